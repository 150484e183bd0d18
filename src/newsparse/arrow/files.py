"""From a file of Parquet to another, few rows at a time, in one process or in several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
from pyarrow import parquet

from newsparse.arrow.reading import ROWS, parse_batch, statements_of_batch
from newsparse.many.failures import Failure
from newsparse.many.workers import map_in_processes

__all__ = [
    "batches_of",
    "map_batches",
    "open_parquet",
    "parse_batch",
    "schema_after",
    "statements_of_batch",
    "write_parquet",
]

Read = Callable[[Any], Any]
"""Makes of a batch another one; it can be sent to a process."""


def open_parquet(name: str) -> parquet.ParquetFile:
    """Open a file.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no Parquet.
    """
    with Path(name).open("rb"):  # Python tells best why a file cannot be read
        return parquet.ParquetFile(name)


def schema_after(source: parquet.ParquetFile, read: Read) -> pa.Schema:
    """Return the columns of what will be made of a file; no article is read for it.

    Raises:
        ValueError: if a column is missing, or would stand twice.
        TypeError: if a column is of a type that cannot be meant.
    """
    return read(source.schema_arrow.empty_table()).schema


def batches_of(source: parquet.ParquetFile) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a file, few at a time."""
    yield from source.iter_batches(ROWS)


def map_batches(
    read: Read, batches: Iterable[pa.RecordBatch], processes: int
) -> Iterator[pa.RecordBatch]:
    """Yield what becomes of each batch, in order.

    Raises:
        WorkerError: if a worker process is killed.
    """
    # No second process: what fails has its traceback, and a debugger stops in it.
    if processes == 1:
        yield from map(read, batches)
        return
    # A batch is a thousand articles already; more of them would only wait for each other.
    for result in map_in_processes(read, batches, processes=processes, chunksize=1):
        if isinstance(result, Failure):
            # Rows that fail have their error in the table; a whole batch that does is a fault of
            # the file.
            raise result.error
        yield result


def write_parquet(
    batches: Iterable[pa.RecordBatch], schema: pa.Schema, file: BinaryIO, error: str = "error"
) -> tuple[int, int]:
    """Write batches; return how many rows they have, and how many have an error in that column.

    Whatever ends it, even Ctrl-C, leaves a file that can be read, with all batches so far.
    """
    rows = failed = 0
    with parquet.ParquetWriter(file, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
            errors = batch.column(error)
            rows += len(errors)
            failed += len(errors) - errors.null_count
    return rows, failed
