"""Which words around a day tell an occasion of speaking."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.other_clauses import has_participle, is_one_clause, is_verbless
from newsparse.said_on.written_days import WrittenDay

DETERMINER_BEFORE = 20
"""A bound on time: the words that lead to a day stand within these code points before it."""

NOUN_BEHIND = 40
"""A bound on time: the noun for an occasion stands within these code points behind its day."""

NOUN_WORDS = 3
"""A fact of news: at most two words stand before that noun: `Friday's national news conference`."""

CLAUSE = ("as", "riding")
"""The shortest clause for what the source did while speaking."""


def is_occasion(sentence: CueSentence, before: Sequence[str], day: WrittenDay) -> bool:
    """Tell whether words in front of a day open a phrase that tells an occasion."""
    dates = sentence.dates
    # Nothing stands before "On Monday", and "Monday's" is looked at with the noun behind it.
    if not before or day.is_genitive:
        return True
    first, last = before[0], before[-1]
    if first in dates.answering or first in dates.occasion_openers:
        # "After a rally Friday" tells one, "After the strike Friday" does not.
        return last in dates.occasions or is_answer(sentence, before)
    return first in dates.occasion_leads and is_verbless(before, dates)


def is_answer(sentence: CueSentence, before: Sequence[str]) -> bool:
    """Tell whether a day is that of an answer: `asked on Monday`, `reached by phone Monday`.

    Not if it may be that of the topic: `asked about the vote on Monday`.
    """
    dates = sentence.dates
    if before[0] not in dates.answering:
        return False
    is_led = len(before) == 1 or before[1] in dates.answer_leads
    return is_led and is_one_clause(before[1:], dates)


def is_speakers_clause(sentence: CueSentence, before: Sequence[str]) -> bool:
    """Tell whether a clause up to a day tells what the source did while speaking.

    Its subject is left out, or the same as that of the saying, or a pronoun: `as she left on
    Monday`, `when asked on Monday`, `while riding home on Monday`.
    """
    dates = sentence.dates
    if len(before) < len(CLAUSE) or before[0] not in dates.scene_openers:
        return False
    clause = before[1:]
    source = sentence.source
    subject = sentence.words(source.start, source.stop) if source else []
    is_own = (
        clause[0] in dates.subjects
        or has_participle(clause[:1], dates)
        or starts_with(clause, subject)
    )
    return is_answer(sentence, clause) or (is_own and is_one_clause(clause, dates))


def starts_with(words: Sequence[str], subject: Sequence[str]) -> bool:
    """Tell whether words begin with those of a subject, if there is one."""
    return bool(subject) and list(words[: len(subject)]) == list(subject)


def names_occasion(sentence: CueSentence, day: WrittenDay, occasions: frozenset[str]) -> bool:
    """Tell whether a day says which occasion is meant.

    As in `during Friday's debate`, `at a Friday rally`, `on the Sunday shows`. What comes
    before or after an occasion was not said on it.
    """
    dates, before = sentence.dates, words_before(sentence, day)
    is_determined = bool(before) and before[-1] in dates.determiners
    lead = before[-2:-1] if is_determined else before[-1:]
    leads = {day.first_word, *lead}
    if dates.occasion_leads.isdisjoint(leads) or not (is_determined or day.is_genitive):
        return False
    nouns = sentence.words(day.stop, day.stop + NOUN_BEHIND)[:NOUN_WORDS]
    return not occasions.isdisjoint(nouns)


def words_before(sentence: CueSentence, day: WrittenDay) -> list[str]:
    """Return the words right before a day."""
    start = max(sentence.paragraph_start, day.start - DETERMINER_BEFORE)
    return sentence.words(start, day.start)
