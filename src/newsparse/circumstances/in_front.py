"""Phrases in front of a statement: "Speaking at a rally in the harbour, asked about bees, ..."."""

from __future__ import annotations

import re

from newsparse.circumstances.phrases_around import (
    Told,
    first_part,
    has_words,
    is_occasion,
    without_day,
)
from newsparse.patterns.circumstance_patterns import pause_pattern
from newsparse.patterns.day_patterns import word_pattern
from newsparse.span import Span

BRIEF = 80
"""A phrase that no comma closes has at most so many code points: "In a statement she said"."""


def find_front(told: Told) -> list[tuple[str, Span]]:
    """Return the phrases in front of the source, cue and content: each a *topic* or *occasion*."""
    start = _skip_links(told)
    stop = first_part(start, told.cue, told.source, told.content)
    openings = [found for found in _find_openings(told, start, stop) if not found["no"]]
    # A phrase goes on to the next one; the last one up to the statement, if a comma closes it.
    ends = [*[opening.start() for opening in openings[1:]], stop]
    found: list[tuple[str, Span]] = []
    for opening, end in zip(openings, ends, strict=False):
        span = _close(told, opening.start(), end, stop)
        if kind := span and _kind(told, opening, span):
            found.append((kind, span))
    return found


def _skip_links(told: Told) -> int:
    """Return where a sentence begins behind blanks and words such as *But*."""
    text, stop, links = told.text, told.stop, told.vocabulary.dates.sentence_links
    word = word_pattern().search(text, told.start, stop)
    while word and word[0].casefold() in links:
        word = word_pattern().search(text, word.end(), stop)
    return word.start() if word else told.start


def _find_openings(told: Told, start: int, stop: int) -> list[re.Match[str]]:
    """Return the openings of phrases between two places, at the start and behind commas."""
    pattern, openings = told.vocabulary.circumstance_patterns.front, []
    while 0 <= start < stop:
        if found := pattern.match(told.text, start, stop):
            openings.append(found)
        comma = told.text.find(",", start, stop)
        gap = pause_pattern().match(told.text, comma, stop) if comma >= 0 else None
        start = gap.end() if gap else comma + 1 or stop
    return openings


def _close(told: Told, start: int, stop: int, front: int) -> Span | None:
    """Return a phrase up to the comma that closes it, or a brief one without.

    What stands in front of the statement ends at `front`.

    Commas inside it are its own only if the source follows, of which a clause begins.
    """
    whole = told.text[start:stop].rstrip()
    if not (whole.endswith(CLOSED) and _leads_to_source(told, front)):
        comma = whole.find(",")
        brief = stop == front and len(whole) < BRIEF
        if comma < 0 and not brief:
            return None
        marks = len(whole) - len(whole.rstrip('"”')) if comma == len(whole) - len(',"') else 0
        whole = whole[: comma + 1 + marks] if comma >= 0 else whole
    kept = whole.rstrip(" \t\r\n\xa0,")
    return without_day(told, Span(start, start + len(kept))) if kept else None


CLOSED = (",", ',"', ",”", ",''", ",’")
"""How a phrase ends that a comma closes."""


def _leads_to_source(told: Told, front: int) -> bool:
    """Tell whether the source follows, and does not itself refer to what stands in front."""
    source = told.source
    return (
        source is not None
        and source.start == front
        and source.of(told.text).casefold() not in told.vocabulary.dates.relatives
    )


def _kind(told: Told, opening: re.Match[str], span: Span) -> str | None:
    """Tell what a phrase in front is; None if it is neither topic nor occasion."""
    closed = "," in told.text[span.stop - 2 : span.stop + 1] or _ends_in_day(told, span)
    if not has_words(told.text, span):
        return None
    if opening["verb"]:
        return "occasion" if closed else None
    lead = opening["lead"] or (opening["topic"] if _is_short(opening) else "")
    named = lead and not opening["lead"] and any(mark in span.of(told.text) for mark in '"“')
    if named or (lead and is_occasion(told, span)):
        return "occasion"
    return "topic" if opening["topic"] and closed and not _opens_with_day(told, span) else None


def _is_short(opening: re.Match[str]) -> bool:
    """Tell whether an opening is a mere preposition: `On`."""
    return opening.end() - opening.start() < len("about")


def _ends_in_day(told: Told, span: Span) -> bool:
    """Tell whether a day was left out of the end of a phrase."""
    return any(0 < day.start() - span.stop < len(", ") + 1 for day in told.days)


def _opens_with_day(told: Told, span: Span) -> bool:
    """Tell whether a phrase is a day itself: `On Monday`."""
    return any(day.start() == span.start for day in told.days)
