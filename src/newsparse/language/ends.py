"""What tells where content ends, and how much (ends.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from newsparse.language.tables import table

ContentKind: TypeAlias = Literal["object", "infinitive", "clause", "that", "noun"]
"""What a content is: the plan; to wait; the plan was late; that it was; what a noun takes."""


OF_RULES = (
    "unnamed",
    "cue",
    "cue_with_content",
    "quoting_cue",
    "quotation",
    "short",
    "long",
    "aside",
    "contrast",
    "own_occasion",
    "answer",
    "summary",
    "comparison",
    "withheld",
    "thing",
    "quoted_before",
    "quoted_behind",
)
"""The evidence that rules find; all other is what the grammar calls a break."""


@frozen
class EndEvidence:
    """One fact that speaks for the end of a content at a break, or against it."""

    example: str
    """A sentence with a bar where it holds, at a break of somebody's content."""
    object: int
    """Its points for an object: Stone praised the plan."""
    infinitive: int
    """Its points for an infinitive: Stone vowed to wait."""
    clause: int
    """Its points for a clause: Stone said it was late."""
    that: int
    """Its points for a clause with *that*, or a question."""
    noun: int
    """Its points for what a noun takes: her claim that it was late."""


def read_end_evidence(rows: Mapping[str, Mapping[str, Any]]) -> Mapping[str, EndEvidence]:
    """Return a read-only table of evidence by its names."""
    return table({name: EndEvidence(**row) for name, row in rows.items()})


@frozen(eq=False)
class Ends:
    """What tells where content ends (ends.toml)."""

    evidence: Mapping[str, EndEvidence] = field(converter=read_end_evidence)
    """The evidence by its name."""

    def points(self, name: str, kind: ContentKind) -> int:
        """Return how much some evidence counts for a kind of content."""
        points: int = getattr(self.evidence[name], kind)
        return points
