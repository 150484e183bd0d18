"""Whom a sentence is about, and whom it names beside."""

from __future__ import annotations

from bisect import bisect_left

from newsparse.speakers.discourse import Discourse, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.words_around import (
    GENITIVES,
    NEXT,
    following_word,
    follows_article,
    is_attribute,
    previous_word,
)
from newsparse.vocabulary.vocabulary import Vocabulary

CLAUSE = 6
"""So many landmarks after a pronoun may belong to its clause."""

LENGTH = 400
"""So many characters has a clause at most."""

CLAUSE_ENDS = (",", ";", ":", "—", "–", " - ")
"""What may end a clause."""

ROLE = 5
"""So many words of a role may stand before a name."""

FRONT = 60
"""So many characters before a pronoun the phrase begins that opens its sentence."""


def find_spoken_of(position: int, discourse: Discourse) -> set[Entity]:
    """Return whom the clause of a pronoun names after it: in "He said Stone won" he is not Stone.

    What belongs to Stone may be of the speaker's own: "he said the Stone campaign won".
    """
    text, vocabulary = discourse.text, discourse.vocabulary
    spoken_of: set[Entity] = set()
    place = bisect_left(discourse.starts, position)
    for mark in discourse.landmarks[place : place + CLAUSE]:
        if mark.kind in ("end", "block") or mark.start > position + LENGTH:
            break
        between = text[position : mark.start]
        if ends_clause(between) or not vocabulary.names.clause_openers.isdisjoint(between.split()):
            break
        if mark.name and mark.start > position and is_argument(mark, text, vocabulary):
            spoken_of.add(discourse.entities.named_at(mark.name.start))
    return spoken_of


def find_own_subject(position: int, discourse: Discourse) -> set[Entity]:
    """Return whom a sentence is about if its description is of another one.

    "Stone won after the mayor left": Stone would be "he". In a sentence without a subject yet
    it is everybody: "At a lunch with Stone, the mayor".
    """
    sentence = next(sentences_before(discourse, position, 1))
    named = [(mark, discourse.entities.named_at(mark.start)) for mark in sentence if mark.name]
    subjects = [
        entity
        for mark, entity in named
        if is_subject(mark, discourse) and not is_owner(mark, discourse)
    ]
    is_later = previous_word(discourse.text, position) in discourse.vocabulary.names.clause_openers
    if subjects:
        return set(subjects[:1]) if is_later else set()
    return {entity for _, entity in named}


def ends_clause(between: str) -> bool:
    """Tell whether a clause ends between two places."""
    return any(sign in between for sign in CLAUSE_ENDS)


def is_argument(mark: Landmark, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is by itself: not "a Stone rally", "Stone voters"."""
    noun = following_word(text, mark.stop).rstrip(".,;:")
    is_compound = mark.kind == "quoted" or follows_article(text, mark.start, vocabulary)
    return not (is_compound or (noun in vocabulary.nouns.known))


def is_subject(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a sentence may be about a name: it follows no preposition but "as for".

    It is not about Stone either where "Stone backers" do something.
    """
    noun = following_word(discourse.text, mark.stop).rstrip(".,;:")
    if noun in discourse.vocabulary.nouns.known:
        return False
    if word_before(mark.start, discourse) not in discourse.vocabulary.names.prepositions:
        return True
    return is_topic(mark, discourse) and not is_owner(mark, discourse)


def is_owner(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a name is a genitive: "Stone's plan"; not "Stone's been away"."""
    after = discourse.text[mark.stop : mark.stop + NEXT].split()
    is_genitive = bool(after) and after[0] in GENITIVES
    return is_genitive and not (after[1:] and after[1] in discourse.vocabulary.names.stops)


def is_topic(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a sentence is about what stands before it: "As for Stone, she"."""
    before = discourse.text[max(0, mark.start - 12) : mark.start].strip().lower()
    return before.endswith(discourse.vocabulary.names.topics)


def word_before(start: int, discourse: Discourse) -> str:
    """Return the word before a name's phrase: "to Ada Stone and Bo Reed", "to the actor Reed"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    before = previous_word(text, start)
    if before in vocabulary.names.conjunctions:
        other = discourse.entities.stops.get(start - len(before) - 2)
        if other is None:
            return before
        start, before = other, previous_word(text, other)
    if vocabulary.nouns.singular(before) not in vocabulary.nouns.persons:
        return before
    return previous_word(text, skip_role(start, discourse))


def skip_role(start: int, discourse: Discourse) -> int:
    """Return where the role before a name begins: "the Harbour Hour hosts Ada Stone"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    for _ in range(ROLE):
        before = previous_word(text, start)
        place = start - len(before) - 1
        is_noun = (
            vocabulary.nouns.singular(before) in vocabulary.nouns.persons
            or before in vocabulary.names.determiners
        )
        if not before or not (is_noun or text[place].isupper()):
            break
        start = place
    return start


def stands_alone(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a name of which nothing is known stands as a person's would."""
    text, vocabulary = discourse.text, discourse.vocabulary
    return (
        is_subject(mark, discourse)
        and not follows_article(text, mark.start, vocabulary)
        and not is_attribute(text, mark.stop, vocabulary)
    )


def is_fronted(mark: Landmark, name: int, discourse: Discourse) -> bool:
    """Tell whether a pronoun stands in what comes before the subject: "Since his return, Stone"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    if text.find(",", mark.start, name) != name - 2 or text[name - 1] != " ":
        return False
    tokens = words_before(text, mark.start)
    opening = tokens[0].lower() if tokens else ""
    is_phrase = (
        opening in vocabulary.names.prepositions or opening in vocabulary.names.clause_openers
    )
    noun = text[mark.stop : name - 2].rpartition(" ")[2]
    return (
        is_phrase
        and not any("," in token for token in tokens)
        and noun not in vocabulary.nouns.persons
    )


def words_before(text: str, position: int) -> list[str]:
    """Return the words of a sentence before a place, if it opens near."""
    before = text[max(0, position - FRONT) : position]
    return before[max(map(before.rfind, ("\n", ". "))) + 1 :].split()
