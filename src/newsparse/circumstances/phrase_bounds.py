"""Where a phrase about a statement ends, and what it holds."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsparse.patterns.circumstance_patterns import gap_pattern
from newsparse.patterns.day_patterns import word_pattern
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

SHORTEST_PHRASE = len(" me")
"""No phrase with what divides it from the words before has fewer code points."""

PHRASE_WORDS = 30
"""A bound on time: at most this many words are read as one phrase."""

PARTING = " \t\r\n\xa0,"
"""What divides a phrase from what follows it, and is no part of it."""

PhraseKind = Literal["addressee", "occasion", "topic"]
"""What a phrase tells about a statement."""


class Phrase(NamedTuple):
    """A phrase about a statement."""

    kind: PhraseKind
    """What it tells."""
    span: Span
    """Where it stands."""


def phrase_stop(sentence: CueSentence, start: int, stop: int, stops: frozenset[str]) -> int:
    """Return where a phrase ends: before one of some words, or at a mark; `start` if at once.

    Its last word is none of the loose ones, as *the*.
    """
    loose = sentence.page.vocabulary.circumstances.loose
    place = ended = start
    for number, word in enumerate(word_pattern().finditer(sentence.text, start, stop)):
        written = word[0].casefold()
        if number == PHRASE_WORDS or written in stops:
            break
        if word.start() > place and not is_gap(sentence.text, place, word.start()):
            break
        place = word.end()
        ended = ended if written in loose else place
    return ended


def is_gap(text: str, start: int, stop: int) -> bool:
    """Tell whether two words of one phrase may have between them what stands there."""
    return gap_pattern().fullmatch(text, start, stop) is not None


def without_day(sentence: CueSentence, span: Span) -> Span:
    """Return a phrase without the day that ends it: `at a rally on Monday`."""
    for day in sentence.days:
        if day.start > span.start and day.stop == span.stop:
            return trimmed(sentence.text, span.start, day.start)
    return span


def trimmed(text: str, start: int, stop: int) -> Span:
    """Return a stretch without the comma and blanks that end it."""
    return Span(start, start + len(text[start:stop].rstrip(PARTING)))


def phrase_words(sentence: CueSentence, span: Span) -> list[str]:
    """Return the words of a phrase, in lower case and without the genitive."""
    # The noun of "the council's" is what names somebody, or an occasion.
    words = sentence.words(span.start, span.stop)
    return [word.removesuffix("'s").removesuffix("’s") for word in words]


def has_occasion(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase has a noun for an occasion of speaking or writing."""
    return not sentence.page.vocabulary.occasions.isdisjoint(phrase_words(sentence, span))


def is_phrase(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase is more than the one word that opens it."""
    return len(sentence.words(span.start, span.stop)) > 1
