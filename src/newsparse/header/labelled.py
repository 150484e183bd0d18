"""Labelled lines: archives say by a label or a code what a line holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsparse.dates.passage import Match, Passage
from newsparse.header.byline import find_byline
from newsparse.header.dateline import read_dateline_words
from newsparse.header.head_line import HeadLine, UnreadLine
from newsparse.header.stamped import read_timed_byline
from newsparse.header.stamps import find_stamps
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.patterns.furniture_patterns import phone_pattern
from newsparse.refusal import Refusal
from newsparse.span import Span

# A fact of news: "Trade Weekly", "TRAWK" and "English" stand below "176 words", a lede does not.
LONGEST_FIELD = 60
"""A field of an archive's record that has no label has at most this many code points."""

# A bound on time: the longest label has 19.
LONGEST_LABEL = 40
"""The colon behind a label stands within this many code points."""

# A bound on time: "News provided by" is the longest label without a colon on a line of its own.
LONGEST_LONE_LABEL = 20
"""A label without a colon has at most this many code points."""

# A fact of news: "B3", "A-14"; longer numbers such as "28 May 2025" are dates.
LONGEST_PAGE = 6
"""A page has at most this many code points."""

# A fact of news: below "SECTION:" stands a list of pages, not a paragraph on "The section: ...".
LONGEST_SECTION_FIELD = 200
"""What follows the label of a section has at most this many code points."""

NO_LABEL_OR_CODE = Refusal("no label with a colon and no code of an archive opens it")
NOT_IN_RECORD = Refusal("a code stands only at the top of a record or below another label")
LONG_SECTION = Refusal("too much follows for the field of an archive")
NOT_BELOW_COUNT = Refusal("no number of words, as archives have it, stands above it")
NOT_A_FIELD = Refusal("it is too long for a field without a label, or ends as a sentence does")
A_NUMBER = Refusal("a number longer than that of a page stands in it")
NO_CONTACT = Refusal("no label stands above it, or no telephone below it")
NO_LABEL_ABOVE = Refusal("no label without a value stands above it")


def read_below_label(line: UnreadLine) -> HeadLine | Refusal:
    """Read a line whose label stands alone on the line above: `Author:`, `HD`."""
    previous = line.previous
    if previous is None or not previous.label or previous.value:
        return NO_LABEL_ABOVE
    return read_value(line, line, previous.label)._replace(continues=previous.continues)


def read_contact(line: UnreadLine) -> HeadLine | Refusal:
    """Read for whom somebody answers questions: a line between a label and a telephone.

    `MEDIA CONTACT: Ada Stone`, `Harbour Works`, `(406) 555-0113`.
    """
    previous = line.previous
    is_below_label = previous is not None and previous.kind == "label"
    if not is_below_label or line.below is None or not line.below.fullmatch(phone_pattern()):
        return NO_CONTACT
    return HeadLine(line, "furniture")


def read_labelled_line(line: UnreadLine) -> HeadLine | Refusal:
    """Read a line such as `BYLINE: Ada Stone`, `LENGTH: 150 words` or `HD`."""
    if not may_have_label(line):
        return NO_LABEL_OR_CODE
    found = line.match(line.vocabulary.head_patterns.label)
    if found is None:
        return NO_LABEL_OR_CODE
    # "TI", "AN" and "IN" are words of headlines in capitals, too.
    if found["code"] and not may_be_code(line, found):
        return NOT_IN_RECORD
    label = label_of(line, found)
    value = line.since(found.end())
    if label == "section" and len(value) > LONGEST_SECTION_FIELD:
        return LONG_SECTION
    if not value:
        return HeadLine(line, "label", label=label)
    read = read_value(line, value, label)
    # "REPORTER: Who pays?" is a turn of a transcript.
    is_turn = label == "byline" and read.byline is None and value.last in SENTENCE_ENDS
    return NO_LABEL_OR_CODE if is_turn else read


def may_have_label(line: Passage) -> bool:
    """Tell cheaply whether a label may open a line: a code, a word and a colon, or `Body`."""
    has_code = line.text[line.start : line.start + 2].isupper()
    has_colon = ":" in line.until(line.start + LONGEST_LABEL).written
    is_short = len(line) <= LONGEST_LONE_LABEL
    return has_code or has_colon or is_short


def may_be_code(line: UnreadLine, found: Match) -> bool:
    """Tell whether capitals are a code and no word: `AN` of "AN OLD LOCK" is none.

    A code stands at the top of a record, below another label, or alone.
    """
    previous = line.previous
    opens_record = previous is None or bool(previous.label)
    stands_alone = found.end() == line.stop
    return opens_record or stands_alone


def label_of(line: Passage, found: Match) -> str:
    """Return what a label or code announces."""
    kinds = line.vocabulary.head_words.label_kinds
    if found["code"]:
        return kinds[found["code"]]
    written = " ".join((found["label"] or found["lone"]).split())
    return kinds[written.casefold()]


def read_value(line: UnreadLine, value: Passage, label: str) -> HeadLine:
    """Read what a label announces."""
    labelled = HeadLine(line, "label", label=label, value=value.span)
    read = VALUE_READERS.get(label)
    if read:
        return read(labelled, value)
    return labelled


def read_body_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read the first sentence behind its label: `LP It fell.`."""
    return labelled._replace(kind="opening", body=value.start)


def read_published_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read the date of publication: `PD 28 May 2025`."""
    stamps = find_stamps(value).stamps
    return labelled._replace(stamps=tuple([one._replace(kind="published") for one in stamps]))


def read_byline_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read the names, with *by* or without: `BYLINE: By Ada Stone`."""
    return labelled._replace(byline=find_byline(value) or read_timed_byline(value) or None)


def read_dateline_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read the place and date: `DATELINE: SAULT, Mich., Feb. 3`."""
    return labelled._replace(dateline=read_dateline_words(value) or None)


def read_topic_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read the subject of a mail, which is a headline: `Subject: FW: Bridge shut until spring`.

    Without a sender beside it the label is that of a topic: `SUBJECT: BRIDGES (90%)`.
    """
    if not stands_in_mail(labelled.line):
        return labelled._replace(label="section")
    forward = value.match(value.vocabulary.head_patterns.forward)
    start = forward.end() if forward else value.start
    return labelled._replace(label="headline", value=Span(start, value.stop))


def stands_in_mail(line: UnreadLine) -> bool:
    """Tell whether the sender of a mail stands above a line, or below it: `From: Coast News`."""
    labels = {one.label for one in line.above}
    return "sender" in labels or announces(line.below, "sender")


def announces(line: Passage | None, label: str) -> bool:
    """Tell whether a label that announces something opens a line."""
    if line is None:
        return False
    found = line.match(line.vocabulary.head_patterns.label)
    return found is not None and label_of(line, found) == label


VALUE_READERS: Mapping[str, Callable[[HeadLine, Passage], HeadLine]] = MappingProxyType(
    {
        "body": read_body_value,
        "published": read_published_value,
        "byline": read_byline_value,
        "dateline": read_dateline_value,
        "topic": read_topic_value,
    }
)
"""What a label announces to how that is read; of other labels the value is kept as it is."""


def read_field(line: UnreadLine) -> HeadLine | Refusal:
    """Read a paper, its code or its language below the number of words in an archive's record."""
    if not stands_in_record(line):
        return NOT_BELOW_COUNT
    # The lede may stand right below the record: "The lock opened."
    if len(line) > LONGEST_FIELD or line.last in SENTENCE_ENDS:
        return NOT_A_FIELD
    is_numbered = any(map(str.isdecimal, line.written))
    if is_numbered and len(line) > LONGEST_PAGE:
        return A_NUMBER
    return HeadLine(line, "furniture")


def stands_in_record(line: UnreadLine) -> bool:
    """Tell whether the number of words in an archive's record stands above a line: `176 words`."""
    count = line.vocabulary.head_patterns.word_count
    furniture = [one.line for one in line.above if one.kind == "furniture"]
    return any(one.fullmatch(count) for one in furniture)
