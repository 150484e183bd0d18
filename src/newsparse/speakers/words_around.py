"""The words around a place: what stands before and after a name."""

from __future__ import annotations

from newsparse.vocabulary.vocabulary import Vocabulary

NEXT = 24
"""How many characters next to a name are looked at for the word there."""

GENITIVES = ("'s", "’s", "'", "’")
"""What makes a noun the owner of the next."""


def previous_word(text: str, start: int) -> str:
    """Return the word right before a place, in small letters; empty if there is none."""
    if start <= 0 or text[start - 1] not in " \t\u00a0":
        return ""
    found = text[start - NEXT if start > NEXT else 0 : start].rsplit(None, 1)
    return found[-1].lower() if found else ""


def follows_article(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands after "the" or "a"; "that" before a name is no determiner."""
    return is_article(previous_word(text, start), vocabulary)


def is_article(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is "the" or "a"."""
    return word in vocabulary.names.definite_articles or word in vocabulary.names.articles


def following_word(text: str, stop: int) -> str:
    """Return the word right after a place, with its punctuation; empty if there is none."""
    if text[stop : stop + 1] != " ":
        return ""
    found = text[stop : stop + NEXT].split(None, 1)
    return found[0] if found else ""


def is_attribute(text: str, stop: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a name belongs to a noun after it: "the Stone campaign", "Texas voters"."""
    word = following_word(text, stop).rstrip(".,;:!?")
    return (
        word[:1].islower()
        and word not in vocabulary.names.stops
        and not word.endswith(vocabulary.names.verb_endings)
    )


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word may have its capital only because it opens a sentence.

    >>> line = "It fell. Nobody cared. “Bridges fall,” Stone said"
    >>> [opens_sentence(line, line.index(word)) for word in ("Nobody", "Bridges", "fall")]
    [True, True, False]
    """
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in ".!?…:\n“”\"'’‘-—–(["
