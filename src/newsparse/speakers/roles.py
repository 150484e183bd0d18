"""What the article says a speaker is: the title before a name, the apposition after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from newsparse.patterns.name_patterns import (
    party_tag,
)
from newsparse.speakers.names import Name, has_office
from newsparse.speakers.words_around import (
    WORD_LENGTH,
    Token,
    following_word,
    previous_word,
    words_back,
)
from newsparse.vocabulary.nouns import (
    MANY_WORDS,
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

YEAR_DIGITS = 4
"""A number of this many digits may stand in a role: a fact of news, "the 2012 nominee"."""

BASE_FORMS = frozenset(("cue_base", "verb_base"))
"""The classes of verbs in a form that no noun has."""

EDGE_TOKEN = Token("", 0, 0)
"""What stands before the first word."""

ROLE_SPACES = " \u00a0"
"""The spaces inside a line."""

Finder = Callable[[str, Name, Vocabulary], str | None]
"""What finds a role, or a part of one, beside a name in a text."""


@lru_cache(maxsize=MANY_WORDS)
def breaks_role(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot stand before a role noun: a verb, the end of a sentence."""
    nouns = vocabulary.nouns
    if token[:1].isupper():
        # In "Texas senator" the name is part of the role, in "But senator" it is none.
        return token in vocabulary.names.unnamed
    low = bare(token)
    if token.endswith("."):
        return True
    if low in nouns.edges.role_ends or nouns.is_verb(low):
        # with senator; met senator
        return True
    if low.isdigit():
        # the 2012 nominee; not: 12 nominees
        return len(low) != YEAR_DIGITS
    return not any(map(str.isalpha, low))


def find_role_before(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role right before a name: "police spokesman", "former Gov.".

    It is the titles and, before them, the words up to a determiner, a preposition or a
    verb, if the last of them is a role noun; "a lawyer named Ada Stone" is one too.
    """
    naming, before = vocabulary.names.naming, previous_word(text, name.start)
    is_named = before in naming
    has_role = bool(name.titles) or is_named or is_role_noun(before, vocabulary)
    if not has_role:
        return None
    # "Mr." says nothing of what somebody is.
    is_titled = has_office(name.titles, vocabulary)
    end, stop = name.start, name.begin
    if is_named:
        # a lawyer named Ada Stone
        end = stop = name.start - len(before) - 1
    kept = keep_role(text, end, vocabulary, is_titled=is_titled)
    if is_titled:
        # former Gov. Ada Stone
        is_of_title = bool(kept) and belongs_to_title(kept[0].shown, vocabulary)
        first = kept[-1].start if is_of_title else name.start
        return without_courtesies(text[first:stop], vocabulary) or None
    # police spokesman Ada Stone
    return text[kept[-1].start : kept[0].stop] if kept else None


def without_courtesies(titles: str, vocabulary: Vocabulary) -> str:
    """Return titles without the forms of address at their end: "MP" of "MP Sir".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> without_courtesies("Conservative MP Sir ", load_vocabulary("en"))
    'Conservative MP'
    """
    words = titles.split()
    while words and bare(words[-1]) in vocabulary.nouns.courtesies:
        words.pop()
    return titles[: titles.rfind(words[-1]) + len(words[-1])].strip() if words else ""


def belongs_to_title(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the word before a title goes on with it: "state Sen."; not "convention Sen.".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> words = ("Texas", "former", "state", "then", "convention")
    >>> [belongs_to_title(word, load_vocabulary("en")) for word in words]
    [True, True, True, True, False]
    """
    if not word.islower() or "-" in word:
        # Texas Sen.; but "Enter President"
        return not is_verb_form(word, vocabulary)
    return bare(word) in vocabulary.groups.of_title


def role_start(text: str, name: Name, vocabulary: Vocabulary) -> int:
    """Return where the role before a name begins; where the name does, if it has none."""
    is_titled = has_office(name.titles, vocabulary)
    kept = keep_role(text, name.start, vocabulary, is_titled=is_titled)
    return kept[-1].start if kept else name.start


def find_title(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the titles of a name, but forms of address: "Secretary" of "Secretary Stone"."""
    return text[name.start : name.begin].strip() if has_office(name.titles, vocabulary) else None


def find_shared_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role that some names share: "hosts Ada Stone and Bo Reed"."""
    names, nouns = vocabulary.names, vocabulary.nouns
    right = name.start
    # Of several names the last stands behind "and", and "and" behind the first.
    is_joint = following_word(text, name.stop) in names.conjunctions
    for token in words_back(text, name.start):
        shown, between = token.shown, text[token.stop : right]
        if between.strip(" ,"):
            # Names that share a role stand side by side.
            break
        noun = nouns.singular(shown)
        is_plural = noun != shown
        if is_plural and noun in nouns.persons:
            # "hosts Ada Stone and"; not "hosts, Ada Stone and"
            is_beside = is_joint and not between.strip()
            return noun if is_beside and noun not in names.humans else None
        is_and = shown in names.conjunctions
        is_name = shown[0].isupper() or shown in names.particles
        if not is_name and not is_and:
            break
        is_joint = is_joint or is_and
        right = token.start
    return None


def is_role_noun(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role may end in a word: "host", "co-host"."""
    low, nouns = bare(token), vocabulary.nouns
    if low in nouns.roles:
        return True
    # co-host; mother-of-three
    first, _, rest = low.partition("-")
    return bool(rest) and not nouns.persons.isdisjoint((first, rest.rpartition("-")[2]))


def keep_role(text: str, stop: int, vocabulary: Vocabulary, *, is_titled: bool) -> list[Token]:
    """Return the last words before a place that make a role, the last one first.

    `is_titled` tells whether a title follows them.
    """
    conjunctions = vocabulary.names.conjunctions
    kept: list[Token] = []
    right, is_joined = stop, False
    for token, before in pairwise(chain(words_back(text, stop), (EDGE_TOKEN,))):
        if not is_gap(text[token.stop : right], token, vocabulary):
            break
        if is_link_in_name(token, before, kept, vocabulary):
            # the "of" of "Royal Bank of Lund chief economist"
            kept.append(token)
            right = token.start
            continue
        if breaks_role(token.shown, vocabulary) or ends_in_front(token, before, kept, vocabulary):
            break
        # A role ends in a noun, and so does each half of "owner and chairman".
        is_last = not kept and not is_titled
        needs_noun = is_last or is_joined
        if needs_noun and not is_role_noun(token.shown, vocabulary):
            break
        kept.append(token)
        right, is_joined = token.start, token.shown in conjunctions
    # "and owner" is the second half of something else.
    while kept and kept[-1].shown in conjunctions:
        kept.pop()
    return kept


def ends_in_front(
    token: Token, before: Token, kept: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Tell whether a role begins behind a word: behind a verb before a name, or behind a date.

    Some voters favor Labour candidate Ada Stone; in July 2015 President Ada Stone
    """
    if token.shown.isdigit():
        # The 2012 nominee
        is_determined = before.shown.lower() in vocabulary.nouns.edges.openings
        return before.shown[:1].isupper() and not is_determined
    # "Just ask former sailor Ada Stone"
    if vocabulary.lexicon.classes.get(token.shown) in BASE_FORMS:
        return True
    opens_role = bool(kept) and kept[-1].shown[0].isupper()
    # "Planned Parenthood's president" has its capital for a name.
    is_small = token.shown.islower()
    is_verb = is_verb_form(token.shown, vocabulary)
    return is_small and opens_role and is_verb


def is_verb_form(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word before a title or name is rather a verb: "favor", "Enter"; not "state".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [is_verb_form(word, load_vocabulary("en")) for word in ("favor", "Enter", "state", "Texas")]
    [True, True, False, False]
    """
    low = word.lower()
    is_form = low in vocabulary.lexicon.classes
    return is_form and low not in vocabulary.groups.of_title


def is_link_in_name(
    token: Token, before: Token, kept: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Tell whether a word joins two parts of a body's name: Bank of Lund, Party for Freedom."""
    if not kept or token.shown not in vocabulary.names.links:
        return False
    # Bank of Lund; but "But of Lund"
    is_inside = before.shown[:1].isupper() and kept[-1].shown[0].isupper()
    return is_inside and before.shown not in vocabulary.names.unnamed


def is_gap(between: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a word and the next belong together: by a blank, a genitive or brackets."""
    shown = between.strip(ROLE_SPACES)
    if not shown or shown in vocabulary.nouns.edges.role_gaps:
        return True
    if shown == "(":
        return True
    # the Harbour Agency (IHA) chief
    return shown == ")" and token.shown.isupper()


def find_noun_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the common noun that follows a body's name: "Courier magazine", "ANA news agency"."""
    if not text.startswith(" ", stop) or tells_whose(text, stop, vocabulary):
        return None
    first, second = [*text[stop : stop + 2 * WORD_LENGTH].split(" "), "", ""][1:3]
    if bare_noun(first) in vocabulary.names.generic_bodies:
        return bare_noun(first)
    # news agency
    is_compound = (
        first in vocabulary.names.bodies and bare_noun(second) in vocabulary.names.generic_bodies
    )
    return f"{first} {bare_noun(second)}" if is_compound else None


def tells_whose(text: str, stop: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word up to a place only says whose a body is: "German", "a Lund company"."""
    opening, _, before = text[max(0, stop - WORD_LENGTH) : stop].rpartition(" ")
    if opening.rpartition(" ")[2].lower() in vocabulary.names.articles:
        return True
    if before in vocabulary.groups.lands:
        return True
    # Troy-based; Norlandic
    return before.endswith(vocabulary.nouns.compound_endings) or is_of_nation(before, vocabulary)


def is_of_nation(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is an adjective of a nation: "German"."""
    return vocabulary.nouns.is_national(word.lower())


def bare_noun(word: str) -> str:
    """Return a word without the marks behind it: "magazine" of "magazine,"."""
    return word.rstrip(".,;:")


def find_party_tag(text: str, name: Name, _vocabulary: Vocabulary) -> str | None:
    """Return the party and state in brackets after a name: "D-Ohio"."""
    if not text.startswith((" (", ", "), name.stop):
        return None
    found = party_tag().match(text, name.stop, name.stop + WORD_LENGTH)
    return found["tag"] if found else None
