"""The words of an article that tell a day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import final

from newsparse.dates.parsing import (
    complete_day,
    days_before,
    last_day_of_month,
    last_weekday,
    parse_day,
)
from newsparse.span import Span
from newsparse.syntax.page import Page
from newsparse.vocabulary.calendar import Calendar

LONGEST_DAY_PHRASE = 80
"""A bound on time: no phrase for a day ends more code points behind its first anchor."""

DAY_FORMS = ("last", "weekday", "phrase", "month", "first_day", "count", "nth")
"""The groups of the pattern of days, one of which opens the words themselves."""


@final
class WrittenDay:
    """Words that tell a day: `late on Thursday`, `Friday's`, `July 9`, `two days ago`."""

    __slots__ = ("core", "form", "match", "start", "stop")

    def __init__(self, match: re.Match[str]) -> None:
        """Tell which form the words have, and where they begin behind what leads to them."""
        self.match: re.Match[str] = match
        self.start: int = match.start()
        self.stop: int = match.end()
        # Of "late on Thursday" a source before it may have taken in "late".
        self.form: str = next(form for form in DAY_FORMS if match[form])
        self.core: int = match.start(self.form)

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.stop)

    @property
    def first_word(self) -> str:
        """Their first word, in lower case."""
        return self.match[0].casefold().split()[0]

    @property
    def is_genitive(self) -> bool:
        """Whether they own what follows: `Friday's vote`."""
        return bool(self.match["genitive"])

    @property
    def is_abbreviation(self) -> bool:
        """Whether they are the short name of a weekday alone, with its full stop: `Sun.`."""
        return self.core == self.start and (self.match["weekday"] or "").endswith(".")

    def count(self, published: dt.date, calendar: Calendar) -> dt.date | None:
        """Return the day that they tell, counted from the day of publication."""
        day = dt.date(published.year, published.month, published.day)
        return COUNTED[self.form](self.match, day, calendar)


def count_weekday(found: re.Match[str], published: dt.date, calendar: Calendar) -> dt.date | None:
    """Return the last such weekday: before the publication, if `last` stands before it.

    With `last week` it is that of the week before, which ends on a Sunday.
    """
    weekday = calendar.weekdays[name_of(found["weekday"])]
    if week := found["week"] or found["week_behind"]:
        sunday = days_before(published.weekday() + 1, published)
        return last_weekday(weekday, sunday) if name_of(week) in calendar.last_weeks else None
    # In a paper of Friday, "Friday" is the day itself and "last Friday" the one a week before.
    latest = days_before(1, published) if found["last"] else published
    return last_weekday(weekday, latest)


def count_date(found: re.Match[str], published: dt.date, calendar: Calendar) -> dt.date | None:
    """Return the day of a month, of the year that is written or of the last one that has it."""
    month = calendar.months[name_of(found["month"] or found["second_month"])]
    day = int(found["day"] or found["first_day"])
    # Without a year news looks back: "on Dec. 27" in January is of the year before.
    if year := found["year"]:
        return parse_day(int(year), month, day)
    return complete_day(month, day, published)


def count_phrase(found: re.Match[str], published: dt.date, calendar: Calendar) -> dt.date:
    """Return the day of `yesterday` or `last night`."""
    return days_before(calendar.phrases[name_of(found["phrase"])], published)


def count_back(found: re.Match[str], published: dt.date, calendar: Calendar) -> dt.date:
    """Return the day of `two days ago`."""
    count = name_of(found["count"])
    return days_before(int(count) if count.isdecimal() else calendar.numbers[count], published)


def count_ordinal(found: re.Match[str], published: dt.date, _: Calendar) -> dt.date | None:
    """Return the day of `on the 3rd`."""
    return last_day_of_month(int(found["nth"]), published)


COUNTED: Mapping[str, Callable[[re.Match[str], dt.date, Calendar], dt.date | None]] = {
    "last": count_weekday,
    "weekday": count_weekday,
    "phrase": count_phrase,
    "month": count_date,
    "first_day": count_date,
    "count": count_back,
    "nth": count_ordinal,
}
"""How the day is counted that words of each form tell."""


def name_of(written: str) -> str:
    """Return a name as the calendar has it: in lower case, with plain spaces, unabbreviated."""
    return " ".join(written.casefold().rstrip(".").split())


def find_written_days(page: Page) -> tuple[WrittenDay, ...]:
    """Return all words of an article that may tell a day, in text order.

    Few words do. Those of which every such phrase has one, its anchors, are looked for first, and
    the whole phrase only around them.
    """
    # In the text and not among the tokens: by its class "Sept." of "Sept. 11" is a name, and the
    # engine finds a word in the text in less time than it takes to look at each token's form.
    days: list[WrittenDay] = []
    starts = [block.start for block in page.blocks]
    place = 0
    for anchor in find_anchors_of_days(page):
        block = page.blocks[bisect_right(starts, anchor) - 1]
        start = max(place, block.start, anchor - LONGEST_DAY_PHRASE)
        stop = min(block.stop, anchor + LONGEST_DAY_PHRASE)
        found = page.vocabulary.day_patterns.day.search(page.text, start, stop)
        # What begins further on has an anchor of its own.
        if found and found.start() <= anchor:
            days.append(WrittenDay(found))
            place = found.end()
    return tuple(days)


def find_anchors_of_days(page: Page) -> list[int]:
    """Return where the anchors stand, from the first to the last block, in text order."""
    if not page.blocks:
        return []
    patterns, text = page.vocabulary.day_patterns, page.text
    start, stop = page.blocks[0].start, page.blocks[-1].stop
    places = [found.start() for found in patterns.anchor.finditer(text, start, stop)]
    for word in patterns.anchor_words:
        places += find_occurrences(text, word, Span(start, stop))
    return sorted(places)


def find_occurrences(text: str, word: str, within: Span) -> Iterator[int]:
    """Yield where a word stands, also inside of others."""
    start = text.find(word, within.start, within.stop)
    while start >= 0:
        yield start
        start = text.find(word, start + len(word), within.stop)
