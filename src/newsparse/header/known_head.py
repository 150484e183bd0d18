"""What a caller knows of a head, found again in the lines of the text.

Scrapers tell headline, authors and date beside the text, and often leave them in it as well. The
lines that repeat them are lines of the head, wherever they stand: menus of the page may come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from newsparse.dates.passage import Passage
from newsparse.header.byline import LONGEST_BYLINE, find_byline, read_byline
from newsparse.header.extent import Head, read_extent
from newsparse.header.head_line import HeadLine, UnreadLine
from newsparse.header.lines import read_head_line
from newsparse.header.titles import names_site
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.model import Author, Byline, Headline, KnownHead
from newsparse.plain import read_plain
from newsparse.span import Span

# A bound on time: the menus of a page have fewer lines.
MOST_LINES_ABOVE = 300
"""The line that repeats the headline is one of this many first lines."""

# A fact of news: date, byline and section may stand above a headline; more lines are of a page.
NEAREST_ABOVE = 4
"""At most this many lines above a headline that is known are read as lines of the head."""

# A fact of news: "Sign up!" and "Learn more." are on buttons.
SHORTEST_SENTENCE = 30
"""A line of a page that is a sentence has more than this many code points."""

ALIKE = str.maketrans("’‘“”", "''\"\"", "\u200b\u200c\u200d\u2060\ufeff\xad")
"""Marks that tools write in one form or the other, and characters that nobody sees."""

KEPT_ABOVE = frozenset(("stamp", "byline", "label"))
"""What a line right above the headline may be; others are kickers and menus."""


def read_known_head(
    article: Passage, blocks: Sequence[Span], known: KnownHead, recorded: Head | None
) -> Head:
    """Read the head of an article of which something is known; of a record it is read already."""
    lines = lines_to_headline(article, blocks, known.headline) if known.headline else ()
    head = recorded or read_extent(article, blocks, lines)
    if known.headline:
        headline = as_written(head.headline, known.headline)
        head = head._replace(headline=headline, why_headline="the caller tells it")
    names = tuple(chain.from_iterable(persons_in(name, article) for name in known.authors))
    if names:
        head = head._replace(byline=find_known_byline(article, blocks, head, names))
    return head


def as_written(found: Headline | None, headline: str) -> Headline:
    """Return a headline that is known with its place, if the text has the same."""
    is_there = found is not None and plainly(found.text) == plainly(headline)
    if found is not None and is_there:
        return found
    return Headline(None, headline)


def plainly(words: str) -> str:
    """Return words as they are compared.

    >>> plainly("Mayor’s  Bridge\u200b") == plainly("mayor's bridge")
    True
    """
    return " ".join(words.translate(ALIKE).casefold().split())


# The headline


def lines_to_headline(
    article: Passage, blocks: Sequence[Span], headline: str
) -> tuple[HeadLine, ...]:
    """Return the first lines down to the one that repeats the headline; none, if none does."""
    found = find_headline_line(article, blocks[:MOST_LINES_ABOVE], headline)
    if found is None:
        return ()
    number, value = found
    lines: tuple[HeadLine, ...] = ()
    for block in blocks[:number]:
        is_near = len(lines) >= number - NEAREST_ABOVE
        line = UnreadLine(article, block, lines)
        lines = (*lines, read_line_above(line) if is_near else HeadLine(line, "furniture"))
    line = UnreadLine(article, blocks[number], lines)
    return (*lines, HeadLine(line, "label", label="headline", value=value))


def find_headline_line(
    article: Passage, blocks: Sequence[Span], headline: str
) -> tuple[int, Span] | None:
    """Return the number of the last line above the body that repeats a headline, and where it is.

    The title of a page stands above the headline. What repeats it below the body, or among its
    sentences, does not count.
    """
    found: list[tuple[int, Span]] = []
    sentences = [0]
    for number, block in enumerate(blocks):
        line = article.part(block)
        stop = headline_stop(line, headline)
        if stop and (not found or sentences[found[0][0]] == sentences[-1]):
            found.append((number, Span(block.start, stop)))
        sentences.append(sentences[-1] + is_sentence_line(line))
    # A text has more sentences below its headline than above it.
    is_above_body = bool(found) and 2 * sentences[found[0][0]] <= sentences[-1]
    if is_above_body:
        return found[-1]
    return None


def is_sentence_line(line: Passage) -> bool:
    """Tell whether a line ends as a sentence does, and is no button: `Sign up!`."""
    if len(line) <= SHORTEST_SENTENCE:
        return False
    return line.last in SENTENCE_ENDS


def headline_stop(line: Passage, headline: str) -> int | None:
    """Return where a headline ends on the line that repeats it, with a site's name or without."""
    expected, words = plainly(headline).split(), line.tokens
    # A headline of unseen characters has no words. A bound on time: hardly any line begins alike.
    if not (words and expected) or plainly(words[0]) != expected[0]:
        return None
    rest = words[len(expected) :]
    is_same = plainly(" ".join(words[: len(expected)])) == " ".join(expected)
    if not is_same or not names_site(rest):
        return None
    stop = line.start
    for word in words[: len(expected)]:
        stop = line.text.index(word, stop) + len(word)
    return stop


def read_line_above(line: UnreadLine) -> HeadLine:
    """Read a line right above a headline: a date, a byline, or else furniture."""
    read = read_head_line(line)
    if read.kind in KEPT_ABOVE:
        return read
    return HeadLine(line, "furniture")


# The authors


def persons_in(name: str, article: Passage) -> Iterator[str]:
    """Yield the people in what a caller gives as an author: "Staff Writers" and "AFP" are none."""
    plain = read_plain(name).text
    line = Passage(plain, 0, len(plain), article.vocabulary)
    byline = find_byline(line) or read_byline(line)
    # What cannot be read may be a name that bylines seldom have: "Banksy".
    yield from [author.name for author in byline.authors] if byline else [name]


def find_known_byline(
    article: Passage, blocks: Sequence[Span], head: Head, names: Sequence[str]
) -> Byline:
    """Return the byline of authors that are known; it has no place if no line names them."""
    read = [head.byline.span] if head.byline else []
    found = (block for block in blocks if is_line_of_names(article.part(block), names))
    for line in filter(None, (*read, *found)):
        authors = tuple(locate_authors(article.part(line), names))
        if any(author.span for author in authors):
            return Byline(line, line.of(article.text), authors)
    unseen = [Author(None, name, name) for name in names]
    return Byline(None, "", tuple(unseen))


def locate_authors(line: Passage, names: Iterable[str]) -> Iterator[Author]:
    """Yield authors with their places on a line, as far as it names them."""
    for name in names:
        start = line.start + find_alike(line.written, name)
        span = Span(start, start + len(name))
        # "Bo Lind" does not stand in "Bo Lindgren".
        is_whole = start >= line.start and not line.text[span.stop : span.stop + 1].isalpha()
        yield Author(span, span.of(line.text), name) if is_whole else Author(None, name, name)


def find_alike(written: str, name: str) -> int:
    """Return where a name stands, whatever its capitals; -1 if it is not there."""
    lowered, wanted = written.casefold(), name.casefold()
    # The case of few letters changes their number: then places would be others.
    is_same_length = len(lowered) == len(written) and len(wanted) == len(name)
    if is_same_length:
        return lowered.find(wanted)
    return written.find(name)


def is_line_of_names(line: Passage, names: Iterable[str]) -> bool:
    """Tell whether a line names some of the authors and nothing else: `By Ada Stone`."""
    if len(line) > LONGEST_BYLINE:
        return False
    patterns = line.vocabulary.head_patterns
    lead = line.match(patterns.byline_lead)
    written = (line.since(lead.end()) if lead else line).written
    pieces = {plainly(piece) for piece in patterns.name_link.split(written)}
    if not pieces <= {"", *map(plainly, names)}:
        return False
    return pieces != {""}


# The lines that repeat what is known


def without_repetitions(
    article: Passage, body: tuple[Span, ...], known: KnownHead
) -> tuple[Span, ...]:
    """Return paragraphs without those that only repeat the headline or the authors."""
    if not known.headline and not known.authors:
        return body
    return tuple([span for span in body if not is_repetition(article.part(span), known)])


def is_repetition(line: Passage, known: KnownHead) -> bool:
    """Tell whether a line repeats what is known of the head, and says nothing more."""
    if known.headline and headline_stop(line, known.headline):
        return True
    if not known.authors:
        return False
    return is_line_of_names(line, known.authors)
