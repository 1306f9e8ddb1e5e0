"""Renews what the pages tell of options, formats, settings and keys from the program itself: `make reference`.

A page marks the place; what stands between the two lines is written anew, and everything else is left alone:

    <!-- made: options check -->
    <!-- end of what is made -->
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]  # this checkout, whatever is installed

from making.command_tables import table_of_commands, table_of_options
from making.format_tables import table_of_format, table_of_formats
from making.key_tables import table_of_keys, table_of_settings, table_of_variables, table_of_waivers
from making.rule_tables import tables_of_rules

MADE: Mapping[str, Callable[..., str]] = MappingProxyType({
    "commands": table_of_commands, "options": table_of_options, "formats": table_of_formats, "format": table_of_format,
    "settings": table_of_settings, "waivers": table_of_waivers, "variables": table_of_variables,
    "keys": table_of_keys, "rules": tables_of_rules})
"""What a page may ask for, with the word behind it where there is one: `<!-- made: options check -->`."""
END = "<!-- end of what is made -->"
PLACE = re.compile(rf"^<!-- made: (?P<what>[a-z]+)(?: (?P<of>[^\n]*?))? -->\n(?P<text>.*?)^{END}$", re.MULTILINE | re.DOTALL)


def main() -> int:
    """Writes every page that has changed, and tells which."""
    for page in sorted((ROOT / "docs").rglob("*.md")):
        before = page.read_text(encoding="utf-8")
        after = renewed(before)
        if after != before:
            page.write_text(after, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")
    return 0


def renewed(text: str) -> str:
    """The text of a page with what is made as the program is now. Raises KeyError for something that the program does not have."""
    return PLACE.sub(lambda place: _filled(place["what"], place["of"]), text)


def _filled(what: str, of: str | None) -> str:
    made = MADE[what](*([of] if of else []))
    return f"<!-- made: {what}{f' {of}' if of else ''} -->\n\n{made}\n\n{END}"


if __name__ == "__main__":
    sys.exit(main())
