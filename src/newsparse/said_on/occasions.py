"""Which words around a day tell an occasion of speaking."""

from __future__ import annotations

from newsparse.language import DateWords
from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import DayCandidate
from newsparse.said_on.other_clauses import are_one_clause, are_verbless
from newsparse.said_on.tagged_words import TaggedWords
from newsparse.said_on.written_days import WrittenDay
from newsparse.vocabulary.phrase_classes import PREPOSITIONS

DETERMINER_BEFORE = 20
"""A bound on time: the words that lead to a day stand within these code points before it."""

NOUN_BEHIND = 40
"""A bound on time: the noun for an occasion stands within these code points behind its day."""

NOUN_WORDS = 3
"""A bound on time: at most two words stand before it: `Friday's national news conference`."""

OF_NOUN = Refusal("it is that of the noun before it: angered by her letter Friday")


def is_occasion(sentence: CueSentence, before: TaggedWords, day: WrittenDay) -> bool:
    """Tell whether words in front of a day open a phrase that tells an occasion."""
    dates = sentence.dates
    # Nothing stands before "On Monday", and "Monday's" is looked at with the noun behind it.
    if not before or day.is_genitive:
        return True
    if before.open_with(dates.answering | dates.occasion_openers):
        # "After a rally Friday" tells one, "After the strike Friday" does not.
        return before.end_with(dates.occasions) or is_day_of_answer(sentence, before)
    return opens_occasion(before, dates) and are_verbless(before, dates)


def opens_occasion(words: TaggedWords, dates: DateWords) -> bool:
    """Tell whether words open like a phrase for an occasion: `at a rally`, `speaking in Oslo`."""
    return words.open_with(dates.occasion_leads) or words.open_with(dates.speaking)


def is_day_of_answer(sentence: CueSentence, before: TaggedWords) -> bool:
    """Tell whether a day is that of an answer: `asked on Monday`, `reached by phone Monday`.

    Not if it may be that of the topic: `asked about the vote on Monday`.
    """
    dates = sentence.dates
    # "Asked in Oslo on Monday", but not "asked the mayor on Monday".
    rest = before.behind(1)
    is_led = not rest or rest.open_with(dates.answer_leads)
    return before.open_with(dates.answering) and is_led and are_one_clause(rest, dates)


def is_speakers_clause(sentence: CueSentence, before: TaggedWords) -> bool:
    """Tell whether a clause up to a day tells what the source did while speaking.

    Its subject is left out, or the same as that of the saying, or a pronoun: `as she left on
    Monday`, `when asked on Monday`, `while riding home on Monday`.
    """
    dates = sentence.dates
    clause = before.behind(1)
    if not clause or not before.open_with(dates.scene_openers):
        return False
    is_own = (
        clause.open_with(dates.subjects)
        or clause.open_with_gerund()
        or opens_with_source(clause, sentence)
    )
    return is_day_of_answer(sentence, clause) or (is_own and are_one_clause(clause, dates))


def opens_with_source(clause: TaggedWords, sentence: CueSentence) -> bool:
    """Tell whether a clause has the source for its subject: `as Stone left, Stone said`."""
    source = sentence.source
    names = sentence.words(source.start, source.stop).forms if source else []
    return bool(names) and clause.forms[: len(names)] == names


def names_occasion(sentence: CueSentence, day: WrittenDay, occasions: frozenset[str]) -> bool:
    """Tell whether a day says which occasion is meant.

    As in `during Friday's debate`, `at a Friday rally`, `on the Sunday shows`. What comes
    before or after an occasion was not said on it.
    """
    dates, before = sentence.dates, lead_words(sentence, day)
    is_determined = before.end_with(dates.determiners)
    if not (is_determined or day.is_genitive):
        return False
    # "At" may be a part of the day itself, as "on" in "on Monday's show" is.
    lead = before.forms[-2:-1] if is_determined else before.forms[-1:]
    if dates.occasion_leads.isdisjoint((day.first_word, *lead)):
        return False
    nouns = sentence.words(day.stop, day.stop + NOUN_BEHIND).forms[:NOUN_WORDS]
    return not occasions.isdisjoint(nouns)


def is_of_noun(candidate: DayCandidate) -> bool:
    """Tell whether a day is that of a text or occasion that does not tell that of the saying.

    `angered by her letter Friday to the port, saying`, but `said in a letter Friday, saying`.
    """
    dates, before = candidate.sentence.dates, candidate.before
    if not before.end_with(dates.occasions | dates.writings):
        return False
    leads = [number for number, kind in enumerate(before.classes) if kind in PREPOSITIONS]
    lead = before.behind(leads[-1]) if leads else before
    is_agent = lead.classes[0] == "by"
    is_completed = not PREPOSITIONS.isdisjoint(candidate.behind.classes[:1])
    is_occasion = not leads or lead.open_with(dates.occasion_leads)
    return not is_occasion and (is_agent or is_completed)


def lead_words(sentence: CueSentence, day: WrittenDay) -> TaggedWords:
    """Return the words right before a day."""
    start = max(sentence.paragraph_start, day.start - DETERMINER_BEFORE)
    return sentence.words(start, day.start)
