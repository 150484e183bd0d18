"""Days that date a statement from outside its clause.

A phrase in front of the sentence ("On Thursday, ..."), an occasion of speaking ("in
Thursday's debate"), a clause beside that of the saying ("as she rode home on Thursday"),
or the opening of an earlier sentence of the paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import DayCandidate, Verdict, days_outside, unless
from newsparse.said_on.occasions import (
    is_day_of_answer,
    is_occasion,
    is_speakers_clause,
    names_occasion,
)
from newsparse.said_on.other_clauses import are_verbless
from newsparse.said_on.other_verb import is_gerund
from newsparse.said_on.tagged_words import TaggedWords

FRONT = 120
"""A bound on time: a day in front of a sentence begins within these code points."""

WORDS_TO_SUBJECT = 5
"""A fact of news: words between a day in front and a subject that no comma closes off."""

WORDS_TO_CUE = 8
"""A fact of news: the same up to the cue where there is no subject, whose words count, too."""

WORDS_TO_CLOSED_SUBJECT = 80
"""A bound on time: the same behind a comma, which leaves the words before it one phrase."""

RELATIVE = Refusal("the source is a relative pronoun, whose clause it stands outside of")
FAR_FROM_SUBJECT = Refusal("too many words, or another clause, stand between it and the subject")
NO_OCCASION = Refusal("the words before it tell no occasion of speaking")
NO_CLOCK_TIME = Refusal("no clock time opens the sentence and a comma closes it: By noon Friday,")
NO_NAMED_OCCASION = Refusal("no occasion of speaking stands behind it: Friday's debate")
ABOUT_NOUN = Refusal("it stands in a clause about a noun: who stumbled in Friday's debate")
NOT_SHARED = Refusal("the cue does not share the day of the clause before it")
NO_CLAUSE_BESIDE = Refusal("no clause such as 'as she rode home' opens behind the content")
LATER = Refusal("what follows an occasion does not date the next sentence")


def find_in_front(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days in front of the subject: `On Thursday, ...`, `Speaking on Thursday, ...`."""
    return days_outside(sentence, sentence.start, sentence.subject)


def accept_in_front(candidate: DayCandidate) -> Verdict:
    """Accept a day in front that opens the sentence or tells an occasion of speaking."""
    sentence, dates = candidate.sentence, candidate.sentence.dates
    before, behind = without_links(candidate), candidate.behind
    is_closed = ends_in_comma(sentence)
    # "On Monday, when it rained, she said": what follows the day may hold a clause if the day
    # opens the sentence; "in Oslo on Monday, when it rained, she said" dates the rain.
    is_one_clause = any(
        (
            not before,
            before.open_with(dates.occasion_openers),
            is_closed and tells_speaking(before, sentence),
            not behind.have(dates.clause_words),
        )
    )
    is_near = is_one_clause and len(behind) <= words_to_subject(sentence, is_closed=is_closed)
    is_fitting = is_occasion(sentence, before, candidate.day) or is_speakers_clause(
        sentence, before
    )
    return unless(
        # "Speaking on Tuesday, Reed hugged Stone, who says it leaks": Stone says so any day.
        (sentence.is_relative, RELATIVE),
        (not is_near, FAR_FROM_SUBJECT),
        (not is_fitting, NO_OCCASION),
    )


def without_links(candidate: DayCandidate) -> TaggedWords:
    """Return the words before a day but those that link its sentence to the last: `But then`."""
    words = candidate.before
    while words.open_with(candidate.sentence.dates.sentence_links):
        words = words.behind(1)
    return words


def ends_in_comma(sentence: CueSentence) -> bool:
    """Tell whether a comma closes what stands in front of the source."""
    known = sentence.source_before
    return known is not None and sentence.is_behind_comma(known.start)


def words_to_subject(sentence: CueSentence, *, is_closed: bool) -> int:
    """Return how many words may stand between a day in front and the subject."""
    if is_closed:
        return WORDS_TO_CLOSED_SUBJECT
    return WORDS_TO_SUBJECT if sentence.source_before else WORDS_TO_CUE


def tells_speaking(before: TaggedWords, sentence: CueSentence) -> bool:
    """Tell whether a phrase in front is sure to tell the occasion, whatever follows its day.

    `In a letter sent Tuesday as part of the inquiry, ...`, `Asked on Tuesday if it leaked, ...`.
    """
    dates = sentence.dates
    names_one = before.have(dates.occasions | dates.writings)
    speaks = before.open_with(dates.speaking) or before.open_with_gerund()
    return names_one or speaks or is_day_of_answer(sentence, before)


def find_clock_time(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days that open a sentence: `By noon on Thursday, ...`."""
    return days_outside(sentence, sentence.start, min(sentence.start + FRONT, sentence.subject))


def accept_clock_time(candidate: DayCandidate) -> Verdict:
    """Accept the day of a clock time that a comma closes: `By noon on Thursday, ...`."""
    sentence, before = candidate.sentence, without_links(candidate)
    # "By Monday" alone is a deadline, "by noon on Monday" a time of the day.
    is_led = len(before) > 1 and before.open_with(sentence.dates.front_leads)
    is_closed = sentence.text.startswith(",", candidate.day.stop)
    is_fitting = is_led and is_closed and are_verbless(before, sentence.dates)
    return is_fitting or NO_CLOCK_TIME


def find_occasion(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days of the sentence, then those in front of it in the paragraph."""
    yield from days_outside(sentence, sentence.start, sentence.stop)
    # "She shone in Monday's debate. Asked for more, she said": the same occasion goes on.
    yield from days_outside(sentence, sentence.paragraph_start, sentence.start)


def accept_occasion(candidate: DayCandidate) -> Verdict:
    """Accept a day that says which occasion of speaking is meant: `in Thursday's debate`."""
    sentence = candidate.sentence
    is_named = names_occasion(sentence, candidate.day, sentence.dates.occasions)
    return unless((not is_named, NO_NAMED_OCCASION), (is_about_noun(candidate), ABOUT_NOUN))


def is_about_noun(candidate: DayCandidate) -> bool:
    """Tell whether a day stands in a clause about a noun: `who stumbled in Monday's debate`."""
    sentence, day = candidate.sentence, candidate.day
    # A comma ends the clause: "Stone, who stumbled, said in Monday's debate".
    comma = sentence.text.rfind(",", candidate.start, day.start)
    before = sentence.words(max(candidate.start, comma), day.start)
    return before.have(sentence.dates.relatives)


def find_shared(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days in front of the subject, or of a cue that joins itself: `as she said`."""
    return days_outside(
        sentence, sentence.start, sentence.cue.start if joins_day(sentence) else sentence.subject
    )


def joins_day(sentence: CueSentence) -> bool:
    """Tell whether a cue opens with what joins it to a day: `when asked`."""
    return sentence.cue_words.open_with(sentence.dates.day_joins)


def accept_shared(candidate: DayCandidate) -> Verdict:
    """Accept the day of a clause that the saying goes on with.

    `said Wednesday, adding`, `flared on Wednesday, with both accusing`, `a rally on Wednesday
    when she accused`.
    """
    sentence, dates, behind = candidate.sentence, candidate.sentence.dates, candidate.behind
    has_source = sentence.source_before is not None
    goes_on = is_gerund(sentence.cue_words)
    is_joined = behind.open_with(dates.day_joins)
    is_shared = any(
        (
            # "Flared on Wednesday, with both accusing".
            is_joined and goes_on,
            # "A rally on Wednesday when she accused".
            all((is_joined, has_source, len(behind) == 1)),
            # "An interview on Wednesday, in which she said".
            has_source and is_told_of(behind, sentence),
            # "Said on Wednesday, adding".
            goes_on and not behind,
            # "Came on Wednesday as she said".
            joins_day(sentence) and not behind,
        )
    )
    return is_shared or NOT_SHARED


def is_told_of(behind: TaggedWords, sentence: CueSentence) -> bool:
    """Tell whether words behind a day lead to what was said then: `..., in which she said`."""
    lead = behind.forms[-2:-1]
    is_led = not sentence.dates.relative_leads.isdisjoint(lead)
    return is_led and behind.end_with(sentence.dates.relatives)


def find_beside_content(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days behind the last content: `..., as she rode home on Thursday`."""
    stop = sentence.stop
    later = [piece.stop for piece in sentence.content if sentence.cue.stop <= piece.start < stop]
    return days_outside(sentence, max(later, default=stop), stop)


def accept_beside(candidate: DayCandidate) -> Verdict:
    """Accept a day in a clause that tells when or where, without another one inside it."""
    dates, before = candidate.sentence.dates, candidate.before
    is_led = before.open_with(dates.scene_links)
    # "As she left the lock that broke on Thursday" dates the break.
    is_fitting = is_led and not before.have(dates.relatives)
    return is_fitting or NO_CLAUSE_BESIDE


def find_in_paragraph(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days that stand at the front of earlier sentences, the nearest sentence first.

    Only a day in front dates what follows; one behind the verb belongs to that verb alone.
    """
    first, last = sentence.paragraph_start, sentence.start
    if not any(True for _ in sentence.days_between(first, last)):
        return
    # The nearest one counts: "On Monday she left. On Tuesday she came. It leaks, she said."
    starts = sentence.page.sentence_starts
    inside = starts[bisect_left(starts, first) : bisect_left(starts, last)]
    for start in reversed(inside):
        yield from days_outside(sentence, start, min(start + FRONT, last))


def accept_in_paragraph(candidate: DayCandidate) -> Verdict:
    """Accept a day that opens its sentence, and not with what follows another occasion."""
    sentence, before = candidate.sentence, without_links(candidate)
    # "After a rally Tuesday, Reed was asked of the lock. Stone said it leaks": not at the rally.
    is_later = before.open_with(sentence.dates.occasion_openers)
    is_fitting = is_occasion(sentence, before, candidate.day)
    return unless((not is_fitting, NO_OCCASION), (is_later, LATER))
