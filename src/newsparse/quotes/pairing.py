"""Pairing quotation marks: a stack of what is open, and what to do where marks are missing.

The marks are read once, from left to right. Whatever is wrong with them is settled inside
their block, so that no fault shifts the pairs of the next one. In news copy each paragraph
of a long quotation opens it anew and only the last one closes it; some copy leaves out the
marks that open anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import final

from newsparse.errors import Problem, ProblemCode
from newsparse.patterns.mark_patterns import sentence_end_pattern
from newsparse.quotes.mark_directions import BLANK_SIGNS, Mark
from newsparse.quotes.openings import Opening
from newsparse.span import Span
from newsparse.vocabulary.glyphs import SINGLES

# Nobody quotes eight speakers inside one another, spoiled texts do.
MAX_LEVEL = 8
"""A bound on time: runs nest at most this deep; marks that open deeper ones are left out."""

# A list in a long quotation has its marks behind bullets: - “We ..., (1) “We ...
WIDEST_BULLET = 3
"""A bound on time: at most this many signs stand before a mark that opens a quotation anew."""

# A term such as 'friends' is short; far behind it the mark is an apostrophe.
LONGEST_TERM = 60
"""A bound on time: a run that only an apostrophe or a mark of inches could close is no longer."""

INTRODUCING = BLANK_SIGNS | set(",:-–—")
"""What stands before an opening mark that looks like a closing one."""

ENDS_BEFORE_MARK = frozenset(".,!?…")
"""What stands before a single mark that closes what a double one opened."""

MESSAGES: dict[ProblemCode, str] = {
    "unclosed-quote": "a quotation is opened and never closed",
    "unopened-quote": "a quotation is closed that was never opened",
    "deep-quote": f"quotations are nested more than {MAX_LEVEL} deep",
}

SPEECH_ENDS = frozenset(",!?")
"""What stands before a mark that closes speech of which more is told in its sentence."""

NOWHERE = Span(0, 0)
"""The block before the first one and after the last."""


@final
@dataclass(eq=False, slots=True)
class Pairing:
    """The runs of the blocks so far, and the doubts about them."""

    text: str
    """The text of the article."""
    block: Span = NOWHERE
    """The block that is being read."""
    openings: list[Opening] = field(default_factory=list)
    """The opening marks, in the order in which they were found out."""
    problems: list[Problem] = field(default_factory=list)
    """The doubts, in the order in which they arose."""
    stack: list[Opening] = field(default_factory=list)
    """What is open in the block, the outermost first."""
    too_deep: int = 0
    """How many marks are open and left out, being too deep."""
    was_too_deep: bool = False
    """Whether any mark was left out, in any block."""
    strays: list[Mark] = field(default_factory=list)
    """Closing marks of the block that close nothing."""
    inverted: bool = False
    """Whether the last of them stands where a mark opens, with nothing open around it."""
    last: Opening | None = None
    """The run that was closed last."""
    waiting: list[Opening] = field(default_factory=list)
    """What the block before left open and this one may take up, the outermost first."""
    waiting_stop: int = 0
    """Where the block before ends."""
    place: int = 0
    """Where the block's text begins, behind the marks that open anew."""

    @property
    def top(self) -> Opening | None:
        """The innermost run that is open."""
        return self.stack[-1] if self.stack else None

    def turn_to(self, block: Span) -> None:
        """End the block, and begin the next one."""
        self.stop_waiting()
        for stray in self.strays:
            self.doubt("unopened-quote", stray.start, stray.stop)
        if self.strays and self.has_lost_opening(self.strays[0]):
            self.open_sentence(self.strays[0])
        self.waiting, self.waiting_stop = self.stack, self.block.stop
        self.block, self.place = block, block.start
        self.stack, self.strays, self.too_deep, self.inverted = [], [], 0, False

    def read(self, mark: Mark) -> None:
        """Take the next mark of the block."""
        if self.waiting:
            self.take_up(mark)
        sense = mark.sense
        if sense == "either":
            # Between two blanks, " We left ", it closes what its like has opened.
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
        return family in [opening.family for opening in self.stack]

    def take_up(self, mark: Mark) -> None:
        """Find out by one of the block's first marks which runs it takes up."""
        same = next((each for each in self.waiting if each.may_go_on_with(mark)), None)
        may_open = mark.sense in ("opens", "either")
        if same and may_open and self.is_bare(mark.start):
            # “We left. / “He came,” she said: the block opens the quotation anew.
            self.stop_waiting(same)
            self.place = mark.stop
            return
        if mark.family == SINGLES:
            return
        closes_first = mark.sense == "closes" and self.place == self.block.start
        if same and closes_first:
            # “We left. / He came,” she said: the block goes on without a mark.
            self.stop_waiting(same)
            self.go_on(mark.family)
        self.stop_waiting()

    def has_lost_opening(self, stray: Mark) -> bool:
        """Tell whether a mark closes what no mark opens in its block: `We go,” Stone said.`."""
        before = [one for one in self.openings if self.block.start <= one.start < stray.start]
        return not before and self.text[stray.start - 1] in SPEECH_ENDS

    def open_sentence(self, stray: Mark) -> None:
        """Begin a run with the sentence that a mark closes: more may be the narrator's."""
        ends = sentence_end_pattern().finditer(self.text, self.place, stray.start)
        self.place = max((end.end() for end in ends), default=self.place)
        self.go_on(stray.family)
        self.close_top(stray)

    def go_on(self, family: int) -> None:
        """Begin a run with the block, around all that has been opened in it."""
        opening = Opening(self.place, self.place, family)
        self.stack.insert(0, opening)
        self.openings.append(opening)

    def is_bare(self, stop: int) -> bool:
        """Tell whether at most a bullet, a dash or a bracket stands in front of a mark."""
        before = self.text[self.place : stop]
        is_short = len(before) <= WIDEST_BULLET
        return is_short and not any(map(str.isalnum, before))

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
            # ““We left” was opened once.
            opening.twin.start = opening.start
        elif opening.possible is not None:
            # Her 'friends' left: what may have been an apostrophe closes, as nothing else does.
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
        top = self.top
        is_unsure = top is not None and (mark.family == SINGLES or top.possible is not None)
        if top and is_unsure and top.family == mark.family:
            # No run opens inside one with the same mark: the one before was none, or has ended.
            self.give_up(self.stack.pop(), mark.start)
        if len(self.stack) == MAX_LEVEL:
            self.leave_out(mark)
            return
        opening = Opening(mark.start, mark.stop, mark.family)
        is_beside = top is not None and top.content_start == mark.start
        if top and is_beside and self.is_same_mark(top, opening):
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
        top = self.top
        if top is None or top.family != mark.family:
            return
        is_near = mark.start - top.start <= LONGEST_TERM
        if is_near:
            top.note_end(mark)

    def close_single(self, mark: Mark) -> None:
        """End the innermost run, if a single mark can."""
        top = self.top
        if top is None:
            return
        if top.family == SINGLES:
            self.close_top(mark)
            return
        # "We left.' is closed by the wrong mark, if no right one comes.
        ends_sentence = self.text[mark.start - 1] in ENDS_BEFORE_MARK
        if ends_sentence:
            top.note_end(mark)

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
        is_outside = not self.stack
        is_beside = self.last is not None and self.last.stop == mark.start
        if self.last and is_beside and self.last.family == mark.family:
            # “We left.””
            self.last.stop = mark.stop
        elif self.inverted and is_outside:
            # ”We left.”
            self.close_inverted(self.strays.pop(), mark)
        elif not before.isdigit():
            self.strays.append(mark)
            self.inverted = is_outside and before in INTRODUCING

    def close_inverted(self, stray: Mark, mark: Mark) -> None:
        """Keep the run between a mark that only seemed to close and the next one."""
        self.inverted = False
        opening = Opening(stray.start, stray.stop, stray.family)
        self.openings.append(opening)
        self.stack.append(opening)
        self.close_top(mark)
