"""Word order (grammar.toml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from newsparse.language.tables import read_table, table


@frozen(eq=False)
class GrammarRule:
    """What an ambiguous word is by its neighbours."""

    word: str
    """The word classes that are ambiguous."""
    becomes: str
    """What the word is, if its neighbours fit."""
    after: str = ""
    """The classes of the word before it; any, if empty."""
    before: str = ""
    """The classes of the word behind it; any, if empty."""


def grammar_rules(entries: Sequence[Mapping[str, str]]) -> tuple[GrammarRule, ...]:
    """Return the rules, each of a table in the file."""
    return tuple(read_table(GrammarRule, entry, "rules") for entry in entries)


@frozen(eq=False)
class Grammar:
    """Word order, in the notation that grammar.toml explains (grammar.toml)."""

    rules: tuple[GrammarRule, ...] = field(converter=grammar_rules)
    """How ambiguous words are told apart, in the order in which it is tried."""
    pieces: Mapping[str, str] = field(converter=table)
    """Named parts of patterns."""
    phrases: Mapping[str, str] = field(converter=table)
    """The phrases that words make; where several fit, the first does."""
    contexts: Mapping[str, str] = field(converter=table)
    """What stands around a cue, in patterns over phrases."""
