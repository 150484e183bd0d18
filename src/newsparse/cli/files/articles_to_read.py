"""Articles as they come in: their texts, and what is known of them beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from attrs import evolve, frozen

from newsparse.cli.complaints import ArticleFailure, shown_name
from newsparse.cli.files.inputs import read_text, suffix_of
from newsparse.cli.files.json_lines import read_records
from newsparse.cli.files.json_records import JsonRecord, read_id_field, read_string_field
from newsparse.header.documents import split_articles
from newsparse.known_fields import USUAL, FieldNames, read_known_fields
from newsparse.language import Language
from newsparse.model import KnownHead
from newsparse.vocabulary.vocabulary import load_vocabulary

JSON_SUFFIXES = (".jsonl", ".json")
"""How names of files end that have articles as JSON."""


@frozen
class Copy:
    """An article that is still to be read; copy is what newsrooms call such text."""

    id: str
    """What it is called in the output: its file, or what its line says."""
    place: str
    """Where it is from, for messages."""
    text: str
    """The text, exactly as it came."""
    known: KnownHead
    """What is known of it besides."""
    kept: Mapping[str, Any] | None = None
    """The other fields of its record, if they are to be kept."""


@frozen
class Intake:
    """How inputs are read."""

    encoding: str
    """The encoding of texts."""
    published: dt.date | None
    """The publication date of the articles that come without one."""
    language: str | Language = "en"
    """The language of the articles."""
    json_lines: bool = False
    """Whether all inputs are JSON Lines, whatever their names."""
    fields: FieldNames = USUAL
    """Where a line has what."""
    keeps: bool = False
    """Whether the other fields of a line are kept."""

    splits: bool = False
    """Whether a text may have several articles, each to be read for itself."""

    def holds_many(self, name: str) -> bool:
        """Tell whether an input may have several articles."""
        return self.splits or self.is_json(name)

    def is_json(self, name: str) -> bool:
        """Tell whether an input has articles as JSON, whatever their layout."""
        return self.json_lines or suffix_of(name) in JSON_SUFFIXES


def read_copies(names: Iterable[str], intake: Intake) -> Iterator[Copy | ArticleFailure]:
    """Yield the articles of all inputs, and in its place whatever cannot be read."""
    for name in names:
        if intake.is_json(name):
            yield from (copy_record(record, intake) for record in read_records(name))
        elif intake.splits:
            yield from copy_documents(name, intake)
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
    known = KnownHead(published=intake.published)
    return Copy(name, shown_name(name), read_text(name, intake.encoding), known)


def copy_documents(name: str, intake: Intake) -> Iterator[Copy | ArticleFailure]:
    """Yield the articles that an archive has put into one file, with their places in it."""
    whole = caught(partial(copy_file, name, intake))
    if isinstance(whole, ArticleFailure):
        yield whole
        return
    for number, place in enumerate(split_articles(whole.text, language=intake.language), 1):
        yield evolve(
            whole,
            id=f"{name}:{number}",
            place=f"{whole.place}, article {number}",
            text=place.of(whole.text),
            kept={"number": number, "start": place.start, "stop": place.stop},
        )


def copy_record(record: JsonRecord | ArticleFailure, intake: Intake) -> Copy | ArticleFailure:
    """Return the article of a record, or why there is none."""
    # It keeps its place among the others, so that messages come in the order of the file.
    if isinstance(record, ArticleFailure):
        return record
    return caught(partial(read_copy, record, intake))


def read_copy(found: JsonRecord, intake: Intake) -> Copy:
    """Return the article of a record.

    Raises:
        ArticleFailure: if it has no text, or a name that is none.
    """
    fields, record = intake.fields, found.record
    known = read_known_fields(record, fields, load_vocabulary(intake.language))
    if known.published is None:
        known = evolve(known, published=intake.published)
    others = {name: record[name] for name in record if name not in fields.taken}
    return Copy(
        read_id_field(found, fields.id),
        found.place,
        read_string_field(found, fields.text[0]),
        known,
        others if intake.keeps else None,
    )
