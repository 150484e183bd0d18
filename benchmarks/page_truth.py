"""What made-up web pages say of themselves: their heads, paragraphs and attributions.

An element of a page that has `data-truth` is a part of its article: *headline*, *author*, *date*
(with its day in `datetime`), *dateline* (with its place in `data-place`) or *paragraph* (with the
number of attributions in `data-said`). *Either* may be read as a paragraph or not: standfirsts and
captions that are sentences. All else on the page is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from newsparse import Span

BARE = frozenset(("br", "hr", "img", "meta", "link", "input"))
"""Elements without an end."""


class Part(NamedTuple):
    """An element of a page that belongs to its article."""

    kind: str
    """What it is."""
    text: str
    """What stands in it."""
    told: str
    """What it tells besides: its day, place or number of attributions."""


class PageReader(HTMLParser):
    """Collects the parts of a page."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.parts: list[Part] = []
        self.open: list[tuple[Part, list[str]] | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element, and whether it is a part."""
        if tag in BARE:
            return
        told = dict(attrs)
        kind = told.get("data-truth")
        more = told.get("data-said") or told.get("datetime") or told.get("data-place") or ""
        self.open.append((Part(kind, "", more), []) if kind else None)

    def handle_data(self, data: str) -> None:
        """Add words to all parts that are open."""
        for part in filter(None, self.open):
            # A dateline stands in front of its paragraph and is no part of it.
            if part is self.innermost or part[0].kind != "paragraph":
                part[1].append(data)

    @property
    def innermost(self) -> tuple[Part, list[str]] | None:
        """The part that was opened last."""
        return [part for part in self.open if part][-1]

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag not in BARE and (closed := self.open.pop()):
            part, words = closed
            self.parts.append(part._replace(text="".join(words)))


def read_truth(file: Path) -> list[Part]:
    """Return the parts of a page."""
    reader = PageReader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.parts


def find_words(words: str, text: str) -> Iterator[Span]:
    """Yield where words stand in a text, whatever white space tools put between them."""
    # The number of a note stands apart from its word in some texts: "June1", "June\n1".
    pattern = r"\s*".join(map(re.escape, re.findall(r"[^\W\d]+|\d+|[^\w\s]", words)))
    for found in re.finditer(pattern, text):
        yield Span(*found.span())
