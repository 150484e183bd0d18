"""The words of an article's head (header.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import word_list, word_lists, word_set


@frozen(eq=False)
class HeaderWords:
    """What opens and labels the lines of an article's head (header.toml)."""

    labels: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """What a labelled line holds (*published*, *byline*, ...) to the labels before a colon."""
    codes: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The same for labels that need no colon, in their own capitals: *HD*, *PD*."""
    stamps: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """*published*, *updated* and *date*: the words that stand before a date."""
    byline_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a byline: *by*, *written by*."""
    name_links: tuple[str, ...] = field(converter=word_list)
    """What stands between two authors: *and*."""
    byline_tails: tuple[str, ...] = field(converter=word_list)
    """What ends the names of a byline: *in* a place, *for* a paper, *on* a day."""
    particles: frozenset[str] = field(converter=word_set)
    """Small words inside a name: *van*."""
    suffixes: frozenset[str] = field(converter=word_set)
    """What may follow a name after a comma: *Jr.*."""
    honours: frozenset[str] = field(converter=word_set)
    """Titles that open a name in a byline and are left out of it: *Dr.*."""
    roles: frozenset[str] = field(converter=word_set)
    """Nouns that end what an author is: *correspondent*."""
    beats: frozenset[str] = field(converter=word_set)
    """Words that open a role right after a name: *Political editor*."""
    bodies: frozenset[str] = field(converter=word_set)
    """Words of which one tells that a name is a body's: *Press*."""
    agencies: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The usual name of an agency to how datelines write it."""
    regions: frozenset[str] = field(converter=word_set)
    """States and countries that follow a city after a comma, as they are written."""
    no_places: frozenset[str] = field(converter=word_set)
    """Words in capitals before a dash that are no places: *UPDATE*."""
    sections: frozenset[str] = field(converter=word_set)
    """Names of sections that stand above a headline."""
    furniture: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Boilerplate: *whole* lines, what lines *begin* or *end* with, and *buttons*."""
    credits: tuple[str, ...] = field(converter=word_list)
    """What opens the credits below the body: *reporting by*."""
    contributions: tuple[str, ...] = field(converter=word_list)
    """What tells the credits of other people at the end of a line."""
    determiners: frozenset[str] = field(converter=word_set)
    """Small words that sentences have and headlines leave out."""
    small_words: frozenset[str] = field(converter=word_set)
    """Words that have no capital in a headline in capitals."""
