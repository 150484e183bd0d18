"""Entities that only a description tells of: "a police spokesman", "the Stone campaign"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from newsparse.model import SpeakerKind
from newsparse.refusal import Refusal
from newsparse.speakers.discourse import Anaphor, known_referents
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import kind_of_description
from newsparse.speakers.roles import tells_whose
from newsparse.speakers.rules import Judged, first_fitting
from newsparse.speakers.same_role import is_compatible, names_in_phrase
from newsparse.vocabulary.phrase_classes import NOUNS
from newsparse.vocabulary.vocabulary import Vocabulary

PEOPLE = ("anonymous", "group")
"""The kinds of those who are told by whom they are for: "a lawyer for the port"."""

MOST_BEHIND = 40
"""A name goes on for at most this many characters: a bound on time."""

SILENT = Refusal("its noun is for nothing that speaks")


def describe(anaphor: Anaphor) -> Entity | Refusal:
    """Return an entity that has the words of a description for its name."""
    described, told = describe_as(anaphor.phrase, anaphor), complement_of_noun(anaphor)
    if isinstance(described, Refusal) or not told:
        return described
    return replace(described, name=described.name + told, complement=told)


def complement_of_noun(anaphor: Anaphor) -> str:
    """Return for whom or of what somebody described is: " for the port" behind "a spokesman".

    Bodies and texts are told by their nouns: "a poll of voters" is a poll.
    """
    reading, page = anaphor.reading, anaphor.discourse.page
    if kind_of_reading(anaphor) not in PEOPLE:
        return ""
    place = page.phrase_of(reading.stop - 1) + 1
    # A source close to the port
    between = page.text[reading.stop : page.phrases.start(place)].strip()
    is_known_word = not between or between in anaphor.vocabulary.names.trailing
    link = page.phrases.outline.word(page.phrases.last(place)).lower()
    links = anaphor.vocabulary.names.describing
    if not is_known_word or link not in links or page.names[place + 1] not in NOUNS:
        return ""
    stop = page.phrases.span(place, place + 1).stop
    return page.text[reading.stop : end_of_name(page.text, reading.stop, stop, anaphor.vocabulary)]


def end_of_name(text: str, start: int, stop: int, vocabulary: Vocabulary) -> int:
    """Return where a phrase ends if a name that begins in it goes on: "of Kelp & Sons"."""
    run = vocabulary.name_patterns.run.search(text, start, stop + MOST_BEHIND)
    return max(stop, run.end()) if run and run.start() < stop else stop


def told_names(anaphor: Anaphor) -> Sequence[str]:
    """Return the names in a description that are of no nation: "Labour" of "the Labour party"."""
    names = names_in_phrase(anaphor.phrase, anaphor.vocabulary)
    return [name for name in names if not tells_whose(name, len(name), anaphor.vocabulary)]


def describe_as(phrase: str, anaphor: Anaphor) -> Entity | Refusal:
    """Return an entity that has other words for its name: "Stone's voters" for "his voters"."""
    reading, vocabulary = anaphor.reading, anaphor.vocabulary
    kind = kind_of_reading(anaphor)
    if kind is None:
        return SILENT
    promised = [vocabulary.nouns.genders.get(reading.head)]
    return Entity(
        in_small(phrase, vocabulary),
        kind,
        pronouns=frozenset(filter(None, promised)),
        head=vocabulary.nouns.same(reading.head),
        is_plural=reading.is_plural or kind == "organisation",
        is_single=not reading.is_plural,
    )


def kind_of_reading(anaphor: Anaphor) -> SpeakerKind | None:
    """Return what a description describes by its noun and number; None if nothing that speaks."""
    reading = anaphor.reading
    return kind_of_description(reading.head, anaphor.vocabulary, is_plural=reading.is_plural)


def join_entities(entities: Sequence[Entity]) -> Entity:
    """Return several speakers as one, in the order in which they are given."""
    *others, last = (entity.name for entity in entities)
    # "Troy and Hale said": two states speak as bodies do.
    are_bodies = all(one.kind == "organisation" for one in entities)
    kind: SpeakerKind = "organisation" if are_bodies else "group"
    return Entity(f"{', '.join(others)} and {last}", kind, is_plural=True)


def in_small(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without the capital that only opens a sentence: "the court"."""
    first, _, rest = phrase.partition(" ")
    # "ENGINEER" is the label of a turn.
    if first.isupper() and len(first) > 1:
        return phrase
    low, names = first.lower(), vocabulary.names
    # "Democrats", "Port Ellery's pilots", "Bill Stone's voters"
    opens_name = rest[:1].isupper() and low not in vocabulary.nouns.edges.counters
    if opens_name or low in names.proper_nouns:
        return phrase
    # "Thirty-one percent"
    is_figure = low.partition("-")[0] in vocabulary.words.classes["number"]
    # "The court", "Several pilots", "Pilots": a name keeps its capital.
    if is_figure or low in vocabulary.groups.opens_noun or first in names.unnamed:
        return phrase[:1].lower() + phrase[1:]
    return phrase


def find_described(anaphor: Anaphor) -> Entity | Refusal:
    """Return the last description with the same noun, if this one is definite or the same."""
    return first_fitting(judge_described(anaphor))


def is_somebody_new(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description is of one more than before: "one user", "another user".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [is_somebody_new(phrase, load_vocabulary("en")) for phrase in ("one user", "a user")]
    [True, False]
    """
    return phrase.partition(" ")[0].lower() in vocabulary.groups.of_another


ANOTHER_NOUN = Refusal("was described with another noun")
ANOTHER_NUMBER = Refusal("one is not several")
ANOTHER_ONE = Refusal("is one more of this noun")
OTHER_FIELD = Refusal("is of another place or body")
OTHER_WORDS = Refusal("was described in other words, and nothing says that it is known")


def is_of_others(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody described before is told to be for others than a description says."""
    told = complement_of_noun(anaphor)
    return bool(told and entity.complement) and told != entity.complement


def is_described_elsewhere(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody described before is of another place: Lund's and Norland's minister."""
    return not is_compatible(anaphor.phrase, entity.name, anaphor.vocabulary)


def is_in_other_words(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether a description says of nobody that it is known, and uses other words."""
    is_same = entity.name == in_small(anaphor.phrase, anaphor.vocabulary)
    return not is_same and not anaphor.reading.is_back_reference


# Why a description does not mean somebody described before: the first of these that holds.
WHY_NOT_DESCRIBED: Sequence[tuple[Refusal, Callable[[Entity, Anaphor], bool]]] = (
    (
        ANOTHER_NOUN,
        lambda one, anaphor: one.head != anaphor.vocabulary.nouns.same(anaphor.reading.head),
    ),
    # "The second person" and "the people" are described with one noun, and yet are others.
    (ANOTHER_NUMBER, lambda one, anaphor: one.is_single is anaphor.reading.is_plural),
    (OTHER_WORDS, is_in_other_words),
    (ANOTHER_ONE, lambda _, anaphor: is_somebody_new(anaphor.phrase, anaphor.vocabulary)),
    (OTHER_FIELD, is_described_elsewhere),
    # a spokesman for the port; the spokesman for the mayor
    (OTHER_FIELD, is_of_others),
)


def judge_described(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield whom the mentions before a description describe, the last one first."""
    for earlier, entity in known_referents(reversed(anaphor.earlier)):
        if entity.head:
            yield Judged(entity, earlier.start, why_described(entity, anaphor))


def why_described(entity: Entity, anaphor: Anaphor) -> Refusal | str:
    """Return why a description means whom another has described, or why it does not."""
    for why, holds in WHY_NOT_DESCRIBED:
        if holds(entity, anaphor):
            return why
    return "was described with the same noun"
