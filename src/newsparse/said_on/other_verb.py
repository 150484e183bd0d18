"""Days of another verb, with whose clause the words of saying go on.

`promised on Thursday to stay, saying ...`, `took to the steps on Thursday to say ...`, `has
been silent but on Thursday wrote ...`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse.refusal import Refusal
from newsparse.said_on.adverbs import ASIDE, closes_aside, has_lead
from newsparse.said_on.cue_sentence import START, CueSentence
from newsparse.said_on.day_candidates import DayCandidate, Verdict, days_outside, unless
from newsparse.said_on.occasions import OF_NOUN, is_of_noun
from newsparse.said_on.other_clauses import are_verbless
from newsparse.said_on.tagged_words import TaggedWords
from newsparse.said_on.written_days import WrittenDay

CLAUSES_BEFORE = 6
"""A bound on time: at most this many clauses that begin before a day are looked at for it."""

VERB_WORDS = 3
"""A fact of news: a verb behind its subject takes at most three words: `has also promised`."""

CLAUSE_MARKS = frozenset(("comma", "semicolon", "dash"))
"""The classes of marks that divide two clauses."""

OTHER_CLAUSE = Refusal("another clause, or a verb of what is to come, stands before it")
NOT_GOING_ON = Refusal("the cue does not go on with the clause of the day")
IN_OTHER_CONTENT = Refusal("it is part of what another statement attributes")
NO_NEW_CLAUSE = Refusal(
    "no comma, dash or conjunction with a lead such as 'on' opens a clause there"
)
WORDS_BETWEEN = Refusal("words stand between it and the subject or cue")


def find_of_verb_before(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days between the source and a cue that may go on with another verb."""
    known = sentence.source_before
    if known is not None:
        yield from days_outside(sentence, known.stop, sentence.cue.start)


def accept_of_verb_before(candidate: DayCandidate) -> Verdict:
    """Accept a day that the cue shares with the verb before it.

    Between the subject and the day stands no comma and no other clause.
    """
    sentence, dates, before = candidate.sentence, candidate.sentence.dates, candidate.before
    # "Stone, who left on Monday" and "will talk on Monday" tell when something else is done.
    is_other = before.have(dates.clause_words | dates.futures)
    # A participle right before the day is the verb itself: "has resigned Monday, saying".
    has_other_verb = len(before) > VERB_WORDS and not are_verbless(before, dates)
    # "Stone went to Oslo, met Reed on Monday and said": the comma begins another verb.
    is_apart = "," in candidate.text_before.lstrip(",")
    return unless(
        (is_of_noun(candidate), OF_NOUN),
        (is_other or has_other_verb, OTHER_CLAUSE),
        (is_apart or closes_aside(sentence, candidate.day, before), ASIDE),
        (not goes_on_with_day(candidate), NOT_GOING_ON),
        (is_anothers(sentence, candidate.day), IN_OTHER_CONTENT),
    )


def is_anothers(sentence: CueSentence, day: WrittenDay) -> bool:
    """Tell whether a day stands in a clause that is attributed, but the cue does not."""
    # "Stone said that the lock broke on Tuesday, adding that": the day is in the first content.
    clauses, cue = sentence.article_days.clauses, sentence.cue.start
    number = bisect_right(clauses, day.start, key=START)
    holding = [
        clause
        for clause in clauses[max(0, number - CLAUSES_BEFORE) : number]
        if day.start < clause.stop
    ]
    return any(not clause.start <= cue < clause.stop for clause in holding)


def goes_on_with_day(candidate: DayCandidate) -> bool:
    """Tell whether the cue goes on with the clause of a day.

    As an infinitive right behind the day, as a participle behind it or a comma, or as one verb
    behind a conjunction.
    """
    sentence, dates = candidate.sentence, candidate.sentence.dates
    cue, behind = sentence.cue_words, candidate.behind
    # "Came to the steps on Tuesday to warn", but not "left on Tuesday for Oslo to warn".
    if cue.open_with(dates.aims):
        return not behind
    if is_gerund(cue):
        # "Said on Tuesday, while noting that": the subject of both is the same.
        is_beside = not behind or behind.open_with(dates.scene_openers)
        return is_beside or is_divided(sentence, candidate.stop)
    # "Went to the lock on Tuesday, knelt down and said".
    return len(cue) == 1 and behind.end_with(dates.verb_joins)


def is_gerund(cue: TaggedWords) -> bool:
    """Tell whether a cue is a participle: `adding`, `saying in a note`, `while saying`."""
    return cue.open_with_gerund() or cue.behind(len(cue) - 1).open_with_gerund()


def is_divided(sentence: CueSentence, place: int) -> bool:
    """Tell whether a comma, semicolon or dash stands before a place of a sentence."""
    return sentence.page.class_of(sentence.page.token_before(place)) in CLAUSE_MARKS


def find_of_own_clause(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days in front of the subject, and those between it and the cue."""
    yield from days_outside(sentence, sentence.start, sentence.subject)
    if known := sentence.source_before:
        yield from days_outside(sentence, known.start, sentence.cue.start)


def accept_of_own_clause(candidate: DayCandidate) -> Verdict:
    """Accept a day that opens the clause of the cue behind another one.

    `..., on Thursday night she said`, `has been silent but on Thursday wrote`.
    """
    sentence, day, before = candidate.sentence, candidate.day, candidate.before
    # "Has liked the lock but on Tuesday wrote": a bare "but Tuesday" might be its subject.
    is_joined = before.end_with(sentence.dates.verb_joins)
    opens = bool(before) and (is_joined or is_divided(sentence, day.start))
    return unless(
        (not opens or not has_lead(sentence, day), NO_NEW_CLAUSE),
        (bool(candidate.behind), WORDS_BETWEEN),
    )
