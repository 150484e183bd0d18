"""Overlines: what stands above a headline and is none: sections, papers, slogans and topics.

The first sentences of a body take up the words of its headline, and hardly those of a topic.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.dates.passage import Passage
from newsparse.header.captions import is_caption
from newsparse.header.head_line import HeadLine
from newsparse.header.headline_gates import LONGEST_HEADLINE
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE, MOST_TEXTS
from newsparse.header.titles import word_stems
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.vocabulary.title_case import is_line_in_title_case

# A fact of news: "Supported by", "Harbour news", "MEDIA RELEASE PR12345"; headlines are longer.
MOST_OVERLINE_WORDS = 3
"""A line above the headline that is none of it has at most this many words."""

# A fact of news: a lede has the subject and the event of its headline, a caption may have one.
FEWEST_SHARED = 2
"""The first sentences have at least this many words of a headline, more than of a line above."""

# A bound on time: byline, standfirst, caption and two paragraphs.
LEDE = 1500
"""The first sentences stand within this many code points."""

# A fact of news: kicker, headline and standfirst are three; more lines are of a page.
MOST_TITLES = 3
"""Of at most this many lines the first is the headline, if nothing else tells."""

BEFORE_DIGITS = "([+-−$£€#"
"""What stands before the digits of a number."""

CRUMBS = (" > ", " » ", " › ")
"""What stands between the names of sections on the way to a page."""

# A fact of news: "The Post" may be a headline, "The Lower Ashby Times" is a paper.
FEWEST_PAPER_WORDS = 3
"""The name of a paper above a headline has at least this many words."""


def count_taken_up(line: Passage, body: Sequence[Passage]) -> int:
    """Return how many words of a line come again in some sentences."""
    stems = word_stems(line)
    again = [stems & word_stems(one) for one in body if one.start != line.start]
    return len(set().union(*again))


def is_kicker(line: Passage) -> bool:
    """Tell whether a line names a section, or the way to it: `World`, `Home > News > Asia`."""
    header = line.vocabulary.header
    # "- News" is an item of a list.
    words = line.written.casefold().removeprefix("- ").rstrip(".:")
    is_heading = words.upper() in header.no_places
    is_section = words in header.sections
    is_short = len(words) < LONGEST_STOPPED_HEADLINE
    if is_short and "|" in words and opens_with_section(line, words):
        return True
    is_way = is_short and any(mark in words for mark in CRUMBS)
    return any((is_heading, is_section, is_way, is_newsletter(line), is_paper_line(line)))


def opens_with_section(line: Passage, words: str) -> bool:
    """Tell whether a bar divides a section from its topic: `Culture | Lead`, `| News Release`."""
    section, _, topic = words.partition("|")
    header = line.vocabulary.header
    names_release = not section.strip() and topic.strip() in header.releases
    return names_release or section.strip() in header.sections


def is_newsletter(line: Passage) -> bool:
    """Tell whether a line is the name of a newsletter: `Harbour Briefing`."""
    tokens = line.tokens
    if len(tokens) > MOST_OVERLINE_WORDS:
        return False
    if not line.is_capitalised:
        return False
    return tokens[-1].casefold() in line.vocabulary.head_words.page.newsletters


def is_paper_line(line: Passage) -> bool:
    """Tell whether a line is the name of a paper: `The Harbour Times`."""
    tokens = [token.casefold() for token in line.tokens]
    header = line.vocabulary.header
    has_article = tokens[0] in header.articles and len(tokens) >= FEWEST_PAPER_WORDS
    is_named_so = tokens[-1] in line.vocabulary.head_words.paper_words
    return all((has_article, is_named_so, line.is_capitalised))


def names_bodies_alone(line: Passage) -> bool:
    """Tell whether all words of a line are those of papers and agencies: `Associated Wire`."""
    header = line.vocabulary.header
    known = header.bodies | header.papers
    return len(line.tokens) > 1 and known.issuperset(line.written.casefold().split())


def is_overline(texts: Sequence[HeadLine], number: int) -> bool:
    """Tell whether a line of text is no more than a topic or slogan above the headline: `burglary`.

    The first sentences have more words of a line below it. A few words that they all have are
    no topic, and longer lines are none of which they have two.
    """
    line = texts[number].line
    # Right below a headline of many words stands its standfirst, below a slogan a menu.
    first = 0 if is_few_words(line) else texts[number].number + 2
    below = [
        text.line
        for text in texts[number + 1 : MOST_TEXTS]
        if text.number >= first and may_be_headline(text.line)
    ]
    # A bound on time: words are counted only where another line may be the headline.
    if not below or line.last == ".":
        return False
    shared = count_shared(line)
    if tells_event(line, shared):
        return False
    needed = shared + words_to_outdo(line)
    return any(count_shared(other) >= needed for other in below)


def tells_event(line: Passage, shared: int) -> bool:
    """Tell whether the first sentences have so many words of a line that it is no topic."""
    if not is_few_words(line):
        return shared >= FEWEST_SHARED
    # "Ferry sinks", not "sinking", "Coast Wire" or "Ashby 2 FT Ellery 1".
    is_phrase = len(line.tokens) > 1 and not any(map(opens_with_digit, line.tokens))
    is_taken_up = shared == len(word_stems(line)) > 0
    return all((is_phrase, is_taken_up, not ends_as_paper(line)))


def words_to_outdo(line: Passage) -> int:
    """Return how many words more the first sentences have of the headline below a topic."""
    if len(line.tokens) == 1:
        return FEWEST_SHARED - 1
    # "An official website of the government" is seven words, "People" is a section.
    if is_few_words(line):
        return FEWEST_SHARED
    return FEWEST_SHARED + 1


def is_few_words(line: Passage) -> bool:
    """Tell whether a line has no more words than a topic; numbers are none: `Ashby 2 Ellery 1`."""
    return sum(not opens_with_digit(token) for token in line.tokens) <= MOST_OVERLINE_WORDS


def opens_with_digit(token: str) -> bool:
    """Tell whether a word is a number: `4`, `41°`, `(58000)`, `+153.30`."""
    return token.lstrip(BEFORE_DIGITS)[:1].isdigit()


def ends_as_paper(line: Passage) -> bool:
    """Tell whether the last word is one for papers and agencies: `Coast Wire`, `Harbour Post`."""
    return line.tokens[-1].casefold() in line.vocabulary.head_words.paper_words


def may_be_headline(line: Passage) -> bool:
    """Tell whether a line below a few words may be the headline, and no standfirst."""
    is_short = len(line.tokens) <= MOST_OVERLINE_WORDS
    is_sentence = line.last in SENTENCE_ENDS or len(line) > LONGEST_HEADLINE
    header = line.vocabulary.header
    # "The port says that boats have to wait" stands below a headline.
    opens_sentence = line.tokens[0].casefold() in header.determiners
    is_title = is_line_in_title_case(line.written, header.small_words)
    if is_short or is_sentence:
        return False
    if is_caption(line):
        return False
    return is_title or not opens_sentence


def count_shared(line: Passage) -> int:
    """Return how many words of a line the first sentences below it have again."""
    below = Passage(line.text, line.stop, min(len(line.text), line.stop + LEDE), line.vocabulary)
    return len(word_stems(line) & word_stems(below))
