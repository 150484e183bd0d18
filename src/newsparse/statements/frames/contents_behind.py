"""The content behind any cue, be it a verb or a noun."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.language import ContentKind
from newsparse.refusal import Refusal
from newsparse.statements.block import Block
from newsparse.statements.contents import ContentBehind, content_right_of
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.attributing_nouns import content_of_noun
from newsparse.syntax.phrases import Range


def content_behind(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a cue, be it a verb or a noun."""
    find = content_of_noun if cue.form == "noun" else content_right_of
    return find(block, cue)


def contents_behind(block: Block) -> Iterator[tuple[Range, ContentKind]]:
    """Yield where the content behind each cue of a block begins and its sentence ends."""
    for cue in block.cues:
        if behind := content_behind(block, cue):
            first = behind.content.first
            yield Range(first, block.sentences[first].stop), behind.kind
