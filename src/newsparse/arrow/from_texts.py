"""One batch of articles, row by row.

A row without a text has no result. A row that fails has an error in its place, and the rows
around it are read all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import pyarrow as pa
from attrs import frozen

from newsparse.arrow.columns import HOLDING, check_column, column_of
from newsparse.arrow.schemas import ARTICLES, STATEMENTS
from newsparse.formats.rows import Row, article_row, statement_rows
from newsparse.known_fields import USUAL, FieldNames, read_known_fields
from newsparse.language import Language
from newsparse.model import Article, KnownSpeaker, known_arguments
from newsparse.parser import parse_article
from newsparse.vocabulary.vocabulary import Vocabulary, load_vocabulary

T = TypeVar("T")

Outcome = tuple[T | None, str | None]
"""What is told of an article, or why it could not be read; neither without a text."""


KNOWN = ("headline", "authors", "published")
"""What else than the text columns may tell."""


@frozen
class Reader:
    """Where a batch has its articles, and in which language."""

    columns: Mapping[str, str]
    """The columns that the caller names, by what they are for; without one, the usual is taken."""
    language: str | Language = "en"
    """The language of the articles."""
    known_speakers: tuple[KnownSpeaker, ...] = ()
    """People and bodies that the articles may mention."""
    sure: float | None = None
    """How likely a speaker must be right to be named."""
    prefix: str = ""
    """What the names of the columns begin with that are added."""

    def added(self, schema: pa.Schema) -> pa.Schema:
        """Return the columns that are added, by the names that they get."""
        return pa.schema([field.with_name(self.prefix + field.name) for field in schema])

    def read(self, text: str, known: Mapping[str, Any], vocabulary: Vocabulary) -> Article:
        """Return what was read of a row's article."""
        return parse_article(
            text,
            **known_arguments(read_known_fields(known, DEFAULT_FIELDS, vocabulary)),
            language=vocabulary.language,
            known_speakers=self.known_speakers,
            sure=self.sure,
        )

    def known_columns(self, batch: pa.RecordBatch) -> dict[str, pa.Array]:
        """Return the columns that tell something besides the text, by what they are for.

        Raises:
            ValueError: if one that is named is missing.
            TypeError: if one that is named is of a type that cannot be meant.
        """
        named = {part: self.columns[part] for part in KNOWN if part in self.columns}
        columns = {part: check_column(column_of(batch, name), part) for part, name in named.items()}
        for part in KNOWN:
            if part not in named and (name := usual_column(batch.schema, part)):
                columns[part] = check_column(column_of(batch, name), part)
        return columns


def usual_column(schema: pa.Schema, part: str) -> str | None:
    """Return the column that has a usual name for something, and a type that can be meant."""
    holds, _ = HOLDING[part]
    names: tuple[str, ...] = getattr(USUAL, part)
    found = [name for name in names if schema.names.count(name) == 1]
    fitting = [name for name in found if holds(schema.field(name).type)]
    return next(iter(fitting), None)


def outcome(
    text: Any,  # noqa: ANN401 - a value of Arrow
    read: Callable[[str], T],
) -> Outcome[T]:
    """Return what is told of one article, or why it could not be read."""
    try:
        given = text.as_py()
        # A missing text is no mistake of anybody: its row stays, without article and without
        # error.
        return (None, None) if given is None else (read(given), None)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other rows go on
        return None, f"{type(error).__name__}: {error}"


DEFAULT_FIELDS = FieldNames(headline=("headline",), authors=("authors",), published=("published",))
"""The parts by their own names, once the columns are found."""


def outcomes(
    batch: pa.RecordBatch, reader: Reader, describe: Callable[[Article], T]
) -> Iterator[Outcome[T]]:
    """Yield what is told of each article of a batch, or why it could not be read.

    Raises:
        ValueError: if the batch lacks a column.
        TypeError: if a column is of a type that cannot be meant.
        LanguageError: if the language is unknown.
    """
    texts = check_column(column_of(batch, reader.columns.get("text", "text")), "text")
    columns = reader.known_columns(batch)
    # Once for the batch, and an unknown language is told before the first row.
    vocabulary = load_vocabulary(reader.language)
    for number, text in enumerate(texts):

        def read(given: str, number: int = number) -> T:
            known = {part: column[number].as_py() for part, column in columns.items()}
            return describe(reader.read(given, known, vocabulary))

        yield outcome(text, read)


def read_articles(batch: pa.RecordBatch, reader: Reader) -> pa.Array:
    """Return the articles and errors of a batch as one column."""
    found = outcomes(batch, reader, article_row)
    rows = [{"article": row, "error": error} for row, error in found]
    return pa.array(rows, type=pa.struct(ARTICLES))


def add_articles(batch: pa.RecordBatch, reader: Reader) -> pa.RecordBatch:
    """Return a batch with two columns more: its articles, and errors."""
    schema = extended(batch.schema, reader.added(ARTICLES))
    columns = read_articles(batch, reader).flatten()
    return pa.RecordBatch.from_arrays([*batch.columns, *columns], schema=schema)


def list_statements(batch: pa.RecordBatch, reader: Reader) -> pa.RecordBatch:
    """Return a row for each statement of a batch: the columns beside the text, then its own."""
    kept = [name for name in batch.schema.names if name != reader.columns.get("text", "text")]
    schema = extended(
        pa.schema([batch.schema.field(name) for name in kept]), reader.added(STATEMENTS)
    )
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
        told = f"these columns need another name, or the result a prefix: {twice}"
        raise ValueError(told)
    return pa.schema([*schema, *more], metadata=schema.metadata)
