"""The ways to show who is quoted how often: a table, CSV, and a page with a chart."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from types import MappingProxyType

from newsparse.cli.ranking import STATEMENT_KINDS, RankingRow
from newsparse.cli.tally import Tally, plural

HEADINGS = ("articles", "statements", *STATEMENT_KINDS)
"""The columns of numbers, named as the attributes of a row."""

RankingForm = Callable[[Sequence[RankingRow], Tally], str]
"""Shows speakers, and of how much they are taken."""


# A table for the terminal


def name_and_role(row: RankingRow) -> str:
    """Return how a speaker is called in a line.

    >>> name_and_role(RankingRow("Ada Stone", "person", "Mayor", 1, 1, 0, 0))
    'Ada Stone, Mayor'
    """
    name = row.name if row.role is None else f"{row.name}, {row.role}"
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())


def show_table(rows: Sequence[RankingRow], _tally: Tally) -> str:
    """Return a line for each speaker, in columns."""
    cells: list[tuple[str, ...]] = [("speaker", "kind", *HEADINGS)]
    cells += [
        (name_and_role(row), row.kind, *(f"{getattr(row, name):,}" for name in HEADINGS))
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "".join(f"{table_line(line, widths)}\n" for line in cells)


def table_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a line of a table: words to the left, numbers to the right."""
    words = [cell.ljust(width) for cell, width in zip(cells[:2], widths[:2], strict=True)]
    numbers = [cell.rjust(width) for cell, width in zip(cells[2:], widths[2:], strict=True)]
    return "  ".join(words + numbers)


# CSV


def show_csv(rows: Sequence[RankingRow], _tally: Tally) -> str:
    """Return the rows as comma-separated values, with a heading."""
    out = io.StringIO()
    # The csv module would end lines with CRLF; all else that is written has line feeds.
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name", "kind", "role", *HEADINGS))
    for row in rows:
        numbers = (getattr(row, name) for name in HEADINGS)
        writer.writerow((row.name, row.kind, row.role or "", *numbers))
    return out.getvalue()


# A page


def show_page(rows: Sequence[RankingRow], tally: Tally) -> str:
    """Return a page for a browser: a chart with a bar for each speaker, and all numbers.

    It has no script and needs nothing else: whatever a name holds, it is only shown.
    """
    # Bars are measured by the longest, so that the first row always fills its column.
    longest = max((row.statements for row in rows), default=1)
    return PAGE.format(
        style=files("newsparse.cli").joinpath("ranking.css").read_text(encoding="utf-8"),
        facts=", ".join((plural(tally.articles, "article"), plural(tally.statements, "statement"))),
        legend="".join(f'<li class="{kind}">{kind}</li>' for kind in STATEMENT_KINDS),
        headings="".join(f"<th>{name}</th>" for name in HEADINGS),
        rows="\n".join(page_row(row, longest) for row in rows),
    )


PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Who is quoted how often</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>Who is quoted how often</h1>
<p>{facts}</p>
<ul class="legend">{legend}</ul>
<table>
<thead><tr><th>speaker</th><th class="chart">statements by kind</th>{headings}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""


def page_row(row: RankingRow, longest: int) -> str:
    """Return a speaker with a bar and the numbers."""
    role = row.kind if row.role is None else row.role
    numbers = "".join(f"<td>{getattr(row, name):,}</td>" for name in HEADINGS)
    return (
        f'<tr><th scope="row">{shown_as(row.name)}<small>{shown_as(role)}</small></th>'
        f'<td class="chart"><div class="bar">{"".join(bar_parts(row, longest))}</div></td>'
        f"{numbers}</tr>"
    )


def bar_parts(row: RankingRow, longest: int) -> Iterator[str]:
    """Yield the parts of a bar, each as wide as its share of the longest bar."""
    for kind in STATEMENT_KINDS:
        if number := getattr(row, kind):
            # Three digits: a bar is hardly wider than a thousand dots of a screen.
            width = f"{100 * number / longest:.3g}"
            yield f'<i class="{kind}" style="width:{width}%" title="{number:,} {kind}"></i>'


def shown_as(text: str) -> str:
    """Return words for a page: on one line, and nothing but words."""
    # Half a surrogate pair would make the whole page unreadable.
    return escape(" ".join(text.encode("utf-8", "replace").decode().split()))


RANKING_FORMS: Mapping[str, RankingForm] = MappingProxyType(
    {"table": show_table, "csv": show_csv, "html": show_page}
)
"""All forms by their names, the default first."""
