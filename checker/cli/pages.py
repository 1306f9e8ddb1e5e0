"""What the help of each command tells besides its options: examples, exit statuses, variables, and what to read next.

A test runs every example. A command without a row here is an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A command line and what it is for. `waits`: it goes on until somebody ends it, or asks something."""

    means: str
    command: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What stands below the options of a command: `statuses` and `variables` are names with what they mean."""

    examples: tuple[Example, ...]
    statuses: Rows
    variables: Rows = ()
    see: tuple[str, ...] = ()


_TOLD: Rows = (("0", "It was done."), ("2", "It could not be done: wrong usage, a file that cannot be read or written, a wrong setting."))
_COMPARED: Rows = (
    ("0", "Every source was read, and no undecided conflict is left from --fail-on on."),
    ("1", "At least one is."),
    ("2", ("The job could not be done: wrong usage, a bad rule or setting, a source that is missing or cannot be read, nothing compared, "
           "a crash. It outweighs 1; reports are written all the same.")),
    ("130", "Ctrl-C."))
_SETTINGS: Rows = (
    ("CHECKER_FAIL_ON", ("and so on: each key of checker.toml has a variable, in capitals and with _ for -. `checker config show` tells "
                         "which value holds, and who said it.")),
    ("NO_COLOR", "no colors, nor any other escape sequence. Output that is no terminal has none anyway."),
    ("CI", "no progress line."),
    ("CHECKER_DEBUG", "the traceback of a crash."))

PAGES: Mapping[str, Page] = MappingProxyType({
    "": Page((
        Example("Write the first settings for the articles in a folder", "checker init articles"),
        Example("Check what the settings name", "checker check"),
        Example("Check a folder, and write a report to open in a browser", "checker check articles --sources sources.yaml --out report"),
        Example("Decide what the conflicts are", "checker review report/results.json", waits=True)),
        (("0", "Done; nothing is left that fails a run."), ("1", "An undecided conflict, or an example of a rule that fails."),
         ("2", "Not done."), ("130", "Ctrl-C.")), _SETTINGS,
        ("checker COMMAND --help", "checker help formats", "checker help settings")),
    "init": Page((
        Example("Draft settings, manifest and a first rule from articles", "checker init articles"),
        Example("Add what runs on GitHub, and a hook for each commit", "checker init articles --ci github --pre-commit")),
        _TOLD, see=("checker doctor", "checker config show")),
    "doctor": Page((
        Example("Look at what the settings name", "checker doctor"),
        Example("Look at a folder", "checker doctor articles")),
        (("0", "A check could be made."), ("2", "It would end with 2; the lines with ! say why.")), _SETTINGS[:1],
        ("checker config show", "checker zones FILE")),
    "check": Page((
        Example("Compare all articles with one another", "checker check articles --sources sources.yaml"),
        Example("Check drafts against their sources", "checker check drafts --against articles --sources sources.yaml"),
        Example("Fail on errors alone, and write a report and a file for code scanning",
                "checker check articles --fail-on error --out report -f sarif:checker.sarif"),
        Example("Check again whenever something has changed", "checker check drafts --against articles --watch", waits=True),
        Example("Tell only what a branch has changed, and what is not known already",
                "checker check articles --since main --baseline checker-baseline.jsonl")),
        _COMPARED, _SETTINGS,
        ("checker help formats", "checker explain", "checker review", "checker baseline", "checker config show")),
    "report": Page((
        Example("A page of the open conflicts, for a mail or a pull request", "checker report report/results.json -f md"),
        Example("A workbook to fill decisions in", "checker report report/results.json -f xlsx:findings.xlsx"),
        Example("All files of the run again, with what is decided now",
                "checker report report/results.json --out again --decisions decisions")),
        _TOLD, see=("checker help formats", "checker review", "checker diff")),
    "diff": Page((
        Example("What came and went between two runs", "checker diff report/results.json later/results.json"),
        Example("The same for a pull request", "checker diff report/results.json later/results.json -f md")),
        _TOLD, see=("checker check --since REF", "checker baseline")),
    "extract": Page((
        Example("The claims of an article, as a table", "checker extract articles/one.txt"),
        Example("What read each claim, and what was seen and not understood", "checker extract articles/one.txt --why"),
        Example("The claims of many articles, for a spreadsheet", "checker extract articles --sources sources.yaml -f csv")),
        _TOLD, _SETTINGS[:1], ("checker zones FILE", "checker explain FILE:LINE FILE:LINE")),
    "zones": Page((
        Example("What was taken for title, body and furniture", "checker zones articles/one.txt"),
        Example("The same with zones that the manifest sets", "checker zones articles --sources sources.yaml")),
        _TOLD, _SETTINGS[:1], ("checker extract FILE",)),
    "explain": Page((
        Example("How a finding came about", "checker explain F-1a2b --results report/results.json"),
        Example("What a rule does, with its examples", "checker explain diplomacy.founding-members"),
        Example("Why two lines were compared, or were not",
                "checker explain articles/one.txt:11 articles/two.txt:16")),
        _TOLD, _SETTINGS[:1], ("checker rules show RULE", "checker extract --why FILE")),
    "review": Page((
        Example("Decide in the browser; Ctrl-C ends it", "checker review report/results.json", waits=True),
        Example("Decide in the terminal", "checker review report/results.json --tui --by 'Kim Vale'", waits=True),
        Example("Which decisions hold, which are stale, which unused", "checker review report/results.json --list"),
        Example("Take decisions from a workbook that was filled in", "checker review report/results.json --import findings.xlsx")),
        _TOLD, _SETTINGS[:1], ("checker report", "checker check --decisions DIR")),
    "rules": Page((Example("Which rules there are", "checker rules list"),), _TOLD, see=("checker explain RULE",)),
    "rules list": Page((
        Example("The built-in rules, and those that the settings name", "checker rules list"),
        Example("The rules of a folder", "checker rules list rules")),
        _TOLD, see=("checker rules show RULE",)),
    "rules show": Page((
        Example("A built-in rule", "checker rules show diplomacy.founding-members"),
        Example("A rule of your own", "checker rules show own.lanterns --rules rules")),
        _TOLD, see=("checker explain RULE", "checker rules list")),
    "rules test": Page((
        Example("The examples of the built-in rules", "checker rules test"),
        Example("Those of a folder", "checker rules test rules")),
        (("0", "Every example holds."), ("1", "One does not."), ("2", "A rule cannot be read.")), see=("checker rules lint",)),
    "rules lint": Page((
        Example("Rules of your own", "checker rules lint rules"),),
        (("0", "No error among the remarks."), ("1", "At least one."), ("2", "A rule cannot be read.")), see=("checker rules test",)),
    "rules suggest": Page((
        Example("Draft rules from articles", "checker rules suggest articles --sources sources.yaml"),
        Example("Write the drafts as files, the five of most pairs", "checker rules suggest articles --most 5 --out rules")),
        _TOLD, see=("checker rules test", "checker rules lint")),
    "rules schema": Page((
        Example("For an editor that knows JSON Schema", "checker rules schema > rule.schema.json"),), _TOLD, see=("checker rules lint",)),
    "config": Page((Example("Which settings hold, and who said them", "checker config show"),), _TOLD, _SETTINGS[:1]),
    "config show": Page((
        Example("For people", "checker config show"),
        Example("For programs", "checker config show -f json")),
        (("0", "The settings can be read."), ("2", "One of them is wrong; its place is told.")), _SETTINGS[:1], ("checker doctor",)),
    "config path": Page((
        Example("Which file holds here", "checker config path"),),
        (("0", "There is one."), ("2", "There is none."))),
    "baseline": Page((
        Example("Begin with what is there today", "checker baseline create articles --sources sources.yaml"),
        Example("Check for what is new", "checker check articles --baseline checker-baseline.jsonl")),
        _TOLD, see=("checker review", "checker config show")),
    "baseline create": Page((
        Example("From a folder", "checker baseline create articles --baseline known.jsonl"),
        Example("Of drafts alone", "checker baseline create drafts --against articles --baseline drafts.jsonl")),
        _TOLD, _SETTINGS[:1], ("checker baseline update", "checker review")),
    "baseline update": Page((
        Example("Add what is new", "checker baseline update articles --sources sources.yaml"),), _TOLD, _SETTINGS[:1],
        ("checker baseline prune",)),
    "baseline prune": Page((
        Example("Take away what has been mended", "checker baseline prune articles --sources sources.yaml"),), _TOLD, _SETTINGS[:1],
        ("checker baseline show",)),
    "baseline show": Page((
        Example("What is known", "checker baseline show"),
        Example("What another file holds", "checker baseline show --baseline checker-baseline.jsonl")), _TOLD,
        see=("checker baseline update",)),
    "help": Page((
        Example("What a command does", "checker help check"),
        Example("Which formats there are, each with an example", "checker help formats"),
        Example("Which settings there are", "checker help settings")), _TOLD),
    "completion": Page((
        Example("In ~/.bashrc", "source <(checker completion bash)", waits=True),
        Example("In ~/.zshrc, behind compinit", "source <(checker completion zsh)", waits=True),
        Example("Once, for fish", "checker completion fish > ~/.config/fish/completions/checker.fish")),
        (("0", "It was printed."), ("2", "There is no such shell."))),
    "complete": Page((Example("What may follow", "checker complete -- check --f"),), (("0", "Printed, though it were nothing."),)),
})
"""The page of each command, by the words behind `checker`."""
