"""Tables for spreadsheets and statisticians: CSV, TSV, and CSV as Excel takes it.

A line for each statement, below one with the names of the columns: the name of the article, its day
of publication, and the columns of `newsparse.formats.rows`. CSV is as RFC 4180 has it, but for the
ends of lines, which are line feeds as in all that is written here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve, frozen

from newsparse.formats.format import Format, RenderOptions, data_format
from newsparse.formats.rows import FLAT_COLUMNS, flat_rows
from newsparse.model import Article

HEADINGS = ("id", "published", *FLAT_COLUMNS)
"""The names of the columns."""

FORMULA_SIGNS = frozenset("=+-@\t\r")
"""Signs at which a spreadsheet takes a cell for a formula, which a text could make it run."""

Cells = Sequence[Any]
"""The cells of one statement."""


def table_lines(article: Article, name: str) -> list[Cells]:
    """Return the cells of all statements of an article."""
    day = article.date
    return [(name, day, *row.values()) for row in flat_rows(article)]


def cell_as_written(cell: Any) -> Any:  # noqa: ANN401 - a cell of any type
    """Return a cell as it is written: flags as in JSON, what is not known as nothing."""
    return str(cell).lower() if isinstance(cell, bool) else cell


def disarmed(cell: Any) -> Any:  # noqa: ANN401 - a cell of any type
    """Return a cell that no spreadsheet takes for a formula.

    >>> disarmed("=1+1"), disarmed("“We will”"), disarmed(7)
    ("'=1+1", '“We will”', 7)
    """
    if isinstance(cell, str) and cell[:1] in FORMULA_SIGNS:
        return f"'{cell}"
    return cell


@frozen
class Dialect:
    """How a table is written."""

    delimiter: str
    """What stands between two cells."""
    opening: str = ""
    """What stands before all else."""
    cell: Callable[[Any], Any] = cell_as_written
    """Gives a cell as it is written."""

    def lines(self, lines: Iterable[Cells]) -> str:
        """Return lines as they are written."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.delimiter, lineterminator="\n")
        writer.writerows(map(self.cell, line) for line in lines)
        return out.getvalue()

    def heading(self) -> str:
        """Return the line with the names of the columns."""
        return self.opening + self.lines([HEADINGS])


def table_format(name: str, summary: str, suffix: str, dialect: Dialect) -> Format:
    """Return the format of tables that are written in some way."""
    heading = dialect.heading()

    def render_in_series(article: Article, options: RenderOptions) -> str:
        named = "" if options.name == "-" else options.name
        return dialect.lines(table_lines(article, named))

    def build(article: Article) -> str:
        return heading + dialect.lines(table_lines(article, ""))

    return evolve(
        data_format(name, summary, suffix, build, str),
        render=lambda article, options: heading + render_in_series(article, options),
        render_in_series=render_in_series,
        heading=heading,
    )


CSV = table_format("csv", "a table with a line for each statement", ".csv", Dialect(","))
TSV = table_format("tsv", "the same with tabs", ".tsv", Dialect("\t"))
EXCEL = table_format(
    "excel",
    "the same as CSV that Excel opens: with a byte order mark, and no cell a formula",
    ".excel.csv",
    # Without the mark Excel takes UTF-8 for the code page of the machine.
    Dialect(",", "\ufeff", lambda cell: disarmed(cell_as_written(cell))),
)
