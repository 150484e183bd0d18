"""Roles next to somebody's names, and who has a role with some noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsparse.speakers.appositions import find_capacity, find_leading_role, find_role_after
from newsparse.speakers.discourse import Discourse, names_around
from newsparse.speakers.entities import Entity
from newsparse.speakers.names import Key, Name, is_alone
from newsparse.speakers.role_heads import role_heads
from newsparse.speakers.roles import (
    Finder,
    find_noun_after,
    find_party_tag,
    find_role_before,
    find_shared_role,
)
from newsparse.speakers.words_around import following_word, previous_word
from newsparse.vocabulary.vocabulary import Vocabulary

NAMES_WITH_ROLE = 12
"""At most this many names of somebody are searched for a role: a bound on time."""

NOUN_DISTANCE = 60
"""Within this many characters of a noun stands the name of who has it for a role: a bound on time,
since only the names found so are read."""

NOUNS_READ = 20
"""At most this many nouns of descriptions are searched for: a bound on time."""


def role_before(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the title or the role before a name."""
    for find in (find_role_before, find_leading_role, find_capacity):
        if role := find(text, name, vocabulary):
            return role
    return None


def role_after(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the apposition or the common noun after a name."""
    apposition = find_role_after(text, name.stop, vocabulary)
    return apposition or find_noun_after(text, name.stop, vocabulary)


FINDERS_BESIDE: tuple[Finder, ...] = (role_before, find_party_tag, role_after, find_shared_role)
"""What finds a role beside a name: Mayor Stone; Stone (D-Ohio); Stone, a lawyer; hosts Stone and
Reed."""


def roles_of(entity: Entity, discourse: Discourse) -> list[str]:
    """Return the roles that stand next to the names of an entity."""
    return roles_at(telling_names(entity, discourse), discourse)


def roles_at(names: Iterable[Name], discourse: Discourse) -> list[str]:
    """Return the roles that stand next to some names."""
    text, vocabulary = discourse.text, discourse.vocabulary
    roles: list[str] = []
    for name in names:
        found = [find(text, name, vocabulary) for find in FINDERS_BESIDE]
        roles += filter(None, found)
    return roles


def telling_names(entity: Entity, discourse: Discourse) -> Sequence[Name]:
    """Return the first names of an entity next to which a role may stand."""
    known = discourse.telling.get(entity)
    if known is not None:
        return known
    names = entity.names[:NAMES_WITH_ROLE]
    is_quoted = discourse.page.is_quoted
    # What somebody is called in a quotation is its speaker's word.
    said = [name for name in names if not is_quoted(name.start)]
    discourse.telling[entity] = telling = tell_roles(said, discourse)
    return telling


def tell_roles(names: Iterable[Name], discourse: Discourse) -> list[Name]:
    """Return those of some names next to which a role may stand."""
    return [name for name in names if is_telling(name, discourse)]


def is_telling(name: Name, discourse: Discourse) -> bool:
    """Tell whether a role may stand next to a name: surnames alone mostly have none."""
    text, nouns = discourse.text, discourse.vocabulary.nouns.roles
    if not is_alone(name):
        # Ada Stone; Mayor Stone
        return True
    if text.startswith(",", name.stop):
        # Stone, the mayor,
        return True
    # the lawyer Stone; Stone magazine
    beside = previous_word(text, name.start), following_word(text, name.stop)
    return not nouns.isdisjoint(beside)


def entities_with_role(noun: str, discourse: Discourse) -> Sequence[tuple[Entity, str]]:
    """Return the entities to whom the text gives a role with a noun, with their roles."""
    by_role = discourse.by_role
    if noun in discourse.vocabulary.names.determiners:
        # The noun of "those in the room" is none that anybody has for a role.
        return ()
    is_new = noun not in by_role
    if is_new and len(by_role) < NOUNS_READ:
        by_role[noun] = list(find_entities_with(noun, discourse))
    return by_role.get(noun, ())


def find_entities_with(noun: str, discourse: Discourse) -> Iterator[tuple[Entity, str]]:
    """Yield the entities that have a role with a noun; only names near the noun are read."""
    same = discourse.vocabulary.nouns.same
    for entity, role in entities_near(noun, discourse):
        heads = map(same, role_heads([role], discourse.vocabulary))
        if noun in heads:
            yield entity, role


def entities_near(noun: str, discourse: Discourse) -> Iterator[tuple[Entity, str]]:
    """Yield whom the text names near a word, with all roles that stand beside these names."""
    for key, names in names_near(noun, discourse):
        if roles := roles_at(tell_roles(names, discourse), discourse):
            yield discourse.entities.with_key(key), ", ".join(roles)


def names_near(noun: str, discourse: Discourse) -> list[tuple[Key, list[Name]]]:
    """Return the names in the sentences with a noun, by what they mean, as they come in."""
    members, keys = discourse.entities.members, discourse.entities.keys
    forms = role_forms(noun, discourse.vocabulary)
    found: dict[int, Name] = {}
    for place in find_places(forms, discourse.text):
        around = names_around(place, discourse, NOUN_DISTANCE)
        found.update((name.start, name) for name in around)
    near: dict[Key, list[Name]] = {}
    for start in sorted(found):
        key = keys[start]
        last_read = members[key][:NAMES_WITH_ROLE][-1]
        if start <= last_read.start:
            near.setdefault(key, []).append(found[start])
    return sorted(near.items(), key=lambda item: members[item[0]][0].start)


def role_forms(noun: str, vocabulary: Vocabulary) -> set[str]:
    """Return the words by which a role with a noun shows in a text: senator, Sen."""
    # "paper" shows a newspaper.
    forms = {noun, *vocabulary.nouns.variants(noun)}
    # "Sen." shows a senator.
    titles = vocabulary.names.ranks.items()
    ranks = [rank for rank, nouns in titles if not forms.isdisjoint(nouns)]
    # The letter of a political party stands in brackets: (R-Ohio).
    forms |= {rank if len(rank) > 1 else f"({rank.upper()}-" for rank in ranks}
    return forms.union(map(str.capitalize, forms))


def find_places(forms: Iterable[str], text: str) -> Iterator[int]:
    """Yield the places where some forms stand in a text."""
    for form in forms:
        place = text.find(form)
        while place >= 0:
            yield place
            place = text.find(form, place + 1)
