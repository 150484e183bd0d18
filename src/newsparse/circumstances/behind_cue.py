"""Phrases behind the words of saying: "told reporters at a rally in the harbour"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newsparse.circumstances.addressee import find_addressee, speaks_to_somebody
from newsparse.circumstances.phrase_bounds import (
    SHORTEST_PHRASE,
    CircumstancePhrase,
    PhraseKind,
    has_occasion,
    holds_words,
    next_word,
    phrase_stop,
    without_day,
)
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

PHRASES_BEHIND = 4
"""A bound on time: at most this many phrases and days are read behind a cue."""


def find_phrases_behind(sentence: CueSentence) -> Iterator[CircumstancePhrase]:
    """Yield the phrases behind the cue, and behind the content."""
    start, stop = stretch_behind_cue(sentence)
    anchor, last = sentence.cue.stop, sentence.content[-1].stop
    # Most contents follow their cue at once, and end their sentence.
    if stop - start >= SHORTEST_PHRASE:
        if addressee := find_addressee(sentence, start, stop):
            yield CircumstancePhrase("addressee", addressee)
            start = anchor = addressee.stop
        yield from read_phrases(sentence, start, stop, anchor)
    if start < last <= sentence.stop - SHORTEST_PHRASE:
        yield from read_phrases(sentence, last, sentence.stop, anchor)


def stretch_behind_cue(sentence: CueSentence) -> tuple[int, int]:
    """Return where what stands behind a cue, or the source behind it, starts and stops.

    It goes on to the content, or else to where the sentence stops.
    """
    start, source = sentence.cue.stop, sentence.source
    # "Said Ada Stone in a statement": the source stands between them.
    if source is not None and 0 <= source.start - start <= len("  "):
        start = min(source.stop, sentence.stop)
    later = [piece.start for piece in sentence.content if piece.start >= start]
    return start, min([sentence.stop, *later])


def read_phrases(
    sentence: CueSentence, start: int, stop: int, anchor: int
) -> Iterator[CircumstancePhrase]:
    """Yield the phrases that follow each other from a place on."""
    vocabulary = sentence.page.vocabulary
    stops = vocabulary.circumstances.phrase_stops
    for _ in range(PHRASES_BEHIND):
        begin = next_word(sentence, start, stop)
        day = sentence.next_day(begin)
        opening = vocabulary.circumstance_patterns.behind.match(sentence.text, begin, stop)
        if day and day.start == begin:
            # "Said on Monday at a news conference": the day is said_on's.
            start = day.stop
        elif opening:
            start = phrase_stop(sentence, opening.end(), stop, stops)
            span = without_day(sentence, Span(begin, start))
            is_bound = sentence.text[anchor:begin].isspace()
            phrase = PhraseBehind(span, opening, is_bound)
            kind = KINDS_BEHIND[str(opening.lastgroup)](sentence, phrase)
            if kind is not None and holds_words(sentence, span):
                yield CircumstancePhrase(kind, span)
        else:
            return


class PhraseBehind(NamedTuple):
    """A phrase behind the words of saying, before it is known what it tells."""

    span: Span
    """Where it stands."""
    opening: re.Match[str]
    """What opens it."""
    is_bound: bool
    """Whether it is right behind the cue or the addressee: *told reporters in Oslo*."""


def kind_of_tail(sentence: CueSentence, phrase: PhraseBehind) -> PhraseKind | None:
    """`Said of the lock`: a topic; *of* may be another word's, unless it is next to the saying."""
    bound_tails = sentence.page.vocabulary.circumstances.bound_tails
    is_own = phrase.is_bound or phrase.opening[0].casefold() not in bound_tails
    return "topic" if is_own else None


def kind_of_doing(_: CueSentence, __: PhraseBehind) -> PhraseKind | None:
    """`Said, speaking in Oslo`: an occasion, wherever it stands."""
    return "occasion"


def kind_of_place(sentence: CueSentence, phrase: PhraseBehind) -> PhraseKind | None:
    """`At a rally`: an occasion by its noun; `in Oslo` one if it follows whom somebody spoke to.

    Elsewhere a mere place may be where the lock is: `the lock in Oslo`.
    """
    is_place = all((phrase.opening["place"], phrase.is_bound, speaks_to_somebody(sentence)))
    return "occasion" if is_place or has_occasion(sentence, phrase.span) else None


KINDS_BEHIND: Mapping[str, Callable[[CueSentence, PhraseBehind], PhraseKind | None]] = {
    "topic": kind_of_tail,
    "verb": kind_of_doing,
    "lead": kind_of_place,
}
"""What a phrase tells, by the group of the pattern that its opening is of."""
