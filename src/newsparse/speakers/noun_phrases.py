"""The words of a noun phrase up to its noun: "the former mayor" of a longer mention."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.span import Span
from newsparse.speakers.words_around import Token, words_from
from newsparse.vocabulary.nouns import (
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

REACH = 300
"""How many characters of a mention are read: its noun comes soon."""

BETWEEN = " \u00a0\"“”'’s/"
"""What may stand between two words of a noun phrase."""


def find_core(text: str, span: Span, vocabulary: Vocabulary) -> list[Token]:
    """Return the words of a noun phrase up to its noun, a name counting as one word.

    "several of" and the like are left out, for the noun of what they count.
    """
    shown = text[span.start : span.stop]
    if shown.isalpha():
        return [Token(shown, span.start, span.stop)]
    core: list[Token] = []
    stop = span.start
    for token in words_from(text, stop, min(span.stop, stop + REACH)):
        if token.start < stop:
            continue
        low = token.shown.lower() if core else ""
        if core and text[stop : token.start].strip(BETWEEN):
            break
        if low in vocabulary.names.links and all(counts(part.shown, vocabulary) for part in core):
            core, stop = [], token.stop
        elif core and ends_core(text, core, token.shown, vocabulary):
            break
        elif low in vocabulary.names.conjunctions:
            stop = token.stop
        else:
            core.append(read_word(text, token, span.stop, vocabulary))
            stop = core[-1].stop
        if stop >= span.stop:
            break
    return core


def read_word(text: str, token: Token, limit: int, vocabulary: Vocabulary) -> Token:
    """Return a word, or the whole name that begins with it."""
    if token.shown in vocabulary.names.unnamed:
        return token
    run = vocabulary.name_patterns.run.match(text, token.start, limit)
    return Token(run[0], run.start(), run.end()) if run else token


def counts(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word only counts or points: "several", "the", "86"."""
    low = token.lower()
    return (
        low in vocabulary.names.quantifiers
        or low in vocabulary.names.determiners
        or low[:1].isdigit()
    )


def ends_core(text: str, core: Sequence[Token], token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot belong to the noun phrase before it."""
    low, last = token.lower(), core[-1].shown
    if low in vocabulary.names.naming or token[0].isupper():
        return False
    if low in vocabulary.names.conjunctions:
        return (
            last[0].isupper() and not last.isupper() and bare(last) not in vocabulary.nouns.persons
        )
    if low in vocabulary.names.stops or tells_when(text, core[-1], low, vocabulary):
        return True
    if (low in vocabulary.names.trailing or token in vocabulary.names.unnamed) and (
        bare(last) in vocabulary.nouns.known
    ):
        return True
    if vocabulary.nouns.is_plural(bare(last)) and low not in vocabulary.nouns.known:
        return True
    return vocabulary.nouns.is_verb(low) and (bare(last) in vocabulary.nouns.known)


def tells_when(text: str, name: Token, low: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word opens a time after a name: "Stone last week"; not "An early"."""
    shown = name.shown
    is_name = shown[0].isupper() and shown not in vocabulary.names.unnamed
    return is_name and low in vocabulary.names.afterwards and text[name.stop : name.stop + 1] == " "
