"""The runs between quotation marks, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from attrs import frozen

from newsparse.errors import Problem
from newsparse.language import Language
from newsparse.marks import SINGLES, Mark, find_marks
from newsparse.pairing import MAX_LEVEL, Opening, Pairing
from newsparse.span import Span

WIDEST_BULLET = 3
"""How many signs other than letters may stand before a mark that opens a block."""


@frozen
class Run:
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
    text: str, blocks: Sequence[Span], language: Language
) -> tuple[tuple[Run, ...], tuple[Problem, ...]]:
    """Find the runs between quotation marks in each block (a headline or paragraph).

    The runs are in the order of their opening marks, nested or apart, at most
    `MAX_LEVEL` deep. A run that never closes reaches to the end of its block.
    """
    pairing = Pairing(text)
    left_open: list[Opening] = []
    last = Span(0, 0)
    for block, marks in zip(blocks, find_marks(text, blocks, language.marks), strict=True):
        if left_open:
            settle(pairing, left_open, last, block, marks)
        left_open, last = pairing.pair(marks) if marks else [], block
    settle(pairing, left_open, last, last, ())
    problems = sorted(pairing.problems, key=lambda problem: problem.span)
    return build_runs(text, pairing.openings), tuple(problems)


def settle(
    pairing: Pairing, left_open: Sequence[Opening], last: Span, block: Span, marks: Sequence[Mark]
) -> None:
    """End what the last block left open, knowing the marks of the next one.

    In news copy each paragraph of a quotation opens it anew and only the last one closes
    it; some copy leaves out the marks that open anew.
    """
    undecided = [opening for opening in left_open if not opening.ends_by_itself]
    taken_up = find_opened_anew(pairing.text, undecided, block, marks)
    if not taken_up and (closing := find_first_closing(marks)) is not None:
        taken_up = [opening for opening in undecided if opening.family == closing.family][:1]
        pairing.carry(block.start, taken_up)
    for opening in left_open:
        if opening in taken_up:
            opening.continues = True
            opening.close(last.stop, last.stop)
        elif not opening.give_up():
            opening.close(last.stop, last.stop)
            pairing.doubt("unclosed-quote", opening.start, opening.content_start)


def find_opened_anew(
    text: str, left_open: Sequence[Opening], block: Span, marks: Iterable[Mark]
) -> list[Opening]:
    """Find the openings, from the outermost in, that the marks in front of a block repeat."""
    found: list[Opening] = []
    place = block.start
    waiting = iter(left_open)
    for mark in marks:
        if mark.sense not in ("opens", "either") or not is_bare(text, place, mark.start):
            break
        same = next((opening for opening in waiting if opening.family == mark.family), None)
        if same is None:
            break
        found.append(same)
        place = mark.stop
    return found


def find_first_closing(marks: Iterable[Mark]) -> Mark | None:
    """Return the first mark that is no apostrophe, if it is sure to close."""
    first = next((mark for mark in marks if mark.family != SINGLES), None)
    return first if first is not None and first.sense == "closes" else None


def is_bare(text: str, start: int, stop: int) -> bool:
    """Tell whether nothing but a bullet, a dash or a bracket stands there."""
    few = stop - start <= WIDEST_BULLET
    return few and not any(sign.isalnum() for sign in text[start:stop])


def build_runs(text: str, openings: Iterable[Opening]) -> tuple[Run, ...]:
    """Return the runs that hold any text, with their levels, in the order of their marks."""
    runs: list[Run] = []
    around: list[int] = []
    for each in sorted(openings, key=attrgetter("start")):
        if not each.stop or not text[each.content_start : each.content_stop].strip():
            continue
        while around and around[-1] <= each.start:
            around.pop()
        if len(around) < MAX_LEVEL:
            around.append(each.stop)
            span = Span(each.start, each.stop)
            content = Span(each.content_start, each.content_stop)
            runs.append(Run(span, content, len(around), each.continues))
    return tuple(runs)
