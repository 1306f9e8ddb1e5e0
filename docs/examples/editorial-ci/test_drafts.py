"""The same check among the tests, for those who run pytest anyway."""

from checker.testing import assert_consistent


def test_drafts_agree_with_their_sources():
    assert_consistent(as_of="2025-03-06")  # the day of these texts; leave it out with your own
