"""The parts of statements, and the text cut into pieces that each belong to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Literal

from attrs import frozen

from newsparse.model import Article, Cue, Mention, Quote, Statement
from newsparse.span import Span

Role = Literal["content", "source", "cue", "addressee", "occasion", "topic", "day"]


@frozen
class Part:
    """What one stretch of the text is to a statement."""

    span: Span
    """Where it stands."""
    role: Role
    """What it is."""
    statement: int
    """The place of the statement in `Article.statements`."""


@frozen
class TextSlice:
    """A stretch of the text that belongs to one part, or to none."""

    span: Span
    """Where it stands: less than its part, where another part stands inside that."""
    part: Part | None
    """The part: of several, the shortest."""


@frozen
class SaidSlice:
    """A stretch of a content that is in quotation marks, or of one that is not."""

    span: Span
    """Where it stands."""
    is_quoted: bool
    """Whether it stands in quotation marks, with which it begins and ends."""


PiecesOf = Callable[[Span], Iterator[TextSlice]]


def parts_of_statement(statement: Statement, place: int) -> Iterator[Part]:
    """Yield the parts of the statement at a place of `Article.statements`."""
    for span in statement.content:
        yield Part(span, "content", place)
    mentions: tuple[tuple[Role, Mention | Cue | None], ...] = (
        ("topic", statement.topic),
        ("occasion", statement.occasion),
        ("addressee", statement.addressee),
        ("source", statement.source),
        ("cue", statement.cue),
    )
    for role, mention in mentions:
        if mention is not None:
            yield Part(mention.span, role, place)
    if statement.said_on_span is not None:
        yield Part(statement.said_on_span, "day", place)


def parts_of_article(article: Article) -> tuple[Part, ...]:
    """Return the parts of all statements."""
    return tuple(
        part
        for place, statement in enumerate(article.statements)
        for part in parts_of_statement(statement, place)
    )


def cut_slices(article: Article) -> PiecesOf:
    """Return a function that cuts a span of the article into pieces.

    Parts may share words: "she" is the source of two statements, and what one statement says
    may hold another. Of the parts at one place the shortest is kept, or the first of those;
    so a page can be drawn, whose pieces neither cross nor overlap.
    """
    # One place for each code point: parts nest and cross in any way, and this stays linear.
    owners: list[Part | None] = [None] * len(article.text)
    for part in sorted(
        parts_of_article(article), key=lambda part: (-len(part.span), -part.statement)
    ):
        owners[part.span.start : part.span.stop] = [part] * len(part.span)

    def pieces_of(span: Span) -> Iterator[TextSlice]:
        places = zip(range(span.start, span.stop), owners[span.start : span.stop], strict=True)
        # By identity: comparing parts field by field for each code point would take long.
        for _, run in groupby(places, key=lambda place: id(place[1])):
            first, *others = run
            last = others[-1] if others else first
            yield TextSlice(Span(first[0], last[0] + 1), first[1])

    return pieces_of


def cut_at_quotes(span: Span, quotes: Iterable[Quote]) -> Iterator[SaidSlice]:
    """Yield the stretches of a piece of a content, by whether they stand in quotation marks.

    >>> from newsparse import parse_article
    >>> (said,) = parse_article('Stone said the town was "ready".').statements
    >>> pieces = cut_at_quotes(said.content[0], said.quotes)
    >>> [(said.words_of(piece.span), piece.is_quoted) for piece in pieces]
    [('the town was ', False), ('"ready"', True)]
    """
    reached = span.start
    for quote in quotes:
        start = min(max(quote.span.start, reached), span.stop)
        stop = min(quote.span.stop, span.stop)
        if stop <= start:
            continue
        if reached < start:
            yield SaidSlice(Span(reached, start), is_quoted=False)
        yield SaidSlice(Span(start, stop), is_quoted=True)
        reached = stop
    if reached < span.stop:
        yield SaidSlice(Span(reached, span.stop), is_quoted=False)
