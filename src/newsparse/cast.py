"""The cast of an article: which of its names are names of the same person or body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from newsparse.kinds import gender_evidence, is_acronym, is_body_name, kind_of_name
from newsparse.language import NameWords
from newsparse.model import SpeakerKind
from newsparse.names import Landmark, Name, bare, genders, is_attribute, opens_sentence, person_nouns, previous_word
from newsparse.roles import find_role_after, role_heads

Key = tuple[str, str]
"""First and last word of a name, in small letters."""


@frozen(eq=False)
class Party:
    """Somebody or something that may speak, and what the text tells of it."""

    name: str
    """The fullest name, or a description."""
    kind: SpeakerKind
    """What it is."""
    pronouns: frozenset[str] = frozenset()
    """"he" or "she", where the text tells which."""
    names: tuple[Name, ...] = ()
    """Where it is named, in text order."""
    is_certain: bool = False
    """Whether more than two capitalised words tells that it is a person."""
    head: str = ""
    """The noun of a description."""
    is_plural: bool = False
    """Whether a description is of several."""


@frozen(eq=False)
class Cast:
    """All parties that the text names, and which of them each name means."""

    parties: tuple[Party, ...]
    """In the order of their first names, those of several words first."""
    at: Mapping[int, Party]
    """Who is meant by the name that begins at a place."""
    until: Mapping[int, Party]
    """Who is meant by the name that ends at a place."""


def key_of(parts: Sequence[str], words: NameWords) -> Key:
    """Return first and last word of a name, by which its longer and shorter forms meet.

    >>> from newsparse.language import load_language
    >>> key_of(("Ada", "M.", "Stone", "Jr."), load_language("en").names)
    ('ada', 'stone')
    """
    last = len(parts) - 1
    while last > 1 and parts[last].rstrip(".") in words.suffixes:
        last -= 1
    return parts[0].lower(), parts[last].lower()


def initials(parts: Iterable[str]) -> str:
    """Return the first letters of the capitalised words of a name.

    >>> initials(("Board", "of", "Public", "Works"))
    'bpw'
    """
    return "".join(part[0] for part in parts if part[0].isupper()).lower()


def short_forms(parts: Sequence[str], key: Key, words: NameWords) -> set[str]:
    """Return the words that may stand for a full name: last, first, initials, "Fed"."""
    first, last = key
    forms = {last, first} if not is_acronym(parts[0]) else {last}
    if is_body_name(parts, words) or len(parts) > 2:
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
    return groups


def is_phrase(parts: Sequence[str], words: NameWords) -> bool:
    """Tell whether a name has small words inside, as slogans and titles do."""
    return any(part in words.unnamed for part in parts[1:-1])


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
        if is_phrase(parts, words):
            continue
        for form in short_forms(parts, key, words):
            (surnames if form == key[1] else others)[form].append(key)
    for (first, last), _ in groups.items():
        if first in surnames and len(surnames[last]) > 1 and first != last:
            surnames[last].remove((first, last))
    return {**others, **surnames}


@frozen(eq=False)
class Evidence:
    """What is known before the names are told apart."""

    words: NameWords
    groups: Mapping[Key, Sequence[Name]]
    """Full names."""
    index: Mapping[str, Sequence[Key]]
    """The full names that a word may stand for."""
    prefixes: Mapping[str, Sequence[Key]]
    """Full names by the first letters of their first word: "fed" for the Federal Bank."""
    sources: frozenset[int]
    """Where the names begin that mentions consist of."""
    is_courteous: bool
    """Whether persons are Mr. or Mrs. from their second mention on, but in the headline."""
    headline_stop: int
    """Where the headline ends."""


NEAR = 500
"""For so many characters the last source of a surname keeps it."""

COURTEOUS = 3
"""So many surnames with Mr. or Mrs. tell the style of the newspapers that never omit it."""


def gather_evidence(
    names: Sequence[Name],
    landmarks: Sequence[Landmark],
    sources: frozenset[int],
    words: NameWords,
) -> Evidence:
    """Put full names together and see by what words they may be meant."""
    groups = group_full_names(names, words)
    polite = sum(
        mark.kind == "name" and len(mark.name.words) == 1 and bool(promised(mark.name, words))
        for mark in landmarks
        if mark.name
    )
    index = index_short_forms(groups, words)
    headline_stop = next((mark.stop for mark in landmarks if mark.kind == "block"), 0)
    return Evidence(words, groups, index, index_prefixes(groups), sources, polite >= COURTEOUS, headline_stop)


def index_prefixes(groups: Iterable[Key]) -> dict[str, list[Key]]:
    """Map the first three and four letters of full names to the names, longer first words only."""
    prefixes: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        for length in (3, 4):
            if len(key[0]) > length:
                prefixes[key[0][:length]].append(key)
    return prefixes


def promised(name: Name, words: NameWords) -> frozenset[str]:
    """Return the pronouns that the titles of a name promise."""
    known = genders(words)
    return frozenset(known[bare(title)] for title in name.titles if bare(title) in known)


def plain_form(word: str) -> str:
    """Return a word in small letters, initials without full stops: "F.B.I." as "fbi"."""
    return word.lower().replace(".", "") if is_acronym(word) else word.lower()


def find_bearers(names: Iterable[Name], votes: Mapping[int, str], evidence: Evidence) -> dict[int, Key]:
    """Tell whose name each is; return the keys by the place where the name begins."""
    sexes: dict[Key, frozenset[str]] = {}
    for key, group in evidence.groups.items():
        told = frozenset(sex for name in group for sex in promised(name, evidence.words))
        voted = frozenset(votes[name.start] for name in group if name.start in votes)
        sexes[key] = told or (voted if len(voted) == 1 else frozenset())
    latest: dict[str, tuple[int, Key]] = {}
    bearers: dict[int, Key] = {}
    for name in names:
        sex = promised(name, evidence.words)
        form = plain_form(name.words[-1])
        key = tell_bearer(name, sex, sexes, latest, evidence)
        sexes[key] = sexes.get(key) or sex
        if name.start in evidence.sources:
            latest[form] = name.start, key
        bearers[name.start] = key
    return bearers


def tell_bearer(
    name: Name,
    sex: frozenset[str],
    sexes: Mapping[Key, frozenset[str]],
    latest: Mapping[str, tuple[int, Key]],
    evidence: Evidence,
) -> Key:
    """Return the key of the party that a name means.

    Of several bearers of a surname, those are left whom the title fits best; of these it is
    the last one who was a source, if that is near, or else the one who was named first.
    """
    if len(name.words) > 1:
        return key_of(name.words, evidence.words)
    form = plain_form(name.words[0])
    candidates = evidence.index.get(form, ())
    if evidence.is_courteous and not name.titles and name.start > evidence.headline_stop:
        candidates = [key for key in candidates if key[1] != form or key[0] == form]
    if not candidates:
        prefixed = evidence.prefixes.get(form, ())
        return prefixed[0] if len(prefixed) == 1 else ("", form)
    if sex:
        fitting = [key for key in candidates if sexes[key] & sex]
        open_ones = [key for key in candidates if not sexes[key]]
        candidates = fitting or open_ones or candidates
    place, last = latest.get(form, (0, ("", "")))
    if last in candidates and name.start - place < NEAR:
        return last
    return min(candidates, key=lambda key: evidence.groups[key][0].start)


def count_votes(
    text: str, landmarks: Sequence[Landmark], words: NameWords
) -> dict[int, str]:
    """Return the pronouns that follow the only name of a sentence, by where it begins.

    A name after a determiner or preposition ("a Boston lodge") is not what "he" follows up.
    """
    votes: dict[int, str] = {}
    here: list[Name] = []
    for mark in landmarks:
        if mark.kind in ("end", "block"):
            here = []
        elif mark.kind == "name" and mark.name:
            here.append(mark.name)
        elif mark.kind in ("he", "she") and len({name.words[-1] for name in here}) == 1:
            before = previous_word(text, here[0].start)
            if before not in words.prepositions and before not in words.determiners:
                votes.setdefault(here[0].start, mark.kind)
    return votes


def find_cast(
    text: str,
    names: Sequence[Name],
    landmarks: Sequence[Landmark],
    sources: frozenset[int],
    words: NameWords,
) -> Cast:
    """Tell who the names of a text are; `names` are those of the landmarks and sources."""
    evidence = gather_evidence(names, landmarks, sources, words)
    votes = count_votes(text, landmarks, words)
    bearers = find_bearers(names, votes, evidence)
    members: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        members[bearers[name.start]].append(name)
    parties = {key: make_party(text, group, votes, evidence) for key, group in members.items()}
    return Cast(
        tuple(parties.values()),
        {name.start: parties[bearers[name.start]] for name in names},
        {name.stop: parties[bearers[name.start]] for name in names},
    )


def make_party(
    text: str, names: Sequence[Name], votes: Mapping[int, str], evidence: Evidence
) -> Party:
    """Put together what the text tells of the bearer of some names."""
    words = evidence.words
    longest = max((name.words for name in names), key=len)
    promises = Counter(sex for name in names for sex in gender_evidence(text, name, words))
    voted = Counter(votes[name.start] for name in names if name.start in votes)
    told = {kind for name in names[:8] if (kind := kind_told(text, name, words))}
    is_personal = "person" in told
    is_alone = all(len(name.words) == 1 for name in names)
    if is_alone and (evidence.is_courteous or all(opens_sentence(text, name.start) for name in names)):
        voted = Counter()
    kind = kind_of_name(text, names, is_personal, bool(voted), words)
    if told == {"organisation"} or is_phrase(longest, words):
        kind = "organisation"
    elif is_alone and longest[0].endswith("s") and longest[0][:-1].lower() in evidence.index:
        kind = "group"
    return Party(
        " ".join(longest),
        kind,
        clear_winner(promises or voted) if kind == "person" else frozenset(),
        tuple(names),
        is_certain=is_personal
        or (bool(voted) and not is_alone)
        or any(is_short_form(text, name, longest, words) for name in names),
    )


def is_short_form(text: str, name: Name, longest: Sequence[str], words: NameWords) -> bool:
    """Tell whether somebody is called by surname or first name alone: "Ada smiled"."""
    if len(name.words) > 1 or len(longest) == 1:
        return False
    if name.words[0] == longest[-1]:
        return True
    return name.words[0] == longest[0] and not is_attribute(text, name.stop, words)


def clear_winner(votes: Counter[str]) -> frozenset[str]:
    """Return what has at least twice the votes of anything else, if anything has."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return frozenset()
    return frozenset({ranked[0][0]})


def kind_told(text: str, name: Name, words: NameWords) -> SpeakerKind | None:
    """Return what a title before a name or an apposition after it says that its bearer is."""
    if name.titles or previous_word(text, name.start) in person_nouns(words):
        return "person"
    if text[name.stop : name.stop + 1] != "," or previous_word(text, name.start) in words.places:
        return None
    after = find_role_after(text, name.stop, name.stop + 200, words)
    heads = role_heads([after], words) if after else set()
    if heads & person_nouns(words):
        return "person"
    return "organisation" if heads & words.bodies else None
