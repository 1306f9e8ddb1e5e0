"""How Sphinx reads and draws the pages. `docs/making/build_site.py` runs it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # this checkout, whatever is installed

from checker.version import __version__

project = "checker"
author = "the authors of checker"
extensions = ["myst_parser"]
root_doc = "index"
suppress_warnings = ["misc.highlighting_failure"]  # what a terminal shows is in no language
smartquotes = False  # an option is --so, with two hyphens

myst_heading_anchors = 4

html_theme = "furo"
html_title = f"checker {__version__}"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_show_search_summary = False  # it is fetched, which a browser refuses from a disk
html_static_path = ["static"]
html_css_files = ["site.css"]
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
