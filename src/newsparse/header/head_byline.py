"""The byline of a head: of its lines with names, or a line of text beside the headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.header.byline import read_byline_with_authors
from newsparse.header.head_line import HeadLine, lines_above, lines_of_text, span_of_headline
from newsparse.header.overlines import MOST_TITLES
from newsparse.model import Byline, Headline
from newsparse.span import Span


def find_head_byline(lines: Sequence[HeadLine], headline: Headline | None) -> Byline | None:
    """Return the byline; one with authors comes before `By The Lantern`.

    One below the headline comes before what may be of a menu above it.
    """
    told = joined_bylines(without_menu(lines, headline))
    if told:
        top = span_of_headline(headline).start
        return max(told, key=lambda byline: (bool(byline.authors), is_below(byline, top)))
    return find_plain_byline(lines_of_text(lines), headline)


def without_menu(lines: Sequence[HeadLine], headline: Headline | None) -> list[HeadLine]:
    """Return lines without those far above the headline, where a menu has names: `Lake Notes`."""
    far = lines_above(lines, headline)[:-MOST_TITLES]
    return [*filter(opens_as_byline, far), *lines[len(far) :]]


def opens_as_byline(line: HeadLine) -> bool:
    """Tell whether a line of names says so by its first word: `By Ada Stone`."""
    return line.line.match(line.line.vocabulary.head_patterns.byline_lead) is not None


def is_below(byline: Byline, start: int) -> bool:
    """Tell whether a byline stands behind a place in the text."""
    return byline.span is not None and byline.span.start > start


def joined_bylines(lines: Sequence[HeadLine]) -> list[Byline]:
    """Return the bylines of lines; what goes on from the line above is one with it."""
    joined: list[Byline] = []
    for line in lines:
        if line.byline is None:
            continue
        above = joined.pop() if line.continues and joined else None
        joined.append(joined_byline(line, above, line.byline))
    return joined


def joined_byline(line: HeadLine, above: Byline | None, below: Byline) -> Byline:
    """Return two bylines as one, if the second goes on with the first."""
    if above is None or above.span is None or below.span is None:
        return below
    span = Span(above.span.start, below.span.stop)
    return Byline(span, span.of(line.line.text), (*above.authors, *below.authors))


def near_headline(texts: Sequence[HeadLine], headline: Headline | None) -> list[HeadLine]:
    """Return the lines of text that are below a headline or next above it.

    Where many stand above it they are of a menu: `Town Hall`, `Police Log`.
    """
    above = lines_above(texts, headline)
    nearest = above[-1:] if len(above) <= MOST_TITLES else []
    return [*nearest, *texts[len(above) : len(above) + MOST_TITLES + 1]]


def find_plain_byline(texts: Sequence[HeadLine], headline: Headline | None) -> Byline | None:
    """Return a line of text that is a byline: beside a headline it may do without its *by*."""
    taken = span_of_headline(headline)
    for line in near_headline(texts, headline):
        # "Ada Stone won." is a sentence.
        if line.is_stopped or line.span in taken:
            continue
        if byline := read_byline_with_authors(line.line):
            return byline
    return None
