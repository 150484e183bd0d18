"""Which names mean the same: full names, surnames, first names, initials, short forms of bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import final

from newsparse.speakers.gender import (
    GenderEvidence,
    clear_gender,
    find_gender_evidence,
    weigh_pronouns,
)
from newsparse.speakers.kinds import kind_of_name, promised_by
from newsparse.speakers.known import KnownNames
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.name_forms import (
    PREFIX_LENGTHS,
    group_full_names,
    index_letters,
    index_prefixes,
    index_short_forms,
    initials,
    letters_of,
    outline,
)
from newsparse.speakers.names import Key, Name, is_acronym, is_alone, key_of_name
from newsparse.speakers.words_around import WORD_LENGTH, follows_article, previous_word
from newsparse.vocabulary.nouns import UNTOLD
from newsparse.vocabulary.vocabulary import Vocabulary

SOURCE_DISTANCE = 500
"""Within this many characters "Stone" means the Stone who spoke last: a fact of news, where
whoever has several statements is named in full once and then by the surname."""

NICKNAME_MARKS = "“”\"'‘’()"
"""What stands around a nickname inside a name."""

NAMED_DISTANCE = 300
"""Within this many characters behind a full name its surname alone means the same, a fact of news:
"Bo Stone, the mayor's brother, left. Stone said"."""

COURTEOUS_NAMES = 3
"""From this many "Mr. Stone" on, the paper is taken to write Mr. and Mrs. always: a fact of news,
where other papers hardly use them."""


@final
@dataclass(frozen=True, eq=False, slots=True)
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


@final
@dataclass(eq=False)
class NameEvidence:
    """What is known before the names are told apart.

    What only few names need is found when the first of them does, and kept: so it has no slots.
    """

    clues: Clues
    """The names, and what stands around them."""
    vocabulary: Vocabulary
    """The words of the language."""
    groups: Mapping[Key, Sequence[Name]]
    """Full names."""
    shortened: Sequence[Key]
    """Those of them that a single word may stand for."""
    index: Mapping[str, Sequence[Key]]
    """The full names that a word may stand for."""
    aliases: Mapping[Key, Key]
    """Abbreviations in brackets behind the names of bodies, and nicknames inside those of persons,
    to these: "Harbour Board (HBD)", "Robert (Bob) Hale"."""
    mastheads: frozenset[str]
    """Last words of papers that the text names before a longer name: "The Times"."""
    is_courteous: bool
    """Whether persons are Mr. or Mrs. from their second mention on, but in the headline."""
    headline_stop: int
    """Where the headline ends."""
    candidates: dict[tuple[str, bool], Sequence[Key]] = field(default_factory=dict)
    """Memo of `candidates_for`: the full names that a lone word may stand for."""
    pronouns: dict[Key, frozenset[str]] = field(default_factory=dict)
    """Memo of `pronouns_told`."""
    leads: dict[int, int] = field(default_factory=dict)
    """By how many points a lone name means one of several, by where the name begins."""

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
    aliases = {**find_abbreviations(clues, vocabulary), **find_nicknames(clues.names)}
    every = group_full_names([*clues.names, *clues.known.names], vocabulary)
    groups = {key: group for key, group in every.items() if key not in aliases}
    kin = find_kin(groups, clues, vocabulary)
    shortened = {key: group for key, group in groups.items() if key not in kin}
    # The first block is the headline, if there is one.
    block_stops = (mark.stop for mark in clues.landmarks if mark.kind == "block")
    headline_stop = next(block_stops, 0)
    return NameEvidence(
        clues,
        vocabulary,
        groups,
        [*shortened],
        index_short_forms(shortened, vocabulary),
        aliases,
        find_mastheads(groups, clues, headline_stop, vocabulary),
        is_courteous=is_courteous(clues.landmarks, vocabulary),
        headline_stop=headline_stop,
    )


def find_abbreviations(clues: Clues, vocabulary: Vocabulary) -> dict[Key, Key]:
    """Return the abbreviations that stand in brackets behind the full names of bodies.

    "Ada Stone (SNP)" names her party, and no body by its initials.
    """
    found: dict[Key, Key] = {}
    for full, short in pairwise(clues.names):
        if short.start - full.stop != len(" ("):
            # A bound on time: most names have more between them.
            continue
        if not is_bracketed_acronym(short, clues.text):
            continue
        has_initials = short.form == initials(full.words)
        # the Harbour Front (PKF)
        is_definite = follows_article(clues.text, full.start, vocabulary)
        is_named_so = kind_of_name(full.words, vocabulary) == "organisation"
        is_body = has_initials or is_definite or is_named_so
        if len(full.words) > 1 and is_body:
            found.setdefault(short.key, full.key)
    return found


def find_nicknames(names: Iterable[Name]) -> dict[Key, Key]:
    """Return what else somebody is called whose name has a nickname in marks or brackets inside.

    "Robert (Bob) Hale" is "Bob Hale", and "Bob".
    """
    found: dict[Key, Key] = {}
    for name in names:
        for nickname in nicknames_in(name):
            found[nickname, name.key[1]] = name.key
            found["", nickname] = name.key
    return found


def nicknames_in(name: Name) -> list[str]:
    """Return the words in marks or brackets inside a name, in small letters: "bob"."""
    inside = name.words[1:-1]
    marked = [word for word in inside if not word[0].isalnum()]
    return [word.strip(NICKNAME_MARKS).lower() for word in marked]


def is_bracketed_acronym(name: Name, text: str) -> bool:
    """Tell whether a name is an acronym in brackets behind a blank: " (HBD)"."""
    if not text.endswith(" (", 0, name.start) or not text.startswith(")", name.stop):
        return False
    return is_alone(name) and is_acronym(name.words[0])


def find_mastheads(
    groups: Mapping[Key, Sequence[Name]], clues: Clues, headline_stop: int, vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the last words of papers that stand alone, but in a headline, before the full name.

    "The Times" is another paper than "The Harbour Times" that is named after it.
    """
    known = vocabulary.names.mastheads
    fulls = {key[1]: group[0].start for key, group in groups.items() if key[1] in known}
    if not fulls:
        # Most articles name no such papers.
        return frozenset()
    # A text of one block has no headline.
    first = headline_stop if headline_stop < len(clues.text) else 0
    alone = lone_forms([name for name in clues.names if name.start >= first])
    return frozenset(form for form, start in alone.items() if start < fulls.get(form, 0))


def is_courteous(landmarks: Iterable[Landmark], vocabulary: Vocabulary) -> bool:
    """Tell whether a text calls persons Mr. or Mrs.: it does so with some lone surnames."""
    return sum(has_courtesy(mark, vocabulary) for mark in landmarks) >= COURTEOUS_NAMES


def has_courtesy(mark: Landmark, vocabulary: Vocabulary) -> bool:
    """Tell whether a landmark is a lone surname with Mr. or Mrs.: "Mr. Reed"."""
    if mark.name is None or mark.kind != "name":
        return False
    # "Mr. Bo Reed" stands in any paper where he comes in; the lone surname tells.
    if len(mark.name.words) > 1 or not mark.name.titles:
        return False
    return bool(promised_by(mark.name.titles, vocabulary))


def find_kin(
    groups: Mapping[Key, Sequence[Name]], clues: Clues, vocabulary: Vocabulary
) -> frozenset[Key]:
    """Return those who come in as "her husband, Bo Stone" after a Stone has been named alone.

    If nobody else is a Stone in full, the surname by itself goes on to mean whom it meant.
    """
    words, bearers = vocabulary.names.kin, Counter(last for _, last in groups)
    firsts = {key: group[0].start for key, group in groups.items() if bearers[key[1]] == 1}
    kin = [key for key, start in firsts.items() if kin_before(clues.text, start) in words]
    if not kin:
        # Most articles have none.
        return frozenset()
    alone = lone_forms(clues.names)
    return frozenset(key for key in kin if alone.get(key[1], firsts[key]) < firsts[key])


def lone_forms(names: Sequence[Name]) -> dict[str, int]:
    """Return where each word first stands alone for a name: "Stone" without "Ada" or "Mrs."."""
    # From the last name to the first, so that the first place of each word is kept.
    return {name.form: name.start for name in filter(is_alone, reversed(names))}


def kin_before(text: str, start: int) -> str:
    """Return the word before a name, be it in apposition or not: "husband"."""
    before = text[max(0, start - WORD_LENGTH) : start]
    # her husband, Bo Stone; her husband Bo Stone
    gap = 2 if before.endswith(", ") else 1
    return before[:-gap].rpartition(" ")[2].lower()


def pronouns_told(key: Key, evidence: NameEvidence) -> frozenset[str]:
    """Return the pronouns that titles, or else their sentences, tell of a full name."""
    told = evidence.pronouns.get(key)
    if told is not None:
        return told
    group = evidence.groups[key]
    titled = [promised_by(name.titles, evidence.vocabulary) for name in group]
    # "Mrs. Stone" is surer than a "she" behind the name, which may be somebody else.
    told = UNTOLD.union(*titled)
    if not told:
        told = clear_gender(weigh_pronouns(evidence.gender_evidence, group))
    evidence.pronouns[key] = told
    return told


@final
@dataclass(eq=False, slots=True)
class NameMatcher:
    """Matches names in text order, and keeps what those before tell of the next."""

    evidence: NameEvidence
    """What is known of all names."""
    spoke: dict[Key, int] = field(default_factory=dict)
    """Where somebody was a source last."""
    named: dict[Key, int] = field(default_factory=dict)
    """Where somebody was named in full last."""
    latest_uses: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where a surname stood last, and before that, alone or behind a first name."""
    alone: set[Key] = field(default_factory=set)
    """Who had a surname before anybody else who bears it was named."""
    titled: dict[Key, frozenset[str]] = field(default_factory=dict)
    """The pronouns that the titles of names promised."""

    def match(self, name: Name) -> Key:
        """Return the key of what the next name means."""
        key = full_key(name, self.evidence)
        if key is None:
            key = self.match_short(name)
        # Two names that the caller gives to one speaker mean the same.
        return self.evidence.clues.known.keys.get(key, key)

    def match_short(self, name: Name) -> Key:
        """Return the key of the full name that a name is short for, or else one of its own."""
        candidates = candidates_for(name, self.evidence)
        is_paper = name.form in self.evidence.mastheads
        if not candidates or is_paper:
            return "", name.form
        return self.choose(name, self.fitting(name, candidates))

    def fitting(self, name: Name, candidates: Sequence[Key]) -> Sequence[Key]:
        """Return the candidates whom Mr. or Mrs. fits best: those known for it, or the unknown."""
        if len(candidates) == 1:
            return candidates
        evidence = self.evidence
        promised = promised_by(name.titles, evidence.vocabulary)
        if not promised:
            # "Dr. Stone" is any of the Stones.
            return candidates
        told = {key: self.pronouns_of(key) for key in candidates}
        # Of Ada Stone and a Bo Stone who was "he", "Mrs. Stone" is Ada.
        known = [key for key in candidates if told[key] & promised]
        unknown = [key for key in candidates if not told[key]]
        return known or unknown or candidates

    def pronouns_of(self, key: Key) -> frozenset[str]:
        """Return the pronouns that the text tells of a full name, or else the titles so far."""
        return pronouns_told(key, self.evidence) or self.titled.get(key, UNTOLD)

    def choose(self, name: Name, candidates: Sequence[Key]) -> Key:
        """Return the candidate for whom most speaks, of equals the first named."""
        if len(candidates) == 1:
            return candidates[0]
        # A paper names first whom its article is about.
        ordered = sorted(candidates, key=lambda key: self.evidence.groups[key][0].start)
        points = {key: self.weigh(name, key, ordered) for key in ordered}
        best, next_best = sorted(ordered, key=points.__getitem__, reverse=True)[:2]
        self.evidence.leads[name.start] = points[best] - points[next_best]
        return best

    def weigh(self, name: Name, key: Key, namesakes: Sequence[Key]) -> int:
        """Return how much speaks for one of several whom a lone name may mean."""
        last_spoke = max(self.spoke.get(other, -SOURCE_DISTANCE) for other in namesakes)
        last_named = max(self.named.get(other, -1) for other in namesakes)
        is_near = name.start - last_spoke < SOURCE_DISTANCE
        facts = {
            "spoke_just_now": is_near and self.spoke.get(key) == last_spoke,
            "had_surname": key in self.alone,
            "named_first": key == namesakes[0],
            "named_last": self.named.get(key) == last_named,
            "named_just_now": self.is_just_named(name, key),
        }
        weights = self.evidence.vocabulary.antecedents.namesakes
        return sum(weights[fact] for fact, holds in facts.items() if holds)

    def is_just_named(self, name: Name, key: Key) -> bool:
        """Tell whether somebody was named in full right before a lone name, and nobody since."""
        text, place = self.evidence.clues.text, self.named.get(key, -1)
        earlier, last = self.latest_uses.get(name.form, (0, 0))
        if place < last or name.start - place > NAMED_DISTANCE:
            return False
        # "Ada Stone met Bo Stone. Stone said", "They went to Bo Stone. Stone said": either.
        is_first = ". " in text[earlier:place] or "\n" in text[earlier:place]
        before = previous_word(text, place)
        return is_first and before not in self.evidence.vocabulary.names.prepositions

    def remember(self, name: Name, key: Key) -> None:
        """Keep what a name tells of those after it."""
        self.latest_uses[name.form] = self.latest_uses.get(name.form, (0, 0))[1], name.start
        if not self.titled.get(key):
            self.titled[key] = promised_by(name.titles, self.evidence.vocabulary)
        if name.start in self.evidence.clues.sources:
            self.spoke[key] = name.start
        if len(name.words) > 1:
            self.named[key] = name.start
        elif key in self.named and self.is_only_bearer(name, key):
            self.alone.add(key)

    def is_only_bearer(self, name: Name, key: Key) -> bool:
        """Tell whether of all who bear a lone name only one has been named so far."""
        return [one for one in candidates_for(name, self.evidence) if one in self.named] == [key]


def match_names(names: Iterable[Name], evidence: NameEvidence) -> dict[int, Key]:
    """Tell what each name means; return the keys by the place where the name begins."""
    matcher = NameMatcher(evidence)
    keys: dict[int, Key] = {}
    for name in names:
        keys[name.start] = key = matcher.match(name)
        matcher.remember(name, key)
    return keys


def full_key(name: Name, evidence: NameEvidence) -> Key | None:
    """Return the key of a full name, or of the one that it ends in: "Ohioan Ada Stone"."""
    if name.key in evidence.groups:
        return name.key
    if len(name.words) == 1 or name.key in evidence.aliases:
        # HBD, behind "Harbour Board (HBD)"; Bob Hale, behind "Robert (Bob) Hale"
        return evidence.aliases.get(name.key)
    # "Ohioan" is no part of the name.
    shorter = key_of_name(name.words[1:], evidence.vocabulary)
    return shorter if shorter in evidence.groups else None


def candidates_for(name: Name, evidence: NameEvidence) -> Sequence[Key]:
    """Return the full names that a lone name may stand for."""
    # A paper that writes "Mr. Stone" means no Stone by the word alone, but in headlines.
    is_rude = evidence.is_courteous and not name.titles and name.start > evidence.headline_stop
    asked = name.form, is_rude
    if asked not in evidence.candidates:
        evidence.candidates[asked] = find_full_names(name.form, evidence, is_rude=is_rude)
    return evidence.candidates[asked]


def find_full_names(form: str, evidence: NameEvidence, *, is_rude: bool) -> Sequence[Key]:
    """Return the full names that a lone word may stand for, by no surname if that were rude."""
    candidates = evidence.index.get(form, ())
    if is_rude:
        # "Ada" may stand for Ada Stone, "Stone" may not.
        candidates = [key for key in candidates if key[1] != form or key[0] == form]
    if candidates:
        return candidates
    if len(form) in PREFIX_LENGTHS:
        # "Fed" for the Federal Bank, if nothing else begins so.
        prefixed = evidence.prefixes.get(form, ())
        if len(prefixed) == 1:
            return prefixed
    if form in evidence.index:
        # What stands for a full name is written as it should be.
        return ()
    # Most words are told from all surnames by their first letter and their length.
    if outline(form) not in evidence.outlines:
        return ()
    # "Norland" is no misspelling of the "Norland" in "Bank of Norland".
    return [key for key in evidence.misspelt.get(letters_of(form), ()) if key[1] != form]
