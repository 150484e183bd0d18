"""Dates, clock times and zones as the head of an article writes them.

A pattern only finds what is written as a date; whether there is such a day is for
`newsparse.dates.parsing` to say.
"""

from __future__ import annotations

import re
from functools import cached_property

from newsparse.language import DateWords
from newsparse.patterns.line_patterns import BLANK, one_of

FLAGS = re.VERBOSE | re.IGNORECASE

GAP = rf"[{BLANK}]{{0,4}}"
# 2025, and '25 of Americans.
YEAR = r"['’]? (?P<year> [0-9]{4} | (?<= ['’] ) [0-9]{2} )"
SHORT_YEAR = r"(?P<year> [0-9]{4} | [0-9]{2} )"
DAY = r"(?P<day> [0-9]{1,2} )"
# No digit follows, nor a mark that carries the number on; but pages run a year and the
# time behind it together: "July 17, 202510:42 AM".
END = r"(?! [0-9] (?! [0-9]? : [0-9]{2} ) | [-/.:] [0-9] )"

# Pages run a zone and the word behind it together: "06.00 GMTLast modified".
GLUED_WORD = r"(?-i: [A-Z] [a-z] )"


def glued_word(words: DateWords) -> str:
    """Return the pattern of a word that a page runs together with a zone: `9:12 AM EDTUPDATED`."""
    return rf"(?: {GLUED_WORD} | (?-i: {one_of(words.glued_labels)} ) )"


COMPACT = r"""
(?P<year> (?: 1[89] | 20 ) [0-9]{2} ) (?P<month> [0-9]{2} ) (?P<day> [0-9]{2} ) (?! [0-9] )
"""
NUMBERS = rf"""
(?P<first> [0-9]{{1,2}} ) (?P<mark> [-/.] ) {GAP} (?P<second> [0-9]{{1,2}} ) (?P=mark)
"""


def month_name(words: DateWords) -> str:
    """Return the named group of a month in any of the languages that heads keep."""
    rows = (*words.months, *words.foreign_months)
    return rf"(?P<month> {one_of(name for row in rows for name in row)} ) (?! [^\W\d_] ) \.?"


def day_number(words: DateWords) -> str:
    """Return the named group of a day with what follows its number: `17`, `17th`, `17.`."""
    return rf"{DAY} (?! [0-9] ) (?: {one_of(words.ordinals)} (?! [^\W\d_] ) )? \.?"


def named_date_patterns(words: DateWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a whole date that begins with its month."""
    month, end = month_name(words), year_end(words)
    return tuple(
        re.compile(expression, FLAGS)
        for expression in (
            # Sept. 5th, 2025
            rf"{month} {GAP} {day_number(words)} {GAP} ,? {GAP} {YEAR} {end}",
            # Jul-03-2025
            rf"{month} (?P<between> [-/] ) {DAY} (?P=between) {YEAR} {END}",
        )
    )


def ctime_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of a date with its time before the year, as programs print it.

    For `Aug 04 12:45:00 EDT 2025`, behind its weekday.
    """
    return re.compile(
        rf"""
        {month_name(words)} [{BLANK}]{{1,3}} {DAY} [{BLANK}]{{1,3}}
        (?P<clock> [0-9]{{2}} : [0-9]{{2}} (?: : [0-9]{{2}} )? (?: {GAP} {zone_name(words)} )? )
        [{BLANK}]{{1,3}} {YEAR} (?! [0-9] )
        """,
        FLAGS,
    )


def numbered_date_patterns(words: DateWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a whole date that begins with a number, in order of trying.

    The groups are *year*, *day* and *month* (a name or a number); where the order of
    day and month is unknown, *first* and *second*, and the *mark* between them.
    """
    month, day, links = month_name(words), day_number(words), one_of(words.links)
    link = rf"{GAP} (?: {links} [{BLANK}]{{1,3}} )?"
    end = year_end(words)
    return tuple(
        re.compile(expression, FLAGS)
        for expression in (
            # 2025-07-17, 2025/7/17, 2025.07.17
            rf"{YEAR} (?P<between> [-/.] ) (?P<month> [0-9]{{1,2}} ) (?P=between) {DAY} {END}",
            # 20250717
            COMPACT,
            # 17 July 2025; 17. Juli 2025; 17 de julio de 2025; 17th of July, 2025
            rf"{day} {link} {month} {GAP} ,? {link} {YEAR} {end}",
            # 5-JUN-1987, 05/Jun/87
            rf"{DAY} (?P<between> [-/] ) {month} (?P=between) {SHORT_YEAR} {END}",
            # 2025 July 17
            rf"{YEAR} {GAP} ,? {GAP} {month} {GAP} {day} {END}",
            # 17/07/2025, 7.17.2025, 17-07-25
            rf"{NUMBERS} {GAP} {SHORT_YEAR} {end}",
        )
    )


def year_end(words: DateWords) -> str:
    """Return the pattern of what ends a year, with a word that may follow: `2025 г.`."""
    return rf"{END} (?: {GAP} {one_of(words.year_ends)} \b \.? )?"


def yearless_patterns(words: DateWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a day and month without a year: `July 17`, `17 July`."""
    month, day = month_name(words), day_number(words)
    link = rf"{GAP} (?: {one_of(words.links)} [{BLANK}]{{1,3}} )?"
    return tuple(
        re.compile(rf"{expression} (?! [^\W_] )", FLAGS)
        for expression in (rf"{month} {GAP} {day}", rf"{day} {link} {month}")
    )


def weekday_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of a weekday: `Thursday`, `Thurs.`, `четверг`."""
    rows = (*words.weekdays, *words.foreign_weekdays)
    return re.compile(
        rf"(?P<weekday> {one_of(name for row in rows for name in row)} ) (?! [^\W_] ) \.?", FLAGS
    )


def clock_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of a clock time and its zone.

    For `T07:05:00+02:00`, `4:45 p.m. EDT`, `10.42 BST`, `1645 GMT`, `14:30 Uhr`, `14h30`,
    `5:01 a.m. ET`, `10:17:33.60`, `11:20 (GMT+3)`, `08:00 AM Eastern Standard Time`.
    """
    morning, evening = one_of(words.before_noon), one_of(words.after_noon)
    return re.compile(
        rf"""
        (?: T (?= [0-9]{{2}} : ) )?
        (?: (?: T (?P<compact> [0-9]{{6}} ) )
          | (?: 12 (?: [:.] 00 )? {GAP} )? (?P<noon> {one_of(words.noons)} ) (?! [^\W_] )
          | (?: (?: 12 | 00? ) (?: [:.] 00 )? {GAP} )?
            (?P<midnight> {one_of(words.midnights)} ) (?! [^\W_] )
          | (?P<digits> [0-9]{{4}} ) (?= {GAP} {one_of(words.clock_ends)} \b )
          | (?P<hour> [0-9]{{1,2}} )
            (?: [:.h] (?P<minute> [0-9]{{2}} ) (?! [0-9] )
                (?: [:.] (?P<second> [0-9]{{2}} ) (?: [.,] [0-9]{{1,9}} )? )? )? )
        (?! [0-9] )
        (?: {GAP} (?: (?P<morning> {morning} ) | (?P<evening> {evening} ) ) (?! [^\W_] ) )?
        (?P<word> {GAP} {one_of(words.clock_words)} (?! [^\W_] ) \.? )?
        (?: {GAP} [(\[,]? {GAP} {zone_name(words)} (?: {GAP} [)\]] )? )?
        """,
        FLAGS,
    )


def zone_name(words: DateWords) -> str:
    """Return the pattern of a zone: *zone* with its *shift* (`GMT+3`), or *offset* (`+02:00`)."""
    names = one_of((*words.zones, *words.ruled_zones, *words.placed_zones))
    return rf"""
        (?: (?P<zone> {names} ) (?! (?! {glued_word(words)} ) [^\W_] )
            (?P<shift> {GAP} [-+−] [0-9]{{1,2}} (?: :? [0-9]{{2}} )? )?
          | (?P<offset> [-+−] [0-9]{{2}} :? [0-9]{{2}} ) )
        (?! [0-9] )
    """


def zone_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of a zone behind a date, in its own letters: `June 23, 2025 EDT`."""
    return re.compile(zone_name(words), re.VERBOSE)


def back_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of a stamp that counts back: `3 hours ago`, `yesterday`."""
    units, backs = one_of(words.stamp_units), one_of(words.stamp_backs)
    one = one_of(words.stamp_counts)
    return re.compile(
        rf"""
        (?: (?: [0-9]{{1,3}} | {one} ) {GAP} {units} [{BLANK}]{{1,3}} {backs}
          | {one_of(words.stamp_days)} )
        (?! [^\W_] )
        """,
        FLAGS,
    )


def filler_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of what stands between the parts of a stamp, or says nothing beside them.

    For ` | `, ` at `, the full stop behind a date, `July 2025` and `5 min read`.
    """
    minutes, read = one_of(words.reading_units), one_of(words.reading_ends)
    return re.compile(
        rf"""
        [{BLANK},;:|/·•@()\[\]*_~–—―-]{{1,12}}
      | \. (?= [{BLANK}] | \Z )
      | (?: {one_of(words.leads)} ) (?! [^\W_] ) \.?
      | {month_name(words)} {GAP} ,? {GAP} [0-9]{{4}} (?! [^\W_] | [-/.:] [0-9] )
      | (?P<reading> [0-9]{{1,2}} {GAP} -? {GAP} {minutes} (?: {GAP} {read} )? (?! [^\W_] ) )
        """,
        FLAGS,
    )


class DatePatterns:
    """The patterns of dates, clock times and zones in a head.

    Each is compiled when it is first asked for: a first article asks for half of them.
    """

    def __init__(self, words: DateWords) -> None:
        """Keep the words."""
        self.words = words

    @cached_property
    def named(self) -> tuple[re.Pattern[str], ...]:
        """A whole date that begins with its month: `Sept. 5th, 2025`."""
        return named_date_patterns(self.words)

    @cached_property
    def numbered(self) -> tuple[re.Pattern[str], ...]:
        """A whole date that begins with a number, in order of trying."""
        return numbered_date_patterns(self.words)

    @cached_property
    def yearless(self) -> tuple[re.Pattern[str], ...]:
        """A day and month without a year: `July 17`, `17 July`."""
        return yearless_patterns(self.words)

    @cached_property
    def weekday(self) -> re.Pattern[str]:
        """A weekday: `Thursday`, `Thurs.`, `четверг`."""
        return weekday_pattern(self.words)

    @cached_property
    def ctime(self) -> re.Pattern[str]:
        """A date with its time before the year: `Aug 04 12:45:00 EDT 2025`."""
        return ctime_pattern(self.words)

    @cached_property
    def clock(self) -> re.Pattern[str]:
        """A clock time and its zone."""
        return clock_pattern(self.words)

    @cached_property
    def zone(self) -> re.Pattern[str]:
        """A zone behind a date: `EDT`, `GMT+3`."""
        return zone_pattern(self.words)

    @cached_property
    def back(self) -> re.Pattern[str]:
        """A stamp that counts back: `3 hours ago`, `yesterday`."""
        return back_pattern(self.words)

    @cached_property
    def filler(self) -> re.Pattern[str]:
        """What stands between the parts of a stamp, or says nothing beside them."""
        return filler_pattern(self.words)
