"""The paragraphs of the body, apart from what pages and archives leave among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.below_body import (
    find_teasers,
    goes_on_from_name,
    is_note_on_author,
    is_note_on_stranger,
)
from newsparse.header.comments import find_comments, find_pull_quotes
from newsparse.header.fragments import announces_lines_below, find_fragments, fragment_kind
from newsparse.header.furniture import credit_kind, first_word, furniture_kind, is_credit
from newsparse.header.stamped import find_stamps_of_line
from newsparse.header.wrapping import iterate_lines, visible_from
from newsparse.model import FurnitureKind
from newsparse.span import Span


class Body(NamedTuple):
    """The blocks of a body, told apart."""

    paragraphs: tuple[Span, ...]
    """The paragraphs, in order."""
    furniture: Mapping[int, FurnitureKind]
    """What each of the other blocks is, by its start."""


def read_body(
    article: Passage, blocks: Sequence[Span], start: int, authors: Sequence[str] = ()
) -> Body:
    """Tell the paragraphs from a position on from the furniture among and below them.

    Below the body a page may tell who the *authors* are.
    """
    inside = without_codes(article.until(start), blocks_since(article, blocks, start))
    kinds = find_kinds([article.part(block) for block in inside], authors)
    told = {block.start: kind for block, kind in zip(inside, kinds, strict=True) if kind}
    paragraphs = [block for block, kind in zip(inside, kinds, strict=True) if kind is None]
    return Body(tuple(paragraphs), told)


def find_kinds(lines: Sequence[Passage], authors: Sequence[str]) -> list[FurnitureKind | None]:
    """Return what furniture each line of a body is, None for a paragraph."""
    kinds = [stamp_kind(line) or furniture_kind(line) for line in lines]
    fragments = choose_fragments(lines, kinds)
    for number in find_pull_quotes(lines, kinds):
        kinds[number] = "subhead"
    # The last sentence may be a credit, with links and tags below it.
    last = find_last_sentence(lines, kinds, fragments, authors)
    for number in sorted(fragments):
        kinds[number] = kind_in_run(lines, kinds, number, last)
    for number, line in enumerate(lines):
        if kinds[number] is not None:
            continue
        if number > last or is_note_beside_others(lines, kinds, number, authors):
            kinds[number] = credit_kind(line)
    for number in range(find_comments(lines, kinds), len(lines)):
        kinds[number] = "comment"
    return kinds


def is_note_beside_others(
    lines: Sequence[Passage],
    kinds: Sequence[FurnitureKind | None],
    number: int,
    authors: Sequence[str],
) -> bool:
    """Tell whether a note on an author stands beside other furniture, as `Reporter` above it.

    Between two paragraphs it is of the article.
    """
    # A bound on time: hardly a paragraph opens with the name of its author.
    if not authors or not is_note_on_author(lines[number], authors):
        return False
    beside = (*kinds[max(number - 1, 0) : number], *kinds[number + 1 : number + 2])
    return any(beside)


def choose_fragments(
    lines: Sequence[Passage], kinds: Sequence[FurnitureKind | None]
) -> frozenset[int]:
    """Return the numbers of the lines that are no sentences, if others are.

    Where no line is a sentence, they are all that the text says.
    """
    others = frozenset([number for number, kind in enumerate(kinds) if kind is None])
    found = find_fragments(lines) & others
    if found < others:
        listed = found - find_announced_fragments(lines, found)
        return listed | find_teasers(lines, kinds, listed)
    return frozenset()


def find_announced_fragments(lines: Sequence[Passage], fragments: frozenset[int]) -> frozenset[int]:
    """Return the numbers of fragments that a sentence announces: `They found:`, `two boats`."""
    listed: set[int] = set()
    for number in sorted(fragments):
        above = number - 1
        is_below_colon = above >= 0 and lines[above].last == ":"
        is_announced = is_below_colon and announces_lines_below(lines[above], None)
        if is_announced or above in listed:
            listed.add(number)
    return frozenset(listed)


def find_last_sentence(
    lines: Sequence[Passage],
    kinds: Sequence[FurnitureKind | None],
    fragments: frozenset[int],
    authors: Sequence[str],
) -> int:
    """Return the number of the last line that is a sentence of the body, -1 without one."""
    for number in reversed(range(len(lines))):
        is_sentence = kinds[number] is None and number not in fragments
        if is_sentence and not is_below_last(lines, number, authors):
            return number
    return -1


def is_below_last(lines: Sequence[Passage], number: int, authors: Sequence[str]) -> bool:
    """Tell whether a sentence at the end is a credit or a note on an author."""
    line, above = lines[number], lines[number - 1]
    is_credit_or_note = is_credit(line) or is_note_on_author(line, authors)
    is_on_somebody = any((goes_on_from_name(line, above, authors), is_note_on_stranger(line)))
    # The only line of a text is its paragraph.
    return is_credit_or_note or (number > 0 and is_on_somebody)


def stamp_kind(line: Passage) -> FurnitureKind | None:
    """Return that a sentence only tells when the article appeared, or None if it tells more.

    `This story was originally published March 18, 2026 at 11:02 AM.`
    """
    # A bound on time: hardly any paragraph opens as a stamp with a label does.
    words = line.vocabulary.head_words
    if line.last != "." or first_word(line) not in words.stamp_sentences:
        return None
    run = find_stamps_of_line(line)
    is_whole = run.stop >= line.stop - 1
    return "stamp" if is_whole and run.is_dated else None


def kind_in_run(
    lines: Sequence[Passage], kinds: Sequence[FurnitureKind | None], number: int, last: int
) -> FurnitureKind:
    """Return what a fragment is: one below `Related topics` is a topic as well."""
    line, is_below_body = lines[number], number > last
    if is_below_body and is_credit(line):
        return credit_kind(line)
    above = kinds[number - 1] if number else None
    if above is not None and above in ANNOUNCING:
        return above
    return fragment_kind(line, is_below_body=is_below_body)


ANNOUNCING: tuple[FurnitureKind, ...] = ("topic", "link")
"""The kinds of lines below which others of the kind stand."""


def blocks_since(article: Passage, blocks: Sequence[Span], start: int) -> list[Span]:
    """Return the blocks from a position on; it may stand within the first, behind a dateline."""
    inside = [block for block in blocks if block.stop > start]
    if not inside:
        return inside
    # All of a block that begins behind the position is visible from there.
    first = visible_from(article.text, inside[0], start)
    return [first, *inside[1:]]


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
