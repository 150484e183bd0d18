"""Which subject a cue must have for a frame to be looked for at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_own_source, find_source_before
from newsparse.syntax.phrases import Range

# What a verb takes that things are the subject of as well: "the sign says no".
THING_TAKES = "words"
# Kinds of cues that need somebody who thinks, feels or sees.
HELD = frozenset(("perception", "belief"))

CueFunction: TypeAlias = Callable[[Block, FoundCue], Attribution | Refusal]
"""Looks for a frame at a cue."""

NO_SOURCE = Refusal("no source stands before it in its sentence")
HAS_SOURCE = Refusal("a source stands before it")
SAID_BY_THING = Refusal("its subject is a thing, which says nothing: the storm")
NO_SUBJECT = Refusal("it has no subject of its own before it")
HAS_SUBJECT = Refusal("it has a subject of its own")
NO_SOURCE_BEHIND = Refusal("no source stands behind it")
NO_VERB = Refusal("no verb makes a clause of the content")
LONG_CUE = Refusal("the cue is more than a word, as it cannot be before its source")
RELATIVE_SOURCE = Refusal("its subject is a relative pronoun: the plan, which he said was late")


def is_thing_saying(block: Block, cue: FoundCue, source: Range) -> bool:
    """Tell whether a thing is the subject of a verb that only people, bodies and texts have."""
    return THING_TAKES not in cue.verb.takes and block.is_thing(source.first)


def is_thing_holding(block: Block, cue: FoundCue, source: Range) -> bool:
    """Tell whether a thing would hold what only people do: the gift shows it; hard to see.

    Things may speak, if their verb is finite: the sign warns of floods.
    """
    has_mind = cue.form != "finite" or cue.verb.kind in HELD
    return has_mind and is_thing_saying(block, cue, source)


def is_impersonal(block: Block, cue: FoundCue, source: Range) -> bool:
    """Tell whether "it" stands for a clause, and knows nothing: it is hard to know why."""
    is_it = block.vocabulary.nouns.pronouns.get(block.word(source.first)) == "it"
    return is_it and cue.form == "infinitive" and cue.verb.kind in HELD


def with_source(
    function: Callable[[Block, FoundCue, Source], Attribution | Refusal],
) -> CueFunction:
    """Give a frame the source before its cue; refuse a cue that has none."""

    @wraps(function)
    def look(block: Block, cue: FoundCue) -> Attribution | Refusal:
        source = find_source_before(block, cue.first)
        return function(block, cue, source) if source else NO_SOURCE

    return look


def without_source(function: CueFunction) -> CueFunction:
    """Refuse a cue with a source before it: said Stone."""

    @wraps(function)
    def look(block: Block, cue: FoundCue) -> Attribution | Refusal:
        has_source = find_source_before(block, cue.first)
        return HAS_SOURCE if has_source else function(block, cue)

    return look


def with_subject(
    function: Callable[[Block, FoundCue, Range], Attribution | Refusal],
) -> CueFunction:
    """Give a frame the subject of its cue; refuse a cue that has none: (smiled,) adding."""

    @wraps(function)
    def look(block: Block, cue: FoundCue) -> Attribution | Refusal:
        subject = find_own_source(block, cue)
        return function(block, cue, subject) if subject else NO_SUBJECT

    return look


def without_subject(function: CueFunction) -> CueFunction:
    """Refuse a cue with a subject of its own: Stone smiled, | adding ..."""

    @wraps(function)
    def look(block: Block, cue: FoundCue) -> Attribution | Refusal:
        has_subject = find_own_source(block, cue)
        return HAS_SUBJECT if has_subject else function(block, cue)

    return look
