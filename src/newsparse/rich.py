"""The reading of an article for rich: `rich.print(article)`.

This is what `newsparse[rich]` adds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec

if find_spec("rich") is None:
    raise ImportError("newsparse.rich needs rich: pip install 'newsparse[rich]'")

from rich.text import Text

from newsparse.formats.styled_text import Line, Look, Styled
from newsparse.formats.terminal import COLOURED
from newsparse.formats.terminal_reading import reading_lines
from newsparse.model import Article

__all__ = ["draw_reading"]

COLOUR_NAMES = """
    blue red green magenta cyan yellow
    bright_blue bright_red bright_green bright_magenta bright_cyan bright_yellow
""".split()
"""The colours of the speakers, in their order."""

STYLES: Mapping[Look, str] = {
    "title": "bold",
    "quiet": "dim",
    "name": "bold",
    "reported": "underline",
    "source": "bold",
    "cue": "italic",
}


def style_of(run: Styled) -> str:
    """Return the style of a run: "bold blue"."""
    attribute = STYLES.get(run.look, "")
    if run.speaker is None or run.look not in COLOURED:
        return attribute
    return f"{attribute} {COLOUR_NAMES[run.speaker % len(COLOUR_NAMES)]}".strip()


def draw_line(line: Line) -> Text:
    """Return a line as rich has it."""
    return Text.assemble(
        *((run.text, style_of(run)) for run in line), no_wrap=True, overflow="ignore"
    )


def draw_reading(article: Article, width: int) -> Iterator[Text]:
    """Yield the lines of an article's reading, of at most this many columns.

    >>> from newsparse import parse_article
    >>> *_, line = draw_reading(parse_article('"We are ready," Mayor Ada Stone said.'), 80)
    >>> line.plain
    '         Ada Stone │ "We are ready," Mayor Ada Stone said.'
    """
    return map(draw_line, reading_lines(article, width))
