"""Roles next to somebody's names, and who has a role with some noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.speakers.discourse import Discourse, names_around
from newsparse.speakers.entities import Entity
from newsparse.speakers.names import Key, Name
from newsparse.speakers.role_heads import role_heads
from newsparse.speakers.roles import (
    find_leading_role,
    find_noun_after,
    find_party_tag,
    find_role_after,
    find_role_before,
    find_shared_role,
)
from newsparse.speakers.words_around import following_word, previous_word
from newsparse.vocabulary.vocabulary import Vocabulary

SAMPLE = 12
"""At so many of somebody's names a role is looked for."""

NEAR = 60
"""How many characters around a noun a name is looked for."""

NOUNS = 20
"""How many different nouns of descriptions are looked for."""


def role_before(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the title or the role before a name."""
    return find_role_before(text, name, vocabulary) or find_leading_role(text, name, vocabulary)


def role_after(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the apposition or the common noun after a name."""
    return find_role_after(text, name.stop, vocabulary) or find_noun_after(
        text, name.stop, vocabulary
    )


def roles_of(entity: Entity, discourse: Discourse) -> list[str]:
    """Return the roles that stand next to the names of an entity."""
    return [role for name in telling_names(entity, discourse) for role in roles_at(name, discourse)]


def roles_at(name: Name, discourse: Discourse) -> Sequence[str]:
    """Return the roles that stand next to a name."""
    finders = (role_before, find_party_tag, role_after, find_shared_role)
    found = (find(discourse.text, name, discourse.vocabulary) for find in finders)
    return [role for role in found if role]


def telling_names(entity: Entity, discourse: Discourse) -> Sequence[Name]:
    """Return the first names of an entity next to which a role may stand."""
    if entity not in discourse.telling:
        names = entity.names[:SAMPLE]
        discourse.telling[entity] = [name for name in names if is_telling(name, discourse)]
    return discourse.telling[entity]


def is_telling(name: Name, discourse: Discourse) -> bool:
    """Tell whether a role may stand next to a name: surnames alone mostly have none."""
    text, nouns = discourse.text, discourse.vocabulary.nouns.roles
    if len(name.words) > 1 or name.titles or text[name.stop : name.stop + 1] == ",":
        return True
    return previous_word(text, name.start) in nouns or following_word(text, name.stop) in nouns


def entities_with_role(noun: str, discourse: Discourse) -> Sequence[tuple[Entity, str]]:
    """Return the entities to whom the text gives a role with a noun, with their roles."""
    if noun in discourse.vocabulary.names.determiners:
        return ()
    if noun not in discourse.by_role and len(discourse.by_role) < NOUNS:
        discourse.by_role[noun] = list(find_entities_with(noun, discourse))
    return discourse.by_role.get(noun, ())


def find_entities_with(noun: str, discourse: Discourse) -> Iterator[tuple[Entity, str]]:
    """Yield the entities that have a role with a noun; only names near the noun are read."""
    vocabulary, entities = discourse.vocabulary, discourse.entities
    for key, names in names_near(noun, discourse):
        telling = (name for name in names if is_telling(name, discourse))
        roles = [role for name in telling for role in roles_at(name, discourse)]
        if roles and noun in {
            vocabulary.nouns.same(head) for head in role_heads(roles, vocabulary)
        }:
            yield entities.with_key(key), ", ".join(roles)


def names_near(noun: str, discourse: Discourse) -> list[tuple[Key, list[Name]]]:
    """Return the names in the sentences with a noun, by what they mean, as they come in."""
    members, keys = discourse.entities.members, discourse.entities.keys
    forms = role_forms(noun, discourse.vocabulary)
    places = (place for form in forms for place in find_all(discourse.text, form))
    found = {name.start: name for place in places for name in names_around(place, discourse, NEAR)}
    near: dict[Key, list[Name]] = {}
    for start in sorted(found):
        key = keys[start]
        if start <= members[key][:SAMPLE][-1].start:
            near.setdefault(key, []).append(found[start])
    return sorted(near.items(), key=lambda item: members[item[0]][0].start)


def role_forms(noun: str, vocabulary: Vocabulary) -> set[str]:
    """Return the words by which a role with a noun shows in a text: senator, Sen."""
    forms = {noun, *(other for other, same in vocabulary.names.equivalents.items() if same == noun)}
    ranks = {rank for rank, nouns in vocabulary.names.ranks.items() if not forms.isdisjoint(nouns)}
    forms |= {rank if len(rank) > 1 else f"({rank.upper()}-" for rank in ranks}
    return forms | {form.capitalize() for form in forms}


def find_all(text: str, form: str) -> Iterator[int]:
    """Yield the places where some letters stand in a text."""
    place = text.find(form)
    while place >= 0:
        yield place
        place = text.find(form, place + 1)
