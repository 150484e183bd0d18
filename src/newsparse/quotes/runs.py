"""The runs between quotation marks, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from newsparse.errors import Problem
from newsparse.quotes.mark_directions import find_marks
from newsparse.quotes.openings import Opening
from newsparse.quotes.pairing import MAX_LEVEL, NOWHERE, Pairing
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class Run(NamedTuple):
    """A run between quotation marks, before anybody is found to have said it."""

    span: Span
    """The run with its marks."""
    content: Span
    """The range between the marks."""
    level: int
    """1 for a run that is not inside another one."""
    continues: bool
    """Whether it is left open at its block's end and the next block takes it up."""


def find_runs(
    text: str, blocks: Sequence[Span], vocabulary: Vocabulary
) -> tuple[tuple[Run, ...], tuple[Problem, ...]]:
    """Find the runs between quotation marks in each block (a headline or paragraph).

    The runs are in the order of their opening marks, nested or apart, at most
    `MAX_LEVEL` deep. A run that never closes reaches to the end of its block.
    """
    pairing = Pairing(text)
    number = -1
    for mark in find_marks(text, blocks, vocabulary):
        if mark.block != number:
            if mark.block > number + 1:
                # A block without marks takes nothing up.
                pairing.turn_to(NOWHERE)
            number = mark.block
            pairing.turn_to(blocks[number])
        pairing.read(mark)
    pairing.turn_to(NOWHERE)
    pairing.turn_to(NOWHERE)
    problems = sorted(pairing.problems, key=attrgetter("span"))
    return build_runs(pairing.openings), tuple(problems)


def build_runs(openings: Iterable[Opening]) -> tuple[Run, ...]:
    """Return the runs that were ended, with their levels, in the order of their marks."""
    runs: list[Run] = []
    around: list[int] = []
    for each in sorted(openings, key=attrgetter("start", "content_start")):
        # What was given up has no end: it was an apostrophe.
        if not each.stop:
            continue
        while around and around[-1] <= each.start:
            around.pop()
        if len(around) < MAX_LEVEL:
            around.append(each.stop)
            span = Span(each.start, each.stop)
            content = Span(each.content_start, each.content_stop)
            runs.append(Run(span, content, len(around), each.continues))
    return tuple(runs)
