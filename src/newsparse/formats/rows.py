"""Articles and statements as rows: values by the names of their columns.

A *row* has structured cells, as Arrow keeps them: where a part stands, with its words. A *flat row*
has none, for CSV and spreadsheets: a place becomes three columns, `source`, `source_start` and
`source_stop`, and the pieces of a content become one text, in the form of brat: `"0 15;48 67"`.
"""

from __future__ import annotations

from typing import Any

from newsparse.formats.article_fields import ARTICLE_COLUMNS, STATEMENT_COLUMNS
from newsparse.formats.record_fields import Column, row_writer
from newsparse.formats.value_types import Write, WrittenRecord, context_of
from newsparse.model import Article

Row = WrittenRecord
"""A row, by the names of its columns."""

NO_PLACE: WrittenRecord = {"text": None, "start": None, "stop": None}
"""What stands in the columns of a part that is not there."""

write_article_row: Write = row_writer(ARTICLE_COLUMNS)
write_statement_row: Write = row_writer(STATEMENT_COLUMNS)


def article_row(article: Article) -> Row:
    """Return everything that was read in an article, but not its text."""
    row: Row = write_article_row(article, context_of(article))
    return row


def statement_rows(article: Article, *, nested: bool = False) -> list[Row]:
    """Return all statements of an article, with those inside others if they are asked for."""
    context = context_of(article)
    told = (*article.statements, *article.nested) if nested else article.statements
    return [write_statement_row(one, context) for one in told]


OFFSETS = ("_start", "_stop")
"""How the names of columns end that tell where a part stands."""


def flat_names(column: Column) -> tuple[str, ...]:
    """Return the names of the flat columns of a column."""
    name = column.name
    if column.kind == "extract":
        return name, *(name + end for end in OFFSETS)
    return (name,)


def flat_cells(column: Column, cell: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a cell of any type
    """Return what stands in the flat columns of a column."""
    if column.kind == "extract":
        place = cell or NO_PLACE
        return place["text"], place["start"], place["stop"]
    if column.kind == "extracts":
        return (";".join(f"{piece['start']} {piece['stop']}" for piece in cell),)
    return (cell,)


def flat_columns() -> tuple[str, ...]:
    """Return the names of the columns of a flat row: words first, then where they stand."""
    names = [name for column in STATEMENT_COLUMNS for name in flat_names(column)]
    # Whoever opens a table wants to read; offsets are for programs.
    return tuple(sorted(names, key=lambda name: name.endswith(OFFSETS)))


FLAT_COLUMNS = flat_columns()
"""The names of the columns of a flat row, in their order."""


def flatten(row: Row) -> Row:
    """Return the flat row of a statement's row."""
    flat = {
        name: cell
        for column in STATEMENT_COLUMNS
        for name, cell in zip(flat_names(column), flat_cells(column, row[column.name]), strict=True)
    }
    return {name: flat[name] for name in FLAT_COLUMNS}


def flat_rows(article: Article, *, nested: bool = False) -> list[Row]:
    """Return all statements of an article, each as a flat row.

    Args:
        article: What was read.
        nested: Whether those inside others come behind them.

    >>> from newsparse.parser import parse_article
    >>> (row,) = flat_rows(parse_article('"We are ready," Mayor Ada Stone said.'))
    >>> row["speaker"], row["role"], row["source"], row["source_start"], row["content"]
    ('Ada Stone', 'Mayor', 'Mayor Ada Stone', 16, '0 15')
    """
    return [flatten(row) for row in statement_rows(article, nested=nested)]
