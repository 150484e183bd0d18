"""How often statements of a kind were right (confidence.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import table

SEPARATOR = " / "
"""Stands between a frame and the lemma of a cue."""


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

    def of(self, kind: str, frame: str, lemma: str) -> float:
        """Return how likely a statement is right, by its kind, its frame and its cue.

        >>> from newsparse.language import load_language
        >>> shares = load_language("en").confidence
        >>> shares.of("direct", "C S V", "say") > shares.of("indirect", "C V C", "seem")
        True
        """
        shares: Mapping[str, float] = getattr(self, kind)
        frames = shares.get(frame, self.default)
        return shares.get(f"{frame}{SEPARATOR}{lemma}", frames)
