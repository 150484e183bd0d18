"""The agency of a dateline: `(Reuters)`, `/TASS/`, `IRNA`, `HNN —`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.dates.parsing import find_date
from newsparse.dates.passage import Match, Passage
from newsparse.header.dateline_draft import Sign, WrittenDateline
from newsparse.patterns.dateline_patterns import agency_letters_pattern
from newsparse.vocabulary.vocabulary import Vocabulary

# A fact of news: "TV" and "PC" open headlines, networks have three letters or more.
SHORTEST_NETWORK = 3
"""A network of which nothing else tells has at least this many letters."""

VOWELS = frozenset("AEIOUY")
"""Of these each place has one."""


def read_agency_behind(draft: WrittenDateline, behind: Passage) -> WrittenDateline:
    """Add an agency between a dash and a full stop: `MOSCOW, July 17 - Interfax. The`."""
    found = behind.match(behind.vocabulary.head_patterns.agency)
    if draft.agency or found is None or not found["bare"]:
        return draft
    # "MOSCOW, July 17 - Interfax said" opens a sentence.
    if behind.text[found.end() : found.end() + 2] != ". ":
        return draft
    name = behind.vocabulary.head_words.agencies[" ".join(found["bare"].split())]
    return draft.grown(found.end() + 1, Sign.KNOWN)._replace(agency=name)


def read_agency_part(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add an agency: `(Reuters)`, `/TASS/`, `IRNA`, `(Marketwired - June 3, 2025)`."""
    # Of two names the first may tell the region: "Tamale (N/R), March 3, GNA -".
    if draft.agency and Sign.KNOWN in draft.signs:
        return None
    found = rest.match(rest.vocabulary.head_patterns.agency)
    if found is None:
        return read_agency_letters(draft, rest)
    written = " ".join((found["round"] or found["slash"] or found["bare"]).split())
    name = usual_name(written, rest.vocabulary)
    is_bracketed = not found["bare"]
    if name is None and not may_be_unknown(draft, found):
        return None
    signs = {*AGENCY_SIGNS[name is not None, is_bracketed], *shape_signs(rest, found)}
    grown = draft.grown(found.end(), *signs)
    return with_date_beside(grown._replace(agency=name or written), rest, found)


def may_be_unknown(draft: WrittenDateline, found: Match) -> bool:
    """Tell whether a name of no known agency may be one: in brackets behind a place or date."""
    # "OSLO (Harbour News), July 17 (Bay Wire) -" has one too many.
    if draft.agency:
        return False
    # "OSLO (Harbour News) -", and alone a few capitals: "(HNN) —".
    if draft.places:
        return True
    if draft.is_dated:
        return True
    return (found["round"] or "").isupper()


def shape_signs(rest: Passage, found: Match) -> Iterator[Sign]:
    """Yield what the letters in and behind an agency's brackets speak for."""
    inside = found["round"]
    if not inside:
        return
    if inside.isupper() and inside.isalpha():
        yield Sign.LETTERS
    if rest.text[found.end() : found.end() + 1].isupper():
        yield Sign.GLUED


def read_agency_letters(draft: WrittenDateline, rest: Passage) -> WrittenDateline | None:
    """Add an unknown agency in a few capitals before the last mark: `April 4 BNS -`, `HNN —`."""
    found = rest.match(agency_letters_pattern())
    if found is None or draft.agency:
        return None
    is_behind_both = bool(draft.places) and draft.is_dated
    opens = draft.stop == draft.span.start
    is_opening = opens and is_network(found["name"])
    if not is_behind_both and not is_opening:
        return None
    return draft.grown(found.end("name"), Sign.LETTERS)._replace(agency=found["name"])


def is_network(word: str) -> bool:
    """Tell whether capitals are the initials of a network, `HNN`: a place has a vowel."""
    is_long = len(word) >= SHORTEST_NETWORK
    if not is_long:
        return False
    if not word.isupper():
        return False
    return VOWELS.isdisjoint(word)


def usual_name(written: str, vocabulary: Vocabulary) -> str | None:
    """Return the usual name of an agency; `Reuters Oslo` is Reuters, `dpa/tmn` is dpa."""
    names = vocabulary.head_words.agencies
    first = written.partition(" ")[0]
    return names.get(written) or names.get(first) or names.get(first.partition("/")[0])


AGENCY_SIGNS: Mapping[tuple[bool, bool], tuple[Sign, ...]] = {
    (True, False): (Sign.KNOWN,),  # IRNA
    (True, True): (Sign.KNOWN, Sign.BRACKET),  # (Reuters), /TASS/
    (False, True): (Sign.BRACKET,),  # (Harbour News)
}
"""What an agency speaks for: whether it is known, and whether it stands in brackets or slashes."""


def with_date_beside(draft: WrittenDateline, rest: Passage, found: Match) -> WrittenDateline:
    """Return a dateline with the date that stands beside its agency in brackets."""
    if not found["dated"]:
        return draft
    date = find_date(rest.since(found.start("dated")).until(found.end("dated")))
    if date is None:
        return draft
    return draft._replace(date=date, signs=draft.signs | {Sign.DATE})
