"""Entities: the people and bodies that the names of an article mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import define, evolve, field, frozen

from newsparse.model import KnownSpeaker, SpeakerKind
from newsparse.speakers.gender import clear_gender, weigh_pronouns
from newsparse.speakers.kinds import kind_by_words, promised_pronouns, told_kind
from newsparse.speakers.name_matching import Clues, NameEvidence, gather_evidence, match_names
from newsparse.speakers.names import Key, Name, is_acronym
from newsparse.speakers.words_around import is_attribute, opens_sentence
from newsparse.vocabulary.nouns import UNTOLD
from newsparse.vocabulary.vocabulary import Vocabulary

SAMPLE = 8
"""At so many of its names it is looked for what bears them."""


@define(eq=False)
class Entity:
    """Somebody or something that may speak, and what the text tells of it; never changed."""

    name: str
    """The fullest name, or a description."""
    kind: SpeakerKind
    """What it is."""
    pronouns: frozenset[str] = frozenset()
    """"he" or "she", where the text tells which."""
    names: Sequence[Name] = ()
    """Where it is named, in text order; nowhere if it is only described."""
    is_certain: bool = False
    """Whether more than its capitals tells that it is a person."""
    is_open: bool = False
    """Whether nothing tells what it is: a lone word, more than once."""
    head: str = ""
    """The noun of a description."""
    is_plural: bool = False
    """Whether "they" may mean it."""
    is_single: bool = True
    """Whether a description is of one person or body."""
    role: str | None = None
    """The role that the caller knows."""


@frozen(eq=False)
class Entities:
    """What each name means.

    An entity is put together when it is first asked for, since most of the names of an
    article never speak.
    """

    text: str
    evidence: NameEvidence
    keys: Mapping[int, Key]
    """The key of the entity that each name means, by where the name begins."""
    stops: Mapping[int, int]
    """Where a name begins, by where it ends."""
    members: Mapping[Key, Sequence[Name]]
    """All names of an entity, in text order."""
    made: dict[Key, Entity] = field(factory=dict)
    """The entities asked for so far."""

    def with_key(self, key: Key) -> Entity:
        """Return the entity with a key."""
        if key not in self.made:
            known = self.evidence.clues.known.speakers.get(key)
            self.made[key] = introduce(known, key, self) if known else make_entity(self, key)
        return self.made[key]

    def named_at(self, start: int) -> Entity:
        """Return what the name means that begins at a place."""
        return self.with_key(self.keys[start])

    def named_until(self, stop: int) -> Entity | None:
        """Return what the name means that ends at a place, if one does."""
        return self.named_at(self.stops[stop]) if stop in self.stops else None


def find_entities(text: str, clues: Clues, vocabulary: Vocabulary) -> Entities:
    """Tell what the names of a text mean."""
    evidence = gather_evidence(clues, vocabulary)
    keys = match_names(clues.names, evidence)
    members: dict[Key, list[Name]] = defaultdict(list)
    for name in clues.names:
        members[keys[name.start]].append(name)
    stops = {name.stop: name.start for name in clues.names}
    return Entities(text, evidence, keys, stops, dict(members))


def make_entity(entities: Entities, key: Key) -> Entity:
    """Put together what the text tells of what some names mean."""
    text, vocabulary, names = entities.text, entities.evidence.vocabulary, entities.members[key]
    longest = fullest_form(names, key)
    sample = names[:SAMPLE]
    weights = weigh_pronouns(entities.evidence.gender_evidence, names)
    is_sound = len(longest) > 1 or is_used_as_name(entities, sample)
    if not is_sound or (len(longest) == 1 and entities.evidence.is_courteous):
        weights = {}
    told = told_kind(text, sample, vocabulary)
    lone = [name for name in names if len(name.words) == 1]
    has_surname = any(name.words[0] == longest[-1] for name in lone)
    is_short = len(longest) > 1 and (
        has_surname or is_first_name(text, longest[0], lone, vocabulary)
    )
    known = choose_kind(entities, sample, told, has_pronoun=bool(weights), has_surname=has_surname)
    kind = known or ("person" if len(longest) > 1 else "organisation")
    return Entity(
        " ".join(longest),
        kind,
        pronouns_of(text, names, weights, vocabulary) if kind == "person" else UNTOLD,
        names,
        is_certain=told == "person" or is_short or (len(longest) > 1 and bool(weights)),
        is_open=known is None and len(longest) == 1 and is_sound,
        is_plural=kind != "person",
    )


def fullest_form(names: Sequence[Name], key: Key) -> Sequence[str]:
    """Return the fullest of some names, of those with the first and last word if there are any."""
    forms = dict.fromkeys(name.words for name in names)
    if len(forms) == 1:
        return names[0].words
    own = dict.fromkeys(name.words for name in names if name.key == key)
    return max(own or forms, key=fullness)


def fullness(parts: Sequence[str]) -> tuple[int, bool]:
    """Tell how full a name is: of the same words the one that is not in capitals only."""
    return len(parts), not all(map(str.isupper, parts))


def introduce(known: KnownSpeaker, key: Key, entities: Entities) -> Entity:
    """Return an entity that the caller knows, with what the text tells of it."""
    entity = (
        make_entity(entities, key) if key in entities.members else Entity(known.name, known.kind)
    )
    is_person = known.kind == "person"
    return evolve(
        entity,
        name=known.name,
        kind=known.kind,
        pronouns=entity.pronouns if is_person else frozenset(),
        is_certain=is_person,
        is_open=False,
        is_plural=not is_person,
        role=known.role,
    )


def pronouns_of(
    text: str, names: Sequence[Name], weights: Mapping[str, int], vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the pronoun of a person: that of titles and nouns, or else of the sentences."""
    promised: dict[str, int] = {}
    for name in names:
        for pronoun in promised_pronouns(text, name, vocabulary):
            promised[pronoun] = promised.get(pronoun, 0) + 1
    return clear_gender(promised or weights)


def is_used_as_name(entities: Entities, names: Sequence[Name]) -> bool:
    """Tell whether a lone word comes again, and has its capital also inside a sentence."""
    return len(names) > 1 and not all(opens_sentence(entities.text, name.start) for name in names)


def choose_kind(
    entities: Entities,
    names: Sequence[Name],
    told: SpeakerKind | None,
    *,
    has_pronoun: bool,
    has_surname: bool,
) -> SpeakerKind | None:
    """Return what bears some names: by titles and appositions, by their words, by pronouns."""
    if told == "person":
        return told
    longest = max((name.words for name in names), key=len)
    first = longest[0]
    if len(longest) == 1 and first.endswith("s") and first[:-1].lower() in entities.evidence.index:
        return "group"
    if kind := kind_by_words(
        entities.text, names, entities.evidence.vocabulary, has_surname=has_surname
    ):
        return kind
    if is_called_by_initials(longest, names):
        return "organisation"
    return told or ("person" if has_pronoun else None)


def is_called_by_initials(longest: Sequence[str], names: Sequence[Name]) -> bool:
    """Tell whether a name is shortened to initials, as bodies are and few persons."""
    is_short = any(len(name.words) == 1 and is_acronym(name.words[0]) for name in names)
    return is_short and len(longest) > 1 and not any(part.endswith(".") for part in longest)


def is_first_name(text: str, first: str, names: Sequence[Name], vocabulary: Vocabulary) -> bool:
    """Tell whether a first name stands alone for somebody: "Ada smiled"."""
    same = (name for name in names if name.words[0] == first)
    return any(not is_attribute(text, name.stop, vocabulary) for name in same)
