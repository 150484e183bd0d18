"""The parts of a dateline: places, dates, agencies and the mark that ends it."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.dates.parsing import find_clock, find_date, find_weekday, find_yearless, read_month
from newsparse.dates.passage import Passage
from newsparse.header.dateline_agencies import read_agency_behind, read_agency_part
from newsparse.header.dateline_draft import Sign, WrittenDateline
from newsparse.header.dateline_places import read_place_part, read_region_part
from newsparse.patterns.dateline_patterns import (
    agency_letters_pattern,
    bracketed_pattern,
    dateline_end_pattern,
    day_in_front_pattern,
)
from newsparse.refusal import Refusal
from newsparse.span import Span

# A bound on time: five cities with a date, an agency and two marks have nine.
MOST_PARTS = 12
"""A dateline has at most this many places, dates, agencies and marks."""

GAP_CHARACTERS = frozenset(" \t\xa0\u2009\u202f,.;/|")
"""What may stand between two parts of a dateline."""

# A fact of news: "OSLO,      July 17" was set by hand; a wider gap divides two columns.
LONGEST_GAP = 6
"""Between two parts of a dateline stand at most this many code points."""


BRACKETS = frozenset("([")
"""What opens brackets."""

# A bound on time: "/ PRNewswire-USNewswire /" is the longest.
LONGEST_AGENCY = 32
"""An agency between slashes has at most this many code points."""


NO_PARTS = Refusal("no place or agency opens the line")


def read_parts(passage: Passage) -> WrittenDateline | Refusal:
    """Read part after part up to the mark that ends the dateline."""
    drafts = list(growing_datelines(passage))
    ended = [draft for draft in drafts if draft.has_ended]
    # "OSLO (AP) - Paris" ends at its mark, although a place follows.
    longest = (ended or drafts)[-1]
    if longest.is_located:
        return longest
    return NO_PARTS


def growing_datelines(passage: Passage) -> Iterator[WrittenDateline]:
    """Yield the dateline that opens a passage with no part, with one, with two, and so on."""
    start = passage.start
    draft: WrittenDateline | None = WrittenDateline(Span(start, start), start)
    # Beside the first draft, which is empty, there is one for each part.
    for _ in range(MOST_PARTS + 1):
        if draft is None:
            return
        yield draft
        # "(CNN)The" is followed by its sentence.
        if Sign.GLUED in draft.signs:
            return
        open_draft = reopen(draft, passage) if draft.has_ended else draft
        draft = read_next_part(open_draft, passage) if open_draft else None


def reopen(draft: WrittenDateline, passage: Passage) -> WrittenDateline | None:
    """Return a dateline that goes on after its first mark."""
    rest = passage.since(draft.stop)
    if not any(follows(draft, rest) for follows in CONTINUATIONS):
        return None
    return draft._replace(signs=draft.signs - {Sign.END, Sign.DASH})


def agency_follows(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether an agency follows the first mark: `BOULDER--(WIRE)--The`."""
    if draft.agency:
        return False
    return rest.first in {"(", "/"}


def place_follows(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether a place follows the first mark: `(WIRE) - ROME - The`."""
    if draft.places:
        return False
    return rest.text[rest.start : rest.start + 2].isalpha()


def date_follows(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether a date follows the first mark: `OSLO--(WIRE)--July 17, 2025--The`."""
    date = None if draft.date else find_date(rest)
    if date is None:
        return False
    # Without an agency a date behind a dash opens a sentence: "OSLO - 17 July 2025 was the day",
    # unless another mark ends it: "OSLO - 17 July 2025 - The ferry stopped".
    behind = rest.since(date.span.stop)
    if draft.agency is not None:
        return True
    if not behind:
        return True
    return bool(behind.match(dateline_end_pattern()))


def letters_follow(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether an agency in capitals and another mark follow: `OSLO, 17 July - HNN - The`."""
    if not draft.is_dated:
        return False
    if draft.agency:
        return False
    return bool(rest.match(agency_letters_pattern()))


CONTINUATIONS = (agency_follows, place_follows, date_follows, letters_follow)
"""What may follow the first mark of a dateline, so that another one ends it."""


def read_next_part(draft: WrittenDateline, passage: Passage) -> WrittenDateline | None:
    """Add the part that follows to a dateline; None if nothing of a dateline follows."""
    behind = passage.since(draft.stop)
    if draft.stop > draft.span.start and (ended := read_end(draft, behind)):
        return ended
    rest = passage.since(skip_gap(behind))
    if not rest:
        return None
    if draft.stop == draft.span.start and (opened := read_opening_part(draft, rest)):
        return opened
    for read in PART_READERS:
        if longer := read(draft, rest):
            return longer
    return None


def read_opening_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Read what may only open a dateline: brackets around it, or a day and time in numbers."""
    if rest.first not in BRACKETS:
        return None
    return read_bracketed(draft, rest) or read_stamp_in_front(draft, rest)


def read_bracketed(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Read a dateline in brackets: `(OSLO, Norway – July 3, 2021) – The ferry stopped`."""
    found = rest.match(bracketed_pattern())
    if found is None:
        return None
    # All of it has to be a dateline, a dash before its date included.
    *_, inner = growing_datelines(rest.part(Span(*found.span("inside"))))
    if inner.stop < found.end("inside"):
        return None
    # "(ANSA)" has the form of a place, and is an agency.
    is_sure = Sign.REGION in inner.signs or inner.is_dated
    # "(Oslo) – The", in small letters: what speaks for it stands behind the brackets.
    is_place = inner.signs == {Sign.PLACE}
    if not inner.places or not (is_sure or is_place):
        return None
    signs = inner.signs - {Sign.END, Sign.DASH, Sign.COLON}
    span = Span(draft.span.start, found.end())
    return inner._replace(span=span, stop=found.end(), signs=signs)


def read_stamp_in_front(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Read a day and time in numbers before the place: `(07-17) 13:09 PDT TROY -- The`."""
    found = rest.match(day_in_front_pattern())
    if found is None:
        return None
    clock = find_clock(rest.since(found.end()))
    stop = clock.span.stop if clock else found.end()
    month_and_day = int(found["month"]), int(found["day"])
    return draft.grown(stop, Sign.DATE)._replace(month_and_day=month_and_day)


def skip_gap(passage: Passage) -> int:
    """Return the position behind the blanks and marks that divide two parts of a dateline.

    The slash before an agency belongs to it: `/TASS/`, `/ WIRE /`.
    """
    position = passage.start
    last = min(passage.stop, passage.start + LONGEST_GAP)
    while position < last and passage.text[position] in GAP_CHARACTERS:
        if passage.text[position] == "/" and opens_slashes(passage, position):
            break
        position += 1
    return position


def opens_slashes(passage: Passage, start: int) -> bool:
    """Tell whether a slash behind a blank or full stop has its pair."""
    text = passage.text
    # "BRUSSELS/ZAGREB" has a slash between two places.
    if text[start - 1 : start] not in {" ", "."}:
        return False
    closing = text.find("/", start + 1, start + LONGEST_AGENCY)
    if closing < 0:
        return False
    # "ISTANBUL / ANKARA / IZMIR" has blanks around its slashes, as "/ ACCESSWIRE /" has.
    inside = text[start + 1 : closing]
    is_tight = not inside[:1].isspace()
    if is_tight:
        return True
    return inside.strip().endswith(passage.vocabulary.header.wire_endings)


def read_end(draft: WrittenDateline, behind: Passage) -> WrittenDateline | None:
    """Read the mark that ends a dateline, and an agency right behind it."""
    found = behind.match(dateline_end_pattern())
    # A whole date with a dash behind it is a stamp: "2026-02-03 - The lock opened".
    has_part = draft.is_located or draft.month_and_day is not None
    if found is None or not has_part:
        return None
    mark = found[0].strip()
    signs = MARK_SIGNS.get(mark, (Sign.END, Sign.DASH))
    if mark == ":" and behind.text[draft.stop - 1].isalpha():
        # Behind an agency, or only capitals or a known city: `NEW DELHI: The`, `Mumbai: The`.
        is_alone = draft.signs in COLON_SIGNS
        if not is_alone and not ends_in_agency(draft):
            return None
        signs = (Sign.END, Sign.COLON) if is_alone else (Sign.END,)
    span = Span(draft.span.start, draft.stop + len(found[0].rstrip()))
    ended = draft.grown(found.end(), *signs)._replace(span=span)
    return read_agency_behind(ended, behind.since(ended.stop))


def ends_in_agency(draft: WrittenDateline) -> bool:
    """Tell whether a known agency is the last part behind a place: `Chennai, DHNS`."""
    # "CNN Chief On Oslo: It Waits" is a headline.
    if Sign.KNOWN not in draft.signs or not draft.places:
        return False
    return draft.places[-1].stop < draft.stop


MARK_SIGNS = {":": (Sign.END,), ".": (Sign.END,)}
"""What marks at the end of a dateline speak for; all others are dashes."""

COLON_SIGNS = (
    frozenset((Sign.PLACE, Sign.CAPITALS)),
    frozenset((Sign.PLACE, Sign.CAPITALS, Sign.CITY)),
    frozenset((Sign.PLACE, Sign.CITY)),
)
"""What speaks for a dateline that a colon ends."""


def read_date_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add a date, or a weekday behind a place: `July 17`, `Thursday, July 17, 2025`."""
    # A second date opens the sentence: "OSLO, July 17 - July 18 will be the day".
    if draft.is_dated:
        return None
    if rest.first in BRACKETS:
        return read_bracketed_date(draft, rest)
    if date := find_date(rest):
        return draft.grown(date.span.stop, Sign.DATE)._replace(date=date)
    if found := find_yearless(rest):
        month_and_day = read_month(found["month"], rest.vocabulary), int(found["day"])
        return draft.grown(found.end(), Sign.DATE)._replace(month_and_day=month_and_day)
    # "Oslo, Thursday (AP)"; without a place "Thursday" opens a sentence.
    weekday = find_weekday(rest) if draft.places else None
    return weekday and draft.grown(weekday.span.stop)


def read_bracketed_date(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add a date in brackets: `OSLO (July 3, 2021) — The ferry stopped`."""
    found = rest.match(bracketed_pattern())
    if found is None:
        return None
    inside = rest.part(Span(*found.span("inside")))
    dated = read_date_part(draft, inside)
    fills_brackets = dated is not None and dated.stop == inside.stop
    if dated and fills_brackets:
        return dated.grown(found.end())
    return None


PART_READERS = (read_date_part, read_region_part, read_agency_part, read_place_part)
"""The readers of parts, in order of precedence: `May` and `Georgia` are no further places."""
