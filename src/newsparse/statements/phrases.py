"""An outline's words as phrases: noun phrases, groups of verbs, and what is between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.grammar import compile_forward, expand
from newsparse.span import Span
from newsparse.statements.wordbook import load_word_book
from newsparse.statements.words import Outline


@frozen
class Phrases:
    """The phrases of a block: a letter for each, and the words that make it."""

    letters: str
    """A phrase's own letter, or that of the only word where no phrase was recognised."""
    firsts: tuple[int, ...]
    """The number of each phrase's first word."""
    lasts: tuple[int, ...]
    """The number of each phrase's last word."""
    outline: Outline
    """The words."""

    def span(self, first: int, last: int) -> Span:
        """Return where the phrases from the first to the last, inclusive, stand."""
        return self.outline.span(self.firsts[first], self.lasts[last])


@frozen(eq=False)
class PhraseBook:
    """The pattern of all phrases, and the letter of each."""

    pattern: re.Pattern[str]
    letters: Mapping[str, str]


@lru_cache(maxsize=8)
def load_phrase_book(language: Language) -> PhraseBook:
    """Prepare a language's phrases."""
    letters = load_word_book(language).letters
    pieces = language.grammar.pieces
    phrases = "|".join(
        f"(?P<{name}>{expand(notation, letters, pieces)})"
        for name, notation in language.grammar.phrases.items()
    )
    return PhraseBook(compile_forward(f"{phrases}|(?P<word>.)"), letters)


def find_phrases(outline: Outline, book: PhraseBook) -> Phrases:
    """Divide an outline into phrases; what belongs to none stands by itself."""
    letters, firsts, lasts = [], [], []
    for found in book.pattern.finditer(outline.letters):
        name = found.lastgroup or "word"
        letters.append(found[0] if name == "word" else book.letters[name])
        firsts.append(found.start())
        lasts.append(found.end() - 1)
    return Phrases("".join(letters), tuple(firsts), tuple(lasts), outline)
