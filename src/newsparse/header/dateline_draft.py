"""A dateline as it is read part by part, and what speaks for its being one."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from newsparse.dates.parsing import WrittenDate, complete_day
from newsparse.model import Dateline, Place
from newsparse.span import Span


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
    TAKEN_UP = "taken up"
    """The only place, of one word, stands behind a preposition elsewhere: `near Holmvik`."""
    OPENED = "opened"
    """An article opens the sentence behind the only place, of one word: `Holmvik – The lock`."""
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
        written = [span.of(text) for span in self.places]
        names = [" ".join(one.split()) for one in written]
        places = tuple(map(Place, self.places, written, names))
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
