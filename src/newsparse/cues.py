"""The words that attribute, in a block's phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from newsparse.lexicon import Lexicon, Verb
from newsparse.phrases import Phrases
from newsparse.span import Span

ACCORDING = Verb("according to", "speech", frozenset())
FORMS = {
    "finite": "finite",
    "passive": "passive",
    "gerund": "gerund",
    "infinitive": "infinitive",
    "attributing_phrase": "attributing_phrase",
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
    span: Span


def verb_of(text: str, phrases: Phrases, place: int, lexicon: Lexicon) -> tuple[Verb, bool]:
    """Return the verb of a phrase, and whether the next phrase opens with its particle."""
    outline = phrases.outline
    last = phrases.lasts[place]
    form = outline.word(last).lower()
    if place + 1 < len(phrases.letters):
        particle = outline.word(phrases.firsts[place + 1])
        if verb := lexicon.verbs.get(f"{form} {particle}"):
            return verb, True
    verb = lexicon.verbs.get(form) or lexicon.plain.get(form)
    return verb or Verb(form, "speech", frozenset()), False


def find_cues(
    text: str, phrases: Phrases, forms: Mapping[str, str], lexicon: Lexicon
) -> Iterator[FoundCue]:
    """Yield the attributing phrases of a block in order.

    `forms` tells which letters stand for phrases that attribute, and their names.
    """
    for place, letter in enumerate(phrases.letters):
        form = forms.get(letter)
        if form is None:
            continue
        if form == "attributing_phrase":
            yield FoundCue(place, place + 1, form, ACCORDING, phrases.span(place, place))
        else:
            verb, has_particle = verb_of(text, phrases, place, lexicon)
            stop = place + 1 + has_particle
            last = phrases.firsts[place + 1] if has_particle else phrases.lasts[place]
            span = phrases.outline.span(first_of_cue(phrases, place, lexicon), last)
            yield FoundCue(place, stop, form, verb, span)


def first_of_cue(phrases: Phrases, place: int, lexicon: Lexicon) -> int:
    """Return the first word of a cue: "also" and its like only join it to what was said."""
    first, last = phrases.firsts[place], phrases.lasts[place]
    while first < last and phrases.outline.word(first) in lexicon.connectives:
        first += 1
    return first
