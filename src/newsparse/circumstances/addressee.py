"""Whom a statement is said to: "told reporters", "said to the council"."""

from __future__ import annotations

from newsparse.circumstances.phrase_bounds import SHORTEST_PHRASE, phrase_stop
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span


def find_addressee(sentence: CueSentence, start: int, stop: int) -> Span | None:
    """Return whom it is said to, between the cue and a place behind it."""
    words = sentence.page.vocabulary.circumstances
    if stop - start < SHORTEST_PHRASE:
        return None
    begin = addressee_start(sentence, start, stop)
    # "Was told" has for its subject whom it is said to.
    if begin is None or sentence.cue_words.have(words.passives):
        return None
    days = (day.start for day in sentence.days if begin <= day.start < stop)
    end = phrase_stop(sentence, begin, next(days, stop), words.addressee_stops)
    span = Span(begin, end)
    return span if span and is_somebody(sentence, span) else None


def addressee_start(sentence: CueSentence, start: int, stop: int) -> int | None:
    """Return where the words begin that follow *told*, or *said to*; None behind other verbs."""
    words, lemma = sentence.page.vocabulary.circumstances, sentence.lemma
    between = sentence.text[start:stop]
    begin = start + len(between) - len(between.lstrip())
    if lemma in words.addressing_to:
        found = sentence.page.vocabulary.circumstance_patterns.to.match(sentence.text, begin, stop)
        return found.end() if found else None
    return begin if lemma in words.addressing and begin > start else None


def is_somebody(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase may name somebody: not `rhetorically`, `loud applause`, `3 percent`."""
    words, first = sentence.page.vocabulary.circumstances, sentence.text[span.start]
    known = sentence.words(span.start, span.stop)
    is_adverb = known.forms[0].endswith(words.adverb_ending) and len(known) == 1 and first.islower()
    is_sound = known.have(words.no_addressees)
    return not (is_adverb or is_sound or first.isdigit())


def speaks_to_somebody(sentence: CueSentence) -> bool:
    """Tell whether the verb of a cue may have somebody it is said to."""
    words = sentence.page.vocabulary.circumstances
    return sentence.lemma in words.addressing or sentence.lemma in words.addressing_to
