"""The lines around the body: publication date, headline, byline, dateline, furniture.

The head is read from the text, not from the page: the page holds the tokens and sentences of the
headline and the paragraphs, and which lines these are is told here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from attrs import evolve

from newsparse.dates.passage import Passage
from newsparse.errors import Problem
from newsparse.handed_in import find_strange_input
from newsparse.header.archives import read_record
from newsparse.header.body import Body, find_rest, read_body
from newsparse.header.dateline import find_bare_dateline, find_dateline
from newsparse.header.dateline_draft import WrittenDateline
from newsparse.header.documents import find_documents
from newsparse.header.extent import Head
from newsparse.header.fragments import LONGEST_TOPIC
from newsparse.header.furniture import furniture_kind
from newsparse.header.handed_dates import read_handed_date
from newsparse.header.head_line import HeadKind, HeadLine, lines_above
from newsparse.header.headline import is_navigation_line
from newsparse.header.known_head import read_known_head, without_repetitions
from newsparse.header.published import (
    DateEvidence,
    Dating,
    certain_days,
    choose_stamp,
    join_stamps,
    read_published,
)
from newsparse.header.stamped import find_stamps_of_line
from newsparse.header.stamps import Stamp
from newsparse.header.wrapping import ends_in_stop, find_text_blocks, visible_from
from newsparse.model import (
    Byline,
    Dateline,
    Furniture,
    FurnitureKind,
    Headline,
    KnownHead,
    Paragraph,
    Published,
    day_of,
)
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

# A fact of news: a lede tells where it is from, later paragraphs name others.
SURROUNDINGS = 1500
"""What settles a zone, such as an Indian dateline for *IST*, stands within this much text."""

# A fact of news: a note or standfirst may stand above the paragraph that the dateline opens.
PARAGRAPHS_WITH_DATELINE = 2
"""At most one sentence less than this stands above the paragraph that a dateline opens."""

# A fact of news: captions, a summary in three points and a list of links may stand above it.
PARAGRAPHS_WITH_AGENCY = 8
"""A dateline with an agency opens one of this many first paragraphs."""


class Layout(NamedTuple):
    """What the lines of an article are."""

    published: Published | None
    headline: Headline | None
    byline: Byline | None
    dateline: Dateline | None
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    problems: tuple[Problem, ...]


def read_layout(text: str, known: KnownHead, vocabulary: Vocabulary) -> Layout:
    """Tell the lines of the head from the paragraphs of the body.

    Every visible character belongs to one of the parts, or to the furniture. What is *known* of
    the head is looked for in its lines.
    """
    article = Passage(text, 0, len(text), vocabulary)
    blocks = find_text_blocks(text, vocabulary.header)
    record = read_record(article, blocks)
    head = read_known_head(article, blocks, known, record and record.head)
    inside = [block for block in blocks if record is None or block.start < record.stop]
    read = read_body(article, inside, head.body, names_of_authors(head.byline))
    paragraphs = without_repetitions(article, read.paragraphs, known)
    written, body = take_dateline(article, paragraphs, head)
    stamps = find_all_stamps(article, blocks, head, written)
    body = without_last_stamp(body, stamps)
    handed = read_handed(article, known)
    dating = prefer(known, handed, read_dating(article, stamps, written, handed.published))
    dateline = written.complete(text, day_of(dating.published)) if written else None
    parts = (dating.published, head.headline, head.byline, dateline)
    found = [part.span for part in parts if part and part.span]
    return Layout(
        dating.published,
        head.headline,
        head.byline,
        dateline,
        tuple([Paragraph(span, span.of(text)) for span in body]),
        tuple(read_furniture(article, find_rest(text, blocks, (*found, *body)), head, read)),
        tuple(find_problems(article, blocks, dating, body)),
    )


def names_of_authors(byline: Byline | None) -> list[str]:
    """Return the names of the authors of a byline."""
    return [author.name for author in byline.authors] if byline else []


def without_last_stamp(body: Sequence[Span], stamps: Sequence[Stamp]) -> tuple[Span, ...]:
    """Return the paragraphs without a last line that is the stamp: `(Published 17 July 2025)`."""
    last = stamps[-1:]
    return tuple([span for span in body if not any(stamp.span in span for stamp in last)])


def read_furniture(
    article: Passage, rest: Sequence[Span], head: Head, body: Body
) -> Iterator[Furniture]:
    """Yield the lines that are neither head nor body, each with what it is."""
    for span in rest:
        kind = body.furniture.get(span.start)
        if kind is None:
            # What is left of a line of the head, as the time behind a date, is what the line is.
            line = next((line for line in head.lines if span in line.span), None)
            kind = kind_in_head(line) if line else furniture_kind(article.part(span))
        yield Furniture(span, span.of(article.text), kind or "label")


def kind_in_head(line: HeadLine) -> FurnitureKind:
    """Return what a line of the head is that is no part of it."""
    if line.is_text:
        # Short lines beside a headline name its section, longer ones stand between it and the body.
        is_topic = len(line.line.tokens) <= LONGEST_TOPIC
        if is_topic:
            return "topic"
        return "standfirst"
    if line.kind == "furniture":
        return furniture_kind(line.line) or ("credit" if line.byline else "label")
    return KINDS_IN_HEAD.get(line.kind, "label")


KINDS_IN_HEAD: Mapping[HeadKind, FurnitureKind] = MappingProxyType(
    {"stamp": "stamp", "byline": "credit", "place": "label"}
)
"""What lines of a head are that are no part of it, as others of their sort are; or else labels."""


def take_dateline(
    article: Passage, body: tuple[Span, ...], head: Head
) -> tuple[WrittenDateline | None, tuple[Span, ...]]:
    """Find the dateline in the head or before a first sentence, and cut it off there."""
    last = head.dateline_line
    if last and last.body == head.body:
        return last.dateline, body
    sentences = 0
    for number, span in enumerate(body[:PARAGRAPHS_WITH_AGENCY]):
        line = article.part(span)
        if bare := find_bare_dateline(line):
            return bare, (*body[:number], *body[number + 1 :])
        written = find_dateline(line)
        # Below more sentences only an agency tells it from other capitals.
        if written and (sentences < PARAGRAPHS_WITH_DATELINE or written.agency):
            rest = visible_from(article.text, span, written.stop)
            return written, (*body[:number], rest, *body[number + 1 :])
        # Captions and topics may stand above it, as lines that end no sentence.
        sentences += ends_in_stop(article.text, span)
    return last and last.dateline, body


def find_all_stamps(
    article: Passage, blocks: Sequence[Span], head: Head, dateline: WrittenDateline | None
) -> tuple[Stamp, ...]:
    """Return the stamps of the head; without any, those of the dateline or the last line."""
    stamps = join_stamps(list(chain.from_iterable(line.stamps for line in dated_lines(head))))
    chosen = choose_stamp(stamps)
    # "Updated 3 Jun 2025" alone says little: a report may be updated days later.
    if chosen and chosen.kind != "updated":
        return stamps
    # "OSLO, July 17, 2025 (WIRE) -" of a press release is its date, if it has no other.
    if dateline and dateline.date:
        return (*stamps, Stamp("date", dateline.date.span, (dateline.date,)))
    return (*stamps, *find_closing_stamps(article, blocks))


def dated_lines(head: Head) -> Sequence[HeadLine]:
    """Return the lines of a head whose dates are the article's.

    What stands above a headline that repeats the title of its page, or above the menu over it, is
    the day of the page.
    """
    below = head.lines[start_of_article(head) :]
    return below if any(line.is_dated for line in below) else head.lines


def start_of_article(head: Head) -> int:
    """Return the number of the headline, if it repeats the title of its page or is below a menu."""
    titled = [number for number, line in enumerate(head.lines) if line.is_text and line.label]
    if titled:
        return titled[-1]
    above = lines_above(head.lines, head.headline)
    return len(above) if any(map(is_navigation_line, above)) else 0


def find_closing_stamps(article: Passage, blocks: Sequence[Span]) -> tuple[Stamp, ...]:
    """Return the stamps of a last line such as `(Published 17 July 2025)`."""
    # The only line of a text is its first, which has been read.
    if not blocks[1:]:
        return ()
    last = article.part(blocks[-1])
    run = find_stamps_of_line(last)
    if run.stop < last.stop:
        return ()
    return tuple([stamp for stamp in run.stamps if stamp.kind == "published"])


def read_handed(article: Passage, known: KnownHead) -> Dating:
    """Read the date that the caller has handed in; one that cannot be read is a problem."""
    try:
        day = read_handed_date(known.published, article.vocabulary)
    except ValueError as error:
        start = article.span.start
        return Dating(None, (Problem("unreadable-date", str(error), Span(start, start)),))
    return Dating(Published(day, None, "") if day else None)


def read_dating(
    article: Passage,
    stamps: Sequence[Stamp],
    dateline: WrittenDateline | None,
    handed: Published | None,
) -> Dating:
    """Read the publication date from the stamps, or take the one that was handed in."""
    stamp = choose_stamp(stamps)
    if stamp is None:
        return Dating(handed)
    evidence = DateEvidence(
        certain_days(stamps),
        dateline.month_and_day if dateline else None,
        article.until(SURROUNDINGS).written.casefold(),
        day_of(handed),
    )
    # What cannot be settled is a problem, and the day that was handed in is taken.
    dating = read_published(article, stamp, evidence)
    if dating.published:
        return dating
    return Dating(handed, dating.problems)


def prefer(known: KnownHead, handed: Dating, written: Dating) -> Dating:
    """Return the date that is the article's: that of its text, unless the caller's is preferred."""
    problems = (*handed.problems, *written.problems)
    if known.date_from == "text" or handed.published is None:
        return Dating(written.published, problems)
    is_same_day = day_of(written.published) == day_of(handed.published)
    if written.published is None or not is_same_day:
        return Dating(handed.published, problems)
    return Dating(evolve(written.published, value=handed.published.value), problems)


def find_problems(
    article: Passage, blocks: Sequence[Span], dating: Dating, body: Sequence[Span]
) -> Iterator[Problem]:
    """Yield the doubts about the lines of a text, and about what it is."""
    yield from dating.problems
    yield from find_lack(article.text, body)
    yield from find_others(article, blocks)
    yield from find_strange_input(article.text)


def find_others(article: Passage, blocks: Sequence[Span]) -> Iterator[Problem]:
    """Yield the problem of a text with several articles in it."""
    places = find_documents(article, blocks)
    if places:
        remedy = "read them one by one: see split_articles() and `newsparse --split`"
        message = f"the text has {len(places)} articles; {remedy}"
        yield Problem("several-articles", message, places[1])


def find_lack(text: str, body: Sequence[Span]) -> tuple[Problem, ...]:
    """Return the problem of a text without paragraphs."""
    if body:
        return ()
    visible = text.strip()
    start = text.index(visible)
    return (Problem("no-body", "the text has no paragraphs", Span(start, start + len(visible))),)
