"""How the words of an article make phrases: the rules and phrases of a grammar, compiled.

All of an article is read at once. A memory of stretches of words would only help with texts that
were seen before: `python benchmarks/speed.py FOLDER`, row "texts never seen".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import final

from newsparse.language import Grammar, GrammarRule
from newsparse.patterns.notation import compile_forward, expand, opening_of
from newsparse.vocabulary.cue_words import CUE_FORMS


@final
@dataclass(frozen=True, eq=False, slots=True)
class PhraseRule:
    """What tells an ambiguous word by its neighbours."""

    words: frozenset[str]
    """The letters of the words that it tells apart."""
    pattern: re.Pattern[str]
    """The word between its neighbours."""
    becomes: str
    """The letter that it gets."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class PhraseRules:
    """What makes phrases of words."""

    ambiguous: Sequence[PhraseRule]
    """What tells ambiguous words apart, in the order in which the rules are tried."""
    pattern: re.Pattern[str]
    """A phrase, with an empty group of its name at its end."""
    letters: Mapping[str, str]
    """The letter of each phrase."""


def compile_phrase_rules(grammar: Grammar, letters: Mapping[str, str]) -> PhraseRules:
    """Prepare a language's rules and phrases."""
    # The name of a phrase stands behind it: a group in front would hide from the engine with
    # which letters the phrase begins.
    spelled = {
        name: f"(?:{expand(notation, letters, grammar.pieces)})(?P<{name}>)"
        for name, notation in grammar.phrases.items()
    }
    # A bound on time: with what all phrases of verbs begin is asked once, and not of each of them.
    kinds = [
        opening_of(phrases, letters) + f"(?:{'|'.join(phrases)})"
        for phrases in phrases_by_kind(spelled)
    ]
    return PhraseRules(
        ambiguous=[compile_rule(rule, grammar, letters) for rule in grammar.rules],
        pattern=compile_forward("|".join(kinds)),
        letters=letters,
    )


def phrases_by_kind(spelled: Mapping[str, str]) -> list[list[str]]:
    """Return the patterns of phrases in their order, those of verbs and those of others apart."""
    kinds = groupby(spelled, CUE_FORMS.__contains__)
    return [[spelled[name] for name in names] for _, names in kinds]


def compile_rule(rule: GrammarRule, grammar: Grammar, letters: Mapping[str, str]) -> PhraseRule:
    """Return a rule of the grammar, ready to be tried."""
    expression = expand(notation_of(rule), letters, grammar.pieces)
    words = frozenset(letters[name] for name in rule.word.split(" | "))
    return PhraseRule(words, compile_forward(expression), letters[rule.becomes])


def notation_of(rule: GrammarRule) -> str:
    """Return the notation of an ambiguous word between its neighbours.

    The word comes first and what stands before it next, since the engine skips to a letter at
    once, but looks back from every place.
    """
    after = f"(?<=({rule.after})({rule.word}))" if rule.after else ""
    before = f"(?=({rule.before}))" if rule.before else ""
    return f"({rule.word}){after}{before}"
