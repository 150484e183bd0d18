"""What stands around a cue: patterns over the phrases of a block, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.grammar import compile_backward, compile_forward, endings, expand, openings
from newsparse.statements.wordbook import load_word_book

# Where the source of a finite verb stands before it, in the order in which it is tried.
SUBJECTS = ("restrictive", "subject", "quoting", "named_apposed", "apposed", "dashed", "relative")
# Those with something inserted between the source and the verb.
INSERTING = ("quoting", "named_apposed", "apposed", "dashed")


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
    subjects: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `SUBJECTS` that may end with it; most need not be tried."""
    inserting: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `INSERTING` that may end with it."""
    openings: Mapping[str, frozenset[str]]
    """What each of `after` may begin with, and a blank."""
    holding: frozenset[str]
    """Those of `after` that have a slot for the content."""
    letters: Mapping[str, str]
    """The letter of each class and phrase."""
    names: Mapping[str, str]
    """The class or phrase of each letter; nothing for a blank."""
    quote: re.Pattern[str]
    """The letter of a quoted run."""
    sentence_end: re.Pattern[str]
    """A letter at which a sentence ends."""
    verb_behind_aside: re.Pattern[str]
    """A finite verb next to the end of what is inserted into a clause."""
    quoted: frozenset[str]
    """The letters of quoted runs."""
    verbs: frozenset[str]
    """The letters of phrases that have a finite verb."""
    nominal: frozenset[str]
    """The letters of noun phrases and pronouns."""
    breaks: frozenset[str]
    """The letters at which a sentence ends."""


def by_last_letter(
    names: Sequence[str], before: Mapping[str, str], letters: Sequence[str]
) -> Mapping[str, tuple[regex.Pattern[str], ...]]:
    """Return for each letter the contexts that may end with it, in the order of their names."""
    lasts = {name: endings(before[name], letters) for name in names}
    patterns = {name: compile_backward(before[name]) for name in names}
    return {
        letter: tuple(patterns[name] for name in names if letter in lasts[name])
        for letter in letters
    }


@lru_cache(maxsize=8)
def load_context_book(language: Language) -> ContextBook:
    """Prepare a language's contexts."""
    letters = load_word_book(language).letters
    spelled = {
        name: expand(notation, letters, language.grammar.pieces)
        for name, notation in language.grammar.contexts.items()
    }
    before = {name[7:]: spelled[name] for name in spelled if name.startswith("before_")}
    after = {name[6:]: spelled[name] for name in spelled if name.startswith("after_")}
    known = tuple(letters.values())
    quoted = [letters[name] for name in letters if name.startswith("quote_")]
    verbs = [letters[name] for name in ("finite", "passive", "plain_finite")]
    breaks = [letters[name] for name in ("stop", "quote_stop", "quote_ask")]
    aside = f"[{''.join(letters[name] for name in ('comma', 'dash', 'quote_comma'))}]"
    return ContextBook(
        before={name: compile_backward(expression) for name, expression in before.items()},
        after={name: compile_forward(expression) for name, expression in after.items()},
        subjects=by_last_letter(SUBJECTS, before, known),
        inserting=by_last_letter(INSERTING, before, known),
        openings={name: openings(after[name], known) | {" "} for name in after},
        holding=frozenset(name for name, expression in after.items() if "<content>" in expression),
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
        names={" ": ""} | {letter: name for name, letter in letters.items()},
        quote=compile_forward(f"[{''.join(quoted)}]"),
        sentence_end=compile_forward(f"[{''.join(breaks)}]"),
        verb_behind_aside=compile_forward(f"[{''.join(verbs)}](?:(?<={aside}.)|(?<={aside}..))"),
        quoted=frozenset(quoted),
        verbs=frozenset(verbs),
        nominal=frozenset(
            letters[name] for name in ("proper_phrase", "name_phrase", "noun_phrase", "pronoun")
        ),
        breaks=frozenset(breaks),
    )
