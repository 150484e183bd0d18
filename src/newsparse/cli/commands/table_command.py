"""`newsparse table FILE -o FILE`: from a Parquet file of articles to one of what they say."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from attrs import frozen

from newsparse.cli.argument_values import parse_nonempty
from newsparse.cli.arguments import (
    FIELD_OPTIONS,
    add_field_options,
    add_jobs,
    add_known_speakers,
    add_language,
    add_progress,
    add_quiet,
)
from newsparse.cli.command import Command, Parser
from newsparse.cli.complaints import (
    ArticleFailure,
    Misuse,
    OutputFailure,
    complain,
    plural,
    reason,
    shown_name,
)
from newsparse.cli.output_names import format_of
from newsparse.cli.progress import Advance, no_bar, progress_bar
from newsparse.cli.tally import Tally

EXAMPLES = """\
examples:
  newsparse table articles.parquet -o statements.parquet
  newsparse table articles.parquet -o read.parquet --rows articles
  newsparse table crawl.parquet -o said.parquet --text-field body --published-field day -j 4
"""


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    parser.add_argument(
        "input",
        type=parse_nonempty,
        metavar="FILE",
        help="a Parquet file with a row for each article",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=parse_nonempty,
        required=True,
        metavar="FILE",
        help="the Parquet file to write",
    )
    add_rows(parser)
    add_columns(parser)
    add_language(parser)
    add_known_speakers(parser)
    add_jobs(parser)
    add_progress(parser)
    add_quiet(parser)


def add_rows(parser: Parser) -> None:
    """Let the command be told what has a row."""
    parser.add_argument(
        "--rows",
        choices=("statements", "articles"),
        default="statements",
        help="what has a row in the output (default: %(default)s)",
    )


def add_columns(parser: Parser) -> None:
    """Let the command be told the names of columns, read and added."""
    columns = [(part, content) for part, content in FIELD_OPTIONS if part != "id"]
    add_field_options(parser, columns, "COLUMN", "the column that has")
    parser.add_argument(
        "--prefix",
        default="",
        metavar="TEXT",
        help="what the names of the columns begin with that are added",
    )


def load_files() -> ModuleType:
    """Return the module that reads and writes Parquet.

    Raises:
        Misuse: without pyarrow.
    """
    try:
        from newsparse.arrow import files  # noqa: PLC0415 - optional, and only for those who ask
    except ImportError as error:
        raise Misuse("table needs pyarrow: pip install 'newsparse[arrow]'") from error
    return files


@contextmanager
def parquet_failures(name: str) -> Iterator[None]:
    """Tell in our own words that a file cannot be read.

    Raises:
        ArticleFailure: if it cannot, is no Parquet, or lacks a column.
    """
    try:
        yield
    except (OSError, ValueError, TypeError) as error:
        why = reason(error) if isinstance(error, OSError) and error.strerror else str(error)
        # Arrow adds the place in its own source, line after line.
        raise ArticleFailure(f"{shown_name(name)}: {why.splitlines()[0]}") from error


@contextmanager
def growing_table(name: str) -> Iterator[BinaryIO]:
    """Open a file that grows as `NAME.part` and takes its own name when it is whole.

    Raises:
        OutputFailure: if it cannot be written.
    """
    if Path(name).exists() and not Path(name).is_file():
        raise OutputFailure(f"{shown_name(name)}: Parquet is only written to a file")
    # Parquet has its index at the end, so a file that is not whole must not have its name.
    part = Path(f"{os.path.realpath(name)}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(os.path.realpath(name))
    except OSError as error:
        # A full disk leaves rows that no reader can open.
        part.unlink(missing_ok=True)
        raise OutputFailure(f"{shown_name(name)}: {reason(error)}") from error
    except BaseException:
        complain(f"what was finished is in {shown_name(str(part))}")
        raise


def guarded(name: str, batches: Iterator[Any], advance: Advance) -> Iterator[Any]:
    """Yield batches, and tell in our own words if the file ends before its time."""
    with parquet_failures(name):
        for batch in batches:
            yield batch
            advance(batch.num_rows)


@frozen
class Written:
    """What was written."""

    articles: int
    """Number of rows that were read ..."""
    rows: int
    """... and that were written, ..."""
    failed: int
    """... of which so many tell an error."""


def reader_of(given: argparse.Namespace, files: ModuleType) -> Callable[[Any], Any]:
    """Return what makes a batch of the output of one of the input; it can be sent to a process."""
    reads = {"statements": files.statements_of_batch, "articles": files.parse_batch}
    return partial(
        reads[given.rows],
        text=given.text_field,
        headline=given.headline_field,
        authors=given.authors_field,
        published=given.published_field,
        language=given.language,
        known_speakers=given.known_speakers,
        prefix=given.prefix,
    )


def convert(given: argparse.Namespace) -> Written:
    """Read all articles, write what they say, and return how many there were."""
    files, name = load_files(), given.input
    read = reader_of(given, files)
    with parquet_failures(name):
        source = files.open_parquet(name)
        # A wrong column is told before the first row is read.
        schema = files.schema_after(source, read)
    articles = source.metadata.num_rows
    bar = progress_bar(articles) if given.progress else no_bar()
    with bar as advance, growing_table(given.output) as file:
        batches = guarded(name, files.batches_of(source), advance)
        results = files.map_batches(read, batches, given.jobs)
        rows, failed = files.write_parquet(results, schema, file, f"{given.prefix}error")
    return Written(articles, rows, failed)


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for.

    Raises:
        Misuse: if the output is called as that of another format is.
    """
    if told := format_of(given.output):
        raise Misuse(f"{shown_name(given.output)} is called as {told} is, but table writes Parquet")
    tally = Tally(quiet=given.quiet)
    try:
        written = convert(given)
    except ArticleFailure as failure:
        complain(failure)
        return 1
    if written.failed:
        told = f"{plural(written.failed, 'row')} could not be read: see the column 'error'"
        complain(f"{shown_name(given.input)}: {told}")
    rows = plural(written.rows, "row")
    tally.note(f"{plural(written.articles, 'article')}, {rows} written; {tally.seconds():.1f} s")
    return written.failed


COMMAND = Command(
    name="table",
    summary="read a Parquet file of articles and write one of what they say",
    description="Read the articles of a Parquet file, and write a Parquet file with a row for "
    "each statement or article. Needs newsparse[arrow].",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
