"""The ways to show who is quoted how often: a table, CSV, a page, and a chart as a picture."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType

from attrs import frozen

from newsparse._version import __version__
from newsparse.cli.complaints import plural
from newsparse.cli.ranking import STATEMENT_KINDS, Quotation, RankingRow
from newsparse.formats.browser_page import BrowserPage, read_style
from newsparse.formats.delimited import disarmed
from newsparse.formats.styled_text import columns
from newsparse.formats.wording import BETWEEN_FACTS, ELLIPSIS, day_in_words

RANKING_HEADINGS = ("articles", "statements", *STATEMENT_KINDS)
"""The columns of numbers, named as the attributes of a row."""

RANKING_TITLE = "Who is quoted how often"
"""What a page is called if nothing else is asked for."""

NARROWEST_NAME = 16
"""Columns of a terminal that names get at least, however narrow it is."""

WIDEST = 120
"""Columns of a table that goes to a file."""


@frozen
class Shown:
    """What is shown, and of how much it is taken."""

    rows: Sequence[RankingRow]
    """The speakers, the most quoted first, and at the end what has no speaker."""
    articles: int
    """Number of articles."""
    statements: int
    """Number of statements in them."""
    silent: int = 0
    """Number of articles without a statement."""
    title: str = RANKING_TITLE
    """What a page is called."""
    source: str | None = None
    """Where the articles are from, in words."""
    made: dt.date | None = None
    """The day on which it was counted."""
    width: int = WIDEST
    """Columns of the terminal."""

    def facts(self) -> str:
        """Return of how much it is taken."""
        articles, said = plural(self.articles, "article"), plural(self.statements, "statement")
        silent = f" ({self.silent:,} without a statement)" if self.silent else ""
        return f"{articles}{silent}, {said}"

    def origin(self) -> str:
        """Return where it comes from, for the last line of a page and a picture."""
        day = f" on {day_in_words(self.made)}" if self.made else ""
        counted = f"Counted by newsparse {__version__}{day}"
        return BETWEEN_FACTS.join(filter(None, (self.source, counted)))


def today() -> dt.date:
    """Return the day that a page tells: today, or that of SOURCE_DATE_EPOCH.

    Whoever wants the same bytes each time sets this variable, in seconds since 1970, as for other
    programs: https://reproducible-builds.org/specs/source-date-epoch/
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = dt.datetime.now(tz=dt.UTC).astimezone()
    told = dt.datetime.fromtimestamp(int(seconds), tz=dt.UTC) if seconds.isdecimal() else now
    return told.date()


RankingForm = Callable[[Shown], str]
"""Shows a ranking."""


# A table for the terminal


def name_and_role(row: RankingRow) -> str:
    """Return how a speaker is called in a line.

    >>> name_and_role(RankingRow("Ada Stone", "person", "Mayor", 1, 1, 0, 0))
    'Ada Stone, Mayor'
    """
    name = row.name if row.role is None else f"{row.name}, {row.role}"
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())


def fit(text: str, width: int) -> str:
    """Return a text that takes at most this many columns, cut behind a word if it has several.

    >>> fit("Ada Stone, Mayor of Holmvik", 20), fit("Ada Stone, Mayor of Holmvik", 15)
    ('Ada Stone, Mayor of…', 'Ada Stone')
    """
    if columns(text) <= width:
        return text
    cut = text
    while columns(cut) >= width:
        cut = cut[:-1]
    is_whole = text[len(cut)] == " "
    words = cut if is_whole else cut.rpartition(" ")[0] or cut
    # A name whose role is cut off is still a whole name.
    return words[:-1] if words.endswith(",") else words + ELLIPSIS


def table_rows(shown: Shown) -> Iterator[tuple[str, ...]]:
    """Yield the cells of a table, line by line."""
    yield ("speaker", "kind", *RANKING_HEADINGS)
    for row in shown.rows:
        numbers = (f"{getattr(row, name):,}" for name in RANKING_HEADINGS)
        yield (name_and_role(row), row.kind, *numbers)


def show_table(shown: Shown) -> str:
    """Return a line for each speaker, in columns, no wider than the terminal."""
    cells = list(table_rows(shown))
    others = [max(map(columns, column)) for column in zip(*cells, strict=True)][1:]
    room = shown.width - sum(others) - 2 * len(others)
    longest = max(columns(line[0]) for line in cells)
    widths = [min(longest, max(room, NARROWEST_NAME)), *others]
    return "".join(f"{table_line(line, widths)}\n" for line in cells)


def table_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a line of a table: words to the left, numbers to the right."""
    name = fit(cells[0], widths[0])
    words = [name + " " * (widths[0] - columns(name)), cells[1].ljust(widths[1])]
    numbers = [cell.rjust(width) for cell, width in zip(cells[2:], widths[2:], strict=True)]
    return "  ".join(words + numbers)


# CSV


def show_csv(shown: Shown) -> str:
    """Return the rows as comma-separated values, with a heading; no name is a formula."""
    out = io.StringIO()
    # The csv module would end lines with CRLF; all else that is written has line feeds.
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name", "kind", "role", *RANKING_HEADINGS))
    for row in shown.rows:
        numbers = (getattr(row, name) for name in RANKING_HEADINGS)
        writer.writerow((disarmed(row.name), row.kind, disarmed(row.role or ""), *numbers))
    return out.getvalue()


# A page


def show_page(shown: Shown) -> str:
    """Return a page for a browser: a chart with a bar for each speaker, and all numbers.

    Below each speaker, folded away, stand the first statements with their articles. The page has
    no script and needs nothing else: whatever a name holds, it is only shown.
    """
    longest = longest_bar(shown.rows)
    title = shown_as(shown.title)
    body = PAGE_BODY.format(
        title=title,
        facts=shown.facts(),
        legend="".join(f'<li class="{kind}">{kind}</li>' for kind in STATEMENT_KINDS),
        headings="".join(f'<th scope="col">{name}</th>' for name in RANKING_HEADINGS),
        rows="\n".join(page_row(row, longest) for row in shown.rows),
        origin=shown_as(shown.origin()),
    )
    return BrowserPage(title, body, read_style("newsparse.cli", "ranking.css")).written()


def longest_bar(rows: Sequence[RankingRow]) -> int:
    """Return the length of the longest bar: the first row always fills its column."""
    # What has no speaker is no bar to be measured by: it would dwarf all others.
    return max((row.statements for row in rows if row.kind), default=1)


PAGE_BODY = """\
<main>
<h1>{title}</h1>
<p>{facts}</p>
<ul class="legend">{legend}</ul>
<table>
<thead><tr><th scope="col">speaker</th><th scope="col" class="chart">statements by kind</th>{headings}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
<footer>{origin}</footer>
</main>
"""  # noqa: E501 - a line of the page


def page_row(row: RankingRow, longest: int) -> str:
    """Return a speaker with a bar, the numbers and the first statements."""
    role = row.kind if row.role is None else row.role
    numbers = "".join(f"<td>{getattr(row, name):,}</td>" for name in RANKING_HEADINGS)
    return (
        f'<tr><th scope="row">{shown_as(row.name)}<small>{shown_as(role)}</small></th>'
        f'<td class="chart"><div class="bar">{"".join(bar_parts(row, longest))}</div>'
        f"{quotations(row)}</td>{numbers}</tr>"
    )


def bar_parts(row: RankingRow, longest: int) -> Iterator[str]:
    """Yield the parts of a bar, each as wide as its share of the longest bar."""
    for kind in STATEMENT_KINDS:
        if number := getattr(row, kind):
            # Three digits: a bar is hardly wider than a thousand dots of a screen.
            width = f"{min(100.0, 100 * number / longest):.3g}"
            yield f'<i class="{kind}" style="width:{width}%" title="{number:,} {kind}"></i>'


def quotations(row: RankingRow) -> str:
    """Return the first statements of a speaker with their articles, folded away."""
    if not row.quotations:
        return ""
    items = "".join(map(quotation, row.quotations))
    more = row.statements - len(row.quotations)
    rest = f"<li>… and {more:,} more</li>" if more else ""
    return f"<details><summary>what was said</summary><ul>{items}{rest}</ul></details>"


def quotation(one: Quotation) -> str:
    """Return a statement with its article."""
    return f"<li>{shown_as(one.words)} <small>{shown_as(one.article)}</small></li>"


def shown_as(text: str) -> str:
    """Return words for a page: on one line, and nothing but words."""
    # Half a surrogate pair would make the whole page unreadable, and so would other controls.
    whole = text.encode("utf-8", "replace").decode()
    return escape(" ".join("".join(s if s.isprintable() else " " for s in whole).split()))


# A picture

KIND_COLOURS = {"direct": "#1f6f8b", "mixed": "#6aa5b5", "indirect": "#d9a441"}
"""The colours of the page, for a picture that knows no dark and light."""

ROW_HEIGHT, NAMES, BAR_WIDTH = 26, 260, 420
"""Height of a row, width of the names and of the bars, in pixels of the picture."""

LABEL_LETTERS = 34
"""At most this many letters of a name fit beside its bar."""


def show_picture(shown: Shown) -> str:
    """Return the chart as SVG, for a graphics desk: text stays text, and can be edited."""
    rows = [row for row in shown.rows if row.kind]
    longest, height = longest_bar(rows), 60 + ROW_HEIGHT * (len(rows) + 2)
    lines = "".join(picture_row(row, n, longest) for n, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {NAMES + BAR_WIDTH + 80} {height}"'
        f' font-family="sans-serif" font-size="13"><title>{shown_as(shown.title)}</title>'
        f'<text x="0" y="20" font-size="18" font-weight="bold">{shown_as(shown.title)}</text>'
        f'<text x="0" y="40" fill="#666">{shown.facts()}</text>{lines}'
        f'{picture_key(height - 10 - ROW_HEIGHT)}<text x="0" y="{height - 10}" fill="#666">'
        f"{shown_as(shown.origin())}</text></svg>\n"
    )


def picture_row(row: RankingRow, number: int, longest: int) -> str:
    """Return a speaker's line of the picture."""
    top, left, parts = 60 + ROW_HEIGHT * number, float(NAMES), []
    for kind in STATEMENT_KINDS:
        width = BAR_WIDTH * getattr(row, kind) / longest
        if width:
            parts.append(
                f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{ROW_HEIGHT - 8}"'
                f' fill="{KIND_COLOURS[kind]}"/>'
            )
        left += width
    name = shown_as(fit(row.name, LABEL_LETTERS))
    return (
        f'<text x="{NAMES - 10}" y="{top + 14}" text-anchor="end">{name}</text>{"".join(parts)}'
        f'<text x="{left + 6:.1f}" y="{top + 14}" fill="#666">{row.statements:,}</text>'
    )


def picture_key(bottom: int) -> str:
    """Return what the colours of the picture mean."""
    return "".join(
        f'<rect x="{NAMES + 110 * place}" y="{bottom - 10}" width="10" height="10"'
        f' fill="{KIND_COLOURS[kind]}"/>'
        f'<text x="{NAMES + 16 + 110 * place}" y="{bottom}">{kind}</text>'
        for place, kind in enumerate(STATEMENT_KINDS)
    )


RANKING_FORMS: Mapping[str, RankingForm] = MappingProxyType(
    {"table": show_table, "csv": show_csv, "html": show_page, "svg": show_picture}
)
"""All forms by their names, the default first."""
