"""A folder of rules of one's own, with one rule that no built-in rule is; the documentation as a site; and no property that fails for being
slow."""

from __future__ import annotations

import pytest
from hypothesis import settings

from making.build_site import main

settings.register_profile("house", deadline=None, derandomize=True)  # a run that passed passes again
settings.register_profile("search", deadline=None)  # pytest --hypothesis-profile=search looks for new examples
settings.load_profile("house")

RULE = """\
id: own.lanterns
title: How many lanterns
severity: error
find: {kind: count, noun: [lantern]}
align: {by: [event], scope: [place, period], need: 2}
compare: {rounding: written, over-time: constant}
message: "Lanterns: {left.value} or {right.value}"
ask: Were broken ones counted?
tests:
  - agree: ["The guild of Tarn lit 90 lanterns.", "In Tarn the guild lit 90 lanterns."]
  - conflict: ["The guild of Tarn lit 90 lanterns.", "In Tarn the guild lit 140 lanterns."]
  - silent: ["The guild of Tarn lit 90 lanterns.", "A baker in Ombrin sold 40 loaves."]
"""


@pytest.fixture
def rules_folder(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "lanterns.yml").write_text(RULE, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """The documentation, built once as a site."""
    folder = tmp_path_factory.mktemp("built") / "site"
    assert main([str(folder)]) == 0
    return folder
