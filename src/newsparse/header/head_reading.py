"""How a head is read, told line by line: for whoever wants to know why a line was taken so.

It asks the same readers as a parse does, and keeps what the parse throws away: the refusals.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.body import find_body
from newsparse.header.byline import PartKind, byline_parts, byline_pieces
from newsparse.header.dateline import find_dateline
from newsparse.header.dateline_parts import read_parts
from newsparse.header.extent import read_extent
from newsparse.header.head_line import HeadLine, UnreadLine
from newsparse.header.layout import PARAGRAPHS_WITH_DATELINE, find_blocks
from newsparse.header.lines import LINE_READERS, find_body_sign, read_head
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class RefusedReader(NamedTuple):
    """A reader that was asked about a line and did not take it."""

    name: str
    """What it would have taken the line for."""
    reason: str
    """Why it did not."""


class LineReading(NamedTuple):
    """How a line was read."""

    span: Span
    """The line."""
    taken_for: str
    """The name of the reader that took it; *text* if all refused."""
    is_in_head: bool
    """Whether it belongs to the head, and not to the body."""
    refused: tuple[RefusedReader, ...]
    """The readers that were asked before, in order."""
    byline_parts: tuple[tuple[Span, PartKind], ...]
    """What the pieces of the line would be in a byline."""
    dateline_signs: tuple[str, ...]
    """What speaks for a dateline at its start."""


class HeadReading(NamedTuple):
    """How a head was read."""

    lines: tuple[LineReading, ...]
    """The lines of the head, and those of the body up to the one that surely is of it."""
    why_read: str
    """Why no more lines were asked about."""
    why_end: str
    """Why the head ends where it does."""
    headline: Span | None
    """The headline."""
    why_headline: str
    """Why it is the headline, or why there is none."""
    paragraph_datelines: tuple[tuple[Span, str], ...]
    """The first paragraphs, and why none of them opens with a dateline; nothing if one does."""


def explain_head(text: str, vocabulary: Vocabulary) -> HeadReading:
    r"""Tell how the head of a text is read.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "Lock opens\nBy Ada Stone\nUPDATE - It opened.\n\nBoats wait."
    >>> reading = explain_head(text, load_vocabulary("en"))
    >>> [line.taken_for for line in reading.lines]
    ['text', 'byline', 'text', 'text']
    >>> {tried.name: tried.reason for tried in reading.lines[2].refused}["dateline"]
    'what looks like its place is known to be none'
    """
    article = Passage(text, 0, len(text), vocabulary)
    blocks = find_blocks(text)
    lines = read_head(article, blocks)
    head = read_extent(article, blocks)
    body = find_body(article, blocks, head.body)
    return HeadReading(
        tuple(
            explain_line(article, lines, number, is_in_head=number < len(head.lines))
            for number in range(len(lines))
        ),
        find_body_sign(lines) if lines else "",
        head.why_end,
        head.headline.span if head.headline else None,
        head.why_headline,
        explain_paragraphs(article, body),
    )


def explain_line(
    article: Passage, lines: tuple[HeadLine, ...], number: int, *, is_in_head: bool
) -> LineReading:
    """Ask the readers about one of the lines again, and keep their refusals."""
    line = UnreadLine(article, lines[number].span, lines[:number])
    refused: list[RefusedReader] = []
    taken_for = "text"
    for reader in LINE_READERS:
        read = reader.read(line)
        if not isinstance(read, Refusal):
            taken_for = reader.name
            break
        refused.append(RefusedReader(reader.name, read.reason))
    return LineReading(
        line.span,
        taken_for,
        is_in_head,
        tuple(refused),
        explain_byline(line),
        explain_dateline(line),
    )


def explain_byline(line: Passage) -> tuple[tuple[Span, PartKind], ...]:
    """Return what the pieces of a line would be in a byline, without its *by*."""
    lead = line.match(line.vocabulary.head_patterns.byline_lead)
    names = line.since(lead.end()) if lead else line
    pieces = (piece.span for piece in byline_pieces(names))
    kinds = (part.kind for part in byline_parts(names))
    return tuple(zip(pieces, kinds, strict=True))


def explain_dateline(line: Passage) -> tuple[str, ...]:
    """Return what speaks for a dateline at the start of a line."""
    dateline = read_parts(line)
    return tuple(sorted(dateline.signs)) if dateline else ()


def explain_paragraphs(article: Passage, body: tuple[Span, ...]) -> tuple[tuple[Span, str], ...]:
    """Return the first paragraphs, and why they open with no dateline."""
    first = body[:PARAGRAPHS_WITH_DATELINE]
    found = [find_dateline(article.part(span)) for span in first]
    return tuple(
        (span, dateline.reason if isinstance(dateline, Refusal) else "")
        for span, dateline in zip(first, found, strict=True)
    )
