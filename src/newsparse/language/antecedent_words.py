"""What tells whom a pronoun or description means, and how much (antecedents.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from newsparse.language.tables import table, word_set


@frozen
class Evidence:
    """One fact that speaks for a candidate, or against it."""

    weight: int
    """How much it counts, for each time that it holds; less than nothing if it speaks against."""
    example: str
    """A text in which it holds of the candidate in {braces} for the mention in [brackets]."""


def read_antecedent_evidence(rows: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Evidence]:
    """Return a read-only table of evidence by its names."""
    return table({name: Evidence(**row) for name, row in rows.items()})


def read_sorts(rows: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Return the sorts of body that each noun is for, from the nouns of each sort."""
    sorts: dict[str, set[str]] = {}
    for sort, nouns in rows.items():
        for noun in word_set(nouns):
            sorts.setdefault(noun, set()).add(sort)
    return table({noun: frozenset(own) for noun, own in sorts.items()})


@frozen(eq=False)
class Antecedents:
    """How the candidates for a pronoun or description are weighed (antecedents.toml)."""

    asking: frozenset[str] = field(converter=word_set)
    """Verbs whose object answers: "asked"."""
    telling: frozenset[str] = field(converter=word_set)
    """Verbs whose object may reply: "told"."""
    answering: frozenset[str] = field(converter=word_set)
    """Verbs of whoever replies: "answered"."""
    relatives: frozenset[str] = field(converter=word_set)
    """Relative pronouns for persons: "who"."""
    loose: frozenset[str] = field(converter=word_set)
    """Nouns before a noun for a body that leave open which body it is: "rights"."""
    lead: Mapping[str, int] = field(converter=table)
    """By how much the best must lead the next, by what is looked for."""
    most: Mapping[str, int] = field(converter=table)
    """More points than this has nobody, by what is looked for, what is lost by sentences left
    out: a bound on time."""
    least: Mapping[str, int] = field(converter=table)
    """With fewer points nobody is meant, by what is looked for."""
    sorts: Mapping[str, frozenset[str]] = field(converter=read_sorts)
    """The sorts of body that a noun, or the last word of a name, is for."""
    signs: Mapping[str, frozenset[str]] = field(converter=read_sorts)
    """The sorts of body that a word behind a name tells: "shares", "coach"."""
    namesakes: Mapping[str, int] = field(converter=table)
    """What tells which of several a lone name means, and how much."""
    evidence: Mapping[str, Evidence] = field(converter=read_antecedent_evidence)
    """The evidence by its name."""

    def weigh(self, name: str, times: int = 1) -> int:
        """Return how much some evidence counts that holds so many times."""
        return times * self.evidence[name].weight
