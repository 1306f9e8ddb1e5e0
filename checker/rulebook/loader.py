"""Loads rule files, the built-in ones and a user's, into one rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker.errors import RuleError
from checker.model.rule import Rule
from checker.rulebook import keys
from checker.rulebook.book import KnownName, Pack, Rulebook
from checker.rulebook.build import build_rule
from checker.rulebook.shape import check
from checker.strict_yaml import MAX_BYTES, Located, did_you_mean
from checker.strict_yaml import load as read_yaml

_SPECIAL = ("pack.yml", "words.yml", "entities.yml")
_SUFFIXES = (".yml", ".yaml")
MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class _File:
    """One file as read: where it lies, the name it goes by in the digest, its bytes, and the folder's pack."""

    path: Path
    name: str
    data: bytes
    pack: str


@dataclass(slots=True)
class _Gathered:
    """What the files hold, before rules are built: word sets by pack must be known first."""

    packs: dict[str, Pack] = field(default_factory=dict)
    words: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    entities: dict[str, KnownName] = field(default_factory=dict)


def load(folders: Sequence[Path] = ()) -> Rulebook:
    """The built-in rules and those of the folders given; a later rule takes the place of an earlier one with its id.

    A folder holds packs (folders of rules), or is one itself; a single rule file is taken as well. Raises RuleError for the first
    thing that is wrong, with its place.
    """
    return _book((builtin_folder(), *map(Path, folders))) if folders else _builtin_book()


def builtin_folder() -> Path:
    """Where the rules that come with the program lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


@cache
def _builtin_book() -> Rulebook:
    return _book((builtin_folder(),))


def _book(roots: Sequence[Path]) -> Rulebook:
    files = [tuple(_files(root)) for root in roots]
    gathered = _Gathered()
    rule_files: list[list[tuple[_File, Located]]] = []
    for group in files:
        rule_files.append([])
        for file in group:
            located = _read(file)
            if file.path.name in _SPECIAL:
                _gather(file, located, gathered)
            else:
                rule_files[-1].append((file, located))
    _check_packs(gathered, files)
    by_root = [_rules(pairs, gathered) for pairs in rule_files]
    rules = {rule_id: rule for group in by_root for rule_id, rule in group.items()}
    words = {name: tuple(found) for pack in gathered.words.values() for name, found in pack.items()}
    digest = _digest(file for group in files for file in group)
    return Rulebook(tuple(rules[name] for name in sorted(rules)), words,
                    tuple(gathered.entities[key] for key in sorted(gathered.entities)), digest,
                    tuple(gathered.packs[name] for name in sorted(gathered.packs)),
                    frozenset(name for group in by_root[1:] for name in group))


def _files(root: Path) -> Iterable[_File]:
    """The files of one folder in the order of their names, those of its own pack first."""
    try:
        if root.is_file():
            return [_File(root, root.name, _bytes(root), root.parent.name)]
        if not root.is_dir():
            raise RuleError("no such folder of rules", path=str(root), remedy="name a folder with .yml files, or with packs in it")
        folders = [root, *sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))]
        found = [_File(path, path.relative_to(root).as_posix(), b"", folder.name)
                 for folder in folders for path in sorted(folder.iterdir())
                 if path.suffix in _SUFFIXES and path.is_file() and not path.name.startswith(".")]
    except OSError as problem:
        raise RuleError(f"cannot be read: {problem.strerror}", path=str(root), remedy="check its permissions") from problem
    if not found:
        raise RuleError("no rule files here", path=str(root), remedy="rules are .yml files, in the folder or in packs in it")
    if len(found) > MOST_FILES:
        raise RuleError(f"{len(found)} rule files, where {MOST_FILES} is the most", path=str(root), remedy="name the rules' own folder")
    return [_File(file.path, file.name, _bytes(file.path), file.pack) for file in found]


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RuleError("the file is larger than 1 MB", path=str(path), remedy="split it")
        return path.read_bytes()
    except OSError as problem:
        raise RuleError(f"cannot be read: {problem.strerror}", path=str(path), remedy="check its permissions") from problem


def _read(file: _File) -> Located:
    shown = _shown(file.path)
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = file.data.count(b"\n", 0, problem.start) + 1
        raise RuleError("not UTF-8 text", path=shown, line=line, remedy="save the file as UTF-8") from problem
    located = read_yaml(text, shown, RuleError)
    if located.data is None:
        raise located.error((), "the file is empty", "write a rule in it, or delete it")
    return located


def _shown(path: Path) -> str:
    """The path as a message shows it: from `rules/` for the built-in ones, else as the user wrote it."""
    try:
        return (Path("rules") / path.relative_to(builtin_folder())).as_posix()
    except ValueError:
        return str(path)


def _gather(file: _File, located: Located, gathered: _Gathered) -> None:
    data: Any
    if file.path.name == "pack.yml":
        check(keys.PACK, located)
        data = located.data
        extends = data.get("extends", ())
        gathered.packs[file.pack] = Pack(data["pack"], str(data.get("version", "")), data.get("language", "en"), data.get("title", ""),
                                         (extends,) if isinstance(extends, str) else tuple(extends))
    elif file.path.name == "words.yml":
        check(keys.WORDS, located)
        data = located.data
        gathered.words.setdefault(file.pack, {}).update({name: tuple(words) for name, words in data["words"].items()})
    else:
        check(keys.ENTITIES, located)
        data = located.data
        for key, entry in data["entities"].items():
            gathered.entities[key] = KnownName(key, entry["type"], entry["name"], tuple(entry.get("aliases", ())), entry.get("valid", ""),
                                               tuple(entry.get("context", ())))


def _check_packs(gathered: _Gathered, files: Sequence[Sequence[_File]]) -> None:
    known = sorted({pack.name for pack in gathered.packs.values()})
    where = {file.pack: file for group in files for file in group if file.path.name == "pack.yml"}
    for folder, pack in gathered.packs.items():
        for name in pack.extends:
            if name not in known:
                raise RuleError(f"the pack extends '{name}', which is not there", path=_shown(where[folder].path),
                                remedy=did_you_mean(name, known))


def _rules(files: Sequence[tuple[_File, Located]], gathered: _Gathered) -> Mapping[str, Rule]:
    """The rules of one root; within it no id may stand twice."""
    rules: dict[str, Rule] = {}
    for file, located in files:
        data: Any = located.data
        rule_id = data.get("id") if isinstance(data, dict) else None
        own = str(rule_id).partition(".")[0]
        rule = build_rule(located, _sets(file.pack, own, gathered), own)
        if rule.was and rule.was == rule.id:
            raise located.error(("was",), "'was' is the rule's own id", "name the id that it had before, or leave the key out")
        if rule.id in rules:
            first = rules[rule.id].path
            raise located.error(("id",), f"the id '{rule.id}' a second time (first in {first})", "give each rule an id of its own")
        rules[rule.id] = rule
    return rules


def _sets(folder: str, own: str, gathered: _Gathered) -> dict[str, tuple[str, ...]]:
    """The word sets that a rule may name: its folder's own first, then those of the packs it extends, its id's pack and `generic`."""
    extends = gathered.packs[folder].extends if folder in gathered.packs else ()
    found: dict[str, tuple[str, ...]] = {}
    for pack in ("generic", own, *reversed(extends), folder):
        found |= gathered.words.get(pack, {})
    return found


def _digest(files: Iterable[_File]) -> str:
    """One digest for all files: the same files give the same digest wherever they lie."""
    digest = sha256()
    for file in sorted(files, key=lambda file: (file.name, file.data)):
        digest.update(f"{file.name}\0{len(file.data)}\0".encode())
        digest.update(file.data)
    return digest.hexdigest()
