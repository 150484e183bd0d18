"""Records of archives: LexisNexis, Factiva, ProQuest and others, each read as a whole.

A record tells by its labels what its lines hold. Lines without one are told by their place: the
paper stands beside the date, the headline above it or below. What follows the body is furniture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.archive_lines import RecordLine, find_archive, label_lines
from newsparse.header.byline import find_byline, read_byline
from newsparse.header.dateline import read_dateline_words
from newsparse.header.extent import Head, headline_at, labelled_headline
from newsparse.header.head_byline import find_plain_byline
from newsparse.header.head_line import HeadLine, UnreadLine, lines_of_text
from newsparse.header.lines import read_head_line
from newsparse.header.stamps import Stamp, find_stamps
from newsparse.header.wrapping import is_single_break
from newsparse.model import Author, Byline, Headline
from newsparse.span import Span

# A fact of news: a correction or a caption may follow the body, and two sentences of it.
MOST_BELOW = 2
"""At most this many sentences without a label stand below the first label behind the body."""

# A fact of news: between two labels above the body stands a line or two without one.
LABELS_APART = 4
"""Labels above the body stand within this many lines of each other."""


# A bound on time: "Stone, A. B.; Reed, C. D." has four.
MOST_INITIALS = 8
"""The names of a citation end at one of so many full stops."""


# A bound on time: what opens such a line is shorter.
LONGEST_RECORD_ENDING = 40
"""At most this many code points are looked at for words that end a record."""


class Record(NamedTuple):
    """A record of an archive."""

    head: Head
    """Its head."""
    stop: int
    """Where its body ends."""


def read_record(article: Passage, blocks: Sequence[Span]) -> Record | None:
    """Read the record of an archive; None, if a text is none."""
    archive = find_archive(article, blocks)
    if archive is None:
        return None
    lines = tuple(label_lines(article, blocks, archive))
    length = find_body(lines)
    if length is None:
        return None
    above, below = lines[:length], lines[length:]
    start = find_body_start(lines, length, article.stop)
    end = find_end_of_record_body(below)
    stop = below[end].line.start if end < len(below) else article.stop
    return Record(build_head(above, below[end:], start), stop)


# Where the body is


def find_body(lines: Sequence[RecordLine]) -> int | None:
    """Return how many lines stand above the body; None, if nothing tells where it begins."""
    for number, line in enumerate(lines):
        if line.field == "body":
            # "Body" alone is of the head, the line of "LP It fell." is not.
            return number + (line.value is None)
    return find_unannounced_body(lines)


def find_unannounced_body(lines: Sequence[RecordLine]) -> int | None:
    """Return how many lines lead to the first sentence behind the labels above the body."""
    for number, line in enumerate(lines):
        if line.is_sentence and not stands_among_labels(lines[number + 1 :][:LABELS_APART]):
            return first_behind_label(lines[:number])
    return None


def stands_among_labels(following: Sequence[RecordLine]) -> bool:
    """Tell whether a label stands below a line, before the next sentence: the line is of the head.

    "'We will not rush this,' says mayor." is a headline above `BYLINE: Ada Stone`.
    """
    for line in following:
        if line.is_sentence:
            return False
        if line.field not in ("", "below"):
            return True
    return False


def first_behind_label(lines: Sequence[RecordLine]) -> int:
    """Return how many lines stand down to the last that has a label; all, if that ends no head.

    Where no line could be the headline down to there, it stands below.
    """
    labelled = (number for number, line in enumerate(lines, 1) if line.field)
    length = max(labelled, default=0)
    is_titled = any(line.field in ("", "headline") for line in lines[:length])
    if is_titled:
        return length
    return len(lines)


def find_body_start(lines: Sequence[RecordLine], length: int, stop: int) -> int:
    """Return where the body starts, below so many lines."""
    if length == len(lines):
        return stop
    first = lines[length]
    if first.field == "body" and first.value:
        return first.value.start
    return first.line.start


def find_end_of_record_body(lines: Sequence[RecordLine]) -> int:
    """Return the number of the first line below the body: one with a label, and fields behind."""
    left = sum(line.is_sentence for line in lines)
    for number, line in enumerate(lines):
        left -= line.is_sentence
        if number and left <= MOST_BELOW and is_below_body(line):
            return number
    return len(lines)


def is_below_body(line: RecordLine) -> bool:
    """Tell whether a line has a label other than that of the body, or tells who owns the text."""
    if line.field:
        return line.field != "body"
    opening = line.line.written[:LONGEST_RECORD_ENDING].casefold()
    return opening.startswith(line.line.vocabulary.header.record_endings)


# What stands above it


def build_head(above: Sequence[RecordLine], below: Sequence[RecordLine], start: int) -> Head:
    """Return the head of a record; what is told only below the body counts as well."""
    read = [read_line(one) for one in above]
    if not any(line.is_dated for line in read):
        read = [with_inner_date(line) for line in read]
    last = [read_line(one) for one in below]
    headline = find_headline_of_record(read)
    return Head(
        (*read, *(line for line in last if line.label == "published")),
        headline,
        find_record_byline([*read, *last], headline),
        start,
        "it is the record of an archive, and its labels tell where the body begins",
        "the record of an archive has it here",
    )


def with_inner_date(line: HeadLine) -> HeadLine:
    """Return a line of text with the date in it: `News, Wednesday, March 3, 2021, p. 4`."""
    stamps = tuple(stamps_inside(line.line, "")) if line.is_text else ()
    if stamps:
        return HeadLine(line.line, "stamp", stamps=stamps)
    return line


def find_record_byline(lines: Sequence[HeadLine], headline: Headline | None) -> Byline | None:
    """Return the byline behind a label, or else one on a line of its own or in a citation."""
    told = sorted(filter(HAS_BYLINE, lines), key=lambda line: not line.label)
    if told:
        return told[0].byline
    plain = find_plain_byline(lines_of_text(lines), headline)
    dated = [line.line for line in lines if line.is_dated]
    return plain or next(filter(None, map(read_citation, dated)), None)


HAS_BYLINE: attrgetter[Byline | None] = attrgetter("byline")
"""Asks a line of a record for its names."""


def read_citation(line: Passage) -> Byline | None:
    """Read the authors before the paper and date: `Stone, Ada; Reed, Bo. The Lantern; Oslo. ...`.

    The last full stop up to which names stand ends them: `Stone, A. B. The Lantern`.
    """
    found = None
    parts = line.written.split(". ", MOST_INITIALS)
    for count in range(1, len(parts)):
        names = line.until(line.start + len(". ".join(parts[:count])))
        if turned := tuple(turned_names(names)):
            found = Byline(names.span, names.written, turned)
    return found


def read_line(record: RecordLine) -> HeadLine:
    """Read a line of a record: by its label, or by what it is."""
    line = UnreadLine(record.line, record.line.span, ())
    if not record.field:
        read = read_head_line(line)
        return read if read.kind in ("stamp", "byline", "furniture") else HeadLine(line, "text")
    if record.value is None:
        return HeadLine(line, "label", label=record.field)
    labelled = HeadLine(line, "label", label=record.field, value=record.value)
    value = record.line.part(record.value)
    match record.field:
        case "byline":
            return labelled._replace(byline=read_authors_of_record(value))
        case "dateline":
            return labelled._replace(dateline=read_dateline_words(value) or None)
        case "published" | "paper":
            return labelled._replace(stamps=tuple(stamps_inside(value, record.field)))
    return labelled


def read_authors_of_record(value: Passage) -> Byline | None:
    """Read authors: `By Ada Stone`, `Ada Stone and Bo Reed`, `Stone, Ada; Reed, Bo`."""
    turned = tuple(turned_names(value))
    if turned:
        return Byline(value.span, value.written, turned)
    return find_byline(value) or read_byline(value) or None


def turned_names(value: Passage) -> Iterator[Author]:
    """Yield the authors of a list with the surname first; none, if it is no such list."""
    authors: list[Author] = []
    start = value.start
    for written in value.written.split(";"):
        name = turn_name(written.strip(" ."), value)
        if name is None:
            return
        first = start + len(written) - len(written.lstrip())
        span = Span(first, start + len(written.rstrip(" .")))
        authors.append(Author(span, span.of(value.text), name))
        start += len(written) + len(";")
    yield from authors


def turn_name(written: str, value: Passage) -> str | None:
    """Return the name of somebody whose surname stands first: `Stone, Ada`; None for others."""
    surname, comma, first = written.partition(", ")
    name = f"{first} {surname}"
    header = value.vocabulary.header
    whole = Passage(name, 0, len(name), value.vocabulary)
    # "Ada Stone, Oslo" has a name in front of the comma, "Stone, Editor" a role behind it.
    is_short = sum(word not in header.particles for word in surname.split()) == 1
    if not comma or not is_short:
        return None
    words = map(str.casefold, whole.tokens)
    if not value.vocabulary.head_words.roles_and_bodies.isdisjoint(words):
        return None
    is_name = whole.fullmatch(value.vocabulary.head_patterns.name) is not None
    return name if is_name else None


def stamps_inside(value: Passage, field: str) -> Iterator[Stamp]:
    """Yield the dates in a value: `The Lantern ; Holmvik [Holmvik]24 May 2012.`."""
    for found in value.vocabulary.head_patterns.inner_date.finditer(
        value.text, value.start, value.stop
    ):
        run = find_stamps(value.since(found.start()))
        if run.is_dated:
            for stamp in run.stamps:
                yield stamp._replace(kind="published" if field == "published" else "date")
            return


# The headline


def find_headline_of_record(lines: Sequence[HeadLine]) -> Headline | None:
    """Return the headline of a record: by its label, or by its place beside the date."""
    if labelled := labelled_headline(lines):
        return labelled
    found = place_headline([line for line in lines if line.is_text or line.is_dated])
    if found:
        return headline_at(found[0], Span(found[0].span.start, found[-1].span.stop))
    return None


def place_headline(lines: Sequence[HeadLine]) -> Sequence[HeadLine]:
    """Return the lines of the headline among those of text and the dates."""
    dates = [number for number, line in enumerate(lines) if line.is_dated and not line.label]
    if not dates:
        return lines_of_text(lines)[:1]
    date = dates[0]
    above = lines_of_text(lines[:date])
    below = lines_of_text(lines[date:])
    # The paper stands right above the date, and above it the headline; or it stands alone there.
    if len(above) > 1:
        return last_group(above[:-1])
    return first_headline(lines[date], below) or above


def last_group(texts: Sequence[HeadLine]) -> Sequence[HeadLine]:
    """Return the last line, with those above it that it goes on."""
    first = len(texts) - 1
    while first > 0 and texts[first - 1].line.last == ";":
        first -= 1
    return texts[first:]


def first_headline(date: HeadLine, texts: Sequence[HeadLine]) -> Sequence[HeadLine]:
    """Return the first lines below a date that are no edition and no note of the archive."""
    groups = group_lines(texts)
    # "Edition 1;" and "National Edition" stand on the lines right below the date.
    if len(groups) > 1 and stands_right_below(groups[0][0], date):
        groups = groups[1:]
    for group in groups:
        telling = [line for line in group if not is_record_note(line)]
        if telling:
            return with_decks(telling)
    return ()


def group_lines(texts: Sequence[HeadLine]) -> list[list[HeadLine]]:
    """Return lines in groups that blank lines divide."""
    groups: list[list[HeadLine]] = []
    for line in texts:
        if groups and stands_right_below(line, groups[-1][-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def stands_right_below(line: HeadLine, above: HeadLine) -> bool:
    """Tell whether no blank line stands between two lines."""
    return is_single_break(line.line.text, above.span, line.span)


def with_decks(texts: Sequence[HeadLine]) -> Sequence[HeadLine]:
    """Return the first line, with those in which a headline goes on."""
    last = 0
    while last + 1 < len(texts) and texts[last].line.last == ";":
        last += 1
    return texts[: last + 1]


def is_record_note(line: HeadLine) -> bool:
    """Tell whether a line is a note of the archive: `Correction Appended`, `1st Edition`."""
    header = line.line.vocabulary.header
    words = line.line.written.casefold().rstrip(";.")
    last = words.rsplit(None, 1)[-1]
    if words in header.record_notes:
        return True
    return last in header.editions
