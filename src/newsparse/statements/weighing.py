"""What tells how sure a statement is: who its source is and how its cue stands.

Roe, who may say it was late, ...: the source is a relative pronoun, and the cue has a modal verb.
How much each fact counts stands in `confidence.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range

SORTS_OF_SOURCES: Mapping[str, str] = {
    "proper_phrase": "name",
    "name_phrase": "name",
    "relative": "relative",
    "that": "that",
}
"""What a source is, by the class of its first phrase."""
WORDS_OF_CUES: Mapping[str, str] = {"modal": "modal", "negation": "negated"}
"""What a cue is by the classes of its words."""


def evidence_of(block: Block, found: Attribution) -> tuple[str, ...]:
    """Return what holds of the source and the cue of an attribution, by the names of the table."""
    source = sort_of_source(block, found.source) if found.source else None
    facts = facts_of_cue(block, found.cue) if found.cue else ()
    return (source, *facts) if source else tuple(facts)


def sort_of_source(block: Block, source: Range) -> str | None:
    """Return what a source is, if that tells anything: a name, a thing, it, who, that."""
    place = source.first
    if block.is_thing(place):
        return "thing"
    if block.vocabulary.nouns.pronouns.get(block.word(place)) == "it":
        return "it"
    return SORTS_OF_SOURCES.get(block.names[place])


def facts_of_cue(block: Block, cue: FoundCue) -> Iterator[str]:
    """Yield how a cue stands: behind "to", "may" or "not"."""
    if cue.form == "infinitive":
        yield cue.form
    first, last = cue.words
    letters = block.phrases.outline.letters[first : last + 1]
    for name, fact in WORDS_OF_CUES.items():
        if block.contexts.letters.of[name] in letters:
            yield fact
