"""The words of a noun phrase up to its noun: "the former mayor" of a longer mention."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.language import NameWords
from newsparse.patterns.names import name_run, word
from newsparse.span import Span
from newsparse.speakers.nouns import (
    bare,
    is_known_noun,
    is_known_plural,
    is_participle,
    person_nouns,
)

REACH = 300
"""How many characters of a mention are read: its noun comes soon."""


def find_core(text: str, span: Span, words: NameWords) -> list[Span]:
    """Return the words of a noun phrase up to its noun, a name counting as one word.

    "several of" and the like are left out, for the noun of what they count.
    """
    core: list[Span] = []
    stop = span.start
    for match in word().finditer(text, span.start, min(span.stop, span.start + REACH)):
        if match.start() < stop:
            continue
        low, gap = match[0].lower(), text[stop : match.start()].strip(" \u00a0\"“”'’s/")
        if (
            low in words.links
            and core
            and not gap
            and all(counts(part.of(text), words) for part in core)
        ):
            core, stop = [], match.end()
        elif core and (gap or ends_core(text, core, match[0], words)):
            break
        elif low in words.conjunctions and core:
            stop = match.end()
        else:
            core.append(read_word(text, Span(*match.span()), span.stop, words))
            stop = core[-1].stop
    return core


def read_word(text: str, span: Span, limit: int, words: NameWords) -> Span:
    """Return a word, or the whole name that begins with it."""
    if span.of(text) in words.unnamed:
        return span
    run = name_run(words).match(text, span.start, limit)
    return Span(*run.span()) if run else span


def counts(token: str, words: NameWords) -> bool:
    """Tell whether a word only counts or points: "several", "the", "86"."""
    low = token.lower()
    return low in words.quantifiers or low in words.determiners or low[:1].isdigit()


def ends_core(text: str, core: Sequence[Span], token: str, words: NameWords) -> bool:
    """Tell whether a word cannot belong to the noun phrase before it."""
    low, last = token.lower(), core[-1].of(text)
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


def tells_when(text: str, name: Span, low: str, words: NameWords) -> bool:
    """Tell whether a word opens a time after a name: "Stone last week"; not "An early"."""
    shown = name.of(text)
    is_name = shown[0].isupper() and shown not in words.unnamed
    return is_name and low in words.afterwards and text[name.stop : name.stop + 1] == " "
