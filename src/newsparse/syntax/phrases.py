"""An outline's words as phrases: noun phrases, groups of verbs, and what is between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from operator import itemgetter

from attrs import define, frozen

from newsparse.language import Language
from newsparse.patterns.notation import compile_forward, expand
from newsparse.span import Span
from newsparse.syntax.tagging import Outline
from newsparse.vocabulary.memory import Memory, shared
from newsparse.vocabulary.segments import Rule, load_rules, load_segments
from newsparse.vocabulary.word_classes import load_word_book

Parts = tuple[str, tuple[int, ...]]
"""A letter for each phrase, and the number of its words."""


LETTERS, SIZES = itemgetter(0), itemgetter(1)


@define
class Range:
    """Some phrases of a block: from the number of the first to before that of the last.

    What a block is read with is made by the hundred for each article, and frozen it would
    take twice the time; nothing changes it all the same.
    """

    first: int
    stop: int


@define(eq=False)
class Phrases:
    """The phrases of an article: a letter for each, and the words that make it."""

    letters: str
    """A phrase's own letter, or that of the only word where no phrase was recognised.

    An edge stands before each block and behind the last one.
    """
    firsts: Sequence[int]
    """The number of each phrase's first word, and of the first word behind them all."""
    outline: Outline
    """The words of the article."""

    def last(self, place: int) -> int:
        """Return the number of a phrase's last word."""
        return self.firsts[place + 1] - 1

    def is_word(self, place: int) -> bool:
        """Tell whether a phrase is a single word."""
        return self.firsts[place] == self.firsts[place + 1] - 1

    def start(self, place: int) -> int:
        """Return where a phrase begins in the text."""
        return self.outline.start(self.firsts[place])

    def span(self, first: int, last: int) -> Span:
        """Return where the phrases from the first to the last, inclusive, stand."""
        return self.outline.span(self.firsts[first], self.firsts[last + 1] - 1)


@frozen(eq=False)
class PhraseBook:
    """What makes phrases of words."""

    pattern: re.Pattern[str]
    """The pattern of all phrases."""
    letters: Mapping[str, str]
    """The letter of each phrase."""
    small: Mapping[int, str]
    """Translates the letters of capitalised words to those that they have in small letters."""
    rules: tuple[Rule, ...]
    """What tells ambiguous words apart."""


def read_segment(segment: str, book: PhraseBook) -> Parts:
    """Return the phrases of a segment; what belongs to none stands by itself."""
    words = segment.translate(book.small)
    present = set(words)
    for rule in book.rules:
        if not rule.words.isdisjoint(present):
            words = rule.pattern.sub(rule.becomes, words)
            present.add(rule.becomes)
    letters, sizes = [], []
    for found in book.pattern.finditer(words):
        name = found.lastgroup or "word"
        letters.append(found[0] if name == "word" else book.letters[name])
        sizes.append(len(found[0]))
    return "".join(letters), tuple(sizes)


@lru_cache(maxsize=8)
def load_phrases(language: Language) -> Memory[Parts]:
    """Return the phrases of a language's segments, each read when it is first asked for."""
    words = load_word_book(language)
    pieces = language.grammar.pieces
    phrases = "|".join(
        f"(?P<{name}>{expand(notation, words.letters, pieces)})"
        for name, notation in language.grammar.phrases.items()
    )
    pattern = compile_forward(f"{phrases}|(?P<word>.)")
    small = str.maketrans(dict(words.capitals))
    book = PhraseBook(pattern, words.letters, small, load_rules(language))
    return Memory(lambda segment: shared(*read_segment(segment, book)))


def find_phrases(outline: Outline, language: Language) -> Phrases:
    """Return the phrases of an article."""
    segments = load_segments(language).findall(outline.letters)
    parts = list(map(load_phrases(language).__getitem__, segments))
    sizes = chain.from_iterable(map(SIZES, parts))
    return Phrases("".join(map(LETTERS, parts)), list(accumulate(sizes, initial=0)), outline)
