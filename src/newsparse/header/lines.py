"""The lines of a head, told apart one by one: a table of readers, in order of precedence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import find_byline, is_affiliation
from newsparse.header.byline_lines import (
    read_further_names,
    read_lead_alone,
    read_plain_byline,
)
from newsparse.header.captions import opens_as_caption
from newsparse.header.dateline import find_bare_dateline, find_dateline, find_place_line
from newsparse.header.dateline_draft import Sign
from newsparse.header.fragments import has_letters
from newsparse.header.front_matter import read_front_matter
from newsparse.header.furniture import is_furniture
from newsparse.header.head_line import HeadLine, UnreadLine, lines_of_text
from newsparse.header.labelled import (
    read_below_label,
    read_contact,
    read_field,
    read_labelled_line,
)
from newsparse.header.menus import is_menu, is_menu_item
from newsparse.header.notices import is_notice
from newsparse.header.stamped import (
    LONGEST_STAMP,
    read_closing_stamps,
    read_opening,
    read_stamps,
)
from newsparse.header.titles import FEWEST_TITLE_WORDS, find_headline_of_title
from newsparse.header.wrapping import BEHIND_STOP, SENTENCE_ENDS, ends_in_stop
from newsparse.patterns.line_patterns import signature_pattern
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.title_case import is_line_in_title_case

# A bound on time: exports of archives and the menus of pages come near.
LONGEST_HEAD = 80
"""At most this many lines of a text are read as lines of its head."""

# A fact of news: "The council voted late on Thursday after a heated debate that lasted ..." may
# stand between headline and byline, two sentences of it may not.
LONGEST_STANDFIRST = 250
"""A line of text between headline and byline has at most this many code points."""

# A fact of news: "Ferry sinks off the cape." is a headline, a lede with a full stop is longer.
LONGEST_STOPPED_HEADLINE = 120
"""A headline that ends in a full stop has at most this many code points."""

# A bound on time: below this many sentences no line is of the head. Pages have any number of other
# lines above the headline, menus and sections.
MOST_TEXTS = 3
"""At most this many lines of text of a head are sentences."""

# A bound on time: a page puts one mark or two on lines of their own between name and date.
LONGEST_WAY_DOWN = 3
"""The next words stand on one of this many lines less one below a line."""

NO_FURNITURE = Refusal("it is no boilerplate")
NO_NOTICE = Refusal("it is no sentence that a page says of itself")
NO_TITLE = Refusal("it is no longer line that the first line of text repeats")
NO_MENU = Refusal("it is no row of sections, controls or sites")
NO_SIGNATURE = Refusal("it is no dash with a name and an account")
NO_EDITION = Refusal("it is no name of an edition")
NO_NAMES_ABOVE = Refusal("no byline stands above it")
NO_AFFILIATION = Refusal("it names more or less than papers and roles")
A_REGION = Refusal("it is a place with its state or country")
TOP_OF_TEXT = Refusal("it is the first line: a headline may be a word in capitals")
HALF_A_PAIR = Refusal("a bar or slash on the line above makes it one half of a pair")
TOO_LONG_FOR_PLACES = Refusal("it is longer than a line of places")


PAIRING = "/"
"""What a page puts on a line of its own between a name and a paper."""


class LineReader(NamedTuple):
    """One way to read a line of the head."""

    name: str
    """What the line is taken for."""
    example: str
    """A line that is read so."""
    read: Callable[[UnreadLine], HeadLine | Refusal]
    """Reads the line, or refuses to."""


def read_head(
    article: Passage, blocks: Sequence[Span], known: Sequence[HeadLine] = ()
) -> tuple[HeadLine, ...]:
    """Read the lines of the head, and some of the body's, up to the first surely of the body.

    The first lines may be *known*.
    """
    lines = list(known)
    for number in range(len(lines), min(len(blocks), len(lines) + LONGEST_HEAD)):
        below = next_words(article, blocks[number + 1 : number + LONGEST_WAY_DOWN])
        lines.append(read_head_line(UnreadLine(article, blocks[number], tuple(lines), below)))
        if find_body_sign(lines):
            break
    return tuple(lines)


def next_words(article: Passage, blocks: Sequence[Span]) -> Span | None:
    """Return the first of some lines that is more than a mark, such as the bullet of a date."""
    return next((block for block in blocks if has_letters(block.of(article.text))), None)


def read_head_line(line: UnreadLine) -> HeadLine:
    """Read a line of the head by the first reader that takes it."""
    for reader in LINE_READERS:
        if read := reader.read(line):
            return read
    return HeadLine(line, "text")


def find_body_sign(lines: Sequence[HeadLine]) -> str:
    """Return why no line of a head can follow; nothing if one can."""
    if closes_head(lines[-1]):
        return "the body begins on the last line, or its label says so"
    texts = lines_of_text(lines)
    if texts:
        return find_sign_in_texts(texts)
    return ""


def find_sign_in_texts(texts: Sequence[HeadLine]) -> str:
    """Return why lines of text are more than headline and standfirst; nothing if they are not.

    One standfirst may stand below a headline, but no second sentence and no long one.
    """
    stopped = [line for line in texts if ends_in_stop(line.line.text, line.span)]
    if len(stopped) > MOST_TEXTS:
        return "more sentences than a head has"
    # "Ferry sinks." may be a headline, a sentence of a line and a half is none.
    sentences = list(filter(is_long_sentence, texts))
    if sentences == texts:
        return "a long sentence where the headline would stand"
    if len(sentences) > 1:
        return "two long sentences"
    is_long = len(texts[-1].line) > LONGEST_STANDFIRST
    if is_long:
        return "a line of text longer than a standfirst"
    return ""


def closes_head(line: HeadLine) -> bool:
    """Tell whether the body begins on a line or right after it."""
    holds_body = line.body is not None
    announces_body = line.label == "body"
    return holds_body or announces_body


def is_long_sentence(line: HeadLine) -> bool:
    """Tell whether a line is a sentence and longer than a headline that is one."""
    is_long = len(line.line) > LONGEST_STOPPED_HEADLINE
    if not is_long:
        return False
    return line.line.last in SENTENCE_ENDS


def read_boilerplate(line: UnreadLine) -> HeadLine | Refusal:
    """Read what web pages and archives leave around a text: `Share`, `TOPSHOT - Boats wait.`."""
    if is_furniture(line) or opens_as_caption(line):
        return as_furniture(line)
    return NO_FURNITURE


def read_notice(line: UnreadLine) -> HeadLine | Refusal:
    """Read a whole sentence that a page says of itself: `This site uses cookies.`.

    Without a full stop or in capitals it is a headline: `Follow Us to the Moon`.
    """
    if line.last not in SENTENCE_ENDS or not is_notice(line):
        return NO_NOTICE
    if is_line_in_title_case(line.written, line.vocabulary.header.small_words):
        return NO_NOTICE
    return as_furniture(line)


def read_repeated_title(line: UnreadLine) -> HeadLine | Refusal:
    """Read a headline that the title of its page has as well: `Lock opens - Harbour Lantern`."""
    titles = lines_of_text(line.above)[:1]
    # "The ferry sank." is a sentence of the body, however often it stands there.
    is_title = len(line.tokens) >= FEWEST_TITLE_WORDS and not line_ends_in_full_stop(line)
    value = find_headline_of_title(line, titles[0].line) if titles and is_title else None
    if value is None:
        return NO_TITLE
    return HeadLine(line, "text", label="headline", value=value)


def line_ends_in_full_stop(line: Passage) -> bool:
    """Tell whether a line ends as a sentence does, in or before closing marks."""
    return line.written.rstrip(BEHIND_STOP).endswith(".")


def read_menu(line: UnreadLine) -> HeadLine | Refusal:
    """Read a menu of the page or an item of one: `NewsOpinionSport`, `* News`."""
    if is_menu_item(line) or is_menu(line):
        return as_furniture(line)
    return NO_MENU


def read_signature(line: UnreadLine) -> HeadLine | Refusal:
    """Read the signature of a post in the body: its name and date are not those of the article."""
    if line.match(signature_pattern()):
        return HeadLine(line, "text")
    return NO_SIGNATURE


def read_edition(line: UnreadLine) -> HeadLine | Refusal:
    """Read the edition of a paper: `Late Edition - Final`."""
    found = line.fullmatch(line.vocabulary.head_patterns.edition)
    if found:
        return as_furniture(line)
    return NO_EDITION


def read_affiliation(line: UnreadLine) -> HeadLine | Refusal:
    """Read a paper or role below the names: `BBC News, Leeds`."""
    if line.byline_above is None:
        return NO_NAMES_ABOVE
    if not is_affiliation(line):
        return NO_AFFILIATION
    place = find_place_line(line)
    # "THE HAGUE, Netherlands" reads as a paper with its place, and is a dateline.
    if place and Sign.REGION in place.signs:
        return A_REGION
    return as_furniture(line)


def as_furniture(line: UnreadLine) -> HeadLine:
    """Return a line of furniture; what stands below a byline belongs to it.

    Another affiliation may follow.
    """
    return HeadLine(line, "furniture", byline=line.byline_above)


def read_led_byline(line: UnreadLine) -> HeadLine | Refusal:
    """Read a byline with its *by*: `By Ada Stone`."""
    byline = find_byline(line)
    if isinstance(byline, Refusal):
        return byline
    return HeadLine(line, "byline", byline=byline)


def read_dateline_before_sentence(line: UnreadLine) -> HeadLine | Refusal:
    """Read a dateline that the first sentence follows: `OSLO (AP) - The lock opened.`."""
    found = find_dateline(line)
    if found:
        return HeadLine(line, "dateline", dateline=found, body=found.stop)
    return found


def read_dateline_alone(line: UnreadLine) -> HeadLine | Refusal:
    """Read a dateline with its mark on a line of its own: `OSLO, July 17 (AP) -`."""
    found = find_bare_dateline(line)
    if found:
        return HeadLine(line, "place", dateline=found)
    return found


def read_places_alone(line: UnreadLine) -> HeadLine | Refusal:
    """Read a place in capitals on a line of its own: `ISTANBUL / ANKARA`."""
    if not line.above:
        return TOP_OF_TEXT
    # A bound on time: five cities with a date are shorter.
    if len(line) > LONGEST_STAMP:
        return TOO_LONG_FOR_PLACES
    # "Ada Stone", "/" and "WHRB" are the credit of a picture.
    if line.above[-1].line.written == PAIRING:
        return HALF_A_PAIR
    found = find_place_line(line)
    if found:
        return HeadLine(line, "place", dateline=found)
    return found


LINE_READERS = (
    LineReader("front matter", 'title: "Lock shut"', read_front_matter),
    # What stands below a label without a value is that value, whatever it looks like.
    LineReader("value of the label above", "Ada Stone", read_below_label),
    LineReader("label", "BYLINE: Ada Stone", read_labelled_line),
    LineReader("contact", "Harbour Works", read_contact),
    LineReader("signature of a post", "— Ada Stone (@adastone) March 3, 2026", read_signature),
    # "Updated: ..." and "Share" stand before stamps, since they may have numbers in them.
    LineReader("headline below its title", "Lock opens at noon", read_repeated_title),
    LineReader("furniture", "Read more: Where to walk", read_boilerplate),
    LineReader("edition", "Late Edition - Final", read_edition),
    LineReader("affiliation", "BBC News, Leeds", read_affiliation),
    LineReader("field of a record", "Trade Weekly", read_field),
    LineReader("stamp", "Published: July 17, 2025", read_stamps),
    LineReader("stamp at the end", "Ada Stone | 14.11.2024", read_closing_stamps),
    # "This story was published on July 17, 2025." is a stamp.
    LineReader("notice", "This site uses cookies.", read_notice),
    LineReader("byline", "By Ada Stone", read_led_byline),
    LineReader("menu", "My News Sign In", read_menu),
    LineReader("by alone", "By", read_lead_alone),
    LineReader("further names", "and Bo Reed", read_further_names),
    LineReader("byline without by", "Ada Stone", read_plain_byline),
    # A date before a sentence comes after all dates that have a line of their own.
    LineReader("date before a sentence", "date 2025-07-17 The lock opened.", read_opening),
    LineReader("dateline", "OSLO (AP) - The lock opened.", read_dateline_before_sentence),
    LineReader("dateline alone", "OSLO, July 17 (AP) -", read_dateline_alone),
    LineReader("place alone", "ISTANBUL / ANKARA", read_places_alone),
)
"""The readers of a line, in order of precedence; a line that all refuse is text."""
