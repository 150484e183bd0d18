"""What single words may attribute, and which phrases have such a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import final

from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.memory import Memory
from newsparse.vocabulary.phrase_letters import PhraseLetters
from newsparse.vocabulary.verbs import Lexicon, Verb

CUE_FORMS = {
    "finite": "finite",
    "passive": "passive",
    "gerund": "gerund",
    "infinitive": "infinitive",
    "plain_finite": "finite",
    "plain_gerund": "gerund",
    "plain_infinitive": "infinitive",
}
"""Phrases with a verb to the form that the verb has in them."""
# Phrases whose last word may be a noun that attributes, and what joins its content to it.
NOUN_PHRASES = frozenset(("proper_phrase", "name_phrase", "noun_phrase"))
NOUN_LINKS = frozenset(
    (
        "preposition",
        "with",
        "from",
        "of",
        "to",
        "by",
        "topical",
        "that",
        "infinitive",
        "plain_infinitive",
    )
)


@final
@dataclass(init=False, eq=False, slots=True)
class Word:
    """What a word may attribute by itself."""

    verb: Verb
    """The verb of which it is a form."""
    has_particles: bool
    """Whether what stands behind it may make it another verb or noun."""
    is_noun: bool
    """Whether it may be a noun that attributes."""
    is_connective: bool
    """Whether it is an adverb that only joins a verb to what was said: "also"."""

    def __init__(
        self, verb: Verb, *, has_particles: bool, is_noun: bool, is_connective: bool
    ) -> None:
        """Keep what is told of the word."""
        self.verb = verb
        self.has_particles = has_particles
        self.is_noun = is_noun
        self.is_connective = is_connective


@final
@dataclass(frozen=True, eq=False, slots=True)
class CueWords:
    """What tells the cues of a language."""

    pattern: re.Pattern[str]
    """The letter of a phrase that attributes, or whose last word may."""
    names: Mapping[str, str]
    """The phrase of each letter."""
    words: Memory[Word]
    """Words as they stand in the text, blanks included."""
    lexicon: Lexicon


def read_cue_words(letters: PhraseLetters, lexicon: Lexicon) -> CueWords:
    """Prepare a language's cues."""
    nominal, joining, cues = (
        "".join(letters.of[name] for name in names)
        for names in (
            NOUN_PHRASES,
            NOUN_LINKS,
            (*CUE_FORMS, "attributing_phrase", "attributing_noun"),
        )
    )
    return CueWords(
        pattern=compile_forward(f"[{cues}]|[{nominal}](?=[{joining}])"),
        names={letter: name for name, letter in letters.of.items()},
        words=Memory(lambda word: read_word(word.strip(), lexicon)),
        lexicon=lexicon,
    )


def read_word(word: str, lexicon: Lexicon) -> Word:
    """Return what a word may attribute."""
    form = word.lower()
    verb = lexicon.verbs.get(form) or lexicon.plain.get(form)
    has_particles = form in lexicon.particled
    is_noun = has_particles or form in lexicon.nouns
    verb = verb or Verb(form, "speech", frozenset())
    return Word(
        verb,
        has_particles=has_particles,
        is_noun=is_noun,
        is_connective=word in lexicon.connectives,
    )
