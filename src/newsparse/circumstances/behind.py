"""Phrases behind the words of saying: "told reporters at a rally in the harbour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.circumstances.surroundings import (
    Told,
    has_words,
    is_occasion,
    phrase_stop,
    spoken,
    without_day,
)
from newsparse.patterns.circumstances import behind_pattern, pause_pattern, to_pattern
from newsparse.span import Span

MOST_PHRASES = 4
"""So many phrases are read behind a cue."""


def find_behind(told: Told) -> Iterator[tuple[str, Span]]:
    """Yield what stands behind the cue and behind the content, with what it is."""
    start = told.cue.stop
    source = told.source
    if source and 0 <= source.start - start <= len("  ") and source.stop < told.sentence.stop:
        start = source.stop
    later = [piece.start for piece in told.content if piece.start >= start]
    stop = min([*later, told.sentence.stop])
    addressee = find_addressee(told, start, stop)
    if addressee:
        yield "addressee", addressee
        start = addressee.stop
    yield from _find_phrases(told, start, stop, bool(addressee))
    ends = [piece.stop for piece in told.content if start < piece.stop < told.sentence.stop]
    if ends and ends[-1] > told.cue.stop:
        yield from _find_phrases(told, ends[-1], told.sentence.stop, addressed=False)


def find_addressee(told: Told, start: int, stop: int) -> Span | None:
    """Return whom it is said to, right behind the cue: *told reporters*, *said to reporters*."""
    words = told.language.circumstances
    begin = _skip_blank(told.text, start, stop)
    if told.lemma in words.addressing_to:
        found = to_pattern(words).match(told.text, begin, stop)
        begin = found.end() if found else begin
        if not found:
            return None
    elif told.lemma not in words.addressing:
        return None
    if begin == start or not words.passives.isdisjoint(spoken(told.text, told.cue)):
        return None
    days = [day.start() for day in told.days if begin <= day.start() < stop]
    end = phrase_stop(told.text, begin, min([stop, *days]), words.addressee_stops)
    return Span(begin, end) if end > begin and not told.text[begin].isdigit() else None


def _skip_blank(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _find_phrases(
    told: Told,
    start: int,
    stop: int,
    addressed: bool,  # noqa: FBT001
) -> Iterator[tuple[str, Span]]:
    """Yield the phrases that follow each other from a place on."""
    words = told.language.circumstances
    for _ in range(MOST_PHRASES):
        gap = pause_pattern().match(told.text, start, stop)
        start = gap.end() if gap else start
        day = next((day for day in told.days if day.start() == start), None)
        if day and day.end() <= stop:
            start = day.end()
            continue
        opening = behind_pattern(words).match(told.text, start, stop)
        if opening is None or not gap:
            return
        whole = Span(start, phrase_stop(told.text, start, stop, words.phrase_stops))
        span = without_day(told, whole)
        if kind := _kind(told, opening, span, addressed):
            yield kind, span
        start = max(whole.stop, start + 1)


def _kind(
    told: Told,
    opening: re.Match[str],
    span: Span,
    addressed: bool,  # noqa: FBT001
) -> str | None:
    """Tell what a phrase is; None if it is neither topic nor occasion."""
    if not has_words(told.text, span):
        return None
    if opening["topic"]:
        return "topic"
    here = bool(opening["place"]) and addressed
    return "occasion" if opening["verb"] or here or is_occasion(told, span) else None
