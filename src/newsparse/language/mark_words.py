"""The quotation marks of a language (marks.toml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from newsparse.language.tables import read_table, table, word_list


@frozen(eq=False)
class MarkFamily:
    """Quotation marks that may open and close one run together."""

    opening: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they open, as `“`."""
    closing: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they close, as `”`."""
    either: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says neither, as `"`."""


def mark_family(entries: Mapping[str, str]) -> MarkFamily:
    """Return one family of marks."""
    return read_table(MarkFamily, entries, "family")


def mark_families(entries: Sequence[Mapping[str, str]]) -> tuple[MarkFamily, ...]:
    """Return several families of marks."""
    return tuple(map(mark_family, entries))


@frozen(eq=False)
class Marks:
    """The quotation marks, and the apostrophes that look like them (marks.toml)."""

    apostrophes: tuple[str, ...] = field(converter=word_list)
    """What stands for an apostrophe."""
    elided: tuple[str, ...] = field(converter=word_list)
    """Words that begin with an apostrophe: "em" for *'em*."""
    elided_both: tuple[str, ...] = field(converter=word_list)
    """Those of them that an apostrophe ends, too: "n" for *'n'*."""
    year_endings: tuple[str, ...] = field(converter=word_list)
    """What may follow a year that is shortened to two digits: "s" for *'90s*."""
    clipped_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of words that an apostrophe may follow: "s" for *voters'*."""
    singles: MarkFamily = field(converter=mark_family)
    """Marks that may be apostrophes as well."""
    families: tuple[MarkFamily, ...] = field(converter=mark_families)
    """Marks that are nothing else, but for inches; one family's close each other."""
    brackets: Mapping[str, str] = field(converter=table)
    """Opening to closing mark, where the shape alone tells the direction."""
