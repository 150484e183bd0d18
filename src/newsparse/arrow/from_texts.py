"""One batch of articles, row by row.

A row without a text has no result. A row that fails has an error in its place, and the rows
around it are read all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any, TypeVar

import pyarrow as pa
from attrs import frozen

from newsparse.arrow.columns import check_days_column, check_texts_column, column_of, day_of_value
from newsparse.arrow.schemas import ARTICLES, STATEMENTS
from newsparse.formats.rows import Row, article_row, statement_rows
from newsparse.language import Language, load_language
from newsparse.model import Article
from newsparse.parser import parse_article

T = TypeVar("T")

Outcome = tuple[T | None, str | None]
"""What is told of an article, or why it could not be read; neither without a text."""


@frozen
class Reader:
    """Where a batch has its articles, and in which language."""

    text: str
    """The name of the column of texts."""
    published: str | None
    """The name of the column of publication dates, if there is one."""
    language: str | Language
    """The language of the articles."""


def outcome(
    text: Any,  # noqa: ANN401 - a value of Arrow
    day: Any,  # noqa: ANN401 - a value of Arrow
    language: Language,
    describe: Callable[[Article], T],
) -> Outcome[T]:
    """Return what is told of one article, or why it could not be read."""
    try:
        given = text.as_py()
        # A missing text is no mistake of anybody: its row stays, without article and without
        # error.
        if given is None:
            return None, None
        article = parse_article(given, published=day_of_value(day.as_py()), language=language)
        return describe(article), None
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rows go on
        return None, f"{type(error).__name__}: {error}"


def outcomes(
    batch: pa.RecordBatch, reader: Reader, describe: Callable[[Article], T]
) -> Iterator[Outcome[T]]:
    """Yield what is told of each article of a batch, or why it could not be read.

    Raises:
        ValueError: if the batch lacks a column.
        TypeError: if a column is of a type that cannot be meant.
        LanguageError: if the language is unknown.
    """
    texts, days = check_texts_column(column_of(batch, reader.text)), repeat(pa.scalar(None))
    if reader.published is not None:
        days = check_days_column(column_of(batch, reader.published))
    language = reader.language
    # Once for the batch, and an unknown language is told before the first row.
    words = load_language(language) if isinstance(language, str) else language
    # Without a column of days there is an endless one of none.
    for text, day in zip(texts, days, strict=False):
        yield outcome(text, day, words, describe)


def read_articles(batch: pa.RecordBatch, reader: Reader) -> pa.Array:
    """Return the articles and errors of a batch as one column."""
    found = outcomes(batch, reader, article_row)
    rows = [{"article": row, "error": error} for row, error in found]
    return pa.array(rows, type=pa.struct(ARTICLES))


def add_articles(batch: pa.RecordBatch, reader: Reader) -> pa.RecordBatch:
    """Return a batch with two columns more: its articles, and errors."""
    schema = extended(batch.schema, ARTICLES)
    columns = read_articles(batch, reader).flatten()
    return pa.RecordBatch.from_arrays([*batch.columns, *columns], schema=schema)


def list_statements(batch: pa.RecordBatch, reader: Reader) -> pa.RecordBatch:
    """Return a row for each statement of a batch: the columns beside the text, then its own."""
    kept = [name for name in batch.schema.names if name != reader.text]
    schema = extended(pa.schema([batch.schema.field(name) for name in kept]), STATEMENTS)
    places: list[int] = []
    rows: list[Row] = []
    for place, (found, error) in enumerate(outcomes(batch, reader, statement_rows)):
        # An article without statements has no row, one that fails has a row that tells why.
        told = (found or []) if error is None else [{"error": error}]
        places += [place] * len(told)
        rows += told
    columns = [take_rows(batch.column(name), places) for name in kept]
    columns += pa.array(rows, type=pa.struct(STATEMENTS)).flatten()
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def take_rows(column: pa.Array, places: Sequence[int]) -> pa.Array:
    """Return the values of a column at some places; `pyarrow.Array.take` knows not all types."""
    return pa.concat_arrays([column[:0], *(column[place : place + 1] for place in places)])


def extended(schema: pa.Schema, more: pa.Schema) -> pa.Schema:
    """Return a schema with fields added.

    Raises:
        ValueError: if a name would stand twice.
    """
    twice = [name for name in more.names if name in schema.names]
    if twice:
        raise ValueError(f"these columns need another name, the result has its own: {twice}")
    return pa.schema([*schema, *more], metadata=schema.metadata)
