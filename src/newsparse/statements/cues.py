"""The words that attribute, in an article's phrases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import final

from newsparse.syntax.phrases import Phrases
from newsparse.syntax.tokens import Tokens
from newsparse.vocabulary.cue_words import CUE_FORMS, NOUN_PHRASES, CueWords, Word
from newsparse.vocabulary.verbs import Lexicon, Verb
from newsparse.vocabulary.word_tags import EDGE

# A bound on time: a verb has at most this many particles, as in "made it clear that".
PARTICLES = 3


@final
@dataclass(eq=False, slots=True)
class FoundCue:
    """A phrase that attributes, and the verb in it."""

    first: int
    """The number of the phrase."""
    stop: int
    """The number of the phrase after it; a particle is a phrase of its own."""
    form: str
    """finite, passive, gerund, infinitive, noun or attributing_phrase."""
    verb: Verb
    """What attributes."""
    words: tuple[int, int]
    """The numbers of the first and of the last word of the cue."""


def longest_form(
    phrases: Phrases, last: int, forms: Mapping[str, Verb], lexicon: Lexicon
) -> tuple[Verb, int] | None:
    """Return what a word is a form of, with the particles behind it that make it another.

    That is "called for" or "made it clear" before "called" and "made"; beside it stands the
    number of the last word that belongs to it.
    """
    outline = phrases.outline
    form = outline.word(last).lower()
    verb, stop = forms.get(form), last
    has_particle = form in lexicon.particled and outline.word(last + 1) in lexicon.particles
    particles = PARTICLES if has_particle else 0
    for number in range(last + 1, last + 1 + particles):
        if outline.letters[number] == EDGE:
            break
        # called, called for; made, made it, made it clear
        form = f"{form} {outline.word(number)}"
        longer = forms.get(form)
        if longer:
            verb, stop = longer, number
    return (verb, stop) if verb else None


def find_cues(phrases: Phrases, book: CueWords) -> Iterator[FoundCue]:
    """Yield the attributing phrases of an article in order.

    Most are told by a single word, and need no look at what stands around it.
    """
    firsts, text, starts = phrases.firsts, phrases.outline.text, phrases.outline.starts
    for found in book.pattern.finditer(phrases.letters):
        place, name = found.start(), book.names[found[0]]
        first, last = firsts[place], firsts[place + 1] - 1
        word = book.words[text[starts[last] : starts[last + 1]]]
        if name in NOUN_PHRASES:
            # Stone's attacks on the plan; most noun phrases end in no such noun.
            if word.is_noun:
                yield from find_noun(phrases, place, book.lexicon)
        elif name == "attributing_phrase":
            yield FoundCue(place, place + 1, name, phrase_as_verb(phrases, place), (first, last))
        elif name == "attributing_noun":
            yield find_owned_noun(phrases, place, book.lexicon)
        elif name == "passive" or (
            word.has_particles and phrases.outline.word(last + 1) in book.lexicon.particles
        ):
            yield find_verb(phrases, place, CUE_FORMS[name], word, book)
        else:
            # also said, has said
            if first < last:
                first = first_of_cue(phrases.outline, first, last, book)
            yield FoundCue(place, place + 1, CUE_FORMS[name], word.verb, (first, last))


def word_as_verb(words: str) -> Verb:
    """Return words that no list of verbs has as what attributes: "according to", "slogan"."""
    return Verb(words.lower(), "speech", frozenset())


def phrase_as_verb(phrases: Phrases, place: int) -> Verb:
    """Return all words of a phrase as what attributes."""
    numbers = range(phrases.firsts[place], phrases.firsts[place + 1])
    return word_as_verb(" ".join(map(phrases.outline.word, numbers)))


def find_verb(phrases: Phrases, place: int, form: str, word: Word, book: CueWords) -> FoundCue:
    """Return the verb of a phrase as a cue, or the adjective behind a form of "to be"."""
    last, lexicon = phrases.last(place), book.lexicon
    found = longest_form(phrases, last, lexicon.adjectives, lexicon) if form == "passive" else None
    form = "finite" if found else form
    found = found or longest_form(phrases, last, lexicon.verbs, lexicon)
    if found and lasts(phrases, found[1], last, book):
        found = None
    verb, last = found or (word.verb, last)
    stop = bisect_right(phrases.firsts, last)
    first = first_of_cue(phrases.outline, phrases.firsts[place], phrases.last(place), book)
    return FoundCue(place, stop, form, verb, (first, last))


def lasts(phrases: Phrases, particle: int, verb: int, book: CueWords) -> bool:
    """Tell whether a particle only says how long or when: argued for | years that it would fall."""
    place = bisect_right(phrases.firsts, particle)
    is_time = book.names.get(phrases.letters[place]) == "time_phrase"
    behind = phrases.letters[place + 1 : place + 2]
    return particle > verb and is_time and book.names.get(behind) != "of"


def find_owned_noun(phrases: Phrases, place: int, lexicon: Lexicon) -> FoundCue:
    """Return the noun of somebody's: "'s attacks on", "'s tweet"."""
    last = phrases.last(place)
    unknown = word_as_verb(phrases.outline.word(last))
    verb, last = longest_form(phrases, last, lexicon.nouns, lexicon) or (unknown, last)
    stop = bisect_right(phrases.firsts, last)
    return FoundCue(place, stop, "noun", verb, (phrases.firsts[place], last))


def find_noun(phrases: Phrases, place: int, lexicon: Lexicon) -> Iterator[FoundCue]:
    """Yield the noun at the end of a noun phrase, if it attributes: "attacks on"."""
    last = phrases.last(place)
    if found := longest_form(phrases, last, lexicon.nouns, lexicon):
        stop = bisect_right(phrases.firsts, found[1])
        yield FoundCue(place, stop, "noun", found[0], (last, found[1]))


def first_of_cue(outline: Tokens, first: int, last: int, book: CueWords) -> int:
    """Return the first word of a cue: "also" and its like only join it to what was said."""
    text, starts = outline.text, outline.starts
    while first < last and book.words[text[starts[first] : starts[first + 1]]].is_connective:
        first += 1
    return first
