"""How often statements of a kind were right (confidence.toml)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from newsparse.language.tables import table

SEPARATOR = " / "
"""Stands between a frame and the lemma of a cue."""


SCALE = 10
"""So many points multiply the odds of being right by e."""
LEAST, MOST = 0.01, 0.99
"""The shares between which points count: odds have no end."""


@frozen
class ConfidenceEvidence:
    """One fact about a statement that speaks for it, or against it."""

    example: str
    """A sentence of which it holds."""
    points: int
    """How much it counts, beside the share of the frame and cue."""


def read_confidence_evidence(
    rows: Mapping[str, Mapping[str, Any]],
) -> Mapping[str, ConfidenceEvidence]:
    """Return a read-only table of facts by their names."""
    return table({name: ConfidenceEvidence(**row) for name, row in rows.items()})


def share_with_points(share: float, points: int) -> float:
    """Return a share that some points have made more or less.

    >>> share_with_points(0.5, 0), share_with_points(0.5, 10), share_with_points(0.5, -10)
    (0.5, 0.73, 0.27)
    """
    if points == 0:
        return share
    share = min(MOST, max(LEAST, share))
    odds = share / (1 - share) * math.exp(points / SCALE)
    return round(odds / (1 + odds), 2)


@frozen(eq=False)
class Confidence:
    """The shares of statements that were right on annotated articles (confidence.toml).

    Each table is for a kind of statement. It has a share for each frame, and for those verbs
    in a frame that were seen often enough: "S V C", "S V C / say".
    """

    default: float
    """The share for what stands in none of the tables."""
    direct: Mapping[str, float] = field(converter=table)
    mixed: Mapping[str, float] = field(converter=table)
    indirect: Mapping[str, float] = field(converter=table)
    evidence: Mapping[str, ConfidenceEvidence] = field(
        factory=dict, converter=read_confidence_evidence
    )
    """What else tells how sure a statement is, by its name."""

    def of(self, kind: str, frame: str, lemma: str, evidence: Iterable[str] = ()) -> float:
        """Return how likely a statement is right, by its kind, frame and cue and its evidence.

        >>> from newsparse.language import load_language
        >>> shares = load_language("en").confidence
        >>> shares.of("direct", "C S V", "say") > shares.of("indirect", "C V C", "seem")
        True
        """
        return share_with_points(self.share(kind, frame, lemma), sum(map(self.points, evidence)))

    def points(self, name: str) -> int:
        """Return how much some evidence counts; nothing in a language that does not know it."""
        return self.evidence[name].points if name in self.evidence else 0

    def share(self, kind: str, frame: str, lemma: str) -> float:
        """Return how many statements of a kind, frame and cue were right."""
        shares: Mapping[str, float] = getattr(self, kind)
        frames = shares.get(frame, self.default)
        return shares.get(f"{frame}{SEPARATOR}{lemma}", frames)
