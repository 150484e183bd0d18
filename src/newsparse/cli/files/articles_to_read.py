"""Articles as they come in: their texts, and what is known of them beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import frozen

from newsparse.cli.complaints import ArticleFailure, shown
from newsparse.cli.files.inputs import read_text, suffix_of
from newsparse.cli.files.json_lines import (
    JsonLine,
    read_day_field,
    read_id_field,
    read_lines,
    read_string_field,
)


@frozen
class Copy:
    """An article that is still to be read; copy is what newsrooms call such text."""

    id: str
    """What it is called in the output: its file, or what its line says."""
    place: str
    """Where it is from, for messages."""
    text: str
    """The text, exactly as it came."""
    published: dt.date | None
    """The publication date, if that is known."""


@frozen
class Intake:
    """How inputs are read."""

    encoding: str
    """The encoding of texts."""
    published: dt.date | None
    """The publication date of the articles that come without one."""
    json_lines: bool = False
    """Whether all inputs are JSON Lines, whatever their names."""
    text_field: str = "text"
    """The field of a line that holds the text."""
    id_field: str = "id"
    """The field of a line that holds the name of the article."""
    published_field: str = "published"
    """The field of a line that holds its publication date."""

    def is_lines(self, name: str) -> bool:
        """Tell whether an input has an article to a line."""
        return self.json_lines or suffix_of(name) == ".jsonl"


def read_copies(names: Iterable[str], intake: Intake) -> Iterator[Copy | ArticleFailure]:
    """Yield the articles of all inputs, and in its place whatever cannot be read."""
    for name in names:
        if intake.is_lines(name):
            yield from (copy_line(line, intake) for line in read_lines(name))
        else:
            yield caught(partial(copy_file, name, intake))


def caught(read: Callable[[], Copy]) -> Copy | ArticleFailure:
    """Return a failure instead of raising it."""
    try:
        return read()
    except ArticleFailure as failure:
        return failure


def copy_file(name: str, intake: Intake) -> Copy:
    """Return the article that is a file to itself."""
    return Copy(name, shown(name), read_text(name, intake.encoding), intake.published)


def copy_line(line: JsonLine | ArticleFailure, intake: Intake) -> Copy | ArticleFailure:
    """Return the article of a line, or why there is none."""
    # It keeps its place among the others, so that messages come in the order of the lines.
    if isinstance(line, ArticleFailure):
        return line
    return caught(
        lambda: Copy(
            read_id_field(line, intake.id_field),
            line.place,
            read_string_field(line, intake.text_field),
            read_day_field(line, intake.published_field) or intake.published,
        )
    )
