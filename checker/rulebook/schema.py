"""The JSON Schema (2020-12) of a rule file, made from the same table of keys that the loader holds files against."""

from __future__ import annotations

from typing import Any

from checker.rulebook.keys import RULE
from checker.rulebook.shape import Choice, Flag, Listing, Mapping, Shape, Table, Text, Whole

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema(version: str) -> dict[str, Any]:
    """The schema of one rule file of this version of the program, for editors that complete and check YAML.

    What no single key can tell is left to the loader: unknown word sets, slots that nothing binds, missing tests.
    """
    return {"$schema": DIALECT, "title": f"A rule of checker {version}", **_schema(RULE)}


def _schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case Text():
            return _text(shape)
        case Choice():
            return {"description": shape.about, "oneOf": [{"const": str(word), "description": about} for word, about in shape.words]}
        case Flag():
            return {"const": True, "description": shape.about}
        case Whole():
            return {"type": "integer", "minimum": shape.low, "maximum": shape.high, "description": shape.about}
        case Listing():
            return _listing(shape)
        case Table():
            return {"type": "object", "propertyNames": {"pattern": f"^(?:{shape.key})$"}, "additionalProperties": _schema(shape.value),
                    "maxProperties": shape.most, "description": shape.about}
        case Mapping():
            return _mapping(shape)


def _text(shape: Text) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": ["string", "number"] if shape.is_number else "string", "description": shape.about,
                              "minLength": 1, "maxLength": shape.most}
    if shape.pattern:
        schema["pattern"] = f"^(?:{shape.pattern})$"
    if shape.example:
        schema["examples"] = [shape.example]
    return schema


def _listing(shape: Listing) -> dict[str, Any]:
    schema = {"type": "array", "items": _schema(shape.item), "minItems": shape.least, "maxItems": shape.most, "description": shape.about}
    return {"description": shape.about, "anyOf": [schema, _schema(shape.item)]} if shape.is_alone_fine else schema


def _mapping(shape: Mapping) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object", "description": shape.about, "additionalProperties": False,
        "properties": {key.name: _schema(key.shape) for key in shape.keys}}
    if needed := [key.name for key in shape.keys if key.is_needed]:
        schema["required"] = needed
    if shape.is_single:
        schema |= {"minProperties": 1, "maxProperties": 1}
    alone = next((key.shape for key in shape.keys if key.name == shape.alone), None)
    return {"description": shape.about, "anyOf": [schema, _schema(alone)]} if alone else schema
