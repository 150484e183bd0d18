r"""The plain form of a text: what all stages read, and the way back to the text as it was given.

Pages and archives leave characters in a text that nobody sees, such as zero-width spaces and soft
hyphens, blanks that do not break, and line ends of other systems. The stages read a copy of the
text in which a blank is a space, a line end is a line feed and nothing is unseen; what they found
is put back in its place in the text. So such characters change nothing else, whatever a stage does.

    given   Ada\u00ad Stone\u00a0said\r\n     what the caller handed in
    plain   Ada Stone said\n                  what is read
    found   Span(0, 9)                       in the plain form
    back    Span(0, 10)                      in the text: Ada\u00ad Stone
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import is_
from typing import Any, TypeVar, get_args, get_type_hints

import attrs
from attrs import evolve, frozen

from newsparse.patterns.line_patterns import SUBSTITUTES, unplain_pattern
from newsparse.pickling import Done
from newsparse.span import Span

Found = TypeVar("Found")
"""What was read of a text as a whole: an article, or its explanation."""


@lru_cache(maxsize=128)
def names_with_places(cls: type, *, is_moved: bool) -> tuple[str, ...]:
    """Return the names of the fields of a class that may have to change.

    By their types they are those that tell places. Where only the signs differ, and nothing *is
    moved*, spans are right as they are.
    """
    if not attrs.has(cls):
        return ()
    types = get_type_hints(cls)
    told = tuple(one.name for one in attrs.fields(cls) if tells_places(types[one.name]))
    return told if is_moved else tuple(name for name in told if types[name] not in SPANS)


def tells_places(kind: Any) -> bool:  # noqa: ANN401 - any type
    """Tell whether a value of a type may tell places: a span, a part of a result, or several.

    >>> tells_places(tuple[Span, ...]), tells_places(str | None)
    (True, False)
    """
    return kind is Span or attrs.has(kind) or any(map(tells_places, get_args(kind)))


# Whose values are spans alone; those of a tuple of spans as well.
SPANS = (Span, Span | None, tuple[Span, ...])


@frozen
class PlainText:
    """A text in its plain form."""

    given: str
    """The text as it was given."""
    text: str
    """Its plain form: the same object, if the text is plain already."""
    places: Sequence[int] = ()
    """Where something was left out, in the plain form, in order."""
    left_out: Sequence[int] = (0,)
    """How many characters were left out before each of these places, and before the end."""

    def offset(self, place: int) -> int:
        """Return where in the text the character at a place of the plain form stands."""
        return place + self.left_out[bisect_right(self.places, place)]

    def span(self, span: Span) -> Span:
        """Return what a span of the plain form covers in the text.

        What was left out around it stays outside.
        """
        if not self.places:
            return span
        start = self.offset(span.start)
        return Span(start, self.offset(span.stop - 1) + 1) if span else Span(start, start)

    def put_back(self, found: Found) -> Found:
        """Return what was read of the plain form with its places and words in the text.

        What was one object, as the speaker of many statements, is one again.
        """
        if self.text is self.given:
            return found
        back: Found = self.put_back_part(found, {})
        return back

    def put_back_part(self, part: Any, done: Done) -> Any:  # noqa: ANN401 - any field of a result
        """Return a part of a result with its places and words in the text.

        A part that is right as it is, as most are where nothing was left out, is not made anew.
        """
        if isinstance(part, Span):
            return self.span(part)
        if isinstance(part, tuple):
            items = [self.put_back_part(item, done) for item in part]
            return part if all(map(is_, items, part)) else tuple(items)
        if id(part) not in done:
            names = names_with_places(part.__class__, is_moved=bool(self.places))
            # The part is kept with its copy: its identity is not given away while it lives.
            done[id(part)] = (part, self.put_back_fields(part, names, done))
        return done[id(part)][1]

    def put_back_fields(self, part: Any, names: Sequence[str], done: Done) -> Any:  # noqa: ANN401
        """Return a part with its fields put back: itself, if all are right as they are."""
        changed = {}
        for name in names:
            value = getattr(part, name)
            back = value if value is None else self.put_back_part(value, done)
            if back is not value:
                changed[name] = back
        words = self.words_of(part, changed.get("span"))
        if words is not None and words != part.text:
            changed["text"] = words
        return evolve(part, **changed) if changed else part

    def words_of(self, part: Any, back: Span | None) -> str | None:  # noqa: ANN401
        """Return what the span of a part covers in the text; None of a part without words."""
        words, span = getattr(part, "text", None), back or getattr(part, "span", None)
        if words is not None and span is not None:
            return span.of(self.given)
        # The article itself has its text and no span.
        return self.given if words is self.text else words


def read_plain(text: str) -> PlainText:
    r"""Return the plain form of a text.

    >>> plain = read_plain("Ada\u00ad Stone\u00a0said.\r\n")
    >>> plain.text, plain.span(Span(0, 9))
    ('Ada Stone said.\n', Span(start=0, stop=10))
    """
    parts: list[str] = []
    places: list[int] = []
    left_out = [0]
    length = last = 0
    for found in unplain_pattern().finditer(text):
        before, sign = text[last : found.start()], SUBSTITUTES[found[0]]
        parts += (before, sign)
        length += len(before)
        if lost := len(found[0]) - len(sign):
            places.append(length)
            left_out.append(left_out[-1] + lost)
        length += len(sign)
        last = found.end()
    if not parts:
        return PlainText(text, text)
    return PlainText(text, "".join((*parts, text[last:])), places, left_out)
