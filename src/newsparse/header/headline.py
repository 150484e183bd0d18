"""The headline: which of the lines of text of a head it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import filterfalse
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_byline_with_authors
from newsparse.header.captions import is_caption
from newsparse.header.head_line import HeadLine
from newsparse.header.menus import BULLETS, FEWEST_MENU_NAMES, is_menu_item, is_navigation
from newsparse.header.overlines import (
    FEWEST_SHARED,
    MOST_OVERLINE_WORDS,
    MOST_TITLES,
    count_taken_up,
    is_kicker,
    is_overline,
    may_be_headline,
    names_bodies_alone,
    opens_with_digit,
)
from newsparse.header.titles import without_site_name
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.span import Span


def choose_headline(
    texts: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine | None:
    """Return the headline among the lines of text of a head, given the first sentences below.

    It is the first that is neither the name of a section or paper above the headline nor
    the name of an author, nor a few words whose place a line below takes that the first
    sentences take up again. Where many lines stand above them, as on a page, it is the first
    that they take up.
    """
    likely = list(filterfalse(is_overhead, texts))
    if not likely:
        # "World" alone may be the headline of a column.
        return next((line for line in texts if is_kicker(line.line)), None)
    # In the record of an archive (`7 of 19 DOCUMENTS`) the paper stands first.
    titles = likely[int(is_record(lines)) :] or likely
    named = without_author(titles) or titles
    if len(named) > MOST_TITLES:
        return find_page_headline(named, lines, body)
    taken_up = [line for number, line in enumerate(named) if not is_overline(named, number)]
    return without_site(below_slogan(taken_up or named, lines, body), named)


def is_overhead(title: HeadLine) -> bool:
    """Tell whether a line is a section, a paper, an agency, a caption or an item of a list."""
    line = title.line
    if is_kicker(line) or line.first in BULLETS:
        return True
    return is_caption(line) or names_bodies_alone(line)


def find_page_headline(
    titles: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine:
    """Return the headline below the menus of a page.

    It is the first line of which the body's first sentences have two words: names of sections and
    menus have hardly one. Without such a line it is the nearest above the first byline or date.
    """
    unstopped = list(filterfalse(has_full_stop, titles))
    shared = [line for line in unstopped if count_taken_up(line.line, body) >= FEWEST_SHARED]
    likely = [line for line in shared if not names_only(line, shared)]
    if likely:
        likely = without_far_box(likely, lines)
        return without_site(below_slogan(likely, lines, body), titles)
    sign = first_sign(lines)
    above = [line for line in unstopped if line.number < sign]
    longer = filter(is_of_many_words, above)
    return [titles[0], *longer][-1]


def has_full_stop(line: HeadLine) -> bool:
    """Tell whether a line is a sentence, or two of them: `It has outlived kings. Can it go on?`."""
    is_closed = line.line.last in SENTENCE_ENDS
    return line.is_stopped or (is_closed and ". " in line.line.written)


def is_of_many_words(line: HeadLine) -> bool:
    """Tell whether a line has more words than the name of a section."""
    return len(line.line.tokens) >= MOST_OVERLINE_WORDS


def without_far_box(likely: list[HeadLine], lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Return lines without a box of the page, far above names and date.

    The first sentences may have two of its words as well.
    """
    near = [line for line in likely if is_above_sign(line, lines)]
    # What opens the text is no box.
    is_far = bool(near) and 0 < likely[0].number < near[0].number - MOST_TITLES
    return near if is_far else likely


def without_site(headline: HeadLine, titles: Sequence[HeadLine]) -> HeadLine:
    """Return a headline without the name of the paper, if it stands alone as well.

    The title of a page has both: `Lock opens at last - Harbour Lantern`; the way to a page may end
    in its headline: `3. Lock opens at last`.
    """
    written = headline.line.written
    alone = [
        line
        for line in titles
        if is_title_of(line.line.written, written) and len(line.line.tokens) > MOST_OVERLINE_WORDS
    ]
    return min([*alone, headline], key=lambda line: len(line.line))


def is_title_of(title: str, written: str) -> bool:
    """Tell whether a line opens with a title, or ends in it behind the number of an item."""
    if written.startswith(title):
        return True
    return written.endswith(title) and written[: -len(title)].rstrip(". ").isdecimal()


def repeated_title(headline: HeadLine, lines: Sequence[HeadLine]) -> Span | None:
    """Return where a headline stands in the title of its page, if the page has it again.

    Another line may have run it together with other words: `NewsLock opens at noonBy Ada Stone`.
    """
    bare = without_site_name(headline.line)
    if bare is None:
        return None
    words = bare.of(headline.line.text)
    is_repeated = any(words in line.line.written for line in lines if line is not headline)
    return bare if is_repeated else None


def names_only(line: HeadLine, shared: Sequence[HeadLine]) -> bool:
    """Tell whether a line is a name above a headline: `Halcyon Bank` of a release, `Coast Wire`."""
    # "KELF 9 Ellery Falls 41°" of a station has two numbers.
    tokens = list(filterfalse(opens_with_digit, line.line.tokens))
    is_short = len(tokens) <= MOST_OVERLINE_WORDS
    in_capitals = all(token[0].isupper() for token in tokens)
    longer = (other.number for other in shared if len(other.line.tokens) > MOST_OVERLINE_WORDS)
    return all((is_short, in_capitals, max(longer, default=0) > line.number))


def below_slogan(
    titles: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine:
    """Return the headline below the slogan of its site, or the first line, if that is none.

    `The news site of Sund College` and menus stand above it; right below it stands its standfirst.
    """
    chosen = titles[0]
    for line in titles[1:]:
        menu = lines[chosen.number + 1 : line.number]
        if may_be_headline(line.line) and is_below_menu(chosen, menu):
            pair = Pair(chosen, line, count_taken_up(line.line, body))
            chosen = line if replaces(pair, menu, lines, body) else chosen
    return chosen


class Pair(NamedTuple):
    """Two lines with a menu between them, of which one is the headline."""

    above: HeadLine
    """The line above the menu."""
    below: HeadLine
    """The line below it."""
    taken_up: int
    """How many words of the line below come again in the first sentences."""


def is_below_menu(chosen: HeadLine, menu: Sequence[HeadLine]) -> bool:
    """Tell whether a menu stands below a line; below the title of its page any furniture is one."""
    if any(map(is_navigation_line, menu)):
        return True
    return is_page_title(chosen) and any(one.kind == "furniture" for one in menu)


def replaces(
    pair: Pair, menu: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> bool:
    """Tell whether the line below a menu is the headline, and that above it the name of a site."""
    # Right above names or a date, below a whole menu or the title of a page.
    is_page = is_page_title(pair.above) or sum(map(is_navigation_line, menu)) >= FEWEST_MENU_NAMES
    if is_page and is_above_sign(pair.below, lines):
        return pair.taken_up >= FEWEST_SHARED
    # Behind the first date or byline of other pages stands no headline.
    is_above_first = pair.below.number < first_sign(lines)
    return is_above_first and pair.taken_up > count_taken_up(pair.above.line, body)


def is_page_title(line: HeadLine) -> bool:
    """Tell whether the first line of a text is the title of its page, with the site's name."""
    return line.number == 0 and without_site_name(line.line) is not None


def is_above_sign(line: HeadLine, lines: Sequence[HeadLine]) -> bool:
    """Tell whether names or a date stand below a line, with a standfirst between them at most."""
    below = lines[line.number + 1 : line.number + MOST_TITLES]
    return any(one.tells_origin for one in below)


def first_sign(lines: Sequence[HeadLine]) -> int:
    """Return the number of the first byline or date; how many lines there are, if none is."""
    return next((line.number for line in lines if line.tells_origin), len(lines))


def is_navigation_line(line: HeadLine) -> bool:
    """Tell whether a line of a head is of a menu that leads to other pages."""
    if is_kicker(line.line) or is_menu_item(line.line):
        return True
    return is_navigation(line.line)


def without_author(texts: Sequence[HeadLine]) -> list[HeadLine]:
    """Return lines of text without the one that is a name, if only one is."""
    # A bound on time: a lone line is the headline, whatever it is.
    if len(texts) <= 1:
        return list(texts)
    others = [line for line in texts if not read_byline_with_authors(line.line)]
    # Of two names one may be the headline of an obituary: "Ada Stone" below "Bo Reed".
    has_one_name = len(others) == len(texts) - 1
    if has_one_name:
        return others
    return list(texts)


def is_record(lines: Sequence[HeadLine]) -> bool:
    """Tell whether an archive's count of documents opens the text: `7 of 19 DOCUMENTS`."""
    first = lines[0]
    documents = first.line.vocabulary.header.documents
    ends_in_documents = first.line.tokens[-1].casefold() in documents
    if first.kind != "furniture":
        return False
    return ends_in_documents
