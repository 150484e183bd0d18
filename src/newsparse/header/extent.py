"""What the lines of a head are together: where it ends, and which line is the headline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.dateline_draft import Sign
from newsparse.header.furniture import furniture_kind, is_credit, is_furniture
from newsparse.header.head_byline import find_head_byline
from newsparse.header.head_end import find_end_of_head, sign_of
from newsparse.header.head_line import HeadLine, lines_above, lines_of_text
from newsparse.header.headline import choose_headline, repeated_title
from newsparse.header.headline_gates import refuse_headline
from newsparse.header.lines import LONGEST_HEAD, closes_head, read_head
from newsparse.header.parts_of_article import is_entry_of_live_report, without_points
from newsparse.header.wrapping import ends_in_stop
from newsparse.model import Byline, Headline
from newsparse.span import Span

# A fact of news: "Boats wait for the tide." may stand between headline and byline; the second
# sentence is a paragraph.
MOST_SENTENCES = 1
"""At most this many lines above a line of the head are sentences, apart from the headline."""

# A bound on time: lede, second paragraph and standfirst name what the headline does.
FIRST_SENTENCES = 4
"""At most this many first sentences are asked for the words of the headline."""

WHY_TAKEN_UP = "the lines of text above it are kickers, names or menus"
WHY_ENTRY = "it is the heading of an entry of a live report, as the times above it and below tell"
WHY_NONE = "the head has no line of text, apart from points of a summary"
WHY_CAPTION = "what might be it is the caption of a picture"
WHY_FIRST = "it is the first line of text that names no section, paper or author"


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
            if line.dateline and not self.stands_as_kicker(line):
                return line
        return None

    def stands_as_kicker(self, line: HeadLine) -> bool:
        """Tell whether capitals above the headline may be its kicker: `PINT TAKEN`."""
        if line.dateline is None or not lines_above([line], self.headline):
            return False
        return line.dateline.signs <= {Sign.PLACE, Sign.CAPITALS}


def read_extent(article: Passage, blocks: Sequence[Span], known: Sequence[HeadLine] = ()) -> Head:
    """Find the end of the head, its headline and its byline; the first lines may be *known*."""
    lines = without_late_lines(article, blocks, read_head(article, blocks, known))
    end = find_end_of_head(lines)
    inside = lines[: end.length]
    headline, why = find_headline_of_head(inside, lines, find_opening(article, blocks))
    if headline and is_entry_of_live_report(article, blocks, headline, inside):
        headline, why = None, WHY_ENTRY
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
        is_of_head = line.kind in HOLDING_BODY or bool(sign_of(line))
        # A bound on time: the lines above are read again for each such line, and few are.
        sentences = sentences_above(line) if is_of_head else ()
        if not sentences:
            continue
        if len(sentences) > MOST_SENTENCES or not has_body_below(article, blocks, line):
            return tuple(lines[: line.number])
    return tuple(lines)


def sentences_above(line: HeadLine) -> list[HeadLine]:
    """Return the lines of text above a line that are sentences, and no headline that is one."""
    texts = lines_of_text(line.line.above)
    sentences = [one for one in texts if line_reads_as_sentence(one, line.line.above)]
    if not sentences or sentences[0] is not texts[0]:
        return sentences
    below = texts[1] if texts[1:] else line
    is_headline = refuse_headline(texts[0].line, below.line) is None
    if is_headline:
        return sentences[1:]
    return sentences


def line_reads_as_sentence(line: HeadLine, lines: Sequence[HeadLine]) -> bool:
    """Tell whether a line of text ends as a sentence does, and is no caption above its credit."""
    following = lines[line.number + 1 : line.number + 2]
    is_caption = any(furniture_kind(one.line) in CREDITED for one in following)
    if not ends_in_stop(line.line.text, line.span):
        return False
    return not is_caption


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
    if furniture_kind(line) is not None:
        return True
    return is_credit(line)


def find_opening(article: Passage, blocks: Sequence[Span]) -> list[Passage]:
    """Return the first sentences that may be of the body, which take up the headline again."""
    lines = map(article.part, blocks[:LONGEST_HEAD])
    sentences = (
        line for line in lines if ends_in_stop(line.text, line.span) and not is_furniture(line)
    )
    return list(islice(sentences, FIRST_SENTENCES))


def find_headline_of_head(
    inside: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> tuple[Headline | None, str]:
    """Return the headline of a head, and why it is that."""
    if labelled := labelled_headline(inside):
        return labelled, "its label says so"
    # Without a label the lines of text of a head are kicker, headline and standfirst.
    texts = without_points(lines_of_text(inside), inside)
    chosen = choose_headline(texts, lines, body)
    if chosen is None:
        return None, WHY_CAPTION if texts else WHY_NONE
    reason = WHY_FIRST if chosen is texts[0] else WHY_TAKEN_UP
    span = repeated_title(chosen, lines) or with_deck(chosen, texts)
    return headline_at(chosen, span), reason


def labelled_headline(lines: Sequence[HeadLine]) -> Headline | None:
    """Return the headline behind the first label that announces one."""
    for line in lines:
        if line.label == "headline" and line.value:
            return headline_at(line, line.value)
    return None


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
    if not following or not is_continued:
        return headline.span
    return Span(headline.line.start, following[0].stop)
