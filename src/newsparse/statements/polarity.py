"""Whether what is attributed was said at all: denials, refusals and hedges."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsparse.language.verb_words import PolarityWords
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue


@frozen
class Polarity:
    """How a statement is held: not negated and not hedged is a plain one."""

    negated: bool = False
    """The cue or its source denies: "did not say", "refused to tell", "nobody thinks"."""
    hedged: bool = False
    """The narrator does not vouch for it: "reportedly said", "appeared to suggest"."""


ASSERTED = Polarity()
"""That of a statement which is neither denied nor hedged."""


def polarity_of(block: Block, found: Attribution, words: PolarityWords) -> Polarity:
    """Tell whether an attribution is denied or hedged by the words of its cue and source."""
    cue = found.cue
    if cue is None:
        return ASSERTED
    outline = block.phrases.outline
    first, last = cue.words
    said = [outline.word(number).lower() for number in range(first, last + 1)]
    negated = is_negated(block, found, said, words)
    # reportedly said
    is_doubted = not words.hedges.isdisjoint(said)
    hedged = is_doubted or is_hedged(block, cue, words)
    return Polarity(negated, hedged) if negated or hedged else ASSERTED


def is_negated(block: Block, found: Attribution, said: Sequence[str], words: PolarityWords) -> bool:
    """Tell whether an attribution is denied, given the words of its cue."""
    # Stone denied it.
    if found.cue and found.cue.verb.lemma in words.negative:
        return True
    # Stone did not say so.
    if not words.negations.isdisjoint(said):
        return True
    if found.source is None:
        return False
    # Nobody said so.
    first = block.phrases.firsts[found.source.first]
    return block.phrases.outline.word(first).lower() in words.negations


def is_hedged(block: Block, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a verb of seeming leads to a cue: "appeared to suggest"."""
    before = block.group_at.get(cue.first - 1)
    return before is not None and before.verb.lemma in words.hedging
