"""Columns of articles in, columns of what they say out, by Apache Arrow.

This is what `newsparse[arrow]` adds. pandas, polars, DuckDB, Spark, Ray and Dask all hand
columns over as Arrow, so that the same few functions run in each of them.
"""

from __future__ import annotations

from importlib.util import find_spec

# Told at once and with the remedy, not deep inside by the first name that is missing.
if find_spec("pyarrow") is None:
    raise ImportError("newsparse.arrow needs pyarrow: pip install 'newsparse[arrow]'")

from newsparse.arrow.reading import (
    parse_batch,
    parse_batches,
    parse_column,
    statements_of_batch,
    statements_of_batches,
)
from newsparse.arrow.schemas import ARTICLES, STATEMENTS

__all__ = [
    "ARTICLES",
    "STATEMENTS",
    "parse_batch",
    "parse_batches",
    "parse_column",
    "statements_of_batch",
    "statements_of_batches",
]
