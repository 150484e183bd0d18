"""JSON Lines: an article to a line, as an object with its text and what is known of it.

A file of another layout is known by its first line, and read as `json_documents` does.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from newsparse.cli.complaints import ArticleFailure, RecordFailure, shown_name
from newsparse.cli.files.inputs import STANDARD_INPUT, decode, open_bytes, reading_failures
from newsparse.cli.files.json_documents import opens_document, read_documents
from newsparse.cli.files.json_records import JsonRecord, json_type

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def line_place(name: str, number: int) -> str:
    """Return how the line of a file is called in messages.

    >>> line_place("all.jsonl", 3)
    'all.jsonl, line 3'
    """
    return f"{shown_name(name)}, line {number}"


def read_records(name: str) -> Iterator[JsonRecord | ArticleFailure]:
    """Yield each object of a file, or in its place why it is none.

    A file that cannot be read any further ends with a failure: what came before is kept.
    """
    try:
        with reading_failures(shown_name(name)), open_bytes(name) as stream:
            for number, content in numbered_lines(stream, name):
                if number == 1 and opens_document(content):
                    yield from read_documents(content + stream.read(), name)
                elif not content.isspace():
                    yield read_object(content, name, number)
    except ArticleFailure as failure:
        yield failure


def count_records(name: str) -> int | None:
    """Return how many lines a file has that are not empty; None if only reading it would tell.

    It takes a thousandth of the time that reading the articles does.
    """
    # What comes in by a pipe can be read once, and what is no regular file may never end.
    if name == STANDARD_INPUT or not Path(name).is_file():
        return None
    try:
        with reading_failures(shown_name(name)), open_bytes(name) as stream:
            first = stream.readline()
            if opens_document(first):
                return None
            return sum(not line.isspace() for line in chain([first], stream) if line)
    except ArticleFailure:
        # Whoever reads the articles tells what is wrong, and where.
        return None


def numbered_lines(stream: io.BufferedIOBase, name: str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a stream; only a line feed ends one, as JSON Lines are defined."""
    number = 0
    while content := read_next_line(stream, line_place(name, number + 1)):
        number += 1
        # Some editors of Windows put a mark before the first line, where JSON allows none.
        yield number, content.removeprefix(BYTE_ORDER_MARK) if number == 1 else content


def read_next_line(stream: io.BufferedIOBase, place: str) -> bytes:
    """Return the next line."""
    with reading_failures(place):
        return stream.readline()


def read_object(content: bytes, name: str, number: int) -> JsonRecord | RecordFailure:
    """Return what a line holds, or why that is no object."""
    place = line_place(name, number)
    try:
        record = json.loads(decode(content.rstrip(), "utf-8", place))
    except json.JSONDecodeError as error:
        return RecordFailure(name, f"{place}: no JSON ({error.msg} at column {error.colno})")
    # A number of too many digits is a ValueError, arrays in a thousand arrays are the other.
    except (ValueError, RecursionError) as error:
        return RecordFailure(name, f"{place}: no JSON ({error})")
    except ArticleFailure as failure:
        return RecordFailure(name, str(failure))
    if not isinstance(record, dict):
        return RecordFailure(name, f"{place}: no object but {json_type(record)}")
    return JsonRecord(name, place, f"{name}:{number}", record)
