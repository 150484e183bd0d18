"""The evidence for and against a candidate: what each piece of `antecedents.toml` asks of the text.

A new piece of evidence is a function here, a line of `EVIDENCE` and an entry in the language's
table, which has its weight and an example.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsparse.speakers.body_sorts import sorts_of
from newsparse.speakers.candidates import Candidate, Search, has_spoken
from newsparse.speakers.positions import Position, find_position
from newsparse.speakers.subjects import (
    is_followed_by_who,
    is_fronted,
    is_owned,
    is_owner,
    is_topic_itself,
    noun_after,
)
from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import INFINITIVES, NOMINAL

LEAD_BLOCKS = 2
"""In this many blocks, headline and first paragraph, stands what an article is about: a fact of
news."""

TURNED_TO = NOMINAL | {"object_pronoun"}

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
    return "subject" if is_inverted or is_topic_itself(mark, discourse) else position


def owns(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is an owner: "Stone's boat"; not "Stone's lawyer", who is hers."""
    return bool(candidate.entity.names) and is_owner(candidate.mark, search.discourse)


def owns_in_sentence(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate is an owner in the sentence of the mention."""
    return candidate.back == 0 and owns(candidate, search)


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

    "In his speech, Bo Reed" is about him after all, and "His brother, Bo Reed" of somebody new.
    """
    if not search.pronoun or has_spoken(candidate, search):
        return 0
    name = candidate.mark.start
    before = (mark for mark in candidate.sentence if mark.kind == search.pronoun)
    first = next(before, candidate.mark)
    if first.start >= name or is_owned(first, name, search.discourse):
        return 0
    return not is_fronted(first, name, search.discourse)


def count_sentences(candidate: Candidate, _search: Search) -> int:
    """Tell how many sentences back a candidate stands."""
    return candidate.back


def has_relative_clause(candidate: Candidate, search: Search) -> int:
    """Tell whether more is told of a candidate in a relative clause: "Stone, who said so"."""
    page = search.discourse.page
    return is_followed_by_who(page.phrase_of(candidate.mark.start), page)


def is_claimed(candidate: Candidate, search: Search) -> int:
    """Tell how much the statement is about a candidate: "Bo Reed was first, she said".

    Somebody may still speak of himself by his name, and be known as a speaker from before.
    """
    is_there = candidate.back == 0
    return (candidate.entity in search.claimed) * (1 + is_there)


def is_unknown(candidate: Candidate, search: Search) -> int:
    """Tell whether nothing tells what a lone word is: it may be a country."""
    return candidate.entity.is_unknown and not has_spoken(candidate, search)


def is_told_person(candidate: Candidate, _search: Search) -> int:
    """Tell whether a candidate is surely a person, by more than capitals."""
    return candidate.entity.is_certain


def agrees(candidate: Candidate, search: Search) -> int:
    """Tell whether the text itself calls a candidate by the pronoun."""
    return search.pronoun in candidate.entity.pronouns


def was_asked(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate was asked something just now, and may answer."""
    return is_verb_of_asking(candidate, -1, search)


def asks(candidate: Candidate, search: Search) -> int:
    """Tell whether a candidate asked somebody else just now, who may answer.

    Behind "Stone asked who fell." whoever replies is not Stone.
    """
    page = search.discourse.page
    may_answer = candidate.back == 1 and has_verb_of_answering(search)
    lemma = lemma_of(page.phrase_of(candidate.mark.start) + 1, page) if may_answer else ""
    is_asker = lemma in page.vocabulary.antecedents.asking
    return is_asker or is_verb_of_asking(candidate, 1, search)


def is_verb_of_asking(candidate: Candidate, step: int, search: Search) -> bool:
    """Tell whether the phrase before or behind a candidate asked somebody just now."""
    if candidate.back > 1:
        return False
    place = search.discourse.page.phrase_of(candidate.mark.start)
    return is_turned_to(place + step, search)


def is_turned_to(place: int, search: Search) -> bool:
    """Tell whether a phrase is a verb by which somebody is made to answer: "asked Ada Stone".

    Who is told something may say so next only if the mention has a verb of answering.
    """
    page = search.discourse.page
    if page.names[place] != "finite" or page.names[place + 1] not in TURNED_TO:
        return False
    # "Asked her to leave" is no question.
    if page.names[place + 2] in INFINITIVES:
        return False
    table, lemma = page.vocabulary.antecedents, lemma_of(place, page)
    return lemma in table.asking or (lemma in table.telling and has_verb_of_answering(search))


def has_verb_of_answering(search: Search) -> bool:
    """Tell whether the mention has a verb of answering beside it: "she replied"."""
    page = search.discourse.page
    place = page.phrase_of(search.position)
    answering = page.vocabulary.antecedents.answering
    return any(lemma_of(beside, page) in answering for beside in (place + 1, place - 1))


def lemma_of(place: int, page: Page) -> str:
    """Return the dictionary form of the verb of speech that a phrase ends in, if it is one."""
    word = page.phrases.outline.word(page.phrases.last(place)).lower()
    verb = page.vocabulary.lexicon.verbs.get(word)
    return verb.lemma if verb else ""


def is_called_so(candidate: Candidate, search: Search) -> int:
    """Tell whether the text calls a body by the noun of the description: "Ostra, a company"."""
    is_same = bool(search.noun) and candidate.entity.head == search.noun
    return is_same or candidate.entity in search.called_so


def is_of_sort(candidate: Candidate, search: Search) -> int:
    """Tell whether a body is told to be of the sort that the noun is for: "Ostra Motors"."""
    is_told = bool(sorts_of(candidate.entity, search.discourse))
    return is_told and not is_called_so(candidate, search)


def is_employer(candidate: Candidate, search: Search) -> int:
    """Tell whether a body only tells where somebody works: "an analyst at Ostra Bank"."""
    discourse, start = search.discourse, candidate.mark.start
    page = discourse.page
    first = page.phrases.firsts[page.phrase_of(start)]
    outline = page.phrases.outline
    is_behind = outline.word(first - 1).lower() in discourse.vocabulary.names.prepositions
    return is_behind and outline.word(first - 2).lower() in discourse.vocabulary.nouns.persons


def is_in_sentence(candidate: Candidate, _search: Search) -> int:
    """Tell whether a body is named in the sentence of the description."""
    return candidate.back == 0


def is_in_lead(candidate: Candidate, search: Search) -> int:
    """Tell whether a body is named in the first paragraphs, which tell what an article is about."""
    names = candidate.entity.names
    if not names:
        return 0
    block = search.discourse.page.block_of(names[0].start)
    return block is not None and block < LEAD_BLOCKS


EVIDENCE: tuple[tuple[str, Callable[[Candidate, Search], int]], ...] = (
    ("owner", owns),
    ("owner_in_sentence", owns_in_sentence),
    ("attribute", belongs_to_noun),
    ("in_brackets", is_bracketed),
    ("speaks", speaks),
    ("was_asked", was_asked),
    ("asks", asks),
    ("another_speaks_behind", count_behind),
    ("behind_another", stands_later),
    ("behind_pronoun", follows_pronoun),
    ("sentences_back", count_sentences),
    ("who_follows", has_relative_clause),
    ("in_content", is_claimed),
    ("surely_person", is_told_person),
    ("nothing_known", is_unknown),
    ("goes_by_pronoun", agrees),
)
"""What is asked of a candidate beside its place in the clause; each tells how often it holds."""

EVIDENCE_OF_BODIES = (
    *(row for row in EVIDENCE if row[0] != "sentences_back"),
    ("called_so", is_called_so),
    ("of_sort", is_of_sort),
    ("affiliation", is_employer),
    ("in_sentence", is_in_sentence),
    ("in_lead", is_in_lead),
    ("body_sentences_back", count_sentences),
)
"""What is asked of a body that "the company" may mean."""


def gather(candidate: Candidate, search: Search) -> list[tuple[str, int]]:
    """Return the evidence that holds of a candidate, and how much each counts."""
    table = search.discourse.vocabulary.antecedents
    position = BY_POSITION[position_of(candidate, search)]
    found = [(position, table.weigh(position))]
    for name, count in EVIDENCE_OF_BODIES if search.sought == "body" else EVIDENCE:
        if times := count(candidate, search):
            found.append((name, table.weigh(name, times)))
    return found
