"""Tell which lines of articles are taken for parts of the head or for furniture.

    python benchmarks/taken.py FOLDER [DATES] [--aside PATTERN ...]

The folder holds NAME.txt; the dates are a table of name and date of publication, handed in
as `published`. The first table counts articles by what stands before the first words of
their body, the second the parts that stand behind them. Then follow the lines themselves,
each once, with how often it was taken and for what: read them, for a sentence of the body
among them is lost. Of articles that match a pattern of `--aside` only the counts are told.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from days import read_dates
from newsparse import Article, Span, parse_article

LONGEST_SHOWN = 120
"""At most this many code points of a line are shown."""


def name_parts(article: Article) -> list[tuple[str, Span]]:
    """Return what stands outside of the paragraphs, with its name, in text order."""
    named = {name: getattr(article, name) for name in ("published", "headline", "byline")}
    named["dateline"] = article.dateline
    parts = [(name, part.span) for name, part in named.items() if part and part.span]
    furniture = [(line.kind, line.span) for line in article.furniture]
    return sorted((*parts, *furniture), key=lambda part: part[1])


def show(text: str, name: str, span: Span, body: int) -> str:
    """Return a line for a part: where it stands, what it is taken for, and its words."""
    words = " ".join(span.of(text).split())
    where = "before" if span.start < body else "behind"
    return f"{where} {name:10} {words[:LONGEST_SHOWN]}"


def report(title: str, counts: Mapping[str, int]) -> None:
    """Print a table, the most frequent first."""
    print(f"\n{title}")
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:6}  {name}")


def read_articles(options: argparse.Namespace) -> Iterator[tuple[Article, bool]]:
    """Yield the articles, and whether their lines are only counted."""
    days: Mapping[str, dt.date] = read_dates(options.dates) if options.dates else {}
    for file in sorted(options.folder.glob("*.txt")):
        text = file.read_bytes().decode("utf-8")
        aside = any(fnmatch(file.stem, f"*{part}*") for part in options.aside)
        yield parse_article(text, published=days.get(file.stem)), aside


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="NAME.txt")
    parser.add_argument("dates", type=Path, nargs="?", help="when they were published")
    parser.add_argument("--aside", nargs="*", default=[], help="patterns of names only counted")
    before, behind, lines = Counter[str](), Counter[str](), Counter[str]()
    for article, aside in read_articles(parser.parse_args()):
        text, parts = article.text, name_parts(article)
        body = article.paragraphs[0].span.start if article.paragraphs else len(text)
        names = [name for name, span in parts if span.start < body]
        before[" + ".join(dict.fromkeys(names)) or "nothing"] += 1
        behind.update(name for name, span in parts if span.start >= body)
        lines.update(show(text, name, span, body) for name, span in parts if not aside)
    report("articles by what stands before the body", before)
    report("parts that stand behind its first words", behind)
    report("the lines", lines)


if __name__ == "__main__":
    main()
