"""What a reader keeps in mind of a text: names, pronouns and where sentences end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsparse.language import Language, NameWords
from newsparse.patterns.names import name_run, personal_pronoun, quotation, sentence_end
from newsparse.span import Span
from newsparse.speakers.names import Name, parse_name
from newsparse.speakers.nouns import MANY_WORDS

LandmarkKind = Literal["name", "quoted", "described", "he", "she", "end", "block"]
"""A name, a full name in a quotation, a source that describes, a pronoun, the end of a
sentence or of a block."""


class Landmark(NamedTuple):
    """A name, a pronoun or a boundary."""

    kind: LandmarkKind
    """What it is."""
    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    name: Name | None = None
    """The name."""


ENOUGH = 3
"""So many longer words of a headline show what it does with capitals."""

QUOTES = "“”\"‘’'"
"""What may stand around a word of a headline."""

SMALL = 4
"""Words of so many letters have no capital in some headlines that are in capitals."""


def find_landmarks(text: str, blocks: Sequence[Span], language: Language) -> tuple[Landmark, ...]:
    """Find names, pronouns and ends of sentences, in text order.

    Inside quotations somebody else names the people, so that only names in full count and
    no pronouns. A headline in capitals is left out: there every word looks like a name.
    """
    first = 1 if blocks and is_title_case(blocks[0].of(text)) else 0
    if len(blocks) <= first:
        return ()
    extent = Span(blocks[first].start, blocks[-1].stop)
    marks = find_marks(text, extent, language)
    marks += ((block.stop, "block", block.stop) for block in blocks[first:])
    marks.sort()
    return tuple(choose_landmarks(text, marks, language.names))


def find_marks(text: str, extent: Span, language: Language) -> list[tuple[int, str, int]]:
    """Find what may be a landmark, each kind by itself, as start, kind and stop."""
    start, stop = extent.start, extent.stop
    marks = [
        (*match.span(), "name") for match in name_run(language.names).finditer(text, start, stop)
    ]
    marks += ((*match.span(), "quote") for match in quotation(language).finditer(text, start, stop))
    marks += ((*match.span(), "end") for match in sentence_end().finditer(text, start, stop))
    marks += (
        (*match.span(), match.lastgroup or "")
        for match in personal_pronoun(language.names).finditer(text, start, stop)
    )
    return [(begin, kind, end) for begin, end, kind in marks]


def choose_landmarks(
    text: str, marks: Sequence[tuple[int, str, int]], words: NameWords
) -> list[Landmark]:
    """Keep what is not inside something else: no end in "Mr.", no pronoun in a quotation."""
    found: list[Landmark] = []
    quote_stop = name_stop = 0
    for start, kind, stop in marks:
        if kind == "block":
            found.append(Landmark("block", start, stop))
        elif kind == "name":
            name = read_run(text[start:stop], start, words)
            name_stop = stop if name else name_stop
            if name and start >= quote_stop:
                found.append(Landmark("name", name.start, name.stop, name))
            elif name and len(name.words) + len(name.titles) > 1:
                found.append(Landmark("quoted", name.start, name.stop, name))
        elif start < quote_stop and not (kind == "end" and stop == quote_stop - 1):
            continue
        elif kind == "quote":
            quote_stop = stop
        elif start >= name_stop:
            found.append(Landmark(kind, start, stop))  # type: ignore[arg-type]
    return found


def read_run(run: str, place: int, words: NameWords) -> Name | None:
    """Return the name that a run at a place is."""
    name = parse_run(run, words)
    if name is None:
        return None
    parts, titles, start, begin, stop = name
    return Name(parts, titles, place + start, place + begin, place + stop)


@lru_cache(maxsize=MANY_WORDS)
def parse_run(run: str, words: NameWords) -> Name | None:
    """Return the name that a run is by itself; most names come again and again."""
    return parse_name(run, 0, words)


def is_title_case(line: str) -> bool:
    """Tell whether all longer words of a line have a capital, as in some headlines.

    >>> is_title_case("Mayor Tells Board the Bridge Will Stay")
    True
    >>> is_title_case("Mayor tells board: bridge stays")
    False
    """
    longer = [word for word in (part.strip(QUOTES) for part in line.split()) if len(word) > SMALL]
    return len(longer) >= ENOUGH and all(word[:1].isupper() for word in longer)
