"""Pairing quotation marks: a stack of what is open, and what to do when marks are missing.

The marks of a block are read once, from left to right. Whatever is wrong with them is
settled inside the block, so that no fault shifts the pairs of the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import Factory, define

from newsparse.errors import Problem, ProblemCode
from newsparse.marks import BLANK, SINGLES, Mark
from newsparse.span import Span

MAX_LEVEL = 8
"""How deep runs may nest; marks that open deeper ones are left out."""

MESSAGES: dict[ProblemCode, str] = {
    "unclosed-quote": "a quotation is opened and never closed",
    "unopened-quote": "a quotation is closed that was never opened",
    "deep-quote": f"quotations are nested more than {MAX_LEVEL} deep",
}

INTRODUCING = BLANK | set(",:-–—")
"""What stands before an opening mark that is turned the wrong way or has lost its word."""

SENTENCE_ENDS = frozenset(".,!?…")
"""What a single mark must follow to close what a double one opened."""


@define(eq=False)
class Opening:
    """An opening mark, with what is known of its run."""

    start: int
    """Where the run begins."""
    content_start: int
    """Where its content begins."""
    family: int
    """The family of its mark."""
    content_stop: int = 0
    """Where its content ends, once `stop` is set."""
    stop: int = 0
    """Where the run ends; 0 while it is open, and for a mark that proved to be none."""
    possible: Mark | None = None
    """The mark that closes the run if no surer one does."""
    twin: Opening | None = None
    """The same mark directly behind this one."""
    continues: bool = False
    """Whether the next block takes the run up."""

    def close(self, content_stop: int, stop: int) -> None:
        """End the run."""
        self.content_stop, self.stop = content_stop, stop

    @property
    def ends_by_itself(self) -> bool:
        """Whether the next block cannot take the run up."""
        return self.twin is not None or (
            self.possible is not None and self.possible.family == self.family
        )

    def give_up(self) -> bool:
        """End the run without a sure closing mark; tell whether nothing is amiss.

        A mark that stood twice was one, and a single one was an apostrophe.
        """
        if self.twin is not None:
            self.twin.start = self.start
        elif self.possible is not None:
            self.close(self.possible.start, self.possible.stop)
        elif self.family != SINGLES:
            return False
        return True


@define(eq=False)
class Pairing:
    """The runs of the blocks so far, and the doubts about them."""

    text: str
    openings: list[Opening] = Factory(list)
    """All opening marks, in the order in which they were found to be some."""
    problems: list[Problem] = Factory(list)
    stack: list[Opening] = Factory(list)
    """What is open, the outermost first."""
    too_deep: int = 0
    """How many marks are open and were left out, being too deep."""
    strays: list[Mark] = Factory(list)
    """Closing marks of the block that close nothing."""
    inverted: bool = False
    """Whether the last stray stands where a mark opens, and nothing is open around it."""
    was_too_deep: bool = False
    """Whether marks were left out, being too deep."""
    last: Opening | None = None
    """The run that was closed last."""

    def doubt(self, code: ProblemCode, start: int, stop: int) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, MESSAGES[code], Span(start, stop)))

    def pair(self, marks: Sequence[Mark]) -> list[Opening]:
        """Pair the marks of a block; return what it leaves open."""
        for mark in marks:
            sense = mark.sense
            if sense == "either":
                sense = "closes" if self.has_open(mark.family) else "opens"
            if sense == "opens":
                self.open(mark)
            elif sense == "may-close":
                self.close_perhaps(mark)
            elif mark.family == SINGLES:
                self.close_single(mark)
            else:
                self.close(mark)
        return self.end_block()

    def carry(self, start: int, left_open: Sequence[Opening]) -> None:
        """Begin a block inside of runs that the block before left open."""
        self.stack = [Opening(start, start, opening.family) for opening in left_open]
        self.openings += self.stack

    def end_block(self) -> list[Opening]:
        """Forget what concerns one block only; return what is open."""
        for stray in self.strays:
            self.doubt("unopened-quote", stray.start, stray.stop)
        left_open, self.stack, self.strays = self.stack, [], []
        self.too_deep, self.inverted = 0, False
        return left_open

    def has_open(self, family: int) -> bool:
        """Tell whether a mark of the family is open."""
        if self.stack and self.stack[-1].family == family:
            return True
        return any(opening.family == family for opening in self.stack)

    def open(self, mark: Mark) -> None:
        """Begin a run."""
        top = self.stack[-1] if self.stack else None
        if top and top.family == mark.family and (mark.family == SINGLES or top.possible):
            self.stack.pop().give_up()
        if len(self.stack) == MAX_LEVEL:
            self.leave_out(mark)
            return
        opening = Opening(mark.start, mark.stop, mark.family)
        if self.stack and self.is_doubled(self.stack[-1], opening):
            self.stack[-1].twin = opening
        self.stack.append(opening)
        self.openings.append(opening)

    def leave_out(self, mark: Mark) -> None:
        """Pass over an opening mark that is nested too deep."""
        if mark.family != SINGLES:
            self.too_deep += 1
            if not self.was_too_deep:
                self.doubt("deep-quote", mark.start, mark.stop)
            self.was_too_deep = True

    def is_doubled(self, outer: Opening, inner: Opening) -> bool:
        """Tell whether two opening marks are the same one twice."""
        first = self.text[outer.start : outer.content_start]
        second = self.text[inner.start : inner.content_start]
        return outer.content_start == inner.start and first == second

    def close_perhaps(self, mark: Mark) -> None:
        """Note that the innermost run may end with the mark."""
        if self.stack and self.stack[-1].family == mark.family:
            self.stack[-1].possible = self.stack[-1].possible or mark

    def close_single(self, mark: Mark) -> None:
        """End the innermost run, if a single mark can."""
        if not self.stack:
            return
        if self.stack[-1].family == SINGLES:
            self.last = self.stack.pop()
            self.last.close(mark.start, mark.stop)
        elif self.text[mark.start - 1] in SENTENCE_ENDS:
            self.stack[-1].possible = self.stack[-1].possible or mark

    def close(self, mark: Mark) -> None:
        """End the innermost run that the mark can end."""
        if self.too_deep:
            self.too_deep -= 1
        elif self.has_open(mark.family):
            while (opening := self.stack.pop()).family != mark.family:
                self.cut(opening, mark)
            opening.close(mark.start, mark.stop)
            self.last = opening
        elif len(self.stack) == 1 and self.stack[0].family == SINGLES:
            self.last = self.stack.pop()
            self.last.close(mark.start, mark.stop)
        else:
            self.close_nothing(mark)

    def cut(self, opening: Opening, mark: Mark) -> None:
        """End a run inside of the one that the mark ends."""
        if not opening.give_up():
            opening.close(mark.start, mark.start)
            self.doubt("unclosed-quote", opening.start, opening.content_start)

    def close_nothing(self, mark: Mark) -> None:
        """Find out what a closing mark does where nothing is open.

        It may be the last mark twice, stand for inches, or end what a mark opened that
        seemed to close.
        """
        before = self.text[mark.start - 1 : mark.start]
        if self.last and self.last.stop == mark.start and self.last.family == mark.family:
            self.last.stop = mark.stop
        elif self.inverted and not self.stack:
            self.close_inverted(self.strays.pop(), mark)
        elif not before.isdigit():
            self.strays.append(mark)
            self.inverted = not self.stack and before in INTRODUCING

    def close_inverted(self, stray: Mark, mark: Mark) -> None:
        """Keep the run between a mark that only seemed to close and the next one."""
        self.inverted = False
        self.last = Opening(stray.start, stray.stop, stray.family)
        self.last.close(mark.start, mark.stop)
        self.openings.append(self.last)
