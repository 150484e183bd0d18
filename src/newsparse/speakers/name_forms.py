"""By what words names meet: first and last word, initials, short forms, exchanged letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from newsparse.speakers.kinds import is_body_name, is_phrase, kind_of_name
from newsparse.speakers.name_fields import FULL_NAME_WORDS
from newsparse.speakers.names import Key, Name, is_acronym, key_of_name
from newsparse.vocabulary.nouns import MANY_WORDS
from newsparse.vocabulary.vocabulary import Vocabulary

INITIALLED_WORDS = 3
"""From this many words on a name may be shortened to initials: a fact of news, "JFS" for "J. F.
Stone"."""

PREFIX_LENGTHS = (3, 4)
"""How long the beginning of a word is that may stand for it: a fact of news, "fed" for the
Federal Bank."""

SHORT_SURNAME = 4
"""At most this many letters have surnames of which one is soon another with letters exchanged: a
fact of news, "Reed" and "Rede" are two persons."""

NAMESAKES = 8
"""At most this many full names share a word: a bound on time."""


def initials(parts: Iterable[str]) -> str:
    """Return the first letters of the capitalised words of a name, small.

    >>> initials(("Board", "of", "Public", "Works"))
    'bpw'
    """
    capitals = [part[0] for part in parts if part[0].isupper()]
    return "".join(capitals).lower()


@lru_cache(maxsize=MANY_WORDS)
def short_forms(parts: Sequence[str], key: Key, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that may stand for a full name: its last and first, its initials."""
    if is_phrase(parts, vocabulary):
        # Nobody shortens a slogan: "Stone Under Fire".
        return frozenset()
    first, last = key
    forms = {last}
    if not is_acronym(parts[0]):
        # "US" of "US Navy" is something else.
        forms.add(first)
    if kind_of_name(parts, vocabulary) == "organisation":
        # "Bank of Norland", "Norland Motors" and "Norlandic Union" are not Norland.
        nationals = filter(vocabulary.nouns.is_national, map(str.lower, parts))
        states = vocabulary.names.states.intersection(parts)
        forms = forms.difference(nationals, map(str.lower, states))
    if len(parts) >= INITIALLED_WORDS or is_body_name(parts, vocabulary):
        # HTL for Harbour Trust Ltd, HB for Harbour Board
        forms.add(initials(parts))
    if "-" in last:
        # Ada Lind-Marsh is Marsh, too.
        forms.add(last.rpartition("-")[2])
    return frozenset(forms)


def group_full_names(names: Iterable[Name], vocabulary: Vocabulary) -> dict[Key, list[Name]]:
    """Put names of several words together by their first and last one."""
    groups: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            groups[name.key].append(name)
    longer = [key for key, group in groups.items() if opens_with_other(group, groups, vocabulary)]
    for key in longer:
        words = groups[key][0].words
        shorter = key_of_name(words[1:], vocabulary)
        if not vocabulary.names.particles.isdisjoint(words[1:3]):
            # "Van Dorn" is only the surname of "Ada van Dorn", "Vila y Roig" of "Pau Vila y Roig"
            groups.pop(shorter, None)
        elif words[1] in vocabulary.names.patronyms:
            # "Omar Abu Dorn" is not "Abu Karim Dorn".
            continue
        else:
            # "Ohioan Ada Stone" is "Ada Stone"
            groups[shorter] += groups.pop(key)
    surnames = [key for key in groups if is_surname_alone(key, groups, vocabulary)]
    for key in surnames:
        del groups[key]
    return dict(groups)


def is_surname_alone(
    key: Key, groups: Mapping[Key, Sequence[Name]], vocabulary: Vocabulary
) -> bool:
    """Tell whether words are only the surname of others: "De la Mora" of "Leo M. de la Mora"."""
    particle, last = key
    if particle not in vocabulary.names.particles:
        return False
    words = lowered(groups[key][0].words)
    longer = (group[0].words for other, group in groups.items() if other[1] == last)
    return any(
        lowered(other[-len(words) :]) == words for other in longer if len(other) > len(words)
    )


def lowered(words: Iterable[str]) -> list[str]:
    """Return words in small letters."""
    return [word.lower() for word in words]


def opens_with_other(
    group: Sequence[Name], groups: Mapping[Key, Sequence[Name]], vocabulary: Vocabulary
) -> bool:
    """Tell whether a full name is another one after a word that is none of it.

    "Wherever Ada Stone" and "Ohioan Ada Stone" are "Ada Stone" if the text has that as well.
    """
    parts = group[0].words
    if len(parts) <= FULL_NAME_WORDS:
        # What is left would be no full name.
        return False
    shorter = key_of_name(parts[1:], vocabulary)
    if shorter not in groups or shorter == group[0].key:
        return False
    # "Tareq Abu Nasser" is nobody called "Abu Karim Nasser".
    own = without_initials(parts[1:])
    return any(without_initials(name.words) == own for name in groups[shorter])


def without_initials(words: Sequence[str]) -> list[str]:
    """Return the words of a name without initials: "Ada Stone" of "Ada M. Stone"."""
    return [word for word in words if not word.endswith(".")]


def index_short_forms(
    groups: Mapping[Key, Sequence[Name]], vocabulary: Vocabulary
) -> dict[str, list[Key]]:
    """Map each word to the full names that it may stand for; surnames outrank first names."""
    surnames: dict[str, list[Key]] = defaultdict(list)
    others: dict[str, list[Key]] = defaultdict(list)
    for key, group in groups.items():
        longest = max([name.words for name in group], key=len)
        for form in short_forms(longest, key, vocabulary):
            is_surname = form == key[1]
            add_namesake(key, surnames[form] if is_surname else others[form])
    for key in groups:
        leave_out_firm(key, surnames)
    for form in find_parents(groups, vocabulary):
        others.pop(form, None)
    # Where "Ada" is the surname of somebody, it stands for nobody's first name.
    return {**index_inner_words(groups, vocabulary), **others, **surnames}


def index_inner_words(
    groups: Mapping[Key, Sequence[Name]], vocabulary: Vocabulary
) -> dict[str, list[Key]]:
    """Map the words inside persons' names to these: "Mora" of "Leo Mora Diaz", "Luz Mora de Paz".

    Whoever has two surnames goes by the first of them.
    """
    inner: dict[str, list[Key]] = defaultdict(list)
    for key, group in groups.items():
        words = group[0].words
        if len(words) > FULL_NAME_WORDS and kind_of_name(words, vocabulary) is None:
            for word in words[1:-1]:
                if may_be_surname(word, vocabulary):
                    inner[word.lower()].append(key)
    return inner


def may_be_surname(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word inside a name may be a surname: no "M.", "van" or "Abu", and no place."""
    names = vocabulary.names
    is_small = word[0].islower() or word.endswith(".") or word in names.patronyms
    return not is_small and word not in names.states


def add_namesake(key: Key, namesakes: list[Key]) -> None:
    """Add a full name to those that share a word with it, as far as they are told apart."""
    if len(namesakes) < NAMESAKES:
        namesakes.append(key)


def find_parents(groups: Mapping[Key, Sequence[Name]], vocabulary: Vocabulary) -> list[str]:
    """Return the first words of two bodies or more: "Tide Motors" and "Tide Bank" are Tide's."""
    firsts = Counter(
        first
        for (first, _), group in groups.items()
        if kind_of_name(group[0].words, vocabulary) == "organisation"
    )
    return [first for first, count in firsts.items() if count > 1]


def leave_out_firm(key: Key, surnames: Mapping[str, list[Key]]) -> None:
    """Let a firm named for two others ("Reed Stone") have the surname of neither."""
    first, last = key
    if first not in surnames or first == last:
        # "Reed" is nobody else's surname.
        return
    namesakes = surnames[last]
    # Without a namesake the firm itself is called "Stone".
    has_namesake = len(namesakes) > 1
    if has_namesake and key in namesakes:
        namesakes.remove(key)


def outline(form: str) -> tuple[str, int]:
    """Return what a word keeps when letters are exchanged, and is told soonest."""
    return form[:1], len(form)


def letters_of(form: str) -> str:
    """Return the first letter of a word and the others in order: the same for "Bryne", "Byrne"."""
    return form[:1] + "".join(sorted(form[1:]))


def index_letters(groups: Iterable[Key]) -> dict[str, list[Key]]:
    """Map the letters of longer surnames to full names: two letters are easily exchanged."""
    letters: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        surname = key[1]
        if len(surname) > SHORT_SURNAME:
            letters[letters_of(surname)].append(key)
    # Where two surnames have the same letters, neither is a misspelling.
    return {form: keys for form, keys in letters.items() if len(keys) == 1}


def index_prefixes(groups: Iterable[Key]) -> dict[str, list[Key]]:
    """Map the first three and four letters of the first words of full names to the names."""
    prefixes: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        first = key[0]
        for length in PREFIX_LENGTHS:
            # A word is no shorter form of itself.
            if len(first) > length:
                add_namesake(key, prefixes[first[:length]])
    return prefixes
