"""The reading with the escape sequences of a terminal (ECMA-48), or without."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TextIO, get_args

from newsparse.formats.styled_text import Look, Styled
from newsparse.formats.terminal_reading import reading_lines
from newsparse.model import Article

SPEAKER_COLOURS = (34, 31, 32, 35, 36, 33, 94, 91, 92, 95, 96, 93)
"""Colours of the foreground, in the order of the speakers: the user's own, so that they can be
read on what the user has behind them."""

ATTRIBUTES: Mapping[Look, int] = {
    "title": 1,
    "quiet": 2,
    "name": 1,
    "reported": 4,
    "source": 1,
    "cue": 3,
}
"""Bold, faint, italic, underlined."""

COLOURED: frozenset[Look] = frozenset({"name", "spoken", "reported", "source"})

Dress = Callable[[Styled], str]


def plain(run: Styled) -> str:
    """Return a run as it is."""
    return run.text


def dressed(run: Styled, codes: Iterable[int]) -> str:
    """Return a run between the sequences that set and end these attribute_codes."""
    wanted = ";".join(map(str, codes))
    return f"\x1b[{wanted}m{run.text}\x1b[0m" if wanted else run.text


def attribute_codes(run: Styled) -> tuple[int, ...]:
    """Return the attribute_codes of a run that are no colours."""
    return (ATTRIBUTES[run.look],) if run.look in ATTRIBUTES else ()


def in_black_and_white(run: Styled) -> str:
    """Return a run with its attribute_codes; what is said word for word is underlined too."""
    return dressed(run, (4,) if run.look == "spoken" else attribute_codes(run))


def in_colour(run: Styled) -> str:
    """Return a run with its attribute_codes and the colour of who speaks."""
    if run.speaker is None or run.look not in COLOURED:
        return dressed(run, attribute_codes(run))
    return dressed(
        run, (*attribute_codes(run), SPEAKER_COLOURS[run.speaker % len(SPEAKER_COLOURS)])
    )


ColourWish = Literal["auto", "always", "never"]
"""When to colour: on a terminal, whatever reads it, or not at all."""

COLOUR_WISHES: tuple[ColourWish, ...] = get_args(ColourWish)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is read by a terminal that knows escape sequences."""
    # A file or pipe shows sequences as letters, and so do the shells of editors.
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def choose_dress(stream: TextIO | None, wish: ColourWish = "auto") -> Dress:
    """Return how what is shown is to be written.

    Args:
        stream: What it is written to.
        wish: When to colour. What the environment says counts only for *auto*.
    """
    if wish != "auto":
        return in_colour if wish == "always" else plain
    # See https://no-color.org and https://force-color.org: what counts is that they are set and
    # not empty. Who forbids colours still wants to see what is bold.
    if os.environ.get("NO_COLOR"):
        return in_black_and_white if is_terminal(stream) else plain
    return in_colour if os.environ.get("FORCE_COLOR") or is_terminal(stream) else plain


def write_lines(lines: Iterable[Iterable[Styled]], dress: Dress) -> str:
    """Return lines of runs as text."""
    return "".join(f"{''.join(map(dress, line))}\n" for line in lines)


def write_reading(article: Article, width: int, dress: Dress) -> str:
    """Return the reading of an article in lines of at most this many columns.

    Args:
        article: What was read.
        width: The columns of the terminal.
        dress: How a run is written: `plain`, `in_black_and_white` or `in_colour`.
    """
    return write_lines(reading_lines(article, width), dress)
