"""The records of archives: lines that say by a label or a code what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsparse.header.byline import find_byline, read_byline
from newsparse.header.dateline import read_dateline_words
from newsparse.header.dateline_parts import WrittenDateline
from newsparse.header.stamps import Stamp, find_stamps
from newsparse.model import Byline
from newsparse.patterns.head_patterns import word_count_pattern
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

HeadKind = Literal["stamp", "byline", "label", "furniture", "place", "opening", "dateline", "text"]
"""What a line is: *opening* is a stamp with the first sentence on its line, *dateline* a
dateline with it, *place* a dateline alone; *text* is a headline or a paragraph."""

LONGEST_FIELD = 60
"""A field of an archive's record that has no label is no longer than this."""

LONGEST_LABEL = 40
"""The colon behind a label stands within so many code points."""

LONGEST_PAGE = 6
"""A page is no longer than this: `B3`, `A-14`."""

LONGEST_STAMP = 200
"""A line that is nothing but stamps and names is no longer than this."""


class HeadLine(NamedTuple):
    """A line of the head, and what it holds."""

    span: Span
    """The line."""
    kind: HeadKind
    """What it is."""
    stamps: tuple[Stamp, ...] = ()
    """Its dates."""
    byline: Byline | None = None
    """Its names."""
    dateline: WrittenDateline | None = None
    """Its dateline."""
    label: str = ""
    """What its label announces."""
    value: Span | None = None
    """What follows the label."""
    body: int | None = None
    """Where the first sentence starts, if it stands on the line."""


def read_label(
    text: str, line: Span, previous: HeadLine | None, vocabulary: Vocabulary
) -> HeadLine | None:
    """Read a line such as `BYLINE: Ada Stone`, `LENGTH: 150 words` or `HD`.

    A code is one at the top of a record or below another label; `AN` may be a word.
    """
    start = line.start
    coded = text[start : start + 2].isupper() or len(line) == len("Body")
    if not coded and ":" not in text[start : start + LONGEST_LABEL]:
        return None
    found = vocabulary.head_patterns.label.match(text, line.start, line.stop)
    if found is None:
        return None
    if found["code"] and previous and not previous.label and found.end() < line.stop:
        return None
    written = " ".join((found["label"] or found["code"] or found["bare"]).split())
    label = vocabulary.head_words.label_kinds[written if found["code"] else written.casefold()]
    value = Span(found.end(), line.stop)
    if label == "section" and len(value) > LONGEST_STAMP:
        return None
    if not value:
        return HeadLine(line, "label", label=label)
    return read_value(text, line, value, label, vocabulary)


def read_value(text: str, line: Span, value: Span, label: str, vocabulary: Vocabulary) -> HeadLine:
    """Read what a label announces."""
    labelled = HeadLine(line, "label", label=label, value=value)
    if label == "body":
        return labelled._replace(kind="opening", body=value.start)
    if label == "published":
        stamps = find_stamps(text, value.start, value.stop, vocabulary).stamps
        dated = tuple(stamp._replace(kind="published") for stamp in stamps)
        return labelled._replace(stamps=dated)
    if label == "byline":
        byline = find_byline(text, value, vocabulary)
        return labelled._replace(byline=byline or read_byline(text, value, value.start, vocabulary))
    if label == "dateline":
        return labelled._replace(dateline=read_dateline_words(text, value, vocabulary))
    return labelled


def read_field(text: str, line: Span, before: Sequence[HeadLine]) -> HeadLine | None:
    """Read a paper, its code or its language below the number of words in an archive's record."""
    counted = word_count_pattern()
    in_record = any(
        counted.fullmatch(text, earlier.span.start, earlier.span.stop)
        for earlier in before
        if earlier.kind == "furniture"
    )
    if not in_record or len(line) > LONGEST_FIELD or text[line.stop - 1] in '.!?"”':
        return None
    numbered = any(map(str.isdecimal, line.of(text))) and len(line) > LONGEST_PAGE
    return None if numbered else HeadLine(line, "furniture")
