"""What the words of a mention say: a name, a pronoun, a description or several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Literal, NamedTuple

from newsparse.span import Span
from newsparse.speakers.capitals import is_common
from newsparse.speakers.names import Name, parse_name
from newsparse.speakers.noun_phrases import find_core
from newsparse.speakers.words_around import Token, words_from
from newsparse.vocabulary.nouns import (
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

Sort = Literal["pronoun", "name", "joint", "description", "nobody"]

NEAR = 60
"""So many characters after a noun an apposition may begin."""

ROLE = 7
"""So many words of a role may stand before a name in apposition."""

TAGGED = 80
"""Within so many characters after a name come "(D-Ohio)" and other names before "and"."""


class Reading(NamedTuple):
    """A mention, read."""

    sort: Sort
    """What the mention is; "nobody" if it names and describes nobody."""
    start: int
    """Where the noun phrase begins that names or describes."""
    stop: int
    """Where it ends, without what follows its noun."""
    name: Name | None = None
    """The name, also where it is only the owner: "Stone's campaign"."""
    pronoun: str = ""
    """The pronoun that stands for the mention's form, or for the owner in "his campaign"."""
    head: str = ""
    """The noun of a description, singular, in small letters."""
    is_definite: bool = False
    """Whether it is a description of somebody known: "the", "this"."""
    is_plural: bool = False
    """Whether it describes several."""


def read_mention(text: str, span: Span, vocabulary: Vocabulary) -> Reading:
    """Read the words of a mention."""
    form = text[span.start : span.stop].strip(" .").lower()
    if pronoun := vocabulary.nouns.pronouns.get(form):
        return Reading("pronoun", span.start, span.stop, pronoun=pronoun)
    core = find_core(text, span, vocabulary) if len(form) != 1 else []
    empty = vocabulary.nouns.empty
    if all(part.shown.lower() in empty for part in reversed(core)):
        return Reading("nobody", span.start, span.stop)
    last = core[-1]
    name = None if is_common(text, last, vocabulary) else read_name(last, vocabulary)
    is_own = name or core[0].shown.lower() in vocabulary.nouns.pronouns
    if is_own and joins(text, last.stop, span.stop, vocabulary):
        return Reading("joint", span.start, span.stop, is_plural=True)
    if name:
        return Reading("name", span.start, last.stop, name)
    return (
        read_apposition(text, core, span, vocabulary)
        or read_labelled(text, core, vocabulary)
        or read_one(text, core, span, vocabulary)
    )


def read_name(token: Token, vocabulary: Vocabulary) -> Name | None:
    """Return the name that some words with capitals are."""
    return parse_name(token.shown, token.start, vocabulary)


def joins(text: str, stop: int, limit: int, vocabulary: Vocabulary) -> bool:
    """Tell whether "and" and somebody else follow a name in its mention."""
    if stop >= limit:
        return False
    after = text[stop : min(limit, stop + TAGGED)]
    if after[:2] == " (":
        after = after.partition(")")[2]
    while after.startswith(", "):
        run = vocabulary.name_patterns.run.match(after, 2)
        if run is None or " " not in run[0]:
            break
        after = after[run.end() :]
    first = after.strip(", ").split(maxsplit=1)
    return bool(first) and first[0] in vocabulary.names.conjunctions


def read_apposition(
    text: str, core: Sequence[Token], span: Span, vocabulary: Vocabulary
) -> Reading | None:
    """Return the name after a description: "the bank's director, Ada Stone".

    After a noun that the lists do not know for a person the mention must end with the name.
    """
    last = core[-1]
    comma = text.find(", ", last.stop, min(span.stop, last.stop + NEAR))
    noun = last_noun(core)
    if comma < 0 or vocabulary.nouns.is_plural(noun):
        return None
    run = last_name(text, comma + 2, span.stop, vocabulary)
    is_next = comma == last.stop
    if run is None or not (is_next or noun in vocabulary.nouns.persons):
        return None
    if noun not in vocabulary.nouns.persons and text[run.end() : span.stop].strip(" ,"):
        return None
    name = parse_name(run[0], run.start(), vocabulary)
    return Reading("name", span.start, name.stop, name) if name else None


def last_noun(core: Sequence[Token]) -> str:
    """Return the noun of a phrase as it stands in the word lists."""
    return bare(core[-1].shown.rsplit(None, 1)[-1])


def last_name(text: str, start: int, stop: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the name in an apposition, after its role: "radio host Ada Stone"."""
    place = start
    for token in islice(words_from(text, start, stop), ROLE):
        if (
            text[place : token.start].strip(" \u00a0")
            or token.shown.lower() in vocabulary.names.stops
        ):
            return None
        if token.shown[0].isupper():
            return vocabulary.name_patterns.run.match(text, token.start, stop)
        place = token.stop
    return None


def read_labelled(text: str, core: Sequence[Token], vocabulary: Vocabulary) -> Reading | None:
    """Return the name before a noun that only says what it is: "Courier magazine".

    After a name with its title an unknown word is no noun: "President Ada Stone first".
    """
    label, noun = core[-2] if len(core) > 1 else core[0], bare(core[-1].shown)
    if not label.shown[0].isupper() or text[label.stop : label.stop + 1] != " ":
        return None
    name = read_name(label, vocabulary)
    is_titled = name is not None and bool(name.titles) and noun not in vocabulary.nouns.known
    is_label = noun in vocabulary.names.generic_bodies or is_titled
    return Reading("name", core[0].start, label.stop, name) if name and is_label else None


def read_one(text: str, core: Sequence[Token], span: Span, vocabulary: Vocabulary) -> Reading:
    """Read a description, be it of one out of several: "one of the sailors"."""
    reading = read_description(text, core, vocabulary)
    first = text[span.start : core[0].start].partition(" ")[0].lower()
    if first not in vocabulary.names.partitives:
        return reading
    return reading._replace(start=span.start, is_definite=False, is_plural=False)


def read_description(text: str, core: Sequence[Token], vocabulary: Vocabulary) -> Reading:
    """Read a noun phrase whose noun is no name."""
    first, second = core[0].shown.lower(), core[min(1, len(core) - 1)].shown.lower()
    noun = last_noun(core)
    head = vocabulary.nouns.singular(noun)
    owner = next((part for part in core[:-1] if is_owner(text, part, head, vocabulary)), None)
    is_plural = head != noun or (
        noun.endswith("s") and head not in vocabulary.names.bodies and not noun.endswith("ss")
    )
    return Reading(
        "description",
        core[0].start,
        core[-1].stop,
        read_name(owner, vocabulary) if owner else None,
        pronoun=vocabulary.nouns.pronouns.get(first, "") if len(core) > 1 else "",
        head=head,
        is_definite=second not in vocabulary.names.ordinals
        and (first in vocabulary.names.definite or is_bare(first, head, vocabulary)),
        is_plural=is_plural,
    )


def is_owner(text: str, part: Token, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name in a description is the owner's: Stone's lawyer, the Stone campaign."""
    if not part.shown[0].isupper() or part.shown in vocabulary.names.unnamed:
        return False
    return text[part.stop : part.stop + 1] in ("'", "’") or head in vocabulary.names.bodies


def is_bare(first: str, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun for a person has no determiner, as in headlines: "Local actor"."""
    return (
        head in vocabulary.nouns.persons
        and first not in vocabulary.names.determiners
        and first not in vocabulary.names.quantifiers
    )
