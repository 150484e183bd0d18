"""Descriptions: "the senator", "the company", "her campaign", "a police spokesman"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import PARAGRAPHS_BACK
from newsparse.speakers.bodies import find_latest_body, judge_near_bodies
from newsparse.speakers.described import (
    describe,
    describe_as,
    find_described,
    join_entities,
    judge_described,
)
from newsparse.speakers.discourse import Anaphor, people_named, recent_entities, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.known import plain_phrase
from newsparse.speakers.persons import find_near_person, find_person, is_introduced, judge_persons
from newsparse.speakers.pronouns import find_antecedent
from newsparse.speakers.role_bearers import find_by_role, judge_bearers
from newsparse.speakers.rules import Rule, first_found
from newsparse.speakers.words_around import following_word, previous_word

PAIR = 2
"""How many people "both candidates" are: a fact of English."""

GENITIVE_ENDINGS = ("'s", "’s")
"""What makes a noun the owner of the next."""

OWNED_WORDS = 2
"""At least this many words stand before the noun of what a body owns: a fact of English, "the
paper's lawyer"."""

BEGINNING_LENGTH = 10000
"""Within this many characters an article calls a body by its usual name: a bound on time."""

NO_ALIAS = Refusal("the caller knows nobody by these words")
NO_PAIR = Refusal("it is no word for two, or not just two persons were named last")


def find_known_by_caller(anaphor: Anaphor) -> Entity | Refusal:
    """Return the entity that has a description for an alias: "the old lady"."""
    entities = anaphor.discourse.entities
    known = entities.evidence.clues.known.phrases
    phrase = plain_phrase(anaphor.phrase, anaphor.vocabulary)
    return entities.with_key(known[phrase]) if phrase in known else NO_ALIAS


def find_pair(anaphor: Anaphor) -> Entity | Refusal:
    """Return the two people whom "both candidates" means, if just two were named last."""
    if not anaphor.phrase.lower().startswith(anaphor.vocabulary.names.pairs):
        return NO_PAIR
    pair: list[Entity] = []
    for sentence in sentences_before(anaphor.discourse, anaphor.reading.start, PARAGRAPHS_BACK):
        # Who is named further back comes first: "Ada Stone left. Bo Reed left. Both said so."
        people = people_named(sentence, anaphor.discourse)
        pair = [*(entity for entity in people if entity not in pair), *pair]
        if len(pair) >= PAIR:
            break
    # A lone capital word may be a town: "Both" is not "Ada Stone and Quill".
    is_sure = all(entity.is_certain for entity in pair)
    is_pair = len(pair) == PAIR
    return join_entities(pair) if is_sure and is_pair else NO_PAIR


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
    owner = find_latest_body(anaphor.read_as(anaphor.reading._replace(head=noun)))
    if not owner or not owner.names:
        return NOT_OF_A_BODY
    return describe_as(" ".join([owner.name + ending, *words[2:]]), anaphor)


NO_APPOSITION = Refusal("it does not follow a person's name as an apposition does")


def find_apposed(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom a description in apposition describes: "Ada Stone, a former agent"."""
    reading, discourse = anaphor.reading, anaphor.discourse
    before = reading.start - 2
    named = discourse.entities.named_until(before)
    if named is None or discourse.text[before : reading.start] != ", ":
        return NO_APPOSITION
    # "Ada Stone, two aides" lists them; "With Ada Stone, the mayor said" goes on.
    if reading.is_plural or has_verb_next(anaphor):
        return NO_APPOSITION
    # After "in the town of Stone," somebody new is described.
    names, outer = anaphor.vocabulary.names, discourse.entities.stops[before]
    word = previous_word(discourse.text, outer)
    if word in names.places or word in names.links:
        return NO_APPOSITION
    # "Ada Stone, an old house": what follows a person's name may be no person.
    is_for_person = reading.head in anaphor.vocabulary.nouns.persons
    is_of_person = is_for_person and named.kind == "person"
    return named if is_of_person else NO_APPOSITION


def has_verb_next(anaphor: Anaphor) -> bool:
    """Tell whether a description has its verb next to it, which an apposition has not.

    "At a lunch with Ada Stone, the candidate said"; but "Ada Stone, a former agent, said".
    """
    names = anaphor.vocabulary.names
    following = following_word(anaphor.discourse.text, anaphor.reading.stop).rstrip(",.")
    # "A former agent of the bank", "a pilot and painter", "an agent who": the phrase goes on.
    continuations = (names.prepositions, names.conjunctions, names.pronouns["relative"])
    goes_on = any(following in words for words in continuations)
    return following[:1].islower() and not goes_on


NO_OWNER = Refusal("nobody is found to whom it belongs")


def find_owned(anaphor: Anaphor) -> Entity | Refusal:
    """Return what belongs to somebody: "her campaign" is "the Stone campaign"."""
    reading = anaphor.reading
    if reading.name:
        owner = anaphor.discourse.entities.named_until(reading.name.stop)
        if owner and owner.kind == "person":
            return find_of_person(owner, anaphor)
        # "The Harbour Bank's lawyer" is described in full.
        return find_described(anaphor) or describe(anaphor)
    if antecedent := find_antecedent(anaphor):
        return find_of_person(antecedent, anaphor)
    # Whosever they are, "its followers" are several; "her mother" is nobody without her.
    return describe(anaphor) if reading.is_plural else NO_OWNER


def find_of_person(owner: Entity, anaphor: Anaphor) -> Entity | Refusal:
    """Return what belongs to a person, by the person's name: "Stone's voters"."""
    reading = anaphor.reading
    if reading.head in anaphor.vocabulary.names.bodies:
        return find_body_of(owner, anaphor)
    # "Stone's lawyer" has her name already; "her lawyer" gets it.
    if not reading.pronoun:
        return describe(anaphor)
    rest = anaphor.phrase.partition(" ")[2]
    return describe_as(f"{owner.name}'s {rest}", anaphor)


def find_body_of(owner: Entity, anaphor: Anaphor) -> Entity | Refusal:
    """Return the body of a person: "the Stone campaign" for "her campaign"."""
    surname = owner.name.split()[-1]
    head = anaphor.vocabulary.nouns.same(anaphor.reading.head)
    for entity in recent_entities(anaphor.earlier):
        # "The Stone campaign" has spoken before.
        is_hers = surname in entity.name
        if is_hers and entity.head == head:
            return entity
    return describe_as(f"the {surname} {usual_noun(surname, anaphor)}", anaphor)


def usual_noun(surname: str, anaphor: Anaphor) -> str:
    """Return the noun by which the article's beginning calls somebody's body: camp, campaign."""
    head, vocabulary = anaphor.reading.head, anaphor.vocabulary
    same = vocabulary.nouns.same(head)
    equivalents = vocabulary.names.equivalents.items()
    others = [noun for noun, other in equivalents if other == same]
    beginning = anaphor.discourse.text[:BEGINNING_LENGTH]
    for noun in (head, *others, same):
        if f"{surname} {noun}" in beginning:
            return noun
    return head


def find_insider(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom "the official" means: the last speaker, if unnamed or of some office."""
    last = next(recent_entities(anaphor.earlier[-1:]), None)
    if last is None or last.is_plural:
        return describe(anaphor)
    # "A spokesman agreed. The official left": nobody else can be meant.
    if last.kind == "anonymous":
        return last
    # "Mayor Ada Stone left. The official agreed": her title tells that she is one.
    holds_office = any(name.titles for name in last.names)
    if not holds_office or is_introduced(anaphor):
        return describe(anaphor)
    # In "Mayor Ada Stone left. Bo Reed came. The official" she is not the nearest.
    is_nearest = find_near_person(anaphor) is last
    return last if is_nearest else describe(anaphor)


# What is asked of every description, owned or not.
ALIAS = Rule(
    "an alias that the caller gave", "[The Iron Mayor] agreed.", find_known_by_caller, "alias"
)
TWO = Rule("the two named last", "Dr. Ada Stone met Dr. Bo Reed. [Both] agreed.", find_pair, "pair")

OWNED = Rule("its owner", "Ada Stone left. [Her campaign] agreed.", find_owned, "owned")
OF_BODY = Rule(
    "its owner, a body", "The Courier closed. [The paper's lawyer] agreed.", find_of_body, "of_body"
)
LATEST_BODY = Rule(
    "the body called so, that spoke last, or near",
    "Bo Reed met the Port Board. [The agency] agreed.",
    find_latest_body,
    "body",
    judge_near_bodies,
)
APPOSED = Rule(
    "the name that it follows in apposition",
    "Dr. Ada Stone, [a former agent], agreed.",
    find_apposed,
    "apposed",
)
DESCRIBED = Rule(
    "who was described so before",
    "[A pilot] came. [The pilot] agreed.",
    find_described,
    "described",
    judge_described,
)
PERSON = Rule(
    "the person near, or with this role",
    "Sen. Ada Stone left. [The senator] agreed.",
    find_person,
    "person",
    judge_persons,
)
BEARER = Rule(
    "who has this role",
    "Halcyon, a ferry service, closed. [The service] agreed.",
    find_by_role,
    "role",
    judge_bearers,
)
INSIDER = Rule(
    "the last speaker, if unnamed or in office",
    "[A spokesman] agreed. [The official] left.",
    find_insider,
    "insider",
)
AS_IT_STANDS = Rule("a speaker of its own", "[Two aides] agreed.", describe, "own_words")

OPENING = (ALIAS, TWO, OF_BODY)
EARLIER = (*OPENING, APPOSED, DESCRIBED)

OWNED_RULES = (ALIAS, TWO, OWNED)
COMPANY_RULES = (*OPENING, LATEST_BODY)
PERSON_RULES = (*EARLIER, PERSON)
INSIDER_RULES = (*EARLIER, BEARER, INSIDER)
KNOWN_RULES = (*EARLIER, BEARER, AS_IT_STANDS)
NEW_RULES = (*EARLIER, AS_IT_STANDS)


def has_owner(anaphor: Anaphor) -> bool:
    """Tell whether a description begins with an owner that is no name: "the senator's lawyer"."""
    genitives = tuple(anaphor.vocabulary.names.genitives)
    return any(word.endswith(genitives) for word in anaphor.phrase.split()[:-1])


def rules_for_description(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a description, by its owner, its determiner and its noun."""
    reading = anaphor.reading
    # "Her campaign", "Stone's lawyer".
    if reading.pronoun or reading.name:
        return OWNED_RULES
    # "A pilot", "the voters", "UNKNOWN SPEAKER" are nobody whom the reader knows.
    first = anaphor.phrase.partition(" ")[0].lower()
    is_stranger = first in anaphor.vocabulary.names.strangers
    if is_stranger or not reading.is_back_reference:
        return NEW_RULES
    # "The senator's lawyer" is not the senator, nor whoever else is near.
    return KNOWN_RULES if has_owner(anaphor) else rules_for_noun(anaphor)


def rules_for_noun(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a description of somebody known, by its noun."""
    vocabulary, head = anaphor.vocabulary, anaphor.reading.head
    names = vocabulary.names
    # "The company" may be any body, "the official" any source.
    if head in names.generic_bodies:
        return COMPANY_RULES
    if head in names.insiders:
        return INSIDER_RULES
    # "The court" is one of its kind, or one named so.
    if head in names.bodies:
        return KNOWN_RULES
    # "The 40-year-old" is a person by the age.
    is_person = head in vocabulary.nouns.persons or head.endswith(names.ages)
    return PERSON_RULES if is_person else KNOWN_RULES


def find_meant(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom a description means."""
    return first_found(rules_for_description(anaphor), anaphor)
