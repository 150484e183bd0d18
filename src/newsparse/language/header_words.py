"""The words of an article's head (header.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from newsparse.language.tables import read_table, table, word_list, word_lists, word_set


@frozen(eq=False)
class ArchiveWords:
    """What the labels in the records of an archive announce."""

    signs: tuple[str, ...] = field(converter=word_list)
    """Labels of which one at least stands in each record, and hardly elsewhere."""
    headline: tuple[str, ...] = field(converter=word_list)
    """Before the headline."""
    byline: tuple[str, ...] = field(converter=word_list)
    """Before the authors."""
    dateline: tuple[str, ...] = field(converter=word_list)
    """Before the dateline."""
    published: tuple[str, ...] = field(converter=word_list)
    """Before the publication date."""
    paper: tuple[str, ...] = field(converter=word_list)
    """Before the paper, and often its date."""
    body: tuple[str, ...] = field(converter=word_list)
    """Before the first sentence."""
    other: tuple[str, ...] = field(converter=word_list)
    """Before what is told above the body, or below it."""
    below: tuple[str, ...] = field(converter=word_list)
    """Before what is told only below the body."""


def archive_tables(entries: Mapping[str, Any]) -> Mapping[str, ArchiveWords]:
    """Return a read-only table of the labels of archives."""
    return table({name: read_table(ArchiveWords, one, name) for name, one in entries.items()})


@frozen(eq=False)
class HeaderWords:
    """What opens and labels the lines of an article's head (header.toml)."""

    labels: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """What a labelled line holds (*published*, *byline*, ...) to the labels before a colon."""
    codes: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The same for labels that need no colon, in their own capitals: *HD*, *PD*."""
    lone_labels: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The same for labels that stand alone on their line, in these letters: *Body*."""
    archives: Mapping[str, ArchiveWords] = field(converter=archive_tables)
    """The name of an archive to the labels of its records."""
    record_notes: frozenset[str] = field(converter=word_set)
    """What stands between the date and the headline of a record: *Correction Appended*."""
    document_ends: tuple[str, ...] = field(converter=word_list)
    """What ends an article in a file of several: *End of Document*."""
    record_counts: tuple[str, ...] = field(converter=word_list)
    """What opens an article in a file of several, before its number: *Record: 7*."""
    record_endings: tuple[str, ...] = field(converter=word_list)
    """What opens a line below the body of a record: *Copyright of the Lantern is ...*."""
    keys: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The same for the keys of front matter, in lower case: *date*, *lastmod*."""
    stamps: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """*published*, *updated*, *date* and *earlier*: the words that stand before a date."""
    stamp_subjects: tuple[str, ...] = field(converter=word_list)
    """What a label before a date may have in front of it: *This article was published on*."""
    stamp_verbs: tuple[str, ...] = field(converter=word_list)
    """What follows it: *was*."""
    stamp_adverbs: tuple[str, ...] = field(converter=word_list)
    """What may follow that: *originally*."""
    byline_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a byline: *by*, *written by*."""
    forwards: tuple[str, ...] = field(converter=word_list)
    """What stands before the subject of a mail that was sent on: *FW:*."""
    long_byline_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a byline before two words at least: *from* Ada Stone."""
    glued_leads: tuple[str, ...] = field(converter=word_list)
    """Those that pages run together with the name, in their own letters: *ByAda Stone*."""
    other_credits: tuple[str, ...] = field(converter=word_list)
    """What opens the credits of others behind the authors: *Photographs by*."""
    byline_ends: frozenset[str] = field(converter=word_set)
    """What pages leave behind the names: *By Ada Stone Published*."""
    role_determiners: frozenset[str] = field(converter=word_set)
    """What may stand before a role: *our* correspondent."""
    staffs: frozenset[str] = field(converter=word_set)
    """What ends the name of a desk: *Harbour Lantern Staff*."""
    name_links: tuple[str, ...] = field(converter=word_list)
    """What stands between two authors: *and*."""
    byline_tails: tuple[str, ...] = field(converter=word_list)
    """What ends the names of a byline: *in* a place, *for* a paper, *on* a day."""
    address_leads: tuple[str, ...] = field(converter=word_list)
    """What stands before the address of an author: *twitter:*."""
    articles: frozenset[str] = field(converter=word_set)
    """What opens the name of a paper: *The Lantern*."""
    particles: frozenset[str] = field(converter=word_set)
    """Small words inside a name: *van*."""
    suffixes: frozenset[str] = field(converter=word_set)
    """What may follow a name after a comma: *Jr.*."""
    honours: frozenset[str] = field(converter=word_set)
    """Titles that open a name in a byline and are left out of it: *Dr.*."""
    roles: frozenset[str] = field(converter=word_set)
    """Nouns that end what an author is: *correspondent*."""
    newsroom: frozenset[str] = field(converter=word_set)
    """Words of newsrooms, which tell a byline below a headline from a caption."""
    papers: frozenset[str] = field(converter=word_set)
    """What ends the name of a paper: *Lantern*."""
    beats: frozenset[str] = field(converter=word_set)
    """Words that open a role right after a name: *Political editor*."""
    bodies: frozenset[str] = field(converter=word_set)
    """Words of which one tells that a name is a body's: *Press*."""
    agencies: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The usual name of an agency to how datelines write it."""
    wire_endings: tuple[str, ...] = field(converter=word_list)
    """How an agency ends that stands between slashes and blanks: */ ACCESSWIRE /*."""
    place_prepositions: tuple[str, ...] = field(converter=word_list)
    """What a place stands behind in a sentence: *near Holmvik*."""
    place_particles: tuple[str, ...] = field(converter=word_list)
    """Small words inside a place: *Rio de Janeiro*."""
    regions: frozenset[str] = field(converter=word_set)
    """States and countries that follow a city after a comma, as they are written."""
    cities: frozenset[str] = field(converter=word_set)
    """Cities that stand before a colon, or whose names have the form of a person's."""
    place_words: frozenset[str] = field(converter=word_set)
    """Words of which one tells that several in capitals are a place: *NEW* York."""
    no_places: frozenset[str] = field(converter=word_set)
    """Words in capitals before a dash that are no places: *UPDATE*."""
    sections: frozenset[str] = field(converter=word_set)
    """Names of sections that stand above a headline."""
    editions: tuple[str, ...] = field(converter=word_list)
    """What ends the name of an edition behind a date: *Late Edition*."""
    numbered: tuple[str, ...] = field(converter=word_list)
    """What has a number beside a date: *Vol. 12*."""
    documents: tuple[str, ...] = field(converter=word_list)
    """What an archive counts: *7 of 19 DOCUMENTS*."""
    pages: tuple[str, ...] = field(converter=word_list)
    """What else has a number: *Page 1 of 3*."""
    count_links: tuple[str, ...] = field(converter=word_list)
    """What stands between a number and how many there are: *of*."""
    word_counts: tuple[str, ...] = field(converter=word_list)
    """What follows the number of words in the record of an archive: *176 words*."""
    counted: tuple[str, ...] = field(converter=word_list)
    """What web pages count on a line of its own: *12 comments*."""
    returns: tuple[str, ...] = field(converter=word_list)
    """What opens a link that leads back: *back to*."""
    closings: tuple[str, ...] = field(converter=word_list)
    """What stands between hyphens below an article: *-30-*."""
    reading_times: tuple[str, ...] = field(converter=word_list)
    """What follows a number to tell the time for reading: *5 read time*."""
    releases: tuple[str, ...] = field(converter=word_list)
    """What has a number above the headline of a press release: *MEDIA RELEASE PR123*."""
    furniture: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Boilerplate: *whole* lines, what lines *begin* or *end* with, and *buttons*."""
    furniture_kinds: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Kind of boilerplate to the first words of its lines."""
    page: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Words in which a page speaks to its readers, by what they tell."""
    credits: tuple[str, ...] = field(converter=word_list)
    """What opens the credits below the body: *reporting by*."""
    sources: tuple[str, ...] = field(converter=word_list)
    """What opens the last line of a press release, in these letters: *SOURCE Harbour Bank*."""
    follow_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a line on where to follow the author: *follow*."""
    follow_links: tuple[str, ...] = field(converter=word_list)
    """What leads from the author to the site: *on*."""
    contributions: tuple[str, ...] = field(converter=word_list)
    """What tells the credits of other people at the end of a line."""
    determiners: frozenset[str] = field(converter=word_set)
    """Small words that sentences have and headlines leave out."""
    small_words: frozenset[str] = field(converter=word_set)
    """Words that have no capital in a headline in capitals."""
