"""What stands around a content in its sentence, and the questions that dating asks of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from newsparse.patterns.day_patterns import sentence_end_pattern, word_pattern
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

REACH = 300
"""A day that dates a statement stands within so many code points of its cue."""

PARAGRAPH = 1500
"""A sentence whose day holds for the next ones stands within so many of its paragraph."""

CORES = ("last", "weekday", "phrase", "month", "first_day", "count", "nth")
"""The groups of which one opens the words themselves."""

NOWHERE = -1
"""Where a group stands that matched nothing."""

Day = re.Match[str]
"""Words that tell a day: a match of the pattern of days."""


def core(day: Day) -> int:
    """Return where the words themselves begin, behind what leads to them: `early Tuesday`.

    What stands before may have been taken for a part of the source or cue.
    """
    return next(start for name in CORES if (start := day.start(name)) != NOWHERE)


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
    objects: tuple[Span, ...]
    """Those of it that are mere objects of a judgement, without days of their own."""
    others: tuple[Span, ...]
    """The clauses that statements attribute, in text order: the days in them are theirs."""
    days: Sequence[Day]
    """The words there that tell a day, in text order."""
    vocabulary: Vocabulary
    """The words of the language."""
    cue_words: Sequence[str]
    """The words of the cue, in lower case."""

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
    def has_own_days(self) -> bool:
        """Whether any day stands in the sentence, not only in front of it."""
        source, start = self.source, self.sentence.start
        start = min(start, source.start) if source else start
        return any(found.end() > start for found in self.days)

    @property
    def is_relative(self) -> bool:
        """Whether the source is a pronoun such as *who*, whose clause is not the main one."""
        known = self.source
        return (
            known is not None and known.of(self.text).casefold() in self.vocabulary.dates.relatives
        )

    def days_between(self, start: int, stop: int) -> Iterator[Day]:
        """Yield the days between two places."""
        for found in self.days:
            if found.end() <= stop and (found.start() >= start or core(found) >= start):
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


def days_near(days: Sequence[Day], paragraph: Span, cue: Span) -> Sequence[Day]:
    """Return those of all days that may date what a cue attributes in a paragraph."""
    near = nearby(paragraph, cue)
    first = bisect_left(days, near.start, key=re.Match.start)
    return days[first : bisect_right(days, near.stop, first, key=re.Match.end)]


def nearby(paragraph: Span, cue: Span) -> Span:
    """Return the part of a paragraph that may date what a cue attributes."""
    start, stop = cue.start - PARAGRAPH, cue.stop + REACH
    return Span(max(paragraph.start, start), min(paragraph.stop, stop))


def find_sentence_ends(text: str, blocks: Sequence[Span]) -> tuple[int, ...]:
    """Return the ends of all sentences, and the bounds of the blocks, in text order.

    All is read at once, with what stands between the blocks: between two bounds it is of none.
    """
    if not blocks:
        return ()
    found = sentence_end_pattern().finditer(text, blocks[0].start, blocks[-1].stop)
    bounds = [place for block in blocks for place in (block.start, block.stop)]
    return tuple(sorted([*[end.end() for end in found], *bounds]))


def surround(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    paragraph: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    objects: Sequence[Span],
    others: Sequence[Span],
    days: Sequence[Day],
    ends: Sequence[int],
    vocabulary: Vocabulary,
) -> Surroundings:
    """Return what stands around the parts of a statement."""
    near = nearby(paragraph, cue)
    sentence = find_sentence(ends, near, cue, source)
    parts = (cue, source, tuple(content), tuple(objects), tuple(others))
    cue_words = spoken_words(text, cue.start, cue.stop)
    return Surroundings(text, near, sentence, *parts, days, vocabulary, cue_words)


def find_sentence(ends: Sequence[int], near: Span, cue: Span, source: Span | None) -> Span:
    """Return the part of a stretch that belongs to the sentence of a cue, given all their ends."""
    start = max(near.start, cue.start - REACH)
    first = min(cue.start, source.start) if source and source.stop > start else cue.start
    before, behind = bisect_left(ends, first) - 1, bisect_right(ends, cue.stop)
    start = max(start, ends[before] if before >= 0 else start)
    return Span(start, max(cue.stop, min((near.stop, *ends[behind : behind + 1]))))


def spoken_words(text: str, start: int, stop: int) -> list[str]:
    """Return the words between two places, in lower case."""
    return word_pattern().findall(text[start : max(start, stop)].casefold())


def drop_links(around: Surroundings, spoken: list[str]) -> list[str]:
    """Return words without those that link their sentence to the last one: `but then`."""
    while spoken and spoken[0] in around.vocabulary.dates.sentence_links:
        spoken = spoken[1:]
    return spoken


def is_plain(around: Surroundings, spoken: Sequence[str]) -> bool:
    """Tell whether words in front of a day hold no clause and no verb that it belongs to."""
    return around.vocabulary.dates.clause_words.isdisjoint(
        _without_gerund_clause(around, spoken)
    ) and not (_ends_other_verb(around, spoken))


def _without_gerund_clause(around: Surroundings, spoken: Sequence[str]) -> Iterator[str]:
    """Yield words but those before a participle: `said while campaigning in Oslo Tuesday`."""
    for word, following in zip_longest(spoken, spoken[1:], fillvalue=""):
        if not following.endswith(around.vocabulary.dates.participle_ending):
            yield word


def _ends_other_verb(around: Surroundings, spoken: Sequence[str]) -> bool:
    """Tell whether another verb stands right before a day: `killed on Tuesday`."""
    return bool(spoken) and (
        spoken[-1].endswith(around.vocabulary.dates.past_ending)
        and spoken[-1] not in around.vocabulary.dates.issuing
    )
