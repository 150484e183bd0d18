"""Phrases behind the words of saying: "told reporters at a rally in the harbour"."""

from __future__ import annotations

import re

from newsparse.circumstances.phrases_around import (
    SHORTEST,
    Told,
    has_words,
    is_occasion,
    phrase_stop,
    spoken,
    without_day,
)
from newsparse.patterns.circumstance_patterns import pause_pattern
from newsparse.span import Span

MOST_PHRASES = 4
"""So many phrases are read behind a cue."""


def find_behind(told: Told, start: int, stop: int) -> list[tuple[str, Span]]:
    """Return what stands behind the cue, between two places, and behind the content."""
    anchor, last = told.cue.stop, told.content[-1].stop
    found: list[tuple[str, Span]] = []
    if addressee := find_addressee(told, start, stop):
        found.append(("addressee", addressee))
        start = anchor = addressee.stop
    if stop - start >= SHORTEST:
        found += _find_phrases(told, start, stop, anchor)
    if start < last <= told.stop - SHORTEST:
        found += _find_phrases(told, last, told.stop, anchor)
    return found


def find_addressee(told: Told, start: int, stop: int) -> Span | None:
    """Return whom it is said to, right behind the cue: *told reporters*, *said to reporters*."""
    vocabulary = told.vocabulary
    if stop - start < SHORTEST:
        return None
    begin = _skip_blank(told.text, start, stop)
    if told.lemma in vocabulary.circumstances.addressing_to:
        found = vocabulary.circumstance_patterns.to.match(told.text, begin, stop)
        begin = found.end() if found else begin
        if not found:
            return None
    elif told.lemma not in vocabulary.circumstances.addressing:
        return None
    if begin == start or not vocabulary.circumstances.passives.isdisjoint(
        spoken(told.text, told.cue)
    ):
        return None
    last = next((day.start() for day in told.days if begin <= day.start() < stop), stop)
    end = phrase_stop(
        told.text,
        begin,
        last,
        vocabulary.circumstances.addressee_stops,
        vocabulary.circumstances.loose,
    )
    span = Span(begin, end)
    return span if end > begin and _is_somebody(told, span) else None


def _is_somebody(told: Told, span: Span) -> bool:
    """Tell whether a phrase may name somebody: not `rhetorically`, `loud applause`, `3 percent`."""
    vocabulary = told.vocabulary
    known = spoken(told.text, span)
    adverb = len(known) == 1 and known[0].endswith(vocabulary.circumstances.adverb_ending)
    lower = told.text[span.start].islower()
    counted = told.text[span.start].isdigit()
    return not (
        counted
        or (adverb and lower)
        or not vocabulary.circumstances.no_addressees.isdisjoint(known)
    )


def _skip_blank(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _find_phrases(told: Told, start: int, stop: int, anchor: int) -> list[tuple[str, Span]]:
    """Return the phrases that follow each other from a place on."""
    vocabulary = told.vocabulary
    found: list[tuple[str, Span]] = []
    for _ in range(MOST_PHRASES):
        gap = pause_pattern().match(told.text, start, stop)
        begin = gap.end() if gap else start
        if day := _day_at(told, begin, stop):
            start = day
            continue
        opening = (
            vocabulary.circumstance_patterns.behind.match(told.text, begin, stop) if gap else None
        )
        if opening is None:
            break
        end = phrase_stop(
            told.text,
            opening.end(),
            stop,
            vocabulary.circumstances.phrase_stops,
            vocabulary.circumstances.loose,
        )
        span = without_day(told, Span(begin, end))
        if kind := _kind(told, opening, span, anchor):
            found.append((kind, span))
        start = end
    return found


def _day_at(told: Told, start: int, stop: int) -> int | None:
    """Return where the day ends that begins at a place, if one does."""
    for day in told.days:
        if day.start() == start and day.end() <= stop:
            return day.end()
    return None


def _kind(told: Told, opening: re.Match[str], span: Span, anchor: int) -> str | None:
    """Tell what a phrase is; None if it is neither topic nor occasion.

    A preposition of several meanings counts right behind the anchor, which is the cue or
    the addressee: *said of the bridge*, *told reporters in Oslo*.
    """
    vocabulary = told.vocabulary
    if not has_words(told.text, span):
        return None
    bound = told.text[anchor : span.start].isspace()
    if topic := opening["topic"]:
        return (
            "topic"
            if bound or topic.casefold() not in vocabulary.circumstances.bound_tails
            else None
        )
    spoken_to = (
        told.lemma in vocabulary.circumstances.addressing
        or told.lemma in vocabulary.circumstances.addressing_to
    )
    here = bool(opening["place"]) and bound and spoken_to
    return "occasion" if opening["verb"] or here or is_occasion(told, span) else None
