"""A line of the head, before it is read and after."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.dateline_draft import WrittenDateline
from newsparse.header.stamps import Stamp
from newsparse.model import Byline, Headline
from newsparse.span import Span

HeadKind = Literal["stamp", "byline", "label", "furniture", "place", "opening", "dateline", "text"]
"""What a line is: *opening* is a stamp with the first sentence on its line, *dateline* a
dateline with it, *place* a dateline alone; *text* is a headline or a paragraph."""


class UnreadLine(Passage):
    """A line of the head to be read, the lines above it, and the next."""

    __slots__ = ("above", "below")

    def __init__(
        self,
        article: Passage,
        span: Span,
        above: tuple[HeadLine, ...],
        below: Span | None = None,
    ) -> None:
        """Take a line of an article, the lines above as they were read, and where the next is."""
        super().__init__(article.text, span.start, span.stop, article.vocabulary)
        self.above: tuple[HeadLine, ...] = above
        self.below: Passage | None = article.part(below) if below else None

    @property
    def previous(self) -> HeadLine | None:
        """The line above; None for the first."""
        if self.above:
            return self.above[-1]
        return None

    @property
    def telling_above(self) -> list[HeadLine]:
        """The lines above, without furniture."""
        return [line for line in self.above if line.kind != "furniture"]

    @property
    def byline_above(self) -> Byline | None:
        """The names of the line above, also where it is furniture that belongs to them."""
        return self.previous.byline if self.previous else None


class HeadLine(NamedTuple):
    """A line of the head, and what it holds."""

    line: UnreadLine
    """The line."""
    kind: HeadKind
    """What it is."""
    stamps: tuple[Stamp, ...] = ()
    """Its dates."""
    byline: Byline | None = None
    """Its names."""
    dateline: WrittenDateline | None = None
    """Its dateline."""
    label: str = ""
    """What its label announces."""
    value: Span | None = None
    """What follows the label."""
    body: int | None = None
    """Where the first sentence starts, if it stands on the line."""
    continues: bool = False
    """Whether its names go on from those of the line above."""

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return self.line.span

    @property
    def is_text(self) -> bool:
        """Whether nothing tells it from a headline or a paragraph."""
        return self.kind == "text"

    @property
    def number(self) -> int:
        """How many lines stand above it."""
        return len(self.line.above)

    @property
    def is_stamped(self) -> bool:
        """Whether it is a stamp, if only `3 hours ago`, or has a label, date or time."""
        if self.kind == "stamp":
            return True
        return bool(self.stamps)

    @property
    def is_dated(self) -> bool:
        """Whether it has a date with a year."""
        return any(stamp.dates for stamp in self.stamps)

    @property
    def tells_origin(self) -> bool:
        """Whether it tells who wrote the article or when, as lines below a headline do."""
        return self.byline is not None or self.is_dated

    @property
    def is_stopped(self) -> bool:
        """Whether it ends in a full stop, as a sentence does and a headline seldom."""
        return self.line.last == "."


IS_TEXT: attrgetter[bool] = attrgetter("is_text")
"""Asks a line of the head whether it is text."""


def lines_above(lines: Sequence[HeadLine], headline: Headline | None) -> list[HeadLine]:
    """Return the lines that stand above a headline; none, if it has no place."""
    start = span_of_headline(headline).start
    return [line for line in lines if line.span.stop <= start]


def span_of_headline(headline: Headline | None) -> Span:
    """Return where a headline stands; the start of the text for one that has no place."""
    return (headline and headline.span) or Span(0, 0)


def lines_of_text(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Return the lines of text among lines of a head.

    What stands above a headline that repeats the title of a page is its menu.
    """
    texts = list(filter(IS_TEXT, lines))
    titled = (number for number, line in enumerate(texts) if line.label == "headline")
    return texts[max(titled, default=0) :]
