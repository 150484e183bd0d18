"""Whether a word with a capital is a name, or a noun that opens a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from newsparse.speakers.names import parse_run
from newsparse.speakers.words_around import (
    Token,
    following_word,
    follows_article,
    opens_sentence,
    previous_word,
    words_back,
)
from newsparse.vocabulary.nouns import MANY_WORDS, OWNER_BLANKS, bare
from newsparse.vocabulary.title_case import is_line_in_title_case
from newsparse.vocabulary.vocabulary import Vocabulary

PLACES_READ = 20
"""At most this many places of a word are looked at: a bound on time."""

TEXT_READ = 20000
"""Within this many characters of a text a word is looked for in small letters: a bound on time."""

FIRST_WORD = 20
"""Within this many characters behind a comma the next word ends: a bound on time."""

MARKS_BEHIND_PHRASE = ".,;:!?"
"""What may follow the last word of a phrase."""

GIVEN_NAMES = 3
"""At most this many words before a surname are read: a bound on time."""


def is_common(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is no name: it is small, or "Officials" that opens a sentence."""
    shown, nouns = token.shown, vocabulary.nouns
    if not shown[0].isupper() or is_national(text, token, vocabulary):
        return True
    if is_name_by_end(shown, vocabulary):
        return False
    low = bare(shown.rsplit(None, 1)[-1])
    if low in nouns.persons:
        # Former Mayor; not: Ada Baker, the Port Observer
        is_name = is_name_of_paper(text, token, vocabulary) or is_surname(text, token, vocabulary)
        return not is_name
    if not opens_sentence(text, token.start) or " " in shown:
        # Inside a sentence only a name has a capital: Harbour Board.
        return False
    if low in nouns.known:
        # Officials; but "Law said", where a Tom Law is named
        return not is_surname(text, token, vocabulary)
    return is_small_elsewhere(text, shown, vocabulary)


def is_national(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether words mean somebody of a nation or state: "the Italian", "a South Korean".

    "Italian" without a determiner is an adjective or a language.
    """
    if not ends_as_national(token.shown, vocabulary):
        return False
    opening, *given = (previous_word(text, token.start), *token.shown.split()[:-1])
    if given and opens_description(given[0], vocabulary):
        opening, given = given[0], given[1:]
    is_of_region = vocabulary.names.regions.issuperset(given)
    return is_of_region and opens_description(opening, vocabulary)


@lru_cache(maxsize=MANY_WORDS)
def ends_as_national(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the last of some words is a noun for somebody of a nation: "South Korean"."""
    return vocabulary.nouns.is_national(shown.rpartition(" ")[2].lower())


def opens_description(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word before a noun describes one person: "The", "43-year-old"."""
    low = word.lower()
    return low in vocabulary.groups.of_one or low.endswith(vocabulary.names.ages)


def is_name_by_end(shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether several words end as only names do: "Port Rangers", "Ada Stone MP".

    What ends a body's field is no noun for a person: "Department of Justice".
    """
    *given, last = shown.split()
    if not given:
        return False
    if last in vocabulary.names.firms or has_field_of_body(given, vocabulary):
        return True
    name = parse_run(shown, vocabulary)
    return name is not None and bool(name.letters)


def has_field_of_body(given: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the words before the last one are a body that goes on: "Department of"."""
    is_of_body = bare(given[0]) in vocabulary.names.bodies
    return is_of_body and given[-1] in vocabulary.names.links


def is_name_of_paper(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun for a person is the name of a paper: "The Port Observer said"."""
    *given, last = token.shown.split()
    if last not in vocabulary.names.papers:
        return False
    if not given:
        # "The Observer said": the noun has its capital within a sentence.
        is_lone = last in vocabulary.names.lone_papers
        return is_lone and follows_article(text, token.start, vocabulary)
    # The Port Observer; not: the Chief Economist
    return vocabulary.names.modifiers.isdisjoint(map(bare, given))


def is_small_elsewhere(text: str, shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has a word in small letters, too, and never as a name."""
    if f" {shown.lower()} " not in text[:TEXT_READ]:
        return False
    # A "Rose" may be somebody in a text where prices rose.
    return not is_name_somewhere(text, shown, vocabulary)


def is_trade_surname(given: Sequence[str], last: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is rather a surname, and stands behind a name: "Ada Baker".

    The name before it may be a noun or a title: "Hunter Baker", "Bill Baker", "Judge Baker".
    """
    before = vocabulary.groups.before_trade
    return bare(last) in vocabulary.names.surnames and bare(given[-1]) not in before


def is_surname(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is a surname: "Ada Baker", or "Baker" where an Ada Baker is named."""
    *given, last = token.shown.split()
    if any(is_short_title(word, vocabulary) for word in given[:-1]):
        # Sen. Ada Singer
        return True
    if given and is_known_surname(given, last, vocabulary):
        # Ada Baker, Mayor Ruth Bishop
        return True
    if previous_word(text, token.start) in vocabulary.names.determiners:
        # the Troy Baker
        return False
    if not given or vocabulary.nouns.is_plural(bare(last)):
        return bears_surname(text, last, vocabulary)
    if not vocabulary.groups.described.isdisjoint(map(bare, given)):
        # Former Mayor; Police Officer
        return False
    return is_followed_as_name(text, token, vocabulary)


def is_known_surname(given: Sequence[str], last: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun that is a surname as well stands behind a name."""
    return is_trade_surname(given, last, vocabulary) or is_office_surname(given, last, vocabulary)


def is_office_surname(given: Sequence[str], last: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an office is the surname behind a title and a first name: "Mayor Ruth Bishop".

    In "Deputy Fire Chief" no first name stands between.
    """
    if bare(last) not in vocabulary.names.office_surnames:
        return False
    *before, first_name = map(bare, given)
    is_titled = bool(before) and before[-1] in vocabulary.nouns.titles
    return is_titled and first_name not in vocabulary.groups.described


def is_followed_as_name(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell by what follows two words without a determiner whether they are a name: "Una Judge"."""
    if text.startswith(", ", token.stop):
        # Ada Baker, the owner; but "Chief Baker, Ada Stone"
        following = text[token.stop + 2 : token.stop + FIRST_WORD].split(maxsplit=1)
        # Ada Baker, Troy's oldest pilot
        is_owned = is_owner_at(text, token, vocabulary)
        return is_owned or (bool(following) and may_follow_name(following[0], vocabulary))
    if following_word(text, token.stop) in vocabulary.names.complements:
        # Australian Member of Parliament
        return is_name_somewhere(text, token.shown.split()[-1], vocabulary)
    # In a title any word has a capital.
    return not is_line_in_title_case(line_of(text, token.start), vocabulary.header.small_words)


def is_owner_at(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether the name behind a word and a comma is a genitive: "South Troy's"."""
    run = vocabulary.name_patterns.run.match(text, token.stop + 2)
    return run is not None and text[run.end() : run.end() + 1] in ("'", "’")


def line_of(text: str, place: int) -> str:
    """Return the line in which a place stands."""
    stop = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : stop if stop >= 0 else len(text)]


def bears_surname(text: str, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text names somebody in full whose last word is a noun: "Tom King".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> texts = ("Mayor Tom King left.", "Mr King left.", "The Dutch King left.", "A King left.")
    >>> [bears_surname(text, "King", vocabulary) for text in texts]
    [True, True, False, False]
    """
    places = find_places_of_word(text, word)
    return any(stands_behind_given_name(text, place, word, vocabulary) for place in places)


def stands_behind_given_name(text: str, place: int, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the word at a place is the last one of a name: "Rep. Tom King"."""
    stop = place + len(word)
    following = following_word(text, stop).rstrip(MARKS_BEHIND_PHRASE)
    if text[stop : stop + 1].isalnum():
        # Kingston
        return False
    if following[:1].isupper() and following not in vocabulary.names.letters:
        # King Street; but "Tom King MP"
        return False
    given, right = [], place
    for token in islice(words_back(text, place), GIVEN_NAMES):
        is_beside = text[token.stop : right].strip(OWNER_BLANKS) in ("", ".")
        if not is_beside or not is_part_of_name(token.shown, vocabulary):
            break
        given.append(bare(token.shown))
        right = token.start
    if not given:
        return False
    if previous_word(text, right) in vocabulary.names.determiners:
        # the Dutch King
        return False
    if given[0] in vocabulary.nouns.courtesies:
        # Mrs Judge
        return True
    return given[0] not in vocabulary.groups.described


def is_part_of_name(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may stand in a name before another one: "Tom"; not "But", "Troy's"."""
    if not word[0].isupper() or word in vocabulary.names.unnamed:
        return False
    return not word.endswith(vocabulary.names.genitives)


def may_follow_name(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind a comma may follow a name: "who", "MD"; not a name of its own."""
    if not word[0].isupper():
        return True
    return word.rstrip(MARKS_BEHIND_PHRASE) in vocabulary.groups.behind_surname


def is_short_title(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a title that is written with a full stop: "Sen."."""
    return word.endswith(".") and bare(word) in vocabulary.nouns.titles


def is_name_somewhere(text: str, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has a word at one of its first places as only a name stands."""
    return any(
        stands_alone(text, place, word, vocabulary) for place in find_places_of_word(text, word)
    )


def find_places_of_word(text: str, word: str) -> Iterator[int]:
    """Yield the first places where a word may stand after a space."""
    place, left = text.find(f" {word}"), PLACES_READ
    while place >= 0 and left:
        yield place + 1
        place, left = text.find(f" {word}", place + 1), left - 1


def stands_alone(text: str, place: int, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word has its capital as only a name has: "Mr. Baker", "but Baker"."""
    stop = place + len(word)
    before, following = previous_word(text, place), following_word(text, stop)
    if text[stop : stop + 1].isalnum():
        # It is the beginning of another word: "Bakers".
        return False
    if following[:1].isupper():
        # Baker Street
        return False
    if opens_sentence(text, place):
        # The full stop of "Mr." ends no sentence.
        return bare(before) in vocabulary.nouns.courtesies
    is_inside = text[place - len(before) - 1 : place - 1].islower()
    return is_inside and before not in vocabulary.names.determiners
