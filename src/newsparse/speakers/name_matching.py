"""Whose name a name is: full names, surnames, first names, initials, short forms of bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from newsparse.speakers.gender import (
    GenderEvidence,
    clear_gender,
    find_gender_evidence,
    weigh_pronouns,
)
from newsparse.speakers.kinds import promised_by
from newsparse.speakers.known import KnownNames
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.name_forms import (
    PREFIXES,
    group_full_names,
    index_letters,
    index_prefixes,
    index_short_forms,
    letters_of,
    outline,
)
from newsparse.speakers.names import Key, Name, key_of
from newsparse.speakers.words_around import NEXT
from newsparse.vocabulary.nouns import UNTOLD
from newsparse.vocabulary.vocabulary import Vocabulary

NEAR = 500
"""For so many characters the last source of a surname keeps it."""

COURTEOUS = 3
"""So many surnames with Mr. or Mrs. tell the style of the newspapers that never omit it."""


@frozen(eq=False)
class Clues:
    """What names are told apart by."""

    text: str
    """The article."""
    names: Sequence[Name]
    """All names of the landmarks and the mentions, in text order."""
    landmarks: Sequence[Landmark]
    """Names, pronouns and boundaries of the text."""
    sources: frozenset[int]
    """Where the names begin that are sources."""
    known: KnownNames
    """Whom the caller knows."""


@frozen(eq=False, slots=False)
class NameEvidence:
    """What is known before the names are told apart.

    What only few names need is found when the first of them does.
    """

    clues: Clues
    vocabulary: Vocabulary
    groups: Mapping[Key, Sequence[Name]]
    """Full names."""
    shortened: Sequence[Key]
    """Those of them that a single word may stand for."""
    index: Mapping[str, Sequence[Key]]
    """The full names that a word may stand for."""
    is_courteous: bool
    """Whether persons are Mr. or Mrs. from their second mention on, but in the headline."""
    headline_stop: int
    """Where the headline ends."""
    candidates: dict[tuple[str, bool], Sequence[Key]] = field(factory=dict)
    """The full names that the lone words asked for so far may stand for."""
    pronouns: dict[Key, frozenset[str]] = field(factory=dict)
    """The pronouns of the full names that were asked for so far."""

    @cached_property
    def outlines(self) -> frozenset[tuple[str, int]]:
        """What the surnames and their misspellings have in common, see `outline`."""
        return frozenset(outline(last) for _, last in self.shortened)

    @cached_property
    def misspelt(self) -> Mapping[str, Sequence[Key]]:
        """Full names by the letters of their surname."""
        return index_letters(self.shortened)

    @cached_property
    def prefixes(self) -> Mapping[str, Sequence[Key]]:
        """Full names by the first letters of their first word: "fed" for the Federal Bank."""
        return index_prefixes(self.shortened)

    @cached_property
    def gender_evidence(self) -> GenderEvidence:
        """The pronouns that follow names, by where these begin."""
        return find_gender_evidence(self.clues.text, self.clues.landmarks, self.vocabulary)


def gather_evidence(clues: Clues, vocabulary: Vocabulary) -> NameEvidence:
    """Put full names together and see by what words they may be meant."""
    groups = group_full_names([*clues.names, *clues.known.names], vocabulary)
    kin = find_kin(groups, clues, vocabulary)
    shortened = {key: group for key, group in groups.items() if key not in kin}
    return NameEvidence(
        clues,
        vocabulary,
        groups,
        [*shortened],
        index_short_forms(shortened, vocabulary),
        is_courteous=is_courteous(clues.landmarks, vocabulary),
        headline_stop=next((mark.stop for mark in clues.landmarks if mark.kind == "block"), 0),
    )


def is_courteous(landmarks: Iterable[Landmark], vocabulary: Vocabulary) -> bool:
    """Tell whether a text calls persons Mr. or Mrs.: it does so with some lone surnames."""
    names = (mark.name for mark in landmarks if mark.name and mark.kind == "name")
    lone = (name for name in names if name.titles and len(name.words) == 1)
    return sum(bool(promised_by(name.titles, vocabulary)) for name in lone) >= COURTEOUS


def find_kin(
    groups: Mapping[Key, Sequence[Name]], clues: Clues, vocabulary: Vocabulary
) -> frozenset[Key]:
    """Return those who come in as "her husband, Bo Stone" after a Stone has been named alone.

    The surname by itself goes on to mean whom it meant.
    """
    kin = {
        key: group[0].start
        for key, group in groups.items()
        if kin_before(clues.text, group[0].start) in vocabulary.names.kin
    }
    if not kin:
        return frozenset()
    alone = {name.words[0].lower(): name.start for name in reversed(clues.names) if is_alone(name)}
    return frozenset(key for key, start in kin.items() if alone.get(key[1], start) < start)


def kin_before(text: str, start: int) -> str:
    """Return the word before a name, be it in apposition or not: "husband"."""
    before = text[start - NEXT if start > NEXT else 0 : start]
    before = before[:-2] if before.endswith(", ") else before[:-1]
    return before.rpartition(" ")[2].lower()


def is_alone(name: Name) -> bool:
    """Tell whether a name is one word without a title."""
    return len(name.words) == 1 and not name.titles


def pronouns_told(key: Key, evidence: NameEvidence) -> frozenset[str]:
    """Return the pronouns that titles, or else their sentences, tell of a full name."""
    if key not in evidence.pronouns:
        group = evidence.groups[key]
        titled = [promised_by(name.titles, evidence.vocabulary) for name in group if name.titles]
        followed = clear_gender(weigh_pronouns(evidence.gender_evidence, group))
        evidence.pronouns[key] = UNTOLD.union(*titled) or followed
    return evidence.pronouns[key]


def match_names(names: Iterable[Name], evidence: NameEvidence) -> dict[int, Key]:
    """Tell whose name each is; return the keys by the place where the name begins.

    A title tells of one who is not told of otherwise what the names after it may be.
    """
    sources, known = evidence.clues.sources, evidence.clues.known.keys
    latest: dict[str, tuple[int, Key]] = {}
    titled: dict[Key, frozenset[str]] = {}
    keys: dict[int, Key] = {}
    for name in names:
        key = name.key if name.key in evidence.groups else shorter_key(name, evidence)
        if candidates := () if key else candidates_for(name, evidence):
            fitting = choose_fitting(name, candidates, titled, evidence)
            key = choose_key(name, fitting, latest.get(name.form), evidence)
        key = key or ("", name.form)
        key = known.get(key, key)
        if name.titles and not titled.get(key):
            titled[key] = promised_by(name.titles, evidence.vocabulary)
        if name.start in sources:
            latest[name.form] = name.start, key
        keys[name.start] = key
    return keys


def shorter_key(name: Name, evidence: NameEvidence) -> Key | None:
    """Return the key of the full name that a longer one ends in, if any."""
    if len(name.words) == 1:
        return None
    key = key_of(name.words[1:], evidence.vocabulary)
    return key if key in evidence.groups else None


def candidates_for(name: Name, evidence: NameEvidence) -> Sequence[Key]:
    """Return the full names that a lone name may stand for."""
    is_late = name.start > evidence.headline_stop
    is_rude = evidence.is_courteous and is_late and not name.titles
    asked = name.form, is_rude
    if asked not in evidence.candidates:
        evidence.candidates[asked] = find_candidates(name.form, evidence, is_rude=is_rude)
    return evidence.candidates[asked]


def find_candidates(form: str, evidence: NameEvidence, *, is_rude: bool) -> Sequence[Key]:
    """Return the full names that a lone word may stand for, by no surname if that were rude."""
    candidates = evidence.index.get(form, ())
    if is_rude:
        candidates = [key for key in candidates if key[1] != form or key[0] == form]
    if not candidates and len(form) in PREFIXES and len(evidence.prefixes.get(form, ())) == 1:
        return evidence.prefixes[form]
    if candidates or form in evidence.index or outline(form) not in evidence.outlines:
        return candidates
    return evidence.misspelt.get(letters_of(form), ())


def choose_fitting(
    name: Name,
    candidates: Sequence[Key],
    titled: Mapping[Key, frozenset[str]],
    evidence: NameEvidence,
) -> Sequence[Key]:
    """Return the candidates whom Mr. or Mrs. fits best: those known for it, or the unknown."""
    promised = UNTOLD if len(candidates) == 1 else promised_by(name.titles, evidence.vocabulary)
    if not promised:
        return candidates
    told = {key: pronouns_told(key, evidence) or titled.get(key, UNTOLD) for key in candidates}
    known = [key for key in candidates if told[key] & promised]
    return known or [key for key in candidates if not told[key]] or candidates


def choose_key(
    name: Name, candidates: Sequence[Key], latest: tuple[int, Key] | None, evidence: NameEvidence
) -> Key:
    """Return the candidate that was a source last, if that is near, or else the first named."""
    if len(candidates) == 1:
        return candidates[0]
    if latest and latest[1] in candidates and name.start - latest[0] < NEAR:
        return latest[1]
    return min(candidates, key=lambda key: evidence.groups[key][0].start)
