"""Who has the role that a description names: "the Texas senator" is "Sen. Stone (D-Tex.)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.discourse import Anaphor, Discourse, recent_entities
from newsparse.speakers.entities import Entity
from newsparse.speakers.names import Name
from newsparse.speakers.role_index import entities_with_role
from newsparse.speakers.rules import NOBODY, Judged
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

ROLE_NAMES = 8
"""At most this many capitalised words of a role are compared: a bound on time."""

IS_NO_PERSON = Refusal("has the role, but is no person")
HAS_OTHER_FIELD = Refusal("has this role elsewhere, or has it no more")


def find_by_role(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom the text described so before, or gives this role."""
    return choose_bearer(find_bearers(anaphor), anaphor)


def choose_bearer(bearers: Sequence[Entity], anaphor: Anaphor) -> Entity | Refusal:
    """Return the one of several with a role that spoke last, or else was named last."""
    if len(bearers) <= 1:
        return bearers[0] if bearers else NOBODY
    last = next(recent_entities(anaphor.earlier), None)
    if last is not None and last in bearers:
        return last
    return max(bearers, key=lambda entity: last_named(entity, anaphor.reading.start))


def find_bearers(anaphor: Anaphor) -> list[Entity]:
    """Return all whom the text described so before, or else all to whom it gives this role."""
    return [one.entity for one in judge_bearers(anaphor) if one.verdict]


def judge_bearers(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield who may have the role that a description names, each with a verdict."""
    head, vocabulary = anaphor.reading.head, anaphor.vocabulary
    if before := find_described_so(anaphor):
        yield before
        return
    if head in vocabulary.nouns.courtesies:
        titled = find_titled(head, anaphor.discourse)
        yield from (Judged(one, one.names[0].start, "has this title") for one in titled)
        if titled:
            return
    is_person = head in vocabulary.nouns.persons
    for entity, role in entities_with_role(vocabulary.nouns.same(head), anaphor.discourse):
        verdict: str | Refusal = "has this role"
        if not is_compatible(anaphor.phrase, role, vocabulary):
            verdict = HAS_OTHER_FIELD
        elif is_person and entity.kind != "person":
            verdict = IS_NO_PERSON
        yield Judged(entity, entity.names[0].start, verdict)


def find_described_so(anaphor: Anaphor) -> Judged | None:
    """Return whom a mention before described with the same noun, and the text names."""
    text, vocabulary = anaphor.discourse.text, anaphor.vocabulary
    for earlier, entity in reversed(anaphor.earlier):
        if entity is None or not entity.names or earlier.head != anaphor.reading.head:
            continue
        if is_compatible(anaphor.phrase, text[earlier.start : earlier.stop], vocabulary):
            return Judged(entity, earlier.start, "was described so before")
    return None


def find_titled(head: str, discourse: Discourse) -> list[Entity]:
    """Return whom the text gives a title that is no role otherwise: "Pope Francis"."""
    members = discourse.entities.members.items()
    keys = (key for key, names in members if any(has_title(name, head) for name in names))
    return [discourse.entities.with_key(key) for key in keys]


def has_title(name: Name, head: str) -> bool:
    """Tell whether a name has a title before it."""
    return any(bare(title) == head for title in name.titles)


def last_named(entity: Entity, position: int) -> int:
    """Return where an entity was last named before a place; -1 if it was not."""
    before = bisect_left(entity.names, position, key=lambda name: name.start)
    return entity.names[before - 1].start if before else -1


def is_compatible(phrase: str, role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description may mean somebody with a role: not another state's senator.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> is_compatible("the Texas senator", "Sen., D-Tex.", vocabulary)
    True
    >>> is_compatible("the New Jersey mayor", "former New York mayor", vocabulary)
    False
    >>> is_compatible("the former president", "President", vocabulary)
    False
    """
    if is_former(phrase, vocabulary) and not is_former(role, vocabulary):
        return False
    ours = [word for word in phrase.split()[1:] if word[0].isupper()]
    parts = [part.strip(".,") for word in role.split() for part in word.split("-")]
    theirs = [part for part in parts if part[:1].isupper()][:ROLE_NAMES]
    if not theirs:
        return True  # "the Texas senator" may be "a senator"
    return all(any(abbreviates(short, word) for short in theirs) for word in ours)


def is_former(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase says that somebody is it no more: "former", "ex-"."""
    return not vocabulary.names.formers.isdisjoint(phrase.lower().replace("-", " ").split())


def abbreviates(short: str, word: str) -> bool:
    """Tell whether a word is another one or shortens it, as "Vt" does "Vermont".

    >>> abbreviates("Vt", "Vermont"), abbreviates("Ohio", "Oregon")
    (True, False)
    """
    letters = iter(word.lower())
    return short[0] == word[0] and all(letter in letters for letter in short.lower())
