"""What the letters of phrases tell by themselves: where quotations, verbs and sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import final

from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.phrase_classes import BREAKS, NOMINAL, QUOTED, VERBS
from newsparse.vocabulary.word_tags import EDGE, WordTags

# At these ends what is inserted into a clause.
ASIDE_ENDS = ("comma", "dash", "quote_comma")


@final
@dataclass(frozen=True, eq=False, slots=True)
class PhraseLetters:
    """Letters that rules look for, as sets and as patterns."""

    of: Mapping[str, str]
    """The letter of each class and phrase."""
    names: Mapping[str, str]
    """The class or phrase of each letter; an edge has none."""
    quoted: frozenset[str]
    """The letters of quoted runs."""
    verbs: frozenset[str]
    """The letters of phrases that have a finite verb."""
    nominal: frozenset[str]
    """The letters of noun phrases and pronouns."""
    edge: re.Pattern[str]
    """What stands between two blocks."""
    quote: re.Pattern[str]
    """A quoted run."""
    verb: re.Pattern[str]
    """A phrase that has a finite verb."""
    sentence_end: re.Pattern[str]
    """Where a sentence ends, or the block."""
    small_words: AbstractSet[str]
    """Words that have no capital in a title."""
    verb_behind_aside: re.Pattern[str]
    """A finite verb next to the end of what is inserted into a clause."""


def read_phrase_letters(tags: WordTags, small_words: AbstractSet[str]) -> PhraseLetters:
    """Prepare the letters of a language's phrases."""
    letters = tags.letters

    def spell(classes: Iterable[str]) -> str:
        return "".join(letters[name] for name in sorted(classes))

    verbs, aside = f"[{spell(VERBS)}]", f"[{spell(ASIDE_ENDS)}]"
    return PhraseLetters(
        of=letters,
        names={EDGE: ""} | {letter: name for name, letter in letters.items()},
        quoted=frozenset(spell(QUOTED)),
        verbs=frozenset(spell(VERBS)),
        nominal=frozenset(spell(NOMINAL)),
        small_words=small_words,
        edge=compile_forward(EDGE),
        quote=compile_forward(f"[{spell(QUOTED)}]"),
        verb=compile_forward(verbs),
        sentence_end=compile_forward(f"[{spell(BREAKS)}{EDGE}]"),
        verb_behind_aside=compile_forward(f"{verbs}(?<!{EDGE}.)(?:(?<={aside}.)|(?<={aside}..))"),
    )
