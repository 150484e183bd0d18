"""Clauses and phrases that attribute the clause around them: as Stone noted; according to Stone."""

from __future__ import annotations

from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end
from newsparse.statements.clauses import clause_start
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.required_subjects import NO_SOURCE_BEHIND, NO_VERB, with_source
from newsparse.statements.sources import find_source_after
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import QUOTED, VERBS

# What divides "according to Stone" from the content behind it.
COMMA_OR_COLON = frozenset(("comma", "colon"))
# What goes on behind "according to Stone" with the clause before it.
GOING_ON_BEHIND = VERBS | QUOTED
NO_AS = Refusal('no "as" opens its clause')
NO_COMMA_BEHIND = Refusal("no comma stands behind it")
CUE_NOT_OPENING = Refusal("it does not open its clause")
NOTHING_BESIDE = Refusal("there is no content beside it")


@with_source
def as_source_cue(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """As S V, C: As the mayor noted, the town was ready."""
    place = source.reach.first - 1
    if block.names[place] != "as":
        return NO_AS
    if place != clause_start(block, place + 1):
        return CUE_NOT_OPENING
    # As Stone told the council,| it is late; not: as Stone demands a wall,| it is late.
    end = block.follows("end" if "person" in cue.verb.takes else "end_untold", cue)
    if end is None or block.names[end - 1] != "comma":
        return NO_COMMA_BEHIND
    return main_clause_as_content("As S V, C", block, cue, source, end)


def as_cue_by_source(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """As V by S, C: As noted by the mayor, the town was ready."""
    if block.names[cue.first - 1] != "as":
        return NO_AS
    by = find_source_after(block, cue, "by")
    if by is None:
        return NO_SOURCE_BEHIND
    comma = by.reach.stop
    if block.names[comma] != "comma":
        return NO_COMMA_BEHIND
    return main_clause_as_content("As V S, C", block, cue, by, comma + 1)


def main_clause_as_content(
    frame: Frame, block: Block, cue: FoundCue, source: Source, first: int
) -> Attribution | Refusal:
    """Return what begins with a phrase as content, if a verb is in it."""
    content = Range(first, content_end(block, first))
    if not block.has_verb(content.first, content.stop):
        return NO_VERB
    return Attribution(frame, cue, source.mention, (content,))


def told_clause_start(block: Block, stop: int) -> int:
    """Return where the clause before "according to" begins: late - | which it is, according to Roe.

    Of a sentence with a dash that is the relative clause behind it.
    """
    first = clause_start(block, stop)
    dashes = (at for at in range(first, stop) if block.names[at] == "dash")
    behind = max(dashes, default=first) + 1
    return behind if block.names[behind] == "relative" else first


def according_to(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """According to S, C; C, according to S; C, according to S, C; According to S: and a block."""
    source = find_source_after(block, cue, "according")
    if source is None:
        return NO_SOURCE_BEHIND
    stop = block.back_over("comma", cue.first)
    before = Range(told_clause_start(block, stop), stop)
    mark = source.reach.stop
    is_divided = block.names[mark] in COMMA_OR_COLON
    first = mark + is_divided
    after = Range(first, content_end(block, first))
    has_before = before.first < before.stop
    if has_before and block.is_clause(before.first, before.stop):
        # The fire, which is out, according to Roe, | was small: a verb or quotation goes on.
        goes_on = is_divided and block.names[first] in GOING_ON_BEHIND
        pieces = (before, after) if goes_on else (before,)
        return Attribution("C according to S", cue, source.mention, pieces)
    if after.first < after.stop:
        # One of the rules, according to Roe, is to wait. But, according to Roe, it is late.
        has_subject = block.has_subject(before.first, before.stop)
        pieces = (before, after) if has_subject else (after,)
        return Attribution("according to S, C", cue, source.mention, pieces)
    if block.names[mark] == "colon":
        return Attribution("according to S, C", cue, source.mention, ())
    if has_before:
        return Attribution("C according to S", cue, source.mention, (before,))
    return NOTHING_BESIDE
