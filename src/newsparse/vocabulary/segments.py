"""Segments of an outline: stretches that no rule and no phrase looks beyond.

Which letters a rule or phrase reads side by side is told by the grammar itself. Between
two letters that none reads together an outline can be cut, and what is left is short and
mostly known: nearly all segments of an article were read in others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from newsparse.language import GrammarRule, Language
from newsparse.patterns.notation import compile_forward, compile_segments, expand, neighbours
from newsparse.vocabulary.word_classes import WordBook, load_word_book


def notation_of(rule: GrammarRule) -> str:
    """Return the notation of an ambiguous word between its neighbours."""
    after = f"(?<=({rule.after}))" if rule.after else ""
    before = f"(?=({rule.before}))" if rule.before else ""
    return f"{after}({rule.word}){before}"


@frozen(eq=False)
class Rule:
    """What tells an ambiguous word by its neighbours."""

    words: frozenset[str]
    """The letters that the word may have."""
    pattern: re.Pattern[str]
    """The word between its neighbours."""
    becomes: str
    """The letter that it gets."""


@lru_cache(maxsize=8)
def load_rules(language: Language) -> tuple[Rule, ...]:
    """Return what tells ambiguous words apart, in the order in which it is tried."""
    return tuple(compile_rule(rule, language) for rule in language.grammar.rules)


def compile_rule(rule: GrammarRule, language: Language) -> Rule:
    """Return a rule of the grammar, ready to be tried."""
    letters, pieces = load_word_book(language).letters, language.grammar.pieces
    return Rule(
        frozenset(expand(rule.word, letters, pieces)),
        compile_forward(expand(notation_of(rule), letters, pieces)),
        letters[rule.becomes],
    )


@lru_cache(maxsize=8)
def load_segments(language: Language) -> re.Pattern[str]:
    """Return the pattern of one segment of an outline."""
    book = load_word_book(language)
    beside: dict[str, set[str]] = defaultdict(set)
    for pair in set().union(*map(neighbours, expressions(language, book))):
        beside[pair[0]].add(pair[1])
    readings = possible_readings(language, book)
    followers = {
        letter: followers_of(set().union(*(beside[one] for one in earlier)), readings)
        for letter, earlier in readings.items()
    }
    return compile_segments({letter: found for letter, found in followers.items() if found})


def followers_of(beside: set[str], readings: Mapping[str, set[str]]) -> frozenset[str]:
    """Return the letters of an outline that may be read as one of some letters."""
    return frozenset(other for other, later in readings.items() if not beside.isdisjoint(later))


def expressions(language: Language, book: WordBook) -> Iterator[str]:
    """Yield the expressions of all rules and phrases."""
    grammar = language.grammar
    for notation in (*map(notation_of, grammar.rules), *grammar.phrases.values()):
        yield expand(notation, book.letters, grammar.pieces)


def possible_readings(language: Language, book: WordBook) -> Mapping[str, set[str]]:
    """Return for each letter of an outline those that it may get by the rules, and itself."""
    readings = {letter: {letter} for letter in book.letters.values()}
    for rule in load_rules(language):
        for found in readings.values():
            if not rule.words.isdisjoint(found):
                found.add(rule.becomes)
    return readings | {capital: readings[small] for capital, small in book.capitals.items()}
