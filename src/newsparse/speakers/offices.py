"""The office in front of a name, with its field: "ambassador to Sund Ada Stone".

English puts an office before a name without a comma, and its field stands between the two. Where
the field has capitals as well, one run of capitalised words holds both: "Sund Ada Stone".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Literal, final

from newsparse.speakers.name_fields import FULL_NAME_WORDS, count_field
from newsparse.speakers.names import Name, name_of_parts, parse_run, trim
from newsparse.speakers.roles import breaks_role, is_gap
from newsparse.speakers.words_around import ROLE_LENGTH, Token, previous_word, words_back
from newsparse.vocabulary.memory import Memory
from newsparse.vocabulary.nouns import MANY_WORDS, bare
from newsparse.vocabulary.vocabulary import LANGUAGES, Vocabulary

OFFICE_WORDS = 12
"""At most this many words stand between an office and its name: a bound on time."""

OFFICE_DIVIDERS = (",", ";", ":")
"""Marks that no office goes over."""

ENDS = frozenset(".,;:!?")
"""Marks behind a word that belongs to no office."""

WordKind = Literal["link", "field", "noun", "break", "unsure"]
"""What a word is to an office: "of"; "works" and "the"; "director"; what no office goes over, as
"met"; a word with marks or a capital, as "co-chair" and "(IHA)", that is read later."""

LINK_DISTANCE = 80
"""Within this many characters of a name the preposition of its office stands: a bound on time."""


@final
@dataclass(eq=False, slots=True)
class Office:
    """The words of an office before a run of capitalised words, up to that run."""

    head: Token
    """Its noun: "ambassador"."""
    words: Sequence[str]
    """All its words: `("ambassador", "to", "the")`."""
    is_closed: bool
    """Whether its field has ended, so that the run is the name: "minister of works Ada Stone"."""


def name_behind(office: Office, run: str, start: int, vocabulary: Vocabulary) -> Name | None:
    """Return the name in a run behind an office and its preposition, or else what the run names."""
    whole = parse_run(run, vocabulary)
    if whole is None:
        return None
    if whole.titles:
        return name_with_rank(whole.moved(start), office, vocabulary)
    parts = run.split()
    count = 0 if office.is_closed else count_field(parts, office.head.shown, vocabulary)
    has_name = len(parts) - count >= FULL_NAME_WORDS
    if not has_name or (count == 0 and not office.is_closed):
        return whole.moved(start)
    # In "Ada May" the month is the surname; "Monday" is no part of a name.
    is_whole = parts[-1] in vocabulary.names.homographs
    stop = len(parts) if is_whole else trim(parts, vocabulary).stop
    rest = name_of_parts(run, range(count, stop), vocabulary) or whole
    titles = (*office.words, *parts[:count])
    return replace(rest.moved(start), titles=titles, start=office.head.start)


def name_with_rank(name: Name, office: Office, vocabulary: Vocabulary) -> Name:
    """Return a name behind an office and a rank: "chairman of the Port Board Sen. Ada Stone".

    In "a spokesman for Sen. Ada Stone" the field of the office is the name itself.
    """
    fields = [bare(title) for title in name.titles[:-1]]
    # commander of the Northern Fleet Adm. Ada Stone
    is_told = bool(fields) and office.words[-1] in vocabulary.nouns.edges.articles
    names_body = not vocabulary.names.bodies.isdisjoint(fields)
    has_field = office.is_closed or is_told or names_body
    is_attached = bare(office.head.shown) in vocabulary.names.attached
    if is_attached or not has_field:
        return name
    return replace(name, titles=(*office.words, *name.titles), start=office.head.start)


def find_office(text: str, start: int, vocabulary: Vocabulary) -> Office | None:
    """Return the office whose field goes up to a place, or goes on there."""
    if text[start - 2 : start - 1] in ENDS:
        # A bound on time: before half of all names a sentence or clause ends.
        return None
    if not ends_of_offices(vocabulary)[previous_word(text, start)]:
        return None
    if not may_reach_office(text, start, vocabulary):
        return None
    near = text[max(0, start - LINK_DISTANCE) : start]
    if not any(link in near for link in vocabulary.nouns.edges.office_links):
        return None
    walked = walk_to_office(text, start, vocabulary)
    words = [token.shown for token in walked]
    # In "a spokesman for candidate Ada Stone" the nearest noun is that of the name.
    has_link = not vocabulary.names.complements.isdisjoint(words)
    if not has_link or not is_office(words[-1], vocabulary):
        return None
    return Office(walked[-1], tuple(reversed(words)), is_closed_office(words, vocabulary))


def may_reach_office(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the words before a place may lead to an office: a quick look at most of them.

    A bound on time: before most names stands no noun for a person, or no preposition behind it.
    """
    chunks = text[max(0, start - ROLE_LENGTH) : start].rsplit(None, OFFICE_WORDS)[-OFFICE_WORDS:]
    known, has_link = kinds_of_words(vocabulary), False
    for chunk in reversed(chunks):
        kind = known[chunk]
        if kind == "link":
            has_link = True
        elif kind != "field":
            return kind == "unsure" or (kind == "noun" and has_link)
    return False


@lru_cache(maxsize=LANGUAGES)
def kinds_of_words(vocabulary: Vocabulary) -> Memory[WordKind]:
    """Return what is known of the words in front of names."""
    return Memory(lambda word: kind_of_word(word, vocabulary))


def kind_of_word(word: str, vocabulary: Vocabulary) -> WordKind:
    """Return what a word in front of a name is to an office.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> words = ("director", "of", "works", "met", "fell,", "co-chair", "Director")
    >>> [kind_of_word(word, load_vocabulary("en")) for word in words]
    ['noun', 'link', 'field', 'break', 'break', 'unsure', 'unsure']
    """
    for kind, holds in KINDS_OF_WORDS:
        if holds(word, vocabulary):
            return kind
    return "break"


def walk_to_office(text: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """Return the words before a place up to the next noun for a person, the nearest first."""
    words: list[Token] = []
    right, follows_link = start, False
    for token in islice(words_back(text, start), OFFICE_WORDS):
        if not is_gap(text[token.stop : right], token, vocabulary):
            # It fell, the director
            break
        words.append(token)
        if is_office(token.shown, vocabulary) and (follows_link or token.shown[0].islower()):
            # the head of "Professor of Marine Biology"
            break
        follows_link = token.shown in vocabulary.names.complements
        if not follows_link and not goes_on_field(token.shown, vocabulary):
            break
        right = token.start
    return words


@lru_cache(maxsize=MANY_WORDS)
def is_office(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a noun for one person: "ambassador", "co-chair", "secretary-general".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [is_office(word, load_vocabulary("en")) for word in ("MP", "co-chair", "Board")]
    [True, True, False]
    """
    low, persons = bare(word), vocabulary.nouns.persons
    if low in persons or word in vocabulary.names.initialled:
        return True
    first, _, last = low.partition("-")
    return bool(last) and not persons.isdisjoint((first, last))


@lru_cache(maxsize=LANGUAGES)
def ends_of_offices(vocabulary: Vocabulary) -> Memory[bool]:
    """Return of which words, in small letters, it is known whether a name may follow them."""
    return Memory(lambda word: may_end_office(word, vocabulary))


def may_end_office(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name may follow a word, in small letters, that belongs to an office."""
    low = before.removesuffix(")")
    # A mark ends the phrase: "in Troy, Ada Stone".
    if not low[-1:].isalnum():
        return False
    return low in vocabulary.names.complements or goes_on_field(low, vocabulary)


@lru_cache(maxsize=MANY_WORDS)
def goes_on_field(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may stand in the field of an office: "the", "and", "works", "Sund"."""
    return bare(word) in vocabulary.groups.field_joints or not breaks_role(word, vocabulary)


# What a word in front of a name is to an office: the first of these that holds.
KINDS_OF_WORDS: Sequence[tuple[WordKind, Callable[[str, Vocabulary], bool]]] = (
    # It fell, the director
    ("break", lambda word, _: word.endswith(OFFICE_DIVIDERS)),
    # Words with marks, as "co-chair" and "(IHA)"
    ("unsure", lambda word, _: not word.isalpha()),
    # "Director" may be a part of a name.
    ("unsure", lambda word, vocabulary: not word[0].islower() and is_office(word, vocabulary)),
    ("noun", is_office),
    ("link", lambda word, vocabulary: word in vocabulary.names.complements),
    ("field", goes_on_field),
)


def is_closed_office(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether an office, read backwards, has a field that ends before the name."""
    last = words[0]
    if last.isupper() and len(last) > 1:
        # the Harbour Agency (IHA) Ada Stone
        return True
    if last[0].isupper() or last in vocabulary.words.classes["adjective"]:
        return False
    # A field does not end in "and".
    return (
        last not in vocabulary.groups.office_joints and words[-1] not in vocabulary.names.attached
    )
