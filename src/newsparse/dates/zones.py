"""Zones of clock times, from their written name to their offset."""

from __future__ import annotations

import datetime as dt

from newsparse.dates.parsing import Clock, summer_time
from newsparse.patterns.line_patterns import plain_word_pattern
from newsparse.vocabulary.vocabulary import Vocabulary


def read_zone(
    clock: Clock, day: dt.date, surroundings: str, vocabulary: Vocabulary
) -> dt.timezone | None:
    """Return the zone of a clock time on a day.

    Args:
        clock: The time with the name or offset of its zone.
        day: The day, which tells winter from summer for a zone such as *ET*.
        surroundings: What is written around, in lower case: it may settle a name that
            several zones share, as *IST* in India, Israel and Ireland.
        vocabulary: The names of the zones.
    """
    if clock.zone is None:
        return None
    name = clock.zone.replace("−", "-").strip()
    if name[0] in "+-":
        return _parse_offset(name)
    name = vocabulary.calendar.zones.get(" ".join(name.split()).casefold(), "")
    if rule := vocabulary.dates.ruled_zones.get(name):
        return _read_ruled_zone(rule, dt.datetime.combine(day, clock.time), vocabulary)
    known = set(plain_word_pattern().findall(surroundings))
    placed = vocabulary.dates.placed_zones.get(name, {})
    settled = [offset for offset, evidence in placed.items() if not known.isdisjoint(evidence)]
    offset = settled[0] if len(settled) == 1 else vocabulary.dates.zones.get(name)
    return _parse_offset(offset) if offset else None


def _parse_offset(offset: str) -> dt.timezone | None:
    """Return the zone for `+02:00`, `-0500` or `+3`."""
    digits = offset[1:].strip().replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > len("12") else (digits, "0")
    distance = dt.timedelta(hours=int(hours), minutes=int(minutes))
    if distance >= dt.timedelta(hours=24):
        return None
    return dt.timezone(-distance if offset[0] == "-" else distance)


def _read_ruled_zone(rule: str, moment: dt.datetime, vocabulary: Vocabulary) -> dt.timezone | None:
    """Return the zone that a rule gives for a moment; None where no rule is known."""
    began = [year for year in vocabulary.dates.summer_rules if int(year) <= moment.year]
    offset = (
        summer_time(f"{rule},{vocabulary.dates.summer_rules[max(began)]}", moment)
        if began
        else None
    )
    return dt.timezone(offset) if offset is not None else None
