"""The words that attribute, in a block's phrases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

from attrs import frozen

from newsparse.statements.lexicon import Lexicon, Verb
from newsparse.statements.phrases import Phrases

# How many particles a verb may have.
PARTICLES = 3
ACCORDING = Verb("according to", "speech", frozenset())
FORMS = {
    "finite": "finite",
    "passive": "passive",
    "gerund": "gerund",
    "infinitive": "infinitive",
    "attributing_phrase": "attributing_phrase",
    "attributing_noun": "noun",
    "plain_finite": "finite",
    "plain_gerund": "gerund",
    "plain_infinitive": "infinitive",
}


@frozen
class FoundCue:
    """A phrase that attributes, and the verb in it."""

    first: int
    """The number of the phrase in its block."""
    stop: int
    """The number of the phrase after it; a particle is a phrase of its own."""
    form: str
    """finite, passive, gerund, infinitive or attributing_phrase."""
    verb: Verb
    """What attributes."""
    words: tuple[int, int]
    """The numbers of the first and of the last word of the cue."""


def verb_of(phrases: Phrases, place: int, lexicon: Lexicon) -> tuple[Verb, int]:
    """Return the verb of a phrase, and the number of the last word that belongs to it.

    That is its own last word, or the last of the particles that make it another verb:
    "called for", "made it clear".
    """
    outline, last = phrases.outline, phrases.last(place)
    form = outline.word(last).lower()
    if form in lexicon.particled:
        followers = range(last + 1, min(last + 1 + PARTICLES, phrases.firsts[-1]))
        forms = accumulate(map(outline.word, followers), "{} {}".format, initial=form)
        for number, longer in reversed(list(enumerate(forms))[1:]):
            if verb := lexicon.verbs.get(longer):
                return verb, last + number
    verb = lexicon.verbs.get(form) or lexicon.plain.get(form)
    return verb or Verb(form, "speech", frozenset()), last


def find_cues(phrases: Phrases, forms: Mapping[str, str], lexicon: Lexicon) -> Iterator[FoundCue]:
    """Yield the attributing phrases of a block in order.

    `forms` tells which letters stand for phrases that attribute, and their names.
    """
    for place, letter in enumerate(phrases.letters):
        form = forms.get(letter)
        if form is None:
            continue
        if form == "attributing_phrase":
            words = phrases.firsts[place], phrases.last(place)
            yield FoundCue(place, place + 1, form, ACCORDING, words)
        else:
            verb, last = verb_of(phrases, place, lexicon)
            stop = bisect_right(phrases.firsts, last)
            first = first_of_cue(phrases, place, lexicon)
            yield FoundCue(place, stop, form, verb, (first, last))


def first_of_cue(phrases: Phrases, place: int, lexicon: Lexicon) -> int:
    """Return the first word of a cue: "also" and its like only join it to what was said."""
    first, last = phrases.firsts[place], phrases.last(place)
    while first < last and phrases.outline.word(first) in lexicon.connectives:
        first += 1
    return first
