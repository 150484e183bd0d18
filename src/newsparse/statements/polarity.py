"""Whether what is attributed was said at all: denials, refusals and hedges."""

from __future__ import annotations

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
    outline, (first, last) = block.phrases.outline, cue.words
    said = [outline.word(number).lower() for number in range(first, last + 1)]
    denying = said
    if found.source:
        denying = [*said, outline.word(block.phrases.firsts[found.source.first]).lower()]
    denied = cue.verb.lemma in words.negative or not words.negations.isdisjoint(denying)
    hedged = is_hedged(block, cue, words) or not words.hedges.isdisjoint(said)
    return Polarity(denied, hedged) if denied or hedged else ASSERTED


def is_hedged(block: Block, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a verb of seeming leads to a cue: "appeared to suggest"."""
    before = block.groups.get(cue.first - 1)
    return before is not None and before.verb.lemma in words.hedging
