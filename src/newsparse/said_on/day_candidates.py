"""Days that may date a statement, each with the words on both sides of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, final

from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.tagged_words import TaggedWords
from newsparse.said_on.written_days import WrittenDay

Verdict = Literal[True] | Refusal
"""Whether a day dates a statement, and if not, why."""


@final
class DayCandidate:
    """A day between two places of a sentence."""

    __slots__ = ("day", "sentence", "start", "stop")

    def __init__(self, sentence: CueSentence, day: WrittenDay, start: int, stop: int) -> None:
        """Set the day and the places around it."""
        self.sentence: CueSentence = sentence
        self.day: WrittenDay = day
        self.start: int = start
        self.stop: int = stop

    @property
    def before(self) -> TaggedWords:
        """The words from the first place to the day."""
        return self.sentence.words(self.start, self.day.start)

    @property
    def behind(self) -> TaggedWords:
        """The words from the day to the second place."""
        return self.sentence.words(self.day.stop, self.stop)

    @property
    def text_before(self) -> str:
        """What stands from the first place to the day."""
        return self.sentence.text[self.start : self.day.start]

    @property
    def text_behind(self) -> str:
        """What stands from the day to the second place."""
        return self.sentence.text[self.day.stop : self.stop]


def days_between(sentence: CueSentence, start: int, stop: int) -> Iterator[DayCandidate]:
    """Yield the days between two places of a sentence."""
    for day in sentence.days_between(start, stop):
        yield DayCandidate(sentence, day, start, stop)


def days_outside(sentence: CueSentence, start: int, stop: int) -> Iterator[DayCandidate]:
    """Yield the days between two places of a sentence that no content covers."""
    for day in sentence.days_outside(start, stop):
        yield DayCandidate(sentence, day, start, stop)


def unless(*conditions: tuple[bool, Refusal]) -> Verdict:
    """Return True, or the reason of the first condition that holds.

    >>> no_verb = Refusal("no verb stands before it")
    >>> unless((True, no_verb)), unless((False, no_verb))
    (Refusal('no verb stands before it'), True)
    """
    return next((reason for holds, reason in conditions if holds), True)
