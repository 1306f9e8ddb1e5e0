"""What the pages of settings and rule files take from the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from checker.config.keys import KEYS, WAIVER_KEYS, Shape
from checker.rulebook.keys import ALIGN, COMPARE, COMPARE_KINDS, ENTITIES, EXAMPLE, FINDER, NUMERIC, PACK, RULE, WORDS
from checker.rulebook.shape import Choice, Flag, Listing, Table, Text, Whole
from checker.rulebook.shape import Mapping as Keys
from making.tables import table


def _inside(keys: Keys) -> Keys:
    """The keys of what the first key of some others holds."""
    shape: object = keys.keys[0].shape
    while isinstance(shape, (Listing, Table)):
        shape = shape.item if isinstance(shape, Listing) else shape.value
    if not isinstance(shape, Keys):
        raise TypeError(shape)
    return shape


RULE_PARTS: Mapping[str, Keys] = MappingProxyType({
    "rule": RULE, "find": FINDER, "align": ALIGN, "compare": COMPARE, "tests": EXAMPLE, "text": _inside(EXAMPLE), "pack.yml": PACK,
    "words.yml": WORDS, "entities.yml": ENTITIES, "entity": _inside(ENTITIES)})
"""The parts of a rule file, and the files beside it."""


def table_of_settings() -> str:
    """Every key of the configuration."""
    rows = [(f"`{key.name}`", str(key.shape), _default(key.default), f"`{key.option}`", key.means) for key in KEYS.values()]
    return table(("Key", "Takes", "Built in", "Option", "What it says"), rows)


def table_of_waivers() -> str:
    """Every key of a waiver."""
    return table(("Key", "What it says"), [(f"`{name}`", means) for name, means in WAIVER_KEYS.items()])


def table_of_variables() -> str:
    """The variable of each key of the configuration."""
    rows = [(f"`{key.variable}`", _in_variable(key.shape), f"`{key.option}`", key.means) for key in KEYS.values()]
    return table(("Variable", "Takes", "Option", "What it says"), rows)


def table_of_keys(name: str) -> str:
    """The keys of a part of a rule file, or of a file beside it."""
    kinds = COMPARE_KINDS if name == "compare" else {}
    rows = [(f"`{key.name}`", ("needed: " if key.is_needed else "") + key.shape.about,
             _taken(key.shape) + _only_for(kinds.get(key.name, ()))) for key in RULE_PARTS[name].keys]
    return table(("Key", "What it says", "Takes"), rows)


def _only_for(kinds: Iterable[str]) -> str:
    if not kinds:
        return ""
    named = {*kinds} - NUMERIC
    return f"; for {', '.join([*(['numbers'] if {*kinds} >= NUMERIC else []), *sorted(map(str, named))])}"


def _taken(shape: object) -> str:
    match shape:
        case Choice() | Flag() | Whole() | Text():
            return _one(shape)
        case Listing() if shape.is_alone_fine:
            return f"one, or a list: {_listed(shape.item)}"
        case Listing():
            return f"a list: {_listed(shape.item)}"
        case Table():
            return f"names, each with {_listed(shape.value)}"
        case Keys():
            return f"keys of {shape.name}"
    raise TypeError(shape)


def _listed(shape: object) -> str:
    return shape.about if isinstance(shape, Text) else _taken(shape)


def _one(shape: Choice | Flag | Whole | Text) -> str:
    match shape:
        case Choice():
            return ", ".join(f"`{word}`{f' ({about})' if about else ''}" for word, about in shape.words)
        case Flag():
            return "`true`"
        case Whole():
            return f"{shape.low} to {shape.high}"
        case Text():
            return f"a text, as `{shape.example}`" if shape.example else "a text"


def _default(value: object) -> str:
    return "none" if value in (None, ()) else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _in_variable(shape: Shape) -> str:
    return "1 or 0" if shape is Shape.FLAG else str(shape).replace("a list of", "with commas:")
