"""The paragraphs of the body, apart from what pages and archives leave among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.header.furniture import is_credit, is_furniture
from newsparse.header.wrapping import iterate_lines, visible_from
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


def find_body(
    text: str, blocks: Sequence[Span], start: int, vocabulary: Vocabulary
) -> tuple[Span, ...]:
    """Return the paragraphs from a position on, without furniture and closing credits."""
    inside = [block for block in blocks if block.stop > start]
    if inside and inside[0].start < start:
        inside[0] = visible_from(text, inside[0], start)
    codes = vocabulary.header.codes["body"]
    if any(text.startswith(codes, block.start) for block in inside):
        inside = _without_codes(text, inside, start, vocabulary)
    while inside and _is_tail(text, inside[-1], vocabulary):
        inside.pop()
    return tuple([block for block in inside if not is_furniture(text, block, vocabulary)])


def find_rest(text: str, blocks: Sequence[Span], known: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is visible outside the known spans, line by line."""
    taken = {span.start: span.stop for span in known}
    partly = [block for block in blocks if taken.get(block.start) != block.stop]
    ordered = sorted(known, key=lambda span: span.start) if partly else []
    return tuple(
        piece
        for block in partly
        for gap in _find_gaps(block, ordered)
        for piece in iterate_lines(gap.of(text), gap.start)
    )


def _without_codes(
    text: str, blocks: Sequence[Span], start: int, vocabulary: Vocabulary
) -> list[Span]:
    """Return paragraphs without the codes of an archive that open them, if more is left."""
    codes = vocabulary.header.codes["body"]
    # In a record, whose body another code opens, one blank behind a code is enough.
    blanks = 1 if text[:start].rstrip().endswith(codes) else 2
    bare = [
        _without_code(text, block, blanks, vocabulary)
        if text.startswith(codes, block.start)
        else block
        for block in blocks
    ]
    return [block for block in bare if block.start < block.stop]


def _without_code(text: str, block: Span, blanks: int, vocabulary: Vocabulary) -> Span:
    """Return a paragraph without the code of an archive that opens it: `TD`, alone or before a tab.

    *TD Bank* opens a sentence: before a word stand so many blanks.
    """
    codes = vocabulary.header.codes["body"]
    code = next(code for code in codes if text.startswith(code, block.start))
    found = vocabulary.head_patterns.label.match(text, block.start, block.stop)
    divided = found is not None and found.end() - block.start >= len(code) + blanks
    tabbed = text[block.start + len(code) : block.start + len(code) + 1] == "\t"
    alone = len(block) == len(code)
    return (
        visible_from(text, block, found.end()) if found and (divided or tabbed or alone) else block
    )


def _is_tail(text: str, block: Span, vocabulary: Vocabulary) -> bool:
    return is_furniture(text, block, vocabulary) or is_credit(text, block, vocabulary)


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
