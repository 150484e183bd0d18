"""The rules by which each sort of mention finds whom it means, in their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.described import in_small, join_entities
from newsparse.speakers.descriptions import rules_for_description
from newsparse.speakers.discourse import Anaphor, recent_entities
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import is_named
from newsparse.speakers.name_matching import candidates_for
from newsparse.speakers.names import Name, is_alone
from newsparse.speakers.pronouns import PRONOUN_RULES
from newsparse.speakers.relatives import RELATIVE_RULES
from newsparse.speakers.rules import SEVERAL_FIT, Rule
from newsparse.speakers.topics import TOPIC_RULE
from newsparse.speakers.words_around import previous_word

IS_PLACE = Refusal("it is where something is said")
NO_NAME = Refusal("no name is left of it")


def find_named(anaphor: Anaphor) -> Entity | Refusal:
    """Return whose name a mention is."""
    if says_where(anaphor):
        return IS_PLACE
    name, entities = anaphor.reading.name, anaphor.discourse.entities
    named = entities.named_until(name.stop) if name else None
    if name is None or named is None:
        return NO_NAME
    last = last_namesake(named, name, anaphor)
    return named if last is None else last


def last_namesake(named: Entity, name: Name, anaphor: Anaphor) -> Entity | Refusal | None:
    """Return who spoke last, if a lone name may mean him as well as somebody else.

    "Ada Stone met Bo Stone. [He] agreed. [Stone] left": who "he" is shows that Stone is Bo. Where
    he was only named, nobody can tell.
    """
    entities = anaphor.discourse.entities
    if not is_alone(name):
        return None
    namesakes = candidates_for(name, entities.evidence)
    last = next(recent_entities(anaphor.earlier[-1:]), None)
    if last is None or len(namesakes) == 1 or last is named:
        return None
    if last not in map(entities.with_key, namesakes):
        return None
    return SEVERAL_FIT if anaphor.earlier[-1].reading.sort == "name" else last


def says_where(anaphor: Anaphor) -> bool:
    """Tell whether a name says where something is said: "in Colorado", but "in Stone's view"."""
    text, reading = anaphor.discourse.text, anaphor.reading
    # The apostrophe opens a genitive, be it "Stone's" or "the Reeds'".
    if text[reading.stop : reading.stop + 1] in ("'", "’"):
        return False
    return previous_word(text, reading.start) in anaphor.vocabulary.names.places


def find_joint(anaphor: Anaphor) -> Entity:
    """Return several as one: "Ada Stone and John Reed"; "Stone and others" as it stands."""
    phrase = anaphor.phrase
    # Of "Stone and others" only one has a name.
    named = find_listed_names(anaphor)
    # "Both Ada Stone and Bo Reed"; "the heirs of Ada Stone and Bo Reed" are neither.
    opens_list = phrase.partition(" ")[0] in anaphor.vocabulary.names.pairs
    is_listed = phrase[:1].isupper() or opens_list
    if len(named) > 1 and is_listed:
        return join_entities(list(dict.fromkeys(named)))
    return Entity(in_small(phrase, anaphor.vocabulary), "group", is_plural=True)


def find_listed_names(anaphor: Anaphor) -> list[Entity]:
    """Return whom a mention names one after the other; "Ada Stone (Ohio)" names one.

    So does "Ada Stone of Selby".
    """
    reading, discourse, beside = (
        anaphor.reading,
        anaphor.discourse,
        anaphor.vocabulary.groups.beside,
    )
    first = bisect_left(discourse.starts, reading.start)
    last = bisect_left(discourse.starts, reading.stop)
    named = filter(is_named, discourse.landmarks[first:last])
    return [
        discourse.entities.named_at(mark.start)
        for mark in named
        if discourse.text[mark.start - 1 : mark.start] != "("
        and previous_word(discourse.text, mark.start) not in beside
    ]


NAME_RULES = (Rule("its name", "[Ada Stone] agreed. [Stone] left.", find_named, "name"),)
JOINT_RULES = (Rule("its names", "[Ada Stone and Bo Reed] agreed.", find_joint, "joint"),)

RULES_BY_PRONOUN: Mapping[str, Sequence[Rule]] = {
    **PRONOUN_RULES,
    "it": (*PRONOUN_RULES["it"], TOPIC_RULE),
    "relative": RELATIVE_RULES,
}


def rules_for(anaphor: Anaphor) -> Sequence[Rule]:
    """Return the rules for a mention: the first one that finds somebody tells whom it means."""
    match anaphor.reading.sort:
        case "name":
            return NAME_RULES
        case "pronoun":
            return RULES_BY_PRONOUN.get(anaphor.reading.pronoun, ())
        case "description":
            return rules_for_description(anaphor)
        case "joint":
            return JOINT_RULES
    return ()
