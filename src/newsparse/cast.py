"""The cast of an article: which of its names are names of the same person or body."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from newsparse.language import NameWords
from newsparse.model import SpeakerKind
from newsparse.names import Landmark, Name, bare, genders, person_nouns
from newsparse.roles import role_before


@frozen(eq=False)
class Party:
    """Somebody or something that may speak, and what the text tells of it."""

    name: str
    """The fullest name, or a description."""
    kind: SpeakerKind
    """What it is."""
    pronouns: frozenset[str] = frozenset()
    """The pronouns that mean it."""
    names: tuple[Name, ...] = ()
    """Where it is named."""
    head: str = ""
    """The noun of a description."""
    plural: bool = False
    """Whether "they" may mean it."""


def surname_key(parts: Sequence[str], words: NameWords) -> tuple[str, str]:
    """Return first and last word of a name, by which its longer forms are the same."""
    last = len(parts) - 1
    while last > 0 and parts[last].rstrip(".") in words.suffixes:
        last -= 1
    return parts[0].lower(), parts[last].lower()


def initials(parts: Sequence[str]) -> str:
    """Return the first letters of the capitalised words of a name.

    >>> initials(("Board", "of", "Public", "Works"))
    'BPW'
    """
    return "".join(part[0] for part in parts if part[0].isupper())


@frozen
class Cast:
    """All parties that the text names, and which of them each name means."""

    parties: tuple[Party, ...]
    """In the order of their first names."""
    at: Mapping[int, int]
    """Start of a name to the number of its party."""


def group_full_names(names: Sequence[Name], words: NameWords) -> dict[tuple[str, str], list[Name]]:
    """Put names of several words together by their first and last one."""
    groups: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            groups[surname_key(name.words, words)].append(name)
    return groups


def index_words(groups: Mapping[tuple[str, str], Sequence[Name]], words: NameWords) -> dict[str, list[int]]:
    """Map the words by which a party may be called alone to the numbers of the parties."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, ((first, last), group) in enumerate(groups.items()):
        longest = max((name.words for name in group), key=len)
        short = initials(longest).lower()
        keys = {first, last, short} - words.bodies - words.unnamed
        for key in keys:
            index[key].append(number)
        if "-" in last:
            index[last.rpartition("-")[2]].append(number)
    return index


def previous_word(text: str, start: int) -> str:
    """Return the word before a place, in small letters, if it is near."""
    before = text[max(0, start - 24) : start]
    found = before.split()
    return found[-1].lower() if found and before[-1:] in " \t\u00a0" else ""


def find_cast(text: str, names: Sequence[Name], landmarks: Sequence[Landmark], words: NameWords) -> Cast:
    """Tell who the names of a text are."""
    groups = group_full_names(names, words)
    keys = list(groups)
    number_of = {key: number for number, key in enumerate(keys)}
    index = index_words(groups, words)
    members: list[list[Name]] = [[] for _ in keys]
    sexes: list[Counter[str]] = [Counter() for _ in keys]
    latest: dict[int, int] = {}
    at: dict[int, int] = {}
    gender = genders(words)
    for name in names:
        promised = {gender[bare(t)] for t in name.titles if bare(t) in gender}
        if len(name.words) > 1:
            number = number_of[surname_key(name.words, words)]
            latest[number] = name.start
        else:
            key = name.words[0].lower()
            key = key.replace(".", "") if "." in key else key
            candidates = index.get(key, [])
            if promised and len(candidates) > 1:
                fit = [c for c in candidates if not sexes[c] or sexes[c].keys() & promised]
                known = [c for c in fit if sexes[c]]
                candidates = known or fit
            if not candidates:
                number = len(members)
                members.append([])
                sexes.append(Counter())
                index[key] = [number]
            elif len(candidates) == 1:
                number = candidates[0]
            else:
                number = max(candidates, key=lambda c: latest.get(c, -1))
        sexes[number].update(promised)
        members[number].append(name)
        at[name.start] = number
    votes = pronoun_votes(landmarks, at)
    for number, count in votes.items():
        if not sexes[number]:
            best = count.most_common(2)
            if best[0][1] >= 2 * (best[1][1] if len(best) > 1 else 0):
                sexes[number][best[0][0]] += 1
    parties = tuple(
        make_party(text, group, sex, words) for group, sex in zip(members, sexes, strict=True)
    )
    return Cast(parties, at)


def pronoun_votes(landmarks: Sequence[Landmark], at: Mapping[int, int]) -> dict[int, Counter[str]]:
    """Count the pronouns that follow the only name of their sentence."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    here: list[int] = []
    for mark in landmarks:
        if mark.kind in ("end", "block"):
            here = []
        elif mark.name:
            here.append(at[mark.name.start])
        elif mark.kind in ("he", "she") and len(set(here)) == 1:
            votes[here[0]][mark.kind] += 1
    return votes


def make_party(text: str, names: Sequence[Name], sex: Counter[str], words: NameWords) -> Party:
    """Put together what the text tells of the bearer of some names."""
    longest = max((name.words for name in names), key=len)
    kind = kind_of_names(text, names, longest, sex, words)
    pronouns = frozenset(sex) if kind == "person" else frozenset()
    return Party(" ".join(longest), kind, pronouns, tuple(names), plural=kind != "person")


def is_body(parts: Sequence[str], words: NameWords) -> bool:
    """Tell whether a name says that it is one of a body: "Bank of the North"."""
    heads = [parts[-1], *(parts[place - 1] for place, part in enumerate(parts) if place and part in ("of", "for"))]
    return any(bare(head) in words.bodies for head in heads)


def is_plural(word: str, words: NameWords) -> bool:
    """Tell whether a capitalised word means a class of people: Democrats, Iranians."""
    single = word[:-1].lower()
    return word.endswith("s") and (
        single in person_nouns(words) or single.endswith(("an", "er", "crat", "ist", "ian"))
    )


def kind_of_names(
    text: str, names: Sequence[Name], longest: Sequence[str], sex: Counter[str], words: NameWords
) -> SpeakerKind:
    """Tell by a name and the words around it what bears it."""
    if any(name.titles and bare(name.titles[-1]) for name in names) or any(
        role_before(text, name.start, words) for name in names[:3]
    ):
        return "person"
    if is_body(longest, words) or any(part.isupper() and len(part) > 1 and "." not in part for part in longest):
        return "organisation"
    previous = [previous_word(text, name.start) for name in names[:5]]
    if len(longest) == 1 and is_plural(longest[0], words):
        return "group"
    if "the" in previous:
        return "organisation"
    if len(longest) > 1:
        return "person"
    return "person" if sex else "organisation"
