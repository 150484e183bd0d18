"""Measure how texts that tools take from web pages are read.

    python benchmarks/web_pages.py [TOOL ...] [--show] [--write]

reads benchmarks/web/TOOL/NAME.txt, which `benchmarks/extract_pages.py` has made of made-up pages,
and compares with what benchmarks/web/NAME.html tells of itself (`benchmarks/page_truth.py`). A part
that a tool has dropped is not expected. `--show` tells what is wrong in each text; `--write` puts
the table into `docs/web-pages.md`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Article, Span, parse_article
from page_truth import Part, find_words, read_truth
from pages import replace_block, table

PAGES = Path(__file__).parent / "web"

HEAD = ("text", "heads", "lines left", "paragraphs lost", "statements", "of", "not of the article")
"""The columns of the table."""


class Placed(NamedTuple):
    """A part of a page that stands in the text that a tool made of it."""

    part: Part
    """The part."""
    span: Span
    """Where it stands."""


class Verdict(NamedTuple):
    """How one text is read."""

    head: list[str]
    """What is wrong in the head."""
    lost: list[str]
    """Paragraphs of the article that are none, or not whole."""
    furniture: list[str]
    """Lines of the page that are taken for paragraphs."""
    said: int
    """The number of attributions in its paragraphs."""
    found: int
    """The number of statements in them."""
    false: list[str]
    """Statements of what belongs to no paragraph."""


def judge(text: str, parts: Sequence[Part], known: Mapping[str, Any]) -> Verdict:
    """Compare what is read in a text, and what is known besides, with what its page tells."""
    article = parse_article(text, **known)
    body = list(place_parts("paragraph", text, parts))
    inside = [placed.span for placed in body]
    allowed = [*inside, *(placed.span for placed in place_parts("either", text, parts))]
    headline = [one for one in (article.headline and article.headline.span,) if one]
    statements = [one.content[0] for one in article.statements]
    return Verdict(
        list(find_head_errors(article, parts, body)),
        [placed.part.text for placed in body if not is_read(placed.span, article)],
        [one.text for one in article.paragraphs if not touches(one.span, allowed)],
        sum(int(placed.part.told) for placed in body),
        sum(touches(span, inside) for span in statements),
        [span.of(text) for span in statements if not touches(span, [*allowed, *headline])],
    )


def place_parts(kind: str, text: str, parts: Sequence[Part]) -> Iterator[Placed]:
    """Yield the parts of a kind that a tool has kept."""
    for part in parts:
        if part.kind == kind and (found := list(find_words(part.text, text))):
            yield Placed(part, found[-1])


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span shares a character with one of others."""
    return any(span.start < one.stop and one.start < span.stop for one in others)


def is_read(span: Span, article: Article) -> bool:
    """Tell whether all of a paragraph stands in paragraphs of the article."""
    read = [one.span for one in article.paragraphs]
    return any(one.start <= span.start and span.stop <= one.stop for one in read)


def find_head_errors(
    article: Article, parts: Sequence[Part], body: Sequence[Placed]
) -> Iterator[str]:
    """Yield what is wrong in the head, part by part, if the tool has kept the part."""
    text = article.text
    above = without_captions(text[: body[0].span.start] if body else text, parts)
    for kind, found in read_head(article).items():
        told = [part for part in parts if part.kind == kind]
        kept = [part for part in told if next(find_words(part.text, above), None)]
        right = sorted(map(value_of, kept))
        # What a tool has dropped may be told by another line, or by the tool itself.
        is_told = bool(found) and {*right} <= {*found} <= {*map(value_of, told)}
        if sorted(found) != right and not is_told:
            yield f"{kind}: {found} for {right}"


def without_captions(above: str, parts: Sequence[Part]) -> str:
    """Return what stands above the body without captions: a photographer's name is no byline."""
    for placed in place_parts("either", above, parts):
        blank = " " * len(placed.span)
        above = above[: placed.span.start] + blank + above[placed.span.stop :]
    return above


def value_of(part: Part) -> str:
    """Return what is expected of a part of the head."""
    if part.kind == "date":
        return part.told[: len("2026-03-03")]
    value = part.told if part.kind == "dateline" else part.text
    return plainly(value)


def read_head(article: Article) -> dict[str, list[str]]:
    """Return the parts of a head as they were read, in the form of the expectations."""
    authors = article.byline.authors if article.byline else ()
    places = article.dateline.places if article.dateline else ()
    plain = {
        "headline": [article.headline.text] if article.headline else [],
        "author": [author.name for author in authors],
        "date": [article.date.isoformat()] if article.date else [],
        "dateline": [place.name for place in places],
    }
    return {kind: [plainly(one) for one in found] for kind, found in plain.items()}


def plainly(written: str) -> str:
    """Return words as they are compared."""
    return " ".join(written.split()).casefold()


def show(name: str, verdict: Verdict) -> None:
    """Print what is wrong in a text."""
    print(f"\n{name}: {verdict.found} of {verdict.said} statements")
    wrong = {
        "head": verdict.head,
        "lost": verdict.lost,
        "paragraph": verdict.furniture,
        "false": verdict.false,
    }
    for kind, lines in wrong.items():
        for line in lines:
            print(f"  {kind:10} {line!r}")


def measure(tool: str, known: Mapping[str, Any], *, is_shown: bool) -> list[object]:
    """Return the row of a tool, for its texts with what is known of each."""
    verdicts = []
    name = f"{tool}, with what it knows" if known else tool
    for page in sorted(PAGES.glob("*.html")):
        text = (PAGES / tool / f"{page.stem}.txt").read_bytes().decode("utf-8")
        verdicts.append(judge(text, read_truth(page), known.get(page.stem, {})))
        if is_shown:
            show(f"{name}: {page.stem}", verdicts[-1])
    return [
        name,
        sum(not verdict.head for verdict in verdicts),
        sum(len(verdict.furniture) for verdict in verdicts),
        sum(len(verdict.lost) for verdict in verdicts),
        sum(verdict.found for verdict in verdicts),
        sum(verdict.said for verdict in verdicts),
        sum(len(verdict.false) for verdict in verdicts),
    ]


def known_by(tool: str) -> Iterator[Mapping[str, Any]]:
    """Yield what is handed in with the texts of a tool: nothing, and then what it knows."""
    yield {}
    file = PAGES / tool / "known.json"
    if file.exists():
        yield json.loads(file.read_text(encoding="utf-8"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tools", nargs="*", metavar="TOOL")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    tools = options.tools or sorted(folder.name for folder in PAGES.iterdir() if folder.is_dir())
    rows = [
        measure(tool, known, is_shown=options.show) for tool in tools for known in known_by(tool)
    ]
    lines = table(HEAD, rows)
    print("\n".join(lines))
    if options.write:
        replace_block("web-pages.md", "web pages", lines)


if __name__ == "__main__":
    main()
