"""A bar that shows how far a command is, drawn by rich."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsparse.cli.complaints import Misuse

Advance = Callable[[int], None]
"""Moves a bar by some articles."""


@contextmanager
def progress_bar(total: int | None) -> Iterator[Advance]:
    """Give a function that moves a bar on standard error.

    Args:
        total: How many articles there are, if that is known.

    Raises:
        Misuse: without rich.
    """
    try:
        from rich.console import Console  # noqa: PLC0415 - optional, and only for those who ask
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )
    except ImportError as error:
        raise Misuse("--progress needs rich: pip install 'newsparse[rich]'") from error
    columns = (
        TextColumn("newsparse"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    # Standard output may be the result itself, so the bar is shown beside it and leaves nothing
    # behind.
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda articles: progress.advance(task, articles)


@contextmanager
def no_bar() -> Iterator[Advance]:
    """Give a function that does nothing."""
    yield lambda _articles: None
