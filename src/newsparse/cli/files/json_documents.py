"""JSON that is laid out over several lines: an article, a list of them, or one behind the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsparse.cli.complaints import ArticleFailure, RecordFailure, shown_name
from newsparse.cli.files.inputs import decode
from newsparse.cli.files.json_records import JsonRecord, json_type

DECODER: json.JSONDecoder = json.JSONDecoder()


def opens_document(line: bytes) -> bool:
    """Tell by the first line of a file whether it is no line of JSON Lines.

    >>> opens_document(b"{"), opens_document(b'[{"text": ""},'), opens_document(b'{"text": ""}')
    (True, True, False)
    """
    # An object that is laid out has its first field on a line of its own; a list is no article.
    opening = b"".join(line.split())
    return opening in {b"{", b"["} or opening.startswith(b"[{")


def read_documents(content: bytes, name: str) -> Iterator[JsonRecord | ArticleFailure]:
    """Yield each object of a file, or in its place why it is none; what cannot be read ends it."""
    text = decode(content, "utf-8", shown_name(name))
    values = read_values(text)
    try:
        for number, value in enumerate(values, 1):
            yield record_of(value, name, number)
    except json.JSONDecodeError as error:
        wrong = f"{error.msg} at line {error.lineno}, column {error.colno}"
        yield ArticleFailure(f"{shown_name(name)}: no JSON ({wrong})")
    # A number of too many digits is a ValueError, arrays in a thousand arrays are the other.
    except (ValueError, RecursionError) as error:
        yield ArticleFailure(f"{shown_name(name)}: no JSON ({error})")


def read_values(text: str) -> Iterator[Any]:
    """Yield the values of a text, and the items of each that is a list.

    Raises:
        ValueError: where it is no JSON.
        RecursionError: if a value is too deep.
    """
    place = skip_space(text, 0)
    while place < len(text):
        value, stop = DECODER.raw_decode(text, place)
        yield from value if isinstance(value, list) else [value]
        place = skip_space(text, stop)


def skip_space(text: str, place: int) -> int:
    """Return where the next value starts."""
    while text[place : place + 1].isspace():
        place += 1
    return place


def record_of(value: object, name: str, number: int) -> JsonRecord | RecordFailure:
    """Return the record of a value, or why it is none."""
    place = f"{shown_name(name)}, article {number}"
    if not isinstance(value, dict):
        return RecordFailure(name, f"{place}: no object but {json_type(value)}")
    return JsonRecord(name, place, f"{name}:{number}", value)
