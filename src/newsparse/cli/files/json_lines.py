"""JSON Lines: an article to a line, as an object with its text and what is known of it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from newsparse.cli.complaints import ArticleFailure, shown
from newsparse.cli.files.inputs import decode, open_bytes, reading_failures

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@frozen
class JsonLine:
    """A line of a file that is an object."""

    name: str
    """The file, as it was named."""
    number: int
    """The line, counted from 1."""
    record: dict[str, Any]
    """What it holds."""

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return line_place(self.name, self.number)


def line_place(name: str, number: int) -> str:
    """Return how the line of a file is called in messages.

    >>> line_place("all.jsonl", 3)
    'all.jsonl, line 3'
    """
    return f"{shown(name)}, line {number}"


def read_lines(name: str) -> Iterator[JsonLine | ArticleFailure]:
    """Yield each line of a file, or in its place why it is none; empty lines are left out.

    A file that cannot be read any further ends with a failure: what came before is kept.
    """
    number = 0
    try:
        with reading_failures(shown(name)), open_bytes(name) as stream:
            while content := read_next_line(stream, line_place(name, number + 1)):
                number += 1
                if number == 1:
                    # Some editors of Windows put one before the first line, where JSON allows
                    # none.
                    content = content.removeprefix(BYTE_ORDER_MARK)
                if not content.isspace():
                    yield read_object(content, name, number)
    except ArticleFailure as failure:
        yield failure


def read_next_line(stream: io.BufferedIOBase, place: str) -> bytes:
    """Return the next line; only a line feed ends one, as JSON Lines are defined."""
    with reading_failures(place):
        return stream.readline()


def read_object(content: bytes, name: str, number: int) -> JsonLine | ArticleFailure:
    """Return what a line holds, or why that is no object."""
    place = line_place(name, number)
    try:
        record = json.loads(decode(content.rstrip(), "utf-8", place))
    except json.JSONDecodeError as error:
        return ArticleFailure(f"{place}: no JSON ({error.msg} at column {error.colno})")
    # A number of too many digits is a ValueError, arrays in a thousand arrays are the other.
    except (ValueError, RecursionError) as error:
        return ArticleFailure(f"{place}: no JSON ({error})")
    except ArticleFailure as failure:
        return failure
    if not isinstance(record, dict):
        return ArticleFailure(f"{place}: no object but {json_type(record)}")
    return JsonLine(name, number, record)


def json_type(value: object) -> str:
    """Return what JSON calls a value.

    >>> [json_type(value) for value in (None, True, 3, 0.5, "", [], {})]
    ['null', 'a boolean', 'a number', 'a number', 'a string', 'an array', 'an object']
    """
    if value is None:
        return "null"
    names = {bool: "a boolean", str: "a string", list: "an array", dict: "an object"}
    return names.get(type(value), "a number")


# The fields of an object


def read_string_field(line: JsonLine, field: str) -> str:
    """Return the string of a field that has to be there.

    Raises:
        ArticleFailure: if it is not.
    """
    if field not in line.record:
        raise ArticleFailure(f"{line.place}: no field {field!r}")
    value = line.record[field]
    if not isinstance(value, str):
        raise ArticleFailure(f"{line.place}: {field!r} is no string but {json_type(value)}")
    return value


def read_id_field(line: JsonLine, fields: Sequence[str]) -> str:
    """Return what an article is called: by the first of its fields, or by its place if it has none.

    Raises:
        ArticleFailure: if that is neither a string nor a whole number.
    """
    for field in fields:
        value = line.record.get(field)
        if value is None:
            continue
        # True is an int for Python, and an article called "" could not be told from one without a
        # name.
        if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
            kind = "an empty string" if value == "" else json_type(value)
            raise ArticleFailure(f"{line.place}: {field!r} is no name but {kind}")
        return str(value)
    return f"{line.name}:{line.number}"
