"""Landmarks: the names, pronouns and ends of sentences that tell who is meant in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, final

from newsparse.speakers.name_reading import read_name
from newsparse.speakers.names import Name
from newsparse.syntax.page import Page
from newsparse.vocabulary.title_case import is_line_in_title_case

LandmarkKind = Literal["name", "quoted", "described", "he", "she", "end", "block"]
"""A name, a full name in a quotation, a source that describes, a pronoun, the end of a
sentence or of a block."""


@final
@dataclass(init=False, eq=False, slots=True)
class Landmark:
    """A name, a pronoun or a boundary; never changed, but quicker to make than what is frozen."""

    kind: LandmarkKind
    """What it is."""
    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    name: Name | None
    """The name."""

    def __init__(self, kind: LandmarkKind, start: int, stop: int, name: Name | None = None) -> None:
        """Keep what is known of it."""
        self.kind = kind
        self.start = start
        self.stop = stop
        self.name = name


def is_named(mark: Landmark) -> bool:
    """Tell whether a landmark is a name."""
    return mark.name is not None


BY_START: attrgetter[int] = attrgetter("start")
"""Orders names and landmarks as they stand in the text."""


def find_landmarks(page: Page) -> tuple[Landmark, ...]:
    """Find names, pronouns and ends of sentences, in text order.

    A headline in capitals is left out: there every word looks like a name.
    """
    blocks = page.blocks
    small_words = page.vocabulary.header.small_words
    if blocks and is_line_in_title_case(blocks[0].of(page.text), small_words):
        blocks = blocks[1:]
    if not blocks:
        return ()
    start = blocks[0].start
    # Datelines and captions may stand between blocks.
    names = [*find_names(page, start), *find_names_between(page, start)]
    names.sort(key=BY_START)
    landmarks = [
        *landmarks_of_names(names, page),
        *find_pronouns(page, start),
        *(Landmark("end", end - 1, end) for end in page.sentence_ends if end > start),
        *(Landmark("block", block.stop, block.stop) for block in blocks),
    ]
    landmarks.sort(key=BY_START)
    return tuple(landmarks)


def find_names(page: Page, first: int) -> Iterator[Name]:
    """Yield the names of the blocks from a place on; each begins at a capital of the page."""
    text, vocabulary, starts = page.text, page.vocabulary, page.tokens.starts
    match_name = vocabulary.name_patterns.run.match
    stop = first
    for capital in vocabulary.token_letters.capitalised.finditer(page.tokens.letters):
        start = starts[capital.start()]
        # The second capital of "Ada Stone" is inside a name that has been read.
        if start >= stop and (run := match_name(text, start)):
            stop = run.end()
            # Of a lone word in a quotation nothing is known, be it a name or not.
            if run[0].isalnum() and page.is_quoted(start):
                continue
            if name := read_name(text, start, stop, vocabulary):
                yield name


def find_names_between(page: Page, first: int) -> Iterator[Name]:
    """Yield the names between blocks, of which the page has no tokens: in datelines, captions."""
    find_runs = page.vocabulary.name_patterns.run.finditer
    stop = first
    for block in page.blocks:
        for run in find_runs(page.text, stop, max(stop, block.start)):
            if name := read_name(page.text, run.start(), run.end(), page.vocabulary):
                yield name
        stop = max(stop, block.stop)


def landmarks_of_names(names: Sequence[Name], page: Page) -> Iterator[Landmark]:
    """Yield names as landmarks: inside quotations, where others name people, only full ones."""
    for name in names:
        if not page.is_quoted(name.start):
            yield Landmark("name", name.start, name.stop, name)
        elif len(name.words) + len(name.titles) > 1:
            yield Landmark("quoted", name.start, name.stop, name)


def find_pronouns(page: Page, first: int) -> Iterator[Landmark]:
    """Yield the pronouns for one person; in quotations they mean whom the speaker means."""
    for number, pronoun in page.pronouns():
        start = page.tokens.starts[number]
        if start >= first and not page.is_quoted(start):
            kind: LandmarkKind = "he" if pronoun == "he" else "she"
            yield Landmark(kind, start, page.tokens.stop(number))
