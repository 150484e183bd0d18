"""Where clauses begin, and where a cue breaks off the content before it."""

from __future__ import annotations

from newsparse.statements.block import CLAUSE_LENGTH, Block
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before, search_holder
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    COMPLEMENTING,
    CONDITIONS,
    DEPENDENT,
    FINITE,
    FRAMING,
    GERUNDS,
    JOINING,
)

# A bound on time: what a verb quotes is looked for among so many phrases behind it.
QUOTED_WITHIN = 6
# Before these a clause of its own begins: Stone said it was late, | and Roe agreed.
DIVIDING = frozenset(("comma", "semicolon", "colon", "dash"))
# What opens a clause about a noun, or a question.
WHO_OR_WHAT = frozenset(("relative", "question"))
# What joins a clause to the one before it.
LINKING = CONDITIONS | {"conjunction"}
# What tells of the narrator behind a comma: Stone said it was late, | pointing to the clock.
NARRATING = GERUNDS | {"relative"}
# Verbs that open a clause without a subject.
OPENING_VERBS = GERUNDS | FINITE
# What gives a cue a content of its own.
OWN_CONTENT = ("that", "clause", "quote", "urged")


def narrates(block: Block, first: int, stop: int) -> bool:
    """Tell whether a participle, a verb, a relative clause or a whole one opens a rest."""
    opening = block.names[first]
    if opening == "relative":
        return not block.has_quote(first, stop)
    # Stone called it "a mess," while Roe said it was "a gift".
    first += block.word(first) in block.vocabulary.words.contrasts
    return opening in OPENING_VERBS or opens_clause(block, first)


def behind_joins(block: Block, place: int) -> int:
    """Return the phrase behind a comma and "and"."""
    place += block.names[place] == "comma"
    return place + (block.names[place] == "conjunction")


def break_before(block: Block, cue: FoundCue) -> int | None:
    """Return where a cue breaks off the content before it, if it begins a clause anew."""
    if cue.form == "gerund":
        return break_before_gerund(block, cue)
    # Stone said it was late| and added that it was dark.
    is_joined = block.names[cue.first - 1] == "conjunction"
    if is_joined and cue.form == "finite":
        return block.back_over("comma", cue.first - 1)
    source = find_source_before(block, cue.first)
    if source is None:
        return None
    before = source.reach.first - 1
    return break_before_clause(block, cue, before)


def break_before_gerund(block: Block, cue: FoundCue) -> int | None:
    """Return where a participle goes on with what its source says, or quotes."""
    place = cue.first - 1
    before = block.names[place]
    if before == "by":
        # Stone seemed to plead| by saying, "I am here."
        is_quoting = block.follows("quote", cue)
        return place if is_quoting else None
    if before == "conjunction":
        # Stone denied it| and saying so again, left.
        return block.back_over("comma", place)
    if before in CONDITIONS:
        # Stone said it was late|, while adding that it was dark.
        place -= 1
    # Stone said it was late|, with Roe adding that it was dark.
    holder = search_holder(block, cue)
    if holder and block.names[holder.first - 1] == "with":
        place = holder.first - 2
    # Stone said it was late|, adding that it was dark.
    is_divided = block.names[place] == "comma"
    return place if is_divided else None


def break_before_clause(block: Block, cue: FoundCue, place: int) -> int | None:
    """Return where a clause with its own source begins, given the phrase before it."""
    before = block.names[place]
    if before in WHO_OR_WHAT:
        # Stone said he had met Roe|, whom Poe called "a liar"; but: lost what she called "a fight".
        is_apart = block.names[place - 1] == "comma"
        is_quoting = block.has_quote(cue.stop, cue.stop + QUOTED_WITHIN)
        return place - 1 if is_apart and is_quoting else None
    is_joined = before == "conjunction"
    if is_joined and opens_content(block, cue):
        # Stone said it was late| and Roe said it was dark.
        is_divided = block.names[place - 1] in DIVIDING
        return place - 1 if is_divided else place
    if before in LINKING:
        # Stone said it was late|, while Roe said it was dark.
        place -= 1
    # Stone said it was late|, Roe said it was dark.
    is_divided = block.names[place] in DIVIDING
    return place if is_divided else None


def opens_content(block: Block, cue: FoundCue) -> bool:
    """Tell whether a clause or quotation stands behind a cue: calling it "a mess"."""
    return block.has_quote(cue.stop, cue.stop + QUOTED_WITHIN) or any(
        block.follows(name, cue) is not None for name in OWN_CONTENT
    )


def clause_start(block: Block, place: int) -> int:
    """Return where the clause before a comma begins, within its sentence."""
    first = max(block.sentences[place].first, place - CLAUSE_LENGTH)
    while place > first and block.names[place - 1] not in BREAKS:
        place -= 1
    return place


def clause_opening(block: Block, first: int) -> int:
    """Return the first phrase of a sentence behind "but" and "even"."""
    while block.names[first] in JOINING:
        first += 1
    return first


def subordinate_start(block: Block, first: int, stop: int) -> int:
    """Return where a clause that opens a sentence begins, if it is subordinate and goes on.

    A comma ends one that a preposition opens, and a comma before a subject and its verb any.
    """
    start = clause_opening(block, first)
    opening = block.names[start]
    is_phrase = opening in COMPLEMENTING
    is_clause = opening in FRAMING
    if not is_phrase and not is_clause:
        return stop
    commas = (place for place in range(start, stop) if block.names[place] == "comma")
    for comma in commas:
        # In May, Roe said it was "late," ...; When Poe left, Roe said it was "late," ...
        if is_phrase or opens_clause(block, comma + 1):
            return stop
    return first


def opens_subordinate(block: Block, place: int) -> bool:
    """Tell whether a phrase opens what a main clause must follow: although it was late."""
    return block.names[clause_opening(block, place)] in DEPENDENT


def opens_clause(block: Block, place: int) -> bool:
    """Tell whether a subject and its verb begin at a phrase."""
    return block.contexts.after["main"].match(block.letters, place, block.stop) is not None


def opens_asked(block: Block, place: int) -> bool:
    """Tell whether a clause without a subject opens that says what was asked: asked about it."""
    cue = block.group_at.get(place)
    if cue is None or block.names[place] not in FINITE:
        return False
    return is_participle(block, cue)


def is_participle(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue may be a participle: a lone word that is not the bare verb."""
    is_bare = block.word(cue.first) == cue.verb.lemma
    return block.is_simple(cue) and not is_bare
