"""Columns of texts and of days, whichever of Arrow's types they have."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pyarrow as pa

TEXTS = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
"""What tells the types of texts, and that of a column without any."""


def is_text(kind: pa.DataType) -> bool:
    """Tell whether values of a type are texts, written out or numbered in a dictionary.

    >>> is_text(pa.large_string()), is_text(pa.dictionary(pa.int8(), pa.string()))
    (True, True)
    """
    # pandas and polars keep repeated texts as numbers into a dictionary.
    values = kind.value_type if pa.types.is_dictionary(kind) else kind
    return any(holds(values) for holds in TEXTS)


def open_column(column: Any) -> pa.Array | pa.ChunkedArray:  # noqa: ANN401 - known by protocol
    """Return a column of any library that hands its data over as Arrow.

    Raises:
        TypeError: if it is none.
    """
    # Asked first: pyarrow's own columns hand themselves over as well, by a copy.
    if isinstance(column, pa.Array | pa.ChunkedArray):
        return column
    if hasattr(column, "__arrow_c_stream__"):
        return pa.chunked_array(column)
    if hasattr(column, "__arrow_c_array__"):
        return pa.array(column)
    raise TypeError(f"needed is a column that Arrow can read, not {type(column).__name__}")


def open_table(data: Any) -> pa.RecordBatch | pa.Table:  # noqa: ANN401 - known by protocol
    """Return a batch or table of any library that hands its data over as Arrow.

    Raises:
        TypeError: if it is neither.
    """
    if isinstance(data, pa.RecordBatch | pa.Table):
        return data
    if hasattr(data, "__arrow_c_stream__"):
        return pa.table(data)
    if hasattr(data, "__arrow_c_array__"):
        return pa.record_batch(data)
    raise TypeError(f"needed is a table or batch that Arrow can read, not {type(data).__name__}")


def column_of(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return the column of a batch that has this name.

    Raises:
        ValueError: if there is none, or more than one; it names those that there are.
    """
    number = batch.schema.names.count(name)
    # Arrow allows two columns of one name, and would take either.
    if number != 1:
        columns = ", ".join(batch.schema.names) or "none at all"
        raise ValueError(f"{number or 'no'} columns are called {name!r}; columns: {columns}")
    return batch.column(name)


def check_texts_column(column: pa.Array) -> pa.Array:
    """Return a column if it is one of texts.

    Raises:
        TypeError: if it is not.
    """
    if not is_text(column.type):
        raise TypeError(f"needed is a column of texts, not of {column.type}")
    return column


def check_days_column(column: pa.Array) -> pa.Array:
    """Return a column of days in a type whose values all have one of Python's.

    Raises:
        TypeError: if it holds neither dates, nor times, nor texts.
    """
    kind = column.type
    if pa.types.is_timestamp(kind):
        # Nanoseconds have no type in Python; a publication date does without them.
        return column.cast(pa.timestamp("us", tz=kind.tz), safe=False)
    if pa.types.is_date(kind) or is_text(kind):
        return column
    raise TypeError(f"needed is a column of dates, not of {kind}")


def day_of_value(value: dt.date | str | None) -> dt.date | None:
    """Return a day, with its time if it has one; a text is read by ISO 8601.

    >>> day_of_value("2026-03-03"), day_of_value("2026-03-03T09:30:00Z").hour
    (datetime.date(2026, 3, 3), 9)
    """
    # Arrow gives days and moments as Python's own already.
    if not isinstance(value, str):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return dt.datetime.fromisoformat(value)
