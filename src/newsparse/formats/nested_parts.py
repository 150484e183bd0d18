"""What statements report others to have said, for the pages that show it inside of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from attrs import frozen

from newsparse.formats.wording import stance, tidy, who_line
from newsparse.model import Article, Statement
from newsparse.span import BY_PLACE, Span

STOP = attrgetter("stop")


MOST_TOLD = 5
"""A bound on time: the card of a statement names at most this many of those whom it reports, since
each piece of the statement has the card."""


@frozen
class Reported:
    """What an outermost statement reports others to have said."""

    lines: tuple[str, ...] = ()
    """Who said what, and through whom, also through several."""
    contents: tuple[Span, ...] = ()
    """What is reported at first hand, apart and in text order."""


def reports_by_place(article: Article) -> Mapping[int, Reported]:
    """Return what outermost statements report, by their places; those that report nobody have none.

    >>> from newsparse.parser import parse_article
    >>> article = parse_article("Ada Stone said that Bo Reed had told her that it was late.")
    >>> reports_by_place(article)[0].lines
    ('Bo Reed, through Ada Stone: it was late',)
    """
    everything = (*article.statements, *article.nested)
    outermost = list(range(len(article.statements)))
    inside: dict[int, list[Statement]] = defaultdict(list)
    for statement in article.nested:
        # What reports a statement stands before it.
        place = outermost[statement.inside or 0]
        outermost.append(place)
        inside[place].append(statement)
    return {
        place: Reported(
            tuple([report_line(one, everything) for one in found[:MOST_TOLD]]),
            tuple(sorted(contents_at_first_hand(found, place), key=BY_PLACE)),
        )
        for place, found in inside.items()
    }


def report_line(statement: Statement, everything: Sequence[Statement]) -> str:
    """Return who is reported to have said what, and through whom."""
    outer = everything[statement.inside or 0]
    told = filter(None, (who_line(statement), stance(statement), f"through {who_line(outer)}"))
    return tidy(f"{', '.join(told)}: {statement.said}")


def contents_at_first_hand(found: Sequence[Statement], place: int) -> Iterator[Span]:
    """Yield what those say who are reported by the statement at a place itself."""
    for statement in found:
        if statement.inside == place:
            yield from statement.content


def cut_at_contents(span: Span, contents: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Yield the pieces of a stretch, and whether each is part of one of some contents.

    >>> list(cut_at_contents(Span(0, 9), [Span(2, 4)]))[1:]
    [(Span(start=2, stop=4), True), (Span(start=4, stop=9), False)]
    """
    place = span.start
    for number in range(bisect_right(contents, span.start, key=STOP), len(contents)):
        start, stop = max(contents[number].start, place), min(contents[number].stop, span.stop)
        if start >= span.stop:
            break
        if place < start:
            yield Span(place, start), False
        yield Span(start, stop), True
        place = stop
    if place < span.stop:
        yield Span(place, span.stop), False
