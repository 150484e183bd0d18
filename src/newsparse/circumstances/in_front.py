"""Phrases in front of a statement: "Speaking at a rally in the harbour, asked about bees, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse.circumstances.phrase_bounds import (
    SHORTEST_PHRASE,
    Phrase,
    PhraseKind,
    has_occasion,
    is_phrase,
    next_word,
    trimmed,
    without_day,
)
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

BRIEF = 80
"""A bound on time: code points of a phrase that no comma closes: "In a statement she said"."""

CLOSED = (",", ',"', ",”", ",''", ",’")
"""How a phrase ends that a comma closes."""


def find_in_front(sentence: CueSentence) -> list[Phrase]:
    """Return the phrases in front of the source, cue and content."""
    if statement_start(sentence, sentence.start) - sentence.start < SHORTEST_PHRASE:
        return []
    start = skip_links(sentence)
    stop = statement_start(sentence, start)
    openings = [found for found in find_openings(sentence, start, stop) if not found["no"]]
    # A phrase goes on to the next one; the last one goes on to the statement.
    ends = [*(opening.start() for opening in openings), stop]
    phrases: list[Phrase] = []
    for opening, (_, end) in zip(openings, pairwise(ends), strict=True):
        span = close_phrase(sentence, opening.start(), end, stop)
        if span and (kind := kind_in_front(sentence, opening, span)):
            phrases.append(Phrase(kind, span))
    return phrases


def statement_start(sentence: CueSentence, start: int) -> int:
    """Return where the first part of a statement begins that ends behind a place."""
    first, source = sentence.cue.start, sentence.source
    if source is not None and source.start < first and source.stop > start:
        first = source.start
    for piece in sentence.content:
        if piece.start < first and piece.stop > start:
            first = piece.start
    return first


def skip_links(sentence: CueSentence) -> int:
    """Return where a sentence begins behind marks and words such as *But*."""
    tokens, links = sentence.page.tokens, sentence.dates.sentence_links
    for number in sentence.token_numbers(sentence.start, sentence.stop):
        word = tokens.word(number)
        if word[:1].isalnum() and word.casefold() not in links:
            return tokens.start(number)
    return sentence.start


def find_openings(sentence: CueSentence, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield the openings of phrases between two places, at the start and behind commas."""
    page = sentence.page
    match = page.vocabulary.circumstance_patterns.front.match
    commas = [
        page.tokens.start(number)
        for number in sentence.token_numbers(start, stop)
        if page.class_of(number) == "comma"
    ]
    places = (start, *(next_word(sentence, comma, stop) for comma in commas))
    for place in places:
        if found := match(sentence.text, place, stop):
            yield found


def close_phrase(sentence: CueSentence, start: int, stop: int, front: int) -> Span | None:
    """Return a phrase up to the comma that closes it, or a brief one without.

    What stands in front of the statement ends at `front`.
    """
    whole = sentence.text[start:stop].rstrip()
    stop = start + len(whole)
    comma = whole.find(",")
    # Commas inside it are its own only if the source follows: "Regarding the lock, its gates
    # and paint, she said".
    if not (whole.endswith(CLOSED) and leads_to_source(sentence, front)):
        if comma < 0 and not is_brief(sentence, start, stop, front):
            return None
        # "On “Harbour Sunday,” she" has its comma inside the mark.
        if comma >= 0 and whole[comma + 1 :] not in {'"', "”"}:
            stop = start + comma
    span = trimmed(sentence.text, start, stop)
    return without_day(sentence, span) if span else None


def is_brief(sentence: CueSentence, start: int, stop: int, front: int) -> bool:
    """Tell whether a phrase without a comma is short, and next to the statement."""
    return stop - start < BRIEF and not sentence.text[stop:front].strip()


def leads_to_source(sentence: CueSentence, front: int) -> bool:
    """Tell whether the source follows, and does not itself refer to what stands in front."""
    source = sentence.source
    return source is not None and source.start == front and not sentence.is_relative


def kind_in_front(sentence: CueSentence, opening: re.Match[str], span: Span) -> PhraseKind | None:
    """Tell what a phrase in front is; None if it is neither topic nor occasion."""
    if not is_phrase(sentence, span):
        return None
    is_closed = "," in sentence.text[span.stop - 2 : span.stop + 1] or ends_in_day(sentence, span)
    if opening["verb"]:
        return "occasion" if is_closed else None
    if tells_occasion_in_front(sentence, opening, span):
        return "occasion"
    is_day = any(day.start == span.start for day in sentence.days)
    return "topic" if opening["topic"] and is_closed and not is_day else None


def tells_occasion_in_front(sentence: CueSentence, opening: re.Match[str], span: Span) -> bool:
    """Tell whether a preposition opens an occasion: `At a rally`, `On “Harbour Sunday”`."""
    if opening["lead"]:
        return has_occasion(sentence, span)
    # "On" opens topics, too: "On the lock, she said".
    leads = sentence.page.vocabulary.circumstances.occasion_leads
    is_preposition = bool(opening["topic"]) and opening["topic"].casefold() in leads
    is_named = any(mark in span.of(sentence.text) for mark in '"“')
    return is_preposition and (is_named or has_occasion(sentence, span))


def ends_in_day(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a day was left out of the end of a phrase."""
    return any(0 < day.start - span.stop <= len(", ") for day in sentence.days)
