"""The persons whom "he" may mean: the names before it, judged sentence by sentence backwards.

Whoever agrees with the pronoun (`DISAGREEMENTS`) and is nobody else (`OTHERS`) is taken, if the
nearest sentence with such a person tells what she or he says, or is about her or him (`GROUNDS`).
"""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)

from attrs import define

from newsparse.refusal import Refusal
from newsparse.speakers.discourse import (
    Anaphor,
    Discourse,
    Referent,
    recent_entities,
    sentences_before,
)
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.rules import Judged, first_fitting
from newsparse.speakers.subjects import (
    is_fronted,
    is_owner,
    is_subject,
    is_topic,
    name_stands_alone,
)

PARAGRAPHS_BACK = 3
"""Within this many paragraphs, its own one included, "he" follows a name: a fact of news, since
reporters name a speaker again before the fourth."""

SPEECH_BACK = 8
"""At most this many mentions back count as speech in the sentences before: a bound on time."""

GENDERED = ("he", "she")
"""The pronouns of one person."""


@define(eq=False)
class Search:
    """A person who is looked for; never changed."""

    discourse: Discourse
    """The article."""
    position: int
    """From where it is looked back."""
    pronoun: str = ""
    """The pronoun that means the person; an empty one may be either."""
    others: Collection[Entity] = ()
    """Who is known to be somebody else."""
    spoken: Mapping[int, Entity | None] = {}
    """Whom the last mentions mean, by where they begin."""
    called: Mapping[Entity, str] = {}
    """By which pronoun the last mentions called somebody."""


@define(eq=False)
class Candidate:
    """Somebody whom a sentence names or means at a place; never changed."""

    mark: Landmark
    entity: Entity


def search_from(anaphor: Anaphor, pronoun: str, others: Collection[Entity]) -> Search:
    """Return the search for a person before a mention."""
    last = anaphor.earlier[-SPEECH_BACK:]
    position = anaphor.reading.start
    return Search(
        anaphor.discourse, position, pronoun, others, spoken_at(last), pronouns_used(last)
    )


def spoken_at(referents: Sequence[Referent]) -> dict[int, Entity | None]:
    """Return whom some mentions mean by where they, and the names in them, begin.

    Somebody who is only described is forgotten as soon as another speaks: in "A spokesman said
    so. Bo Reed left. He agreed." he is Bo Reed.
    """
    last = next(recent_entities(referents[-1:]), None)
    spoken: dict[int, Entity | None] = {}
    for referent in referents:
        reading, entity = referent
        # "Mayor Ada Stone" begins with her title, and as a landmark with her name.
        if reading.sort == "name" and reading.name:
            spoken[reading.name.start] = entity
        if not is_forgotten(referent, last):
            spoken[reading.start] = entity
    return spoken


def is_forgotten(referent: Referent, last: Entity | None) -> bool:
    """Tell whether "he" cannot go back to a mention any more, given who spoke last."""
    reading, entity = referent
    if reading.sort == "joint":
        return True  # "Ada Stone and Bo Reed" are they
    if reading.sort == "description":
        return entity is not last
    # "The man who disagreed left": he is not spoken of by a name.
    return reading.pronoun == "relative" and entity is not None and not entity.names


def pronouns_used(referents: Sequence[Referent]) -> dict[Entity, str]:
    """Return the pronouns by which some mentions called somebody."""
    used: dict[Entity, str] = {}
    for reading, entity in referents:
        # "Her campaign said" tells what the campaign's owner is, not the campaign.
        is_itself = reading.sort == "pronoun"
        if entity and is_itself and reading.pronoun in GENDERED:
            used[entity] = reading.pronoun
    return used


def find_subject(search: Search) -> Entity | Refusal:
    """Return the person who speaks in the nearest sentence that has one, or whom it is about."""
    return first_fitting(judge_people(search))


def judge_people(search: Search) -> Iterator[Judged]:
    """Yield the persons of the sentences before a place, in the order in which they are taken."""
    sentences = sentences_before(search.discourse, search.position, PARAGRAPHS_BACK)
    spare: Judged | None = None
    for number, sentence in enumerate(sentences):
        for judged in judge_sentence(sentence, search, is_own=not number):
            yield judged
            if judged.verdict is NO_SUBJECT and not spare:
                spare = judged
    if spare:
        yield spare._replace(verdict="nobody else is a subject")


def judge_sentence(
    sentence: Sequence[Landmark], search: Search, *, is_own: bool
) -> Iterator[Judged]:
    """Yield the persons of one sentence, each with a verdict, those who fit best first.

    `is_own` tells whether what is looked for stands in this sentence.
    """
    people = yield from sift_people(sentence, search)
    # Of two who speak in one sentence the last goes on: "Stone said no, Reed said. He".
    speakers, left = divide(people, has_spoken, search)
    yield from with_verdict(reversed(speakers), SPEAKS)
    # Whom "he" means in "He met Stone" stands further back.
    if is_about_pronoun(sentence, people, search):
        yield from with_verdict(left, REPEATED)
        return
    for ground in GROUNDS if is_own else GROUNDS[:-1]:
        fitting, left = divide(left, ground.holds, search)
        yield from with_verdict(fitting, ground.verdict)
    yield from with_verdict(left, NO_SUBJECT)


def divide(
    candidates: Iterable[Candidate], holds: Callable[[Candidate, Search], bool], search: Search
) -> tuple[list[Candidate], list[Candidate]]:
    """Return those of whom something holds, and the others."""
    fitting: list[Candidate] = []
    left: list[Candidate] = []
    for candidate in candidates:
        group = fitting if holds(candidate, search) else left
        group.append(candidate)
    return fitting, left


def sift_people(
    sentence: Sequence[Landmark], search: Search
) -> Generator[Judged, None, list[Candidate]]:
    """Yield whom a pronoun cannot mean of those in a sentence; return the others."""
    people = yield from sift(find_candidates(sentence, search), DISAGREEMENTS, search)
    # "Mayor Ada Stone saw Quill": who is surely a person comes before what may be one.
    if any(is_sure(one, search) for one in people):
        people = yield from sift(people, DOUBTS, search)
    return (yield from sift(people, OTHERS, search))


def sift(
    candidates: Iterable[Candidate], objections: Sequence[Check], search: Search
) -> Generator[Judged, None, list[Candidate]]:
    """Yield the candidates against whom an objection holds; return the others."""
    left: list[Candidate] = []
    for candidate in candidates:
        verdict = find_objection(candidate, objections, search)
        if verdict is None:
            left.append(candidate)
        else:
            yield Judged(candidate.entity, candidate.mark.start, verdict)
    return left


def find_objection(
    candidate: Candidate, objections: Sequence[Check], search: Search
) -> str | Refusal | None:
    """Return what the first objection says that holds against a candidate."""
    for objection in objections:
        if objection.holds(candidate, search):
            return objection.verdict
    return None


def with_verdict(candidates: Iterable[Candidate], verdict: str | Refusal) -> Iterator[Judged]:
    """Yield some candidates with one verdict."""
    for candidate in candidates:
        yield Judged(candidate.entity, candidate.mark.start, verdict)


def find_candidates(sentence: Iterable[Landmark], search: Search) -> Iterator[Candidate]:
    """Yield whom a sentence names, and whom the mentions in it mean that are resolved."""
    entities = search.discourse.entities
    for mark in sentence:
        # A mention that is read means whom it was found to mean, also if that is nobody.
        named = entities.named_at(mark.name.start) if mark.name else None
        entity = search.spoken.get(mark.start, named)
        if entity:
            yield Candidate(mark, entity)


def may_be_called(entity: Entity, pronoun: str) -> bool:
    """Tell whether a pronoun may mean an entity; an empty one means anybody with a name."""
    return may_be_person(entity, pronoun) and not is_of_other_gender(entity, pronoun)


def may_be_person(entity: Entity, pronoun: str) -> bool:
    """Tell whether an entity is a person, or may be one if a pronoun means it: "a spokesman"."""
    if entity.kind == "person":
        return True
    # "The senator", which promises no pronoun, means nobody who is not surely a person.
    if not pronoun:
        return False
    is_somebody = entity.kind == "anonymous" and not entity.is_plural
    return entity.is_open or is_somebody


def is_of_other_gender(entity: Entity, pronoun: str) -> bool:
    """Tell whether the text gives an entity another pronoun."""
    is_told = bool(pronoun) and bool(entity.pronouns)
    return is_told and pronoun not in entity.pronouns


def has_spoken(candidate: Candidate, search: Search) -> bool:
    """Tell whether a candidate stands where one of the last mentions does."""
    return candidate.mark.start in search.spoken


def is_sure(candidate: Candidate, search: Search) -> bool:
    """Tell whether somebody is surely a person: by more than a capital, or having spoken."""
    return candidate.entity.is_certain or has_spoken(candidate, search)


def is_place_like(candidate: Candidate, search: Search) -> bool:
    """Tell whether nothing, not even where it stands, makes a name a person's: "in Quill"."""
    if is_sure(candidate, search):
        return False
    return not name_stands_alone(candidate.mark, search.discourse)


def is_called_otherwise(candidate: Candidate, search: Search) -> bool:
    """Tell whether the last mentions called somebody by the other pronoun."""
    if not search.pronoun:
        return False
    called = search.called.get(candidate.entity, search.pronoun)
    return called != search.pronoun


def is_plain_subject(candidate: Candidate, search: Search) -> bool:
    """Tell whether a sentence may be about somebody: "Stone left"; not "Stone's boat sank"."""
    mark, discourse = candidate.mark, search.discourse
    return is_subject(mark, discourse) and not is_owner(mark, discourse)


def is_owning_subject(candidate: Candidate, search: Search) -> bool:
    """Tell whether a sentence may be about what is somebody's: "Stone's boat sank"."""
    return is_subject(candidate.mark, search.discourse)


def is_mere_owner(candidate: Candidate, search: Search) -> bool:
    """Tell whether somebody owns what stands beside the subject: "On Stone's boat, she"."""
    mark, discourse = candidate.mark, search.discourse
    return is_owner(mark, discourse) and not is_topic(mark, discourse)


def is_about_pronoun(
    sentence: Sequence[Landmark], people: Sequence[Candidate], search: Search
) -> bool:
    """Tell whether a sentence has the same pronoun before it names any of some people.

    "In his speech, Stone" names him after all.
    """
    if not people:
        return False
    name = people[0].mark.start
    for mark in sentence:
        # "Stone left with his crew": the name comes first.
        if mark.start > name:
            break
        if mark.kind == search.pronoun:
            return not is_fronted(mark, name, search.discourse)
    return False


@define(eq=False)
class Check:
    """What is asked of a candidate, and the verdict if it holds."""

    verdict: str | Refusal
    holds: Callable[[Candidate, Search], bool]


SPEAKS = "speaks in this sentence"
REPEATED = Refusal("the sentence is about the same pronoun, which means somebody before")
NO_SUBJECT = Refusal("is no subject of its sentence")

DISAGREEMENTS = (
    # "The Harbour Board met. He said": not the board.
    Check(
        Refusal("is no person"),
        lambda one, search: not may_be_person(one.entity, search.pronoun),
    ),
    # "Mrs. Stone left. He said": not Mrs. Stone.
    Check(
        Refusal("is of another gender"),
        lambda one, search: is_of_other_gender(one.entity, search.pronoun),
    ),
    # "They met in Quill. She said": Quill is as well a town.
    Check(Refusal("does not stand as a person would"), is_place_like),
)
"""Why a candidate does not agree with a pronoun."""

DOUBTS = (
    # "Mayor Ada Stone saw Quill. She said": not Quill, whatever that is.
    Check(
        Refusal("is less surely a person than another of its sentence"),
        lambda one, search: not is_sure(one, search),
    ),
)
"""Why a candidate comes after another of its sentence."""

OTHERS = (
    # "Kim Reed left. “No,” she said. Reed met Lee Poe. He said": not Reed.
    Check(Refusal("was called by the other pronoun just now"), is_called_otherwise),
    # "He said Stone won": he is not Stone.
    Check(
        Refusal("is named in the clause itself"),
        lambda one, search: one.entity in search.others,
    ),
)
"""Why a candidate who agrees is somebody else."""

GROUNDS = (
    # "Ada Stone wrote to Bo Reed."
    Check("is the subject of the sentence", is_plain_subject),
    # "Ada Stone's boat sank."
    Check("owns the subject of the sentence", is_owning_subject),
    # "On Ada Stone's boat, she said": in the pronoun's own sentence only.
    Check("is an owner in the same sentence", is_mere_owner),
)
"""Why a candidate who agrees is taken, the best first; the last one in its own sentence alone."""
