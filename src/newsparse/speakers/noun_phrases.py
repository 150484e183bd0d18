"""The words of a noun phrase up to its noun: "the former mayor" of a longer mention."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.language import NameWords
from newsparse.patterns.name_patterns import name_run
from newsparse.span import Span
from newsparse.speakers.role_words import Token, words_from
from newsparse.vocabulary.nouns import (
    bare,
    is_known_noun,
    is_known_plural,
    is_participle,
    person_nouns,
)

REACH = 300
"""How many characters of a mention are read: its noun comes soon."""

BETWEEN = " \u00a0\"“”'’s/"
"""What may stand between two words of a noun phrase."""


def find_core(text: str, span: Span, words: NameWords) -> list[Token]:
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
        if low in words.links and all(counts(part.shown, words) for part in core):
            core, stop = [], token.stop
        elif core and ends_core(text, core, token.shown, words):
            break
        elif low in words.conjunctions:
            stop = token.stop
        else:
            core.append(read_word(text, token, span.stop, words))
            stop = core[-1].stop
        if stop >= span.stop:
            break
    return core


def read_word(text: str, token: Token, limit: int, words: NameWords) -> Token:
    """Return a word, or the whole name that begins with it."""
    if token.shown in words.unnamed:
        return token
    run = name_run(words).match(text, token.start, limit)
    return Token(run[0], run.start(), run.end()) if run else token


def counts(token: str, words: NameWords) -> bool:
    """Tell whether a word only counts or points: "several", "the", "86"."""
    low = token.lower()
    return low in words.quantifiers or low in words.determiners or low[:1].isdigit()


def ends_core(text: str, core: Sequence[Token], token: str, words: NameWords) -> bool:
    """Tell whether a word cannot belong to the noun phrase before it."""
    low, last = token.lower(), core[-1].shown
    if low in words.naming or token[0].isupper():
        return False
    if low in words.conjunctions:
        return last[0].isupper() and not last.isupper() and bare(last) not in person_nouns(words)
    if low in words.stops or tells_when(text, core[-1], low, words):
        return True
    if (low in words.trailing or token in words.unnamed) and is_known_noun(bare(last), words):
        return True
    if is_known_plural(bare(last), words) and not is_known_noun(low, words):
        return True
    return is_participle(low, words) and is_known_noun(bare(last), words)


def tells_when(text: str, name: Token, low: str, words: NameWords) -> bool:
    """Tell whether a word opens a time after a name: "Stone last week"; not "An early"."""
    shown = name.shown
    is_name = shown[0].isupper() and shown not in words.unnamed
    return is_name and low in words.afterwards and text[name.stop : name.stop + 1] == " "
