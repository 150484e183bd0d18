"""Lines, and the paragraphs that they make.

In most crawled text a line is a paragraph, with or without a blank line after it. In
text that was wrapped to a width, a paragraph goes over several lines, and a blank line,
an indented line or a line that had room for more divides it from the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, pairwise

from newsparse.language import HeaderWords
from newsparse.patterns.line_patterns import SPACES, line_end_pattern
from newsparse.span import Span

# A fact of news: wires and archives wrap to 65 to 80; a line of 101 is a short paragraph.
LONGEST_WRAPPED = 100
"""Text is wrapped to at most this many code points."""

BEHIND_STOP = "\"“”'‘’«»)]"
"""What may stand behind the full stop of a sentence; which marks close differs by country."""

SENTENCE_ENDS = frozenset('.!?"”')
"""What ends a sentence, or speech."""

# A fact of news: lines of one short sentence each, as in live reports, are not wrapped.
SHORTEST_WRAPPED = 40
"""Text is wrapped to at least this many code points."""

# A fact of news: one full line may be a long date above a headline.
FEWEST_FULL = 2
"""Text that was wrapped has at least this many full lines."""

# A fact of news: typewriters broke a line a little before its end, to hyphenate nothing.
NEARLY_FULL = 0.9
"""A line is full if it and the next word would have gone beyond this part of the width."""

# A fact of news: "Loading" and "more posts." of a page are shorter than a paragraph of news.
SHORTEST_BROKEN = 60
"""A paragraph that a tool has broken has at least this many code points."""

# A bound on time: the names that pages link are shorter.
LONGEST_LINK = 60
"""A link within a sentence has at most this many code points."""

LINE_STOPS = '.!?…:;"”'
"""What ends a line that does not go on below."""

RUNNING_MARKS = ",;.)"
"""What opens a line that goes on from the one above."""

# A bound on time: a poem or a list may be indented by more, and is so by this as well.
DEEPEST_INDENT = 10
"""At most this many code points of an indentation are counted."""


def find_lines(text: str) -> tuple[Span, ...]:
    r"""Find the visible part of each line that is not blank; CR, LF and CRLF end lines.

    >>> text = "\ufeff One \r\n\r\n two"
    >>> [line.of(text) for line in find_lines(text)]
    ['One', 'two']
    """
    return tuple(iterate_lines(text, 0))


def find_text_blocks(text: str, words: HeaderWords) -> tuple[Span, ...]:
    """Return the lines of a text that are not blank; where it was wrapped, its paragraphs.

    Tools break a paragraph at each link and word in italics: it is one block again.
    """
    lines = find_lines(text)
    width = find_wrap_width(text, lines)
    if width:
        return join_lines(text, lines, width)
    return tuple(chain.from_iterable(map(partial(mended, text), gather_broken(text, lines, words))))


def gather_broken(text: str, lines: Sequence[Span], words: HeaderWords) -> list[list[Span]]:
    """Return lines in groups, each with those that go on with its first."""
    groups: list[list[Span]] = []
    for number, line in enumerate(lines):
        if groups and goes_on_below(text, groups[-1][-1], lines[number : number + 2], words):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def mended(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """Return lines as one block, if they are a paragraph that a tool has broken."""
    whole = Span(lines[0].start, lines[-1].stop)
    is_paragraph = len(whole) >= SHORTEST_BROKEN and ends_in_stop(text, whole)
    if is_paragraph and not text[whole.start].islower():
        return [whole]
    return lines


def goes_on_below(text: str, line: Span, below: Sequence[Span], words: HeaderWords) -> bool:
    """Tell whether a line goes on in the first of those below it, whose second may tell."""
    if text[line.stop - 1] in LINE_STOPS or not is_single_break(text, line, below[0]):
        return False
    if runs_on(text, below[0], words):
        return True
    # "the head of", "Harbour Bank", "said so": a link between two parts of its sentence.
    is_link = (
        len(below) > 1 and len(below[0]) <= LONGEST_LINK and breaks_before_link(text, line, words)
    )
    return is_link and runs_on(text, below[1], words)


def runs_on(text: str, line: Span, words: HeaderWords) -> bool:
    """Tell whether a line begins within a sentence: with a small letter, or a comma."""
    first = text[line.start]
    if first in RUNNING_MARKS:
        return True
    if not first.islower():
        return False
    # "iPhone" and "van Dijk" may open a line.
    word = line.of(text).split(None, 1)[0]
    return word.islower() and word not in words.particles


def breaks_before_link(text: str, line: Span, words: HeaderWords) -> bool:
    """Tell whether a line ends in a word behind which a noun follows: `of`, `the`, `Stone's`."""
    last = line.of(text).split()[-1].casefold().replace("’", "'")
    return last.endswith("'s") or last in words.small_words or last in words.determiners


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
    width = longest_of_most(lines)
    # Web text has a paragraph to a line, and these are longer than a printed line.
    if not SHORTEST_WRAPPED <= width <= LONGEST_WRAPPED:
        return 0
    pairs = [pair for pair in pairwise(lines) if is_single_break(text, *pair)]
    full = [line for line, following in pairs if is_full_line(text, line, following, width)]
    most_are_full = len(full) * 2 > len(pairs)
    if len(full) < FEWEST_FULL or not most_are_full:
        return 0
    running = sum(not ends_in_stop(text, line) for line in full)
    most_run_on = running * 2 > len(full)
    return width if most_run_on else 0


def longest_of_most(lines: Sequence[Span]) -> int:
    """Return the length of the longest line, or of the longest of nine in ten."""
    lengths = sorted(line.stop - line.start for line in lines)
    if not lengths:
        return 0
    longest = lengths[-1]
    # An address or a table that was not wrapped may be among the lines.
    if longest <= LONGEST_WRAPPED:
        return longest
    return lengths[len(lengths) * 9 // 10]


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
    # An indented line opens a paragraph; by one code point lines differ by accident.
    if indentation(text, following) > indentation(text, line) + 1:
        return False
    # Below half a width a small letter may open the next item of a list.
    is_half_full = len(line) > width / 2
    runs_on = is_half_full and text[following.start].islower()
    if runs_on:
        return True
    return is_full_line(text, line, following, width)


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
    if len(gap) == 1:
        return True
    return len(line_end_pattern().findall(gap)) == 1


def is_full_line(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted into this one."""
    word = text[following.start : min(following.stop, following.start + width)].split(None, 1)[0]
    return len(line) + indentation(text, line) + 1 + len(word) > width * NEARLY_FULL


def indentation(text: str, line: Span) -> int:
    """Return by how many code points a line is indented."""
    before = text[max(0, line.start - DEEPEST_INDENT) : line.start]
    return len(before) - len(before.rstrip(" \t\xa0\u3000"))
