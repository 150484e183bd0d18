"""What the lines of a head are together: where it ends, and which line is the headline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_authors
from newsparse.header.furniture import furniture_kind, is_credit
from newsparse.header.head_line import HeadLine, lines_of_text
from newsparse.header.headline import (
    LONGEST_HEADLINE,
    choose_headline,
    is_kicker,
    is_overline,
    refuse_headline,
)
from newsparse.header.lines import LONGEST_HEAD, LONGEST_STOPPED_HEADLINE, closes_head, read_head
from newsparse.header.wrapping import ends_in_stop
from newsparse.model import Byline, Headline
from newsparse.refusal import Refusal
from newsparse.span import Span

LASTING_SIGNS = frozenset(("date", "byline", "dateline", "title"))
"""What stands below headline and standfirst, too; labels and times of day do not."""

# A fact of news: "Boats wait for the tide." may stand between headline and byline; the second
# sentence is a paragraph.
MOST_SENTENCES = 1
"""At most this many lines above a line of the head are sentences, apart from the headline."""

# A bound on time: lede, second paragraph and standfirst name what the headline does.
OPENING = 4
"""At most this many first sentences are asked for the words of the headline."""

NO_LINE = Refusal("no line is left that could be the headline")
WHY_TAKEN_UP = "the lines of text above it are kickers, names or menus"
WHY_FIRST = "it is the first line of text that names no section, paper or author"

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
    headline: Headline | None
    """The headline."""
    byline: Byline | None
    """The byline."""
    body: int
    """Where the body starts."""
    why_end: str
    """Why the head ends where it does."""
    why_headline: str
    """Why the headline is the headline, or why there is none."""

    @property
    def dateline_line(self) -> HeadLine | None:
        """The last line with a dateline.

        The nearest to the body counts: the name of an agency may stand above, beside a date.
        """
        for line in reversed(self.lines):
            if line.dateline:
                return line
        return None


def read_extent(article: Passage, blocks: Sequence[Span], known: Sequence[HeadLine] = ()) -> Head:
    """Find the end of the head, its headline and its byline; the first lines may be *known*."""
    lines = without_late_lines(article, blocks, read_head(article, blocks, known))
    end = find_end(lines)
    inside = lines[: end.length]
    headline, why = find_headline(inside, lines, find_opening(article, blocks))
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


HOLDING_BODY = frozenset(("opening", "dateline"))
"""What lines are that hold a date or dateline and the first sentence."""


def without_late_lines(
    article: Passage, blocks: Sequence[Span], lines: Sequence[HeadLine]
) -> tuple[HeadLine, ...]:
    """Return the lines that were read, up to the first that stands too low for a line of the head.

    A byline or date below the body is one: it turns no paragraph above it into a head.
    """
    for line in lines:
        sentences = sentences_above(line)
        is_of_head = bool(sign_of(line)) or line.kind in HOLDING_BODY
        if not sentences or not is_of_head:
            continue
        if len(sentences) > MOST_SENTENCES or not has_body_below(article, blocks, line):
            return tuple(lines[: line.number])
    return tuple(lines)


def sentences_above(line: HeadLine) -> list[HeadLine]:
    """Return the lines of text above a line that are sentences, and no headline that is one."""
    texts = lines_of_text(line.line.above)
    sentences = [one for one in texts if is_sentence(one, line.line.above)]
    if not sentences or sentences[0] is not texts[0]:
        return sentences
    below = texts[1] if texts[1:] else line
    is_headline = refuse_headline(texts[0].line, below.line) is None
    return sentences[1:] if is_headline else sentences


def is_sentence(line: HeadLine, lines: Sequence[HeadLine]) -> bool:
    """Tell whether a line of text ends as a sentence does, and is no caption above its credit."""
    following = lines[line.number + 1 : line.number + 2]
    is_caption = any(furniture_kind(one.line) in CREDITED for one in following)
    return ends_in_stop(line.line.text, line.span) and not is_caption


CREDITED = frozenset(("caption", "credit"))
"""What stands below a picture's caption: `Photo by Ada Stone`, `Credit...Ada Stone`."""


def has_body_below(article: Passage, blocks: Sequence[Span], line: HeadLine) -> bool:
    """Tell whether a sentence of the body stands below a line of the head, or on it."""
    if line.body is not None:
        return True
    below = map(article.part, blocks[line.number + 1 :])
    return any(ends_in_stop(block.text, block.span) and not is_tail(block) for block in below)


def is_tail(line: Passage) -> bool:
    """Tell whether a sentence below the body is no part of it."""
    return furniture_kind(line) is not None or is_credit(line)


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
    for line in lines:
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


def sign_of(line: HeadLine) -> str:
    """Tell what a line of a head tells: *date*, *clock*, *byline*, *place*, a label or nothing."""
    if line.is_text:
        return "title" if line.label else ""
    if line.is_dated:
        return "date"
    # An affiliation carries the byline above it, and tells nothing more.
    is_affiliation = line.kind == "furniture"
    if line.byline and not is_affiliation:
        return "byline"
    return line.label or SIGNS_OF_KINDS.get(line.kind, "")


SIGNS_OF_KINDS = {"stamp": "clock", "place": "place"}
"""What lines without a date, names and label tell."""


def tells_more(sign: str, told: set[str], texts: Sequence[HeadLine]) -> bool:
    """Tell whether a sign below lines of text tells something new of the head.

    Below more than a headline only dates, names and datelines do.
    """
    is_new = sign not in told
    is_lasting = sign in LASTING_SIGNS
    # A sentence is no headline: "It fell at noon." above "BACKGROUND".
    is_below_headline = len(texts) == 1 and not texts[0].is_stopped
    return is_new and (is_lasting or is_below_headline)


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
    if is_titled(lines[:signs]) and not stands_below_slogan(lines, signs):
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


def is_titled(lines: Sequence[HeadLine]) -> bool:
    """Tell whether the headline is among the first lines: a name alone is none."""
    if has_headline_label(lines):
        return True
    return not all(is_name_with_address(line.line) for line in lines_of_text(lines))


def stands_below_slogan(lines: Sequence[HeadLine], signs: int) -> bool:
    """Tell whether a headline stands below the signs of a head, and above them only a slogan."""
    texts = [line for line in lines_of_text(lines) if not is_kicker(line.line)]
    above = [number for number, line in enumerate(texts) if line.number < signs]
    return bool(above) and all(is_overline(texts, number) for number in above)


def has_headline_label(lines: Sequence[HeadLine]) -> bool:
    """Tell whether a label announces the headline."""
    return any(line.label == "headline" for line in lines)


def is_name_with_address(line: Passage) -> bool:
    """Tell whether a line is a name with its address above a headline: `Ada Stone @adastone`."""
    if "@" not in line.written:
        return False
    return read_authors(line) is not None


def skip_furniture(lines: Sequence[HeadLine], number: int) -> int:
    """Return the number of the first line from a number on that is no furniture."""
    while number < len(lines) and lines[number].kind == "furniture":
        number += 1
    return number


def skip_overlines(lines: Sequence[HeadLine], number: int) -> int:
    """Return the number of the first line below the names of sections and other topics."""
    # "World" above the headline names its section.
    if number < len(lines) and is_kicker(lines[number].line):
        return skip_overlines(lines, skip_furniture(lines, number + 1))
    texts = lines_of_text(lines[number:])
    if number < len(lines) and lines[number].is_text and is_overline(texts, 0):
        return skip_overlines(lines, skip_furniture(lines, number + 1))
    return number


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
    return is_open and bool(short)


def find_opening(article: Passage, blocks: Sequence[Span]) -> list[Passage]:
    """Return the first sentences that may be of the body, which take up the headline again."""
    lines = map(article.part, blocks[:LONGEST_HEAD])
    sentences = (line for line in lines if ends_in_stop(line.text, line.span))
    return list(islice(sentences, OPENING))


def find_headline(
    inside: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> tuple[Headline | None, str]:
    """Return the headline of a head, and why it is that."""
    for line in inside:
        if line.label == "headline" and line.value:
            return headline_at(line, line.value), "its label says so"
    # Without a label the lines of text of a head are kicker, headline and standfirst.
    texts = lines_of_text(inside)
    chosen = choose_headline(texts, lines, body)
    if chosen is None:
        return None, "the head has no line of text"
    reason = WHY_FIRST if chosen is texts[0] else WHY_TAKEN_UP
    return headline_at(chosen, with_deck(chosen, texts)), reason


def headline_at(line: HeadLine, span: Span) -> Headline:
    """Return a headline that begins on a line, without the marks of Markdown: `# Lock shut`."""
    written = span.of(line.line.text)
    marks = len(written) - len(written.lstrip("# ")) if written.startswith("#") else 0
    # "#locked" is a word of a headline.
    is_marked = 0 < marks < len(written) and written[marks - 1] == " "
    bare = Span(span.start + marks * is_marked, span.stop)
    return Headline(bare, bare.of(line.line.text))


def with_deck(headline: HeadLine, texts: Sequence[HeadLine]) -> Span:
    """Return a headline with the line that it goes on in."""
    following = [line.span for line in texts if line.number > headline.number]
    is_continued = headline.line.last == ";"
    if following and is_continued:
        return Span(headline.line.start, following[0].stop)
    return headline.span


def find_head_byline(lines: Sequence[HeadLine], headline: Headline | None) -> Byline | None:
    """Return the byline; one with authors comes before `By The Lantern`."""
    told = joined_bylines(lines)
    if told:
        return max(told, key=lambda byline: len(byline.authors) > 0)
    return find_plain_byline(lines_of_text(lines), headline)


def joined_bylines(lines: Sequence[HeadLine]) -> list[Byline]:
    """Return the bylines of lines; what goes on from the line above is one with it."""
    joined: list[Byline] = []
    for line in lines:
        if line.byline is None:
            continue
        above = joined.pop() if line.continues and joined else None
        joined.append(joined_byline(line, above, line.byline))
    return joined


def joined_byline(line: HeadLine, above: Byline | None, below: Byline) -> Byline:
    """Return two bylines as one, if the second goes on with the first."""
    if above is None or above.span is None or below.span is None:
        return below
    span = Span(above.span.start, below.span.stop)
    return Byline(span, span.of(line.line.text), (*above.authors, *below.authors))


def near_headline(texts: Sequence[HeadLine], headline: Span) -> list[HeadLine]:
    """Return the lines of text that are below a headline or next above it: menus are farther."""
    above = [line for line in texts if line.span.stop <= headline.start]
    return [*above[-1:], *texts[len(above) :]]


def find_plain_byline(texts: Sequence[HeadLine], headline: Headline | None) -> Byline | None:
    """Return a line of text that is a byline: beside a headline it may do without its *by*."""
    taken = (headline and headline.span) or Span(0, 0)
    for line in near_headline(texts, taken):
        # "Ada Stone won." is a sentence.
        if line.is_stopped or line.span in taken:
            continue
        if byline := read_authors(line.line):
            return byline
    return None
