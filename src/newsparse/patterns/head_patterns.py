"""What opens, labels and surrounds the lines of an article's head."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

import regex

from newsparse.language import DateWords, HeaderWords
from newsparse.patterns.byline_patterns import (
    byline_lead_alone_pattern,
    byline_lead_pattern,
    byline_name_pattern,
    byline_tail_pattern,
    name_link_or_address_pattern,
    name_link_pattern,
    names_link_pattern,
    other_credit_pattern,
)
from newsparse.patterns.dateline_patterns import (
    agency_pattern,
    place_behind_pattern,
    place_link_pattern,
    place_pattern,
    region_pattern,
)
from newsparse.patterns.furniture_patterns import (
    FurniturePatterns,
    compile_furniture_patterns,
    factiva_code_pattern,
)
from newsparse.patterns.line_patterns import BLANK, FLAGS, GAP, one_of

# A label is followed by a colon, a dash, white space or the end of its line.
LABEL_COLON = rf"{GAP} (?: [:=] | [-–—] (?= [{BLANK}] ) )? {GAP}"


def stamp_labels(words: HeaderWords) -> str:
    """Return a group for any label before a date: `Published On`, `UPDATED`."""
    return one_of(label for kin in words.stamps.values() for label in kin)


def stamp_label_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a label before a date: `Published On`, `date `, `UPDATED:`.

    It may be a clause: `This article was originally published on `.
    """
    verb, adverb = one_of(words.stamp_verbs), one_of(words.stamp_adverbs)
    clause = rf"""
        {one_of(words.stamp_subjects)} [{BLANK}]{{1,3}}
        (?: {verb} [{BLANK}]{{1,3}} )? (?: {adverb} [{BLANK}]{{1,3}} )?
    """
    return re.compile(
        rf"(?: {clause} )? (?P<label> {stamp_labels(words)} ) (?! [^\W\d_] ) {LABEL_COLON}", FLAGS
    )


def label_pattern(words: HeaderWords) -> re.Pattern[str]:
    r"""Return the pattern of a labelled line: `BYLINE: `, `Title: `, `HD\t`, `LP`.

    Labels before a colon are in *label*; codes, in capitals before white space or alone on
    their line, in *code*.
    """
    labels = one_of(label for kin in words.labels.values() for label in kin)
    codes = one_of(code for kin in words.codes.values() for code in kin)
    lone = one_of(label for kin in words.lone_labels.values() for label in kin)
    return re.compile(
        rf"""
        (?i: (?P<label> {labels} ) ) {GAP} : {GAP}
      | (?P<code> {codes} ) (?: : {GAP} | [{BLANK}]{{1,8}} | \Z )
      | (?P<lone> {lone} ) \Z
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def key_value_pattern() -> re.Pattern[str]:
    """Return the pattern of a key with its value: `title: "Lock shut"`, `date = 2025-03-03`."""
    return re.compile(
        rf"(?P<key> [A-Za-z] [\w-]{{0,30}} ) {GAP} [:=] {GAP} (?P<value> [^\n\r]{{0,2000}} )",
        re.VERBOSE,
    )


DOCUMENT_CODE = r"\b \w{1,12} · [0-9]{8} · \w{1,6} · \w{1,20}"
"""The code of a document in Europresse: `news·20210303·HL·0012`."""


@lru_cache(maxsize=1)
def document_code_pattern() -> re.Pattern[str]:
    """Return the pattern of the code by which an archive knows a document, by its archive."""
    return re.compile(rf"(?P<europresse> {DOCUMENT_CODE} )", re.VERBOSE)


def document_boundary_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a line that begins or ends an article in a file of several.

    A *count* begins one: `7 of 19 DOCUMENTS`, `Document 7 of 19`, `Record: 7`, or a *rule* of
    marks. An *end* is `End of Document` or a code: `Document HARLAN0020210303eh3300001`.
    """
    of, document = one_of(words.count_links), one_of(words.documents)
    return re.compile(
        rf"""
        (?P<count> [0-9]{{1,6}} {GAP} {of} {GAP} [0-9]{{1,6}} {GAP} {document}
          | {document} {GAP} [0-9]{{1,6}} {GAP} {of} {GAP} [0-9]{{1,6}}
          | {one_of(words.record_counts)} {GAP} : {GAP} [0-9]{{1,6}} )
      | (?P<rule> [_=]{{20,100}} )
      | (?P<end> {one_of(words.document_ends)}
          | (?: [a-z]{{2,3}} {GAP} )? {factiva_code_pattern(words)}
          | (?: [\w ]{{1,30}} : {GAP} )? {DOCUMENT_CODE} )
        """,
        FLAGS,
    )


def edition_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of an edition beside a date: `Late Edition - Final`, `Vol. 12, No. 4`."""
    return re.compile(
        rf"""
        (?: [\w./]{{1,20}} [{BLANK}]{{1,3}} ){{0,4}} {one_of(words.editions)}
        (?: {GAP} [-–—] {GAP} \w{{1,12}} )? \.?
      | (?: {one_of(words.numbered)} \.? {GAP} (?: [a-z]? -? [0-9]{{1,5}} | [a-z] )
            (?! [^\W_] ) [,;:.|]? {GAP} ){{1,4}}
        """,
        FLAGS,
    )


def inner_date_pattern(words: DateWords) -> re.Pattern[str]:
    """Return the pattern of where a date or a time may begin inside a line of the head.

    A page may have run a date together with the name before it: `Ada StoneNovember 6, 2023`.
    """
    rows = (*words.months, *words.foreign_months, *words.weekdays, *words.foreign_weekdays)
    names = one_of(name for row in rows for name in row)
    days = one_of((*words.stamp_days, *words.stamp_counts, *words.noons, *words.midnights))
    return re.compile(
        rf"""
        (?<! [^\W_] ) (?= [0-9] | (?: {names} | {days} ) (?! [^\W_] ) )
      | (?<= (?-i: [a-z] ) )
        (?= (?-i: [A-Z] ) | [0-9] )
        (?= (?: {names} ) \.? ,? [{BLANK}] | [0-9]{{1,2}} [{BLANK}] {names} (?! [^\W_] ) )
        """,
        FLAGS,
    )


def word_count_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of the number of words in the record of an archive: `176 words`."""
    return re.compile(rf"[0-9,.]{{1,9}} {GAP} {one_of(words.word_counts)}", FLAGS)


def record_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of how a line may begin whose date a sentence follows.

    For `date 2025-07-17`, `Published: July 17`, `2026-02-03 -`, `July 17, 2025 -`.
    """
    return re.compile(
        rf"{stamp_labels(words)} {LABEL_COLON} [\w.,]{{1,12}} | (?= [^\n\r]{{0,20}} [0-9]{{4}} )",
        FLAGS,
    )


def forward_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what stands before the subject of a mail: `FW: Re: `."""
    return re.compile(rf"(?: {one_of(words.forwards)} {GAP} ){{0,4}}", FLAGS)


class HeadPatterns:
    """The patterns of what opens, labels and surrounds the lines of a head.

    Each is compiled when it is first asked for: a first article asks for half of them.
    """

    def __init__(self, words: HeaderWords, dates: DateWords) -> None:
        """Keep the words."""
        self.words = words
        self.dates = dates
        self.furniture: FurniturePatterns = compile_furniture_patterns(words, dates)
        """What pages and archives leave around the lines of an article."""

    @cached_property
    def stamp_label(self) -> re.Pattern[str]:
        """A label before a date: `Published On`, `date `, `UPDATED:`."""
        return stamp_label_pattern(self.words)

    @cached_property
    def label(self) -> re.Pattern[str]:
        r"""A labelled line: `BYLINE: `, `Title: `, `HD\t`, `LP`."""
        return label_pattern(self.words)

    @cached_property
    def forward(self) -> re.Pattern[str]:
        """What stands before the subject of a mail that was sent on: `FW: `."""
        return forward_pattern(self.words)

    @cached_property
    def byline_lead_alone(self) -> re.Pattern[str]:
        """A line that is only what opens a byline: `By`."""
        return byline_lead_alone_pattern(self.words)

    @cached_property
    def names_link(self) -> re.Pattern[str]:
        """What leads to another name on a line of its own: `and `."""
        return names_link_pattern(self.words)

    @cached_property
    def other_credit(self) -> re.Pattern[str]:
        """What opens the credits behind the authors: `; Photographs by `."""
        return other_credit_pattern(self.words)

    @cached_property
    def byline_lead(self) -> re.Pattern[str]:
        """What opens a byline: `By `, `Story by: `, `Von `."""
        return byline_lead_pattern(self.words)

    @cached_property
    def name(self) -> regex.Pattern[str]:
        """A name in a byline: `Maarten van den Elzen`, `J. R. Poe Jr.`."""
        return byline_name_pattern(self.words)

    @cached_property
    def name_link(self) -> re.Pattern[str]:
        """What divides the parts of a byline: `, `, ` and `, ` | `."""
        return name_link_pattern(self.words)

    @cached_property
    def name_link_or_address(self) -> re.Pattern[str]:
        """Same pattern, for a line with an address in it, such as `@lpeck`."""
        return name_link_or_address_pattern(self.words)

    @cached_property
    def byline_tail(self) -> re.Pattern[str]:
        """What ends the names of a byline: ` in `, ` for `."""
        return byline_tail_pattern(self.words)

    @cached_property
    def place(self) -> regex.Pattern[str]:
        """One place of a dateline, in *capitals* or *capitalised*."""
        return place_pattern(self.words)

    @cached_property
    def place_link(self) -> re.Pattern[str]:
        """A word between two places: `ROME and PARIS`."""
        return place_link_pattern(self.words)

    @cached_property
    def place_behind(self) -> re.Pattern[str]:
        """A place of one word behind its preposition: `near Holmvik`."""
        return place_behind_pattern(self.words)

    @cached_property
    def region(self) -> re.Pattern[str]:
        """A state or country after a comma: `, Calif.`, `, Ecuador`."""
        return region_pattern(self.words)

    @cached_property
    def agency(self) -> re.Pattern[str]:
        """An agency in a dateline."""
        return agency_pattern(self.words)

    @cached_property
    def document_boundary(self) -> re.Pattern[str]:
        """A line that begins or ends an article in a file of several: `7 of 19 DOCUMENTS`."""
        return document_boundary_pattern(self.words)

    @cached_property
    def edition(self) -> re.Pattern[str]:
        """An edition after a date: `Late Edition - Final`."""
        return edition_pattern(self.words)

    @cached_property
    def word_count(self) -> re.Pattern[str]:
        """The number of words in the record of an archive: `176 words`."""
        return word_count_pattern(self.words)

    @cached_property
    def inner_date(self) -> re.Pattern[str]:
        """Where a date may begin inside a line of the head."""
        return inner_date_pattern(self.dates)

    @cached_property
    def record(self) -> re.Pattern[str]:
        """How a line may begin whose date a sentence follows."""
        return record_pattern(self.words)
