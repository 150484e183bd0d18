"""What a name is in its clause: subject, object, behind a preposition or behind "by".

The page's phrases tell it. What stands right before the phrase of a name decides: a verb makes it
an object, a preposition what is beside the verb; a conjunction or comma may make it one of a list
or an apposition, of which the same holds as of its head.
"""

from __future__ import annotations

from typing import Literal

from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import (
    CONDITIONS,
    FRAMING,
    GERUNDS,
    NAMED,
    NOUNS,
    PREPOSITIONS,
    RELATIVES,
    VERBS,
)

Position = Literal["subject", "clause subject", "object", "agent", "beside"]
"""What a phrase is in its clause; *beside* is behind any preposition but "by"."""

HEADS_BACK = 4
"""At most this many heads of a list or apposition are gone back to: a bound on time."""

CLAUSE_PHRASES = 12
"""At most this many phrases before a subject its clause is opened by "while": a bound on time."""

BEHIND_VERB = VERBS | GERUNDS | frozenset(("infinitive", "plain_infinitive"))
BEHIND_PREPOSITION = PREPOSITIONS - {"by"}
JOINTS = ("comma", "conjunction")
"""What stands between the names of a list."""
FIELD_LINKS = frozenset(("of", "to", "preposition"))
"""Between the noun of a role and its field: "the director of the bank"."""
OPENING_CLAUSE = FRAMING | CONDITIONS | RELATIVES | frozenset(("question",))
CLAUSE_STOPS = frozenset(("", "comma", "stop", "semicolon", "quote_stop", "quote_ask"))


def find_position(start: int, page: Page) -> Position:
    """Return what the phrase at a place is in its clause.

    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("While Ada Stone slept, Bo Reed met Cy Poe, seen by Di Lund in Troy.")
    >>> [find_position(page.text.index(name), page) for name in ("Ada", "Bo", "Cy", "Di", "Troy")]
    ['clause subject', 'subject', 'object', 'agent', 'beside']
    """
    place = find_head(page.phrase_of(start), page)
    before = page.names[skip_adverbs(place, page)]
    if before in BEHIND_VERB:
        return "object"
    if before == "by":
        return "agent"
    if before in BEHIND_PREPOSITION:
        return "beside"
    return "clause subject" if depends(place, page) else "subject"


def skip_adverbs(place: int, page: Page) -> int:
    """Return the number of the phrase before one, adverbs left out."""
    place -= 1
    return place - (page.names[place] == "adverb" and page.names[place - 1] in BEHIND_VERB)


def find_head(place: int, page: Page) -> int:
    """Return the phrase of which the same holds: Ada Stone of "Ada Stone and Bo Reed"."""
    for _ in range(HEADS_BACK):
        head = next_head(place, page)
        if head == place:
            break
        place = head
    return place


def next_head(place: int, page: Page) -> int:
    """Return the phrase before one in its list, or which it is an apposition to, or the same."""
    match page.names[place - 1]:
        case "conjunction":
            return head_before_and(place, page)
        case "comma":
            return head_before_comma(place, page)
    return place


def head_before_and(place: int, page: Page) -> int:
    """Return the name before "and", if both are one list: "Ada Stone and Bo Reed left"."""
    before = place - 2
    if page.names[before] not in NAMED:
        return place
    # "Ada Stone met Bo Reed and Cy Poe left": Cy Poe has a verb of his own.
    opens_clause = page.names[place + 1] in VERBS and is_behind(before, page)
    return place if opens_clause else before


def head_before_comma(place: int, page: Page) -> int:
    """Return the name before it in a list, or the noun for a person that it is apposed to."""
    before = place - 2
    if page.names[before] not in NOUNS:
        return place
    # Ada Stone, Bo Reed and Cy Poe
    is_listed = page.names[before] in NAMED and page.names[place + 1] in JOINTS
    if is_listed and page.names[place + 2] in NAMED:
        return before
    # the director of the bank, Ada Stone
    described = find_described_head(before, page)
    return described if is_person_noun(described, page) else place


def find_described_head(place: int, page: Page) -> int:
    """Return the noun phrase to which "of the old bank" belongs: "the director"."""
    for _ in range(HEADS_BACK):
        is_field = page.names[place - 1] in FIELD_LINKS and page.names[place - 2] in NOUNS
        if not is_field or is_person_noun(place, page):
            break
        place -= 2
    return place


def is_behind(place: int, page: Page) -> bool:
    """Tell whether a phrase stands behind a verb or a preposition."""
    before = page.names[place - 1]
    return before in BEHIND_VERB or before in PREPOSITIONS


def is_person_noun(place: int, page: Page) -> bool:
    """Tell whether a phrase describes one person, as "her deputy" does; not "the pier"."""
    if page.names[place] in NAMED:
        return False
    nouns = page.vocabulary.nouns
    noun = page.phrases.outline.word(page.phrases.last(place)).lower()
    return noun in nouns.persons


def depends(place: int, page: Page) -> bool:
    """Tell whether the clause of a subject is opened by "while", "that" or "who"."""
    for before in range(place - 1, max(0, place - CLAUSE_PHRASES), -1):
        name = page.names[before]
        if name in OPENING_CLAUSE:
            return True
        if name in CLAUSE_STOPS or name in VERBS:
            return False
    return False
