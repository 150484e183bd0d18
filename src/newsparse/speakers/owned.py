"""What belongs to somebody: "her campaign", "Stone's lawyer", "the paper's lawyer"."""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import PARAGRAPHS_BACK, rank
from newsparse.speakers.bodies import find_latest_body
from newsparse.speakers.candidates import search_from
from newsparse.speakers.described import describe, describe_as
from newsparse.speakers.discourse import Anaphor, recent_entities, sentences_before
from newsparse.speakers.entities import Entity, is_person
from newsparse.speakers.landmarks import is_named
from newsparse.speakers.pronouns import find_antecedent
from newsparse.speakers.same_role import has_genitive
from newsparse.speakers.words_around import WORD_LENGTH
from newsparse.vocabulary.vocabulary import Vocabulary

UNADDED_WORDS = 2
"""A description without anything added has this many words: a fact of English, "the campaign"."""

GENITIVE_ENDINGS = ("'s", "’s")
"""What makes a noun the owner of the next."""

OWNED_WORDS = 2
"""At least this many words stand before the noun of what a body owns: a fact of English, "the
paper's lawyer"."""

BEGINNING_LENGTH = 10000
"""Within this many characters an article calls a body by its usual name: a bound on time."""


NOT_OF_A_BODY = Refusal("it is not what belongs to a body just mentioned")


def find_of_body(anaphor: Anaphor) -> Entity | Refusal:
    """Return what belongs to a body just mentioned, by its name: "the Courier's lawyer"."""
    words, names = anaphor.phrase.split(), anaphor.vocabulary.names
    # "A paper's lawyer" may be any paper's.
    is_definite = words[0].lower() in names.definite
    if not is_definite or len(words) <= OWNED_WORDS:
        return NOT_OF_A_BODY
    # "The pilot's lawyer" belongs to a person.
    noun, ending = words[1][:-2], words[1][-2:]
    is_body = noun in names.generic_bodies
    if ending not in GENITIVE_ENDINGS or not is_body:
        return NOT_OF_A_BODY
    stop = anaphor.reading.start + anaphor.phrase.index(words[1]) + len(noun)
    owner = find_latest_body(anaphor.read_as(anaphor.reading._replace(head=noun, stop=stop)))
    if not owner or not owner.names:
        return NOT_OF_A_BODY
    return describe_as(" ".join([owner.name + ending, *words[2:]]), anaphor)


OWNER_UNKNOWN = Refusal("nobody is found to whom it belongs")
NOT_OF_A_PERSON = Refusal("it belongs to a body or place, or only tells where it is from")


def find_owned(anaphor: Anaphor) -> Entity | Refusal:
    """Return what belongs to somebody: "her campaign" is "the Stone campaign"."""
    reading = anaphor.reading
    if reading.name:
        owner = anaphor.discourse.entities.named_until(reading.name.stop)
        # "The Harbour Bank's lawyer" is described in full.
        if owner is None or not owns_described(owner, anaphor):
            return NOT_OF_A_PERSON
        return find_of_person(owner, anaphor)
    if antecedent := find_antecedent(anaphor):
        return find_of_person(antecedent, anaphor)
    # Whosever they are, "its followers" are several; "her mother" is nobody without her.
    return describe(anaphor) if reading.is_plural else OWNER_UNKNOWN


def owns_described(owner: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody may own what is described: "Stone's lawyer", "the Stone campaign".

    "A Kurdish group" is of no person, though the text tells of a Kurdish New Year.
    """
    name = anaphor.reading.name
    if owner.kind != "person":
        return False
    is_by_surname = name is not None and name.words[-1] == owner.name.split()[-1]
    return is_by_surname or has_owner(anaphor)


def find_of_person(owner: Entity, anaphor: Anaphor) -> Entity | Refusal:
    """Return what belongs to a person, by the person's name: "Stone's voters"."""
    reading = anaphor.reading
    if reading.head in anaphor.vocabulary.names.bodies:
        return find_body_of(owner, anaphor)
    # "Stone's lawyer" has her name already; "her lawyer" gets it.
    if not reading.pronoun:
        return describe(anaphor)
    return describe_as(with_owner(anaphor.phrase, owner, anaphor.vocabulary), anaphor)


def with_owner(phrase: str, owner: Entity, vocabulary: Vocabulary) -> str:
    """Return a phrase with the owner's name in place of the pronoun: "one of Ada Stone's aides"."""
    words = phrase.split(" ")
    pronouns = (place for place, word in enumerate(words) if is_possessive(word, vocabulary))
    words[next(pronouns, 0)] = f"{owner.name}'s"
    return " ".join(words)


def is_possessive(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is a pronoun for an owner: "her"."""
    return word.lower() in vocabulary.names.possessives


def find_body_of(owner: Entity, anaphor: Anaphor) -> Entity | Refusal:
    """Return the body of a person: "the Stone campaign" for "her campaign"."""
    # "The prime minister's office" of somebody who has no name
    if not owner.names:
        return describe_as(with_owner(anaphor.phrase, owner, anaphor.vocabulary), anaphor)
    surname = owner.name.split()[-1]
    head = anaphor.vocabulary.nouns.same(anaphor.reading.head)
    for entity in recent_entities(anaphor.earlier):
        # "The Stone campaign" has spoken before.
        is_hers = surname in entity.name
        if is_hers and entity.head == head:
            return entity
    return describe_as(f"the {surname} {usual_noun(surname, anaphor)}", anaphor)


NO_FOLLOWING = Refusal("it is no word for those who act for somebody, or nobody is near")


def find_following(anaphor: Anaphor) -> Entity | Refusal:
    """Return those who act for whom the text is about: "the Stone campaign" for "the campaign"."""
    is_plain = len(anaphor.phrase.split()) == UNADDED_WORDS
    if not is_plain or anaphor.reading.head not in anaphor.vocabulary.names.followings:
        return NO_FOLLOWING
    owner = find_owner_before(anaphor) or find_only_person(anaphor)
    return find_body_of(owner, anaphor) if owner else NO_FOLLOWING


def find_only_person(anaphor: Anaphor) -> Entity | None:
    """Return the person whom the paragraphs before a description name, if they name one alone."""
    ranked = rank(search_from(anaphor, "", ()))
    people = {one.candidate.entity for one in ranked}
    return people.pop() if len(people) == 1 else None


def find_owner_before(anaphor: Anaphor) -> Entity | None:
    """Return the person whose campaign was named last: "the Stone campaign", "Stone's campaign"."""
    discourse, head = anaphor.discourse, anaphor.reading.head
    for sentence in sentences_before(discourse, anaphor.reading.start, PARAGRAPHS_BACK):
        for mark in filter(is_named, reversed(sentence)):
            entity = discourse.entities.named_at(mark.start)
            behind = discourse.text[mark.stop : mark.stop + WORD_LENGTH].split()[:OWNED_WORDS]
            if head in behind and is_person(entity):
                return entity
    return None


def usual_noun(surname: str, anaphor: Anaphor) -> str:
    """Return the noun by which the article's beginning calls somebody's body: camp, campaign."""
    head, vocabulary = anaphor.reading.head, anaphor.vocabulary
    same = vocabulary.nouns.same(head)
    beginning = anaphor.discourse.text[:BEGINNING_LENGTH]
    nouns = (head, *vocabulary.nouns.variants(same), same)
    return next((noun for noun in nouns if f"{surname} {noun}" in beginning), head)


def has_owner(anaphor: Anaphor) -> bool:
    """Tell whether a description begins with an owner: "the senator's lawyer"."""
    return has_genitive(anaphor.phrase, anaphor.vocabulary)
