"""Names as they stand in a text, with their titles apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import final

from newsparse.speakers.name_fields import FULL_NAME_WORDS, count_field, may_be_person_name
from newsparse.vocabulary.nouns import MANY_WORDS, bare
from newsparse.vocabulary.vocabulary import Vocabulary

Key = tuple[str, str]
"""First and last word of a full name, in small letters; ("", "reed") for a lone word."""

ACRONYM_LENGTHS = range(2, 7)
"""How many letters an acronym may have: a fact of news, "UN" to "UNICEF"."""


@final
@dataclass(eq=False, slots=True)
class Name:
    """A name at one place of the text; never changed, but quicker to make than what is frozen."""

    words: tuple[str, ...]
    """The words of the name, without titles: `("Ada", "M.", "Stone")`."""
    titles: tuple[str, ...]
    """What stands before it with a capital: `("Senator",)`."""
    key: Key
    """By what it meets its other forms."""
    form: str
    """Its last word in small letters, initials without full stops."""
    start: int
    """Where its titles begin."""
    begin: int
    """Where its first word begins."""
    stop: int
    """Where the name ends, with the letters behind it."""
    letters: tuple[str, ...] = ()
    """What stands behind it for a seat, an order or a degree: `("MP",)`."""

    def moved(self, place: int) -> Name:
        """Return the name of a run as it stands in a text, where the run begins at a place."""
        start, begin, stop = self.start + place, self.begin + place, self.stop + place
        return Name(self.words, self.titles, self.key, self.form, start, begin, stop, self.letters)


def is_alone(name: Name) -> bool:
    """Tell whether a name is one word without a title."""
    return len(name.words) == 1 and not name.titles


def parse_name(run: str, start: int, vocabulary: Vocabulary) -> Name | None:
    """Read a run of capitalised words that stands at a place; None if it names nobody.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> name = parse_name("But Senator Ada M. Stone", 0, vocabulary)
    >>> name.titles, name.words, name.begin
    (('Senator',), ('Ada', 'M.', 'Stone'), 12)
    >>> parse_name("Yesterday", 0, vocabulary)
    """
    name = parse_run(run, vocabulary)
    return name.moved(start) if name else None


@lru_cache(maxsize=MANY_WORDS)
def parse_run(run: str, vocabulary: Vocabulary) -> Name | None:
    """Return the name that a run is by itself; most names come again and again."""
    if run.isalnum():
        return parse_word(run, vocabulary)
    return name_of_parts(run, trim(run.split(), vocabulary), vocabulary)


def name_of_parts(run: str, kept: range, vocabulary: Vocabulary) -> Name | None:
    """Return the name that the words of a run in a range are, with its titles; None if none is."""
    parts, first, stop = run.split(), kept.start, kept.stop
    if first >= stop:
        # But Monday
        return None
    end = stop - count_letters(parts[first:stop], vocabulary)
    begin = first + count_titles(parts[first:end], vocabulary)
    if begin >= end or parts[begin].rstrip(".") in vocabulary.names.suffixes:
        # Secretary of State; Jr.
        return None
    shown = tuple(parts[begin:end])
    key = key_of_name(shown, vocabulary)
    form = short_form(parts[begin + count_surname(shown, vocabulary) - 1])
    starts, stops = find_parts(run, parts)
    places = starts[first], starts[begin], stops[stop - 1]
    return Name(shown, tuple(parts[first:begin]), key, form, *places, tuple(parts[end:stop]))


def parse_word(word: str, vocabulary: Vocabulary) -> Name | None:
    """Return the name that one capitalised word is by itself."""
    if len(word) == 1 or word in vocabulary.groups.no_lone_names:
        # Yesterday; April
        return None
    form = short_form(word)
    return Name((word,), (), ("", form), form, 0, 0, len(word))


def key_of_name(parts: Sequence[str], vocabulary: Vocabulary) -> Key:
    """Return first and last word of a name, by which its longer and shorter forms meet.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> (
    ...     key_of_name(("Ada", "M.", "Stone", "Jr."), vocabulary),
    ...     key_of_name(("Stone", "Jr."), vocabulary),
    ... )
    (('ada', 'stone'), ('', 'stone'))
    """
    last = count_surname(parts, vocabulary) - 1
    return ("", short_form(parts[0])) if last == 0 else (parts[0].lower(), parts[last].lower())


def count_surname(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many words of a name go up to its surname, without the "Jr." of a son."""
    stop = len(parts)
    while stop > 1 and parts[stop - 1].rstrip(".") in vocabulary.names.suffixes:
        stop -= 1
    return stop


def short_form(word: str) -> str:
    """Return a word in small letters, initials without full stops."""
    return word.lower().replace(".", "") if is_acronym(word) else word.lower()


def is_acronym(word: str) -> bool:
    """Tell whether a word consists of initials: FBI, F.B.I., AT&T; not J. or Stone.

    >>> [is_acronym(word) for word in ("FBI", "F.B.I.", "J.", "Stone")]
    [True, True, False, False]
    """
    if not word.isupper() or len(word) == 1:
        return False
    letters = word.replace(".", "").replace("&", "")
    return len(letters) in ACRONYM_LENGTHS and letters.isalpha()


def trim(parts: Sequence[str], vocabulary: Vocabulary) -> range:
    """Return the range of words that may belong to a name: no "But", "Monday", "Ohio-based"."""
    unnamed, first, stop = vocabulary.names.unnamed, 0, len(parts)
    # But Ada Stone
    while first < stop and parts[first] in unnamed:
        first += 1
    # Ohio-based Stone Motors; South Korean-born Ada Stone
    compounds = vocabulary.nouns.compound_endings
    ends = [place for place, part in enumerate(parts, 1) if part.endswith(compounds)]
    first = max((first, *ends))
    if first + 1 < stop:
        first += opens_with_label(parts[first:], vocabulary)
    # Ada Stone Monday
    while stop > first and parts[stop - 1] in unnamed:
        stop -= 1
    return range(first, stop)


def opens_with_label(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the first of several words only says what the others name.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> runs = ("Top Stone", "Drugmaker Ostra", "Senators Ada Stone", "Teachers Union")
    >>> [opens_with_label(run.split(), load_vocabulary("en")) for run in runs]
    [True, True, True, False]
    """
    first, *rest = parts
    low, names = bare(first), vocabulary.names
    if first in names.epithets:
        # Top Stone aides; but "Former President Stone", where a title follows
        return not is_title_of_person(rest[0], "", vocabulary)
    if low in names.labels:
        # Airline Skyways; but "Airline Pilots Union"
        return bare(rest[0]) not in vocabulary.nouns.known
    # Senators Ada Stone and Bo Reed; but "Port Rangers", "Doctors Without Limits"
    singular = vocabulary.nouns.singular(low)
    is_of_many = singular != low and singular in names.joined
    is_full = len(rest) >= FULL_NAME_WORDS
    return is_of_many and is_full and may_be_person_name(rest, vocabulary)


def count_titles(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many of some capitalised words are titles.

    What stands before the last title is title too; an office takes its field with it
    ("Secretary of State John Reed"). The last word is never a title, and a body has none:
    "Republican Party".
    """
    names, count = vocabulary.names, 0
    for place, (before, part) in enumerate(pairwise(("", *parts[:-1])), 1):
        is_title = is_title_of_person(part, before, vocabulary, is_last=place == len(parts) - 1)
        # Communist Party of Norland, Independent Office for Works
        if is_title and not opens_body(parts[place : place + 2], vocabulary):
            count = place
    if bare(parts[-1]) in names.bodies and not is_bearer(parts[:count], parts[count:], vocabulary):
        # Republican Party; but "Sen. House", "Mayor Don House"
        return 0
    if count and is_office_alone(parts[count - 1 :], vocabulary):
        # Attorney General, Prime Minister
        return len(parts)
    if parts[count] not in names.links:
        return count
    # Behind "Secretary of State" stands a full name or none.
    field = parts[count + 1 :]
    length = count_field(field, parts[count - 1], vocabulary)
    return len(parts) - len(field) + length if length else len(parts)


def opens_body(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether two words are those of a body that goes on: "Party of"."""
    is_linked = parts[-1] in vocabulary.names.links
    return is_linked and bare(parts[0]) in vocabulary.names.bodies


def is_bearer(titles: Sequence[str], rest: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a person with some titles has a noun for a body as surname: "Mayor Tom House".

    Bodies are named for saints, rulers and clergy: "King Edward School".
    """
    if any(title.endswith(".") for title in titles):
        # Sen. House
        return True
    leaders, title = vocabulary.groups.mayors, bare(titles[-1]) if titles else ""
    # Solicitor Mark Church; but "Ambassador Theatre Group", "King Edward School"
    is_surname = not vocabulary.names.body_surnames.isdisjoint(map(bare, rest[-1:]))
    has_surname = is_surname and title not in vocabulary.names.sponsors
    is_full = len(rest) == FULL_NAME_WORDS
    may_bear = title in leaders or has_surname
    return may_bear and is_full and may_be_person_name(rest[:1], vocabulary)


def is_office_alone(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a title and the one word behind it are an office: "Attorney General".

    In "Mayor King" the second word is a surname that is an office as well.
    """
    is_short = len(parts) <= FULL_NAME_WORDS
    return is_short and bare(parts[-1]) in vocabulary.groups.whole_offices


def is_title_of_person(
    part: str, before: str, vocabulary: Vocabulary, *, is_last: bool = False
) -> bool:
    """Tell whether a capitalised word is a title, given the word before it.

    `is_last` tells whether one word follows: "PM Stone" has a title, "DC Comics" has none.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> words = (("Gov.", ""), ("DCI", ""), ("Sri", "Tan"), ("Vice-Admiral", ""), ("Sri", ""))
    >>> [is_title_of_person(part, before, vocabulary) for part, before in words]
    [True, True, True, True, False]
    """
    titles, low = vocabulary.nouns.titles, bare(part)
    if part[0].islower():
        # the "del" of "Leo del Rio"
        return False
    if low in titles:
        # Dean Ada Stone; but "Dean Stone"
        return not (is_last and low in vocabulary.names.given)
    if low in vocabulary.groups.labels_of_trade:
        # Plumber Ada Stone; but "Ada Fisher Stone", "Hunter Ada Stone", "Fisher Stone"
        return not (before or is_last)
    if part in vocabulary.names.initialled:
        return not is_last or low in vocabulary.names.ranks
    if f"{bare(before)} {low}" in titles:
        return True
    # Vice-Admiral, President-elect, Mother-of-two, Lt.Col.
    halves = low.replace(".", "-").split("-")
    return len(halves) > 1 and not titles.isdisjoint((halves[0], halves[-1]))


def has_office(titles: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether titles say what somebody is: "Mayor"; not "Mr.", "Tan Sri".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [has_office(titles, load_vocabulary("en")) for titles in (("Mayor",), ("Tan", "Sri"))]
    [True, False]
    """
    words, known = [*map(bare, titles)], vocabulary.nouns.courtesies
    pairs = [f"{one} {two}" in known for one, two in pairwise(words)]
    # A word of a pair is no office either: the "Royal" of "Royal Highness".
    told = zip(words, (*pairs, False), (False, *pairs), strict=False)
    return not all(word in known or opens or ends for word, opens, ends in told)


def count_letters(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many of the last words of a name are letters for a seat, an order or a degree.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> count_letters(("Ada", "Stone", "QC", "MP"), load_vocabulary("en"))
    2
    """
    known = vocabulary.names.letters
    behind = takewhile(lambda part: part.replace(".", "") in known, reversed(parts[1:]))
    count = len([*behind])
    # What is all in capitals has no letters behind it.
    last = count_surname(parts[: len(parts) - count], vocabulary) - 1
    return 0 if is_acronym(parts[last]) else count


def find_parts(run: str, parts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return where the words of a run begin, and where they end."""
    starts, stops, stop = [], [], 0
    for part in parts:
        start = run.index(part, stop)
        stop = start + len(part)
        starts.append(start)
        stops.append(stop)
    return starts, stops
