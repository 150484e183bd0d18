"""From the inputs of a command to the articles that it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsparse.cli.complaints import ArticleFailure, shown_name
from newsparse.cli.files.articles_to_read import Copy
from newsparse.cli.files.inputs import Listing, find_articles
from newsparse.cli.tally import Tally


def find_all_inputs(inputs: Iterable[str], look: Listing, tally: Tally) -> tuple[str, ...]:
    """Return the files that all inputs stand for, and count what is passed over."""
    names: list[str] = []
    for name in inputs:
        try:
            found = find_articles(name, look)
        except ArticleFailure as failure:
            tally.lose(failure)
        else:
            names += found.articles
            tally.others += found.others
            tally.folders += found.folders
    return tuple(names)


def choose_copies(
    copies: Iterable[Copy | ArticleFailure],
    target_of: Callable[[str], str],
    is_written: Callable[[str], bool],
    tally: Tally,
) -> Iterator[Copy]:
    """Yield the articles to read: those that could be got, each once, and not yet written.

    Args:
        copies: The articles, and what became of those that are lost.
        target_of: Tells where an article goes, by what it is called: to no place twice.
        is_written: Tells of such a place whether that was done before.
        tally: Counts what is left out.
    """
    seen: set[str] = set()
    for copy in copies:
        if isinstance(copy, ArticleFailure):
            tally.lose(copy)
        # The second would overwrite the first, or could not be told from it in a file of many.
        elif (target := target_of(copy.id)) in seen:
            tally.lose(f"{copy.place}: a second article called {shown_name(copy.id)}")
        else:
            seen.add(target)
            if is_written(target):
                tally.skipped += 1
            else:
                yield copy
