"""Articles as objects of JSON: their texts, and what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from newsparse.cli.complaints import RecordFailure


@frozen
class JsonRecord:
    """An object of a file that has articles as JSON."""

    name: str
    """The file, as it was named."""
    place: str
    """Where in it the object is, for messages."""
    id: str
    """What the article is called if the object does not tell."""
    record: dict[str, Any]
    """What it holds."""


def json_type(value: object) -> str:
    """Return what JSON calls a value.

    >>> [json_type(value) for value in (None, True, 3, 0.5, "", [], {})]
    ['null', 'a boolean', 'a number', 'a number', 'a string', 'an array', 'an object']
    """
    if value is None:
        return "null"
    names = {bool: "a boolean", str: "a string", list: "an array", dict: "an object"}
    return names.get(type(value), "a number")


def read_string_field(record: JsonRecord, field: str) -> str:
    """Return the string of a field that has to be there.

    Raises:
        RecordFailure: if it is not.
    """
    if field not in record.record:
        raise RecordFailure(record.name, f"{record.place}: no field {field!r}")
    value = record.record[field]
    if not isinstance(value, str):
        wrong = f"{field!r} is no string but {json_type(value)}"
        raise RecordFailure(record.name, f"{record.place}: {wrong}")
    return value


def read_id_field(record: JsonRecord, fields: Sequence[str]) -> str:
    """Return what an article is called: by the first of its fields, or by its place if it has none.

    Raises:
        RecordFailure: if that is neither a string nor a whole number.
    """
    for field in fields:
        value = record.record.get(field)
        if value is None:
            continue
        # True is an int for Python, and an article called "" could not be told from one without a
        # name.
        if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
            kind = "an empty string" if value == "" else json_type(value)
            wrong = f"{field!r} is no name but {kind}"
            raise RecordFailure(record.name, f"{record.place}: {wrong}")
        return str(value)
    return record.id
