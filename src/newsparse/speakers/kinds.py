"""What a speaker is: a person, a body, a class of people, somebody unnamed or a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from newsparse.model import SpeakerKind
from newsparse.speakers.appositions import find_leading_role, find_role_after
from newsparse.speakers.name_fields import FULL_NAME_WORDS
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.role_heads import first_head, role_heads
from newsparse.speakers.words_around import (
    WORD_LENGTH,
    following_word,
    follows_article,
    is_article,
    is_attribute,
    opens_sentence,
    previous_word,
)
from newsparse.vocabulary.nouns import MANY_WORDS, bare
from newsparse.vocabulary.vocabulary import Vocabulary

CALLED_IT: frozenset[SpeakerKind] = frozenset(("organisation", "document"))
"""The kinds of whom *it* follows up; all others are he, she or they."""

AGE_DIGITS = 2
"""How many digits the age of an adult has: a fact of news, which seldom quotes the oldest."""


@lru_cache(maxsize=MANY_WORDS)
def is_body_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name says that it is one of a body: "Bank of the North"."""
    if len(parts) > 1 and parts[-1].endswith(vocabulary.names.body_endings):
        # Harbour Journalism
        return True
    heads = map(bare, name_heads(parts, vocabulary))
    return is_firm_name(parts, vocabulary) or not vocabulary.names.bodies.isdisjoint(heads)


def name_heads(parts: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Return the words of a name that may be its noun: the last one, and any before "of".

    In "Bank of the North" the noun stands before "of", in "Harbour Board" last.
    """
    heads = [one for one, two in pairwise(parts) if two in vocabulary.names.links]
    return [*heads, parts[-1]]


def is_firm_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the last of several words is one that only bodies have: "Stone Motors"."""
    return len(parts) > 1 and parts[-1] in vocabulary.groups.firms


def is_state_or_regional_body(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is that of a state or of a body by its first word: "South Lund"."""
    names = vocabulary.names
    if " ".join(parts) in names.states:
        return True
    # South Lund; not: "South" alone
    return len(parts) > 1 and parts[0] in names.regions


def is_body_or_state(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is that of a body or state: "Bank of the North", "South Lund"."""
    return is_body_name(parts, vocabulary) or is_state_or_regional_body(parts, vocabulary)


def is_phrase(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name has small words inside, as slogans and titles do."""
    return len(parts) > FULL_NAME_WORDS and not vocabulary.names.unnamed.isdisjoint(parts[1:-1])


def is_people_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is one word for a class of people: Democrats, Iranians."""
    if len(parts) > 1:
        return False
    low = parts[0].lower()
    if low in vocabulary.names.peoples:
        # the French
        return True
    if low[:-1] in vocabulary.nouns.persons or low.endswith(vocabulary.names.people_endings):
        # Democrats, Iranians
        return True
    # Kurds
    return low.endswith("s") and vocabulary.nouns.is_national(low[:-1])


def is_known_people(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a capitalised word is the plural of a noun for persons: Republicans."""
    return word.endswith("s") and word[:-1].lower() in vocabulary.nouns.persons


@lru_cache(maxsize=MANY_WORDS)
def promised_by(titles: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the pronouns that some titles promise."""
    return frozenset(filter(None, map(vocabulary.nouns.genders.get, map(bare, titles))))


def promised_pronouns(text: str, name: Name, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the pronouns that the titles and the noun before a name promise."""
    promised = [vocabulary.nouns.genders.get(noun_before(text, name))]
    return promised_by(name.titles, vocabulary).union(filter(None, promised))


def noun_before(text: str, name: Name) -> str:
    """Return the word before a name: "actress" of "the actress, Ada Stone,"."""
    noun = previous_word(text, name.start)
    is_apposed = noun.endswith(",") and text.startswith(",", name.stop)
    if not is_apposed:
        return noun
    first = max(0, name.start - WORD_LENGTH)
    # The comma and the blank behind the noun are left out.
    return text[first : name.start - 2].rpartition(" ")[2]


@lru_cache(maxsize=MANY_WORDS)
def nouns_of_persons(parts: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the nouns that tell a person at a name; at a body's some tell nothing."""
    telling = vocabulary.nouns.telling
    if is_body_or_state(parts, vocabulary):
        return telling["body"]
    return telling["other" if len(parts) > 1 else "lone"]


def told_kind(text: str, names: Sequence[Name], vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the text says that the bearer of some names is: a person, if any says so."""
    if any(has_title_of_person(name, vocabulary) for name in names):
        # Senator Stone
        return "person"
    told: SpeakerKind | None = None
    for name in names:
        kind = kind_beside(text, name, vocabulary)
        if kind == "person":
            return kind
        # Of other kinds the first is taken.
        told = told or kind
    return told


def has_title_of_person(name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether a name has a title, and one that no state and firm has: not "Rival Ostra"."""
    is_lone = len(name.words) == 1
    nouns = frozenset(map(bare, name.titles))
    return bool(nouns) and not (is_lone and nouns <= vocabulary.names.powers)


def kind_beside(text: str, name: Name, vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the noun before a name, or an apposition, says that it names."""
    before = previous_word(text, name.start)
    people = nouns_of_persons(name.words, vocabulary)
    if before in people:
        # Host Ada Stone; but "fellow Cuban Americans" are many
        is_adjective = before in vocabulary.names.modifiers
        is_group = is_adjective and kind_of_name(name.words, vocabulary) == "group"
        return None if is_group else "person"
    if is_aged(text, name):
        # Ahmed, 34,
        return "person"
    following = text[name.stop : name.stop + 1]
    # A name in apposition, or with one behind it, ends at a comma or with its sentence.
    if following not in (",", "."):
        return None
    role = find_leading_role(text, name, vocabulary)
    if role and names_one_of(people, role, vocabulary):
        # The chairman, Ada Stone,
        return "person"
    if before in vocabulary.names.places:
        # "in Troy, a town by the sea" tells nothing of whom Troy names elsewhere.
        return None
    is_followed = following == ","
    behind = kind_by_apposition(text, name, vocabulary) if is_followed else None
    is_of_body = role is not None and is_body_role(text, name.start, role, vocabulary)
    return behind or ("organisation" if is_of_body else None)


def is_body_role(text: str, start: int, role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role before the comma of a name is that of a body: "a local paper, Ostra,".

    In "After a row at the paper, Ada Stone," the paper is none that is named: the phrase has to
    open its sentence.
    """
    if first_head(role.split(), vocabulary) not in vocabulary.groups.only_bodies:
        return False
    behind = start - len(role) - len(", ")
    opening = previous_word(text, behind)
    place = behind - len(opening) - 1
    is_opening = opening in vocabulary.groups.of_one
    return is_opening and opens_sentence(text, place)


def is_aged(text: str, name: Name) -> bool:
    """Tell whether an age follows a name between commas: "Ahmed, 34, said"."""
    if not text.startswith(", ", name.stop):
        return False
    age, _, _ = text[name.stop + 2 : name.stop + WORD_LENGTH].partition(",")
    return age.isdecimal() and len(age) == AGE_DIGITS


def names_one_of(people: frozenset[str], role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role ends in one of some nouns for persons."""
    return not people.isdisjoint(role_heads([role], vocabulary))


def kind_by_apposition(text: str, name: Name, vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the apposition after a name says: "Ostra, a company from Reno,"."""
    role = find_role_after(text, name.stop, vocabulary)
    if role is None:
        return None
    people = nouns_of_persons(name.words, vocabulary)
    if names_one_of(people, role, vocabulary):
        # Ada Stone, a lawyer from Reno,
        return "person"
    head = first_head(role.split(), vocabulary)
    return "organisation" if head in vocabulary.names.bodies else None


def stands_as_body(text: str, name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether the words around a name are those of a body: the Kremlin; Sun magazine."""
    generic, before = vocabulary.names.generic_bodies, previous_word(text, name.start)
    if before in generic:
        # the newspaper Courier
        return True
    following = following_word(text, name.stop).strip(".,;:")
    if following in generic:
        # Courier magazine
        return True
    # In "the Stone campaign" the determiner is that of another noun.
    return is_article(before, vocabulary) and not is_attribute(text, name.stop, vocabulary)


def is_partnership(parts: Sequence[str], _vocabulary: Vocabulary) -> bool:
    """Tell whether a name joins those of partners: "Stone & Reed"."""
    return "&" in parts


def ends_as_people(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name ends in that of a nation, or in a plural for people: South Africans."""
    is_of_nation = parts[-1].lower().endswith(vocabulary.names.nation_endings)
    return is_of_nation or is_known_people(parts[-1], vocabulary)


def has_body_initials(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name has initials that no person has: "FBI Watch"; not "C.J. Stone"."""
    if len(parts) > 1 and all(map(str.isupper, parts)):
        # In capitals throughout no word is told from initials: ADA STONE
        return False
    return any(is_body_initials(part, vocabulary) for part in parts)


def is_body_initials(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word of a name is initials that no person has: "FBI", "U.S."."""
    if not is_acronym(part) or part in vocabulary.names.suffixes:
        # Ada Stone III
        return False
    if "." not in part:
        return True
    # U.S.; not: C.J.
    return part in vocabulary.names.initials


def is_doers(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name may be no more than a plural for people: "Farmers"."""
    if len(parts) > 1:
        return False
    low = parts[0].lower()
    return low.endswith("s") and vocabulary.nouns.is_agent(low)


# What the words of a name alone say that it names: the first of these that holds.
KINDS_OF_NAMES: Sequence[tuple[Callable[[Sequence[str], Vocabulary], bool], SpeakerKind | None]] = (
    # Stone & Reed
    (is_partnership, "organisation"),
    # Port Rangers: a team
    (is_firm_name, "organisation"),
    # Democrats, Iranians
    (is_people_name, "group"),
    # Farmers: a plural that opens a sentence, or a name
    (is_doers, None),
    # South Africans, House Republicans
    (ends_as_people, "group"),
    # Bank of the North, South Lund
    (is_body_or_state, "organisation"),
    # Stone Under Fire
    (is_phrase, "organisation"),
    # FBI Watch, U.S. Steel
    (has_body_initials, "organisation"),
)


@lru_cache(maxsize=MANY_WORDS)
def kind_of_name(parts: Sequence[str], vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the words of a name alone say that it names.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [kind_of_name((name,), load_vocabulary("en")) for name in ("Iranians", "FBI", "Stone")]
    ['group', 'organisation', None]
    """
    for holds, kind in KINDS_OF_NAMES:
        if holds(parts, vocabulary):
            return kind
    return None


def longest_name(names: Iterable[Name]) -> Sequence[str]:
    """Return the words of the longest of some names, the first of equals."""
    return max((name.words for name in names), key=len)


def speaker_kind_by_words(
    text: str, names: Sequence[Name], vocabulary: Vocabulary, *, has_surname: bool
) -> SpeakerKind | None:
    """Return what some names name, by the words of the longest and those around it."""
    longest = longest_name(names)
    if longest[0].lower() in vocabulary.names.strangers:
        # UNIDENTIFIED MALE
        return "anonymous"
    if has_surname and is_building_surname(text, names, vocabulary):
        return None
    if kind := kind_of_name(longest, vocabulary):
        return kind
    if is_doers(longest, vocabulary):
        # "Farmers left" is a plural; the "Farmers" of "a lawyer for Farmers" is a firm's name.
        return "group" if only_open_sentences(text, names) else None
    full = [name for name in names if len(name.words) == len(longest)]
    bodies = sum(stands_as_body(text, name, vocabulary) for name in full)
    # Who is called by the last word alone may be a person: "the Ada Stone who", "faith in Stone".
    may_be_person = has_surname and len(longest) > 1
    if may_be_person:
        is_body = bodies >= len(full) / 2
    else:
        is_place = any(stands_in_place(text, name, vocabulary) for name in full)
        is_body = bodies > 0 or is_place
    return "organisation" if is_body else None


def is_building_surname(text: str, names: Sequence[Name], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is "Ada Church", who is "Church" as well; but not "the White House"."""
    *given, last = map(bare, longest_name(names))
    if last not in vocabulary.names.body_surnames or len(given) != 1:
        return False
    starts = [name.start for name in names]
    has_article = any(follows_article(text, start, vocabulary) for start in starts)
    is_of_bodies = not vocabulary.groups.of_bodies.isdisjoint(given)
    return not (has_article or is_of_bodies)


def only_open_sentences(text: str, names: Iterable[Name]) -> bool:
    """Tell whether some names may have their capitals only for opening sentences: "Rain fell"."""
    return all(opens_sentence(text, name.start) for name in names)


def stands_in_place(text: str, name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether a name stands as that of a place would: "in Troy"."""
    return previous_word(text, name.start) in vocabulary.names.places


def kind_of_description(
    head: str, vocabulary: Vocabulary, *, is_plural: bool
) -> SpeakerKind | None:
    """Tell by its noun what a description describes; None if that is nothing that speaks."""
    nouns = vocabulary.nouns
    if head in nouns.speaking:
        # bank, aide, poll
        return nouns.speaking[head]
    # lawyer, speechwriter, Italian
    is_of_persons = head in nouns.persons or nouns.is_agent(head) or nouns.is_national(head)
    if is_of_persons and not is_plural:
        return "anonymous"
    # dozens; "300" of "300 of them"
    is_count = head in nouns.crowds or head[:1].isdigit()
    is_of_many = is_of_persons or is_count
    return "group" if is_of_many else None
