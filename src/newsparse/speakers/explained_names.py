"""What the names of an article mean and why, told in full: for whoever mends a wrong speaker.

A parse does none of this: it keeps what a name means, not the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from newsparse.model import KnownSpeaker, Mention, SpeakerKind
from newsparse.speakers.entities import KindEvidence
from newsparse.speakers.mentions import read_mentions
from newsparse.speakers.name_matching import NameEvidence, candidates_for
from newsparse.speakers.names import Key, Name
from newsparse.speakers.resolution import prepare_discourse
from newsparse.syntax.page import Page


@frozen
class ExplainedName:
    """A name at one place of the text, and why it means what it does."""

    start: int
    """Where it begins, with its titles."""
    stop: int
    """Where it ends."""
    entity: str
    """The fullest name of what it means."""
    how: str
    """By what it was matched: see `MATCHES`."""
    candidates: tuple[str, ...]
    """The full names that it may stand for, if it is a lone word."""


@frozen
class ExplainedEntity:
    """Somebody or something with a name, and what tells its kind."""

    name: str
    """The fullest name."""
    kind: SpeakerKind
    """What it is."""
    evidence: KindEvidence
    """What tells that: see `entities.KIND_RULES`."""
    pronouns: frozenset[str]
    """"he" or "she", where the text tells which."""
    names: int
    """How often it is named."""


NameMatch = Callable[[Name, Key, NameEvidence], bool]
"""What tells whether a name was matched with a key so."""

# By what a name is matched: the first of these that holds.
MATCHES: tuple[tuple[str, NameMatch], ...] = (
    ("known to the caller", lambda _, key, evidence: key in evidence.clues.known.speakers),
    ("by itself: no full name has this word", lambda _, key, evidence: key not in evidence.groups),
    ("full name", lambda name, key, _: name.key == key),
    ("full name behind another word", lambda name, _, __: len(name.words) > 1),
    ("surname", lambda name, key, _: name.form == key[1]),
    ("first name", lambda name, key, _: name.form == key[0]),
    ("short form", lambda name, _, evidence: name.form in evidence.index),
    ("first letters", lambda name, _, evidence: name.form in evidence.prefixes),
    ("surname with letters exchanged", lambda _, __, ___: True),
)


def explain_match(name: Name, key: Key, evidence: NameEvidence) -> str:
    """Return by what a name was matched with the key of an entity."""
    return next(how for how, holds in MATCHES if holds(name, key, evidence))


def explain_names(
    page: Page, mentions: Sequence[Mention] = (), known: Sequence[KnownSpeaker] = ()
) -> tuple[tuple[ExplainedName, ...], tuple[ExplainedEntity, ...]]:
    """Return all names of an article with what they mean, and what they mean with its kind.

    Args:
        page: The article, as `read_page` returns it.
        mentions: The sources of its statements, in text order.
        known: Speakers that the caller knows.

    >>> from newsparse.syntax.page import read_example
    >>> names, entities = explain_names(read_example("Ada Stone left. Ms. Stone met the Fed."))
    >>> [(name.entity, name.how) for name in names][:2]
    [('Ada Stone', 'full name'), ('Ada Stone', 'surname')]
    >>> [(entity.name, entity.kind, entity.evidence) for entity in entities]
    [('Ada Stone', 'person', 'role'), ('Fed', 'organisation', 'words')]
    """
    readings = read_mentions(mentions, page)
    entities = prepare_discourse(page, readings, known).entities
    evidence = entities.evidence
    names = [
        ExplainedName(
            name.start,
            name.stop,
            entities.named_at(name.start).name,
            explain_match(name, entities.keys[name.start], evidence),
            candidate_names(name, evidence),
        )
        for name in evidence.clues.names
    ]
    found = [
        ExplainedEntity(one.name, one.kind, one.evidence, one.pronouns, len(one.names))
        for one in map(entities.with_key, entities.members)
    ]
    return tuple(names), tuple(found)


def candidate_names(name: Name, evidence: NameEvidence) -> tuple[str, ...]:
    """Return the full names that a lone word may stand for, as they come in."""
    # A full name stands for itself.
    keys = candidates_for(name, evidence) if len(name.words) == 1 else ()
    firsts = [evidence.groups[key][0] for key in keys]
    return tuple(" ".join(first.words) for first in firsts)
