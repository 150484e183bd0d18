"""Tries the frames on a block in their order of precedence."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.continued import continue_quotations
from newsparse.statements.frames.passes import Pass
from newsparse.statements.frames.table import PASSES, TRANSCRIPTS
from newsparse.syntax.phrases import Range


def find_attributions(block: Block) -> tuple[list[Attribution], tuple[Range, ...]]:
    """Return the attributions of a block, and quotations that nobody in it has said."""
    for each in passes_for(block):
        each.attribute(block)
    orphans = continue_quotations(block)
    # What is still without content comes last: the next block goes on with it.
    return sorted(block.claimed.items, key=lambda item: not item.content), orphans


def passes_for(block: Block) -> Iterator[Pass[FoundCue] | Pass[int]]:
    """Yield the passes over a block; each is to be gone through before the next one is asked for.

    A turn of a transcript is said by its label, whatever stands in it.
    """
    yield TRANSCRIPTS
    if not block.claimed.items:
        yield from PASSES
