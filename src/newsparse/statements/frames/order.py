"""Tries the frames on a block in their order of precedence."""

from __future__ import annotations

from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.frames.continued import continue_quotations
from newsparse.statements.frames.table import PASSES
from newsparse.syntax.phrases import Range


def find_attributions(block: Block) -> tuple[list[Attribution], tuple[Range, ...]]:
    """Return the attributions of a block, and quotations that nobody in it has said."""
    # Each pass is to be gone through before the next one is asked for.
    for each in PASSES:
        if not each.wants.isdisjoint(block.classes):
            each.attribute(block)
    orphans = continue_quotations(block)
    # What is still without content comes last: the next block goes on with it.
    return sorted(block.claimed.items, key=lambda item: not item.content), orphans
