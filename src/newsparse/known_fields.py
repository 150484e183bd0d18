"""What records tell of articles, in the fields that scrapers and archives have for it.

A record is an object of JSON Lines or a row of a table. The usual names of its fields are found by
themselves; a caller can name others.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from newsparse.dates.passage import Passage
from newsparse.header.byline import find_byline, read_byline_with_authors
from newsparse.header.handed_dates import is_missing
from newsparse.model import KnownHead
from newsparse.plain import read_plain
from newsparse.vocabulary.vocabulary import Vocabulary

Record = Mapping[str, Any]
"""The fields of a record by their names."""


@frozen
class FieldNames:
    """Where a record has what: names of fields, of which the first that holds something counts."""

    text: tuple[str, ...] = ("text",)
    """The text."""
    id: tuple[str, ...] = ("id", "url")
    """What the article is called."""
    headline: tuple[str, ...] = ("headline", "title")
    """The headline."""
    authors: tuple[str, ...] = ("authors", "author", "byline")
    """The authors: their names in a list, or as a byline has them."""
    published: tuple[str, ...] = ("published", "date")
    """The publication date."""

    def named(self, **chosen: str | None) -> FieldNames:
        """Return the names with others in the place of those that are chosen.

        >>> FieldNames().named(headline="h1", authors=None).headline
        ('h1',)
        """
        return evolve(self, **{part: (name,) for part, name in chosen.items() if name is not None})

    @property
    def taken(self) -> frozenset[str]:
        """All names."""
        return frozenset((*self.text, *self.id, *self.headline, *self.authors, *self.published))


USUAL = FieldNames()
"""The usual names."""


def first_value(record: Record, names: tuple[str, ...]) -> Any:  # noqa: ANN401 - of any type
    """Return the first value of some fields that is not missing."""
    for name in names:
        value = record.get(name)
        if not is_missing(value):
            return value
    return None


def read_known_fields(record: Record, names: FieldNames, vocabulary: Vocabulary) -> KnownHead:
    """Return what a record tells of an article besides its text.

    What newsparse has written itself is a record, too. A value that cannot be what its field is for
    is none; only a date is handed on, to be a problem of the article.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> record = {"title": "Bridge shut", "byline": "By Ada Stone and Bo Reed", "date": "2 May"}
    >>> known = read_known_fields(record, FieldNames(), load_vocabulary("en"))
    >>> known.headline, known.authors, known.published
    ('Bridge shut', ('Ada Stone', 'Bo Reed'), '2 May')
    """
    headline = opened(first_value(record, names.headline), "text")
    return KnownHead(
        headline if isinstance(headline, str) else None,
        tuple(names_in(opened(first_value(record, names.authors), "authors"), vocabulary)),
        day_or_words(opened(first_value(record, names.published), "value")),
    )


def opened(value: Any, name: str) -> Any:  # noqa: ANN401 - of any type
    """Return what an object has by a name, as newsparse writes it; other values as they are."""
    return value.get(name) if isinstance(value, Mapping) else value


def names_in(value: Any, vocabulary: Vocabulary) -> Iterator[str]:  # noqa: ANN401 - of any type
    """Yield the names of authors: of a list, or of a text as bylines have it."""
    if isinstance(value, str):
        yield from split_names(value, vocabulary)
    elif isinstance(value, list | tuple):
        for name in value:
            yield from names_in(opened(name, "name"), vocabulary)


def split_names(written: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the names in a text: `By Ada Stone and Bo Reed`; all of it, if it is no byline."""
    plain = read_plain(written).text.strip()
    line = Passage(plain, 0, len(plain), vocabulary)
    byline = (line and (find_byline(line) or read_byline_with_authors(line))) or None
    if byline is not None:
        yield from (author.name for author in byline.authors)
    elif line:
        yield line.written


def day_or_words(value: Any) -> dt.date | str | None:  # noqa: ANN401 - of any type
    """Return a date, or what is written for it; a number is written out, and will be no date."""
    if value is None or isinstance(value, str | dt.date):
        return value
    return json.dumps(value, default=str)
