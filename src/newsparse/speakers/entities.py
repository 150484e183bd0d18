"""Entities: the people and bodies that the names of an article mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, final

from newsparse.model import KnownSpeaker, SpeakerKind
from newsparse.speakers.gender import clear_gender, weigh_pronouns
from newsparse.speakers.kinds import (
    longest_name,
    only_open_sentences,
    promised_pronouns,
    speaker_kind_by_words,
    told_kind,
)
from newsparse.speakers.name_matching import Clues, NameEvidence, gather_evidence, match_names
from newsparse.speakers.names import Key, Name, is_acronym, is_alone
from newsparse.speakers.words_around import is_attribute
from newsparse.vocabulary.nouns import UNTOLD
from newsparse.vocabulary.vocabulary import Vocabulary

MENTIONS_READ = 8
"""At most this many mentions of a name are searched for evidence of its kind: a bound on time."""

KindEvidence = Literal[
    "caller", "role", "namesakes", "words", "initials", "apposition", "pronoun", "none"
]
"""What tells the kind of an entity; see `KIND_RULES` for an example of each."""


@final
@dataclass(eq=False, slots=True)
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
    evidence: KindEvidence = "none"
    """What tells the kind."""
    is_certain: bool = False
    """Whether more than its capitals tells that it is a person."""
    is_open: bool = False
    """Whether nothing tells what it is: a lone word, more than once."""
    is_doubtful: bool = False
    """Whether it may be no name: a lone word of which nothing is told, in "Rain fell"."""
    head: str = ""
    """The noun of a description."""
    complement: str = ""
    """What follows it and tells one from others: " for the port"."""
    is_plural: bool = False
    """Whether "they" may mean it."""
    is_single: bool = True
    """Whether a description is of one person or body."""
    role: str | None = None
    """The role that the caller knows."""

    @property
    def is_unknown(self) -> bool:
        """Whether nothing tells what it is: it may be a person, a place, or no name at all."""
        return self.is_open or self.is_doubtful


def is_person(entity: Entity) -> bool:
    """Tell whether an entity is a person."""
    return entity.kind == "person"


@final
@dataclass(eq=False, slots=True)
class Entities:
    """What each name means.

    An entity is put together when it is first asked for, since most of the names of an
    article never speak.
    """

    text: str
    """The article."""
    evidence: NameEvidence
    """What its names were told apart by."""
    keys: Mapping[int, Key]
    """The key of the entity that each name means, by where the name begins."""
    stops: Mapping[int, int]
    """Where a name begins, by where it ends."""
    members: Mapping[Key, Sequence[Name]]
    """All names of an entity, in text order."""
    made: dict[Key, Entity] = field(default_factory=dict)
    """Memo of `with_key`: the entities asked for so far."""

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


@final
@dataclass(eq=False, slots=True)
class NameUse:
    """How an article uses the names of one entity."""

    evidence: NameEvidence
    """What its names were told apart by."""
    full: Sequence[str]
    """The words of its fullest name."""
    names: Sequence[Name]
    """The first of its names."""
    told: SpeakerKind | None
    """What titles and appositions say that it is."""
    weights: Mapping[str, int]
    """How much its sentences speak for "he" and "she"."""
    has_surname: bool
    """Whether its last word stands alone for it: "Stone"."""
    is_steady: bool
    """Whether it is more than a lone word that has its capital for opening a sentence."""

    @property
    def is_long(self) -> bool:
        """Whether its fullest name has several words."""
        return len(self.full) > 1


def read_use(entities: Entities, key: Key) -> NameUse:
    """Read how an article uses the names of an entity."""
    text, vocabulary, names = entities.text, entities.evidence.vocabulary, entities.members[key]
    full, first = fullest_form(names, key), names[:MENTIONS_READ]
    is_long = len(full) > 1
    is_steady = is_long or is_used_as_name(text, first)
    # Papers that write Mr. and Mrs. mean no person by a lone word: "Ostra ... he".
    may_be_person = is_long or not entities.evidence.is_courteous
    is_telling = is_steady and may_be_person
    return NameUse(
        evidence=entities.evidence,
        full=full,
        names=first,
        told=told_kind(text, first, vocabulary),
        weights=weigh_pronouns(entities.evidence.gender_evidence, names) if is_telling else {},
        has_surname=any(name.words == full[-1:] for name in names),
        is_steady=is_steady,
    )


def kind_by_role(use: NameUse) -> SpeakerKind | None:
    """A person by title or apposition: Mayor Ada Stone; Ada Stone, a lawyer from Reno."""
    return use.told if use.told == "person" else None


def kind_by_namesakes(use: NameUse) -> SpeakerKind | None:
    """A group of namesakes: the Stones, where an Ada Stone is named."""
    words = longest_name(use.names)
    if len(words) > 1 or not words[0].endswith("s"):
        return None
    surname = words[0][:-1].lower()
    return "group" if surname in use.evidence.index else None


def kind_by_name(use: NameUse) -> SpeakerKind | None:
    """A body or people by the name: Bank of the North; the Kremlin; Courier magazine."""
    text, vocabulary = use.evidence.clues.text, use.evidence.vocabulary
    return speaker_kind_by_words(text, use.names, vocabulary, has_surname=use.has_surname)


def kind_by_initials(use: NameUse) -> SpeakerKind | None:
    """A body by its initials, which persons hardly ever have: Harbour Trust Ltd, HTL."""
    words = longest_name(use.names)
    # J. F. Stone may be JFS.
    may_be_person = any(word.endswith(".") for word in words)
    if len(words) == 1 or may_be_person:
        return None
    lone = (name.words[0] for name in filter(is_alone, use.names))
    has_initials = any(map(is_acronym, lone))
    return "organisation" if has_initials else None


def apposition_kind(use: NameUse) -> SpeakerKind | None:
    """A body by apposition: Ostra, a company from Reno."""
    return use.told


def kind_by_pronoun(use: NameUse) -> SpeakerKind | None:
    """A person by the pronoun behind the name: Ada Stone rose. She left."""
    return "person" if use.weights else None


# What tells the kind of an entity, the surest first.
KIND_RULES: tuple[tuple[KindEvidence, Callable[[NameUse], SpeakerKind | None]], ...] = (
    ("role", kind_by_role),
    ("namesakes", kind_by_namesakes),
    ("words", kind_by_name),
    ("initials", kind_by_initials),
    ("apposition", apposition_kind),
    ("pronoun", kind_by_pronoun),
)


def choose_kind(use: NameUse) -> tuple[SpeakerKind, KindEvidence]:
    """Return what an entity is, with what tells it.

    Where nothing does, several words are taken for a person's name, one for a body's.
    """
    for evidence, find_kind in KIND_RULES:
        if kind := find_kind(use):
            return kind, evidence
    return "person" if use.is_long else "organisation", "none"


def make_entity(entities: Entities, key: Key) -> Entity:
    """Put together what the text tells of what some names mean."""
    names, use = entities.members[key], read_use(entities, key)
    kind, evidence = choose_kind(use)
    is_told = evidence != "none"
    return Entity(
        " ".join(use.full),
        kind,
        find_gender(names, use) if kind == "person" else UNTOLD,
        names,
        evidence,
        is_certain=is_surely_person(names, use),
        is_open=not is_told and not use.is_long and use.is_steady,
        is_doubtful=not is_told and not use.is_steady,
        is_plural=kind != "person",
    )


def is_surely_person(names: Sequence[Name], use: NameUse) -> bool:
    """Tell whether more than its capitals tells that an entity is a person."""
    if use.told == "person":
        # Mayor Ada Stone
        return True
    if not use.is_long:
        return False
    if use.has_surname or use.weights:
        # Stone rose. She left.
        return True
    # Ada smiled
    return has_first_name(names, use)


def has_first_name(names: Sequence[Name], use: NameUse) -> bool:
    """Tell whether a first name stands alone for somebody: "Ada smiled"."""
    text, vocabulary = use.evidence.clues.text, use.evidence.vocabulary
    alone = (name.stop for name in names if name.words == use.full[:1])
    return any(not is_attribute(text, stop, vocabulary) for stop in alone)


def find_gender(names: Sequence[Name], use: NameUse) -> frozenset[str]:
    """Return the pronoun of a person: that of titles and nouns, or else of the sentences."""
    promised: dict[str, int] = {}
    for name in names:
        for pronoun in promised_pronouns(use.evidence.clues.text, name, use.evidence.vocabulary):
            promised[pronoun] = promised.get(pronoun, 0) + 1
    return clear_gender(promised or use.weights)


def fullest_form(names: Sequence[Name], key: Key) -> Sequence[str]:
    """Return the fullest of some names, of those with the first and last word if there are any."""
    forms = [name.words for name in names]
    # "Ohioan Ada Stone" is longer than "Ada Stone", but has another key.
    own = [name.words for name in names if name.key == key]
    return max(own or forms, key=fullness)


def fullness(words: Sequence[str]) -> tuple[int, bool]:
    """Tell how full a name is: of the same words the one that is not in capitals only."""
    return len(words), not all(map(str.isupper, words))


def is_used_as_name(text: str, names: Sequence[Name]) -> bool:
    """Tell whether a lone word comes again, and has its capital also inside a sentence."""
    if len(names) == 1:
        return False
    # "Rain fell": any word has a capital there.
    return not only_open_sentences(text, names)


def introduce(known: KnownSpeaker, key: Key, entities: Entities) -> Entity:
    """Return an entity that the caller knows, with what the text tells of it."""
    is_named = key in entities.members
    entity = make_entity(entities, key) if is_named else Entity(known.name, known.kind)
    is_person = known.kind == "person"
    return replace(
        entity,
        name=known.name,
        kind=known.kind,
        evidence="caller",
        pronouns=entity.pronouns if is_person else UNTOLD,
        is_certain=is_person,
        is_open=False,
        is_plural=not is_person,
        role=known.role,
    )
