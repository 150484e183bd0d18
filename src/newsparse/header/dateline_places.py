"""The places of a dateline, each with its state or country: `ISTANBUL / ANKARA`, `LIMA, Peru`."""

from __future__ import annotations

from newsparse.dates.passage import Passage
from newsparse.header.dateline_agencies import is_network
from newsparse.header.dateline_draft import Sign, WrittenDateline
from newsparse.span import Span

# A fact of news: the letters of a state are two or three, the shortest cities in capitals four.
LONGEST_STATE = 3
"""A state behind a comma that is written in capitals has at most this many letters."""


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


def read_place_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add a place; behind an agency only a first one: `(ANSA) - ROME`."""
    if not draft.places:
        return read_first_place(draft, rest)
    if draft.agency:
        return None
    return read_further_place(draft, rest)


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
