"""Furniture: what pages and archives leave around the lines of an article."""

from __future__ import annotations

import re
from functools import lru_cache

import regex
from attrs import frozen

from newsparse.language import DateWords, HeaderWords
from newsparse.patterns.line_patterns import BLANK, FLAGS, GAP, one_of

# The number of a telephone.
PHONE = r"[(]? [0-9]{3} [)]? [ .-]{1,2} [0-9]{3} [ .-] [0-9]{4} | \+ [0-9] [0-9 ().-]{6,20}"

# Marks, addresses of pages and names of accounts, alone on their line.
SIGN_LINE = rf"""
    (?: [-_=*#•·~—–+.] {GAP} ){{2,100}}
  | [-_=]{{3,40}} {GAP} [^-_=\n\r]{{2,40}} [-_=]{{3,40}}
  | (?: < [^<>\n\r]{{1,200}} > ){{1,4}} \.?
  | {PHONE}
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


@lru_cache(maxsize=1)
def phone_pattern() -> re.Pattern[str]:
    """Return the pattern of the number of a telephone: `(406) 555-0113`."""
    return re.compile(PHONE, re.VERBOSE)


def closing_count_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a count that ends a line: `by Ada Stone 3 Comments`."""
    return re.compile(rf"{GAP} \b [0-9,.]{{1,9}} {GAP} {one_of(words.counted)} \Z", FLAGS)


def factiva_code_pattern(words: HeaderWords) -> str:
    """Return the expression for the code of a record: `Document HARLAN0020210303eh3300001`."""
    return rf"{one_of(words.documents)} {GAP} [a-z]{{2,12}} [0-9]{{6,20}} [a-z0-9]{{0,16}} \.?"


def furniture_pattern(words: HeaderWords, dates: DateWords) -> re.Pattern[str]:
    """Return the pattern of how boilerplate begins, to be matched on a short line.

    A *whole* line: `ADVERTISEMENT`, `7 of 19 DOCUMENTS`, `176 words`, `# # #`; or one that
    *begins* so: `Read more: Where to go`, `© 2024 The Lantern`, `Follow us on ...`.
    """
    whole, begin = one_of(words.furniture["whole"]), one_of(words.furniture["begin"])
    button = one_of(words.furniture["buttons"])
    minutes, read = one_of(dates.reading_units), one_of(dates.reading_ends)
    return re.compile(
        rf"""
        (?P<whole>
            [\[(]? (?: {whole} | ←? {GAP} {one_of(words.returns)} .{{1,20}} )
            {GAP} [.…!:→›»\])]{{0,3}}
          | {one_of(words.furniture["sponsors"])} [{BLANK}]{{1,3}} [^.\n\r]{{2,60}}
          | {one_of(words.releases)} [{BLANK}]{{1,3}} [a-z]{{0,4}} {GAP} [:#-]? [0-9][0-9-]{{0,12}}
            (?: {GAP} [|–-] {GAP} [^|\n\r]{{2,40}} )?
          | {counts_pattern(words)}
          | {factiva_code_pattern(words)}
          | {SIGN_LINE}
          | -? {GAP} {one_of(words.closings)} {GAP} -
          | (?: \w[\w {BLANK}&]{{0,30}} [|·•] {GAP} )? [0-9a-z-]{{1,20}} {GAP}
            (?: {minutes} {GAP} {read} | {one_of(words.reading_times)} ) \.?
          | {button} (?: {GAP} (?: [,|/·•] {GAP} )? {button} ){{1,9}}
        ) \Z
      | (?: [(\[] | [*•] [{BLANK}] )? (?P<begin> {begin} )
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
    works = one_of((*words.page["works"], *words.page["copies"]))
    appearances = one_of(words.page["appearances"])
    return re.compile(rf"{works} \b .{{1,80}}? \b {appearances} \b", FLAGS)


def notice_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of how a page begins to speak of itself, and of its article.

    `Sign up for our newsletter.`, `Correction: This story has been amended`, `To read this story`,
    `An earlier version of this article`, `This is a developing story`.
    """
    page = words.page
    work, version = one_of(page["works"]), one_of(page["versions"])
    become = rf"{one_of(page['becoming'])} {GAP} (?: {one_of(page['adverbs'])} {GAP} )?"
    return re.compile(
        rf"""
        [(\[*]? {GAP} (?: [\w’' ]{{2,16}} : {GAP} )?
        (?: {version} {GAP} {one_of((*page["works"], *page["copies"]))}
          | {work} {GAP} {become} {one_of(page["handlings"])}
          | {one_of(page["purposes"])} {GAP} \w{{2,10}} {GAP} {work} )
        \b
      | [(\[*]? {GAP} {one_of(page["notices"])} (?: (?<! [^\W_] ) | (?! [^\W_] ) )
        """,
        FLAGS,
    )


def contribution_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of who else worked on a report: `Ada Stone contributed reporting`."""
    return re.compile(rf"[^\W\d_] .{{1,120}}? \b {one_of(words.contributions)} \b", FLAGS)


def author_note_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what a note says behind an author's name: `covers`, `is a`."""
    return re.compile(rf"{one_of(words.page['author_verbs'])} \b", FLAGS)


def caption_credit_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of who took a picture, at the end of its caption: `Photo by Ada Stone`."""
    leads, ends = one_of(words.page["picture_leads"]), one_of(words.page["picture_ends"])
    name = r"(?-i: [A-Z] ) [^\n\r.]{2,60}"
    return re.compile(
        rf"(?: \A | [ .|(] ) {leads} {GAP} {name} \Z | \( {name}? [{BLANK}] {ends} \) \Z", FLAGS
    )


def comments_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of the line that opens the comments of readers: `12 comments`."""
    counts = one_of(words.page["comment_counts"])
    openings = one_of(words.page["comment_openings"])
    return re.compile(
        rf"(?: (?: \d{{1,6}} {GAP} )? {counts} \b .{{0,60}} | {openings} ) [.:?!]? \Z", FLAGS
    )


def comments_run_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of how comments begin that a page has run together: `Comments (2)Ada`."""
    counts = one_of(words.page["comment_counts"])
    openings = one_of(words.page["comment_openings"])
    return re.compile(
        rf"""
        \d{{1,6}} {GAP} {counts} \b | {openings} (?= (?-i: [A-Z] ) | \b )
      | {counts} {GAP} (?: [(]? \d{{1,6}} [)]? | (?= (?-i: [A-Z] ) ) )
        """,
        FLAGS,
    )


@frozen(eq=False)
class FurniturePatterns:
    """The patterns of what pages and archives leave around the lines of an article."""

    opening: re.Pattern[str]
    """How boilerplate begins, to be matched on a short line."""
    ending: regex.Pattern[str]
    """Backward pattern of how boilerplate ends: `... via Getty Images.`."""
    credit: re.Pattern[str]
    """How credits begin: `(Reporting by`, `-- Editing by`."""
    page_phrase: re.Pattern[str]
    """What a page says of itself: `this site`, `privacy policy`."""
    appearance: re.Pattern[str]
    """A line on where a report stood before: `This story was first published ...`."""
    notice: re.Pattern[str]
    """How a page begins to speak of itself: `This article has been amended`."""
    contribution: re.Pattern[str]
    """Who else worked on a report: `Ada Stone contributed reporting`."""
    author_note: re.Pattern[str]
    """What a note below an article says behind the name of its author: `covers`, `is a`."""
    caption_credit: re.Pattern[str]
    """Who took a picture, at the end of its caption: `Photo by Ada Stone`."""
    closing_count: re.Pattern[str]
    """A count that ends a line: `by Ada Stone 3 Comments`."""
    comments: re.Pattern[str]
    """The line that opens the comments of readers: `12 comments`."""
    comments_run: re.Pattern[str]
    """How comments begin that a page has run together: `Comments (2)Ada`."""


def compile_furniture_patterns(words: HeaderWords, dates: DateWords) -> FurniturePatterns:
    """Compile the patterns of furniture of a language."""
    return FurniturePatterns(
        opening=furniture_pattern(words, dates),
        ending=furniture_end_pattern(words),
        credit=credit_pattern(words),
        page_phrase=page_phrase_pattern(words),
        appearance=appearance_pattern(words),
        notice=notice_pattern(words),
        contribution=contribution_pattern(words),
        author_note=author_note_pattern(words),
        caption_credit=caption_credit_pattern(words),
        closing_count=closing_count_pattern(words),
        comments=comments_pattern(words),
        comments_run=comments_run_pattern(words),
    )
