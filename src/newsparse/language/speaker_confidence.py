"""How often the speakers of sources were right (speaker_confidence.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import table


def read_shares(rows: Mapping[str, Mapping[str, float]]) -> Mapping[str, Mapping[str, float]]:
    """Return a read-only table of tables."""
    return table({ground: table(shares) for ground, shares in rows.items()})


@frozen(eq=False)
class SpeakerConfidence:
    """The shares of speakers that were right on annotated articles (speaker_confidence.toml)."""

    sure: float
    """With less than this nobody is named, unless the caller asks for another floor."""
    default: float
    """The share for what stands in none of the tables."""
    shares: Mapping[str, Mapping[str, float]] = field(converter=read_shares)
    """For each ground on which a speaker is named the share of each case of it; `any` is that of
    all its cases."""

    def of(self, ground: str, case: str) -> float:
        """Return how likely a speaker is right, by the ground on which it is named.

        >>> from newsparse.language import load_language
        >>> shares = load_language("en").speaker_confidence
        >>> shares.of("name", "full_told") > shares.of("relative_noun", "any")
        True
        """
        cases = self.shares.get(ground, {})
        return cases.get(case, cases.get("any", self.default))
