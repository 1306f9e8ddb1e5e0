"""What a shell can put for a word that is being typed: commands, options, and the values that are known beforehand.

`checker completion SHELL` prints a script that asks `checker complete -- WORD...` at each press of the key, the last word being the one
that is typed. Where there is nothing to say the shell offers files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from checker.commands import extract
from checker.commands.config import FORMS as CONFIG_FORMS
from checker.commands.help import SUBJECTS
from checker.commands.streams import emit_table
from checker.errors import CheckerError
from checker.model.finding import Severity, Verdict
from checker.report import FORMATS
from checker.report.difference_forms import FORMS as DIFFERENCE_FORMS
from checker.starting import CI_FILES

Candidate = tuple[str, str]
"""A word and what it is for, which may be empty."""


def run(root: Any, words: Sequence[str], *, is_told: bool) -> int:  # noqa: ANN401 - typer keeps its classes to itself
    """Prints a candidate a line, and behind a tab what it is for where that is asked."""
    lines = (f"{word}\t{_line(means)}" if is_told and means else word for word, means in candidates(root, words))
    emit_table(lambda stream: stream.write("".join(f"{line}\n" for line in lines)))
    return 0


def candidates(root: Any, words: Sequence[str]) -> tuple[Candidate, ...]:  # noqa: ANN401
    """The words that the last word may become, in the order in which they are listed elsewhere; none where it is a file or unknown."""
    *before, typed = words or ("",)
    command, path, rest = _called(root, before)
    option, value = _option_before(command, rest), typed
    head = ""
    if option is None and typed.startswith("--") and "=" in typed:
        name, _, value = typed.partition("=")
        option, head = _options(command).get(name), f"{name}="
    if option is not None and not _is_flag(option):
        found: Iterable[Candidate] = _values(path, option)
    elif typed.startswith("-") and "--" not in rest:
        found = _names(command, rest)
    elif commands := getattr(command, "commands", {}):
        found = ((name, one.help or "") for name, one in commands.items() if not one.hidden and not rest)
    else:
        found = _argument(root, path, rest)
    return tuple((head + word, means) for word, means in found if word.startswith(value))


def _called(root: Any, words: Sequence[str]) -> tuple[Any, str, list[str]]:  # noqa: ANN401
    """The command that the words call, the words that name it, and those behind these."""
    command, path, rest = root, [], list(words)
    while rest and (commands := getattr(command, "commands", {})):
        if rest[0] not in commands:
            break
        command = commands[rest[0]]
        path.append(rest.pop(0))
    return command, " ".join(path), rest


def _options(command: Any) -> dict[str, Any]:  # noqa: ANN401
    return {name: param for param in command.params if param.param_type_name == "option" for name in (*param.opts, *param.secondary_opts)}


def _option_before(command: Any, words: Sequence[str]) -> Any:  # noqa: ANN401
    """The option whose value is being typed. Some shells part `--show=error` at the sign."""
    names = [word for word in words[-2:] if word != "="]
    found = _options(command).get(names[-1]) if names else None
    return found if found is not None and not _is_flag(found) else None


def _is_flag(option: Any) -> bool:  # noqa: ANN401
    return bool(option.is_flag)


def _names(command: Any, words: Sequence[str]) -> Iterator[Candidate]:  # noqa: ANN401
    """The options that can still be given, long names first."""
    used = {id(param) for name, param in _options(command).items() if name in words and not param.multiple}
    for name, param in sorted(_options(command).items(), key=lambda item: not item[0].startswith("--")):
        if id(param) not in used and not param.hidden:
            yield name, param.help or ""
    yield "--help", "Show this message and exit."


def _values(path: str, option: Any) -> Iterable[Candidate]:  # noqa: ANN401
    name = option.opts[-1]
    return (_VALUES.get((path, name)) or _VALUES.get(("", name)) or _nothing)()


def _argument(root: Any, path: str, words: Sequence[str]) -> Iterable[Candidate]:  # noqa: ANN401
    if path == "help":
        command, _, _ = _called(root, words)
        named = getattr(command, "commands", {})
        return [*((name, one.help or "") for name, one in named.items() if not one.hidden),
                *((name, about) for name, (about, _) in SUBJECTS.items() if not words)]
    return _ARGUMENTS.get(path, _nothing)() if not words else ()


def _nothing() -> Iterable[Candidate]:
    return ()


def _formats() -> Iterable[Candidate]:
    return [(form.name, form.summary) for form in FORMATS.values()]


def _plain(*words: str) -> Callable[[], Iterable[Candidate]]:
    return lambda: [(word, "") for word in words]


def _thresholds() -> Iterable[Candidate]:
    levels = [("never", "no conflict fails the run"), *((str(level), f"conflicts of {level} or worse") for level in reversed(Severity))]
    others = (Verdict.DISPUTED, Verdict.UNCERTAIN, Verdict.CHANGED, Verdict.SCOPE_DIFFERS)
    return [*levels, *((f"{verdict}:{level}", "") for verdict in others for level in reversed(Severity))]


def _rules() -> Iterable[Candidate]:
    """The ids of the rules that hold here; the built-in ones where a rule or a setting is wrong."""
    from checker.commands.settings import configured, rulebook_of
    from checker.rulebook import load

    try:
        book = rulebook_of(configured())
    except CheckerError:
        book = load()
    return [(rule.id, rule.title) for rule in book.rules]


SHELLS = ("bash", "zsh", "fish")
_VALUES: Mapping[tuple[str, str], Callable[[], Iterable[Candidate]]] = MappingProxyType({
    ("", "--format"): _formats,
    ("diff", "--format"): _plain(*DIFFERENCE_FORMS),
    ("extract", "--format"): _plain(*extract.FORMATS),
    ("config show", "--format"): _plain(*CONFIG_FORMS),
    ("", "--fail-on"): _thresholds,
    ("", "--show"): _plain(*map(str, Severity)),
    ("", "--select"): _rules,
    ("", "--ignore"): _rules,
    ("init", "--ci"): _plain(*CI_FILES)})
"""What can stand behind an option, by the words of its command; those without words are for every command."""
_ARGUMENTS: Mapping[str, Callable[[], Iterable[Candidate]]] = MappingProxyType({
    "explain": _rules, "rules show": _rules, "completion": _plain(*SHELLS)})
"""What can stand as the first argument of a command."""


def _line(text: str) -> str:
    """The first sentence of a help text, on one line."""
    return " ".join(text.partition("\n\n")[0].split()).partition(". ")[0].removesuffix(".")
