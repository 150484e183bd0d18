"""Where a phrase about a statement ends, and what it holds."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

SHORTEST_PHRASE = len(" me")
"""No phrase with what divides it from the words before has fewer code points."""

PHRASE_TOKENS = 40
"""A bound on time: at most this many words and marks are read as one phrase."""

PAUSE = frozenset(("comma", "closing_mark"))
"""The classes of what may stand between a statement and a phrase, or between two phrases."""

ENDING = PAUSE | frozenset(
    ("opening_mark", "stop", "dots", "dash", "colon", "semicolon", "open", "close")
)
"""The classes of marks at which a phrase ends; a full stop inside it is of its word's class."""

PARTING = " \t\r\n\xa0,"
"""What divides a phrase from what follows it, and is no part of it."""

PhraseKind = Literal["addressee", "occasion", "topic"]
"""What a phrase tells about a statement."""


class CircumstancePhrase(NamedTuple):
    """A phrase about a statement."""

    kind: PhraseKind
    """What it tells."""
    span: Span
    """Where it stands."""


def phrase_stop(sentence: CueSentence, start: int, stop: int, stops: frozenset[str]) -> int:
    """Return where a phrase ends: before one of some words, or at a mark; `start` if at once.

    Its last word is none of the loose ones, as *the*.
    """
    page, ended = sentence.page, start
    loose = page.vocabulary.circumstances.loose
    for number in sentence.token_numbers(start, stop)[:PHRASE_TOKENS]:
        word = page.tokens.word(number)
        if word.casefold() in stops or page.class_of(number) in ENDING:
            break
        # The apostrophe of "the voters' rally" is a word's only if another one follows it.
        if word.casefold() not in loose and any(map(str.isalnum, word)):
            ended = page.tokens.stop(number)
    # Whoever asks may stop inside a word.
    return min(ended, stop)


def next_word(sentence: CueSentence, start: int, stop: int) -> int:
    """Return where the next word begins behind a comma and closing marks, or else where to stop."""
    page = sentence.page
    for number in sentence.token_numbers(start, stop):
        if page.class_of(number) not in PAUSE:
            return page.tokens.start(number)
    return stop


def without_day(sentence: CueSentence, span: Span) -> Span:
    """Return a phrase without the day that ends it: `at a rally on Monday`."""
    for day in sentence.days:
        if day.start > span.start and day.stop == span.stop:
            return trimmed(sentence.text, span.start, day.start)
    return span


def trimmed(text: str, start: int, stop: int) -> Span:
    """Return a stretch without the comma and blanks that end it."""
    return Span(start, start + len(text[start:stop].rstrip(PARTING)))


def has_occasion(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase has a noun for an occasion of speaking or writing."""
    return sentence.words(span.start, span.stop).have(sentence.page.vocabulary.occasions)


def holds_words(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase is more than the one word that opens it."""
    return len(sentence.words(span.start, span.stop)) > 1
