"""Where a head ends: behind the last line that tells what only a head has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_byline_with_authors
from newsparse.header.head_line import HeadLine, lines_of_text
from newsparse.header.headline import is_navigation_line
from newsparse.header.headline_gates import LONGEST_HEADLINE, refuse_headline
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE, closes_head
from newsparse.header.overlines import (
    FEWEST_SHARED,
    MOST_TITLES,
    count_shared,
    is_few_words,
    is_kicker,
    is_newsletter,
    is_overline,
    may_be_headline,
)
from newsparse.refusal import Refusal

LASTING_SIGNS = frozenset(("date", "byline", "dateline", "title"))
"""What stands below headline and standfirst, too; labels and times of day do not."""

SIGNS_OF_KINDS = {"stamp": "clock", "place": "place"}
"""What lines without a date, names and label tell."""

NO_LINE = Refusal("no line is left that could be the headline")

NO_TEXT = Refusal("the next line is no line of text")

STOPPED = Refusal("below a date or name the next line ends in a full stop, as a sentence does")


class HeadEnd(NamedTuple):
    """Where a head ends."""

    length: int
    """The number of its lines."""
    reason: str
    """Why it ends there."""


def find_end_of_head(lines: Sequence[HeadLine]) -> HeadEnd:
    """Find the end of the head among its lines and the first lines of the body."""
    if lines and closes_head(lines[-1]):
        return find_closed_end(lines, count_to_last_sign(lines[:-1]))
    return find_open_end(lines, count_to_last_sign(lines))


def count_to_last_sign(lines: Sequence[HeadLine]) -> int:
    """Return how many lines lead to the last that only a head has.

    Below a line of text such a line must tell what the head has not told yet: sentences of
    the body may stand above a date, a name or a heading in capitals of their own.
    """
    count = 0
    told: set[str] = set()
    for line in lines:
        # A day or name above a menu is told of the page.
        if told and is_page_menu(line, lines):
            told = set()
        sign = sign_of(line)
        if not sign:
            continue
        is_below_text = lines_of_text(lines[count : line.number])
        if is_below_text and not tells_more(sign, told, lines_of_text(lines[: line.number])):
            continue
        count = line.number + 1
        # What stood above a headline that repeats the title of its page is told of the page.
        told = {sign} if line.is_text else {*told, sign}
    return count


def is_page_menu(line: HeadLine, lines: Sequence[HeadLine]) -> bool:
    """Tell whether a line is of a menu above the headline: few words are all that stands above."""
    texts = lines_of_text(lines[: line.number])
    return all(is_few_words(one.line) for one in texts) and is_navigation_line(line)


def sign_of(line: HeadLine) -> str:
    """Tell what a line of a head tells: *date*, *clock*, *byline*, *place*, a label or nothing."""
    if line.is_text:
        if line.label:
            return "title"
        return ""
    if line.is_dated:
        return "date"
    # An affiliation carries the byline above it, and tells nothing more.
    is_affiliation = line.kind == "furniture"
    if line.byline and not is_affiliation:
        return "byline"
    return line.label or SIGNS_OF_KINDS.get(line.kind, "")


def tells_more(sign: str, told: set[str], texts: Sequence[HeadLine]) -> bool:
    """Tell whether a sign below lines of text tells something new of the head.

    Below more than a headline only dates, names and datelines do.
    """
    is_new = sign not in told
    is_lasting = sign in LASTING_SIGNS
    # A sentence is no headline: "It fell at noon." above "BACKGROUND".
    is_below_headline = len(texts) == 1 and not texts[0].is_stopped
    if not is_new:
        return False
    return is_lasting or is_below_headline


def find_closed_end(lines: Sequence[HeadLine], signs: int) -> HeadEnd:
    """Return the end of a head before the line that the body begins on.

    Long lines of text above that one are of the body, too.
    """
    last = lines[-1]
    if last.label == "body":
        # "BODY:" alone is of the head, the line of "LP It fell." is not.
        return HeadEnd(last.number + (last.body is None), "a label announces the body")
    is_titled = has_headline_label(lines[:signs]) or bool(lines_of_text(lines[:signs]))
    longest = LONGEST_STOPPED_HEADLINE if is_titled else LONGEST_HEADLINE
    for line in lines_of_text(lines[signs:-1]):
        if len(line.line) > longest:
            return HeadEnd(line.number, "the next line is longer than a headline")
        # The first line is taken for the headline; what follows it is a standfirst at most.
        longest = LONGEST_STOPPED_HEADLINE
    return HeadEnd(last.number, "the first sentence stands behind the date or dateline of its line")


def find_open_end(lines: Sequence[HeadLine], signs: int) -> HeadEnd:
    """Return the end of a head that the body follows on a line of its own."""
    end = skip_furniture(lines, signs)
    if has_headline(lines[:signs]) and not stands_below_slogan(lines, signs):
        return HeadEnd(end, "no line below tells anything new of a head")
    # A place stands right above the body: "ISTANBUL" of agencies, and no headline follows it.
    if any(line.kind == "place" for line in lines[:signs]):
        return HeadEnd(end, "below a dateline on a line of its own the body begins")
    first = skip_overlines(lines, end)
    refusal = refuse_first_text(lines, first, signs)
    if refusal is not None:
        return HeadEnd(end, f"the next line is no headline: {refusal.reason}")
    behind = first + 2 if has_deck(lines, first) else first + 1
    return HeadEnd(skip_furniture(lines, behind), "the line below the headline begins the body")


def has_headline(lines: Sequence[HeadLine]) -> bool:
    """Tell whether the headline is among the first lines: a name alone is none."""
    if has_headline_label(lines):
        return True
    return not all(is_no_title(line.line) for line in lines_of_text(lines))


def is_no_title(line: Passage) -> bool:
    """Tell whether a line is a name with its address, or the name of a newsletter."""
    return is_newsletter(line) or is_name_with_address(line)


def stands_below_slogan(lines: Sequence[HeadLine], signs: int) -> bool:
    """Tell whether a headline stands below the signs of a head, and above them only a slogan."""
    texts = [line for line in lines_of_text(lines) if not is_kicker(line.line)]
    above = sum(line.number < signs for line in texts)
    if above == 0:
        return False
    is_long = signs > MOST_TITLES
    if is_long and stands_below_menu(texts[:above], texts[above:]):
        return True
    return all(is_overline(texts, number) for number in range(above))


def stands_below_menu(above: Sequence[HeadLine], below: Sequence[HeadLine]) -> bool:
    """Tell whether lines of few words stand above the signs of a head, and a headline below.

    The first sentences have two words of the headline, and not of any item of a menu.
    """
    if not all(is_few_words(line.line) for line in above):
        return False
    if not below or not may_be_headline(below[0].line):
        return False
    most = max(count_shared(line.line) for line in above)
    return count_shared(below[0].line) >= max(FEWEST_SHARED, most)


def has_headline_label(lines: Sequence[HeadLine]) -> bool:
    """Tell whether a label announces the headline."""
    return any(line.label == "headline" for line in lines)


def is_name_with_address(line: Passage) -> bool:
    """Tell whether a line is a name with its address above a headline: `Ada Stone @adastone`."""
    if "@" not in line.written:
        return False
    return read_byline_with_authors(line) is not None


def skip_furniture(lines: Sequence[HeadLine], number: int) -> int:
    """Return the number of the first line from a number on that is no furniture."""
    while number < len(lines) and lines[number].kind == "furniture":
        number += 1
    return number


def skip_overlines(lines: Sequence[HeadLine], number: int) -> int:
    """Return the number of the first line below the names of sections and other topics."""
    if number == len(lines) or not names_topic(lines[number:]):
        return number
    return skip_overlines(lines, skip_furniture(lines, number + 1))


def names_topic(lines: Sequence[HeadLine]) -> bool:
    """Tell whether the first of some lines is a topic above the headline: `World` of a section."""
    if is_kicker(lines[0].line):
        return True
    return lines[0].is_text and is_overline(lines_of_text(lines), 0)


def refuse_first_text(lines: Sequence[HeadLine], number: int, signs: int) -> Refusal | None:
    """Return why a line below the signs of a head is not its headline."""
    if number >= len(lines):
        return NO_LINE
    line = lines[number]
    # Below a date or byline a sentence is the lede; at the top it may still be a headline.
    if signs > 0 and line.is_stopped:
        return STOPPED
    if not line.is_text:
        return NO_TEXT
    after = skip_furniture(lines, number + 1)
    following = lines[after].line if after < len(lines) else None
    return refuse_headline(line.line, following)


def has_deck(lines: Sequence[HeadLine], number: int) -> bool:
    """Tell whether a headline goes on in the next line, as one that ends in a semicolon does."""
    is_open = lines[number].line.last == ";"
    following = lines_of_text(lines[number + 1 : number + 2])
    short = [line for line in following if len(line.line) <= LONGEST_STOPPED_HEADLINE]
    if not is_open:
        return False
    return bool(short)
