"""Whose name a name is: full names, surnames, first names, initials, short forms of bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from newsparse.speakers.kinds import is_acronym, is_body_name, is_phrase
from newsparse.speakers.landmarks import Landmark
from newsparse.language import NameWords
from newsparse.speakers.names import FULL, Name
from newsparse.speakers.nouns import bare, genders

Key = tuple[str, str]
"""First and last word of a full name, in small letters; ("", "reed") for a lone word."""

NEAR = 500
"""For so many characters the last source of a surname keeps it."""

COURTEOUS = 3
"""So many surnames with Mr. or Mrs. tell the style of the newspapers that never omit it."""

LONG = 3
"""A name of so many words may be shortened to initials."""

SHORT = 4
"""Among words of so few letters one is soon another with its letters exchanged."""

NAMESAKES = 8
"""How many bearers of one word are told apart at most."""


@frozen(eq=False)
class Evidence:
    """What is known before the names are told apart."""

    words: NameWords
    groups: Mapping[Key, Sequence[Name]]
    """Full names."""
    index: Mapping[str, Sequence[Key]]
    """The full names that a word may stand for."""
    misspelt: Mapping[str, Sequence[Key]]
    """Full names by the letters of their surname."""
    prefixes: Mapping[str, Sequence[Key]]
    """Full names by the first letters of their first word: "fed" for the Federal Bank."""
    pronouns: Mapping[Key, frozenset[str]]
    """The pronouns that titles and sentences tell of the bearers of full names."""
    sources: frozenset[int]
    """Where the names begin that are sources."""
    is_courteous: bool
    """Whether persons are Mr. or Mrs. from their second mention on, but in the headline."""
    headline_stop: int
    """Where the headline ends."""


def key_of(parts: Sequence[str], words: NameWords) -> Key:
    """Return first and last word of a name, by which its longer and shorter forms meet.

    >>> from newsparse.language import load_language
    >>> key_of(("Ada", "M.", "Stone", "Jr."), load_language("en").names)
    ('ada', 'stone')
    """
    last = len(parts) - 1
    while last > 0 and parts[last].rstrip(".") in words.suffixes:
        last -= 1
    return parts[0].lower(), parts[last].lower()


def initials(parts: Iterable[str]) -> str:
    """Return the first letters of the capitalised words of a name, small.

    >>> initials(("Board", "of", "Public", "Works"))
    'bpw'
    """
    return "".join(part[0] for part in parts if part[0].isupper()).lower()


def short_forms(parts: Sequence[str], key: Key, words: NameWords) -> set[str]:
    """Return the words that may stand for a full name: its last and first, its initials."""
    first, last = key
    forms = {last} if is_acronym(parts[0]) else {last, first}
    if is_body_name(parts, words) or len(parts) >= LONG:
        forms.add(initials(parts))
    if "-" in last:
        forms.add(last.rpartition("-")[2])
    return forms


def group_full_names(names: Iterable[Name], words: NameWords) -> dict[Key, list[Name]]:
    """Put names of several words together by their first and last one."""
    groups: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            groups[key_of(name.words, words)].append(name)
    for key in [key for key, group in groups.items() if opens_with_other(group, groups, words)]:
        groups[key_of(groups[key][0].words[1:], words)] += groups.pop(key)
    return groups


def opens_with_other(
    group: Sequence[Name], groups: Mapping[Key, Sequence[Name]], words: NameWords
) -> bool:
    """Tell whether a full name is another one after a word that is none of it.

    "Wherever Ada Stone" and "Ohioan Ada Stone" are "Ada Stone" if the text has that as well.
    """
    parts = group[0].words
    shorter = key_of(parts[1:], words)
    return len(parts) > FULL and shorter in groups and shorter != key_of(parts, words)


def index_short_forms(
    groups: Mapping[Key, Sequence[Name]], words: NameWords
) -> dict[str, list[Key]]:
    """Map each word to the full names that it may stand for; surnames outrank first names.

    A firm named for two others ("Reed Stone") bears the surname of neither.
    """
    surnames: dict[str, list[Key]] = defaultdict(list)
    others: dict[str, list[Key]] = defaultdict(list)
    for key, group in groups.items():
        parts = max((name.words for name in group), key=len)
        for form in () if is_phrase(parts, words) else short_forms(parts, key, words):
            bearers = surnames[form] if form == key[1] else others[form]
            if len(bearers) < NAMESAKES:
                bearers.append(key)
    for key in groups:
        first, last = key
        if (
            first != last
            and first in surnames
            and len(surnames[last]) > 1
            and key in surnames[last]
        ):
            surnames[last].remove(key)
    return {**others, **surnames}


def letters_of(form: str) -> str:
    """Return the first letter of a word and the others in order: the same for "Bryne", "Byrne"."""
    return form[:1] + "".join(sorted(form[1:]))


def index_letters(groups: Iterable[Key]) -> dict[str, list[Key]]:
    """Map the letters of longer surnames to full names: two letters are easily exchanged."""
    letters: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        if len(key[1]) > SHORT:
            letters[letters_of(key[1])].append(key)
    return {form: keys for form, keys in letters.items() if len(keys) == 1}


def index_prefixes(groups: Iterable[Key]) -> dict[str, list[Key]]:
    """Map the first three and four letters of the first words of full names to the names."""
    prefixes: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        for length in (3, 4):
            if len(key[0]) > length and len(prefixes[key[0][:length]]) < NAMESAKES:
                prefixes[key[0][:length]].append(key)
    return prefixes


def gather_evidence(
    names: Sequence[Name],
    landmarks: Sequence[Landmark],
    votes: Mapping[int, str],
    sources: frozenset[int],
    words: NameWords,
) -> Evidence:
    """Put full names together and see by what words they may be meant."""
    groups = group_full_names(names, words)
    polite = sum(
        len(mark.name.words) == 1 and bool(titled_pronouns(mark.name, words))
        for mark in landmarks
        if mark.kind == "name" and mark.name
    )
    return Evidence(
        words,
        groups,
        index_short_forms(groups, words),
        index_letters(groups),
        index_prefixes(groups),
        find_pronouns(groups, votes, words),
        sources,
        is_courteous=polite >= COURTEOUS,
        headline_stop=next((mark.stop for mark in landmarks if mark.kind == "block"), 0),
    )


def titled_pronouns(name: Name, words: NameWords) -> frozenset[str]:
    """Return the pronouns that the titles of a name promise."""
    known = genders(words)
    return frozenset(known[bare(title)] for title in name.titles if bare(title) in known)


def find_pronouns(
    groups: Mapping[Key, Sequence[Name]], votes: Mapping[int, str], words: NameWords
) -> dict[Key, frozenset[str]]:
    """Return the pronouns that titles, or else their sentences, tell of full names."""
    pronouns: dict[Key, frozenset[str]] = {}
    for key, group in groups.items():
        titled = frozenset(form for name in group for form in titled_pronouns(name, words))
        voted = frozenset(votes[name.start] for name in group if name.start in votes)
        pronouns[key] = titled or (voted if len(voted) == 1 else frozenset())
    return pronouns


def find_bearers(names: Iterable[Name], evidence: Evidence) -> dict[int, Key]:
    """Tell whose name each is; return the keys by the place where the name begins."""
    pronouns = dict(evidence.pronouns)
    latest: dict[str, tuple[int, Key]] = {}
    bearers: dict[int, Key] = {}
    for name in names:
        titled = titled_pronouns(name, evidence.words)
        form = short_form(name)
        key = find_key(name, evidence) if len(name.words) > 1 else ("", form)
        if len(name.words) == 1 and (candidates := find_candidates(name, form, evidence)):
            fitting = choose_fitting(candidates, titled, pronouns)
            key = choose_bearer(name, fitting, latest.get(form), evidence)
        pronouns[key] = pronouns.get(key) or titled
        if name.start in evidence.sources:
            latest[form] = name.start, key
        bearers[name.start] = key
    return bearers


def find_key(name: Name, evidence: Evidence) -> Key:
    """Return the key of a full name: that of its group, or of the name that it ends in."""
    key = key_of(name.words, evidence.words)
    return key if key in evidence.groups else key_of(name.words[1:], evidence.words)


def short_form(name: Name) -> str:
    """Return the last word of a name in small letters, initials without full stops."""
    word = name.words[-1]
    return word.lower().replace(".", "") if is_acronym(word) else word.lower()


def find_candidates(name: Name, form: str, evidence: Evidence) -> Sequence[Key]:
    """Return the full names that a lone word may stand for."""
    candidates = evidence.index.get(form, ())
    if evidence.is_courteous and not name.titles and name.start > evidence.headline_stop:
        candidates = [key for key in candidates if key[1] != form or key[0] == form]
    if not candidates and len(evidence.prefixes.get(form, ())) == 1:
        return evidence.prefixes[form]
    if candidates or form in evidence.index:
        return candidates
    return evidence.misspelt.get(letters_of(form), ())


def choose_fitting(
    candidates: Sequence[Key], titled: frozenset[str], pronouns: Mapping[Key, frozenset[str]]
) -> Sequence[Key]:
    """Return the candidates whom Mr. or Mrs. fits best: those known for it, or the unknown."""
    if not titled:
        return candidates
    known = [key for key in candidates if pronouns[key] & titled]
    return known or [key for key in candidates if not pronouns[key]] or candidates


def choose_bearer(
    name: Name, candidates: Sequence[Key], latest: tuple[int, Key] | None, evidence: Evidence
) -> Key:
    """Return the bearer who was a source last, if that is near, or else who was named first."""
    if latest and latest[1] in candidates and name.start - latest[0] < NEAR:
        return latest[1]
    return min(candidates, key=lambda key: evidence.groups[key][0].start)
