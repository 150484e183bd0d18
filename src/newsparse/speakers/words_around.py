"""The words around a place: the one before or behind a name, or all of its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

from newsparse.patterns.name_patterns import word
from newsparse.vocabulary.vocabulary import Vocabulary

WORD_LENGTH = 24
"""Within this many characters of a name the word beside it ends: a bound on time."""

ROLE_LENGTH = 160
"""Within this many characters before a name its role stands: a bound on time."""


def previous_word(text: str, start: int) -> str:
    """Return the word right before a place, in small letters; empty if there is none."""
    if start <= 0 or text[start - 1] not in " \t\u00a0":
        return ""
    first = start - WORD_LENGTH if start > WORD_LENGTH else 0
    found = text[first:start].rsplit(None, 1)
    return found[-1].lower() if found else ""


def follows_article(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands after "the" or "a"; "that" before a name is no determiner."""
    return is_article(previous_word(text, start), vocabulary)


def is_article(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is "the" or "a"."""
    return word in vocabulary.nouns.edges.articles


def following_word(text: str, stop: int) -> str:
    """Return the word right after a place, with its punctuation; empty if there is none."""
    if text[stop : stop + 1] != " ":
        return ""
    found = text[stop : stop + WORD_LENGTH].split(None, 1)
    return found[0] if found else ""


def is_attribute(text: str, stop: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a name belongs to a noun after it: "the Stone campaign", "Texas voters"."""
    word = following_word(text, stop).rstrip(".,;:!?")
    if not word[:1].islower():
        return False
    if word in vocabulary.names.stops:
        # Stone of Troy
        return False
    # "China reacts": a verb, be it an irregular one, makes the name its subject.
    return not vocabulary.nouns.is_verb(word)


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word may have its capital only because it opens a sentence.

    >>> line = "It fell. Nobody cared. “Bridges fall,” Stone said"
    >>> [opens_sentence(line, line.index(word)) for word in ("Nobody", "Bridges", "fall")]
    [True, True, False]
    """
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in ".!?…:\n“”\"'’‘-—–(["


@final
@dataclass(init=False, eq=False, slots=True)
class Token:
    """A word, or a name of several, at its place; never changed, but quick to make."""

    shown: str
    """The word as it stands there."""
    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""

    def __init__(self, shown: str, start: int, stop: int) -> None:
        """Keep the word and its place."""
        self.shown = shown
        self.start = start
        self.stop = stop


def words_from(text: str, start: int, stop: int) -> Iterator[Token]:
    """Yield the words between two places."""
    for match in word().finditer(text, start, stop):
        yield Token(match[0], match.start(), match.end())


def words_back(text: str, stop: int) -> Iterator[Token]:
    """Yield the words before a place, in its line, the nearest first.

    They are read as they are asked for, from space to space: no word goes over a space.

    >>> [token.shown for token in words_back("It fell. The mayor, Ada Stone", 19)]
    ['mayor', 'The', 'fell', 'It']
    """
    first = max(0, stop - ROLE_LENGTH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    while stop > line:
        space = text.rfind(" ", line, stop)
        start = space + 1 if space >= 0 else line
        chunk = text[start:stop]
        # Most words have no marks, and are one token each.
        if chunk.isalpha():
            yield Token(chunk, start, stop)
        else:
            yield from reversed([*words_from(text, start, stop)])
        stop = space
