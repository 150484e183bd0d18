"""The words of a noun phrase up to its noun: "the former mayor" of a longer mention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newsparse.span import Span
from newsparse.speakers.words_around import Token, following_word, words_from
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
    core: list[Token] = []
    stop = span.start
    for token in words_from(text, stop, min(span.stop, stop + MENTION_READ)):
        if token.start < stop:
            # Inside a name that has been read
            continue
        # A comma or dash ends the phrase.
        if core and text[stop : token.start].strip(BETWEEN):
            break
        role = role_in_core(text, core, token.shown, vocabulary)
        if role == "counts":
            core, stop = [], token.stop
        elif role == "joins":
            stop = token.stop
        elif role == "ends":
            break
        else:
            core.append(read_word_or_name(text, token, span.stop, vocabulary))
            stop = core[-1].stop
        if stop >= span.stop:
            break
    return core


def role_in_core(
    text: str, core: Sequence[Token], shown: str, vocabulary: Vocabulary
) -> Literal["counts", "joins", "ends", "belongs"]:
    """Return what a word does behind the words of a noun phrase that have been read."""
    low, names = shown.lower(), vocabulary.names
    if not core:
        return "belongs"
    if low in names.links and has_only_counters(core, vocabulary):
        # several of
        return "counts"
    if ends_core(text, core[-1], shown, vocabulary):
        return "ends"
    # founder and owner
    return "joins" if low in names.conjunctions else "belongs"


def read_word_or_name(text: str, token: Token, limit: int, vocabulary: Vocabulary) -> Token:
    """Return a word, or the whole name that begins with it."""
    if token.shown in vocabulary.groups.nameless:
        return token
    run = vocabulary.name_patterns.run.match(text, token.start, limit)
    return Token(run[0], run.start(), run.end()) if run else token


def has_only_counters(core: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether words only count or point: "several", "the 86"."""
    counters = vocabulary.nouns.edges.counters
    return all(part.shown[0].isdigit() or part.shown.lower() in counters for part in core)


def ends_core(text: str, last: Token, token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot belong to the noun phrase that ends in the one before it."""
    low, names = token.lower(), vocabulary.names
    if token[0].isupper():
        # actor Ada Stone
        return False
    if low in names.naming:
        # a man named Stone
        return False
    if low in names.conjunctions:
        return is_whole_name(last.shown, vocabulary)
    if low in names.stops:
        # the mayor of
        return True
    if tells_when(text, last, low, vocabulary) or opens_time(text, last, low, vocabulary):
        return True
    return ends_after_noun(bare(last.shown), token, vocabulary)


def is_whole_name(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "and" after a name opens another one: not in "CEO and founder Ada Stone"."""
    # CEO
    is_acronym = shown.isupper()
    is_name = shown[0].isupper() and not is_acronym
    return is_name and bare(shown) not in vocabulary.nouns.persons


def ends_after_noun(noun: str, token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot follow a noun in its phrase."""
    low, nouns = token.lower(), vocabulary.nouns
    if nouns.is_plural(noun) and low not in nouns.known:
        # voters here
        return True
    if noun not in nouns.known:
        # the harbour police: "harbour" is in no list
        return False
    if low in vocabulary.names.trailing or token in vocabulary.names.unnamed:
        # an official familiar with it
        return True
    # the mayor met her
    return nouns.is_verb(low)


def opens_time(text: str, last: Token, low: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind a known noun opens a time: a study | last year."""
    if low not in vocabulary.names.afterwards or bare(last.shown) not in vocabulary.nouns.known:
        return False
    start = last.stop + len(low) + 1
    return following_word(text, start).strip(",.").lower() in vocabulary.words.uncapitalised


def tells_when(text: str, name: Token, low: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word opens a time after a name: "Stone last week"; not "An early"."""
    if low not in vocabulary.names.afterwards:
        return False
    if not text.startswith(" ", name.stop):
        return False
    # The "An" of "An early" has its capital where a sentence opens.
    is_name = name.shown not in vocabulary.names.unnamed
    return is_name and name.shown[0].isupper()
