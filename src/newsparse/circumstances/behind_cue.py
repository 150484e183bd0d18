"""Phrases behind the words of saying: "told reporters at a rally in the harbour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.circumstances.addressee import find_addressee, speaks_to_somebody
from newsparse.circumstances.phrase_bounds import (
    SHORTEST_PHRASE,
    Phrase,
    PhraseKind,
    has_occasion,
    is_phrase,
    next_word,
    phrase_stop,
    without_day,
)
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

PHRASES_BEHIND = 4
"""A bound on time: at most this many phrases and days are read behind a cue."""


def find_phrases_behind(sentence: CueSentence) -> list[Phrase]:
    """Return the phrases behind the cue, and behind the content."""
    start, stop = stretch_behind_cue(sentence)
    anchor, last = sentence.cue.stop, sentence.content[-1].stop
    phrases: list[Phrase] = []
    if addressee := find_addressee(sentence, start, stop):
        phrases.append(Phrase("addressee", addressee))
        start = anchor = addressee.stop
    if stop - start >= SHORTEST_PHRASE:
        phrases += read_phrases(sentence, start, stop, anchor)
    if start < last <= sentence.stop - SHORTEST_PHRASE:
        phrases += read_phrases(sentence, last, sentence.stop, anchor)
    return phrases


def stretch_behind_cue(sentence: CueSentence) -> tuple[int, int]:
    """Return where what stands behind a cue, or the source behind it, starts and stops.

    It goes on to the content, or else to where the sentence stops.
    """
    start, stop, source = sentence.cue.stop, sentence.stop, sentence.source
    if source is not None and 0 <= source.start - start <= len("  ") and source.stop < stop:
        start = source.stop
    for piece in sentence.content:
        if start <= piece.start < stop:
            stop = piece.start
    return start, stop


def read_phrases(sentence: CueSentence, start: int, stop: int, anchor: int) -> Iterator[Phrase]:
    """Yield the phrases that follow each other from a place on."""
    vocabulary, text = sentence.page.vocabulary, sentence.text
    stops = vocabulary.circumstances.phrase_stops
    for _ in range(PHRASES_BEHIND):
        begin = next_word(sentence, start, stop)
        if day := day_stop(sentence, begin, stop):
            start = day
            continue
        opening = vocabulary.circumstance_patterns.behind.match(text, begin, stop)
        if opening is None:
            return
        start = phrase_stop(sentence, opening.end(), stop, stops)
        span = without_day(sentence, Span(begin, start))
        if kind := kind_behind(sentence, opening, span, anchor):
            yield Phrase(kind, span)


def day_stop(sentence: CueSentence, start: int, stop: int) -> int | None:
    """Return where the day ends that begins at a place, if one does."""
    days = (day.stop for day in sentence.days if day.start == start and day.stop <= stop)
    return next(days, None)


def kind_behind(
    sentence: CueSentence, opening: re.Match[str], span: Span, anchor: int
) -> PhraseKind | None:
    """Tell what a phrase is; None if it is neither topic nor occasion.

    A preposition of several meanings counts right behind the anchor, which is the cue or
    the addressee: *said of the bridge*, *told reporters in Oslo*.
    """
    if not is_phrase(sentence, span):
        return None
    bound_tails = sentence.page.vocabulary.circumstances.bound_tails
    is_bound = sentence.text[anchor : span.start].isspace()
    if topic := opening["topic"]:
        return "topic" if is_bound or topic.casefold() not in bound_tails else None
    is_place = bool(opening["place"]) and is_bound and speaks_to_somebody(sentence)
    is_occasion = bool(opening["verb"]) or is_place or has_occasion(sentence, span)
    return "occasion" if is_occasion else None
