"""Titles of pages: a headline, with the name of its site behind a mark, and words in common."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.dates.passage import Passage
from newsparse.header.menus import parts_of_line
from newsparse.patterns.line_patterns import plain_word_pattern
from newsparse.span import Span

# A fact of news: "Harbour Lantern" may stand twice above a headline of four words.
FEWEST_TITLE_WORDS = 4
"""A headline that repeats the title of its page has at least this many words."""

# A fact of news: "The Lantern", "Norland | The Lantern"; more words are another headline.
MOST_SITE_WORDS = 6
"""Behind a headline its site is named in at most this many words."""

# A fact of news: "Lock shut: Boats wait for the tide - Lantern" stands above "Boats wait for tide";
# a standfirst has a word or two of the headline.
LEAST_IN_TITLE = 0.5
"""At least this part of the longer words of a headline stands in a title that differs."""

FEWEST_IN_TITLE = 3
"""A fact of news: at least this many of them do; any two headlines of a page may share two."""

# A bound on time: the first letters tell "shut" and "shuts" from most other words.
STEM = 4
"""Words are compared by this many letters; shorter ones are not."""

TITLE_DIVIDERS = frozenset("-–—|:•·»")
"""What divides a headline from the name of the site in the title of a page."""


BAR = "|"
"""What stands in no headline, and in titles before the sections of a site as well."""

# A fact of news: "EXCLUSIVE" and "Storm damage" stand above a headline.
LONGEST_KICKER = 30
"""A kicker that is run together with the headline has at most this many code points."""


def word_stems(passage: Passage) -> set[str]:
    """Return how the longer words of a passage begin: `shut` for *shuts*."""
    header = passage.vocabulary.header
    words = plain_word_pattern().findall(passage.written.casefold())
    small = header.small_words | header.determiners
    return {word[:STEM] for word in words if len(word) >= STEM and word not in small}


def names_site(words: Sequence[str]) -> bool:
    """Tell whether words behind a headline are none, or name a site: `| The Lantern`."""
    if not words:
        return True
    if words[0] not in TITLE_DIVIDERS:
        return False
    return len(words) <= MOST_SITE_WORDS + 1


def find_headline_of_title(line: Passage, title: Passage) -> Span | None:
    """Return where on a line the headline of a title is, if the line has it and little more.

    The title may name the site behind it or before it, and word the headline otherwise. Pages run
    a kicker together with the headline: `EXCLUSIVELock opens at noon`.
    """
    if is_in_title(line, title):
        return line.span
    site = without_site_name(title)
    headline = title.part(site or title.span)
    *_, last = parts_of_line(line)
    is_same = line.written.endswith(headline.written)
    # Without the name of a site only the same words tell that the first line is a title.
    if site is None and not is_same:
        return None
    found = line.since(line.stop - len(headline)) if is_same else last
    # A longer line has byline and date as well.
    if len(line) > len(found) + LONGEST_KICKER:
        return None
    return found.span if rewords(found, headline) else None


def is_in_title(line: Passage, title: Passage) -> bool:
    """Tell whether a title is a line, with nothing or the name of the site around it."""
    written = title.written
    if written.startswith(line.written):
        rest = written[len(line) :].strip()
        return not rest or rest[0] in TITLE_DIVIDERS
    # The site may stand before it: "Harbour Briefing: the bridge that would not close".
    before, found, rest = written.casefold().rpartition(line.written.casefold())
    return bool(found) and not rest and before.rstrip()[-1:] in TITLE_DIVIDERS


def rewords(line: Passage, headline: Passage) -> bool:
    """Tell whether the headline of a title has most longer words of a line."""
    stems = word_stems(line)
    shared = len(stems & word_stems(headline))
    return shared >= max(FEWEST_IN_TITLE, LEAST_IN_TITLE * len(stems))


def without_site_name(title: Passage) -> Span | None:
    """Return where the headline of a title is, if the name of a site follows it.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> title = "Lock opens at noon - Harbour Lantern"
    >>> without_site_name(Passage(title, 0, len(title), load_vocabulary("en"))).of(title)
    'Lock opens at noon'
    """
    tokens = title.tokens
    small = title.vocabulary.header.small_words
    for number in range(FEWEST_TITLE_WORDS, len(tokens) - 1):
        if not names_site(tokens[number:]):
            continue
        # "We wait - and so do they" is one headline, "Nordland in English" a site.
        # A section may stand in its place: "– obituary".
        known = small | title.vocabulary.header.sections
        is_name = all(not token[0].islower() or token in known for token in tokens[number + 1 :])
        if is_name or tokens[number] == BAR:
            site = title.written.split(None, number)[number]
            bare = title.until(title.stop - len(site)).written.rstrip()
            return Span(title.start, title.start + len(bare))
    return None
