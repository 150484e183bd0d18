"""A language as data: its words, marks and word order, read from a folder of TOML files.

Nothing here knows English. A folder holds one file for each table of `Language`; every
key of a file is a field of that table, and a key that is missing or unknown is refused
by name, so that a slip of the pen cannot quietly mean "no such word".
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

import attrs
from attrs import field, frozen

from newsparse.errors import LanguageError

Table = TypeVar("Table")


def word_list(block: str) -> tuple[str, ...]:
    """Return the words of a block divided by white space; `_` stands for a space.

    >>> word_list("according_to  said")
    ('according to', 'said')
    """
    return tuple(word.replace("_", " ") for word in block.split())


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block as a set (see `word_list`)."""
    return frozenset(word_list(block))


def table(entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a read-only view of a TOML table."""
    return MappingProxyType(dict(entries))


def word_lists(entries: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return a read-only table of word lists."""
    return table({name: word_list(block) for name, block in entries.items()})


@frozen(eq=False)
class MarkFamily:
    """Marks that may open and close one quotation together."""

    opening: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they open, as `“`."""
    closing: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they close, as `”`."""
    either: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says neither, as `"`."""


@frozen(eq=False)
class Marks:
    """The quotation marks (marks.toml)."""

    families: tuple[MarkFamily, ...] = field(
        converter=lambda families: tuple(MarkFamily(**family) for family in families)
    )
    """Marks that are nothing but quotation marks (and inches); neighbours tell direction."""
    singles: MarkFamily = field(converter=lambda family: MarkFamily(**family))
    """Marks that are apostrophes as well."""
    brackets: Mapping[str, str] = field(converter=table)
    """Opening mark to closing mark, where the glyph alone tells the direction."""
    elided: tuple[str, ...] = field(converter=word_list)
    """Words that begin with an apostrophe: *'em*, *'til*."""
    elided_both: tuple[str, ...] = field(converter=word_list)
    """Words that stand between two apostrophes: *'n'*."""
    year_endings: tuple[str, ...] = field(converter=word_list)
    """What may follow a year shortened to two digits: *'90s*."""
    clipped_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of words that an apostrophe may follow: *voters'*, *goin'*."""


@frozen(eq=False)
class HeaderWords:
    """What opens and labels the lines of an article's head (header.toml)."""


@frozen(eq=False)
class DateWords:
    """Names of months, days, zones and spans of time (dates.toml)."""


@frozen(eq=False)
class NameWords:
    """Titles, roles, particles and pronouns that tell who is meant (names.toml)."""


@frozen(eq=False)
class Language:
    """Everything that newsparse knows of one language."""

    code: str
    """The code of the language, as in ISO 639-1."""
    marks: Marks
    """Quotation marks."""
    header: HeaderWords
    """The words of an article's head."""
    dates: DateWords
    """The words of dates and times."""
    names: NameWords
    """The words that name people and bodies."""


def read_table(cls: type[Table], entries: Mapping[str, Any], where: str) -> Table:
    """Build a table of a language from the entries of a TOML file.

    Raises:
        LanguageError: if a key is missing or unknown, or a value is of the wrong form.
    """
    known = {attribute.name for attribute in attrs.fields(cls)}  # type: ignore[arg-type]
    if unknown := sorted(entries.keys() - known):
        raise LanguageError(f"{where}: unknown key {unknown[0]!r}")
    if missing := sorted(known - entries.keys()):
        raise LanguageError(f"{where}: missing key {missing[0]!r}")
    try:
        return cls(**entries)
    except (AttributeError, TypeError, ValueError) as error:
        raise LanguageError(f"{where}: {error}") from error


def read_language(code: str, folder: Traversable) -> Language:
    """Read a language from a folder, which may also be a `pathlib.Path`.

    Raises:
        LanguageError: if a file is missing or cannot be used; it names file and key.
    """
    tables: dict[str, Any] = {}
    for attribute in attrs.fields(Language):
        if attribute.name == "code":
            continue
        file = folder / f"{attribute.name}.toml"
        where = f"{code}/{attribute.name}.toml"
        try:
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise LanguageError(f"{where}: {error}") from error
        tables[attribute.name] = read_table(TABLES[attribute.name], entries, where)
    return Language(code=code, **tables)


TABLES: Mapping[str, type[Any]] = MappingProxyType(
    {"marks": Marks, "header": HeaderWords, "dates": DateWords, "names": NameWords}
)


@lru_cache(maxsize=8)
def load_language(code: str) -> Language:
    """Return the language with this code from the package's own data.

    Raises:
        LanguageError: if there is no such language; it names those that there are.
    """
    shelf = resources.files("newsparse") / "languages"
    known = sorted(folder.name for folder in shelf.iterdir() if folder.is_dir())
    known = [name for name in known if not name.startswith("_")]
    if code not in known:
        raise LanguageError(f"unknown language {code!r}; known: {', '.join(known)}")
    return read_language(code, shelf / code)
