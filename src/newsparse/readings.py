"""What the words of a mention say: a name, a pronoun, a description or several of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsparse.language import NameWords
from newsparse.names import Name, bare, lemmas, opens_sentence, parse_name, person_nouns
from newsparse.patterns.names import name_run, word
from newsparse.roles import is_participle
from newsparse.span import Span

Sort = Literal["pronoun", "name", "joint", "description", "nobody"]

REACH = 300
"""How many characters of a mention are read: its noun comes soon."""


class Reading(NamedTuple):
    """A mention, read."""

    sort: Sort
    start: int
    stop: int
    """Where the noun phrase ends that names or describes, without what follows its noun."""
    name: Name | None = None
    """The name, also where it is only the owner: "Stone's campaign"."""
    pronoun: str = ""
    """The pronoun that stands for the mention's form, or for the owner in "his campaign"."""
    head: str = ""
    """The noun of a description, singular, in small letters."""
    is_definite: bool = False
    """Whether it is a description of somebody known: "the", "this", "her"."""
    is_plural: bool = False
    """Whether it describes several."""


def read_mention(text: str, span: Span, words: NameWords) -> Reading:
    """Read the words of a mention."""
    form = span.of(text).strip().lower()
    if form in lemmas(words):
        return Reading("pronoun", span.start, span.stop, pronoun=lemmas(words)[form])
    core = find_core(text, span, words)
    if core and core[0].of(text).lower() in lemmas(words) and joins(text, core[0].stop, span.stop, words):
        return Reading("joint", span.start, span.stop, is_plural=True)
    if not core or all(part.of(text).lower() in words.stops for part in core):
        return Reading("nobody", span.start, span.stop)
    left, stop = core[-1].start, core[-1].stop
    if text[left].isupper() and not is_common(text, core[-1], words):
        name = parse_name(text[left:stop], left, words)
        if name and joins(text, stop, span.stop, words):
            return Reading("joint", span.start, span.stop, is_plural=True)
        if name:
            return Reading("name", span.start, stop, name)
    reading = read_description(text, core, words)
    return reading_of_apposition(text, reading, span, words) or reading


def reading_of_apposition(
    text: str, reading: Reading, span: Span, words: NameWords
) -> Reading | None:
    """Return the name that stands in apposition: "the bank's director, Ada Stone"."""
    if reading.head not in person_nouns(words) or text[reading.stop : reading.stop + 2] != ", ":
        return None
    run = name_run(words).match(text, reading.stop + 2, span.stop)
    name = parse_name(run[0], run.start(), words) if run else None
    return Reading("name", reading.start, name.stop, name) if name else None


def find_core(text: str, span: Span, words: NameWords) -> list[Span]:
    """Return the words of a noun phrase up to its noun, a name counting as one word.

    "several of" and the like are left out, for the noun of what they count.
    """
    core: list[Span] = []
    stop = span.start
    for match in word().finditer(text, span.start, min(span.stop, span.start + REACH)):
        left = match.start()
        if left < stop:
            continue
        low, gap = match[0].lower(), text[stop:left].strip(" \u00a0\"“”'’s/")
        if core and low == "of" and not gap and all(is_counting(part.of(text), words) for part in core):
            core, stop = [], match.end()
            continue
        if core and (gap or ends_core(text, core, match[0], words)):
            break
        if low != "and" or not core:
            run = name_run(words).match(text, left, span.stop) if match[0] not in words.unnamed else None
            core.append(Span(left, run.end() if run else match.end()))
        stop = core[-1].stop if low != "and" else match.end()
    return core


def is_counting(token: str, words: NameWords) -> bool:
    """Tell whether a word only counts or points: "several", "the", "86"."""
    low = token.lower()
    return low in words.quantifiers or low in words.determiners or low[:1].isdigit()


def ends_core(text: str, core: Sequence[Span], token: str, words: NameWords) -> bool:
    """Tell whether a word cannot belong to the noun phrase before it."""
    if token[0].isupper() and token != token.lower().capitalize():
        return False
    low, last = token.lower(), core[-1].of(text)
    if low in words.naming:
        return False
    if low == "and":
        return last[0].isupper() and not last.isupper() and bare(last) not in person_nouns(words)
    if low in words.stops:
        return True
    if token[0].islower() and is_known_plural(bare(last), words) and not is_known_noun(low, words):
        return True
    return token[0].islower() and is_participle(low, words) and is_known_noun(bare(last), words)


def is_known_plural(low: str, words: NameWords) -> bool:
    """Tell whether a word is the plural of a known noun, which no other noun follows."""
    return singular(low, words) != low or (low in words.insiders and low.endswith("s"))


def is_known_noun(low: str, words: NameWords) -> bool:
    """Tell whether a word is a noun of the lists for people, bodies and texts."""
    single = singular(low, words)
    return (
        single in person_nouns(words)
        or single in words.bodies
        or low in words.documents
        or low in words.insiders
    )


def singular(noun: str, words: NameWords) -> str:
    """Return the singular of a noun if the lists know it, or else the noun itself."""
    for ending, other in words.plurals.items():
        single = noun.removesuffix(ending) + other
        if noun.endswith(ending) and (
            single in person_nouns(words) or single in words.bodies or single in words.documents
        ):
            return single
    return noun


def is_common(text: str, span: Span, words: NameWords) -> bool:
    """Tell whether a word with a capital is no name: "Officials" that opens a sentence."""
    token = span.of(text)
    low = bare(token.split()[-1])
    if is_known_noun(low, words) and (opens_sentence(text, span.start) or low in person_nouns(words)):
        return True
    if " " in token or not opens_sentence(text, span.start):
        return False
    return f" {token.lower()} " in text[:LOOK]


LOOK = 20000
"""How far into a text a word is looked for in small letters."""


def joins(text: str, stop: int, limit: int, words: NameWords) -> bool:
    """Tell whether "and" and somebody else follow a name in its mention."""
    after = text[stop : min(limit, stop + 5)].split()
    return bool(after) and after[0] == "and"


def is_owner(text: str, part: Span, head: str, words: NameWords) -> bool:
    """Tell whether a name in a description is the owner's: Stone's lawyer, the Stone campaign."""
    if not text[part.start].isupper() or part.of(text) in words.unnamed:
        return False
    genitive = text[part.stop : part.stop + 2] in ("'s", "’s") or text[part.stop : part.stop + 1] in ("'", "’")
    return genitive or head in words.bodies


def is_bare(text: str, core: Sequence[Span], head: str, words: NameWords) -> bool:
    """Tell whether a noun for a person has no determiner, as in headlines: "Local actor"."""
    first = core[0].of(text).lower()
    return head in person_nouns(words) and first not in words.determiners | words.quantifiers


def read_description(text: str, core: Sequence[Span], words: NameWords) -> Reading:
    """Read a noun phrase whose noun is no name."""
    first, last = core[0].of(text).lower(), core[-1].of(text)
    noun = bare(last.split()[-1])
    head = singular(noun, words)
    owner = next((part for part in core[:-1] if is_owner(text, part, head, words)), None)
    return Reading(
        "description",
        core[0].start,
        core[-1].stop,
        parse_name(owner.of(text), owner.start, words) if owner else None,
        pronoun=lemmas(words).get(first, "") if len(core) > 1 else "",
        head=head,
        is_definite=first in words.definite or is_bare(text, core, head, words),
        is_plural=head != noun or (noun.endswith("s") and head not in words.bodies and not noun.endswith("ss")),
    )
