"""The lines of the head and the furniture: what each was taken for, and what it could not be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newsparse.explanation.line_numbers import line_finder
from newsparse.explanation.records import LineExplanation
from newsparse.header.wrapping import find_lines
from newsparse.model import Article
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

# The parts of an article that are one span each, in the order in which a line tells them.
SINGLE_PARTS = ("headline", "byline", "dateline", "published")


def explain_lines(article: Article, _vocabulary: Vocabulary) -> tuple[LineExplanation, ...]:
    """Return the lines of the head, and those behind the first paragraph that are furniture."""
    lines = find_lines(article.text)
    line_of = line_finder(article.text)
    body = article.paragraphs[0].span.start if article.paragraphs else len(article.text)
    return tuple(
        LineExplanation(
            line=line_of(line.start),
            span=line,
            text=line.of(article.text),
            taken_for=tuple(names),
            trials=(),
        )
        for line, names in zip(lines, names_of_lines(lines, article), strict=True)
        # The head ends with the line on which the body begins: a dateline may open that.
        if line.start <= body or "paragraph" not in names
    )


def names_of_lines(lines: Sequence[Span], article: Article) -> Sequence[list[str]]:
    """Return for each line what stands on it."""
    starts, stops = [line.start for line in lines], [line.stop for line in lines]
    names: list[list[str]] = [[] for _ in lines]
    for name, span in head_and_body_parts(article):
        for number in range(bisect_right(stops, span.start), bisect_left(starts, span.stop)):
            if name not in names[number]:
                names[number].append(name)
    return names


def head_and_body_parts(article: Article) -> Iterator[tuple[str, Span]]:
    """Yield the parts of an article by their names, with their places."""
    for name in SINGLE_PARTS:
        part = getattr(article, name)
        if part is not None and part.span:  # a date that was handed in has no place
            yield name, part.span
    for span in article.furniture:
        yield "furniture", span
    for paragraph in article.paragraphs:
        yield "paragraph", paragraph.span
