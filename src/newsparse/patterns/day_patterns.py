"""The words in a sentence that tell a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from newsparse.language import DateWords
from newsparse.patterns.line_patterns import BLANK, behind_one_of, one_of

BLANKS = rf"[{BLANK}\n\r]{{1,3}}"
# No word goes on: not in "Fridays", "Monday-morning".
WORD_END = r"(?! [^\W_] | -[^\W\d_] )"


def day_pattern(words: DateWords, genitives: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of the words that tell a day, with what leads to it.

    For `Thursday`, `late on Thursday`, `last Friday`, `Tues.`, `Wednesday night`, `on July 17`,
    `17 July 2025`, `Dec. 27`, `yesterday`, `two days ago`, `on the 3rd`. The groups are
    *week*, *last*, *weekday* and *week_behind*; *month*, *day* and *year*; *phrase*; *count*;
    *nth*; and *genitive*, for `Friday's` in `Friday's vote`, whose ending is given.
    """
    leads = rf"(?: {any_case(words.day_leads)} {BLANKS} ){{0,3}}"
    weeks = weeks_of(words)
    return re.compile(
        rf"""
        \b {first_letters(words)} (?<! [-$€£] )
        (?: (?: (?P<week> {any_case(weeks)} ) {BLANKS} )? {leads}
            (?: (?: (?P<last> {any_case(words.lasts)} ) {BLANKS} )?
                (?P<weekday> {capitalised_names(words.weekdays, 4)} )
              | {day_of_month(words)} )
            (?: {BLANKS} {one_of(words.day_parts)} )?
            (?: {BLANKS} (?: {one_of(words.links)} {BLANKS} )? (?P<week_behind> {one_of(weeks)} ) )?
          | {leads} (?P<phrase> {any_case(counted_phrases(words))} )
          | (?P<count> [0-9]{{1,2}} | {any_case(words.numbers)} ) {BLANKS}
            {one_of(words.day_units)} {BLANKS} {one_of(words.backs)}
          | {any_case(words.ordinal_leads)} {BLANKS} (?P<nth> [0-9]{{1,2}} )
            {one_of(words.ordinals)} )
        {WORD_END} {genitive_group(genitives)}
        """,
        re.VERBOSE,
    )


def day_of_month(words: DateWords) -> str:
    """Return a pattern of a day with its month: `Thursday, July 17`, `17 July 2025`."""
    month = rf"(?P<{{name}}> {capitalised_names(words.months, 0)} )"
    ordinal = rf"(?: {one_of(words.ordinals)} \b )?"
    return rf"""
        (?: {capitalised_names(words.weekdays, 0)} ,? {BLANKS} )?
        (?: {month.format(name="month")} {BLANKS} (?P<day> [0-9]{{1,2}} ) {ordinal}
          | (?P<first_day> [0-9]{{1,2}} ) {ordinal} {BLANKS}
            (?: {one_of(words.links)} {BLANKS} )? {month.format(name="second_month")} )
        (?! [0-9] | [-–/][0-9] )
        (?: ,? {BLANKS} (?P<year> [0-9]{{4}} ) )?
    """


def genitive_group(endings: Sequence[str]) -> str:
    """Return a group for a genitive: `Friday's`, or `Jones'` behind the letter of its ending."""
    apostrophe = "['’]"
    letters = [ending.lstrip("'") for ending in endings]
    return (
        rf"(?P<genitive> {apostrophe} {one_of(letters)} \b"
        rf" | {behind_one_of(letters)} {apostrophe} (?! \w ) )?"
    )


def day_anchor_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of those anchors of a day that begin with a capital or a digit.

    For `Thursday`, `Tues.`, `Dec.` and the `7th` of "on the 17th". A match of `day_pattern`
    has one of them, or else one of `day_anchors`. Since all begin with one of a few letters,
    the engine skips to them.
    """
    names = {name.capitalize() for row in (*words.months, *words.weekdays) for name in row}
    numbers = {f"{digit}{ordinal}" for digit in range(10) for ordinal in words.ordinals}
    return re.compile(rf"{one_of((*names, *numbers))} (?! [^\W_] )", re.VERBOSE)


def day_anchors(words: DateWords) -> tuple[str, ...]:
    """Return the words, or parts of words, of which any other phrase for a day has one.

    For the last word of `this morning` and the unit of `two days ago`; the `day` of the unit
    is enough for `today`.
    """
    lasts = {phrase.split()[-1] for phrase in counted_phrases(words)}
    alone = {phrase.capitalize() for phrase in counted_phrases(words) if " " not in phrase}
    known = {*lasts, *alone, *words.day_units}
    return tuple(
        sorted(word for word in known if not any(other in word for other in known - {word}))
    )


def counted_phrases(words: DateWords) -> tuple[str, ...]:
    """Return the phrases that count days back from the publication."""
    return tuple(phrase for known in words.day_phrases.values() for phrase in known)


def weeks_of(words: DateWords) -> tuple[str, ...]:
    """Return the phrases that tell of which week a weekday is."""
    return (*words.last_weeks, *words.other_weeks)


def first_letters(words: DateWords) -> str:
    """Return a look at the first letters, of which every match has some: others fail at once."""
    leads = (*words.day_leads, *words.lasts, *words.ordinal_leads, *weeks_of(words))
    anywhere = (*leads, *counted_phrases(words), *words.numbers)
    names = (name for row in (*words.months, *words.weekdays) for name in row)
    known = {*anywhere, *(word.capitalize() for word in (*anywhere, *names))}
    letters = "".join(sorted({word[0] for word in known}))
    return rf"(?= [0-9{letters}] ) (?= [0-9] | {one_of({word[:DAY_LETTERS] for word in known})} )"


DAY_LETTERS = 3
"""A bound on time: first letters that tell almost any other word from those that open a day."""


def capitalised_names(rows: Iterable[Sequence[str]], shortest: int) -> str:
    """Return a group for names with a capital, the full name first in each row.

    An abbreviation may have its full stop, and must where it is shorter: *Sun* and *Sat*
    without it are other words.
    """
    known = [[name.capitalize() for name in row] for row in rows]
    brief = [name for row in known for name in row[1:]]
    long_enough = one_of(name for name in brief if len(name) >= shortest)
    return (
        rf"(?: {one_of(row[0] for row in known)} | {long_enough} (?: \. | (?! [^\W_] ) )"
        rf" | {one_of(brief)} \. )"
    )


def any_case(words: Iterable[str]) -> str:
    """Return a group for words that may begin with a capital."""
    known = tuple(words)
    return one_of({*known, *(word[:1].upper() + word[1:] for word in known)})


@frozen(eq=False)
class DayPatterns:
    """The patterns of the words in a sentence that tell a day."""

    day: re.Pattern[str]
    """The words that tell a day, with what leads to it."""
    anchor: re.Pattern[str]
    """Those anchors of a day that begin with a capital or a digit."""
    anchor_words: tuple[str, ...]
    """Words, or parts of words, of which any other phrase for a day has one."""


def compile_day_patterns(words: DateWords, genitives: Sequence[str]) -> DayPatterns:
    """Compile the patterns of a language, given its endings of a genitive."""
    return DayPatterns(
        day=day_pattern(words, genitives),
        anchor=day_anchor_pattern(words),
        anchor_words=day_anchors(words),
    )
