"""The evidence for and against a candidate: what each piece of `antecedents.toml` asks of the text.

A new piece of evidence is a function here, a line of `EVIDENCE` and an entry in the language's
table, which has its weight and an example.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsparse.speakers.candidates import Candidate, Search, has_spoken, is_sure
from newsparse.speakers.positions import Position, find_position
from newsparse.speakers.subjects import is_fronted, is_owner, is_topic, noun_after

BY_POSITION: Mapping[Position, str] = {
    "subject": "subject",
    "clause subject": "clause_subject",
    "object": "object",
    "agent": "agent",
    "beside": "beside_verb",
}
"""The evidence that tells what a name is in its clause."""


def position_of(candidate: Candidate, search: Search) -> Position:
    """Return what a candidate is in its clause."""
    mark, discourse = candidate.mark, search.discourse
    position = find_position(mark.start, discourse.page)
    # "Said Stone", and "as for Stone"; not "as for Stone's plan".
    is_inverted = position == "object" and has_spoken(candidate, search)
    is_subject = is_inverted or (is_topic(mark, discourse) and not is_owner(mark, discourse))
    return "subject" if is_subject else position


def owns(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is an owner: "Stone's boat"."""
    return is_owner(candidate.mark, search.discourse)


def owns_in_sentence(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is an owner in the sentence of the mention."""
    return candidate.back == 0 and is_owner(candidate.mark, search.discourse)


def belongs_to_noun(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate only says which ones are meant: "Stone backers"."""
    discourse = search.discourse
    return noun_after(candidate.mark, discourse) in discourse.vocabulary.nouns.known


def is_bracketed(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate stands in brackets, as an agency does: "(Coast Wire)"."""
    page = search.discourse.page
    return page.names[page.phrase_of(candidate.mark.start) - 1] == "open"


def speaks(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is the source of a statement there."""
    return has_spoken(candidate, search)


def count_behind(candidate: Candidate, search: Search) -> int:
    """Tell how many speak behind a candidate who speaks in the same sentence."""
    return candidate.speakers_behind if has_spoken(candidate, search) else 0


def stands_later(candidate: Candidate, _search: Search) -> int:
    """Tell whether another who may be meant is named before a candidate in its sentence."""
    return candidate.order > 0


def follows_pronoun(candidate: Candidate, search: Search) -> int:
    """Tell whether the sentence has the same pronoun before a candidate: "He met Bo Reed".

    "In his speech, Bo Reed" is about him after all.
    """
    if not search.pronoun or has_spoken(candidate, search):
        return 0
    name = candidate.mark.start
    for mark in candidate.sentence:
        if mark.start >= name:
            break
        if mark.kind == search.pronoun:
            return not is_fronted(mark, name, search.discourse)
    return 0


def count_sentences(candidate: Candidate, _search: Search) -> int:
    """Tell how many sentences back a candidate stands."""
    return candidate.back


def is_surely_meant(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is surely a person, by more than capitals."""
    return is_sure(candidate, search)


def agrees(candidate: Candidate, search: Search) -> int:
    """Tell whether the text itself calls a candidate by the pronoun."""
    return search.pronoun in candidate.entity.pronouns


EVIDENCE: tuple[tuple[str, Callable[[Candidate, Search], int]], ...] = (
    ("owner", owns),
    ("owner_in_sentence", owns_in_sentence),
    ("attribute", belongs_to_noun),
    ("in_brackets", is_bracketed),
    ("speaks", speaks),
    ("another_speaks_behind", count_behind),
    ("behind_another", stands_later),
    ("behind_pronoun", follows_pronoun),
    ("sentences_back", count_sentences),
    ("surely_person", is_surely_meant),
    ("goes_by_pronoun", agrees),
)
"""What is asked of a candidate beside its place in the clause; each tells how often it holds."""


def gather(candidate: Candidate, search: Search) -> list[tuple[str, int]]:
    """Return the evidence that holds of a candidate, and how much each counts."""
    table = search.discourse.vocabulary.antecedents
    position = BY_POSITION[position_of(candidate, search)]
    found = [(position, table.weigh(position))]
    for name, count in EVIDENCE:
        if times := count(candidate, search):
            found.append((name, table.weigh(name, times)))
    return found
