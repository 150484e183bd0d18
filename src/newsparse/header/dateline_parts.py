"""The parts of a dateline: places, dates, agencies and the mark that ends it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from newsparse.dates.parsing import (
    WrittenDate,
    complete_day,
    find_date,
    find_weekday,
    find_yearless,
    read_month,
)
from newsparse.header.gaps import find_gap
from newsparse.model import Dateline, Place
from newsparse.patterns.head_patterns import (
    dateline_end_pattern,
    place_pattern,
)
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

MOST_PARTS = 12
"""Places, dates, agencies and marks that a dateline consists of."""


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
    signs: frozenset[str] = frozenset()
    """What speaks for its being one: *capitals*, *region*, *date*, *known*, *bracket*, *end*."""

    def complete(self, text: str, published: dt.date | None) -> Dateline:
        """Return the dateline with its year taken from the publication, if it has none."""
        places = tuple(
            Place(span, span.of(text), " ".join(span.of(text).split())) for span in self.places
        )
        date = self.date.readings[0] if self.date and len(self.date.readings) == 1 else None
        if date is None and self.month_and_day and published:
            date = complete_day(*self.month_and_day, published)
        return Dateline(self.span, self.span.of(text), places, date, self.agency)


def read_parts(text: str, start: int, stop: int, vocabulary: Vocabulary) -> WrittenDateline | None:
    """Read part after part up to the mark that ends the dateline."""
    draft: WrittenDateline | None = WrittenDateline(Span(start, start), start)
    furthest = ended = None
    for _ in range(MOST_PARTS):
        draft = _read_part(text, draft, stop, vocabulary) if draft else None
        if draft is None:
            break
        furthest = draft
        if "end" in draft.signs:
            ended = draft
            draft = _reopen(text, draft, stop, vocabulary)
    found = ended or furthest
    return found if found and (found.places or found.agency) else None


def _reopen(
    text: str, draft: WrittenDateline, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    """Return a dateline that goes on after its first mark.

    `BOULDER--(WIRE)--The`, `(WIRE) - ROME - The`, `OSLO--(WIRE)--July 17, 2025--The`.
    """
    agency_follows = not draft.agency and text[draft.stop : draft.stop + 1] in {"(", "/"}
    undated = draft.agency and not draft.date
    date_follows = undated and find_date(text, draft.stop, stop, vocabulary)
    place_follows = not draft.places and text[draft.stop : draft.stop + 2].isalpha()
    if not (agency_follows or place_follows or date_follows):
        return None
    return draft._replace(signs=draft.signs - {"end", "dash"})


def _read_part(
    text: str, draft: WrittenDateline, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    """Add the part that follows to a dateline; None if nothing of a dateline follows."""
    if draft.stop > draft.span.start and (ended := _read_end(text, draft, stop, vocabulary)):
        return ended
    position = draft.stop + len(find_gap(text, draft.stop, stop))
    for read in (_read_date, _read_region, _read_agency, _read_place):
        if position < stop and (longer := read(text, draft, position, stop, vocabulary)):
            return longer
    return None


def _grow(draft: WrittenDateline, stop: int, *signs: str) -> WrittenDateline:
    """Return a dateline that goes on to a place, and what that part speaks for."""
    span = Span(draft.span.start, stop)
    return draft._replace(span=span, stop=stop, signs=draft.signs | set(signs))


def _read_end(
    text: str, draft: WrittenDateline, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    """Read the mark that ends a dateline, and an agency right behind it."""
    found = dateline_end_pattern().match(text, draft.stop, stop)
    if found is None or not (draft.places or draft.agency or draft.month_and_day):
        return None
    mark = found[0].strip()
    if mark == ":" and text[draft.stop - 1].isalpha():
        # Only capitals, without anything else: `NEW DELHI: The`.
        signs: tuple[str, ...] = ("end", "colon")
        if draft.signs != COLON_SIGNS:
            return None
    else:
        signs = ("end",) if mark in {":", "."} else ("end", "dash")
    grown = _grow(draft, found.end(), *signs)
    span = Span(draft.span.start, draft.stop + len(found[0].rstrip()))
    return _read_agency_behind(text, grown._replace(span=span), stop, vocabulary)


COLON_SIGNS = frozenset(("place", "capitals"))
"""What speaks for a dateline that a colon ends."""


def _read_agency_behind(
    text: str, draft: WrittenDateline, stop: int, vocabulary: Vocabulary
) -> WrittenDateline:
    """Add an agency between a dash and a full stop: `MOSCOW, July 17 - Interfax. The`."""
    found = vocabulary.head_patterns.agency.match(text, draft.stop, stop)
    if draft.agency or found is None or not found["bare"]:
        return draft
    if text[found.end() : found.end() + 2] != ". ":
        return draft
    name = vocabulary.head_words.agencies[" ".join(found["bare"].split())]
    return _grow(draft, found.end() + 1, "known")._replace(agency=name)


def _read_date(
    text: str, draft: WrittenDateline, position: int, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    if draft.date or draft.month_and_day:
        return None
    if date := find_date(text, position, stop, vocabulary):
        return _grow(draft, date.span.stop, "date")._replace(date=date)
    if found := find_yearless(text, position, stop, vocabulary):
        month_and_day = read_month(found["month"], vocabulary), int(found["day"])
        return _grow(draft, found.end(), "date")._replace(month_and_day=month_and_day)
    weekday = find_weekday(text, position, stop, vocabulary) if draft.places else None
    return _grow(draft, weekday[1].stop) if weekday else None


def _read_agency(
    text: str, draft: WrittenDateline, position: int, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    found = vocabulary.head_patterns.agency.match(text, position, stop)
    if found is None or draft.agency:
        return None
    written = " ".join((found["round"] or found["slash"] or found["bare"]).split())
    names = vocabulary.head_words.agencies
    name = names.get(written) or names.get(written.partition(" ")[0])
    bracket = [] if found["bare"] else ["bracket"]
    if name is None and not (draft.places and bracket):
        return None
    signs = (*bracket, "known") if name else tuple(bracket)
    grown = _grow(draft, found.end(), *signs)._replace(agency=name or written)
    dated = found["dated"]
    day = find_date(text, found.start("dated"), found.end("dated"), vocabulary) if dated else None
    return grown._replace(date=day or draft.date)


def _read_region(
    text: str, draft: WrittenDateline, position: int, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    """Add a state or country to the last place."""
    bracketed = text[position : position + 1] == "["
    if not draft.places or draft.agency:
        return None
    if "," not in text[draft.stop : position] and not bracketed:
        return None
    found = vocabulary.head_patterns.region.match(text, position, stop)
    if found is None:
        return None
    place = Span(draft.places[-1].start, found.end())
    grown = _grow(draft, found.end(), "region")
    return grown._replace(places=(*draft.places[:-1], place))


def _read_place(
    text: str, draft: WrittenDateline, position: int, stop: int, vocabulary: Vocabulary
) -> WrittenDateline | None:
    if draft.agency and draft.places:
        return None
    if draft.places and (link := vocabulary.head_patterns.place_link.match(text, position, stop)):
        position = link.end()
    found = place_pattern().match(text, position, stop)
    if found is None or (draft.places and not _divides(text, draft, position)):
        return None
    span = Span(position, _trim(Span(position, found.end()), text, vocabulary))
    capitals = found["capitals"] is not None
    if draft.places and not capitals and "," in text[draft.stop : position]:
        # An unknown country or district after a comma belongs to the place before it.
        place = Span(draft.places[-1].start, span.stop)
        return _grow(draft, span.stop)._replace(places=(*draft.places[:-1], place))
    signs = ("place", "capitals") if capitals and not draft.places else ("place",)
    return _grow(draft, span.stop, *signs)._replace(places=(*draft.places, span))


def _divides(text: str, draft: WrittenDateline, position: int) -> bool:
    """Tell whether a comma, a slash or `and` stands between two places."""
    between = text[draft.stop : position]
    return bool(between.strip(" \t\xa0.")) or between.startswith(".")


def _trim(place: Span, text: str, vocabulary: Vocabulary) -> int:
    """Return the end of a place without the full stop of `MOSCOW. July 17`."""
    if text[place.stop - 1] != ".":
        return place.stop
    is_region = place.of(text).endswith(tuple(vocabulary.header.regions))
    return place.stop - (not is_region)
