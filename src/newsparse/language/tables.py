"""How the values of a TOML table become the fields of a class."""

from __future__ import annotations

import copyreg
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from newsparse.errors import LanguageError

Table = TypeVar("Table")


def word_list(block: str) -> tuple[str, ...]:
    """Return the words of a block divided by white space; `_` stands for a space.

    >>> word_list("according_to  said")
    ('according to', 'said')
    """
    # One block for a list: no comma to forget, and a line of the file is easy to compare.
    return tuple(word.replace("_", " ") for word in block.split())


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block as a set (see `word_list`), with either apostrophe.

    >>> sorted(word_set("not can't"))
    ["can't", 'can’t', 'not']
    """
    words = word_list(block)
    return frozenset((*words, *(word.replace("'", "’") for word in words)))


def table(entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a read-only view of a TOML table."""
    # A language is shared by all articles and threads: nobody may change its words on the way.
    return MappingProxyType(dict(entries))


def reduce_view(view: MappingProxyType[str, Any]) -> tuple[Any, ...]:
    """Tell how to rebuild a read-only view, which Python cannot pickle by itself."""
    return table, (dict(view),)


# A language of the caller's own has to travel to worker processes.
copyreg.pickle(MappingProxyType, reduce_view)


def word_lists(entries: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return a read-only table of word lists."""
    return table({name: word_list(block) for name, block in entries.items()})


def word_rows(blocks: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words of several blocks, a row for each (see `word_list`)."""
    return tuple(word_list(block) for block in blocks)


def read_table(cls: type[Table], entries: Mapping[str, Any], where: str) -> Table:
    """Build a table of a language from the entries of a TOML file.

    Raises:
        LanguageError: if a key is missing or unknown, or a value is of the wrong form.
    """
    # A misspelt key must not quietly mean that there are no such words.
    fields = attrs.fields(cls)  # type: ignore[arg-type]
    needed = {field.name for field in fields if field.default is attrs.NOTHING}
    if unknown := sorted(entries.keys() - {field.name for field in fields}):
        raise LanguageError(f"{where}: unknown key {unknown[0]!r}")
    if missing := sorted(needed - entries.keys()):
        raise LanguageError(f"{where}: missing key {missing[0]!r}")
    try:
        return cls(**entries)
    # What the converters raise for a number or list where a block of words belongs.
    except (AttributeError, TypeError, ValueError) as error:
        raise LanguageError(f"{where}: {error}") from error
