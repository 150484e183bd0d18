"""The runs between quotation marks: each opening mark and the one that closes it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from newsparse.errors import Problem
from newsparse.language import Language
from newsparse.marks import SINGLE, Mark, find_marks
from newsparse.span import Span

MAX_LEVEL = 8
"""How deep runs may nest; marks that would open deeper ones are left out."""


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


@define(eq=False)
class Opening:
    """An opening mark, and what is known of its run so far."""

    start: int
    """Where the run begins."""
    content_start: int
    """Where its content begins."""
    family: int
    """The family of its mark."""
    possible: Mark | None = None
    """A mark that closes the run if no surer one does."""
    content_stop: int = -1
    """Where its content ends; -1 as long as it is open."""
    stop: int = -1
    """Where the run ends; -1 as long as it is open."""
    continues: bool = False
    """Whether the next block takes it up."""

    def close(self, content_stop: int, stop: int) -> None:
        """Set the end."""
        self.content_stop, self.stop = content_stop, stop


@define(eq=False)
class Pairing:
    """The runs and the doubts of the blocks so far."""

    rows: list[Opening]
    stack: list[Opening]
    problems: list[Problem]
    too_deep: int = 0
    deep_seen: bool = False


def find_runs(
    text: str, blocks: Sequence[Span], language: Language
) -> tuple[tuple[Run, ...], tuple[Problem, ...]]:
    """Find the runs between quotation marks in each block (a headline or paragraph)."""
    state = Pairing([], [], [])
    left_open: list[Opening] = []
    last = Span(0, 0)
    for block in blocks:
        marks = find_marks(text, block, language.marks)
        if left_open:
            marks = take_up(state, left_open, last, block, marks)
        if marks:
            pair_marks(state, marks)
        left_open, last = state.stack, block
        state.stack, state.too_deep = [], 0
    if left_open:
        take_up(state, left_open, last, last, [])
    state.problems.sort(key=lambda problem: problem.span)
    return build_runs(text, state.rows), tuple(state.problems)


def take_up(
    state: Pairing, left_open: list[Opening], last: Span, block: Span, marks: list[Mark]
) -> list[Mark]:
    """Settle what the block before left open; return the marks that are left to pair."""
    leading = leading_marks(block, marks)
    closer = marks[0] if marks and marks[0].sense == "closes" and marks[0].family else None
    for place, opening in enumerate(left_open):
        opened = place < len(leading) and leading[place].family == opening.family
        closed = closer is not None and closer.family == opening.family
        if opening.possible:
            opening.close(opening.possible.start, opening.possible.stop)
        elif opened or closed:
            opening.close(last.stop, last.stop)
            opening.continues = True
            if closed and closer is not None:
                start = Opening(block.start, block.start, opening.family)
                start.close(closer.start, closer.stop)
                state.rows.append(start)
                closer = None
                marks = marks[1:]
        elif opening.family != SINGLE:
            opening.close(last.stop, last.stop)
            mark = Span(opening.start, opening.content_start)
            state.problems.append(
                Problem("unclosed-quote", "a quotation mark is never closed", mark)
            )
    return marks


def leading_marks(block: Span, marks: list[Mark]) -> list[Mark]:
    """Return the opening marks that a block begins with."""
    place, leading = block.start, []
    for mark in marks:
        if mark.start != place or mark.sense not in ("opens", "either"):
            break
        leading.append(mark)
        place = mark.stop
    return leading


def pair_marks(state: Pairing, marks: list[Mark]) -> None:
    """Pair the marks of a block; what stays open is left on the stack."""
    stack = state.stack
    for mark in marks:
        sense = mark.sense
        if sense == "either":
            if any(o.family == mark.family for o in stack):
                sense = "closes"
            else:
                sense = "closes" if mark.family == SINGLE else "opens"
        if sense == "opens":
            open_run(state, mark)
        elif sense == "closes":
            close_run(state, mark)
        elif stack and stack[-1].family == mark.family and not stack[-1].possible:
            stack[-1].possible = mark


def open_run(state: Pairing, mark: Mark) -> None:
    """Begin a run."""
    stack = state.stack
    if stack and stack[-1].family == mark.family and (mark.family == SINGLE or stack[-1].possible):
        drop(stack.pop())
    if len(stack) < MAX_LEVEL:
        opening = Opening(mark.start, mark.stop, mark.family)
        stack.append(opening)
        state.rows.append(opening)
    elif mark.family != SINGLE:
        state.too_deep += 1
        if not state.deep_seen:
            state.deep_seen = True
            message = f"quotation marks are nested more than {MAX_LEVEL} deep"
            state.problems.append(Problem("deep-quote", message, Span(mark.start, mark.stop)))


def drop(opening: Opening) -> None:
    """End a run that no sure mark closes."""
    if opening.possible:
        opening.close(opening.possible.start, opening.possible.stop)


def close_run(state: Pairing, mark: Mark) -> None:
    """End the innermost run that the mark can close."""
    stack = state.stack
    if mark.family == SINGLE:
        if stack and stack[-1].family == SINGLE:
            stack.pop().close(mark.start, mark.stop)
        return
    if state.too_deep:
        state.too_deep -= 1
        return
    span = Span(mark.start, mark.stop)
    if not any(opening.family == mark.family for opening in stack):
        state.problems.append(
            Problem("unopened-quote", "a closing quotation mark was never opened", span)
        )
        return
    while (opening := stack.pop()).family != mark.family:
        drop(opening)
        if opening.stop < 0 and opening.family != SINGLE:
            opening.close(mark.start, mark.start)
            state.problems.append(
                Problem(
                    "unclosed-quote",
                    "a quotation mark is never closed",
                    Span(opening.start, opening.content_start),
                )
            )
    opening.close(mark.start, mark.stop)


def build_runs(text: str, rows: list[Opening]) -> tuple[Run, ...]:
    """Return the closed runs that have any content, with their levels."""
    runs: list[Run] = []
    around: list[int] = []
    for row in rows:
        if row.stop < 0 or not text[row.content_start : row.content_stop].strip():
            continue
        while around and around[-1] <= row.start:
            around.pop()
        around.append(row.stop)
        span, content = Span(row.start, row.stop), Span(row.content_start, row.content_stop)
        runs.append(Run(span, content, len(around), row.continues))
    return tuple(runs)
