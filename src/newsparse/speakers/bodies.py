"""Which body "the company" means: the one called so, the last that spoke, or the only one near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.described import describe
from newsparse.speakers.discourse import Anaphor, Discourse, recent_entities, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.role_bearers import find_by_role
from newsparse.speakers.rules import Judged
from newsparse.speakers.words_around import is_attribute, previous_word

GENERIC_WORDS = 2
"""At most this many words has a description of any body: "the company"; with one more it may be
a body of its own: "the water company"."""

JUST_SPOKEN = 3
"""Within this many mentions back a body has just spoken: a fact of news, since reporters let two
sources speak in turn, and seldom three."""

BODY_PARAGRAPHS = 2
"""Within this many paragraphs, its own one included, a body is named that "the company" means."""

ANOTHER_SPOKE = Refusal("another body has spoken since the one that is called so")
ANOTHER_IS_NEARER = Refusal("another body is named nearer than the one that is called so")
SEVERAL = Refusal("several bodies stand in the nearest sentence that names any")


def find_latest_body(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body that "the company" means, or a body of its own; nobody in doubt."""
    spoke = last_speaking_body(anaphor)
    near = find_near_bodies(anaphor.reading.start, anaphor.discourse)
    # "Halcyon, a software company": the text itself calls it so.
    if called_so := find_by_role(anaphor):
        if spoke and spoke.names and spoke is not called_so:
            return ANOTHER_SPOKE
        return ANOTHER_IS_NEARER if near and called_so not in near else called_so
    # "The Harbour Bank said so. Bo Reed met the Port Board. The company agreed."
    if spoke and (spoke in near or has_just_spoken(spoke, anaphor)):
        return spoke
    # "Bo Reed met the Port Board. The agency said so."
    if len(near) == 1:
        return near[0]
    if not near:
        return spoke or describe(anaphor)
    is_own = len(anaphor.phrase.split()) > GENERIC_WORDS
    return describe(anaphor) if is_own else SEVERAL


def last_speaking_body(anaphor: Anaphor) -> Entity | None:
    """Return the body that spoke last, if it has a name or is described with the same noun."""
    head = anaphor.vocabulary.nouns.same(anaphor.reading.head)
    for entity in recent_entities(anaphor.earlier):
        if entity.kind == "organisation" and (entity.names or entity.head == head):
            return entity
    return None


def has_just_spoken(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether an entity is one of the last speakers."""
    return entity in recent_entities(anaphor.earlier[-JUST_SPOKEN:])


def find_near_bodies(position: int, discourse: Discourse) -> Sequence[Entity]:
    """Return the bodies of the nearest sentence that names any, places left out."""
    text, vocabulary = discourse.text, discourse.vocabulary
    for sentence in sentences_before(discourse, position, BODY_PARAGRAPHS):
        bodies: dict[Entity, None] = {}
        for mark in sentence:
            if not mark.name or previous_word(text, mark.start) in vocabulary.names.places:
                continue  # "in Troy"
            if is_attribute(text, mark.stop, vocabulary):
                continue  # "Troy voters"
            entity = discourse.entities.named_at(mark.start)
            if is_sure_body(entity):
                bodies[entity] = None
        if bodies:
            return list(bodies)
    return ()


def is_sure_body(entity: Entity) -> bool:
    """Tell whether a name is surely a body's: one capital word alone may be anything."""
    return entity.kind == "organisation" and (not entity.is_open or len(entity.names) > 1)


def judge_near_bodies(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the bodies that are compared: called so, last speaker, and those named near."""
    start = anaphor.reading.start
    if called_so := find_by_role(anaphor):
        yield Judged(called_so, called_so.names[0].start, "is called so in the text")
    if spoke := last_speaking_body(anaphor):
        yield Judged(spoke, start, "spoke last of all bodies")
    for entity in find_near_bodies(start, anaphor.discourse):
        yield Judged(entity, start, "stands in the nearest sentence that names a body")
