"""Decisions of people on findings: read, written, and held against what is found now."""

from __future__ import annotations

from checker.review.deciding import decide
from checker.review.exchange import Answer, Offer, answers, offers_in
from checker.review.files import load, save, save_all, withdraw
from checker.review.keeping import Keeping, Overtaken, version_of
from checker.review.matching import with_decisions
from checker.rulebook.ready import example, examples

__all__ = ["Answer", "Keeping", "Offer", "Overtaken", "answers", "decide", "example", "examples", "load",
           "offers_in", "save", "save_all", "version_of", "with_decisions", "withdraw"]
