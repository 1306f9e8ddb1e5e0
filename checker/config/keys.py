"""Every key of the configuration, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Value = None | bool | str | tuple[str, ...]


class Shape(StrEnum):
    """What a key takes. Paths and patterns start from the folder of the file they are written in."""

    TEXT = "a text"
    FLAG = "true or false"
    TEXTS = "a list of texts"
    PATH = "a path"
    PATHS = "a list of paths"
    PATTERNS = "a list of paths or patterns"
    OUTPUTS = "a list of FORMAT or FORMAT:PATH"


MANY = frozenset({Shape.TEXTS, Shape.PATHS, Shape.PATTERNS, Shape.OUTPUTS})
"""Shapes of several texts."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it takes, what holds where nobody says anything, the option of the same meaning, and what it does."""

    name: str
    shape: Shape
    option: str
    means: str
    default: Value = None

    @property
    def variable(self) -> str:
        """The environment variable of the same meaning."""
        return "CHECKER_" + self.name.replace("-", "_").upper()


KEYS: dict[str, Key] = {key.name: key for key in (
    Key("sources", Shape.PATTERNS, "SOURCE", "the documents that are checked where the command names none", ()),
    Key("against", Shape.PATTERNS, "--against", "what the documents are checked against, as drafts; none: everyone against everyone", ()),
    Key("manifest", Shape.PATH, "--sources", "the manifest with publisher, date and id of each source"),
    Key("rules", Shape.PATHS, "--rules", "folders with rules of your own, added to the built-in ones", ()),
    Key("rates", Shape.PATH, "--rates", "dated exchange rates"),
    Key("decisions", Shape.PATH, "--decisions", "the folder with what people have decided of findings", "decisions"),
    Key("fail-on", Shape.TEXT, "--fail-on", "the least severity of an undecided conflict that gives status 1", "warning"),
    Key("show", Shape.TEXT, "--show", "the least severity that reports for people tell", "note"),
    Key("select", Shape.TEXTS, "--select", "rules or findings to ask for, by the beginnings of their ids; none: all", ()),
    Key("ignore", Shape.TEXTS, "--ignore", "rules or findings not to ask for", ()),
    Key("strict", Shape.FLAG, "--strict", "whether undated, skipped and not compared sources give status 2", default=False),
    Key("baseline", Shape.PATH, "--baseline", "the findings that are known"),
    Key("formats", Shape.OUTPUTS, "--format", "what is written, and where to", ()),
    Key("out", Shape.PATH, "--out", "the folder for the report and its tables"),
    Key("allow-empty", Shape.FLAG, "--allow-empty", "whether it is accepted that nothing could be compared", default=False),
    Key("allow-partial", Shape.FLAG, "--allow-partial", "whether documents that were read in part are accepted", default=False),
)}
"""The keys with one value each; the two tables below hold more."""
SEVERITY, WAIVE = "severity", "waive"
TABLES: dict[str, str] = {
    SEVERITY: "the severity of rules: the id of a rule or of a pack, and error, warning, note or off",
    WAIVE: "waivers, one a table: match, rule, reason, owner and until"}
WAIVER_KEYS: dict[str, str] = {
    "match": "a path or pattern; the waiver is for findings with a document it matches",
    "rule": "the id of a rule, or of a pack",
    "reason": "why the conflicts are accepted",
    "owner": "who answers for it",
    "until": "the last day on which it holds"}
OFF = "off"
