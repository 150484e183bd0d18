"""What opens, labels and surrounds the lines of an article's head."""

from __future__ import annotations

import re
from functools import lru_cache

import regex
from attrs import frozen

from newsparse.language import DateWords, HeaderWords
from newsparse.patterns.line_patterns import BLANK, one_of

FLAGS = re.VERBOSE | re.IGNORECASE
GAP = rf"[{BLANK}]{{0,6}}"
# Where a page has run a word together with the name before it: "By Ada StoneReporting from Oslo".
GLUED = r"(?<= (?-i: [a-z] ) ) (?= (?-i: [A-Z] [a-z] ) )"
# A label is followed by a colon, a dash, white space or the end of its line.
COLON = rf"{GAP} (?: [:=] | [-–—] (?= [{BLANK}] ) )? {GAP}"


def stamp_label_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a label before a date: `Published On`, `date `, `UPDATED:`.

    It may be a clause: `This article was originally published on `.
    """
    labels = one_of(label for kin in words.stamps.values() for label in kin)
    verb, adverb = one_of(words.stamp_verbs), one_of(words.stamp_adverbs)
    clause = rf"""
        {one_of(words.stamp_subjects)} [{BLANK}]{{1,3}}
        (?: {verb} [{BLANK}]{{1,3}} )? (?: {adverb} [{BLANK}]{{1,3}} )?
    """
    return re.compile(rf"(?: {clause} )? (?P<label> {labels} ) (?! [^\W\d_] ) {COLON}", FLAGS)


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


# Marks, addresses of pages and names of accounts, alone on their line.
SIGNS = rf"""
    (?: [-_=*#•·~—–+.] {GAP} ){{2,100}}
  | (?: < [^<>\n\r]{{1,200}} > ){{1,4}} \.?
  | https?:// [^\s]{{1,300}}
  | www\. [^\s]{{1,300}}
  | [#@] [\w.]{{1,40}}
  | [/|>»›•·*–—-]
"""


def counts_pattern(words: HeaderWords) -> str:
    """Return a choice for what pages and archives count: `7 of 19 DOCUMENTS`, `Page 3 of 4`."""
    document, page = one_of(words.documents), one_of((*words.documents, *words.pages))
    of, counted = one_of(words.count_links), one_of((*words.word_counts, *words.counted))
    return rf"""
        [0-9,.]{{1,9}} {GAP} (?: {of} {GAP} [0-9,.]{{1,9}} {GAP} {document} | {counted} )
      | {page} {GAP} [0-9]{{1,6}} (?: {GAP} {of} {GAP} [0-9]{{1,6}} )?
    """


def furniture_pattern(words: HeaderWords, dates: DateWords) -> re.Pattern[str]:
    """Return the pattern of how boilerplate begins, to be matched on a short line.

    A *whole* line: `ADVERTISEMENT`, `7 of 19 DOCUMENTS`, `176 words`, `# # #`; or one that
    *begins* so: `Read more: Where to go`, `© 2024 The Lantern`, `Follow us on ...`.
    """
    whole, begin = one_of(words.furniture["whole"]), one_of(words.furniture["begin"])
    button = one_of(words.furniture["buttons"])
    document = one_of(words.documents)
    minutes, read = one_of(dates.reading_units), one_of(dates.reading_ends)
    return re.compile(
        rf"""
        (?P<whole>
            [\[(]? (?: {whole} | ←? {GAP} {one_of(words.returns)} .{{1,20}} ) [.!:→›»\])]{{0,2}}
          | {one_of(words.releases)} [{BLANK}]{{1,3}} [a-z]{{0,4}} {GAP} [:#-]? [0-9][0-9-]{{0,12}}
            (?: {GAP} [|–-] {GAP} [^|\n\r]{{2,40}} )?
          | {counts_pattern(words)}
          | {document} {GAP} [a-z]{{2,12}} [0-9]{{6,20}} [a-z0-9]{{0,16}} \.?
          | {SIGNS}
          | -? {GAP} {one_of(words.closings)} {GAP} -
          | (?: \w[\w {BLANK}&]{{0,30}} [|·•] {GAP} )? [0-9a-z-]{{1,20}} {GAP}
            (?: {minutes} {GAP} {read} | {one_of(words.reading_times)} ) \.?
          | {button} (?: {GAP} (?: [,|/·•] {GAP} )? {button} ){{1,9}}
        ) \Z
      | [(\[]? (?P<begin> {begin} )
        """,
        FLAGS,
    )


def furniture_end_pattern(words: HeaderWords) -> regex.Pattern[str]:
    """Return the backward pattern of how boilerplate ends: `... via Getty Images.`."""
    ends = one_of((*words.furniture["end"], *words.contributions))
    return regex.compile(rf"(?r) (?<! \w ) {ends} \.?", regex.VERBOSE | regex.IGNORECASE)


def credit_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of how credits begin: `(Reporting by`, `-- Editing by`.

    At the end of a press release stands `SOURCE Harbour Bank`, below a report the initials of
    those who wrote it, `abc/de`, or `Follow Ada Stone on ...`.
    """
    sites = one_of(words.furniture["buttons"])
    follow, on = one_of(words.follow_leads), one_of(words.follow_links)
    return re.compile(
        rf"""
        [(\[]? {GAP} [-–—]{{0,2}} {GAP} (?: {one_of(words.credits)} ) (?! [^\W_] )
      | (?-i: {one_of(words.sources)} ) [{BLANK}]{{1,3}} (?-i: [A-Z] )
      | (?-i: [a-z]{{2,4}} (?: [/-] [a-z]{{2,4}} ){{1,5}} ) {GAP} (?: \( \w{{2,10}} \) )? \Z
      | {follow} [{BLANK}]{{1,3}} [^\n\r]{{2,60}}? [{BLANK}] {on} [{BLANK}]{{1,3}} {sites} \b
        """,
        FLAGS,
    )


def page_phrase_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what a page says of itself: `this site`, `privacy policy`."""
    return re.compile(rf"\b {one_of(words.page['phrases'])} \b", FLAGS)


def appearance_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of where a report stood: `This story was first published ...`."""
    works, appearances = one_of(words.page["works"]), one_of(words.page["appearances"])
    return re.compile(rf"{works} \b .{{1,80}}? \b {appearances} \b", FLAGS)


def contribution_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of who else worked on a report: `Ada Stone contributed reporting`."""
    return re.compile(rf"[^\W\d_] .{{1,120}}? \b {one_of(words.contributions)} \b", FLAGS)


def caption_credit_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of who took a picture, at the end of its caption: `Photo by Ada Stone`."""
    leads = one_of(words.page["picture_leads"])
    name = r"(?-i: [A-Z] ) [^\n\r.]{2,60}"
    return re.compile(rf"(?: \A | [ .|(] ) {leads} {GAP} {name} \Z", FLAGS)


def comments_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of the line that opens the comments of readers: `12 comments`."""
    counts = one_of(words.page["comment_counts"])
    openings = one_of(words.page["comment_openings"])
    return re.compile(
        rf"(?: (?: \d{{1,6}} {GAP} )? {counts} \b .{{0,60}} | {openings} ) [.:?!]? \Z", FLAGS
    )


def byline_lead_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what opens a byline: `By `, `Story by: `, `Von `, `* By `.

    Pages lose the blank behind it: `ByAda Stone`.
    """
    # A bullet or an emoji; a quotation mark or a bracket opens a sentence.
    mark = rf"(?: [^\w\s\"“”«»‘’'(\[] {{1,3}} {GAP} )?"
    return re.compile(
        rf"""
        {mark} {one_of(words.byline_leads)} (?: {GAP} [:|–—-] {GAP} | [{BLANK}]{{1,6}} )
      | {mark} (?-i: {one_of(words.glued_leads)} (?= [A-Z] [a-z] ) )
        """,
        FLAGS,
    )


@lru_cache(maxsize=1)
def key_value_pattern() -> re.Pattern[str]:
    """Return the pattern of a key with its value: `title: "Lock shut"`, `date = 2025-03-03`."""
    return re.compile(
        rf"(?P<key> [A-Za-z] [\w-]{{0,30}} ) {GAP} [:=] {GAP} (?P<value> [^\n\r]{{0,2000}} )",
        re.VERBOSE,
    )


def byline_lead_alone_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a line that is only what opens a byline: `By`, `By:`."""
    return re.compile(rf"{one_of(words.byline_leads)} {GAP} [:|]?", FLAGS)


def names_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what leads to another name on a line of its own: `and `, `, `."""
    links = one_of(link for link in words.name_links if link.isalpha())
    return re.compile(rf"{GAP} (?: {links} (?! [^\W_] ) | [,&] ) {GAP}", FLAGS)


def other_credit_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what opens the credits behind the authors: `; Photographs by `."""
    return re.compile(
        rf"""
        {GAP} [,;|/·•(–—-]? {GAP} (?: \b | {GLUED} ) {one_of(words.other_credits)} [{BLANK}:]{{1,3}}
        """,
        FLAGS,
    )


@lru_cache(maxsize=1)
def glued_word_pattern() -> re.Pattern[str]:
    """Return the pattern of where a word begins that a page has run together with another."""
    return re.compile(r"(?<= [a-z] ) (?= [A-Z] )", re.VERBOSE)


@lru_cache(maxsize=1)
def page_name_pattern() -> re.Pattern[str]:
    """Return the pattern of the name of a site: `lantern.example`."""
    return re.compile(r"(?: [\w-]{2,40} \. ){1,3} [a-z]{2,10}", re.VERBOSE)


# O'Neill, Tudor-Blythe, GWENDOLYN, Gwen, d'Arc; an initial may have a full stop.
NAME_WORD = r"(?: \p{Ll}{1,3}['’-] )? \p{Lu} (?: ['’.-]? [\p{L}\p{M}] ){0,30} \.?"


def byline_name_pattern(words: HeaderWords) -> regex.Pattern[str]:
    """Return the pattern of a name in a byline: `Maarten van den Elzen`, `J. R. Poe Jr.`.

    At least two words of it have a capital; up to three particles stand between two.
    """
    particle = rf"(?: {one_of(words.particles)} [{BLANK}]{{1,4}} ){{0,3}}"
    suffix = rf"(?: ,? {GAP} (?i: {one_of(words.suffixes)} ) (?! [\p{{L}}] ) \.? )?"
    # Ida “Red” Marsh, Leo (Lion) Brandt
    nickname = rf"(?: [“\"'‘(] \p{{Lu}} [\p{{L}}\p{{M}} -]{{0,20}} [”\"'’)] [{BLANK}]{{1,4}} )?"
    return regex.compile(
        rf"""
        (?: (?i: {one_of(words.honours)} ) \.? [{BLANK}]{{1,4}} )?
        (?P<name>
            {particle} {NAME_WORD}
            (?: [{BLANK}]{{1,4}} {nickname} {particle} {NAME_WORD} ){{1,4}} {suffix} )
        (?! [\p{{L}}] )
        """,
        regex.VERBOSE,
    )


def name_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what divides the parts of a byline: `, `, ` and `, ` | `."""
    return re.compile(name_link(words), FLAGS)


def name_link_or_address_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the same pattern, for a line with an address in it, such as `@lpeck`."""
    address = rf"""
        [(\[<]? {GAP} {one_of(words.address_leads)}? {GAP}
        (?: [\w.+-]{{1,60}} @ [\w-]{{1,60}} \. [\w.-]{{1,60}}      # (lpeck@post.example)
          | @ \w{{1,60}} )                                     # @lpeck
        [)\]>]?
    """
    return re.compile(rf"{name_link(words)} | {address}", FLAGS)


def name_link(words: HeaderWords) -> str:
    """Return the expression for what divides the parts of a byline."""
    links = one_of(link for link in words.name_links if len(link) > 1)
    # Spanish "y" and Italian "e" are no initials: "Ada E Stone".
    letters = one_of(link for link in words.name_links if len(link) == 1 and link.isalpha())
    link = rf"(?: {links} | (?-i: {letters} ) )"
    # The bracket of "Ada Stone (AP)" ends its piece, that of "Leo (Lion) Brandt" does not.
    bracket = rf"[(\[] (?= [^()\[\]\n\r]{{1,60}} [)\]] {GAP} (?: \Z | [,;/|·•&–—-] | {link} \b ) )"
    return rf"""
        {GAP} (?: [,;/|·•&+] | [-–—] (?= [{BLANK}] ) | {bracket}
          | \b {link} (?= [{BLANK}] | \Z ) ) {GAP}
    """


@lru_cache(maxsize=1)
def byline_piece_pattern() -> re.Pattern[str]:
    """Return the pattern of a piece of a byline without the blanks and marks around it.

    A name may begin with an apostrophe: `'t Hooft`.
    """
    return re.compile(
        rf"(?: [^\W_] | ['’] ) (?: .* [^{BLANK},:;()\[\]–—-] )?", re.VERBOSE | re.DOTALL
    )


def byline_tail_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what ends the names of a byline: ` in `, ` for `."""
    return re.compile(
        rf"(?: [{BLANK}]{{1,4}} | {GLUED} ) {one_of(words.byline_tails)} [{BLANK}]{{1,4}}", FLAGS
    )


# One word of a place: KYIV, N'DJAMENA, ST., Port-au-Prince, São.
CAPITALS = r"\p{Lu} (?: ['’.-]? [\p{Lu}\p{M}] ){1,24} \.?"
CAPITALISED = r"\p{Lu} (?: ['’.-]? [\p{L}\p{M}] ){1,24} \.?"


def place_pattern(words: HeaderWords) -> regex.Pattern[str]:
    """Return the pattern of one place of a dateline, in *capitals* or *capitalised*.

    For `RIO DE JANEIRO`, `ST. LOUIS`, `Port-au-Prince`, `New Delhi`.
    """
    edge = r"(?! [\p{L}\p{N}] )"
    particle = rf"(?: {one_of(words.place_particles)} [{BLANK}]{{1,2}} )"
    return regex.compile(
        rf"""
        (?P<capitals> {CAPITALS} (?: [{BLANK}]{{1,2}} {particle}?+ {CAPITALS} ){{0,3}} {edge} )
      | (?P<capitalised>
            {CAPITALISED} (?: [{BLANK}]{{1,2}} {particle}?+ {CAPITALISED} ){{0,3}} {edge} )
        """,
        regex.VERBOSE,
    )


def place_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a word between two places: `ROME and PARIS`."""
    return re.compile(rf"{one_of(words.name_links)} [{BLANK}]{{1,3}}", FLAGS)


def region_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a state or country after a comma: `, Calif.`, `, Ecuador`."""
    spelled = {*words.regions, *(region.upper() for region in words.regions)}
    return re.compile(rf",? {GAP} \[? (?P<region> {one_of(spelled)} ) (?! [^\W_] ) \]?", re.VERBOSE)


def agency_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of an agency in a dateline.

    In brackets or slashes any name: `(Reuters)`, `/TASS/`, `[India]`; a known one also bare, in
    the same letters: `Tehran, IRNA -`. A date may stand beside it: `(Wire - June 3, 2025)`.
    """
    known = one_of(name for names in words.agencies.values() for name in names)
    return re.compile(
        rf"""
        [(] {GAP} (?P<round> {known} | [^()\n\r]{{2,40}}? ) {GAP}
            (?: [-–] {GAP} (?P<dated> [^()\n\r]{{6,24}} ) )? [)]
      | / {GAP} (?P<slash> {known} | [^/\s][^/\n\r]{{1,30}}? ) {GAP} /
      | (?P<bare> {known} ) (?! [\w'’] )
        """,
        re.VERBOSE,
    )


# A single hyphen has white space on both sides, or a bracket, slash or full stop before it; a low
# line stands for a dash in old copy.
DASH = rf"{GAP} \.? {GAP} (?: [-‐]{{2,3}} | [–—―−]{{1,2}} | (?<= [{BLANK})/\].] ) [-‐_] ) {GAP}"


@lru_cache(maxsize=1)
def bracketed_pattern() -> re.Pattern[str]:
    """Return the pattern of brackets in a dateline with what is *inside*: `(July 3, 2021)`."""
    return re.compile(
        rf"[(\[] {GAP} (?P<inside> [^()\[\]\n\r{BLANK}] [^()\[\]\n\r]{{2,60}}? ) {GAP} [)\]]",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def day_in_front_pattern() -> re.Pattern[str]:
    """Return the pattern of a day in numbers before a dateline's time and place: `(07-17) `."""
    return re.compile(
        rf"[(] (?P<month> [0-9]{{2}} ) - (?P<day> [0-9]{{2}} ) [)] {GAP} (?= [0-9] )", re.VERBOSE
    )


@lru_cache(maxsize=1)
def agency_letters_pattern() -> re.Pattern[str]:
    """Return the pattern of an agency in a few capitals before a dash: `BNS - `."""
    return re.compile(rf"(?P<name> [A-Z]{{2,8}} ) (?= {DASH} )", re.VERBOSE)


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
          | (?: [a-z]{{2,3}} {GAP} )? {document} {GAP}
            [a-z]{{2,12}} [0-9]{{6,20}} [a-z0-9]{{0,16}} \.?
          | (?: [\w ]{{1,30}} : {GAP} )? {DOCUMENT_CODE} )
        """,
        FLAGS,
    )


@lru_cache(maxsize=1)
def dateline_end_pattern() -> re.Pattern[str]:
    """Return the pattern of the mark that ends a dateline: ` - `, ` -- `, `—`, `.- `, `): `, ` • `.

    A slash ends `/ WIRE / June 3, 2025 /`.
    """
    return re.compile(
        rf"""
        {DASH}
      | (?<= [)/\]] ) {GAP} [:.] {GAP}
      | (?<= [A-Z] ) [{BLANK}]{{1,3}} (?: [•»] | >{{2,3}} ) [{BLANK}]{{1,3}}
      | (?<= [A-Za-z0-9] ) : [{BLANK}]{{1,2}} (?= [\"“‘']? [A-Z] )
      | (?<= [0-9] ) [{BLANK}]{{1,2}} / [{BLANK}]{{1,2}}
      | (?<= [A-Z]{{3}} ) - [{BLANK}]{{1,2}} (?= [\"“‘']? [A-Z] [a-z{BLANK}] )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def dateline_mark_pattern() -> re.Pattern[str]:
    """Return the pattern of a mark that every dateline has: a dash, a bracket, a slash, a colon.

    The hyphen inside a word is none, nor a colon behind a small letter.
    """
    return re.compile(
        rf"""
        [–—―−/()\[\]:‐_•»>-]                       # a class in front: re skips to it very fast
        (?: (?<= [–—―−/()\[\]•»>] )
          | (?<= : ) (?<! [’'] . )
          | (?<= [-‐_] ) (?: (?= [{BLANK}‐(-] | \Z ) | (?<= [{BLANK})] . ) ) )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def prose_pattern() -> re.Pattern[str]:
    """Return the pattern of a longer word in small letters that follows another without a mark.

    No dateline has one: `Ada Stone warned`.
    """
    return re.compile(rf"[{BLANK}] (?<= [^\W\d_] . ) [a-z]{{5}}", re.VERBOSE)


@lru_cache(maxsize=1)
def label_line_pattern() -> re.Pattern[str]:
    """Return the pattern of a label in capitals that opens a line: `STONE: We are ready`.

    A note may stand behind the name: `STONE (on camera): We are ready`. At the top of a text one
    word may open a headline, two are a name.
    """
    note = rf"(?:[{BLANK}]\([^()\n\r]{{1,40}}\))?"
    start = rf"(?:\A(?=[A-Z.'’-]{{1,20}}[{BLANK}][A-Z])|[\n\r][{BLANK}]{{0,4}})"
    return re.compile(rf"{start}[A-Z][A-Z .'’-]{{0,40}}{note}:[{BLANK}]")


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
    labels = one_of(label for kin in words.stamps.values() for label in kin)
    return re.compile(rf"{labels} {COLON} [\w.,]{{1,12}} | (?= [^\n\r]{{0,20}} [0-9]{{4}} )", FLAGS)


@frozen(eq=False)
class HeadPatterns:
    """The patterns of what opens, labels and surrounds the lines of a head."""

    stamp_label: re.Pattern[str]
    """A label before a date: `Published On`, `date `, `UPDATED:`."""
    label: re.Pattern[str]
    """A labelled line: `BYLINE: `, `Title: `, `HD\t`, `LP`."""
    furniture: re.Pattern[str]
    """How boilerplate begins, to be matched on a short line."""
    furniture_end: regex.Pattern[str]
    """Backward pattern of how boilerplate ends: `... via Getty Images.`."""
    credit: re.Pattern[str]
    """How credits begin: `(Reporting by`, `-- Editing by`."""
    byline_lead_alone: re.Pattern[str]
    """A line that is only what opens a byline: `By`."""
    names_link: re.Pattern[str]
    """What leads to another name on a line of its own: `and `."""
    other_credit: re.Pattern[str]
    """What opens the credits behind the authors: `; Photographs by `."""
    page_phrase: re.Pattern[str]
    """What a page says of itself: `this site`, `privacy policy`."""
    appearance: re.Pattern[str]
    """A line on where a report stood before: `This story was first published ...`."""
    contribution: re.Pattern[str]
    """Who else worked on a report: `Ada Stone contributed reporting`."""
    caption_credit: re.Pattern[str]
    """Who took a picture, at the end of its caption: `Photo by Ada Stone`."""
    comments: re.Pattern[str]
    """The line that opens the comments of readers: `12 comments`."""
    byline_lead: re.Pattern[str]
    """What opens a byline: `By `, `Story by: `, `Von `."""
    name: regex.Pattern[str]
    """A name in a byline: `Maarten van den Elzen`, `J. R. Poe Jr.`."""
    name_link: re.Pattern[str]
    """What divides the parts of a byline: `, `, ` and `, ` | `."""
    name_link_or_address: re.Pattern[str]
    """Same pattern, for a line with an address in it, such as `@lpeck`."""
    byline_tail: re.Pattern[str]
    """What ends the names of a byline: ` in `, ` for `."""
    place: regex.Pattern[str]
    """One place of a dateline, in *capitals* or *capitalised*."""
    place_link: re.Pattern[str]
    """A word between two places: `ROME and PARIS`."""
    region: re.Pattern[str]
    """A state or country after a comma: `, Calif.`, `, Ecuador`."""
    agency: re.Pattern[str]
    """An agency in a dateline."""
    document_boundary: re.Pattern[str]
    """A line that begins or ends an article in a file of several: `7 of 19 DOCUMENTS`."""
    edition: re.Pattern[str]
    """An edition after a date: `Late Edition - Final`."""
    word_count: re.Pattern[str]
    """The number of words in the record of an archive: `176 words`."""
    inner_date: re.Pattern[str]
    """Where a date may begin inside a line of the head."""
    record: re.Pattern[str]
    """How a line may begin whose date a sentence follows."""


def compile_head_patterns(words: HeaderWords, dates: DateWords) -> HeadPatterns:
    """Compile the patterns of a language."""
    return HeadPatterns(
        stamp_label=stamp_label_pattern(words),
        label=label_pattern(words),
        furniture=furniture_pattern(words, dates),
        furniture_end=furniture_end_pattern(words),
        credit=credit_pattern(words),
        byline_lead_alone=byline_lead_alone_pattern(words),
        names_link=names_link_pattern(words),
        other_credit=other_credit_pattern(words),
        page_phrase=page_phrase_pattern(words),
        appearance=appearance_pattern(words),
        contribution=contribution_pattern(words),
        caption_credit=caption_credit_pattern(words),
        comments=comments_pattern(words),
        byline_lead=byline_lead_pattern(words),
        name=byline_name_pattern(words),
        name_link=name_link_pattern(words),
        name_link_or_address=name_link_or_address_pattern(words),
        byline_tail=byline_tail_pattern(words),
        place=place_pattern(words),
        place_link=place_link_pattern(words),
        region=region_pattern(words),
        agency=agency_pattern(words),
        document_boundary=document_boundary_pattern(words),
        edition=edition_pattern(words),
        word_count=word_count_pattern(words),
        inner_date=inner_date_pattern(dates),
        record=record_pattern(words),
    )
