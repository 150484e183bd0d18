"""What stands around a content in its sentence, and the questions that dating asks of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile, zip_longest
from typing import NamedTuple

from newsparse.language import DateWords
from newsparse.patterns.times import sentence_end_pattern, word_pattern
from newsparse.span import Span

REACH = 300
"""A day that dates a statement stands within so many code points of its cue."""

PARAGRAPH = 1500
"""A sentence whose day holds for the next ones stands within so many of its paragraph."""

NOWHERE = -1
"""Where a group stands that matched nothing."""

Day = re.Match[str]
"""Words that tell a day: a match of the pattern of days."""


def core(day: Day) -> int:
    """Return where the words themselves begin, behind what leads to them: `early Tuesday`.

    What stands before may have been taken for a part of the source or cue.
    """
    return min(filter(NOWHERE.__lt__, map(day.start, day.groupdict())))


class Surroundings(NamedTuple):
    """A statement's parts with the sentence and the days around them."""

    text: str
    """The article."""
    paragraph: Span
    """The paragraph, as far as it is near."""
    sentence: Span
    """The sentence of the cue."""
    cue: Span
    """The cue."""
    source: Span | None
    """The words that name the source."""
    content: tuple[Span, ...]
    """What is attributed."""
    others: tuple[Span, ...]
    """What other statements attribute, whose days are theirs."""
    days: Sequence[Day]
    """The words there that tell a day, in text order."""
    words: DateWords
    """The words of the language."""

    @property
    def source_before(self) -> Span | None:
        """The source, if it stands in front of the cue."""
        known = self.source
        before = known and self.sentence.start <= known.start < self.cue.start
        return known if before else None

    @property
    def subject(self) -> int:
        """Where the source and cue begin."""
        return self.source_before.start if self.source_before else self.cue.start

    @property
    def is_relative(self) -> bool:
        """Whether the source is a pronoun such as *who*, whose clause is not the main one."""
        known = self.source
        return known is not None and known.of(self.text).casefold() in self.words.relatives

    def days_between(self, start: int, stop: int) -> Iterator[Day]:
        """Yield the days between two places."""
        for found in self.days:
            if found.end() <= stop and core(found) >= start:
                yield found

    def days_outside(self, start: int, stop: int) -> Iterator[Day]:
        """Yield the days between two places that no content covers."""
        for found in self.days_between(start, stop):
            if not any(
                span.start < found.end() and found.start() < span.stop for span in self.content
            ):
                yield found

    def spoken(self, start: int, stop: int) -> list[str]:
        """Return the words between two places, in lower case."""
        return spoken_words(self.text, start, stop)


def nearby(paragraph: Span, cue: Span) -> Span:
    """Return the part of a paragraph whose days may date what a cue attributes."""
    return Span(max(paragraph.start, cue.start - PARAGRAPH), min(paragraph.stop, cue.stop + REACH))


def days_near(days: Sequence[Day], near: Span) -> tuple[Day, ...]:
    """Return those of all days that stand in a stretch."""
    first = bisect_left(days, near.start, key=re.Match.start)
    return tuple(takewhile(lambda day: day.end() <= near.stop, islice(days, first, None)))


def surround(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    paragraph: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    others: Sequence[Span],
    days: Sequence[Day],
    words: DateWords,
) -> Surroundings:
    """Return what stands around the parts of a statement."""
    near = nearby(paragraph, cue)
    sentence = find_sentence(text, near, cue, source)
    parts = (cue, source, tuple(content), tuple(others))
    return Surroundings(text, near, sentence, *parts, days, words)


def find_sentence(text: str, near: Span, cue: Span, source: Span | None) -> Span:
    """Return the part of a stretch that belongs to the sentence of a cue."""
    start = max(near.start, cue.start - REACH)
    first = min(cue.start, source.start) if source and source.stop > start else cue.start
    # The end of a sentence is told by the capital behind it.
    for found in sentence_end_pattern().finditer(text, start, max(start, first + 1)):
        if found.end() < first:
            start = found.end()
    ended = sentence_end_pattern().search(text, cue.stop, near.stop)
    return Span(start, max(cue.stop, ended.end() if ended else near.stop))


def spoken_words(text: str, start: int, stop: int) -> list[str]:
    """Return the words between two places, in lower case."""
    found = word_pattern().finditer(text, start, max(start, stop))
    return [word[0].casefold() for word in found]


def drop_links(around: Surroundings, spoken: list[str]) -> list[str]:
    """Return words without those that link their sentence to the last one: `but then`."""
    while spoken and spoken[0] in around.words.sentence_links:
        spoken = spoken[1:]
    return spoken


def is_plain(around: Surroundings, spoken: Sequence[str]) -> bool:
    """Tell whether words in front of a day hold no clause and no verb that it belongs to."""
    return around.words.clause_words.isdisjoint(_without_gerund_clause(around, spoken)) and not (
        _ends_other_verb(around, spoken)
    )


def _without_gerund_clause(around: Surroundings, spoken: Sequence[str]) -> Iterator[str]:
    """Yield words but those before a participle: `said while campaigning in Oslo Tuesday`."""
    for word, following in zip_longest(spoken, spoken[1:], fillvalue=""):
        if not following.endswith(around.words.participle_ending):
            yield word


def _ends_other_verb(around: Surroundings, spoken: Sequence[str]) -> bool:
    """Tell whether another verb stands right before a day: `killed on Tuesday`."""
    return bool(spoken) and (
        spoken[-1].endswith(around.words.past_ending) and spoken[-1] not in around.words.issuing
    )
