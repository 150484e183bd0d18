"""From copies to what is made of them, in this process or in several."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from itertools import tee
from typing import TypeVar

from attrs import frozen

from newsparse.cli.files.articles_to_read import Copy
from newsparse.cli.selection import ALL, Selection, select
from newsparse.cli.tally import Counts, count_article
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS
from newsparse.handed_in import advice_on
from newsparse.language import Language
from newsparse.many.articles import CHUNKSIZE
from newsparse.many.collector import keep_tables
from newsparse.many.failures import Failure, map_here
from newsparse.model import KnownSpeaker, known_arguments
from newsparse.parser import parse_article
from newsparse.units import UnitName

Result = TypeVar("Result")


@frozen
class Rendered:
    """What was made of an article; small, as it may come from another process."""

    text: str
    """The article, written down."""
    counts: Counts
    """What is in it."""
    advice: tuple[str, ...]
    """What to do if it is no plain text of an article."""


@frozen
class Rendering:
    """How articles are read and written down; it may travel to other processes."""

    format_name: str
    """The name of the format: a format has functions that cannot travel."""
    in_series: bool
    """Whether an article is written in the form that lets others follow."""
    width: int
    """Columns that a line may take."""
    language: Language
    """The language of the articles."""
    selection: Selection = ALL
    """Which statements are written."""
    units: UnitName = "code-points"
    """What places are counted in."""
    known_speakers: tuple[KnownSpeaker, ...] = ()
    """Whom the articles may mention."""


def render_copy(copy: Copy, *, rendering: Rendering) -> Rendered:
    """Read an article and write it down."""
    whole = parse_article(
        copy.text,
        **known_arguments(copy.known),
        language=rendering.language,
        known_speakers=rendering.known_speakers,
    )
    article = select(whole, rendering.selection)
    form, render = FORMATS[rendering.format_name], FORMATS[rendering.format_name].render
    if rendering.in_series and form.render_in_series:
        render = form.render_in_series
    options = RenderOptions(copy.id, rendering.width, copy.kept, rendering.units)
    return Rendered(render(article, options), count_article(article), advice_on(whole.problems))


def map_copies(
    work: Callable[[Copy], Result], copies: Iterable[Copy], jobs: int
) -> Generator[tuple[Copy, Result | Failure], None, None]:
    """Yield each copy with what the work makes of it.

    Copies are read as far ahead as the processes need, and no further.
    """
    # Results come in the order of the articles, so the second reader walks a little behind the
    # first.
    copies, again = tee(copies)
    if jobs == 1:
        results = map_here(work, again)
    else:
        # Only here, because it brings in all that processes need.
        from newsparse.many.workers import map_in_processes  # noqa: PLC0415

        results = map_in_processes(work, again, processes=jobs, chunksize=CHUNKSIZE)
    with closing(results):
        for number, pair in enumerate(zip(copies, results, strict=True), 1):
            yield pair
            if number == CHUNKSIZE and jobs == 1:
                keep_tables()
