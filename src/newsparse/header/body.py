"""The paragraphs of the body, apart from what pages and archives leave among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.dates.passage import Passage
from newsparse.header.furniture import is_credit, is_furniture
from newsparse.header.wrapping import iterate_lines, visible_from
from newsparse.span import Span


def find_paragraphs(article: Passage, blocks: Sequence[Span], start: int) -> tuple[Span, ...]:
    """Return the paragraphs from a position on, without furniture and closing credits."""
    inside = without_codes(article.until(start), blocks_since(article, blocks, start))
    body = without_tail(article, inside)
    return tuple([block for block in body if not is_furniture(article.part(block))])


def blocks_since(article: Passage, blocks: Sequence[Span], start: int) -> list[Span]:
    """Return the blocks from a position on; it may stand within the first, behind a dateline."""
    inside = [block for block in blocks if block.stop > start]
    if not inside:
        return inside
    # All of a block that begins behind the position is visible from there.
    first = visible_from(article.text, inside[0], start)
    return [first, *inside[1:]]


def without_tail(article: Passage, blocks: Sequence[Span]) -> list[Span]:
    """Return blocks without the furniture, fields and credits below the last paragraph."""
    body = list(blocks)
    # Only there: inside the body a line that reads like a field may be a heading.
    while body and is_tail(article.part(body[-1])):
        body.pop()
    return body


def find_rest(text: str, blocks: Sequence[Span], known: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is visible outside the known spans, line by line."""
    stops = {span.start: span.stop for span in known}
    partly = [block for block in blocks if stops.get(block.start) != block.stop]
    # A bound on time: mostly all blocks are paragraphs, and nothing is left.
    if not partly:
        return ()
    ordered = sorted(known, key=lambda span: span.start)
    lines: list[Span] = []
    for block in partly:
        for gap in find_gaps(block, ordered):
            lines += iterate_lines(gap.of(text), gap.start)
    return tuple(lines)


def without_codes(head: Passage, blocks: list[Span]) -> list[Span]:
    """Return paragraphs without the codes of an archive that open them, if more is left."""
    codes = head.vocabulary.header.codes["body"]
    # A bound on time: hardly any text is the record of an archive.
    is_coded = any(head.text.startswith(codes, block.start) for block in blocks)
    if not is_coded:
        return blocks
    # In a record, whose body another code opens, one blank behind a code is enough.
    is_record = head.written.rstrip().endswith(codes)
    blanks = 1 if is_record else 2
    bare = [without_code(head.part(block), blanks) for block in blocks]
    return list(filter(None, bare))


def without_code(line: Passage, blanks: int) -> Span:
    """Return a paragraph without the code of an archive that opens it: `TD`, alone or before a tab.

    *TD Bank* opens a sentence: before a word stand at least as many *blanks*.
    """
    found = line.match(line.vocabulary.head_patterns.label)
    if found is None or found["code"] not in line.vocabulary.header.codes["body"]:
        return line.span
    behind = line.start + len(found["code"])
    is_code = (
        found.end() - behind >= blanks
        or line.text[behind : behind + 1] == "\t"
        or behind == line.stop
    )
    return visible_from(line.text, line.span, found.end()) if is_code else line.span


def is_tail(line: Passage) -> bool:
    """Tell whether a line below the body is no part of it."""
    return is_furniture(line) or is_credit(line)


def find_gaps(block: Span, known: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of a block that no known span covers; the known spans are in order."""
    position = block.start
    for span in known:
        if span.start >= block.stop:
            break
        if span.start > position:
            yield Span(position, span.start)
        position = max(position, span.stop)
    if position < block.stop:
        yield Span(position, block.stop)
