"""Descriptions: "the senator", "the company", "her campaign", "a police spokesman"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import PARAGRAPHS_BACK
from newsparse.speakers.bodies import find_latest_body, judge_near_bodies
from newsparse.speakers.body_nouns import find_by_name_noun, judge_name_nouns
from newsparse.speakers.compatriots import find_compatriot, judge_compatriots
from newsparse.speakers.described import (
    describe,
    find_described,
    join_entities,
    judge_described,
)
from newsparse.speakers.discourse import Anaphor, people_named, recent_entities, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.known import plain_phrase
from newsparse.speakers.owned import find_following, find_of_body, find_owned, has_owner
from newsparse.speakers.persons import (
    find_near_person,
    find_person,
    find_stranger,
    is_introduced,
    judge_persons,
)
from newsparse.speakers.role_bearers import find_by_role, judge_bearers
from newsparse.speakers.rules import SEVERAL_FIT, Rule, first_found
from newsparse.speakers.words_around import following_word, previous_word
from newsparse.vocabulary.nouns import Nouns

PAIR = 2
"""How many people "both candidates" are: a fact of English."""

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
    outer = discourse.entities.stops[before]
    if previous_word(discourse.text, outer) in anaphor.vocabulary.groups.ties:
        return NO_APPOSITION
    # "Ada Stone, an old house": what follows a person's name may be no person.
    if reading.head not in anaphor.vocabulary.nouns.persons:
        return NO_APPOSITION
    return named if named.kind == "person" else NO_APPOSITION


def has_verb_next(anaphor: Anaphor) -> bool:
    """Tell whether a description has its verb next to it, which an apposition has not.

    "At a lunch with Ada Stone, the candidate said"; but "Ada Stone, a former agent, said".
    """
    following = following_word(anaphor.discourse.text, anaphor.reading.stop).rstrip(",.")
    # "A former agent of the bank", "a pilot and painter", "an agent who": the phrase goes on.
    return following[:1].islower() and following not in anaphor.vocabulary.groups.goes_on


def find_insider(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom "the official" means: the last speaker, if unnamed or of some office."""
    last = next(recent_entities(anaphor.earlier[-1:]), None)
    return last if last and is_insider(last, anaphor) else describe(anaphor)


def is_insider(last: Entity, anaphor: Anaphor) -> bool:
    """Tell whether the last speaker may be "the official": one unnamed, or in office and near."""
    # "A spokesman agreed. The official left": nobody else can be meant.
    if last.kind == "anonymous":
        return not last.is_plural
    # "Mayor Ada Stone left. The official agreed": her title tells that she is one.
    holds_office = any(name.titles for name in last.names)
    is_known = holds_office and not is_introduced(anaphor)
    # In "Mayor Ada Stone left. Bo Reed came. The official" she is not the nearest.
    nearest = find_near_person(anaphor)
    return is_known and nearest is last


def find_one_body(anaphor: Anaphor) -> Entity | Refusal:
    """Return a body of its own; nobody where two have names with this noun."""
    is_either = find_by_name_noun(anaphor) is SEVERAL_FIT
    return SEVERAL_FIT if is_either else describe(anaphor)


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
STRANGER = Rule(
    "a speaker of its own, told apart, or where nobody is named",
    "A crowd came. [The clown] agreed.",
    find_stranger,
    "stranger",
)
COMPATRIOT = Rule(
    "the person of this nation, or the only one near",
    "Luca Berti of Italy met Bo Reed. [The Italian] agreed.",
    find_compatriot,
    "compatriot",
    judge_compatriots,
)
BEARER = Rule(
    "who has this role",
    "Halcyon, a ferry service, closed. [The service] agreed.",
    find_by_role,
    "role",
    judge_bearers,
)
NAMED_SO = Rule(
    "the body whose name has its noun",
    "The Port Board met. [The board] agreed.",
    find_by_name_noun,
    "name_noun",
    judge_name_nouns,
)
INSIDER = Rule(
    "the last speaker, if unnamed or in office",
    "[A spokesman] agreed. [The official] left.",
    find_insider,
    "insider",
)
FOLLOWING = Rule(
    "the campaign of whom the text is about",
    "Ada Stone ran. [The campaign] agreed.",
    find_following,
    "following",
)
AS_IT_STANDS = Rule("a speaker of its own", "[Two aides] agreed.", describe, "own_words")

ONE_BODY = Rule("a body of its own", "[The court] agreed.", find_one_body, "own_words")

OPENING_RULES = (ALIAS, TWO, OF_BODY)
EARLIER = (*OPENING_RULES, APPOSED, DESCRIBED)

OWNED_RULES = (ALIAS, TWO, OWNED)
COMPANY_RULES = (*OPENING_RULES, LATEST_BODY)
PERSON_RULES = (*EARLIER, PERSON, STRANGER)
NATIONAL_RULES = (*EARLIER, COMPATRIOT, STRANGER)
INSIDER_RULES = (*EARLIER, BEARER, INSIDER)
KNOWN_RULES = (*EARLIER, BEARER, AS_IT_STANDS)
FOLLOW_UP_RULES = (*EARLIER, NAMED_SO, BEARER, LATEST_BODY, ONE_BODY)
BODY_RULES = (*EARLIER, NAMED_SO, BEARER, FOLLOWING, ONE_BODY)
NEW_RULES = (*EARLIER, NAMED_SO, AS_IT_STANDS)


def rules_for_description(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a description, by its owner, its determiner and its noun."""
    reading = anaphor.reading
    # "Her campaign"
    if reading.pronoun:
        return OWNED_RULES
    # "Stone's lawyer"; but "the US company" is whatever company is meant.
    owned = OWNED_RULES if reading.name else ()
    return tuple(dict.fromkeys((*owned, *rules_without_owner(anaphor))))


def rules_without_owner(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a description that is of no person's, by its determiner and noun."""
    # "The senator's lawyer" is not the senator, nor whoever else is near.
    if has_owner(anaphor):
        return KNOWN_RULES
    # "A pilot", "the voters", "UNKNOWN SPEAKER" are nobody whom the reader knows.
    first = anaphor.phrase.partition(" ")[0].lower()
    is_stranger = first in anaphor.vocabulary.names.strangers
    is_known = anaphor.reading.is_back_reference and not is_stranger
    return rules_for_noun(anaphor) if is_known else NEW_RULES


def rules_for_noun(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a description of somebody known, by its noun."""
    head, nouns = anaphor.reading.head, anaphor.vocabulary.nouns
    return next((rules for holds, rules in RULES_BY_NOUN if holds(head, nouns)), KNOWN_RULES)


# The rules for a description of somebody known: by the first of these that holds of its noun.
RULES_BY_NOUN: Sequence[tuple[Callable[[str, Nouns], bool], Sequence[Rule]]] = (
    # "The company" may be any body, "the official" any source.
    (lambda noun, nouns: noun in nouns.words.generic_bodies, COMPANY_RULES),
    (lambda noun, nouns: noun in nouns.words.follow_ups, FOLLOW_UP_RULES),
    (lambda noun, nouns: noun in nouns.words.insiders, INSIDER_RULES),
    # "The court" is one of its kind, or one named so.
    (lambda noun, nouns: noun in nouns.words.bodies, BODY_RULES),
    # "The Italian" is told by the nation alone.
    (lambda noun, nouns: nouns.is_national(noun), NATIONAL_RULES),
    (lambda noun, nouns: noun in nouns.persons, PERSON_RULES),
    # "The 40-year-old" is a person by the age.
    (lambda noun, nouns: noun.endswith(nouns.words.ages), PERSON_RULES),
)


def find_meant(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom a description means."""
    return first_found(rules_for_description(anaphor), anaphor)
