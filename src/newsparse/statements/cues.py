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
    "plain_finite": "finite",
    "plain_gerund": "gerund",
    "plain_infinitive": "infinitive",
}
# Phrases whose last word may be a noun that attributes, and what joins its content to it.
NOMINAL = frozenset(("proper_phrase", "name_phrase", "noun_phrase"))
JOINING = frozenset(
    ("preposition", "with", "from", "of", "to", "that", "infinitive", "plain_infinitive")
)


@frozen
class FoundCue:
    """A phrase that attributes, and the verb in it."""

    first: int
    """The number of the phrase in its block."""
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
    if form in lexicon.particled:
        followers = range(last + 1, min(last + 1 + PARTICLES, phrases.firsts[-1]))
        longer = accumulate(map(outline.word, followers), "{} {}".format, initial=form)
        for number, words in reversed(list(enumerate(longer))[1:]):
            if verb := forms.get(words):
                return verb, last + number
    verb = forms.get(form)
    return (verb, last) if verb else None


def verb_of(phrases: Phrases, place: int, lexicon: Lexicon) -> tuple[Verb, int]:
    """Return the verb of a phrase, and the number of the last word that belongs to it."""
    last = phrases.last(place)
    if found := longest_form(phrases, last, lexicon.verbs, lexicon):
        return found
    form = phrases.outline.word(last).lower()
    return lexicon.plain.get(form) or Verb(form, "speech", frozenset()), last


def find_cues(phrases: Phrases, names: Mapping[str, str], lexicon: Lexicon) -> Iterator[FoundCue]:
    """Yield the attributing phrases of a block in order; `names` tells what a letter means."""
    for place, letter in enumerate(phrases.letters):
        name = names.get(letter)
        if name == "attributing_phrase":
            words = phrases.firsts[place], phrases.last(place)
            yield FoundCue(place, place + 1, name, ACCORDING, words)
        elif name in FORMS:
            yield find_verb(phrases, place, FORMS[name], lexicon)
        elif name == "attributing_noun":
            yield find_owned_noun(phrases, place, lexicon)
        elif name in NOMINAL and names.get(phrases.letters[place + 1 : place + 2]) in JOINING:
            yield from find_noun(phrases, place, lexicon)


def find_verb(phrases: Phrases, place: int, form: str, lexicon: Lexicon) -> FoundCue:
    """Return the verb of a phrase as a cue, or the adjective behind a form of "to be"."""
    last = phrases.last(place)
    found = longest_form(phrases, last, lexicon.adjectives, lexicon) if form == "passive" else None
    form = "finite" if found else form
    verb, last = found or verb_of(phrases, place, lexicon)
    stop = bisect_right(phrases.firsts, last)
    return FoundCue(place, stop, form, verb, (first_of_cue(phrases, place, lexicon), last))


def find_owned_noun(phrases: Phrases, place: int, lexicon: Lexicon) -> FoundCue:
    """Return the noun of somebody's: "'s attacks on", "'s tweet"."""
    last = phrases.last(place)
    unknown = Verb(phrases.outline.word(last).lower(), "speech", frozenset())
    verb, last = longest_form(phrases, last, lexicon.nouns, lexicon) or (unknown, last)
    stop = bisect_right(phrases.firsts, last)
    return FoundCue(place, stop, "noun", verb, (phrases.firsts[place], last))


def find_noun(phrases: Phrases, place: int, lexicon: Lexicon) -> Iterator[FoundCue]:
    """Yield the noun at the end of a noun phrase, if it attributes: "attacks on"."""
    last = phrases.last(place)
    if found := longest_form(phrases, last, lexicon.nouns, lexicon):
        stop = bisect_right(phrases.firsts, found[1])
        yield FoundCue(place, stop, "noun", found[0], (last, found[1]))


def first_of_cue(phrases: Phrases, place: int, lexicon: Lexicon) -> int:
    """Return the first word of a cue: "also" and its like only join it to what was said."""
    first, last = phrases.firsts[place], phrases.last(place)
    while first < last and phrases.outline.word(first) in lexicon.connectives:
        first += 1
    return first
