"""Measure on which day things are found to be said, against tables of true days.

    python benchmarks/days.py TABLE FOLDER DATES [--aside PATTERN ...] [--gold-spans] [--errors]
    python benchmarks/days.py --cases CASES.jsonl

The table has a row for each attribution with the columns article, id and said_on (a day, or
`-`); the folder holds NAME.txt and, with the true spans, NAME.ann (brat standoff); the dates
are a table of name and date of publication. A case is a JSON object with `id`, `text`,
`published`, `cue_context` (words of the content) and `said_on`.

Statements are found by `parse_article` and paired with the true ones by their contents; an
attribution that is not found has no day. With `--gold-spans` the true spans are dated
instead. Articles that match a pattern of `--aside` are reported apart, so that rules can be
judged on articles that nobody read while writing them.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from newsparse import parse_article
from newsparse.model import Statement
from newsparse.said_on.cue_sentence import CueSentence, read_days
from newsparse.said_on.day_of_saying import find_day
from newsparse.span import Span
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import read_page
from newsparse.vocabulary.vocabulary import load_vocabulary
from speakers import ENOUGH, read_spans, read_table, tokens_of

Day = str | None


class Gold(NamedTuple):
    """An attribution with its true day."""

    row: dict[str, str]
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]

    @property
    def day(self) -> Day:
        """The day on which it was said."""
        return None if self.row["said_on"] == "-" else self.row["said_on"]


def read_gold(path: Path, rows: Sequence[dict[str, str]]) -> list[Gold]:
    """Add the true spans to the rows of an article."""
    spans: dict[str, tuple[Span, ...]] = {}
    events: dict[str, list[tuple[str, str]]] = {}
    for line in path.read_bytes().decode("utf-8").replace("\r", "").split("\n"):
        if found := re.match(r"(T\d+)\t[\w-]+ ([\d ;]+)\t", line):
            spans[found[1]] = read_spans(found[2])
        elif found := re.match(r"(E\d+)\t(.*)", line):
            events[found[1]] = re.findall(r"([A-Za-z]+)\d*:(T\d+)", found[2])
    golds = []
    for row in rows:
        parts: dict[str, list[Span]] = defaultdict(list)
        for part, name in events[row["id"]]:
            parts[part] += spans[name]
        source, cue, content = (sorted(parts[part]) for part in ("Source", "Cue", "Content"))
        whole = Span(source[0].start, source[-1].stop) if source else None
        golds.append(Gold(row, whole, cue[0] if cue else None, tuple(content)))
    return golds


def date_gold(text: str, published: dt.date, golds: Sequence[Gold]) -> list[Day]:
    """Return the day that is found for each attribution by its true spans."""
    found: list[Day] = []
    page = read_page(text, list(lines_of(text)), load_vocabulary("en"))
    starts = [block.start for block in page.blocks]
    days = read_days(page, ())
    for gold in golds:
        day = None
        if gold.cue is not None:
            block = bisect_right(starts, gold.cue.start) - 1
            draft = Draft("S V C", gold.source, gold.cue, None, gold.content, block)
            day = find_day(CueSentence(page, draft, gold.cue, days), published)
        found.append(day.day.isoformat() if day else None)
    return found


def lines_of(text: str) -> Iterator[Span]:
    """Yield where the lines of a text stand."""
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def date_article(text: str, published: dt.date, golds: Sequence[Gold]) -> list[Day]:
    """Parse the article; return the day of the statement that is each attribution."""
    statements = parse_article(text, published=published).statements
    left = {n: (tokens_of(text, known.content), known) for n, known in enumerate(statements)}
    wanted = {number: tokens_of(text, gold.content) for number, gold in enumerate(golds)}
    pairs = sorted(
        (-len(one & two) / len(one | two), i, j)
        for i, one in wanted.items()
        for j, (two, _) in left.items()
        if one & two
    )
    days: list[Day] = [None] * len(golds)
    for overlap, i, j in pairs:
        if -overlap >= ENOUGH and i in wanted and j in left:
            del wanted[i]
            days[i] = day_of(left.pop(j)[1])
    return days


def day_of(statement: Statement) -> Day:
    """Return the day of a statement in the form of the table."""
    return statement.said_on.isoformat() if statement.said_on else None


def count(golds: Sequence[Gold], days: Sequence[Day], tally: Counter[str]) -> Iterator[str]:
    """Add the days of an article to a tally; yield the errors as lines."""
    for gold, day in zip(golds, days, strict=True):
        sort = "dated" if gold.day else "undated"
        verdict = "right" if day == gold.day else "wrong" if day else "missing"
        tally.update([sort, f"{sort} {verdict}"])
        if verdict != "right":
            row = gold.row
            yield f"{verdict:8}{row['article'][:40]} {row['id']} {gold.day} <- {day}"


def report(title: str, tally: Counter[str]) -> None:
    """Print the table of one set of attributions."""
    print(f"\n{title}")
    for sort, verdict in (
        ("dated", "right"),
        ("dated", "wrong"),
        ("dated", "missing"),
        ("undated", "wrong"),
    ):
        part, whole = tally[f"{sort} {verdict}"], tally[sort]
        share = f"{100 * part / whole:6.1f} %" if whole else "     -  "
        print(f"  {sort} {verdict:12}{share}  ({part} of {whole})")


def measure_table(table: Path, folder: Path, dates: Path, options: argparse.Namespace) -> None:
    """Date the attributions of a table and print what came out."""
    find = date_gold if options.gold_spans else date_article
    tallies: dict[str, Counter[str]] = {"dev": Counter(), "aside": Counter()}
    published = read_dates(dates)
    for name, rows in read_table(table).items():
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        golds = read_gold(folder / f"{name}.ann", rows)
        part = "aside" if any(fnmatch(name, f"*{p}*") for p in options.aside) else "dev"
        errors = list(count(golds, find(text, published[name], golds), tallies[part]))
        if options.errors and part == "dev":
            print(*errors, sep="\n")
    report("all", tallies["dev"] + tallies["aside"])
    for title, tally in tallies.items():
        report(title, tally)


def read_dates(path: Path) -> Mapping[str, dt.date]:
    """Return the days of publication by the names of the articles."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["name"]: dt.date.fromisoformat(row["date"]) for row in rows}


def day_of_case(case: Mapping[str, str]) -> Day:
    """Return the day that is found for a case, or that there is no statement."""
    text, published = case["text"], dt.date.fromisoformat(case["published"])
    start = text.index(case["cue_context"])
    stop = start + len(case["cue_context"])
    found = [
        statement
        for statement in parse_article(text, published=published).statements
        if any(piece.start < stop and start < piece.stop for piece in statement.content)
    ]
    return day_of(found[-1]) if found else "no statement"


def measure_cases(path: Path) -> None:
    """Print the cases whose day is not found, and how many of how many are."""
    right = judged = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        day = day_of_case(case)
        judged += 1
        right += day == case["said_on"]
        if day != case["said_on"]:
            print(f"{case['id']}: {day}, expected {case['said_on']}")
    print(f"cases right: {right} of {judged}")


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("table", type=Path, nargs="?", help="the true days, tab-separated")
    parser.add_argument("folder", type=Path, nargs="?", help="NAME.txt and NAME.ann")
    parser.add_argument("dates", type=Path, nargs="?", help="when they were published")
    parser.add_argument("--cases", type=Path, help="cases with their texts, as JSON Lines")
    parser.add_argument("--aside", nargs="*", default=[], help="patterns of names reported apart")
    parser.add_argument("--gold-spans", action="store_true", help="date the true spans")
    parser.add_argument("--errors", action="store_true", help="show errors, never those aside")
    options = parser.parse_args()
    if options.dates:
        measure_table(options.table, options.folder, options.dates, options)
    if options.cases:
        measure_cases(options.cases)


if __name__ == "__main__":
    main()
