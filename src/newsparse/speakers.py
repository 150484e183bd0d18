"""Who the mentions mean: "he", "Peskov" and "the spokesman" may be one speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsparse.cast import Cast, Party, find_cast
from newsparse.descriptions import describe, resolve_description
from newsparse.discourse import Discourse, Referent
from newsparse.language import Language, NameWords
from newsparse.model import Mention, Speaker
from newsparse.names import Landmark, Name, find_landmarks
from newsparse.pronouns import resolve_pronoun
from newsparse.readings import Reading, read_mention
from newsparse.relatives import find_antecedent
from newsparse.roles import find_affiliation, find_party_tag, find_role_after, find_role_before, role_heads
from newsparse.span import Span


def resolve_speakers(
    text: str, blocks: Sequence[Span], mentions: Sequence[Mention], language: Language
) -> tuple[Speaker | None, ...]:
    """Return the speaker of each mention, or None where no reading is clearly best."""
    if not mentions:
        return ()
    words = language.names
    landmarks = find_landmarks(text, blocks, language)
    readings = [read_mention(text, mention.span, words) for mention in mentions]
    discourse = prepare_discourse(text, landmarks, readings, words)
    referents: list[Referent] = []
    described: dict[str, Party] = {}
    for reading in readings:
        party = resolve(reading, referents, discourse)
        if party and not party.names:
            party = described.setdefault(party.name.lower(), party)
        referents.append(Referent(reading, party))
    return make_speakers(mentions, referents, discourse)


def prepare_discourse(
    text: str, landmarks: Sequence[Landmark], readings: Sequence[Reading], words: NameWords
) -> Discourse:
    """Tell apart all names of the text and of the mentions."""
    names = {mark.name.stop: mark.name for mark in landmarks if mark.name}
    for reading in readings:
        if reading.name:
            names.setdefault(reading.name.stop, reading.name)
    sources = frozenset(
        names[reading.name.stop].start for reading in readings if reading.sort == "name" and reading.name
    )
    ordered = sorted(names.values(), key=lambda name: name.start)
    cast = find_cast(text, ordered, landmarks, sources, words)
    starts = [mark.start for mark in landmarks]
    by_role: Mapping[str, Sequence[tuple[Party, str]]] = {}
    if any(reading.sort == "description" and reading.is_definite for reading in readings):
        by_role = index_roles(text, cast, words)
    return Discourse(text, words, cast, landmarks, starts, by_role)


def index_roles(
    text: str, cast: Cast, words: NameWords
) -> dict[str, list[tuple[Party, str]]]:
    """Map role nouns to the parties that the text gives such a role."""
    by_role: dict[str, list[tuple[Party, str]]] = defaultdict(list)
    for party in cast.parties:
        roles = [role for name in party.names[:6] for role in find_roles(text, name, words)]
        for head in role_heads(roles, words):
            by_role[words.equivalents.get(head, head)].append((party, ", ".join(roles)))
    return by_role


def resolve(reading: Reading, referents: Sequence[Referent], discourse: Discourse) -> Party | None:
    """Return who one mention means."""
    match reading.sort:
        case "name" if reading.name:
            return discourse.cast.until.get(reading.name.stop)
        case "pronoun" if reading.pronoun == "relative":
            return find_antecedent(reading, referents, discourse)
        case "pronoun":
            return resolve_pronoun(reading, referents, discourse)
        case "description":
            return resolve_description(reading, referents, discourse)
        case "joint":
            phrase = discourse.text[reading.start : reading.stop]
            return Party(phrase, "group", is_plural=True)
    return None


def find_roles(text: str, name: Name, words: NameWords) -> list[str]:
    """Return the roles that stand next to a name."""
    found = (
        find_role_before(text, name, words),
        find_party_tag(text, name.stop),
        find_role_after(text, name.stop, name.stop + 320, words),
    )
    return [role for role in found if role]


def fullest_role(party: Party, discourse: Discourse) -> str | None:
    """Return the title and the apposition of a party, put together as in "Rep., D-Ohio"."""
    before: str | None = None
    tag: str | None = None
    after: str | None = None
    for name in party.names[:12]:
        before = before or find_role_before(discourse.text, name, discourse.words)
        tag = tag or find_party_tag(discourse.text, name.stop)
        after = after or find_role_after(discourse.text, name.stop, name.stop + 320, discourse.words)
    roles = [role for role in (before, tag, after) if role]
    if not roles:
        roles = [
            role for name in party.names[:12] if (role := find_affiliation(discourse.text, name, discourse.words))
        ][:1]
    return ", ".join(roles) or None


def make_speakers(
    mentions: Sequence[Mention], referents: Sequence[Referent], discourse: Discourse
) -> tuple[Speaker | None, ...]:
    """Return the speakers of the mentions, one value for all mentions of a party."""
    heard: dict[Party, list[Mention]] = defaultdict(list)
    for mention, referent in zip(mentions, referents, strict=True):
        if referent.party and mention not in heard[referent.party][-1:]:
            heard[referent.party].append(mention)
    speakers = {
        party: Speaker(party.name, fullest_role(party, discourse), party.kind, tuple(places))
        for party, places in heard.items()
    }
    return tuple(speakers[referent.party] if referent.party else None for referent in referents)
