"""The words of a noun phrase up to its noun: "the former mayor" of a longer mention."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.span import Span
from newsparse.speakers.words_around import Token, words_from
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

MENTION_READ = 300
"""Within this many characters of a mention its noun is looked for: a bound on time."""

BETWEEN = " \u00a0\"“”'’s/"
"""What may stand between two words of a noun phrase."""


def find_core(text: str, span: Span, vocabulary: Vocabulary) -> list[Token]:
    """Return the words of a noun phrase up to its noun, a name counting as one word.

    "several of" and the like are left out, for the noun of what they count.
    """
    shown = text[span.start : span.stop]
    if shown.isalpha():
        return [Token(shown, span.start, span.stop)]
    names = vocabulary.names
    core: list[Token] = []
    stop = span.start
    for token in words_from(text, stop, min(span.stop, stop + MENTION_READ)):
        if token.start < stop:
            # Inside a name that has been read
            continue
        if core and text[stop : token.start].strip(BETWEEN):
            break
        low = token.shown.lower() if core else ""
        if low in names.links and is_count(core, vocabulary):
            core, stop = [], token.stop
        elif core and ends_core(text, core[-1], token.shown, vocabulary):
            break
        elif low in names.conjunctions:
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


def is_count(core: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether words only count or point: "several", "the 86"."""
    counters = vocabulary.nouns.counters
    return all(part.shown.lower() in counters or part.shown[0].isdigit() for part in core)


def ends_core(text: str, last: Token, token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot belong to the noun phrase that ends in the one before it."""
    low, names = token.lower(), vocabulary.names
    if low in names.naming or token[0].isupper():
        # A man named Stone
        return False
    if low in names.conjunctions:
        return is_whole_name(last.shown, vocabulary)
    if low in names.stops or tells_when(text, last, low, vocabulary):
        return True
    return ends_after_noun(bare(last.shown), token, vocabulary)


def is_whole_name(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "and" after a name opens another one: not in "CEO and founder Ada Stone"."""
    is_name = shown[0].isupper() and not shown.isupper()
    return is_name and bare(shown) not in vocabulary.nouns.persons


def ends_after_noun(noun: str, token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot follow a noun in its phrase."""
    low, nouns = token.lower(), vocabulary.nouns
    if nouns.is_plural(noun) and low not in nouns.known:
        # Voters here
        return True
    # An official familiar with it; the mayor met her.
    can_follow = low in vocabulary.names.trailing or token in vocabulary.names.unnamed
    return noun in nouns.known and (can_follow or nouns.is_verb(low))


def tells_when(text: str, name: Token, low: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word opens a time after a name: "Stone last week"; not "An early"."""
    if low not in vocabulary.names.afterwards or not text.startswith(" ", name.stop):
        return False
    return name.shown[0].isupper() and name.shown not in vocabulary.names.unnamed
