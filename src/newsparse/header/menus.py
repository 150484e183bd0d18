"""Menus: what a page leads to elsewhere, in one line, as tools take it from the page.

A menu has one of these forms, and none ends as a sentence does:

    NewsOpinionSportCulture              names that only the layout divided
    Skip to contentSubscribe for $1      the same, of controls
    World Business Markets Sports        names of sections
    Home / News / Lakes                  the way to a page
    My News Sign In                      a control behind names
    Share on Facebook Twitter WhatsApp   other sites
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse.dates.passage import Passage
from newsparse.header.fragments import LONGEST_RUN, LONGEST_TOPIC
from newsparse.patterns.line_patterns import joint_pattern
from newsparse.span import Span

# A bound on time: menus go over a line or two.
LONGEST_MENU = 160
"""A menu has at most this many code points."""

# A bound on time: "Menu" has four.
SHORTEST_MENU = 4
"""A menu has at least this many code points."""

# A bound on time: "create free account" ends in its last two words.
LONGEST_MENU_ENDING = 2
"""A control at the end of a menu has at most this many words."""

# A fact of news: "YouTubers on TikTok", "Facebook sues Twitter", "World Business" may be headlines.
FEWEST_MENU_NAMES = 3
"""A menu has at least this many parts that are run together, sites or names of sections."""

BULLETS = frozenset("*•‣▪")
"""What stands before each item of a list."""

UNFINISHED_ENDINGS = ".,;:?!"
"""What a menu does not end in."""


def is_menu(line: Passage) -> bool:
    """Tell whether a line is a menu of the page.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = ("NewsOpinionSportCulture", "YouTube and TikTok ban it", "My News Sign In")
    >>> [is_menu(Passage(line, 0, len(line), load_vocabulary("en"))) for line in lines]
    [True, False, True]
    """
    if not SHORTEST_MENU <= len(line) <= LONGEST_RUN or line.last in UNFINISHED_ENDINGS:
        return False
    forms = MENU_FORMS if len(line) <= LONGEST_MENU else MENU_FORMS[:1]
    return any(has_form(line) for has_form in forms)


def is_menu_item(line: Passage) -> bool:
    """Tell whether a line is an item of a menu with its mark, or of another list: `* News`."""
    if line.first not in BULLETS:
        return False
    # A point of a summary is a clause of more words.
    return len(line.tokens) <= LONGEST_TOPIC + 1


def is_run_together(line: Passage) -> bool:
    """Tell whether a page has run names of its menus together: `NewsOpinionSportCulture`."""
    if line.search(joint_pattern()) is None:
        return False
    parts = list(parts_of_line(line))
    if len(parts) < FEWEST_MENU_NAMES:
        # "Subscribe NowLog In"
        return all(map(is_menu_name, parts))
    return any(map(is_menu_name, parts))


def parts_of_line(line: Passage) -> Iterator[Passage]:
    """Yield what a line was run together from: `Latest news` and `Live TV`."""
    start = line.start
    for found in joint_pattern().finditer(line.text, line.start, line.stop):
        yield line.part(Span(start, found.start()))
        start = found.start()
    yield line.since(start)


def is_menu_name(part: Passage) -> bool:
    """Tell whether the name of a section or control fills a part: `Sport`, `Log In`."""
    words = part.written.casefold().strip()
    return words in part.vocabulary.head_words.page.menu_names


def is_row_of_sections(line: Passage) -> bool:
    """Tell whether a line has the names of sections, and no small word: `World Business Sports`."""
    words = line.written.casefold().split()
    known = line.vocabulary.head_words.page.menu_names
    sections = sum(word in known for word in words)
    has_small_words = not line.vocabulary.header.small_words.isdisjoint(words)
    if sections < FEWEST_MENU_NAMES:
        return False
    return not has_small_words


def is_row_of_sites(line: Passage) -> bool:
    """Tell whether a line has the names of sites on which to share: `Facebook Twitter Email`."""
    words = line.written.casefold().split()
    sites = line.vocabulary.head_words.page.sites
    return len(sites.intersection(words)) >= FEWEST_MENU_NAMES


def ends_in_control(line: Passage) -> bool:
    """Tell whether names with capitals lead to a control: `Resources Blog Log In`."""
    tokens = line.tokens
    ending = " ".join(tokens[-LONGEST_MENU_ENDING:]).casefold()
    last = tokens[-1].casefold()
    controls = line.vocabulary.head_words.page.menu_endings
    # "Residents urged to sign up" has small letters, and so has "Thousands Sign Up for Alerts".
    in_capitals = all(not token[0].islower() for token in tokens)
    return in_capitals and not controls.isdisjoint((ending, last))


def is_path(line: Passage) -> bool:
    """Tell whether slashes divide the names of sections: `Home / News / Lakes`."""
    parts = line.written.casefold().split(" / ")
    known = line.vocabulary.head_words.page.menu_names.intersection(parts)
    if len(parts) < FEWEST_MENU_NAMES:
        return False
    return bool(known)


def is_control(line: Passage) -> bool:
    """Tell whether a control of a menu fills a line: `Watch TV`, `Our Work`."""
    words = line.written.casefold()
    return words in line.vocabulary.head_words.page.menu_controls


def is_navigation(line: Passage) -> bool:
    """Tell whether a line leads to other pages of a site, and does not share this one."""
    return any(has_form(line) for has_form in NAVIGATION)


NAVIGATION: tuple[Callable[[Passage], bool], ...] = (
    is_run_together,
    is_row_of_sections,
    is_path,
    ends_in_control,
    is_control,
)
"""The forms of menus that lead to other pages."""

MENU_FORMS = (*NAVIGATION, is_row_of_sites)
"""The forms of menus."""
