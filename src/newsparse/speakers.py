"""Who the mentions mean: "he", "Peskov" and "the spokesman" may be one speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.cast import Cast, Party, find_cast
from newsparse.language import Language, NameWords
from newsparse.model import Mention, Speaker, SpeakerKind
from newsparse.names import Landmark, Name, find_landmarks, person_nouns
from newsparse.readings import Reading, read_mention
from newsparse.roles import role_after, role_before
from newsparse.span import Span


def resolve_speakers(
    text: str, blocks: Sequence[Span], mentions: Sequence[Mention], language: Language
) -> tuple[Speaker | None, ...]:
    """Return the speaker of each mention, or None where no reading is clearly best."""
    words = language.names
    landmarks = find_landmarks(text, blocks, language)
    readings = [read_mention(text, mention, words) for mention in mentions]
    names = {mark.name.start: mark.name for mark in landmarks if mark.name}
    spots = {name.stop: name.start for name in names.values()}
    for reading in readings:
        if reading.name and reading.name.stop not in spots:
            names[reading.name.start] = reading.name
    cast = find_cast(text, [names[start] for start in sorted(names)], landmarks, words)
    at_stop = {names[start].stop: number for start, number in cast.at.items()}
    parties: list[Party | None] = []
    described: dict[str, Party] = {}
    for reading in readings:
        parties.append(resolve(text, reading, parties, readings, described, cast, at_stop, landmarks, words))
    return make_speakers(text, mentions, parties, words)


def resolve(text, reading, parties, readings, described, cast, at_stop, landmarks, words):
    if reading.sort == "name":
        number = at_stop.get(reading.name.stop)
        return cast.parties[number] if number is not None else None
    if reading.sort == "pronoun":
        return resolve_pronoun(text, reading, parties, readings, cast, at_stop, landmarks, words)
    if reading.sort == "description":
        return resolve_description(text, reading, parties, readings, described, cast, at_stop, landmarks, words)
    if reading.sort == "joint":
        phrase = text[reading.start:reading.stop]
        return described.setdefault(phrase.lower(), Party(phrase, "group", plural=True))
    return None


def subject_before(text, position, pronoun, parties, readings, cast, landmarks, words):
    """Look back sentence by sentence for the subject that a pronoun may mean."""
    starts = [mark.start for mark in landmarks]
    sources = {}
    for party, reading in zip(parties, readings):
        if party is not None:
            sources[reading.name.start if reading.name else reading.start] = party
            sources[reading.start] = party
    place = bisect_left(starts, position)
    sentence: list[tuple[int, Party]] = []
    crossed = 0
    extra = sorted((s for s in sources if s < position), reverse=True)
    k = 0
    while place > 0 and crossed < 4:
        place -= 1
        mark = landmarks[place]
        if mark.kind in ("end", "block"):
            found = pick(text, sentence, pronoun, sources, words)
            if found:
                return found
            sentence = []
            crossed += mark.kind == "block"
        elif mark.name:
            sentence.append((mark.name.start, cast.parties[cast.at[mark.name.start]]))
        elif mark.kind in ("he", "she") and mark.start in sources:
            sentence.append((mark.start, sources[mark.start]))
    return pick(text, sentence, pronoun, sources, words)


def pick(text, sentence, pronoun, sources, words):
    fit = [
        (start, party)
        for start, party in reversed(sentence)
        if party.kind == "person" and (not party.pronouns or pronoun in party.pronouns)
    ]
    said = [party for start, party in fit if start in sources]
    if said:
        return said[-1]
    from newsparse.cast import previous_word
    subjects = [party for start, party in fit if previous_word(text, start) not in words.prepositions]
    subjects = subjects or [party for start, party in fit]
    return subjects[0] if subjects else None


def resolve_pronoun(text, reading, parties, readings, cast, at_stop, landmarks, words):
    pronoun = reading.pronoun
    if pronoun in ("he", "she"):
        return subject_before(text, reading.start, pronoun, parties, readings, cast, landmarks, words)
    if pronoun == "relative":
        before = text[max(0, reading.start - 3):reading.start].rstrip(" ,—–-")
        stop = max(0, reading.start - 3) + len(before)
        number = at_stop.get(stop)
        return cast.parties[number] if number is not None else None
    last = [party for party in parties if party]
    if pronoun == "it" and last and last[-1].kind in ("organisation", "document"):
        return last[-1]
    if pronoun == "they":
        for party in reversed(last[-3:]):
            if party.plural:
                return party
    return None


def resolve_description(text, reading, parties, readings, described, cast, at_stop, landmarks, words):
    head = reading.head
    phrase = text[reading.start:reading.stop]
    if reading.definite and not reading.plural:
        for party in reversed([p for p in parties if p]):
            if party.head == head:
                return party
        if head in person_nouns(words):
            for party in reversed([p for p in parties if p and p.kind == "person"]):
                roles = roles_of(text, party, words)
                if any(head in role.lower().split() for role in roles):
                    return party
            found = [p for p in cast.parties if p.kind == "person" and any(head in role.lower().split() for role in roles_of(text, p, words))]
            return found[0] if len(found) == 1 else None
        if head in words.bodies and head not in ("campaign", "camp"):
            for party in reversed([p for p in parties if p]):
                if party.kind == "organisation":
                    return party
    key = phrase.lower()
    if reading.pronoun in ("he", "she"):
        owner = resolve_pronoun(text, reading, parties, readings, cast, at_stop, landmarks, words)
        if owner:
            phrase = f"the {owner.name.split()[-1]} {text[reading.start:reading.stop].split(None, 1)[1]}"
            key = phrase.lower()
    return described.setdefault(key, Party(phrase, kind_of_description(reading, words), head=head, plural=reading.plural))


def kind_of_description(reading: Reading, words: NameWords) -> SpeakerKind:
    if reading.head in words.documents:
        return "document"
    if reading.head in words.insiders:
        return "anonymous"
    if reading.head in words.bodies:
        return "organisation"
    return "anonymous" if reading.head in person_nouns(words) and not reading.plural else "group"


def roles_of(text: str, party: Party, words: NameWords) -> list[str]:
    """Return the roles that the text gives a party, in text order."""
    roles: list[str] = []
    for name in party.names[:12]:
        titles = [t for t in name.titles if t.rstrip(".") not in words.courtesy["he"] + words.courtesy["she"] and t != "Dr."]
        before = role_before(text, name.start, words)
        after = role_after(text, name.stop, name.stop + 250, words)
        for role in (" ".join(filter(None, (before, *titles))), after):
            if role and role not in roles:
                roles.append(role)
    return roles


def make_speakers(text, mentions, parties, words):
    places: dict[int, list[Mention]] = {}
    for mention, party in zip(mentions, parties, strict=True):
        if party is not None:
            heard = places.setdefault(id(party), [])
            if mention not in heard:
                heard.append(mention)
    made: dict[int, Speaker] = {}
    result = []
    for party in parties:
        if party is None:
            result.append(None)
            continue
        if id(party) not in made:
            role = ", ".join(roles_of(text, party, words)) or None
            made[id(party)] = Speaker(party.name, role, party.kind, tuple(places[id(party)]))
        result.append(made[id(party)])
    return tuple(result)
