"""The paragraphs of the body, apart from what pages and archives leave among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.furniture import is_credit, is_furniture
from newsparse.language import Language
from newsparse.patterns.lines import line_pattern
from newsparse.span import Span


def find_body(
    text: str, blocks: Sequence[Span], start: int, language: Language
) -> tuple[Span, ...]:
    """Return the paragraphs from a position on, without furniture and closing credits."""
    inside = [block for block in blocks if block.stop > start]
    if inside and inside[0].start < start:
        inside[0] = Span(start, inside[0].stop)
    while inside and _is_tail(text, inside[-1], language):
        inside.pop()
    return tuple(block for block in inside if not is_furniture(text, block, language.header))


def find_rest(text: str, blocks: Sequence[Span], known: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is visible outside the known spans, line by line."""
    taken = set(known)
    ordered = sorted(known, key=lambda span: span.start)
    return tuple(
        piece
        for block in blocks
        if block not in taken
        for gap in _find_gaps(block, ordered)
        for piece in _find_visible(text, gap)
    )


def _is_tail(text: str, block: Span, language: Language) -> bool:
    words = language.header
    return is_furniture(text, block, words) or is_credit(text, block, words)


def _find_gaps(block: Span, known: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of a block that no known span covers; the known spans are in order."""
    position = block.start
    for span in known:
        if span.start >= block.stop:
            break
        if span.stop > position:
            if span.start > position:
                yield Span(position, span.start)
            position = span.stop
    if position < block.stop:
        yield Span(position, block.stop)


def _find_visible(text: str, gap: Span) -> Iterator[Span]:
    for found in line_pattern().finditer(text, gap.start, gap.stop):
        yield Span(*found.span())
