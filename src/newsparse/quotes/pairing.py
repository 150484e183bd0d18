"""Pairing quotation marks: a stack of what is open, and what to do where marks are missing.

The marks are read once, from left to right. Whatever is wrong with them is settled inside
their block, so that no fault shifts the pairs of the next one. In news copy each paragraph
of a long quotation opens it anew and only the last one closes it; some copy leaves out the
marks that open anew.
"""

from __future__ import annotations

from attrs import Factory, define

from newsparse.errors import Problem, ProblemCode
from newsparse.quotes.mark_directions import BLANK, Mark
from newsparse.quotes.openings import Opening
from newsparse.span import Span
from newsparse.vocabulary.glyphs import SINGLES

MAX_LEVEL = 8
"""A bound on time: runs nest at most this deep; marks that open deeper ones are left out."""

WIDEST_BULLET = 3
"""A bound on time: at most this many signs stand before a mark that opens a quotation anew."""

LONGEST_TERM = 60
"""A bound on time: a run that only an apostrophe or a mark of inches could close is no longer."""

INTRODUCING = BLANK | set(",:-–—")
"""What stands before an opening mark that looks like a closing one."""

SENTENCE_ENDS = frozenset(".,!?…")
"""What stands before a single mark that closes what a double one opened."""

MESSAGES: dict[ProblemCode, str] = {
    "unclosed-quote": "a quotation is opened and never closed",
    "unopened-quote": "a quotation is closed that was never opened",
    "deep-quote": f"quotations are nested more than {MAX_LEVEL} deep",
}

NOWHERE = Span(0, 0)
"""The block before the first one and after the last."""


@define(eq=False)
class Pairing:
    """The runs of the blocks so far, and the doubts about them."""

    text: str
    """The text of the article."""
    block: Span = NOWHERE
    """The block that is being read."""
    openings: list[Opening] = Factory(list)
    """The opening marks, in the order in which they were found out."""
    problems: list[Problem] = Factory(list)
    """The doubts, in the order in which they arose."""
    stack: list[Opening] = Factory(list)
    """What is open in the block, the outermost first."""
    too_deep: int = 0
    """How many marks are open and left out, being too deep."""
    was_too_deep: bool = False
    """Whether any mark was left out, in any block."""
    strays: list[Mark] = Factory(list)
    """Closing marks of the block that close nothing."""
    inverted: bool = False
    """Whether the last of them stands where a mark opens, with nothing open around it."""
    last: Opening | None = None
    """The run that was closed last."""
    waiting: list[Opening] = Factory(list)
    """What the block before left open and this one may take up, the outermost first."""
    waiting_stop: int = 0
    """Where the block before ends."""
    place: int = 0
    """Where the block's text begins, behind the marks that open anew."""

    def turn_to(self, block: Span) -> None:
        """End the block, and begin the next one."""
        self.stop_waiting()
        for stray in self.strays:
            self.doubt("unopened-quote", stray.start, stray.stop)
        self.waiting, self.waiting_stop = self.stack, self.block.stop
        self.block, self.place = block, block.start
        self.stack, self.strays, self.too_deep, self.inverted = [], [], 0, False

    def read(self, mark: Mark) -> None:
        """Take the next mark of the block."""
        if self.waiting:
            self.take_up(mark)
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

    def doubt(self, code: ProblemCode, start: int, stop: int) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, MESSAGES[code], Span(start, stop)))

    def has_open(self, family: int) -> bool:
        """Tell whether a mark of the family is open."""
        if self.stack and self.stack[-1].family == family:
            return True
        return any(opening.family == family for opening in self.stack)

    def take_up(self, mark: Mark) -> None:
        """Find out by one of the block's first marks which runs it takes up."""
        same = next((each for each in self.waiting if each.may_go_on_with(mark)), None)
        if same and mark.sense in ("opens", "either") and self.is_bare(mark.start):
            self.stop_waiting(same)
            self.place = mark.stop
        elif mark.family != SINGLES:
            if same and mark.sense == "closes" and self.place == self.block.start:
                self.stop_waiting(same)
                self.stack.insert(0, Opening(self.place, self.place, mark.family))
                self.openings.append(self.stack[0])
            self.stop_waiting()

    def is_bare(self, stop: int) -> bool:
        """Tell whether at most a bullet, a dash or a bracket stands in front of a mark."""
        few = stop - self.place <= WIDEST_BULLET
        return few and not any(sign.isalnum() for sign in self.text[self.place : stop])

    def stop_waiting(self, taken_up: Opening | None = None) -> None:
        """End what waits, up to and with the run that is taken up, or else all of it."""
        while self.waiting:
            opening = self.waiting.pop(0)
            if opening is taken_up:
                opening.continues = True
                self.end(opening, self.waiting_stop, self.waiting_stop)
                return
            self.give_up(opening, self.waiting_stop)

    def give_up(self, opening: Opening, stop: int) -> None:
        """End a run without a sure closing mark, at the latest at the stop.

        A mark that stood twice was one, and a single one was an apostrophe.
        """
        if opening.twin is not None:
            opening.twin.start = opening.start
        elif opening.possible is not None:
            self.end(opening, opening.possible.start, opening.possible.stop)
        elif opening.family != SINGLES:
            self.end(opening, stop, stop)
            self.doubt("unclosed-quote", opening.start, opening.content_start)
        elif opening is self.openings[-1]:
            self.openings.pop()

    def end(self, opening: Opening, content_stop: int, stop: int) -> None:
        """End a run; a run of nothing is none."""
        if self.text[opening.content_start : content_stop].strip():
            opening.content_stop, opening.stop = content_stop, stop
        elif opening is self.openings[-1]:
            self.openings.pop()

    def open(self, mark: Mark) -> None:
        """Begin a run."""
        top = self.stack[-1] if self.stack else None
        if top and top.family == mark.family and (mark.family == SINGLES or top.possible):
            self.give_up(self.stack.pop(), mark.start)
        if len(self.stack) == MAX_LEVEL:
            self.leave_out(mark)
            return
        opening = Opening(mark.start, mark.stop, mark.family)
        if top and top.content_start == mark.start and self.is_same_mark(top, opening):
            top.twin = opening
        self.stack.append(opening)
        self.openings.append(opening)

    def leave_out(self, mark: Mark) -> None:
        """Pass over an opening mark that is nested too deep."""
        if mark.family == SINGLES:
            return
        self.too_deep += 1
        if not self.was_too_deep:
            self.doubt("deep-quote", mark.start, mark.stop)
        self.was_too_deep = True

    def is_same_mark(self, one: Opening, other: Opening) -> bool:
        """Tell whether two runs open with marks of one shape."""
        shape = self.text[one.start : one.content_start]
        return shape == self.text[other.start : other.content_start]

    def close_perhaps(self, mark: Mark) -> None:
        """Note that the innermost run may end with the mark, as 'friends' in mid-sentence."""
        top = self.stack[-1] if self.stack else None
        if top and top.family == mark.family and mark.start - top.start <= LONGEST_TERM:
            top.possible = top.possible or mark

    def close_single(self, mark: Mark) -> None:
        """End the innermost run, if a single mark can."""
        if not self.stack:
            return
        if self.stack[-1].family == SINGLES:
            self.close_top(mark)
        elif self.text[mark.start - 1] in SENTENCE_ENDS:
            self.stack[-1].possible = self.stack[-1].possible or mark

    def close(self, mark: Mark) -> None:
        """End the innermost run that the mark can end."""
        if self.too_deep:
            self.too_deep -= 1
        elif self.has_open(mark.family):
            while self.stack[-1].family != mark.family:
                self.give_up(self.stack.pop(), mark.start)
            self.close_top(mark)
        elif len(self.stack) == 1 and self.stack[0].family == SINGLES:
            self.close_top(mark)
        else:
            self.close_nothing(mark)

    def close_top(self, mark: Mark) -> None:
        """End the innermost run."""
        self.last = self.stack.pop()
        self.end(self.last, mark.start, mark.stop)

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
        opening = Opening(stray.start, stray.stop, stray.family)
        self.openings.append(opening)
        self.stack.append(opening)
        self.close_top(mark)
