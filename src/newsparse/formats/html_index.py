"""A page that leads to the other pages of a folder.

It is made of what stands in the heads of the pages themselves, so that pages of an earlier command
are listed as well, and none has to be kept in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape, unescape
from urllib.parse import quote

from attrs import frozen

from newsparse._version import __version__
from newsparse.formats.browser_page import BrowserPage, read_style
from newsparse.in_words import counted

INDEX_GENERATOR: str = f"newsparse index {__version__}"
"""What an index says it was made by."""


@frozen
class IndexEntry:
    """A page that an index leads to."""

    file: str
    """The name of its file."""
    title: str
    """What it is called."""
    description: str
    """What is in it."""


def told(head: str, before: str, behind: str) -> str:
    """Return what stands between two marks, or nothing if one of them is missing."""
    found, mark, _ = head.partition(before)[2].partition(behind)
    return unescape(found) if mark else ""


def made_by(head: str) -> str:
    """Return what a page says it was made by."""
    return told(head, '<meta name="generator" content="', '"')


def is_index(head: str) -> bool:
    """Tell by the beginning of a page whether it is an index that newsparse has made."""
    return made_by(head).startswith("newsparse index ")


def read_entry(file: str, head: str) -> IndexEntry | None:
    """Return what an index tells of a page, by its beginning; None if it is no reading of ours."""
    if not made_by(head).startswith("newsparse ") or is_index(head):
        return None
    # A headline may be so long that the beginning ends in it.
    title = told(head, "<title>", "</title>") or file
    return IndexEntry(file, title, told(head, '<meta name="description" content="', '"'))


def read_entries(heads: Iterable[tuple[str, str]]) -> Iterator[IndexEntry]:
    """Yield what is told of the readings among some pages."""
    for file, head in heads:
        entry = read_entry(file, head)
        if entry is not None:
            yield entry


def item(entry: IndexEntry) -> str:
    """Return a page as a link, with what is in it."""
    # A colon in the name of a file would make what stands before it a scheme.
    address = f"./{quote(entry.file)}"
    return (
        f'<li><a href="{address}">{escape(entry.title)}</a>'
        f"<small>{escape(entry.description)}</small></li>"
    )


def write_index(heads: Iterable[tuple[str, str]]) -> str:
    """Return a page that leads to the readings among some pages.

    Args:
        heads: The names of files, in the order of the list, each with its beginning.

    >>> head = '<meta name="generator" content="newsparse 1.0"><title>Bridge shut</title>'
    >>> "Bridge shut</a>" in write_index([("bridge.html", head)])
    True
    """
    entries = list(read_entries(heads))
    title, items = counted(len(entries), "article"), "\n".join(map(item, entries))
    return BrowserPage(
        title=title,
        body=f"<main>\n<h1>{title}</h1>\n<ol>\n{items}\n</ol>\n</main>\n",
        style=read_style("newsparse.formats", "index.css"),
        told={"generator": INDEX_GENERATOR},
    ).written()
