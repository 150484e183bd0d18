"""Phrases in front of a statement: "Speaking at a rally in the harbour, asked about bees, ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from newsparse.circumstances.phrase_bounds import (
    SHORTEST_PHRASE,
    CircumstancePhrase,
    PhraseKind,
    has_occasion,
    holds_words,
    next_word,
    trimmed,
    without_day,
)
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

BRIEF = 80
"""A bound on time: code points of a phrase that no comma closes: "In a statement she said"."""


def find_phrases_in_front(sentence: CueSentence) -> Iterator[CircumstancePhrase]:
    """Yield the phrases in front of the source, cue and content."""
    # Most statements open their sentence: nothing else is asked of them.
    if statement_start(sentence, sentence.start) - sentence.start < SHORTEST_PHRASE:
        return
    start = skip_links(sentence)
    front = statement_start(sentence, start)
    openings = list(find_openings(sentence, start, front))
    # A phrase goes on to the next one; the last one goes on to the statement.
    ends = [*(opening.start() for opening in openings), front]
    for opening, (start, stop) in zip(openings, pairwise(ends), strict=True):
        span = close_phrase(sentence, Span(start, stop), front)
        kind = KIND_BY_OPENING[str(opening.lastgroup)](sentence, span, opening[0].casefold())
        # A lone "On" or "Asked" is an adverb or the verb of the sentence, and no phrase.
        if kind is not None and holds_words(sentence, span):
            yield CircumstancePhrase(kind, span)


def statement_start(sentence: CueSentence, start: int) -> int:
    """Return where the first part of a statement begins that ends behind a place."""
    parts = sentence.content if sentence.source is None else (sentence.source, *sentence.content)
    return min([sentence.cue.start, *(part.start for part in parts if part.stop > start)])


def skip_links(sentence: CueSentence) -> int:
    """Return where a sentence begins behind marks and words such as *But*."""
    tokens, links = sentence.page.tokens, sentence.dates.sentence_links
    numbers = sentence.token_numbers(sentence.start, sentence.stop)
    words = ((tokens.start(number), tokens.word(number).casefold()) for number in numbers)
    places = (start for start, word in words if word[:1].isalnum() and word not in links)
    return next(places, sentence.start)


def find_openings(sentence: CueSentence, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield the openings of phrases between two places, at the start and behind commas."""
    match = sentence.page.vocabulary.circumstance_patterns.front.match
    commas = sentence.places_of("comma", start, stop)
    for place in (start, *(next_word(sentence, comma, stop) for comma in commas)):
        found = match(sentence.text, place, stop)
        # "On average" begins like a topic and is none.
        if found and found.lastgroup != "no":
            yield found


def close_phrase(sentence: CueSentence, span: Span, front: int) -> Span:
    """Return a phrase up to the comma that closes it, or else nothing of it if it is long.

    What stands in front of the statement ends at `front`.
    """
    stop = span.stop
    commas = sentence.places_of("comma", span.start, span.stop)
    is_whole = sentence.is_behind_comma(stop) and leads_to_source(sentence, front)
    if commas and not is_whole:
        stop = comma_stop(sentence, commas[0])
    elif not commas and len(span) > BRIEF:
        # "On the road from Troy over the hills few go but Stone said no": no phrase at all.
        stop = span.start
    return without_day(sentence, trimmed(sentence.text, span.start, stop))


def comma_stop(sentence: CueSentence, comma: int) -> int:
    """Return where a phrase ends that a comma closes: behind the mark in `On “Harbour Sunday,”`."""
    page, number = sentence.page, sentence.page.token_at(comma) + 1
    return page.tokens.stop(number) if page.class_of(number) == "closing_mark" else comma


def leads_to_source(sentence: CueSentence, front: int) -> bool:
    """Tell whether the source follows, so that the commas of a phrase are its own.

    As in `Regarding the lock, its gates and paint, she said`; not if it is *who*, which refers to
    what stands in front.
    """
    source = sentence.source
    return source is not None and source.start == front and not sentence.is_relative


def kind_of_participle(sentence: CueSentence, span: Span, _: str) -> PhraseKind | None:
    """`Speaking at a fair, she said`: an occasion, if a comma closes it."""
    return "occasion" if is_closed_by_comma(sentence, span) else None


def kind_of_preposition(sentence: CueSentence, span: Span, _: str) -> PhraseKind | None:
    """`At a rally she said`: an occasion, if it has a noun for one."""
    return "occasion" if has_occasion(sentence, span) else None


def kind_of_topic(sentence: CueSentence, span: Span, opening: str) -> PhraseKind | None:
    """`Asked about the lock, she said`: a topic, if a comma closes it and it is no day."""
    # "On" opens occasions, too: "On Facebook", "On “Harbour Sunday”", as it opens days.
    is_preposition = opening in sentence.page.vocabulary.circumstances.occasion_leads
    is_named = bool(sentence.places_of("opening_mark", span.start, span.stop))
    if is_preposition and (is_named or has_occasion(sentence, span)):
        return "occasion"
    is_day = sentence.next_day(span.start).start == span.start
    return "topic" if is_closed_by_comma(sentence, span) and not is_day else None


KIND_BY_OPENING: Mapping[str, Callable[[CueSentence, Span, str], PhraseKind | None]] = {
    "verb": kind_of_participle,
    "lead": kind_of_preposition,
    "topic": kind_of_topic,
}
"""What a phrase tells, by the group of the pattern that its opening is of."""


def is_closed_by_comma(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a comma closes a phrase, or a day that was left out of its end."""
    page = sentence.page
    day = sentence.next_day(span.stop)
    return any(
        (
            page.class_of(page.token_after(span.stop)) == "comma",
            sentence.is_behind_comma(span.stop),
            bool(day) and day.start - span.stop <= len(", "),
        )
    )
