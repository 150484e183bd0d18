"""Whether what is attributed was said at all: denials, refusals and hedges."""

from __future__ import annotations

from attrs import frozen

from newsparse.language.verbs import PolarityWords
from newsparse.statements.cues import FoundCue
from newsparse.statements.scene import Attribution, Scene


@frozen
class Polarity:
    """How a statement is held: not negated and not hedged is a plain one."""

    negated: bool = False
    """The cue or its source denies: "did not say", "refused to tell", "nobody thinks"."""
    hedged: bool = False
    """The narrator does not vouch for it: "reportedly said", "appeared to suggest"."""


ASSERTED = Polarity()
"""That of a statement which is neither denied nor hedged."""


def polarity_of(scene: Scene, found: Attribution, words: PolarityWords) -> Polarity:
    """Tell whether an attribution is denied or hedged by the words of its cue and source."""
    cue = found.cue
    if cue is None:
        return ASSERTED
    said = words_from(scene, *cue.words)
    source = found.source
    whose = words_from(scene, scene.phrases.firsts[source.first]) if source else frozenset()
    denied = cue.verb.lemma in words.negative or not words.negations.isdisjoint(said | whose)
    return Polarity(denied, is_hedged(scene, cue, words) or not words.hedges.isdisjoint(said))


def words_from(scene: Scene, first: int, last: int | None = None) -> frozenset[str]:
    """Return the words from the first to the last, inclusive, in small letters."""
    stop = (first if last is None else last) + 1
    return frozenset(scene.phrases.outline.word(number).lower() for number in range(first, stop))


def is_hedged(scene: Scene, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a verb of seeming leads to a cue: "appeared to suggest"."""
    before = scene.cue_at(cue.first - 1)
    return before is not None and before.verb.lemma in words.hedging
