"""Who the mentions mean: "he", "Peskov" and "the spokesman" may be one speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsparse.cast import Cast, Party, find_cast
from newsparse.descriptions import describe, resolve_description
from newsparse.discourse import Discourse, Referent
from newsparse.language import Language, NameWords
from newsparse.model import Mention, Speaker
from newsparse.names import Landmark, Name, find_landmarks, person_nouns
from newsparse.pronouns import find_subject, resolve_pronoun
from newsparse.patterns.names import definite_phrase
from newsparse.readings import Reading, read_mention
from newsparse.relatives import find_antecedent
from newsparse.roles import find_affiliation, find_leading_role, find_noun_after, find_party_tag, find_role_after, find_role_before, is_breaking, is_participle, role_heads, without_determiner
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
            return resolve_joint(reading, discourse)
    return None


def resolve_joint(reading: Reading, discourse: Discourse) -> Party:
    """Return the party of several names: "Ada Stone and John Reed"."""
    named = [
        discourse.cast.at[mark.name.start]
        for mark in discourse.landmarks[
            bisect_left(discourse.starts, reading.start) : bisect_left(discourse.starts, reading.stop)
        ]
        if mark.name
    ]
    text = discourse.text[reading.start : reading.stop]
    if len(named) < 2 or " and others" in text:
        return Party(text, "group", is_plural=True)
    kind = "organisation" if named[0].kind == "organisation" else "group"
    return Party(f"{named[0].name} and {named[1].name}", kind, is_plural=True)


def find_roles(text: str, name: Name, words: NameWords) -> list[str]:
    """Return the roles that stand next to a name."""
    found = (
        find_role_before(text, name, words) or find_leading_role(text, name, words),
        find_party_tag(text, name.stop),
        find_role_after(text, name.stop, name.stop + 320, words)
        or find_noun_after(text, name.stop, words),
    )
    return [role for role in found if role]


def fullest_role(
    party: Party, nominal: Mapping[Party, str], discourse: Discourse
) -> str | None:
    """Return the title and the apposition of a party, put together as in "Rep., D-Ohio"."""
    text, words = discourse.text, discourse.words
    before: str | None = None
    tag: str | None = None
    after: str | None = None
    for name in party.names[:12]:
        before = before or find_role_before(text, name, words) or find_leading_role(text, name, words)
        tag = tag or find_party_tag(text, name.stop)
        after = after or find_role_after(text, name.stop, name.stop + 320, words) or find_noun_after(text, name.stop, words)
    roles = [role for role in (before, tag, after) if role]
    if not roles:
        roles = [role for name in party.names[:12] if (role := find_affiliation(text, name, words))][:1]
    return ", ".join(roles) or nominal.get(party)


def find_nominal_roles(
    referents: Sequence[Referent], discourse: Discourse
) -> dict[Party, str]:
    """Return what persons are called in descriptions: "the Texas senator"."""
    text, words = discourse.text, discourse.words
    roles: dict[Party, str] = {}
    for reading, party in referents:
        if party and party.names and reading.sort == "description" and reading.head in person_nouns(words):
            roles.setdefault(party, without_determiner(text[reading.start : reading.stop], words))
    wanting = {party for _, party in referents if party and party.kind == "person" and party.names} - roles.keys()
    for phrase in find_descriptions(text, words) if wanting else ():
        if text[phrase.start - 2 : phrase.start] == ", ":
            continue
        found = find_subject(phrase.start, "", (), discourse)
        if found in wanting:
            roles.setdefault(found, without_determiner(phrase.of(text), words))
    return roles


def ends_phrase(following: Sequence[str], words: NameWords) -> bool:
    """Tell whether no noun or name follows: not "the general election", "the mayor Ada"."""
    return not following or following[0] in words.stops or is_participle(following[0], words)


def find_descriptions(text: str, words: NameWords) -> tuple[Span, ...]:
    """Find definite descriptions of one person: "the former mayor", not "the Mayor Stone"."""
    found = []
    for match in definite_phrase().finditer(text):
        tokens = match[0].split()
        for place, token in enumerate(tokens[1:], start=1):
            if is_breaking(token, words):
                break
            if token in person_nouns(words) and ends_phrase(tokens[place + 1 : place + 2], words):
                if place > 1 or match[0][0] == "T":
                    stop = match.start() + len(" ".join(tokens[: place + 1]))
                    found.append(Span(match.start(), stop))
                break
    return tuple(found)


def make_speakers(
    mentions: Sequence[Mention], referents: Sequence[Referent], discourse: Discourse
) -> tuple[Speaker | None, ...]:
    """Return the speakers of the mentions, one value for all mentions of a party."""
    heard: dict[Party, list[Mention]] = defaultdict(list)
    for mention, referent in zip(mentions, referents, strict=True):
        if referent.party and mention not in heard[referent.party][-1:]:
            heard[referent.party].append(mention)
    nominal = find_nominal_roles(referents, discourse)
    speakers = {
        party: Speaker(party.name, fullest_role(party, nominal, discourse), party.kind, tuple(places))
        for party, places in heard.items()
    }
    return tuple(speakers[referent.party] if referent.party else None for referent in referents)
