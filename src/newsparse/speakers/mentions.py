"""What the words of a mention say: a name, a pronoun, a description or several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from newsparse.language import NameWords
from newsparse.patterns.name_patterns import name_run
from newsparse.span import Span
from newsparse.speakers.capitals import is_common
from newsparse.speakers.names import Name, parse_name
from newsparse.speakers.noun_phrases import find_core
from newsparse.speakers.role_words import Token, words_from
from newsparse.vocabulary.nouns import (
    bare,
    is_known_noun,
    is_known_plural,
    lemmas,
    person_nouns,
    singular,
)

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


def read_mention(text: str, span: Span, words: NameWords) -> Reading:
    """Read the words of a mention."""
    form = text[span.start : span.stop].strip(" .").lower()
    if pronoun := lemmas(words).get(form):
        return Reading("pronoun", span.start, span.stop, pronoun=pronoun)
    core = find_core(text, span, words) if len(form) != 1 else []
    empty = empty_words(words)
    if all(part.shown.lower() in empty for part in reversed(core)):
        return Reading("nobody", span.start, span.stop)
    last = core[-1]
    name = None if is_common(text, last, words) else read_name(last, words)
    is_own = name or core[0].shown.lower() in lemmas(words)
    if is_own and joins(text, last.stop, span.stop, words):
        return Reading("joint", span.start, span.stop, is_plural=True)
    if name:
        return Reading("name", span.start, last.stop, name)
    return (
        read_apposition(text, core, span, words)
        or read_labelled(text, core, words)
        or read_one(text, core, span, words)
    )


@lru_cache(maxsize=8)
def empty_words(words: NameWords) -> frozenset[str]:
    """Return the words that alone name and describe nobody: "said", "another"."""
    return words.stops.union(words.articles)


def read_name(token: Token, words: NameWords) -> Name | None:
    """Return the name that some words with capitals are."""
    return parse_name(token.shown, token.start, words)


def joins(text: str, stop: int, limit: int, words: NameWords) -> bool:
    """Tell whether "and" and somebody else follow a name in its mention."""
    if stop >= limit:
        return False
    after = text[stop : min(limit, stop + TAGGED)]
    if after[:2] == " (":
        after = after.partition(")")[2]
    while after.startswith(", "):
        run = name_run(words).match(after, 2)
        if run is None or " " not in run[0]:
            break
        after = after[run.end() :]
    first = after.strip(", ").split(maxsplit=1)
    return bool(first) and first[0] in words.conjunctions


def read_apposition(
    text: str, core: Sequence[Token], span: Span, words: NameWords
) -> Reading | None:
    """Return the name after a description: "the bank's director, Ada Stone".

    After a noun that the lists do not know for a person the mention must end with the name.
    """
    last = core[-1]
    comma = text.find(", ", last.stop, min(span.stop, last.stop + NEAR))
    noun = last_noun(core)
    if comma < 0 or is_known_plural(noun, words):
        return None
    run = last_name(text, comma + 2, span.stop, words)
    is_next = comma == last.stop
    if run is None or not (is_next or noun in person_nouns(words)):
        return None
    if noun not in person_nouns(words) and text[run.end() : span.stop].strip(" ,"):
        return None
    name = parse_name(run[0], run.start(), words)
    return Reading("name", span.start, name.stop, name) if name else None


def last_noun(core: Sequence[Token]) -> str:
    """Return the noun of a phrase as it stands in the word lists."""
    return bare(core[-1].shown.rsplit(None, 1)[-1])


def last_name(text: str, start: int, stop: int, words: NameWords) -> re.Match[str] | None:
    """Return the name in an apposition, after its role: "radio host Ada Stone"."""
    place = start
    for token in islice(words_from(text, start, stop), ROLE):
        if text[place : token.start].strip(" \u00a0") or token.shown.lower() in words.stops:
            return None
        if token.shown[0].isupper():
            return name_run(words).match(text, token.start, stop)
        place = token.stop
    return None


def read_labelled(text: str, core: Sequence[Token], words: NameWords) -> Reading | None:
    """Return the name before a noun that only says what it is: "Courier magazine".

    After a name with its title an unknown word is no noun: "President Ada Stone first".
    """
    label, noun = core[-2] if len(core) > 1 else core[0], bare(core[-1].shown)
    if not label.shown[0].isupper() or text[label.stop : label.stop + 1] != " ":
        return None
    name = read_name(label, words)
    is_titled = name is not None and bool(name.titles) and not is_known_noun(noun, words)
    is_label = noun in words.generic_bodies or is_titled
    return Reading("name", core[0].start, label.stop, name) if name and is_label else None


def read_one(text: str, core: Sequence[Token], span: Span, words: NameWords) -> Reading:
    """Read a description, be it of one out of several: "one of the sailors"."""
    reading = read_description(text, core, words)
    first = text[span.start : core[0].start].partition(" ")[0].lower()
    if first not in words.partitives:
        return reading
    return reading._replace(start=span.start, is_definite=False, is_plural=False)


def read_description(text: str, core: Sequence[Token], words: NameWords) -> Reading:
    """Read a noun phrase whose noun is no name."""
    first, second = core[0].shown.lower(), core[min(1, len(core) - 1)].shown.lower()
    noun = last_noun(core)
    head = singular(noun, words)
    owner = next((part for part in core[:-1] if is_owner(text, part, head, words)), None)
    is_plural = head != noun or (
        noun.endswith("s") and head not in words.bodies and not noun.endswith("ss")
    )
    return Reading(
        "description",
        core[0].start,
        core[-1].stop,
        read_name(owner, words) if owner else None,
        pronoun=lemmas(words).get(first, "") if len(core) > 1 else "",
        head=head,
        is_definite=second not in words.ordinals
        and (first in words.definite or is_bare(first, head, words)),
        is_plural=is_plural,
    )


def is_owner(text: str, part: Token, head: str, words: NameWords) -> bool:
    """Tell whether a name in a description is the owner's: Stone's lawyer, the Stone campaign."""
    if not part.shown[0].isupper() or part.shown in words.unnamed:
        return False
    return text[part.stop : part.stop + 1] in ("'", "’") or head in words.bodies


def is_bare(first: str, head: str, words: NameWords) -> bool:
    """Tell whether a noun for a person has no determiner, as in headlines: "Local actor"."""
    return (
        head in person_nouns(words)
        and first not in words.determiners
        and first not in words.quantifiers
    )
