"""Where the field of an office ends and a name begins, in one run of capitalised words."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

FULL_NAME_WORDS = 2
"""At least this many words are a full name, behind an office with its field as elsewhere: a fact
of news, where "Secretary of State Ada Stone" has both names."""


def count_field(parts: Sequence[str], head: str, vocabulary: Vocabulary) -> int:
    """Return how many capitalised words behind an office are its field, before a name; 0 if all.

    It ends in the last noun of a body ("Delta Growers Union Ada Stone"), or else where the last
    two words begin ("Sund Ada Stone"), if these may be a name.
    """
    names = vocabulary.names
    heads = (place for place, part in enumerate(parts, 1) if bare(part) in names.bodies)
    last = max(heads, default=0)
    rest = parts[last:]
    if last and len(rest) >= FULL_NAME_WORDS and rest[0] not in names.links:
        return last if may_be_person_name(rest, vocabulary) else 0
    if bare(head) in names.attached or last == len(parts):
        # "a spokesman for Ada Ann Stone": the field is somebody.
        return 0
    count = start_of_name(parts, vocabulary)
    # South Lund Ada Stone; but "New South Wales"
    if 0 < count_openers(parts, vocabulary) >= count:
        return 0
    return count if may_be_person_name(parts[count:], vocabulary) else 0


def start_of_name(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return where the last words begin that may be a full name behind at least one other word.

    That is a first name and a surname with what stands inside: "J. M. Stone", "Leo del Rio Jr.".
    """
    place = start_of_surname(parts, vocabulary) - 1
    while place > 1 and not parts[place][0].isalpha():
        # Edgar (Ned) Stone
        place -= 1
    first = place
    while first > 0 and is_initial(parts[first - 1]):
        # J. M. Stone
        first -= 1
    is_single = first == place and place > 1
    if is_single and is_initial(parts[place]):
        # Lloyd J. Stone; but "Trade J. Stone"
        first -= may_be_person_name(parts[place - 1 : place], vocabulary)
    return max(0, first)


def start_of_surname(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return where the surname of a name begins, its particles included: "del Rio Jr."."""
    names, place = vocabulary.names, len(parts) - 1
    while place > 0 and parts[place].rstrip(".") in vocabulary.groups.behind_surname:
        # Leo Rio Jr.
        place -= 1
    while place > 1 and parts[place - 1] in names.particles:
        # del Rio; Vila y Roig
        place -= 1 + (parts[place - 1] in names.surname_joints)
    return place


def is_initial(part: str) -> bool:
    """Tell whether a word is an initial: "J."."""
    return part.endswith(".") and len(part) == len("J.")


def count_openers(parts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many words open the name of a place: two in "New South Wales"."""
    openers = vocabulary.names.place_openers
    others = (place for place, part in enumerate(parts) if part.lower() not in openers)
    return next(others, len(parts))


def may_be_person_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether capitalised words may be somebody's name: no field, place, body or title."""
    groups = vocabulary.groups
    if "&" in parts or not groups.no_part_of_name.isdisjoint(parts):
        # Stone & Sons; but "Will Stone", "Ada May"
        return False
    low = [*map(bare, parts)]
    return low[0] not in groups.openers and groups.of_bodies.isdisjoint(low)
