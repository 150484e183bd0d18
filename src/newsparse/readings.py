"""What the words of a mention say: a name, a pronoun, a description or several of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsparse.language import NameWords
from newsparse.model import Mention
from newsparse.names import Name, bare, lemmas, parse_name, person_nouns
from newsparse.patterns.names import name_run, word

Sort = Literal["pronoun", "name", "joint", "description", "nobody"]


class Reading(NamedTuple):
    """A mention, read."""

    sort: Sort
    start: int
    stop: int
    """Where the noun phrase ends that names or describes, without what follows it."""
    name: Name | None = None
    pronoun: str = ""
    """The pronoun, or that of the owner in "his campaign", as it stands for its forms."""
    head: str = ""
    """The noun of a description, singular, in small letters."""
    definite: bool = False
    plural: bool = False


def find_core(text: str, start: int, stop: int, words: NameWords) -> list[tuple[int, int]]:
    """Return the words of a noun phrase up to its head, without what follows the head."""
    core: list[tuple[int, int]] = []
    previous = start
    skip = start
    for match in word().finditer(text, start, min(stop, start + 300)):
        left, right = match.span()
        if left < skip:
            continue
        gap = text[previous:left]
        low = match[0].lower()
        if core and gap.strip(" \u00a0\"“”'’"):
            break
        if core and low in words.stops:
            tokens = [text[slice(*span)].lower() for span in core]
            if low == "of" and all(
                token in words.quantifiers or token in words.determiners or token[:1].isdigit() or token == "percent"
                for token in tokens
            ):
                core, previous = [], right
                continue
            if low == "and" and (not text[core[-1][0]].isupper() or text[core[-1][0]:core[-1][1]].isupper()):
                previous = right
                continue
            break
        run = name_run(words).match(text, left, stop) if text[left].isupper() else None
        if run:
            core.append(run.span())
            previous = skip = run.end()
        else:
            core.append((left, right))
            previous = right
        if text[previous : previous + 2] in ("'s", "’s"):
            previous += 2
        elif text[previous : previous + 1] in ("'", "’"):
            previous += 1
    return core


def singular(noun: str, words: NameWords) -> str:
    """Return the singular of a noun that the language's lists know."""
    for ending, other in (("men", "man"), ("women", "woman"), ("people", "person"), ("ies", "y"), ("s", "")):
        if noun.endswith(ending):
            single = noun[: -len(ending)] + other
            if single in person_nouns(words) or single in words.bodies or single in words.documents:
                return single
    return noun


def read_mention(text: str, mention: Mention, words: NameWords) -> Reading:
    """Read the words of a mention."""
    start, stop = mention.span.start, mention.span.stop
    low = mention.text.lower().strip()
    if low in lemmas(words):
        return Reading("pronoun", start, stop, pronoun=lemmas(words)[low])
    core = find_core(text, start, stop, words)
    if not core:
        return Reading("nobody", start, stop)
    left, right = core[-1]
    first = text[slice(*core[0])].lower()
    head = text[left:right]
    if " and " in text[right : right + 12] and head[0].isupper() and text.find(" and ", right, stop) >= 0:
        return Reading("joint", start, stop, plural=True)
    name = None
    if head[0].isupper() and not is_plain(text, left, head, words):
        name = parse_name(head, left, words)
    if name:
        return Reading("name", start, right, name)
    noun = bare(head.split()[-1])
    single = singular(noun, words)
    return Reading(
        "description",
        start,
        right,
        pronoun=lemmas(words).get(first, "") if len(core) > 1 else "",
        head=single,
        definite=first in words.definite or first in words.possessives,
        plural=single != noun or (noun.endswith("s") and single == noun and not noun.endswith("ss")),
    )


def is_plain(text: str, left: int, head: str, words: NameWords) -> bool:
    """Tell whether a word has its capital only because it begins a sentence."""
    if " " in head or head.isupper():
        return False
    before = text[max(0, left - 2) : left]
    low = head.lower()
    opens = not before.strip() and (left < 2 or "\n" in before or before[:1] in ".!?”\"") or before[-1:] in "\n\"“'"
    known = low in words.documents or low in words.insiders or low in words.bodies or low in person_nouns(words)
    return (known and (opens or left == 0)) or (opens and f" {low} " in text)
