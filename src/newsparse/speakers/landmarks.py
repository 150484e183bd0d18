"""What a reader keeps in mind of a text: names, pronouns and where sentences end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from attrs import define

from newsparse.patterns.name_patterns import sentence_ends
from newsparse.span import Span
from newsparse.speakers.names import Name, parse_run
from newsparse.vocabulary.title_case import is_line_in_title_case
from newsparse.vocabulary.vocabulary import Vocabulary

LandmarkKind = Literal["name", "quoted", "described", "he", "she", "end", "block"]
"""A name, a full name in a quotation, a source that describes, a pronoun, the end of a
sentence or of a block."""


@define(eq=False)
class Landmark:
    """A name, a pronoun or a boundary; never changed, but quicker to make than what is frozen."""

    kind: LandmarkKind
    """What it is."""
    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    name: Name | None = None
    """The name."""


Mark = tuple[int, Any, int, Name | None]
"""What may be a landmark: where it begins, its kind, where it ends, and the name of a run."""


def find_landmarks(
    text: str, blocks: Sequence[Span], vocabulary: Vocabulary
) -> tuple[Landmark, ...]:
    """Find names, pronouns and ends of sentences, in text order.

    Inside quotations somebody else names the people, so that only names in full count and
    no pronouns. A headline in capitals is left out: there every word looks like a name.
    """
    first = (
        1
        if blocks and is_line_in_title_case(blocks[0].of(text), vocabulary.header.small_words)
        else 0
    )
    if len(blocks) <= first:
        return ()
    extent = Span(blocks[first].start, blocks[-1].stop)
    marks = find_marks(text, extent, vocabulary)
    marks += ((block.stop, "block", block.stop, None) for block in blocks[first:])
    marks.sort()
    return tuple(choose_landmarks(marks))


def find_marks(text: str, extent: Span, vocabulary: Vocabulary) -> list[Mark]:
    """Find what may be a landmark, each kind by itself."""
    start, stop = extent.start, extent.stop
    marks: list[Mark] = [
        (match.start(), "name", match.end(), name)
        for match in vocabulary.name_patterns.run.finditer(text, start, stop)
        if (name := parse_run(match[0], vocabulary))
    ]
    marks += (
        (match.start(), "quote", match.end(), None)
        for match in vocabulary.name_patterns.quotation.finditer(text, start, stop)
    )
    for pattern in sentence_ends():
        found = pattern.finditer(text, start, stop)
        marks += ((match.start(), "end", match.end(), None) for match in found)
    for pattern in vocabulary.name_patterns.pronouns:
        found = pattern.finditer(text, start, stop)
        marks += ((match.start(), match.lastgroup, match.end(), None) for match in found)
    return marks


def choose_landmarks(marks: Iterable[Mark]) -> Iterator[Landmark]:
    """Keep what is not inside something else: no end in "Mr.", no pronoun in a quotation."""
    quote_stop = name_stop = 0
    for start, kind, stop, run in marks:
        if run:
            name_stop = stop
            told: LandmarkKind = "name" if start >= quote_stop else "quoted"
            if told == "name" or len(run.words) + len(run.titles) > 1:
                name = run.moved(start)
                yield Landmark(told, name.start, name.stop, name)
        elif kind == "block":
            yield Landmark("block", start, stop)
        elif start < quote_stop and not (kind == "end" and stop == quote_stop - 1):
            continue
        elif kind == "quote":
            quote_stop = stop
        elif start >= name_stop:
            yield Landmark(kind, start, stop)
