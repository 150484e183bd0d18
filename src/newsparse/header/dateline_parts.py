"""The parts of a dateline: places, dates, agencies and the mark that ends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from newsparse.dates.parsing import (
    WrittenDate,
    complete_day,
    find_clock,
    find_date,
    find_weekday,
    find_yearless,
    read_month,
)
from newsparse.dates.passage import Match, Passage
from newsparse.model import Dateline, Place
from newsparse.patterns.head_patterns import (
    agency_letters_pattern,
    bracketed_pattern,
    dateline_end_pattern,
    day_in_front_pattern,
)
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

# A bound on time: five cities with a date, an agency and two marks have nine.
MOST_PARTS = 12
"""A dateline has at most this many places, dates, agencies and marks."""

GAP_CHARACTERS = frozenset(" \t\xa0\u2009\u202f,.;/|")
"""What may stand between two parts of a dateline."""

# A fact of news: "OSLO,      July 17" was set by hand; a wider gap divides two columns.
LONGEST_GAP = 6
"""Between two parts of a dateline stand at most this many code points."""

# A fact of news: the letters of a state are two or three, the shortest cities in capitals four.
LONGEST_STATE = 3
"""A state behind a comma that is written in capitals has at most this many letters."""

# A fact of news: "TV" and "PC" open headlines, networks have three letters or more.
SHORTEST_NETWORK = 3
"""A network of which nothing else tells has at least this many letters."""

VOWELS = frozenset("AEIOUY")
"""Of these each place has one."""

BRACKETS = frozenset("([")
"""What opens brackets."""

# A bound on time: "/ PRNewswire-USNewswire /" is the longest.
LONGEST_AGENCY = 32
"""An agency between slashes has at most this many code points."""


class Sign(StrEnum):
    """What tells a dateline from the opening of a sentence."""

    PLACE = "place"
    """A place: `Nairobi`."""
    CAPITALS = "capitals"
    """The first place is in capitals: `NAIROBI`."""
    REGION = "region"
    """A known state or country follows a place: `Nairobi, Kenya`."""
    DATE = "date"
    """A date, or a day and month: `July 17`."""
    KNOWN = "known"
    """A known agency: `CNN`."""
    BRACKET = "bracket"
    """An agency in brackets or slashes: `(AFP)`, `/TASS/`."""
    LETTERS = "letters"
    """The agency is a few capitals: `(HNN)`."""
    GLUED = "glued"
    """The sentence follows a bracket without a blank: `(CNN)The`."""
    CITY = "city"
    """The only place is a known city: `New Delhi`."""
    END = "end"
    """A mark ends it: ` - `, `): `."""
    DASH = "dash"
    """That mark is a dash."""
    COLON = "colon"
    """That mark is a colon behind a word: `NEW DELHI: `."""


class WrittenDateline(NamedTuple):
    """A dateline as it is written, before its year is known."""

    span: Span
    """From its first part to the mark that ends it, or to its last part."""
    stop: int
    """Where the first sentence starts."""
    places: tuple[Span, ...] = ()
    """The places, each with its state or country."""
    date: WrittenDate | None = None
    """Its whole date."""
    month_and_day: tuple[int, int] | None = None
    """Its date without a year."""
    agency: str | None = None
    """The agency's usual name."""
    signs: frozenset[Sign] = frozenset()
    """What speaks for its being one."""

    @property
    def is_dated(self) -> bool:
        """Whether it has a date, with its year or without."""
        return bool(self.date or self.month_and_day)

    @property
    def is_located(self) -> bool:
        """Whether it has a place or an agency, without which there is none."""
        return bool(self.places or self.agency)

    @property
    def has_ended(self) -> bool:
        """Whether the mark behind it is read."""
        return Sign.END in self.signs

    def complete(self, text: str, published: dt.date | None) -> Dateline:
        """Return the dateline with its year taken from the publication, if it has none."""
        places = tuple(
            [Place(span, span.of(text), " ".join(span.of(text).split())) for span in self.places]
        )
        return Dateline(self.span, self.span.of(text), places, self.day(published), self.agency)

    def day(self, published: dt.date | None) -> dt.date | None:
        """Return its day; without a year it is the last such day up to the publication."""
        if self.date and self.date.day:
            return self.date.day
        if self.month_and_day and published:
            return complete_day(*self.month_and_day, published)
        return None

    def grown(self, stop: int, *signs: Sign) -> WrittenDateline:
        """Return the dateline that goes on to a position, and what its new part speaks for."""
        span = Span(self.span.start, stop)
        return self._replace(span=span, stop=stop, signs=self.signs.union(signs))


NO_PARTS = Refusal("no place or agency opens the line")


def read_parts(passage: Passage) -> WrittenDateline | Refusal:
    """Read part after part up to the mark that ends the dateline."""
    drafts = list(growing_datelines(passage))
    ended = [draft for draft in drafts if draft.has_ended]
    # "OSLO (AP) - Paris" ends at its mark, although a place follows.
    longest = (ended or drafts)[-1]
    return longest if longest.is_located else NO_PARTS


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
    return not draft.agency and rest.first in {"(", "/"}


def place_follows(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether a place follows the first mark: `(WIRE) - ROME - The`."""
    return not draft.places and rest.text[rest.start : rest.start + 2].isalpha()


def date_follows(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether a date follows the first mark: `OSLO--(WIRE)--July 17, 2025--The`."""
    date = None if draft.date else find_date(rest)
    if date is None:
        return False
    # Without an agency a date behind a dash opens a sentence: "OSLO - 17 July 2025 was the day",
    # unless another mark ends it: "OSLO - 17 July 2025 - The ferry stopped".
    behind = rest.since(date.span.stop)
    return draft.agency is not None or not behind or bool(behind.match(dateline_end_pattern()))


def letters_follow(draft: WrittenDateline, rest: Passage) -> bool:
    """Tell whether an agency in capitals and another mark follow: `OSLO, 17 July - HNN - The`."""
    return draft.is_dated and not draft.agency and bool(rest.match(agency_letters_pattern()))


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
    if not inner.places or not is_sure:
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
    return is_tight or inside.strip().endswith(passage.vocabulary.header.wire_endings)


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


def read_agency_behind(draft: WrittenDateline, behind: Passage) -> WrittenDateline:
    """Add an agency between a dash and a full stop: `MOSCOW, July 17 - Interfax. The`."""
    found = behind.match(behind.vocabulary.head_patterns.agency)
    if draft.agency or found is None or not found["bare"]:
        return draft
    # "MOSCOW, July 17 - Interfax said" opens a sentence.
    if behind.text[found.end() : found.end() + 2] != ". ":
        return draft
    name = behind.vocabulary.head_words.agencies[" ".join(found["bare"].split())]
    return draft.grown(found.end() + 1, Sign.KNOWN)._replace(agency=name)


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
    return dated.grown(found.end()) if dated and fills_brackets else None


def read_region_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add a state or country to the last place: `, Calif.`, ` [India]`."""
    # Behind an agency stands no region: "OSLO (AP), Norway" is no form of any press.
    if not draft.places or draft.agency:
        return None
    is_bracketed = rest.first == "["
    behind_comma = "," in rest.text[draft.stop : rest.start]
    if not (is_bracketed or behind_comma):
        return None
    found = rest.match(rest.vocabulary.head_patterns.region)
    return found and with_region(draft, found.end(), Sign.REGION)


def with_region(draft: WrittenDateline, stop: int, *signs: Sign) -> WrittenDateline:
    """Return a dateline whose last place goes on to a position."""
    place = Span(draft.places[-1].start, stop)
    return draft.grown(stop, *signs)._replace(places=(*draft.places[:-1], place))


def read_agency_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add an agency: `(Reuters)`, `/TASS/`, `IRNA`, `(Marketwired - June 3, 2025)`."""
    # Of two names the first may tell the region: "Tamale (N/R), March 3, GNA -".
    if draft.agency and Sign.KNOWN in draft.signs:
        return None
    found = rest.match(rest.vocabulary.head_patterns.agency)
    if found is None:
        return read_agency_letters(draft, rest)
    written = " ".join((found["round"] or found["slash"] or found["bare"]).split())
    name = usual_name(written, rest.vocabulary)
    is_bracketed = not found["bare"]
    if name is None and not may_be_unknown(draft, found):
        return None
    signs = {*AGENCY_SIGNS[name is not None, is_bracketed], *shape_signs(rest, found)}
    grown = draft.grown(found.end(), *signs)
    return with_date_beside(grown._replace(agency=name or written), rest, found)


def may_be_unknown(draft: WrittenDateline, found: Match) -> bool:
    """Tell whether a name of no known agency may be one: in brackets behind a place or date."""
    # "OSLO (Harbour News), July 17 (Bay Wire) -" has one too many.
    if draft.agency:
        return False
    # "OSLO (Harbour News) -", and alone a few capitals: "(HNN) —".
    return bool(draft.places) or draft.is_dated or (found["round"] or "").isupper()


def shape_signs(rest: Passage, found: Match) -> Iterator[Sign]:
    """Yield what the letters in and behind an agency's brackets speak for."""
    inside = found["round"] or ""
    if inside.isupper() and inside.isalpha():
        yield Sign.LETTERS
    if inside and rest.text[found.end() : found.end() + 1].isupper():
        yield Sign.GLUED


def read_agency_letters(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add an unknown agency in a few capitals before the last mark: `April 4 BNS -`, `HNN —`."""
    found = rest.match(agency_letters_pattern())
    if found is None or draft.agency:
        return None
    is_behind_both = bool(draft.places) and draft.is_dated
    opens = draft.stop == draft.span.start
    if not (is_behind_both or (opens and is_network(found["name"]))):
        return None
    return draft.grown(found.end("name"), Sign.LETTERS)._replace(agency=found["name"])


def is_network(word: str) -> bool:
    """Tell whether capitals are the initials of a network, `HNN`: a place has a vowel."""
    is_long = len(word) >= SHORTEST_NETWORK
    return is_long and word.isupper() and VOWELS.isdisjoint(word)


def usual_name(written: str, vocabulary: Vocabulary) -> str | None:
    """Return the usual name of an agency; `Reuters Oslo` is Reuters, `dpa/tmn` is dpa."""
    names = vocabulary.head_words.agencies
    first = written.partition(" ")[0]
    return names.get(written) or names.get(first) or names.get(first.partition("/")[0])


AGENCY_SIGNS: Mapping[tuple[bool, bool], tuple[Sign, ...]] = {
    (True, False): (Sign.KNOWN,),  # IRNA
    (True, True): (Sign.KNOWN, Sign.BRACKET),  # (Reuters), /TASS/
    (False, True): (Sign.BRACKET,),  # (Harbour News)
}
"""What an agency speaks for: whether it is known, and whether it stands in brackets or slashes."""


def with_date_beside(draft: WrittenDateline, rest: Passage, found: Match) -> WrittenDateline:
    """Return a dateline with the date that stands beside its agency in brackets."""
    if not found["dated"]:
        return draft
    date = find_date(rest.since(found.start("dated")).until(found.end("dated")))
    if date is None:
        return draft
    return draft._replace(date=date, signs=draft.signs | {Sign.DATE})


def read_place_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add a place; behind an agency only a first one: `(ANSA) - ROME`."""
    if not draft.places:
        return read_first_place(draft, rest)
    return None if draft.agency else read_further_place(draft, rest)


def read_first_place(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add the first place: `ISTANBUL`, `New Delhi`."""
    found = rest.match(rest.vocabulary.head_patterns.place)
    if found is None:
        return None
    stop = stop_of_place(rest.until(found.end()))
    if is_network(rest.until(stop).written):
        return None
    signs = {Sign.PLACE}
    if found["capitals"]:
        signs.add(Sign.CAPITALS)
    if " ".join(rest.until(stop).tokens) in rest.vocabulary.header.cities:
        signs.add(Sign.CITY)
    return draft.grown(stop, *signs)._replace(places=(Span(rest.start, stop),))


def read_further_place(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add another place, or a country or district behind a comma: ` / ANKARA`, `, Ruritania`."""
    patterns = rest.vocabulary.head_patterns
    link = rest.match(patterns.place_link)
    place = rest.since(link.end()) if link else rest
    found = place.match(patterns.place)
    between = place.text[draft.stop : place.start]
    # "OSLO Norway" without a comma is one place, whose words end where its capitals do.
    if found is None or not divides_places(between):
        return None
    stop = stop_of_place(place.until(found.end()))
    # An unknown country or district after a comma belongs to the place before it, and so do the
    # letters of a state: "CAIRNS, QLD".
    is_short = stop - place.start <= LONGEST_STATE
    if "," in between and (is_short or not found["capitals"]):
        return with_region(draft, stop)
    places = (*draft.places, Span(place.start, stop))
    return draft.grown(stop, Sign.PLACE)._replace(places=places)


PART_READERS = (read_date_part, read_region_part, read_agency_part, read_place_part)
"""The readers of parts, in order of precedence: `May` and `Georgia` are no further places."""


def divides_places(between: str) -> bool:
    """Tell whether a comma, a slash, a full stop or `and` stands between two places."""
    return between.startswith(".") or bool(between.strip(" \t\xa0."))


def stop_of_place(place: Passage) -> int:
    """Return the end of a place without the full stop of `MOSCOW. July 17`."""
    if place.last != ".":
        return place.stop
    # "N.Y." keeps its own.
    is_region = place.written.endswith(tuple(place.vocabulary.header.regions))
    return place.stop - (not is_region)
