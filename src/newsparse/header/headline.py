"""The headline: which line of text it is, and whether there is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_authors
from newsparse.header.dateline import find_dateline
from newsparse.header.fragments import is_caption
from newsparse.header.head_line import HeadLine
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE, MOST_TEXTS
from newsparse.header.menus import is_navigation
from newsparse.header.wrapping import BEHIND_STOP, SENTENCE_ENDS
from newsparse.patterns.line_patterns import plain_word_pattern
from newsparse.refusal import Refusal
from newsparse.vocabulary.title_case import is_line_in_title_case

# A fact of news: "Ferry sinks." may be a sentence, in capitals and without small words as well.
FEWEST_WORDS = 3
"""Fewer words that end in a full stop do not tell a headline from a sentence."""

# A fact of news: "Supported by", "Harbour news", "MEDIA RELEASE PR12345"; headlines are longer.
MOST_OVERLINE_WORDS = 3
"""A line above the headline that is none of it has at most this many words."""

# A fact of news: a lede has the subject and the event of its headline, a caption may have one.
FEWEST_SHARED = 2
"""The first sentences have at least this many words of a headline, more than of a line above."""

# A bound on time: byline, standfirst, caption and two paragraphs.
LEDE = 1500
"""The first sentences stand within this many code points."""

# A bound on time: the first letters tell "shut" and "shuts" from most other words.
STEM = 4
"""Words are compared by this many letters; shorter ones are not."""

SPEECH = frozenset('"“”„«»')
"""Marks of what somebody says, in which headlines have single ones."""

# A fact of news: the longest headlines of press releases go over three lines of print.
LONGEST_HEADLINE = 200
"""A headline has at most this many code points."""

# A fact of news: kicker, headline and standfirst are three; more lines are of a page.
MOST_TITLES = 3
"""Of at most this many lines the first is the headline, if nothing else tells."""

CRUMBS = (" > ", " » ", " › ")
"""What stands between the names of sections on the way to a page."""

# A fact of news: "The Post" may be a headline, "The Lower Ashby Times" is a paper.
FEWEST_PAPER_WORDS = 3
"""The name of a paper above a headline has at least this many words."""

UNFINISHED = (",", ":", "…", "!")
"""What a headline does not end in, and a salutation or a line before a list does."""


def choose_headline(
    texts: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine | None:
    """Return the headline among the lines of text of a head, given the first sentences below.

    It is the first that is neither the name of a section or paper above the headline nor
    the name of an author, nor a few words whose place a line below takes that the first
    sentences take up again. Where many lines stand above them, as on a page, it is the first
    that they take up.
    """
    likely = [line for line in texts if not is_kicker(line.line)]
    if not likely:
        # "World" alone may be the headline of a column.
        return next(iter(texts), None)
    # In the record of an archive (`7 of 19 DOCUMENTS`) the paper stands first.
    titles = likely[1:] if is_record(lines) else likely
    named = without_author(titles) or titles or likely
    if len(named) > MOST_TITLES:
        return find_page_headline(named, lines, body)
    taken_up = [line for number, line in enumerate(named) if not is_overline(named, number)]
    return without_site(below_slogan(taken_up or named, lines, body), named)


def find_page_headline(
    titles: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine:
    """Return the headline below the menus of a page.

    It is the first line of which the body's first sentences have two words: names of sections and
    menus have hardly one. Without such a line it is the nearest above the first byline or date.
    """
    unstopped = [line for line in titles if not line.is_stopped]
    shared = [line for line in unstopped if count_taken_up(line.line, body) >= FEWEST_SHARED]
    likely = [line for line in shared if not names_only(line, shared)]
    if likely:
        return without_site(below_slogan(likely, lines, body), titles)
    sign = first_sign(lines)
    above = [line for line in unstopped if line.number < sign]
    longer = [line for line in above if len(line.line.tokens) >= MOST_OVERLINE_WORDS]
    return longer[-1] if longer else titles[0]


def without_site(headline: HeadLine, titles: Sequence[HeadLine]) -> HeadLine:
    """Return a headline without the name of the paper, if it stands alone as well.

    The title of a page has both: `Lock opens at last - Harbour Lantern`.
    """
    written = headline.line.written
    alone = [
        line
        for line in titles
        if written.startswith(line.line.written) and len(line.line.tokens) > MOST_OVERLINE_WORDS
    ]
    return min([*alone, headline], key=lambda line: len(line.line))


def names_only(line: HeadLine, shared: Sequence[HeadLine]) -> bool:
    """Tell whether a line is a name above a headline: `Halcyon Bank` of a release, `Coast Wire`."""
    tokens = line.line.tokens
    is_name = len(tokens) <= MOST_OVERLINE_WORDS and all(map(str.istitle, tokens))
    below = [other for other in shared if other.number > line.number]
    return is_name and any(len(other.line.tokens) > MOST_OVERLINE_WORDS for other in below)


def below_slogan(
    titles: Sequence[HeadLine], lines: Sequence[HeadLine], body: Sequence[Passage]
) -> HeadLine:
    """Return the headline below the slogan of its site, or the first line, if that is none.

    `The news site of Sund College` and menus stand above it; right below it stands its standfirst.
    """
    sign = first_sign(lines)
    chosen = titles[0]
    for line in titles[1:]:
        taken_up = count_taken_up(chosen.line, body)
        more = count_taken_up(line.line, body) - taken_up
        is_below_menu = any(map(is_navigation_line, lines[chosen.number + 1 : line.number]))
        # Behind the first date stands no headline, unless hardly anything takes up the slogan.
        is_slogan = line.number < sign or taken_up < FEWEST_SHARED <= more
        if is_below_menu and more > 0 and is_slogan and may_be_headline(line.line):
            chosen = line
    return chosen


def first_sign(lines: Sequence[HeadLine]) -> int:
    """Return the number of the first byline or date; how many lines there are, if none is."""
    return next((line.number for line in lines if line.byline or line.is_dated), len(lines))


def is_navigation_line(line: HeadLine) -> bool:
    """Tell whether a line of a head is of a menu that leads to other pages."""
    return is_kicker(line.line) or is_navigation(line.line)


def count_taken_up(line: Passage, body: Sequence[Passage]) -> int:
    """Return how many words of a line come again in some sentences."""
    stems = word_stems(line)
    again = [stems & word_stems(one) for one in body if one.start != line.start]
    return len(set().union(*again))


def without_author(texts: Sequence[HeadLine]) -> list[HeadLine]:
    """Return lines of text without the one that is a name, if only one is."""
    others = [line for line in texts if not read_authors(line.line)]
    # Of two names one may be the headline of an obituary: "Ada Stone" below "Bo Reed".
    has_one_name = len(others) == len(texts) - 1
    return others if has_one_name else list(texts)


def is_kicker(line: Passage) -> bool:
    """Tell whether a line names a section, or the way to it: `World`, `Home > News > Asia`."""
    header = line.vocabulary.header
    words = line.written.casefold().rstrip(".:")
    is_heading = words.upper() in header.no_places
    is_section = words in header.sections
    is_short = len(words) < LONGEST_STOPPED_HEADLINE
    is_way = is_short and any(mark in words for mark in CRUMBS)
    return is_heading or is_section or is_way or is_paper(line)


def is_paper(line: Passage) -> bool:
    """Tell whether a line is the name of a paper: `The Harbour Times`."""
    tokens = [token.casefold() for token in line.tokens]
    header = line.vocabulary.header
    has_article = tokens[0] in header.articles and len(tokens) >= FEWEST_PAPER_WORDS
    is_named_so = tokens[-1] in header.papers or tokens[-1] in header.newsroom
    return has_article and is_named_so and is_titled(line)


def is_titled(line: Passage) -> bool:
    """Tell whether all words of a line have a capital."""
    return all(token[0].isupper() for token in line.tokens)


def is_overline(texts: Sequence[HeadLine], number: int) -> bool:
    """Tell whether a line of text is no more than a topic or slogan above the headline: `burglary`.

    The first sentences have more words of a line below it. A few words that they all have are
    no topic, and longer lines are none of which they have two.
    """
    line = texts[number].line
    shared = count_shared(line)
    if line.last == "." or tells_event(line, shared):
        return False
    below = [text.line for text in texts[number + 1 : MOST_TEXTS] if may_be_headline(text.line)]
    needed = shared + words_to_outdo(line)
    return any(count_shared(other) >= needed for other in below)


def tells_event(line: Passage, shared: int) -> bool:
    """Tell whether the first sentences have so many words of a line that it is no topic."""
    if not is_few_words(line):
        return shared >= FEWEST_SHARED
    # "Ferry sinks", not "sinking", "Coast Wire" or "Ashby 2 FT Ellery 1".
    is_phrase = len(line.tokens) > 1 and not any(map(str.isdecimal, line.tokens))
    is_taken_up = shared == len(word_stems(line)) > 0
    return is_phrase and is_taken_up and not ends_as_paper(line)


def words_to_outdo(line: Passage) -> int:
    """Return how many words more the first sentences have of the headline below a topic."""
    if len(line.tokens) == 1:
        return FEWEST_SHARED - 1
    # "An official website of the government" is seven words, "People" is a section.
    return FEWEST_SHARED if is_few_words(line) else FEWEST_SHARED + 1


def is_few_words(line: Passage) -> bool:
    """Tell whether a line has no more words than a topic; numbers are none: `Ashby 2 Ellery 1`."""
    return sum(not token.isdecimal() for token in line.tokens) <= MOST_OVERLINE_WORDS


def ends_as_paper(line: Passage) -> bool:
    """Tell whether the last word is one for papers and agencies: `Coast Wire`."""
    return line.tokens[-1].casefold() in line.vocabulary.header.papers


def may_be_headline(line: Passage) -> bool:
    """Tell whether a line below a few words may be the headline, and no standfirst."""
    is_short = len(line.tokens) <= MOST_OVERLINE_WORDS
    is_sentence = line.last in SENTENCE_ENDS or len(line) > LONGEST_HEADLINE
    header = line.vocabulary.header
    # "The port says that boats have to wait" stands below a headline.
    opens_sentence = line.tokens[0].casefold() in header.determiners
    is_title = is_line_in_title_case(line.written, header.small_words)
    is_none = is_short or is_sentence or is_caption(line)
    return not is_none and (is_title or not opens_sentence)


def count_shared(line: Passage) -> int:
    """Return how many words of a line the first sentences below it have again."""
    below = Passage(line.text, line.stop, min(len(line.text), line.stop + LEDE), line.vocabulary)
    return len(word_stems(line) & word_stems(below))


def word_stems(passage: Passage) -> set[str]:
    """Return how the longer words of a passage begin: `shut` for *shuts*."""
    header = passage.vocabulary.header
    words = plain_word_pattern().findall(passage.written.casefold())
    small = header.small_words | header.determiners
    return {word[:STEM] for word in words if len(word) >= STEM and word not in small}


class HeadlineCandidate(NamedTuple):
    """A line of text that may be the headline."""

    line: Passage
    """The line."""
    below: Passage | None
    """The next line that is no furniture."""

    @property
    def written(self) -> str:
        """What it says, without closing marks at its end."""
        return self.line.written.rstrip(BEHIND_STOP)

    @property
    def is_stopped(self) -> bool:
        """Whether a full stop ends it."""
        return self.written.endswith(".")


class HeadlineGate(NamedTuple):
    """A condition by which a line of text is no headline."""

    refusal: Refusal
    """Why it is none."""
    example: str
    """A line that is refused so, mostly with the line below it."""
    holds: Callable[[HeadlineCandidate], bool]
    """Whether the condition holds."""


def ends_text(candidate: HeadlineCandidate) -> bool:
    """Tell whether nothing stands below: the only line of a text is its paragraph."""
    return candidate.below is None


def is_too_long(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line is longer than any headline."""
    return len(candidate.line) > LONGEST_HEADLINE


def is_unfinished(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line goes on below, or calls out."""
    return candidate.written.endswith(UNFINISHED)


def begins_small(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line begins in the midst of a sentence."""
    return candidate.written[:1].islower()


def is_long_stopped(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line with a full stop is longer than a headline that has one."""
    is_long = len(candidate.line) > LONGEST_STOPPED_HEADLINE
    return is_long and candidate.is_stopped


def has_sentences(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line has more than two sentences."""
    return candidate.is_stopped and candidate.written.count(". ") > 1


def reads_as_sentence(candidate: HeadlineCandidate) -> bool:
    """Tell whether a line with a full stop has small words, few capitals, and no dateline below."""
    if not candidate.is_stopped or lacks_small_words(candidate):
        return False
    small_words = candidate.line.vocabulary.header.small_words
    if is_line_in_title_case(candidate.written, small_words):
        return False
    return not has_dateline_below(candidate)


def has_dateline_below(candidate: HeadlineCandidate) -> bool:
    """Tell whether a dateline opens the next line: what stands above it is the headline."""
    return candidate.below is not None and bool(find_dateline(candidate.below))


HEADLINE_GATES = (
    HeadlineGate(Refusal("nothing stands below it"), "Ferry sinks off the cape", ends_text),
    HeadlineGate(
        Refusal("it is longer than a headline"),
        f"Ferry sinks off the cape{' and sinks again' * 13}\nBoats wait.",
        is_too_long,
    ),
    HeadlineGate(
        Refusal("it ends in a comma, a colon, dots or an exclamation mark"),
        "Dear readers of the Lantern,\nBoats wait.",
        is_unfinished,
    ),
    HeadlineGate(
        Refusal("it begins with a small letter"), "and sinks again\nBoats wait.", begins_small
    ),
    HeadlineGate(
        Refusal("it ends in a full stop and is longer than a headline that does"),
        f"Ferry sinks off cape{', sinks again' * 8}.\nBoats wait.",
        is_long_stopped,
    ),
    HeadlineGate(
        Refusal("it has more than two sentences"),
        "Ferry sinks. Boats wait. Lock shut.\nBoats wait.",
        has_sentences,
    ),
    HeadlineGate(
        Refusal("it is a sentence: it has small words, few capitals, and no dateline below it"),
        "The ferry sank off the cape at noon.\nBoats wait.",
        reads_as_sentence,
    ),
)
"""The gates for a headline, in the order in which they are asked."""


def refuse_headline(line: Passage, below: Passage | None) -> Refusal | None:
    """Return why a line that nothing else of a head stands next to is no headline.

    A headline does not end its sentence with a full stop, or else it is written in
    capitals, or leaves out the small words, or a dateline follows.
    """
    candidate = HeadlineCandidate(line, below)
    for gate in HEADLINE_GATES:
        if gate.holds(candidate):
            return gate.refusal
    return None


def lacks_small_words(candidate: HeadlineCandidate) -> bool:
    """Tell whether words are those of a headline in sentence case: `Ferry sinks off cape.`."""
    written = candidate.written
    # "“We wait,” Stone said." has none either.
    if not SPEECH.isdisjoint(written):
        return False
    words = written.casefold().replace("’", "'").rstrip(".").split()
    determiners = candidate.line.vocabulary.header.determiners
    return len(words) > FEWEST_WORDS and determiners.isdisjoint(words)


def is_record(lines: Sequence[HeadLine]) -> bool:
    """Tell whether an archive's count of documents opens the text: `7 of 19 DOCUMENTS`."""
    first = lines[0]
    documents = first.line.vocabulary.header.documents
    ends_in_documents = first.line.tokens[-1].casefold() in documents
    return first.kind == "furniture" and ends_in_documents
