"""What the lines of a head are together: where it ends, and which line is the headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_byline
from newsparse.header.head_line import HeadLine
from newsparse.header.headline import (
    LONGEST_HEADLINE,
    choose_headline,
    is_kicker,
    is_name,
    refuse_headline,
)
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE, closes_head, read_head
from newsparse.model import Byline
from newsparse.refusal import Refusal
from newsparse.span import Span

LASTING_SIGNS = frozenset(("date", "byline", "dateline"))
"""What stands below headline and standfirst, too; labels and times of day do not."""

NO_LINE = Refusal("no line is left that could be the headline")
NO_TEXT = Refusal("the next line is no line of text")
STOPPED = Refusal("below a date or name the next line ends in a full stop, as a sentence does")


class HeadEnd(NamedTuple):
    """Where a head ends."""

    length: int
    """The number of its lines."""
    reason: str
    """Why it ends there."""


class Head(NamedTuple):
    """What the lines of a head are together."""

    lines: tuple[HeadLine, ...]
    """The lines of the head; the last may hold the first sentence."""
    headline: Span | None
    """The headline."""
    byline: Byline | None
    """The byline."""
    body: int
    """Where the body starts."""
    why_end: str
    """Why the head ends where it does."""
    why_headline: str
    """Why the headline is the headline, or why there is none."""


def read_extent(article: Passage, blocks: Sequence[Span]) -> Head:
    """Find the end of the head, its headline and its byline."""
    lines = read_head(article, blocks)
    end = find_end(lines)
    inside = lines[: end.length]
    headline, why = find_headline(inside, lines)
    starts = [line.span.start if line.body is None else line.body for line in lines]
    # Behind the lines that were read only blocks are left, or nothing.
    starts += [block.start for block in blocks[len(lines) :]]
    # The line that closes a head may hold a dateline or date of it beside the first sentence.
    holds_body = end.length == len(lines) - 1 and closes_head(lines[-1])
    return Head(
        lines if holds_body else inside,
        headline,
        find_head_byline(inside, headline),
        starts[end.length] if end.length < len(starts) else article.stop,
        end.reason,
        why,
    )


def find_end(lines: Sequence[HeadLine]) -> HeadEnd:
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
    texts: list[HeadLine] = []
    for number, line in enumerate(lines, 1):
        if line.is_text:
            texts.append(line)
            continue
        sign = sign_of(line)
        is_below_text = any(one.is_text for one in lines[count:number])
        if sign and (not is_below_text or tells_more(sign, told, texts)):
            count = number
            told.add(sign)
    return count


def sign_of(line: HeadLine) -> str:
    """Tell what a line of a head tells: *date*, *clock*, *byline*, *place*, a label or nothing."""
    if line.is_dated:
        return "date"
    # An affiliation carries the byline above it, and tells nothing more.
    if line.byline and line.kind != "furniture":
        return "byline"
    return line.label or SIGNS_OF_KINDS.get(line.kind, "")


SIGNS_OF_KINDS = {"stamp": "clock", "place": "place"}
"""What lines without a date, names and label tell."""


def tells_more(sign: str, told: set[str], texts: Sequence[HeadLine]) -> bool:
    """Tell whether a sign below lines of text tells something new of the head.

    Below more than a headline only dates, names and datelines do.
    """
    if sign in told:
        return False
    # A sentence is no headline: "It fell at noon." above "BACKGROUND".
    is_below_headline = len(texts) == 1 and not texts[0].is_stopped
    return is_below_headline or sign in LASTING_SIGNS


def find_closed_end(lines: Sequence[HeadLine], signs: int) -> HeadEnd:
    """Return the end of a head before the line that the body begins on.

    Long lines of text above that one are of the body, too.
    """
    last = len(lines) - 1
    if lines[last].label == "body":
        return HeadEnd(last + (lines[last].body is None), "a label announces the body")
    is_titled = any(line.is_text or line.label == "headline" for line in lines[:signs])
    for number in range(signs, last):
        line = lines[number]
        longest = LONGEST_STOPPED_HEADLINE if is_titled else LONGEST_HEADLINE
        if line.is_text and len(line.line) > longest:
            return HeadEnd(number, "the next line is longer than a headline")
        is_titled = is_titled or line.is_text
    return HeadEnd(last, "the first sentence stands behind the date or dateline of its line")


def find_open_end(lines: Sequence[HeadLine], signs: int) -> HeadEnd:
    """Return the end of a head that the body follows on a line of its own."""
    end = skip_furniture(lines, signs)
    if is_titled(lines[:signs]):
        return HeadEnd(end, "no line below tells anything new of a head")
    if any(line.kind == "place" for line in lines[:signs]):
        return HeadEnd(end, "below a dateline on a line of its own the body begins")
    is_below_kicker = end < len(lines) and is_kicker(lines[end].line)
    first = skip_furniture(lines, end + 1) if is_below_kicker else end
    refusal = refuse_first_text(lines, first, signs)
    if refusal is not None:
        return HeadEnd(end, f"the next line is no headline: {refusal.reason}")
    behind = first + 2 if has_deck(lines, first) else first + 1
    return HeadEnd(skip_furniture(lines, behind), "the line below the headline begins the body")


def is_titled(lines: Sequence[HeadLine]) -> bool:
    """Tell whether the headline is among the first lines: a name alone is none."""
    if any(line.label == "headline" for line in lines):
        return True
    texts = [line.line for line in lines if line.is_text]
    # A name with its address may stand above the headline: "Ada Stone @adastone".
    return any("@" not in line.written or not is_name(line) for line in texts)


def skip_furniture(lines: Sequence[HeadLine], number: int) -> int:
    """Return the number of the first line from a number on that is no furniture."""
    while number < len(lines) and lines[number].kind == "furniture":
        number += 1
    return number


def refuse_first_text(lines: Sequence[HeadLine], number: int, signs: int) -> Refusal | None:
    """Return why a line below the signs of a head is not its headline."""
    if number >= len(lines):
        return NO_LINE
    line = lines[number]
    if signs > 0 and line.is_stopped:
        return STOPPED
    if not line.is_text:
        return NO_TEXT
    after = skip_furniture(lines, number + 1)
    following = lines[after].line if after < len(lines) else None
    return refuse_headline(line.line, following)


def has_deck(lines: Sequence[HeadLine], number: int) -> bool:
    """Tell whether a headline goes on in the next line, as one that ends in a semicolon does."""
    if lines[number].line.last != ";":
        return False
    following = lines[number + 1 : number + 2]
    return any(line.is_text and len(line.line) <= LONGEST_STOPPED_HEADLINE for line in following)


def find_headline(inside: Sequence[HeadLine], lines: Sequence[HeadLine]) -> tuple[Span | None, str]:
    """Return the headline of a head, and why it is that."""
    for line in inside:
        if line.label == "headline" and line.value:
            return line.value, "its label says so"
    texts = [line for line in inside if line.is_text]
    chosen = choose_headline(texts, lines)
    if chosen is None:
        return None, "the head has no line of text"
    reason = "it is the first line of text that names no section, paper or author"
    return with_deck(chosen, texts), reason


def with_deck(headline: HeadLine, texts: Sequence[HeadLine]) -> Span:
    """Return a headline with the line that it goes on in."""
    following = [line.span for line in texts if line.span.start > headline.span.start]
    if following and headline.line.last == ";":
        return Span(headline.span.start, following[0].stop)
    return headline.span


def find_head_byline(lines: Sequence[HeadLine], headline: Span | None) -> Byline | None:
    """Return the byline, which between a headline and a date may do without its *by*."""
    told = [line.byline for line in lines if line.byline]
    if told:
        # "By The Lantern" above "By Ada Stone".
        return next((byline for byline in told if byline.authors), told[0])
    for line in lines:
        is_beside = headline is None or line.span not in headline
        if line.is_text and is_beside and not line.is_stopped:
            byline = read_byline(line.line)
            if byline and byline.authors:
                return byline
    return None
