"""Whether what is attributed was said at all: denials, refusals, conditions, questions, hedges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import final

from newsparse.language.verb_words import PolarityWords
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue
from newsparse.vocabulary.memory import Memory
from newsparse.vocabulary.phrase_classes import LINKING_PREPOSITIONS, QUOTED

# A bound on time: at most this many words before a cue are looked at: "no sign that".
LONGEST_POLAR_PHRASE = 4

Phrases = Mapping[str, frozenset[str]]
"""Phrases by their last words."""


@final
@dataclass(frozen=True, slots=True)
class Polarity:
    """How a statement is held: not negated and not hedged is a plain one."""

    negated: bool = False
    """It is denied: "did not say", "refused to tell", "nobody thinks", "without saying"."""
    hedged: bool = False
    """Nobody vouches for it: "reportedly said", "if Stone says", "did Stone say?"."""


ASSERTED = Polarity()
"""That of a statement which is neither denied nor hedged."""


def polarity_of(block: Block, found: Attribution, words: PolarityWords) -> Polarity:
    """Tell whether an attribution is denied or hedged by the words of its cue and around it."""
    cue = found.cue
    if cue is None:
        return ASSERTED
    said = plain_words_between(block, *cue.words)
    negated = is_negated(block, cue, said, words) or is_denied_around(block, found, words)
    hedged = is_hedged(block, cue, said, words) or is_hedged_around(block, found, words)
    return Polarity(negated, hedged) if negated or hedged else ASSERTED


def plain_words_between(block: Block, first: int, last: int) -> Sequence[str]:
    """Return the tokens from one to another as the tables have them."""
    return [word_at(block, number) for number in range(first, last + 1)]


def word_at(block: Block, number: int) -> str:
    """Return a token as the tables have it."""
    return PLAIN_WORDS[block.phrases.outline.word(number)]


def plain_word(word: str) -> str:
    """Return a word as the tables have it: in lower case, with a straight apostrophe."""
    # A curly apostrophe is one as a straight one is: didn’t, didn't.
    return word.lower().replace("’", "'")


PLAIN_WORDS: Memory[str] = Memory(plain_word)
"""What is known of words; a whole quotation is one, and is not kept."""


def is_denied_around(block: Block, found: Attribution, words: PolarityWords) -> bool:
    """Tell whether something denies an attribution as a whole.

    Nobody said so. It is not true that Stone said so.
    """
    return opens_negative(block, found, words) or follows_any(block, found, words.denying)


def is_negated(block: Block, cue: FoundCue, said: Sequence[str], words: PolarityWords) -> bool:
    """Tell whether an attribution is denied by the words of its cue."""
    # Stone denied it.
    if cue.verb.lemma in words.negative:
        return True
    # Stone did not say so; Stone left without saying so.
    denied = not words.negations.isdisjoint(said)
    kept = is_kept_from(block, cue, words) or leads_to(block, cue, words.negating)
    # Stone did not fail to say so.
    return denied != kept


def opens_negative(block: Block, found: Attribution, words: PolarityWords) -> bool:
    """Tell whether a source is nobody: "nobody said", "no official said"; not "No 10 said"."""
    if found.source is None:
        return False
    first = block.phrases.firsts[found.source.first]
    if word_at(block, first) not in words.negations:
        return False
    return not block.phrases.outline.word(first + 1).isdigit()


def is_kept_from(block: Block, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a verb of keeping away leads to a cue: "failed to mention", "stopped saying"."""
    leader = leader_of(block, cue)
    return leader is not None and leader.verb.lemma in words.keeping


def leader_of(block: Block, cue: FoundCue) -> FoundCue | None:
    """Return the verb that leads to an infinitive or gerund: "refrained from saying"."""
    if cue.form == "finite":
        return None
    place = cue.first - 1
    place -= block.names[place] in LINKING_PREPOSITIONS
    return block.group_at.get(place)


def stands_behind(block: Block, token: int, phrases: Phrases) -> bool:
    """Tell whether a token follows one of some phrases: "without |saying"."""
    opening = block.phrases.firsts[block.first]
    if token <= opening:
        return False
    fitting = phrases.get(word_at(block, token - 1))
    if fitting is None:
        return False
    first = max(opening, token - LONGEST_POLAR_PHRASE)
    before = plain_words_between(block, first, token - 1)
    return any(" ".join(before[place:]) in fitting for place in range(len(before)))


def leads_to(block: Block, cue: FoundCue, phrases: Phrases) -> bool:
    """Tell whether one of some phrases leads to the verb of a cue: "is due to |announce"."""
    return stands_behind(block, block.phrases.last(cue.first), phrases)


def follows_any(block: Block, found: Attribution, phrases: Phrases) -> bool:
    """Tell whether the clause of a source before its cue follows one of some phrases."""
    cue, source = found.cue, found.source
    if cue is None or source is None or source.first > cue.first:
        return False
    return stands_behind(block, block.phrases.firsts[source.first], phrases)


def is_hedged_around(block: Block, found: Attribution, words: PolarityWords) -> bool:
    """Tell whether an attribution as a whole is a condition or a question: if Stone says so."""
    return follows_any(block, found, words.conditions) or is_asked(block, found, words)


def is_hedged(block: Block, cue: FoundCue, said: Sequence[str], words: PolarityWords) -> bool:
    """Tell whether nobody vouches for an attribution by the words of its cue."""
    # reportedly said
    if not words.hedges.isdisjoint(said):
        return True
    # Stone will say; not: Stone will not say
    is_denied = not words.negations.isdisjoint(said)
    if not is_denied and not words.modals.isdisjoint(said):
        return True
    # appeared to suggest
    before = block.group_at.get(cue.first - 1)
    is_seeming = before is not None and before.verb.lemma in words.hedging
    # is said to have shouted
    is_told_of = before is not None and (before.form, cue.form) == ("passive", "infinitive")
    is_due = leads_to(block, cue, words.pending)
    return is_seeming or is_told_of or is_due


def is_asked(block: Block, found: Attribution, words: PolarityWords) -> bool:
    """Tell whether a sentence asks if something was said: Did Stone say that it is shut?"""
    cue = found.cue
    if cue is None or cue.verb.lemma in words.asking:
        return False
    stop = block.sentences[cue.first].stop
    is_open = stop < block.stop and block.names[stop] not in QUOTED
    if not is_open or block.word(stop) != words.question_mark:
        return False
    return not any(block.has_quote(piece.first, piece.stop) for piece in found.content)
