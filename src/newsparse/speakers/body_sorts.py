"""Of what sort a body is, and whether a noun may mean it: "the airline" is no ministry."""

from __future__ import annotations

from itertools import islice

from newsparse.speakers.discourse import Discourse
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import is_state_or_regional_body, name_heads
from newsparse.speakers.role_heads import role_heads
from newsparse.speakers.role_index import roles_of
from newsparse.speakers.words_around import following_word
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

COUNTRY = frozenset(("country",))
"""The sort of states, which no noun for a body in `antecedents.toml` means."""

STATE_WORDS = 2
"""At most this many words has the name of a state, a fact of news: "South Lund"."""

NAMES_WITH_SORT = 4
"""Behind at most this many names of a body a word may tell its sort: a bound on time."""


def sorts_of(entity: Entity, discourse: Discourse) -> frozenset[str]:
    """Return the sorts that a body may be of by its name, role and noun; empty if nothing tells."""
    vocabulary = discourse.vocabulary
    words = entity.name.split()
    sorts = vocabulary.antecedents.sorts
    # "Harbour Bank", "Ministry of Works", "the bank"
    for noun in nouns_of_name(words, vocabulary):
        if noun in sorts:
            return sorts[noun]
    roles = roles_of(entity, discourse)
    # "South Lund"; but "National Harbour Motors", and "Northern Lines, the owner of the ferry"
    is_short = len(words) <= STATE_WORDS and not roles
    if is_short and is_state_or_regional_body(words, vocabulary):
        return COUNTRY
    # "Ostra, a ferry company"
    heads = role_heads(roles, vocabulary)
    by_role = frozenset().union(*(sorts.get(head, ()) for head in heads))
    return by_role or sorts_by_signs(entity, discourse)


def nouns_of_name(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """Return the words of a name that may tell what it names: the one before "of", and the last."""
    if len(words) == 1 and not words[0].isupper():
        # "Oil" may only open a sentence; NATO is known.
        return []
    return list(map(bare, name_heads(words, vocabulary)))


def sorts_by_signs(entity: Entity, discourse: Discourse) -> frozenset[str]:
    """Return the sorts that the words behind some names tell: "Ostra shares"."""
    signs = discourse.vocabulary.antecedents.signs
    for name in islice(entity.names, NAMES_WITH_SORT):
        word = following_word(discourse.text, name.stop).rstrip(".,")
        if word in signs:
            return signs[word]
    return frozenset()


def may_be_of_sort(entity: Entity, noun: str, discourse: Discourse) -> bool:
    """Tell whether a noun may mean a body: one of the same sort, or of which no sort is told."""
    told = sorts_of(entity, discourse)
    if not told:
        return True
    return not told.isdisjoint(discourse.vocabulary.antecedents.sorts.get(noun, ()))
