"""Segments of an outline: stretches that no rule and no phrase looks beyond.

Which letters a rule or phrase reads side by side is told by the grammar itself. Between
two letters that none reads together an outline can be cut, and what is left is short and
mostly known: nearly all segments of an article were read in others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsparse.language import Grammar, GrammarRule
from newsparse.patterns.notation import compile_forward, compile_segments, expand, neighbours
from newsparse.vocabulary.memory import Memory, shared
from newsparse.vocabulary.word_tags import WordTags


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


Parts = tuple[str, tuple[int, ...]]
"""A letter for each phrase, and the number of its words."""


@frozen(eq=False)
class PhraseRules:
    """What makes phrases of words."""

    pattern: re.Pattern[str]
    """The pattern of all phrases."""
    letters: Mapping[str, str]
    """The letter of each phrase."""
    ambiguous: tuple[Rule, ...]
    """What tells ambiguous words apart."""


def read_segment(words: str, rules: PhraseRules) -> Parts:
    """Return the phrases of a segment; what belongs to none stands by itself."""
    present = set(words)
    for rule in rules.ambiguous:
        # Most of the 35 rules have no word in a segment, and are left at the cost of a look.
        if not rule.words.isdisjoint(present):
            words = rule.pattern.sub(rule.becomes, words)
            present.add(rule.becomes)
    letters, sizes = [], []
    for found in rules.pattern.finditer(words):
        name = found.lastgroup or "word"
        letters.append(found[0] if name == "word" else rules.letters[name])
        sizes.append(len(found[0]))
    return "".join(letters), tuple(sizes)


@frozen(eq=False)
class Segments:
    """How the words of an article make phrases, segment by segment."""

    pattern: re.Pattern[str]
    """One segment of an outline."""
    phrases: Memory[Parts]
    """The phrases of segments, each read when it is first asked for."""


def compile_segments_of(grammar: Grammar, tags: WordTags) -> Segments:
    """Prepare a language's segments and phrases."""
    rules = tuple(compile_rule(rule, grammar, tags) for rule in grammar.rules)
    phrases = "|".join(
        f"(?P<{name}>{expand(notation, tags.letters, grammar.pieces)})"
        for name, notation in grammar.phrases.items()
    )
    pattern = compile_forward(f"{phrases}|(?P<word>.)")
    phrase_rules = PhraseRules(pattern, tags.letters, rules)
    return Segments(
        segment_pattern(grammar, rules, tags),
        Memory(lambda segment: shared(*read_segment(segment, phrase_rules))),
    )


def compile_rule(rule: GrammarRule, grammar: Grammar, tags: WordTags) -> Rule:
    """Return a rule of the grammar, ready to be tried."""
    letters, pieces = tags.letters, grammar.pieces
    return Rule(
        frozenset(expand(rule.word, letters, pieces)),
        compile_forward(expand(notation_of(rule), letters, pieces)),
        letters[rule.becomes],
    )


def segment_pattern(grammar: Grammar, rules: Sequence[Rule], tags: WordTags) -> re.Pattern[str]:
    """Return the pattern of one segment of an outline."""
    beside: dict[str, set[str]] = defaultdict(set)
    for pair in set().union(*map(neighbours, expressions(grammar, tags))):
        beside[pair[0]].add(pair[1])
    readings = possible_readings(rules, tags)
    followers = {
        letter: followers_of(set().union(*(beside[one] for one in earlier)), readings)
        for letter, earlier in readings.items()
    }
    return compile_segments({letter: found for letter, found in followers.items() if found})


def followers_of(beside: set[str], readings: Mapping[str, set[str]]) -> frozenset[str]:
    """Return the letters of an outline that may be read as one of some letters."""
    return frozenset(other for other, later in readings.items() if not beside.isdisjoint(later))


def expressions(grammar: Grammar, tags: WordTags) -> Iterator[str]:
    """Yield the expressions of all rules and phrases."""
    for notation in (*map(notation_of, grammar.rules), *grammar.phrases.values()):
        yield expand(notation, tags.letters, grammar.pieces)


def possible_readings(rules: Sequence[Rule], tags: WordTags) -> Mapping[str, set[str]]:
    """Return for each letter of an outline those that it may get by the rules, and itself."""
    readings = {letter: {letter} for letter in tags.letters.values()}
    for rule in rules:
        for found in readings.values():
            if not rule.words.isdisjoint(found):
                found.add(rule.becomes)
    return readings
