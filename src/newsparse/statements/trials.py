"""For `newsparse explain`: what was tried on a block, and what ended each content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from newsparse.language import ContentKind
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.breaks import CLAUSE_AROUND, why_content_ends
from newsparse.statements.frames.contents_behind import content_behind
from newsparse.statements.frames.continued import continue_quotations
from newsparse.statements.frames.passes import Trial
from newsparse.statements.frames.table import PASSES
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import CLOSED, QUOTED

SOURCE_FOLLOWS = "its source and cue follow"
MARKS_END = "its quotation ends"


@final
@dataclass(frozen=True, eq=False, slots=True)
class BlockTrials:
    """All that was tried on a block, in numbers of its phrases."""

    trials: Sequence[Trial]
    """Each frame at each place, in the order in which they were tried."""
    found: Sequence[Attribution]
    """What the block attributes in the end, quotations that go on included."""
    orphans: Sequence[Range]
    """Quotations that nobody in the block has said; the block before may have."""


def try_frames(block: Block) -> BlockTrials:
    """Return all that is tried on a block.

    What is found is attributed, as by `find_attributions`: give it a block of its own, which
    `find_blocks` makes.
    """
    trials = [trial for each in PASSES for trial in each.trials(block)]
    orphans = continue_quotations(block)
    return BlockTrials(trials, block.claimed.items, orphans)


def why_content_pieces_end(block: Block, found: Attribution) -> Iterator[tuple[Range, str]]:
    """Yield each piece of a content with what ends it."""
    for piece in found.content:
        yield piece, why_piece_ends(block, found, piece)


def why_piece_ends(block: Block, found: Attribution, piece: Range) -> str:
    """Return what ends a piece of content."""
    # The town was ready|, Stone said.
    if found.cue and piece.stop <= found.cue.first:
        return SOURCE_FOLLOWS
    # Stone said, "We are ready,"| and left.
    is_quotation = piece.stop == piece.first + 1 and block.names[piece.first] in CLOSED
    if is_quotation:
        return MARKS_END
    # Stone said the town was ready|; the council was not.
    stop, reason = why_content_ends(block, piece.first, kind_of_content(block, found, piece))
    if stop == piece.stop:
        return reason
    # Stone said, "We are ready," and "We go,"| and left. Men who want to leave Troy| face a wait.
    is_quoted = block.names[piece.stop - 1] in QUOTED
    return MARKS_END if is_quoted else CLAUSE_AROUND


def kind_of_content(block: Block, found: Attribution, piece: Range) -> ContentKind:
    """Return what a piece of content is for the rules that end it."""
    cue = found.cue
    if cue is None:
        return "clause"
    behind = content_behind(block, cue)
    return behind.kind if behind and behind.content.first == piece.first else "clause"
