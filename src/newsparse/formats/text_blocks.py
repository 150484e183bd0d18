"""An article as a page has it: its headline, its paragraphs and the lines between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from newsparse.model import Article, Paragraph
from newsparse.span import Span

BlockKind = Literal["headline", "paragraph", "line"]


@frozen
class ShownBlock:
    """A stretch of the text that stands by itself on a page."""

    span: Span
    """Where it stands, without the white space around it."""
    kind: BlockKind
    """What it is; lines are those of the head and the furniture."""


def with_dateline(article: Article, paragraph: Paragraph) -> Span:
    """Return where a paragraph stands, with the dateline that opens it."""
    span, dateline = paragraph.span, article.dateline
    if dateline is None or dateline.span.stop > span.start:
        return span
    between = article.text[dateline.span.stop : span.start]
    # Where more stands between them, the dateline is a line of its own.
    return span if between.strip() else Span(dateline.span.start, span.stop)


def known_blocks(article: Article) -> list[ShownBlock]:
    """Return the headline and the paragraphs, in text order."""
    span = article.headline.span if article.headline else None
    headline = [ShownBlock(span, "headline")] if span else []
    paragraphs = [
        ShownBlock(with_dateline(article, paragraph), "paragraph")
        for paragraph in article.paragraphs
    ]
    return sorted(headline + paragraphs, key=lambda block: block.span)


def lines_between(text: str, start: int, stop: int) -> Iterator[ShownBlock]:
    """Yield the lines of a range that have something to show."""
    for line in text[start:stop].splitlines(keepends=True):
        if words := line.strip():
            begin = start + len(line) - len(line.lstrip())
            yield ShownBlock(Span(begin, begin + len(words)), "line")
        start += len(line)


def find_shown_blocks(article: Article) -> Iterator[ShownBlock]:
    """Yield all that is visible in an article as blocks, in order and apart."""
    reached = 0
    for block in known_blocks(article):
        # A headline may be repeated inside a paragraph; it is shown once.
        if block.span.start >= reached:
            yield from lines_between(article.text, reached, block.span.start)
            yield block
            reached = block.span.stop
    yield from lines_between(article.text, reached, len(article.text))
