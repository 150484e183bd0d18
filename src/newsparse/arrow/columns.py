"""Columns of texts and of days, whichever of Arrow's types they have."""

from __future__ import annotations

from collections.abc import Callable
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
    if isinstance(column, pa.RecordBatch | pa.Table):
        raise TypeError("needed is a column, not a table: for tables there is parse_batch()")
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
    kind = type(data).__name__
    try:
        if hasattr(data, "__arrow_c_stream__"):
            return pa.table(data)
        if hasattr(data, "__arrow_c_array__"):
            return pa.record_batch(data)
    except pa.ArrowInvalid as error:
        # A column of texts has the same interface as a table, and another type.
        told = f"needed is a table or batch, not a column ({kind}): for columns there is"
        raise TypeError(f"{told} parse_column()") from error
    raise TypeError(f"needed is a table or batch that Arrow can read, not {kind}")


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


def is_names(kind: pa.DataType) -> bool:
    """Tell whether values of a type are texts, or lists of texts."""
    is_list = pa.types.is_list(kind) or pa.types.is_large_list(kind)
    return is_text(kind.value_type if is_list else kind)


def is_days(kind: pa.DataType) -> bool:
    """Tell whether values of a type are dates, times, or texts."""
    return pa.types.is_date(kind) or pa.types.is_timestamp(kind) or is_text(kind)


HOLDING: dict[str, tuple[Callable[[pa.DataType], bool], str]] = {
    "text": (is_text, "texts"),
    "headline": (is_text, "texts"),
    "authors": (is_names, "names"),
    "published": (is_days, "dates"),
}
"""What columns are for, to what tells the types of such, and what those are called."""


def check_column(column: pa.Array, part: str) -> pa.Array:
    """Return a column whose values all have one of Python's types, if it can be what it is for.

    Raises:
        TypeError: if its type cannot be meant.
    """
    holds, called = HOLDING[part]
    kind = column.type
    if not holds(kind):
        raise TypeError(f"needed is a column of {called}, not of {kind}")
    if pa.types.is_timestamp(kind):
        # Nanoseconds have no type in Python; a publication date does without them.
        return column.cast(pa.timestamp("us", tz=kind.tz), safe=False)
    return column
