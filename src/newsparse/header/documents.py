"""Where the articles of a text begin and end, if an archive has put several into one file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.dates.passage import Passage
from newsparse.header.archive_lines import find_archive
from newsparse.header.wrapping import find_text_blocks
from newsparse.language import Language
from newsparse.plain import read_plain
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import load_vocabulary

# A bound on time: "7 of 19 DOCUMENTS" and codes of documents are shorter; rules may be longer.
LONGEST_BOUNDARY = 100
"""A line between two articles has at most this many code points."""


def split_articles(text: str, *, language: str | Language = "en") -> tuple[Span, ...]:
    r"""Return the places of the articles in a text: one, unless an archive has put several into it.

    Cut out one by one, they can be parsed each for itself.

    Args:
        text: What an archive has exported: by LexisNexis, Factiva, ProQuest, EBSCO or Europresse.
        language: The code of a language that newsparse knows, or a `Language`.

    >>> record = "{} of 2 DOCUMENTS\n\nThe Lantern\n\nMarch 3, 2021\n\nBridge shut\n\nIt fell.\n\n"
    >>> text = record.format(1) + record.format(2)
    >>> [text[place.start : place.stop].split(None, 1)[0] for place in split_articles(text)]
    ['1', '2']
    """
    plain = read_plain(text)
    article = Passage(plain.text, 0, len(plain.text), load_vocabulary(language))
    blocks = find_text_blocks(plain.text, article.vocabulary.header)
    places = find_documents(article, blocks)
    return tuple(map(plain.span, places)) or (Span(0, len(text)),)


def find_documents(article: Passage, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Return the places of several articles; none, if a text is only one.

    The lines that begin each, or else those that end each, tell them apart.
    """
    lines: dict[str, list[Span]] = defaultdict(list)
    for line, kind in boundaries(article, blocks):
        lines[kind].append(line)
    for places in (
        cut_before(article, lines["count"]),
        join_rests(article, cut_before(article, lines["rule"])),
        cut_behind(article, lines["end"]),
    ):
        if len(places) > 1:
            return places
    return ()


def boundaries(article: Passage, blocks: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the lines that begin or end an article, with what they are."""
    pattern = article.vocabulary.head_patterns.document_boundary
    for block in blocks:
        if len(block) <= LONGEST_BOUNDARY:
            found = article.part(block).fullmatch(pattern)
            if found and found.lastgroup:
                yield block, found.lastgroup


def cut_before(article: Passage, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return what begins with each of some lines; what stands above the first belongs to it."""
    starts = [article.start, *(line.start for line in lines[1:]), article.stop]
    return tuple([Span(start, stop) for start, stop in pairwise(starts)])


def cut_behind(article: Passage, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return what ends with each of some lines, and what is left behind the last."""
    stops = [article.start, *(line.stop for line in lines)]
    places = [Span(start, stop) for start, stop in pairwise(stops)]
    rest = Span(stops[-1], article.stop)
    return tuple([*places, rest] if rest.of(article.text).strip() else places)


def join_rests(article: Passage, places: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the places that are records of an archive, each with what follows that is none.

    A rule divides other texts as well.
    """
    if len(places) == 1:
        # Most texts have no rule that divides them.
        return places
    return cut_before(article, [place for place in places if is_record_at(article, place)])


def is_record_at(article: Passage, place: Span) -> bool:
    """Tell whether a part of a text is the record of an archive."""
    return find_archive(article.part(place), blocks_inside(article, place)) is not None


def blocks_inside(article: Passage, place: Span) -> tuple[Span, ...]:
    """Return the lines of a part of a text, by their places in the text."""
    inside = find_text_blocks(place.of(article.text), article.vocabulary.header)
    return tuple([Span(place.start + one.start, place.start + one.stop) for one in inside])
