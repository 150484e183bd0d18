"""Lines, and the paragraphs that they make.

In most crawled text a line is a paragraph, with or without a blank line after it. In
text that was wrapped to a width, a paragraph goes over several lines, and a blank line,
an indented line or a line that had room for more divides it from the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.patterns.line_patterns import SPACES, line_end_pattern
from newsparse.span import Span

LONGEST_WRAPPED = 100
"""Text is wrapped to widths below this many code points, mostly 65 to 80."""

BEHIND_STOP = "\"“”'‘’«»)]"
"""What may stand behind the full stop of a sentence; which marks close differs by country."""

SHORTEST_WRAPPED = 40
"""Lines of one sentence each are as short as this without being wrapped."""


def find_lines(text: str) -> tuple[Span, ...]:
    r"""Find the visible part of each line that is not blank; CR, LF and CRLF end lines.

    >>> text = "\ufeff One \r\n\r\n two"
    >>> [line.of(text) for line in find_lines(text)]
    ['One', 'two']
    """
    return tuple(iterate_lines(text, 0))


def iterate_lines(written: str, start: int) -> Iterator[Span]:
    """Yield the lines of a stretch of the text that begins at a position."""
    for line in written.splitlines(keepends=True):
        if visible := line.strip(SPACES):
            first = start + line.index(visible[0])
            yield Span(first, first + len(visible))
        start += len(line)


def visible_from(text: str, block: Span, start: int) -> Span:
    """Return what is visible of a block from a position on, which may be all, or nothing.

    >>> visible_from("OSLO -     We won.", Span(0, 18), 6)
    Span(start=11, stop=18)
    """
    rest = text[max(start, block.start) : block.stop].lstrip(SPACES)
    return Span(block.stop - len(rest), block.stop)


def find_wrap_width(text: str, lines: Sequence[Span]) -> int:
    """Return the width to which the text was wrapped, or 0 if it was not.

    Wrapped text shows in three ways: hardly a line is longer than a typewriter's, most
    lines that another one follows at once are full (the next word would not have
    fitted), and most of those do not end a sentence.
    """
    lengths = sorted(line.stop - line.start for line in lines)
    if not lengths or lengths[len(lengths) * 9 // 10] > LONGEST_WRAPPED:
        return 0
    width = lengths[-1] if lengths[-1] <= LONGEST_WRAPPED else lengths[len(lengths) * 9 // 10]
    pairs = [pair for pair in pairwise(lines) if is_single_break(text, *pair)]
    full = [pair for pair in pairs if is_full_line(text, *pair, width)]
    running = [line for line, _ in full if not ends_in_stop(text, line)]
    # One full line may be a long date above a headline.
    wrapped = width >= SHORTEST_WRAPPED and 2 * len(full) > len(pairs) and len(full) > 1
    return width if wrapped and 2 * len(running) > len(full) else 0


def ends_in_stop(text: str, line: Span) -> bool:
    """Tell whether a full stop ends a line, or closing marks behind one."""
    ending = text[max(line.start, line.stop - 3) : line.stop].rstrip(BEHIND_STOP)
    return ending.endswith((".", "!", "?"))


def join_lines(text: str, lines: Sequence[Span], width: int) -> tuple[Span, ...]:
    """Join the lines of each paragraph of a text that was wrapped to a width.

    A width of 0 means that the text was not wrapped: each line is a paragraph.
    """
    if not width or not lines:
        return tuple(lines)
    return tuple(joined_blocks(text, lines, width))


def is_continued(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether a line of wrapped text goes on in the line that follows."""
    if not is_single_break(text, line, following):
        return False
    if indentation(text, following) > indentation(text, line) + 1:
        return False
    runs_on = text[following.start].islower() and len(line) > width / 2
    return runs_on or is_full_line(text, line, following, width)


def joined_blocks(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    """Yield the paragraphs of a text that was wrapped to a width."""
    start = lines[0].start
    for line, following in pairwise(lines):
        if not is_continued(text, line, following, width):
            yield Span(start, line.stop)
            start = following.start
    yield Span(start, lines[-1].stop)


def is_single_break(text: str, line: Span, following: Span) -> bool:
    """Tell whether no blank line stands between two lines."""
    gap = text[line.stop : following.start]
    return len(gap) == 1 or len(line_end_pattern().findall(gap)) == 1


def is_full_line(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted into this one."""
    word = text[following.start : min(following.stop, following.start + width)].split(None, 1)[0]
    return len(line) + indentation(text, line) + 1 + len(word) > width * 0.9


def indentation(text: str, line: Span) -> int:
    """Return by how many code points, ten at the most, a line is indented."""
    before = text[max(0, line.start - 10) : line.start]
    return len(before) - len(before.rstrip(" \t\xa0\u3000"))
