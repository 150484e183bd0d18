"""Why nobody is named: what a reader lacks where a source means no speaker."""

from __future__ import annotations

from newsparse.model import Unresolved
from newsparse.speakers.discourse import Discourse
from newsparse.speakers.kinds import kind_of_description
from newsparse.speakers.mentions import Reading
from newsparse.speakers.persons import is_introduced


def reason_for(reading: Reading, discourse: Discourse) -> Unresolved:
    """Return why a mention that found nobody has no speaker."""
    match reading.sort:
        case "pronoun" if reading.pronoun in ("author", "you"):
            return "generic"
        case "pronoun":
            return "no-antecedent"
        case "description":
            return reason_for_description(reading, discourse)
    vocabulary = discourse.vocabulary
    tokens = discourse.text[reading.start : reading.stop].lower().split()
    is_open = any(
        token in vocabulary.names.quantifiers or token in vocabulary.nouns.pronouns
        for token in tokens
    )
    return "generic" if is_open else "not-a-speaker"


def reason_for_description(reading: Reading, discourse: Discourse) -> Unresolved:
    """Return why a description that found nobody has no speaker."""
    vocabulary = discourse.vocabulary
    if kind_of_description(reading.head, vocabulary, is_plural=reading.is_plural) is None:
        return "not-a-speaker"
    if reading.head in vocabulary.names.generic_bodies or is_introduced(reading, discourse):
        return "several-candidates"
    return "no-antecedent"
