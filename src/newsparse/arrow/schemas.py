"""The columns that articles and statements become, made from the table of their fields.

Places count code points of the article's text, as everywhere; Arrow, pandas, polars, DuckDB
and Spark count so too.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from newsparse.formats.article_fields import (
    ARTICLE_COLUMNS,
    FURNITURE,
    PROBLEM,
    QUOTE,
    SPEAKER,
    STATEMENT_COLUMNS,
)
from newsparse.formats.record_fields import Column

# No article has two thousand million code points, and 32 bits take half the room.
SPAN_STRUCT = pa.struct([("start", pa.int32()), ("stop", pa.int32())])
"""A range of the text."""

EXTRACT_STRUCT = pa.struct([*SPAN_STRUCT, ("text", pa.string())])
"""A range of the text, with the words that stand there."""

ARROW_TYPES = {
    "text": pa.string(),
    "number": pa.int32(),
    "share": pa.float64(),
    "flag": pa.bool_(),
    "day": pa.date32(),
    "moment": pa.timestamp("us", tz="UTC"),
    "span": SPAN_STRUCT,
    "extract": EXTRACT_STRUCT,
    "texts": pa.list_(pa.string()),
    "spans": pa.list_(SPAN_STRUCT),
    "extracts": pa.list_(EXTRACT_STRUCT),
}
"""The types of columns, by what they hold."""


def struct_of(columns: Iterable[Column]) -> pa.StructType:
    """Return the type of rows with some columns."""
    return pa.struct([(column.name, ARROW_TYPES[column.kind]) for column in columns])


SPEAKER_STRUCT = struct_of(SPEAKER.columns())
"""Somebody to whom something is attributed."""

STATEMENT_STRUCT = struct_of(STATEMENT_COLUMNS)
"""A statement, with what is known of its speaker."""

ARROW_TYPES |= {
    "speakers": pa.list_(SPEAKER_STRUCT),
    "statements": pa.list_(STATEMENT_STRUCT),
    "quotes": pa.list_(struct_of(QUOTE.columns())),
    "furniture": pa.list_(struct_of(FURNITURE.columns())),
    "problems": pa.list_(struct_of(PROBLEM.columns())),
}

ARTICLE_STRUCT = struct_of(ARTICLE_COLUMNS)
"""What was read in an article."""

# Beside the result and not in its place, so that a filter on one column finds all that failed.
ERROR = pa.field("error", pa.string())
"""Why a row has no result; null where all went well."""

ARTICLES = pa.schema([("article", ARTICLE_STRUCT), ERROR])
"""The columns that `parse_batch` adds."""

STATEMENTS = pa.schema([*STATEMENT_STRUCT, ERROR])
"""The columns that `list_statements` adds."""
