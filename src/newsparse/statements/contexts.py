"""What stands around a cue: patterns over the phrases of a block, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import regex
from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.grammar import compile_backward, compile_forward, expand
from newsparse.statements.wordbook import load_word_book


@frozen(eq=False)
class ContextBook:
    """A language's contexts, compiled."""

    before: Mapping[str, regex.Pattern[str]]
    """Contexts that end at the cue, by name without "before_"."""
    after: Mapping[str, re.Pattern[str]]
    """Contexts that begin behind the cue, by name without "after_"."""
    ends: Mapping[str, re.Pattern[str]]
    """What ends a content before its sentence does, by name without "end_"."""
    label: re.Pattern[str]
    """A name and a colon, at the start of a block."""
    signed: re.Pattern[str]
    """A block of a quotation, a dash and a name."""
    from_source: re.Pattern[str]
    """A block that names whom the next one quotes."""
    name: re.Pattern[str]
    """A block that is the name of whom the next one quotes."""
    author: re.Pattern[str]
    """A block that names whom the one before has quoted."""
    letters: Mapping[str, str]
    """The letter of each class and phrase."""
    names: Mapping[str, str]
    """The class or phrase of each letter."""
    quoted: frozenset[str]
    """The letters of quoted runs."""
    verbs: frozenset[str]
    """The letters of phrases that have a finite verb."""
    asides: frozenset[str]
    """The letters that end what is inserted into a clause."""
    nominal: frozenset[str]
    """The letters of noun phrases and pronouns."""
    breaks: frozenset[str]
    """The letters at which a sentence ends."""


@lru_cache(maxsize=8)
def load_context_book(language: Language) -> ContextBook:
    """Prepare a language's contexts."""
    letters = load_word_book(language).letters
    spelled = {
        name: expand(notation, letters, language.grammar.pieces)
        for name, notation in language.grammar.contexts.items()
    }
    return ContextBook(
        before={
            name.removeprefix("before_"): compile_backward(expression)
            for name, expression in spelled.items()
            if name.startswith("before_")
        },
        after={
            name.removeprefix("after_"): compile_forward(expression)
            for name, expression in spelled.items()
            if name.startswith("after_")
        },
        ends={
            name.removeprefix("end_"): compile_forward(expression)
            for name, expression in spelled.items()
            if name.startswith("end_")
        },
        label=compile_forward(spelled["block_label"]),
        signed=compile_forward(spelled["block_signed"]),
        from_source=compile_forward(spelled["block_from"]),
        name=compile_forward(spelled["block_name"]),
        author=compile_forward(spelled["block_author"]),
        letters=letters,
        names={letter: name for name, letter in letters.items()},
        quoted=frozenset(letters[name] for name in letters if name.startswith("quote_")),
        verbs=frozenset(letters[name] for name in ("finite", "passive", "plain_finite")),
        asides=frozenset(letters[name] for name in ("comma", "dash", "quote_comma")),
        nominal=frozenset(
            letters[name] for name in ("proper_phrase", "name_phrase", "noun_phrase", "pronoun")
        ),
        breaks=frozenset(letters[name] for name in ("stop", "quote_stop", "quote_ask")),
    )
