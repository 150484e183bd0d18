"""Who the mentions mean: "he", "Stone" and "the spokesman" may be one speaker."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

from newsparse.model import KnownSpeaker, Mention, Resolution, Speaker, SpeakerKind, Unresolved
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.speakers.candidates import callings
from newsparse.speakers.certainty import Ground, ground_of
from newsparse.speakers.described import describe, is_somebody_new
from newsparse.speakers.discourse import MENTIONS_BACK, Anaphor, Discourse, Referent
from newsparse.speakers.entities import Entity, find_entities
from newsparse.speakers.kinds import kind_of_description
from newsparse.speakers.known import read_known
from newsparse.speakers.landmarks import BY_START, Landmark, find_landmarks
from newsparse.speakers.mention_rules import rules_for
from newsparse.speakers.mentions import Reading, read_mentions
from newsparse.speakers.name_matching import Clues
from newsparse.speakers.names import Name
from newsparse.speakers.persons import is_introduced
from newsparse.speakers.role_bearers import find_by_role
from newsparse.speakers.rules import SEVERAL_FIT, find_by_rules
from newsparse.speakers.speaker_roles import find_speaker_affiliation, find_speaker_roles
from newsparse.speakers.unnamed_subjects import read_unnamed_subjects
from newsparse.syntax.page import Page

GENERIC_PRONOUNS = ("author", "authors", "you")
"""The pronouns of whoever writes and reads."""


SAFE_GROUNDS = frozenset(("name", "own_words"))
"""The grounds on which a source inside somebody's words means somebody."""


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
    told = [mention for mention in mentions if mention.span not in page.reported]
    readings = read_mentions(told, page)
    discourse = prepare_discourse(page, readings, known)
    resolved = resolve_all(readings, discourse, {})
    meant = [(mention, one.referent) for mention, one in zip(told, resolved, strict=True)]
    speakers = make_speakers(meant, discourse)
    resolutions = tuple([make_resolution(one, speakers, discourse) for one in resolved])
    if len(told) == len(mentions):
        return resolutions
    # What somebody only reports changes nothing of whom the narrator means.
    reported = [mention for mention in mentions if mention.span in page.reported]
    more = resolve_reported(reported, speakers, discourse)
    both = {**dict(zip(told, resolutions, strict=True)), **dict(zip(reported, more, strict=True))}
    return tuple([both[mention] for mention in mentions])


def resolve_reported(
    mentions: Sequence[Mention], known: Mapping[Entity, Speaker], discourse: Discourse
) -> list[Resolution]:
    """Return whom the sources mean that somebody's words name, as far as that is safe.

    A name means whom it means anywhere, and "a witness" stands for itself; a pronoun or "the
    mayor" is anybody's whom the speaker has in mind.
    """
    readings = read_mentions(mentions, discourse.page)
    described = {entity.name.lower(): entity for entity in known if not entity.names}
    resolved = [safely(one) for one in resolve_all(readings, discourse, described)]
    heard = [
        (mention, one.referent)
        for mention, one in zip(mentions, resolved, strict=True)
        if one.referent.entity not in known
    ]
    new = make_speakers(heard, discourse)
    speakers = {**new, **known}
    return [make_resolution(one, speakers, discourse) for one in resolved]


def safely(resolved: Resolved) -> Resolved:
    """Return a mention without whom it means, if that is told by more than its own words."""
    ground = resolved.ground
    is_safe = ground is not None and ground.name in SAFE_GROUNDS
    return resolved if is_safe else Resolved(Referent(resolved.referent.reading, None), None, ())


def make_resolution(
    resolved: Resolved, speakers: Mapping[Entity, Speaker], discourse: Discourse
) -> Resolution:
    """Return what became of a mention: its speaker, and how sure that is, or why it has none."""
    reading, entity = resolved.referent
    if entity is None:
        reason = reason_for(Anaphor(reading, (), discourse), resolved.refusals)
        return Resolution(None, reason)
    table = discourse.vocabulary.speaker_confidence
    confidence = table.of(*resolved.ground) if resolved.ground else None
    return Resolution(speakers[entity], confidence=confidence)


def prepare_discourse(
    page: Page, readings: Sequence[Reading], known: Sequence[KnownSpeaker]
) -> Discourse:
    """Tell apart all names of the text and of the mentions."""
    landmarks = find_landmarks(page)
    names = gather_names(landmarks, readings)
    # Whoever is a source keeps a surname that several bear.
    own = (reading.own_name for reading in readings)
    sources = frozenset(names[name.stop].start for name in own if name)
    ordered = sorted({name.start: name for name in names.values()}.values(), key=BY_START)
    known_names = read_known(known, len(page.text), page.vocabulary)
    clues = Clues(page.text, ordered, landmarks, sources, known_names)
    entities = find_entities(page.text, clues, page.vocabulary)
    # Descriptions are landmarks, so that "he" can go back to "a police spokesman".
    unnamed = deque(read_unnamed_subjects(page, {reading.start for reading in readings}))
    marks = mark_descriptions(landmarks, (*readings, *unnamed))
    return Discourse(page, entities, marks, [mark.start for mark in marks], unnamed)


def gather_names(landmarks: Sequence[Landmark], readings: Sequence[Reading]) -> dict[int, Name]:
    """Return the names of the text, and those of mentions besides, by where they end."""
    names = {mark.name.stop: mark.name for mark in landmarks if mark.name}
    # A lone surname in a quotation is no landmark, but it is a name where it is a source.
    for reading in readings:
        if reading.name:
            names.setdefault(reading.name.stop, reading.name)
    return names


def mark_descriptions(landmarks: Sequence[Landmark], readings: Sequence[Reading]) -> list[Landmark]:
    """Return the landmarks with the sources that describe, in text order."""
    described = {
        reading.start: Landmark("described", reading.start, reading.stop)
        for reading in readings
        if reading.sort == "description"
    }
    return sorted((*landmarks, *described.values()), key=BY_START)


class Resolved(NamedTuple):
    """A mention that has been resolved."""

    referent: Referent
    """The mention, and whom it means."""
    ground: Ground | None
    """On what it means somebody."""
    refusals: Sequence[Refusal]
    """Why rules found nobody."""


def resolve_all(
    readings: Sequence[Reading], discourse: Discourse, described: dict[str, Entity]
) -> list[Resolved]:
    """Resolve mentions one by one, in text order, given who goes by which description already."""
    referents: list[Referent] = []
    resolved: list[Resolved] = []
    unnamed = discourse.unnamed
    for reading in readings:
        while unnamed and unnamed[0].start < reading.start:
            subject = Anaphor(unnamed.popleft(), referents[-MENTIONS_BACK:], discourse)
            add_unnamed(subject, described)
        anaphor = Anaphor(reading, referents[-MENTIONS_BACK:], discourse)
        found = find_by_rules(rules_for(anaphor), anaphor)
        entity = found.entity
        if entity and may_come_again(entity, discourse):
            # The same description means the same speaker.
            entity = described.setdefault(entity.name.lower(), entity)
        referents.append(Referent(reading, entity))
        resolved.append(Resolved(referents[-1], ground_of(found, anaphor), found.refusals))
    return resolved


def add_unnamed(anaphor: Anaphor, described: dict[str, Entity]) -> None:
    """Add whom a description means that is no source, so that "he" can go back to it.

    That is who has this role, or else somebody new: "The driver was killed" is of nobody near.
    """
    known = find_by_role(anaphor) if anaphor.reading.is_back_reference else None
    found = known or describe(anaphor)
    entity = described_once(found, described) if found else None
    anaphor.discourse.described[anaphor.reading.start] = entity


def described_once(entity: Entity, described: dict[str, Entity]) -> Entity:
    """Return an entity, or the one who goes by the same description already."""
    return entity if entity.names else described.setdefault(entity.name.lower(), entity)


def may_come_again(entity: Entity, discourse: Discourse) -> bool:
    """Tell whether the same description means the same one: "a pilot"; not "another pilot"."""
    return not entity.names and not is_somebody_new(entity.name, discourse.vocabulary)


def make_speakers(
    meant: Sequence[tuple[Mention, Referent]], discourse: Discourse
) -> dict[Entity, Speaker]:
    """Return the speaker of each entity that is mentioned, with all its mentions."""
    places: dict[Entity, dict[Span, Mention]] = defaultdict(dict)
    referents = [referent for _, referent in meant]
    for mention, referent in meant:
        if referent.entity:
            places[referent.entity].setdefault(mention.span, mention)
    called: dict[Entity, set[str]] = defaultdict(set)
    for entity, pronoun in callings(referents):
        called[entity].add(pronoun)
    roles = find_speaker_roles(referents, discourse)
    return {
        entity: Speaker(
            name=entity.name,
            role=roles.get(entity),
            kind=kind_when_called(entity, called.get(entity, ())),
            mentions=tuple(own.values()),
            pronouns=tuple(sorted(entity.pronouns or called[entity])),
            affiliation=find_speaker_affiliation(entity, roles.get(entity), discourse),
        )
        for entity, own in places.items()
    }


def kind_when_called(entity: Entity, pronouns: Collection[str]) -> SpeakerKind:
    """Return the kind of an entity that mentions call by some pronouns, if by any."""
    # A lone word that a source calls "she" is a person's after all.
    return "person" if pronouns and entity.is_unknown else entity.kind


def reason_for(anaphor: Anaphor, refusals: Sequence[Refusal]) -> Unresolved:
    """Return why a mention that found nobody has no speaker."""
    if SEVERAL_FIT in refusals:
        return "several-candidates"
    reading, vocabulary = anaphor.reading, anaphor.vocabulary
    if reading.sort == "pronoun":
        # "I" and "you" mean whoever writes or reads.
        return "generic" if reading.pronoun in GENERIC_PRONOUNS else "no-antecedent"
    if reading.sort == "description":
        return reason_for_description(anaphor)
    # "Some of us", "few", "About 4 in 10" stand for people in general; "In Troy" is no speaker.
    generic = vocabulary.names.quantifiers.union(vocabulary.nouns.pronouns)
    counts = any(map(str.isdecimal, anaphor.phrase))
    is_generic = counts or not generic.isdisjoint(anaphor.phrase.lower().split())
    return "generic" if is_generic else "not-a-speaker"


def reason_for_description(anaphor: Anaphor) -> Unresolved:
    """Return why a description that found nobody has no speaker."""
    reading, vocabulary = anaphor.reading, anaphor.vocabulary
    # "The storm" does not speak.
    if kind_of_description(reading.head, vocabulary, is_plural=reading.is_plural) is None:
        return "not-a-speaker"
    # "The company" is one of those named near; behind "a senator" another may be meant.
    if reading.head in vocabulary.names.generic_bodies or is_introduced(anaphor):
        return "several-candidates"
    return "no-antecedent"
