"""The lines of a head, told apart one by one."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.header.byline import find_byline, is_affiliation, read_byline
from newsparse.header.dateline import (
    find_bare_dateline,
    find_dateline,
    find_place_line,
    is_brief,
    read_dateline_words,
)
from newsparse.header.furniture import is_furniture
from newsparse.header.labelled import (
    LONGEST_FIELD,
    LONGEST_STAMP,
    HeadLine,
    read_field,
    read_label,
    read_value,
)
from newsparse.header.stamps import Stamp, ends_line, find_opening_stamp, find_stamps
from newsparse.patterns.head_patterns import (
    edition_pattern,
)
from newsparse.patterns.line_patterns import digit_pattern
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

LONGEST_HEAD = 40
"""A head has no more lines than this; exports of archives come near."""

LONGEST_STANDFIRST = 250
"""A line of text between headline and byline is no longer than this; ..."""

LONGEST_PLAIN = 120
"""... a headline that ends in a full stop is shorter than a sentence of the body."""

MOST_TEXTS = 4
"""After so many lines of text without anything of a head between them the body has begun."""


FEWEST_WORDS = 3
"""Beside a date a body's name with a full stop has no more words: `Lantern Media Inc.`."""

DIVIDERS = frozenset("-–—―:|])\t")
"""Marks between a date and the first sentence."""


def read_head(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> tuple[HeadLine, ...]:
    """Read the lines of the head, and some of the body's, up to the first surely of the body."""
    lines: list[HeadLine] = []
    for block in blocks[:LONGEST_HEAD]:
        line = _read_line(text, block, lines, vocabulary)
        lines.append(line)
        if line.body is not None or line.label == "body" or has_begun(text, lines):
            break
    return tuple(lines)


def has_begun(text: str, lines: Sequence[HeadLine]) -> bool:
    """Tell whether the body has begun within these lines: no line of a head can follow.

    One standfirst may stand below a headline, but no second sentence and no long one.
    """
    texts = [line.span for line in lines if line.kind == "text"]
    sentences = [span for span in texts if _is_sentence(text, span)]
    return bool(texts) and (
        len(texts) >= MOST_TEXTS
        or len(sentences) > 1
        or sentences == texts
        or len(texts[-1]) > LONGEST_STANDFIRST
    )


def _is_sentence(text: str, line: Span) -> bool:
    return len(line) > LONGEST_PLAIN and text[line.stop - 1] in '.!?"”'


def _read_line(
    text: str, line: Span, before: Sequence[HeadLine], vocabulary: Vocabulary
) -> HeadLine:
    """Read a line of the head, given the lines before it."""
    previous = before[-1] if before else None
    if previous and previous.label and previous.value is None:
        return read_value(text, line, line, previous.label, vocabulary)
    return (
        read_label(text, line, previous, vocabulary)
        or _read_furniture(text, line, previous, vocabulary)
        or read_field(text, line, before)
        or _read_stamps(text, line, vocabulary)
        or _read_names(text, line, before, vocabulary)
        or _read_opening(text, line, previous, vocabulary)
        or _read_dateline(text, line, previous, vocabulary)
        or HeadLine(line, "text")
    )


def _read_furniture(
    text: str, line: Span, previous: HeadLine | None, vocabulary: Vocabulary
) -> HeadLine | None:
    after_names = previous is not None and previous.byline is not None
    if (
        is_furniture(text, line, vocabulary)
        or edition_pattern().fullmatch(text, line.start, line.stop)
        or (after_names and _is_affiliation(text, line, vocabulary))
    ):
        # What stands below a byline belongs to it: another affiliation may follow.
        byline = previous.byline if after_names and previous else None
        return HeadLine(line, "furniture", byline=byline)
    return None


def _is_affiliation(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line below names is a paper or role, not `THE HAGUE, Netherlands`."""
    if not is_affiliation(text, line, vocabulary):
        return False
    place = find_place_line(text, line, vocabulary)
    return place is None or "region" not in place.signs


def _read_stamps(text: str, line: Span, vocabulary: Vocabulary) -> HeadLine | None:
    """Read a line of stamps, alone or beside names: `Ada Stone | 14.11.2024 - Update : ...`."""
    if len(line) > LONGEST_STAMP or not may_be_stamps(text, line, vocabulary):
        return None
    run = find_stamps(text, line.start, line.stop, vocabulary)
    if run.stop > line.start and (run.stamps or run.stop == line.stop):
        rest = Span(run.stop, line.stop)
        if stamped := _read_beside(text, line, rest, run.stamps, vocabulary):
            return stamped
    for found in vocabulary.head_patterns.inner_date.finditer(text, line.start, line.stop):
        run = find_stamps(text, found.start(), line.stop, vocabulary)
        if ends_line(text, run.stop, line, vocabulary) and any(stamp.dates for stamp in run.stamps):
            start = _skip_back(text, line.start, found.start(), vocabulary)
            return _read_beside(text, line, Span(line.start, start), run.stamps, vocabulary)
    return None


def may_be_stamps(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell cheaply whether a line may be one of stamps.

    It ends in numbers, or it is short and begins with a label or another word of a stamp.
    """
    if digit_pattern().search(text, max(line.start, line.stop - LONGEST_FIELD), line.stop):
        return True
    first = text[line.start : line.stop].split(None, 1)[0].casefold().strip(".:,|•·-–—()[]")
    return len(line) <= LONGEST_FIELD and first in vocabulary.head_words.stamp_openings


def _read_beside(
    text: str, line: Span, rest: Span, stamps: tuple[Stamp, ...], vocabulary: Vocabulary
) -> HeadLine | None:
    """Read what stands on the line of stamps beside them: nothing, names, a paper, a place."""
    stamped = HeadLine(line, "stamp", stamps=stamps)
    rest = _strip(text, rest)
    if not rest or edition_pattern().fullmatch(text, rest.start, rest.stop):
        return stamped
    if not any(stamp.dates for stamp in stamps):
        return None
    byline = find_byline(text, rest, vocabulary)
    place = read_dateline_words(text, rest, vocabulary)
    if (
        byline is None
        and place
        and place.places
        and is_brief(text, rest, place)
        and (place.signs & {"capitals", "region"} or " " not in rest.of(text))
    ):
        whole = read_dateline_words(text, line, vocabulary)
        return stamped._replace(kind="place", dateline=whole or place)
    byline = byline or read_byline(text, rest, rest.start, vocabulary)
    if byline and (byline.authors or not _is_stopped(rest.of(text))):
        return stamped._replace(byline=byline if byline.authors else None)
    return None


def _is_stopped(written: str) -> bool:
    """Tell whether words may be a short sentence in capitals: `THE FERRY STOPPED AT NOON.`."""
    return written.endswith(".") and len(written.split()) > FEWEST_WORDS


def _skip_back(text: str, start: int, stop: int, vocabulary: Vocabulary) -> int:
    """Return the end of what stands before a date, without the label or word that leads to it."""
    for position in range(max(start, stop - 40), stop):
        if position > start and text[position - 1].isalnum():
            continue
        run = find_stamps(text, position, stop, vocabulary)
        if run.stop == stop and position > start and not text[position].isspace():
            return position
    return stop


def _strip(text: str, span: Span) -> Span:
    """Return a span without the marks and blanks around it."""
    marks = " \t\xa0,;:|/·•()[]-–—*"
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip(marks))
    return Span(start, max(start, span.stop - len(written) + len(written.rstrip(marks))))


def _read_names(
    text: str, line: Span, before: Sequence[HeadLine], vocabulary: Vocabulary
) -> HeadLine | None:
    """Read a byline; below a date and a headline it may do without its *by*."""
    byline = find_byline(text, line, vocabulary)
    above = next((earlier for earlier in reversed(before) if earlier.kind != "furniture"), None)
    if byline is None and above and (above.stamps or above.kind == "stamp") and not above.byline:
        has_headline = any(earlier.kind == "text" for earlier in before)
        plain = read_byline(text, line, line.start, vocabulary) if has_headline else None
        byline = plain if plain and plain.authors else None
    return HeadLine(line, "byline", byline=byline) if byline else None


def _read_opening(
    text: str, line: Span, previous: HeadLine | None, vocabulary: Vocabulary
) -> HeadLine | None:
    """Read a date that the first sentence follows on its line: ` date 2025-07-17 The ...`."""
    if not digit_pattern().search(text, line.start, min(line.stop, line.start + LONGEST_FIELD)):
        return None
    if not vocabulary.head_patterns.record.match(text, line.start, line.stop):
        return None
    run = find_opening_stamp(text, line.start, line.stop, vocabulary)
    if not any(stamp.dates for stamp in run.stamps) or run.stop >= line.stop:
        return None
    first = run.stamps[0].span.start
    labelled = vocabulary.head_patterns.stamp_label.match(text, first, line.stop)
    divided = not DIVIDERS.isdisjoint(text[run.stamps[-1].span.stop : run.stop])
    year_first = previous is None and text[line.start : line.start + 4].isdecimal()
    if not (labelled or divided or year_first):
        return None
    return HeadLine(line, "opening", stamps=run.stamps, body=run.stop)


def _read_dateline(
    text: str, line: Span, previous: HeadLine | None, vocabulary: Vocabulary
) -> HeadLine | None:
    """Read a dateline that the first sentence follows, or one on a line of its own."""
    if dateline := find_dateline(text, line.start, line.stop, vocabulary):
        return HeadLine(line, "dateline", dateline=dateline, body=dateline.stop)
    if bare := find_bare_dateline(text, line, vocabulary):
        return HeadLine(line, "place", dateline=bare)
    if previous is None or len(line) > LONGEST_STAMP:
        return None
    place = find_place_line(text, line, vocabulary)
    return HeadLine(line, "place", dateline=place) if place else None
