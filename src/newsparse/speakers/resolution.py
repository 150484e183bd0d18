"""Who the mentions mean: "he", "Stone" and "the spokesman" may be one speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol

from newsparse.model import KnownSpeaker, Mention, Resolution, Speaker
from newsparse.span import Span
from newsparse.speakers.antecedents import join_entities
from newsparse.speakers.descriptions import resolve_description
from newsparse.speakers.discourse import Discourse, Referent
from newsparse.speakers.entities import Entity, find_entities
from newsparse.speakers.known import KnownNames, read_known
from newsparse.speakers.landmarks import Landmark, find_landmarks
from newsparse.speakers.mentions import Reading, read_mention
from newsparse.speakers.name_matching import Clues
from newsparse.speakers.pronouns import GENDERED, resolve_pronoun
from newsparse.speakers.reasons import reason_for
from newsparse.speakers.relatives import find_antecedent
from newsparse.speakers.speaker_roles import find_speaker_affiliation, find_speaker_roles
from newsparse.speakers.words_around import previous_word
from newsparse.syntax.page import Page
from newsparse.vocabulary.vocabulary import Vocabulary

BY_START: attrgetter[int] = attrgetter("start")
"""Orders names and landmarks as they stand in the text."""


class SpeakerResolver(Protocol):
    """What `parse_article(resolve=...)` takes in place of `resolve_speakers`.

    It must return one `Resolution` for each mention, in their order, and use one equal
    `Speaker` for all mentions of somebody: with these mentions as its `mentions`.
    """

    def __call__(
        self,
        page: Page,
        mentions: Sequence[Mention],
        known: Sequence[KnownSpeaker] = (),
        /,
    ) -> Sequence[Resolution]:
        """Return the speaker of each mention, or the reason why it has none."""


def resolve_speakers(
    page: Page,
    mentions: Sequence[Mention],
    known: Sequence[KnownSpeaker] = (),
) -> tuple[Resolution, ...]:
    """Return the speaker of each mention, or the reason where no reading is clearly best.

    Each mention is read into what it says; all names of the text are told apart; then the
    mentions are tied to them one by one, in text order, so that a pronoun can follow up
    what the mention before it meant.

    Args:
        page: The article, as `read_page` returns it.
        mentions: The sources of its statements, in text order; a place may come twice.
        known: Speakers that the caller knows; whom the text itself names comes first.

    >>> from newsparse import Mention, Span, load_vocabulary, read_page, resolve_speakers
    >>> text = "The bridge stays, said Mayor Ada Stone. She is sure."
    >>> mentions = [Mention(Span(23, 38), "Mayor Ada Stone"), Mention(Span(40, 43), "She")]
    >>> page = read_page(text, [Span(0, len(text))], load_vocabulary("en"))
    >>> one, two = resolve_speakers(page, mentions)
    >>> one.speaker is two.speaker, one.speaker.name, one.speaker.role
    (True, 'Ada Stone', 'Mayor')
    """
    if not mentions:
        return ()
    text, vocabulary = page.text, page.vocabulary
    landmarks = find_landmarks(text, page.blocks, vocabulary)
    readings = [read_mention(text, mention.span, vocabulary) for mention in mentions]
    names = read_known(known, len(text), vocabulary)
    discourse = prepare_discourse(text, landmarks, readings, names, vocabulary)
    referents = resolve_all(readings, discourse)
    speakers = make_speakers(mentions, referents, discourse)
    return tuple(
        Resolution(speakers[entity]) if entity else Resolution(None, reason_for(reading, discourse))
        for reading, entity in referents
    )


def prepare_discourse(
    text: str,
    landmarks: Sequence[Landmark],
    readings: Sequence[Reading],
    known: KnownNames,
    vocabulary: Vocabulary,
) -> Discourse:
    """Tell apart all names of the text and of the mentions."""
    names = {mark.name.stop: mark.name for mark in landmarks if mark.name}
    for reading in readings:
        if reading.name:
            names.setdefault(reading.name.stop, reading.name)
    sources = frozenset(
        names[reading.name.stop].start
        for reading in readings
        if reading.sort == "name" and reading.name
    )
    ordered = sorted({name.start: name for name in names.values()}.values(), key=BY_START)
    entities = find_entities(text, Clues(text, ordered, landmarks, sources, known), vocabulary)
    marks = mark_descriptions(landmarks, readings)
    return Discourse(text, vocabulary, entities, marks, [mark.start for mark in marks])


def mark_descriptions(landmarks: Sequence[Landmark], readings: Sequence[Reading]) -> list[Landmark]:
    """Return the landmarks with the sources that describe, in text order."""
    described = {
        reading.start: Landmark("described", reading.start, reading.stop)
        for reading in readings
        if reading.sort == "description"
    }
    return sorted((*landmarks, *described.values()), key=BY_START)


def resolve_all(readings: Sequence[Reading], discourse: Discourse) -> list[Referent]:
    """Resolve mentions one by one, in text order."""
    referents: list[Referent] = []
    described: dict[str, Entity] = {}
    for reading in readings:
        entity = resolve(reading, referents, discourse)
        if entity and not entity.names:
            entity = described.setdefault(entity.name.lower(), entity)
        referents.append(Referent(reading, entity))
    return referents


def resolve(reading: Reading, referents: Sequence[Referent], discourse: Discourse) -> Entity | None:
    """Return who one mention means; None if it is nobody, or in doubt."""
    match reading.sort:
        case "name" if reading.name and not is_place(reading, discourse):
            return discourse.entities.named_until(reading.name.stop)
        case "pronoun" if reading.pronoun == "relative":
            return find_antecedent(reading, referents, discourse)
        case "pronoun":
            return resolve_pronoun(reading, referents, discourse)
        case "description":
            return resolve_description(reading, referents, discourse)
        case "joint":
            return resolve_joint(reading, discourse)
    return None


def is_place(reading: Reading, discourse: Discourse) -> bool:
    """Tell whether a name says where something is said: "in Colorado", but "in Stone's view"."""
    text = discourse.text
    is_owner = text[reading.stop : reading.stop + 1] in ("'", "’")
    return not is_owner and previous_word(text, reading.start) in discourse.vocabulary.names.places


def resolve_joint(reading: Reading, discourse: Discourse) -> Entity:
    """Return the entity of several: "Ada Stone and John Reed"; "Stone and others" as it stands."""
    starts = discourse.starts
    marks = discourse.landmarks[
        bisect_left(starts, reading.start) : bisect_left(starts, reading.stop)
    ]
    text = discourse.text[reading.start : reading.stop]
    named = [
        discourse.entities.named_at(mark.name.start)
        for mark in marks
        if mark.name and discourse.text[mark.start - 1 : mark.start] != "("
    ]
    is_listed = text[:1].isupper() or text.partition(" ")[0] in discourse.vocabulary.names.pairs
    if len(named) <= 1 or not is_listed:
        return Entity(text, "group", is_plural=True)
    return join_entities(list(dict.fromkeys(named)))


def make_speakers(
    mentions: Sequence[Mention], referents: Sequence[Referent], discourse: Discourse
) -> dict[Entity, Speaker]:
    """Return the speaker of each entity that is mentioned, with all its mentions."""
    heard: dict[Entity, dict[Span, Mention]] = defaultdict(dict)
    for mention, referent in zip(mentions, referents, strict=True):
        if referent.entity:
            heard[referent.entity].setdefault(mention.span, mention)
    called: dict[Entity, set[str]] = defaultdict(set)
    for reading, entity in referents:
        if entity and reading.sort == "pronoun" and reading.pronoun in GENDERED:
            called[entity].add(reading.pronoun)
    roles = find_speaker_roles(referents, discourse)
    return {
        entity: Speaker(
            name=entity.name,
            role=roles.get(entity),
            kind="person" if entity.is_open and entity in called else entity.kind,
            mentions=tuple(places.values()),
            pronouns=tuple(sorted(entity.pronouns or called[entity])),
            affiliation=find_speaker_affiliation(entity, roles.get(entity), discourse),
        )
        for entity, places in heard.items()
    }
