"""The comments of readers below an article, and lines that a page repeats from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsparse.dates.passage import Passage
from newsparse.model import FurnitureKind
from newsparse.patterns.line_patterns import joint_pattern

Kinds = Sequence[FurnitureKind | None]
"""What each line of a body is; None for a paragraph."""

# A fact of news: "Comments" stands on a button above or beside the first paragraphs, too.
FEWEST_ABOVE = 3
"""At least this many paragraphs stand above the comments of readers."""

# A fact of news: a page sets off half a sentence, a word or two come again by chance.
SHORTEST_REPEATED = 15
"""Words that a page repeats from the article have at least this many code points."""

LONGEST_REPEATED = 100
"""A fact of news: they have at most this many; who repeats a whole paragraph means it."""

MOST_REPEATED = 20
"""A bound on time: at most this many lines are looked for elsewhere in the article."""

MARKS_AROUND = 4
"""A bound on time: at most this many marks are read on each side of words that are repeated."""

COMMENT_MARKS = "\"'“”‘’„«» .!?,"
"""What may stand around words that are repeated."""


def find_comments(lines: Sequence[Passage], kinds: Kinds) -> int:
    """Return the number of the line that opens the comments of readers; how many lines, if none.

    It stands below most paragraphs, and a name, a time or a button follows it.
    """
    above = 0
    all_paragraphs = kinds.count(None)
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        is_low = above >= FEWEST_ABOVE and above * 3 >= all_paragraphs * 2
        # "3 thoughts on “Lock opens”" is no count alone.
        is_told = kind is None or any(islice(kinds, number + 1, number + 2))
        if is_low and is_told and opens_comments(line, kind):
            return number
        above += kind is None
    return len(lines)


def opens_comments(line: Passage, kind: FurnitureKind | None) -> bool:
    """Tell whether a line opens comments, as a line of its own or run together with them."""
    patterns = line.vocabulary.head_patterns.furniture
    # A bound on time: few paragraphs begin with a number or are run together.
    if has_joint(line):
        return line.match(patterns.comments_run) is not None
    if kind is None and not line.first.isdigit():
        return False
    return line.match(patterns.comments) is not None


def has_joint(line: Passage) -> bool:
    """Tell whether a page has run lines together: `Comments (2)Ada StoneIt fell.`."""
    return line.search(joint_pattern()) is not None


def find_pull_quotes(lines: Sequence[Passage], kinds: Kinds) -> list[int]:
    """Return the numbers of the paragraphs that only repeat words between marks of another one.

    Pages set such words in large letters beside the text: `“We will not rush this.”`.
    """
    quoted = [
        number
        for number, (line, kind) in enumerate(zip(lines, kinds, strict=True))
        if kind is None and is_between_marks(line)
    ]
    return [number for number in quoted[:MOST_REPEATED] if is_repeated(lines[number])]


def is_between_marks(line: Passage) -> bool:
    """Tell whether marks open and close a short line."""
    if len(line) > LONGEST_REPEATED:
        return False
    # “We go,” Reed said. “We all go.”: the words of the narrator between them are no quotation.
    is_one = not set(line.written[1:-1]) & set('"“”')
    if not is_one:
        return False
    if line.first not in "\"“‘'":
        return False
    return line.last in "\"”’'"


def is_repeated(line: Passage) -> bool:
    """Tell whether the words of a line stand elsewhere in the text, and there among others."""
    words = line.written.strip(COMMENT_MARKS)
    if len(words) < SHORTEST_REPEATED:
        return False
    place = line.text.find(words)
    if line.start <= place < line.stop:
        place = line.text.find(words, line.stop)
    if place < 0:
        return False
    return not is_quoted_line(line.text, place, place + len(words))


def is_quoted_line(text: str, start: int, stop: int) -> bool:
    """Tell whether words stand alone in a line and between marks: then each is of the article."""
    before = text[max(start - MARKS_AROUND, 0) : start]
    behind = text[stop : stop + MARKS_AROUND]
    opens = before.rstrip(COMMENT_MARKS)[-1:] in ("", "\n")
    closes = behind.lstrip(COMMENT_MARKS)[:1] in ("", "\n")
    return all((opens, closes, before.endswith(tuple(COMMENT_MARKS))))
