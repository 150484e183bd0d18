"""The numbers behind the names of months, days and zones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import final

from newsparse.language import DateWords


@final
@dataclass(frozen=True, eq=False, slots=True)
class Calendar:
    """What names of days, months and zones mean; all names are casefolded."""

    months: Mapping[str, int]
    """Name of a month to its number, from 1."""
    weekdays: Mapping[str, int]
    """Name of a weekday to its number, from 0 for Monday."""
    phrases: Mapping[str, int]
    """Phrase for a day to the number of days before the publication: *yesterday* to 1."""
    numbers: Mapping[str, int]
    """Word for a number to the number: *two* to 2."""
    last_weeks: frozenset[str]
    """What puts a weekday into the week before the publication's: *last week*."""
    zones: Mapping[str, str]
    """Name of a zone to the same name as the tables write it."""
    month_first: frozenset[str]
    """Zones of readers who write the month of a date in numbers first."""


def read_calendar(words: DateWords) -> Calendar:
    """Return the numbers behind the names of a language, and of others that heads keep."""
    months = (*enumerate(words.foreign_months, 1), *enumerate(words.months, 1))
    weekdays = (*enumerate(words.foreign_weekdays), *enumerate(words.weekdays))
    zones = (*words.zones, *words.ruled_zones, *words.placed_zones)
    return Calendar(
        months=numbers_of(months),
        weekdays=numbers_of(weekdays),
        phrases={
            phrase: int(days) for days, known in words.day_phrases.items() for phrase in known
        },
        numbers={name: number for number, name in enumerate(words.numbers)},
        last_weeks=frozenset(words.last_weeks),
        zones={name.casefold(): name for name in zones},
        month_first=frozenset(map(str.casefold, words.month_first)),
    )


def numbers_of(rows: Iterable[tuple[int, Iterable[str]]]) -> Mapping[str, int]:
    """Return the number of each name, casefolded, given the names of each number."""
    return {name.casefold(): number for number, names in rows for name in names}
