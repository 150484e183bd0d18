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
    written = clock.zone.replace("−", "-").strip()
    if written[0] in "+-":
        return parse_offset(written)
    name = vocabulary.calendar.zones.get(" ".join(written.split()).casefold(), "")
    # "ET" is EST or EDT, and the day decides.
    if rule := vocabulary.dates.ruled_zones.get(name):
        return read_ruled_zone(rule, dt.datetime.combine(day, clock.time), vocabulary)
    offset = place_zone(name, surroundings, vocabulary) or vocabulary.dates.zones.get(name)
    return parse_offset(offset) if offset else None


def place_zone(name: str, surroundings: str, vocabulary: Vocabulary) -> str | None:
    """Return the offset of a name that several zones share, if the words around are of one."""
    known = set(plain_word_pattern().findall(surroundings))
    placed = vocabulary.dates.placed_zones.get(name, {})
    settled = [offset for offset, evidence in placed.items() if not known.isdisjoint(evidence)]
    # A report from Delhi that names Dublin settles nothing.
    return settled[0] if len(settled) == 1 else None


def parse_offset(offset: str) -> dt.timezone | None:
    """Return the zone for `+02:00`, `-0500` or `+3`."""
    digits = offset[1:].strip().replace(":", "")
    hours_alone = len(digits) <= len("12")
    hours, minutes = (digits, "0") if hours_alone else (digits[:-2], digits[-2:])
    distance = dt.timedelta(hours=int(hours), minutes=int(minutes))
    # `+99:99` stands in broken exports.
    if distance >= dt.timedelta(hours=24):
        return None
    return dt.timezone(-distance if offset[0] == "-" else distance)


def read_ruled_zone(rule: str, moment: dt.datetime, vocabulary: Vocabulary) -> dt.timezone | None:
    """Return the zone that a rule gives for a moment; None where no rule is known."""
    rules = vocabulary.dates.summer_rules
    began = [year for year in rules if int(year) <= moment.year]
    if not began:
        return None
    offset = summer_time(f"{rule},{rules[max(began)]}", moment)
    return None if offset is None else dt.timezone(offset)
