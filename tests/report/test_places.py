"""Positions in a text: lines from 1, and columns in characters, in units of UTF-16 and in bytes."""

import pytest

from checker.report.places import Position, position


@pytest.mark.parametrize(("text", "place", "expected"), [
    ("a ferry", 2, Position(1, 3, 3, 3)),
    ("a\nferry", 2, Position(2, 1, 1, 1)),
    ("a\r\nferry", 3, Position(2, 1, 1, 1)),
    ("café 12", 5, Position(1, 6, 6, 7)),
    ("“12”", 1, Position(1, 2, 2, 4)),
    ("😀 12", 2, Position(1, 3, 4, 6)),
    ("😀\n12", 2, Position(2, 1, 1, 1)),
    ("half \ud83d 12", 7, Position(1, 8, 8, 10)),
    ("", 0, Position(1, 1, 1, 1))])
def test_position(text, place, expected):
    assert position(text, place) == expected
