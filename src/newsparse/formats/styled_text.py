"""Text for a terminal before it has colours: runs of characters, each with what it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from textwrap import wrap
from typing import Literal
from unicodedata import east_asian_width

from attrs import frozen

from newsparse.formats.parts import Role

Look = Literal["plain", "title", "quiet", "name", "spoken", "reported"] | Role


@frozen
class Styled:
    """Characters that look the same."""

    text: str
    """What stands there, fit for a terminal."""
    look: Look = "plain"
    """What it is: what stands in quotation marks is *spoken*, indirect speech *reported*."""
    speaker: int | None = None
    """The place of who speaks in `Article.speakers`, whose colour it has."""


Line = tuple[Styled, ...]


def join_styled(runs: Iterable[Styled]) -> Line:
    r"""Return runs with plain spaces and without what could steer a terminal.

    >>> [part.text for part in join_styled([Styled("one "), Styled("\n two\x1b[31m", "cue")])]
    ['one ', 'two[31m']
    """
    joined, space = [], True
    for run in runs:
        kept = []
        for sign in run.text:
            if sign.isspace():
                # Spaces of the text are no layout here: one line ends where the terminal does.
                kept += [] if space else [" "]
            elif sign.isprintable():
                kept.append(sign)
            space = sign.isspace() or (space and not sign.isprintable())
        joined.append(Styled("".join(kept), run.look, run.speaker))
    return tuple(run for run in joined if run.text)


def cut_styled(runs: Iterable[Styled], lengths: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Yield the parts of runs between pairs of offsets into all of their text."""
    signs = [(sign, run.look, run.speaker) for run in runs for sign in run.text]
    for start, stop in lengths:
        groups = groupby(signs[start:stop], key=lambda sign: sign[1:])
        yield tuple(Styled("".join(sign for sign, *_ in group), *look) for look, group in groups)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for each wide character.

    >>> columns("port"), columns("港")
    (4, 2)
    """
    return len(text) + sum(east_asian_width(sign) in {"W", "F"} for sign in text)


def find_line_ends(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a text with plain spaces begin and end, wrapped to a width.

    A wide character stands twice in what is wrapped; one column is left for it at the end of
    lines, where it might be split.
    """
    ends = list(accumulate(map(columns, text)))
    doubled = "".join(sign * columns(sign) for sign in text)
    reached = 0
    # textwrap counts characters, a terminal counts columns: so a wide character is doubled for
    # it.
    for line in wrap(doubled, width - (len(doubled) > len(text)), break_on_hyphens=False):
        start = doubled.index(line, reached)
        reached = start + len(line)
        yield bisect_right(ends, start), bisect_right(ends, reached)


def wrap_styled(runs: Iterable[Styled], width: int) -> tuple[Line, ...]:
    """Return runs as lines of at most this width."""
    joined = join_styled(runs)
    text = "".join(run.text for run in joined)
    return tuple(cut_styled(joined, find_line_ends(text, width)))
