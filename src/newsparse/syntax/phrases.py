"""An outline's words as phrases: noun phrases, groups of verbs, and what is between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from newsparse.span import Span
from newsparse.syntax.tokens import Places, Tokens, array_of_places
from newsparse.vocabulary.vocabulary import Vocabulary


@final
@dataclass(init=False, slots=True)
class Range:
    """Some phrases of a block: from the number of the first to before that of the last.

    What a block is read with is made by the hundred for each article, and frozen it would
    take twice the time; nothing changes it all the same. Compiled code makes what has an
    `__init__` of its own in a tenth of the time.
    """

    first: int
    stop: int

    def __init__(self, first: int, stop: int) -> None:
        """Keep both ends."""
        self.first = first
        self.stop = stop


@final
@dataclass(eq=False, slots=True)
class Phrases:
    """The phrases of an article: a letter for each, and the words that make it."""

    letters: str
    """A phrase's own letter, or that of the only word where no phrase was recognised.

    An edge stands before each block and behind the last one.
    """
    firsts: Places
    """The number of each phrase's first word, and of the first word behind them all."""
    outline: Tokens
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


def find_phrases(outline: Tokens, vocabulary: Vocabulary) -> Phrases:
    """Return the phrases of an article; a word that belongs to none stands by itself."""
    rules = vocabulary.phrase_rules
    words = outline.letters
    # A bound on time: most articles have half of the ambiguous classes of words.
    present = set(words)
    for rule in rules.ambiguous:
        if not rule.words.isdisjoint(present):
            words = rule.pattern.sub(rule.becomes, words)
            present.add(rule.becomes)
    letters: list[str] = []
    firsts = array_of_places((0,))
    last = 0
    for found in rules.pattern.finditer(words):
        first, stop = found.span()
        # Between two phrases each word stands by itself.
        if last < first:
            letters.append(words[last:first])
            firsts.extend(range(last + 1, first + 1))
        letters.append(rules.letters[str(found.lastgroup)])
        firsts.append(stop)
        last = stop
    letters.append(words[last:])
    firsts.extend(range(last + 1, len(words) + 1))
    return Phrases("".join(letters), firsts, outline)
