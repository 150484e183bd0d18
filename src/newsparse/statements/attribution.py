"""What is found in a block: sources, and attributions with their parts as numbers of phrases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import final

from newsparse.model import Frame
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range


@final
@dataclass(init=False, slots=True)
class Source:
    """The phrases that name a source."""

    mention: Range
    """The name with what describes it."""
    reach: Range
    """The mention with all that stands between it and its cue."""

    def __init__(self, mention: Range, reach: Range) -> None:
        """Keep both."""
        self.mention = mention
        self.reach = reach


@final
@dataclass(eq=False, slots=True)
class Attribution:
    """An attribution found in a block, in numbers of phrases."""

    frame: Frame
    cue: FoundCue | None
    source: Range | None
    content: tuple[Range, ...]
    extends: bool = False
    """Whether its content is added to what the cue attributes already, if it does."""
    quoted: Attribution | None = None
    """What somebody else has said whom the source quotes: the agency quoted Stone as saying ..."""

    @property
    def stop(self) -> int:
        """The number of the phrase after its last part."""
        # It has one part at least: what has no content has a cue or a source.
        parts = [piece.stop for piece in self.content]
        if self.cue:
            parts.append(self.cue.stop)
        if self.source:
            parts.append(self.source.stop)
        return max(parts)

    def with_piece(self, piece: Range) -> Attribution:
        """Return the attribution with more content."""
        return replace(self, content=(*self.content, piece))
