"""Whom a statement is said to: "told reporters", "said to the council"."""

from __future__ import annotations

from newsparse.circumstances.phrase_bounds import phrase_stop
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.span import Span

NO_SPAN = Span(0, 0)
"""The place of an addressee that there is not."""


def find_addressee(sentence: CueSentence, start: int, stop: int) -> Span:
    """Return whom it is said to, between the cue and a place behind it; empty if nobody."""
    words = sentence.page.vocabulary.circumstances
    begin = addressee_start(sentence, start, stop)
    # "Was told" has for its subject whom it is said to.
    if begin == stop or sentence.cue_words.have(words.passives):
        return NO_SPAN
    # "Told reporters Monday": the day is no part of the name.
    last = min(stop, sentence.next_day(begin).start)
    span = Span(begin, phrase_stop(sentence, begin, last, words.addressee_stops))
    return span if may_be_addressee(sentence, span) else NO_SPAN


def addressee_start(sentence: CueSentence, start: int, stop: int) -> int:
    """Return where the words begin that follow *told*, or *said to*, or else where to stop."""
    vocabulary, page = sentence.page.vocabulary, sentence.page
    # Nobody stands behind a comma: "asked, repeating what she had heard".
    begin = min(stop, page.tokens.start(page.token_after(start)))
    if sentence.lemma in vocabulary.circumstances.addressing:
        return begin
    if sentence.lemma in vocabulary.circumstances.addressing_to:
        found = vocabulary.circumstance_patterns.to.match(sentence.text, begin, stop)
        return found.end() if found else stop
    return stop


def may_be_addressee(sentence: CueSentence, span: Span) -> bool:
    """Tell whether a phrase may name somebody."""
    listed, words = sentence.page.vocabulary.circumstances, sentence.words(span.start, span.stop)
    written = span.of(sentence.text)
    ends_as_adverb = written.islower() and written.endswith(listed.adverb_ending)
    return bool(written) and not any(
        (
            # "Asked rhetorically".
            ends_as_adverb and len(words) == 1,
            # "Said to loud applause".
            words.have(listed.no_addressees),
            # "Told 3 percent of them".
            written[:1].isdigit(),
        )
    )


def speaks_to_somebody(sentence: CueSentence) -> bool:
    """Tell whether the verb of a cue may have somebody it is said to."""
    listed = sentence.page.vocabulary.circumstances
    return sentence.lemma in listed.addressing | listed.addressing_to
