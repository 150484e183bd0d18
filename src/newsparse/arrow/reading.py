"""From columns, batches and tables of articles to those of what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypedDict, Unpack

import pyarrow as pa

from newsparse.arrow.columns import HOLDING, open_column, open_table
from newsparse.arrow.from_texts import KNOWN, Reader, add_articles, list_statements, read_articles
from newsparse.arrow.schemas import ARTICLES
from newsparse.language import Language
from newsparse.model import KnownSpeaker
from newsparse.parser import check_speakers, check_sure

ROWS = 1024
"""Number of a table's articles whose results are Python's values at a time."""


class TableOptions(TypedDict, total=False):
    """Where a table has what, and how its articles are read."""

    text: str
    headline: str | None
    authors: str | None
    published: str | None
    language: str | Language
    known_speakers: Sequence[KnownSpeaker]
    sure: float | None
    prefix: str


class ColumnOptions(TypedDict, total=False):
    """Columns of what else is known of articles, and how they are read."""

    headline: Any
    authors: Any
    published: Any
    language: str | Language
    known_speakers: Sequence[KnownSpeaker]
    sure: float | None


def make_reader(options: TableOptions) -> Reader:
    """Return how a batch is read, by what a caller has told.

    Raises:
        TypeError: if an option is none, or of the wrong type.
        ValueError: if `sure` is no number from 0 to 1.
    """
    known = {name for name in TableOptions.__annotations__ if name not in HOLDING}
    unknown = sorted(set(options) - set(HOLDING) - known)
    if unknown:
        raise TypeError(f"columns are for {', '.join(HOLDING)}, not for {', '.join(unknown)}")
    check_sure(options.get("sure"))
    columns = {part: str(options[part]) for part in HOLDING if options.get(part)}  # type: ignore[literal-required]
    return Reader(
        columns,
        options.get("language", "en"),
        check_speakers(options.get("known_speakers", ())),
        options.get("sure"),
        options.get("prefix", ""),
    )


def parse_column(
    column: Any,  # noqa: ANN401 - known by protocol
    **options: Unpack[ColumnOptions],
) -> pa.Array | pa.ChunkedArray:
    """Read a column of articles.

    Args:
        column: Texts in any of Arrow's types for strings: an array or chunked array of
            pyarrow, or a column of another library that hands it over by Arrow's C interface.
        headline: A column of their headlines, if they are known.
        authors: A column of their authors, if they are known: lists of names, or texts as bylines
            have them.
        published: A column of their publication dates, if they are known: dates, timestamps,
            or texts.
        language: The code of their language, or a `Language`.
        known_speakers: People and bodies that they may mention, as for `parse_article`.
        sure: How likely a speaker must be right to be named, as for `parse_article`.

    Returns:
        An array for an array, a chunked array for anything else, of structs with the fields of
        `ARTICLES`: `article`, and `error` if it could not be read. Both are null without a text.

    Raises:
        TypeError: if it is no column of texts, or the dates are none, or an argument has
            another name.
        LanguageError: if the language is unknown.

    >>> import pyarrow
    >>> texts = pyarrow.array(['"We are ready," Mayor Ada Stone said.', None])
    >>> parse_column(texts)[0]["article"]["statements"][0]["speaker"]
    <pyarrow.StringScalar: 'Ada Stone'>
    """
    unknown = sorted(options.keys() - ColumnOptions.__annotations__.keys())
    if unknown:
        raise TypeError(f"parse_column() takes no {', '.join(unknown)}")
    texts = open_column(column)
    told = {part: options.get(part) for part in KNOWN}
    columns = {part: open_column(one) for part, one in told.items() if one is not None}
    columns["text"] = texts
    check_sure(options.get("sure"))
    reader = Reader(
        dict(zip(columns, columns, strict=True)),
        options.get("language", "en"),
        check_speakers(options.get("known_speakers", ())),
        options.get("sure"),
    )
    batches = pa.table(columns).to_batches(max_chunksize=ROWS)
    parts = [read_articles(batch, reader) for batch in batches]
    read = pa.chunked_array(parts, type=pa.struct(ARTICLES))
    # Who gives an array wants to put an array in its place.
    return read.combine_chunks() if isinstance(texts, pa.Array) else read


def parse_batch(
    data: Any,  # noqa: ANN401 - known by protocol
    **options: Unpack[TableOptions],
) -> pa.RecordBatch | pa.Table:
    """Read the articles of a batch or table.

    Args:
        data: A record batch or table of pyarrow, or a table of another library that hands it
            over by Arrow's C interface.
        **options: The names of columns: `text` that of the texts, if it is not called text;
            `headline`, `authors` and `published` those of what is known besides. Without a name
            the usual ones are taken: headline or title; authors, author or byline; published or
            date. `language`, `known_speakers` and `sure` are as for `parse_article`. `prefix` is
            what the names of the columns begin with that are added.

    Returns:
        The same rows and columns, and behind them those of `ARTICLES`: a record batch for a
        record batch, a table for anything else.

    Raises:
        TypeError: if it is no such table, or a column is of a type that cannot be meant.
        ValueError: if a column is missing, or has the name of one that would be added.
        LanguageError: if the language is unknown.

    >>> import pyarrow
    >>> table = pyarrow.table({"id": [7], "body": ['"We are ready," Mayor Ada Stone said.']})
    >>> parse_batch(table, text="body").column_names
    ['id', 'body', 'article', 'error']
    """
    reader = make_reader(options)
    return for_each_batch(lambda batch: add_articles(batch, reader), open_table(data))


def statements_of_batch(
    data: Any,  # noqa: ANN401 - known by protocol
    **options: Unpack[TableOptions],
) -> pa.RecordBatch | pa.Table:
    """List the statements of a batch or table of articles, one to a row.

    Args:
        data: A record batch or table, as for `parse_batch`.
        **options: As for `parse_batch`.

    Returns:
        A row for each statement, in order, and one with an `error` for each article that could
        not be read. It has the columns of its article, but not the text, and behind them those
        of `STATEMENTS`.

    Raises:
        TypeError: if it is no such table, or a column is of a type that cannot be meant.
        ValueError: if a column is missing, or has the name of one that would be added.
        LanguageError: if the language is unknown.

    >>> import pyarrow
    >>> table = pyarrow.table({"id": [7], "text": ['"We are ready," Mayor Ada Stone said.']})
    >>> statements_of_batch(table).select(["id", "speaker", "said"]).to_pylist()
    [{'id': 7, 'speaker': 'Ada Stone', 'said': '"We are ready,"'}]
    """
    reader = make_reader(options)
    return for_each_batch(lambda batch: list_statements(batch, reader), open_table(data))


def parse_batches(
    batches: Iterable[Any],
    **options: Unpack[TableOptions],
) -> Iterator[pa.RecordBatch | pa.Table]:
    """Read batches as they come, each as by `parse_batch`, holding one at a time."""
    for batch in batches:
        yield parse_batch(batch, **options)


def statements_of_batches(
    batches: Iterable[Any],
    **options: Unpack[TableOptions],
) -> Iterator[pa.RecordBatch | pa.Table]:
    """List the statements of batches as they come, each as by `statements_of_batch`."""
    for batch in batches:
        yield statements_of_batch(batch, **options)


def for_each_batch(
    read: Callable[[pa.RecordBatch], pa.RecordBatch], data: pa.RecordBatch | pa.Table
) -> pa.RecordBatch | pa.Table:
    """Return what becomes of a batch, or of a table, few rows after the other."""
    if isinstance(data, pa.RecordBatch):
        return read(data)
    parts = [read(batch) for batch in data.to_batches(max_chunksize=ROWS)]
    # Spark takes no table without a batch, even if it has no rows.
    return pa.Table.from_batches(parts or [read(pa.RecordBatch.from_pylist([], data.schema))])
