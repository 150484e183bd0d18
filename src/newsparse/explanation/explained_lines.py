"""The lines of the head and the furniture: what each was taken for, and what it could not be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.explanation.line_numbers import line_finder
from newsparse.explanation.records import LineExplanation, TrialExplanation
from newsparse.formats.wording import BETWEEN_FACTS
from newsparse.header.archives import read_record
from newsparse.header.dateline import TOO_LITTLE, signs_of
from newsparse.header.dateline_draft import WrittenDateline
from newsparse.header.head_line import HeadLine, UnreadLine
from newsparse.header.known_head import lines_to_headline, read_known_head
from newsparse.header.lines import LINE_READERS, read_head
from newsparse.header.wrapping import find_text_blocks
from newsparse.model import Article, KnownHead
from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

# The parts of an article that are one span each, in the order in which a line tells them.
SINGLE_PARTS = ("headline", "byline", "dateline", "published")


# Characters of the first sentence that are shown, to tell where it begins.
EXCERPT = 20


class HeadExplained(NamedTuple):
    """What is told of a head."""

    why_headline: str
    why_end: str
    lines: tuple[LineExplanation, ...]


def explain_head(article: Article, known: KnownHead, vocabulary: Vocabulary) -> HeadExplained:
    """Return the lines of the head, and those behind the first paragraph that are furniture."""
    passage = Passage(article.text, 0, len(article.text), vocabulary)
    blocks = find_text_blocks(article.text, vocabulary.header)
    record = read_record(passage, blocks)
    head = read_known_head(passage, blocks, known, record and record.head)
    # The readers look at the lines above: each line is read again with these as they were read.
    told = lines_to_headline(passage, blocks, known.headline) if known.headline else ()
    trials = trials_by_line(passage, blocks, told)
    line_of = line_finder(article.text)
    body = article.paragraphs[0].span.start if article.paragraphs else len(article.text)
    lines = tuple(
        LineExplanation(
            line=line_of(block.start),
            span=block,
            text=block.of(article.text),
            taken_for=tuple(names),
            trials=trials.get(block.start, ()),
        )
        for block, names in zip(blocks, names_of_blocks(blocks, article), strict=True)
        # The head ends with the line on which the body begins: a dateline may open that.
        if block.start <= body or "paragraph" not in names
    )
    return HeadExplained(head.why_headline, head.why_end, lines)


def trials_by_line(
    passage: Passage, blocks: Sequence[Span], told: Sequence[HeadLine]
) -> dict[int, tuple[TrialExplanation, ...]]:
    """Return what was tried on each line that was read as one of the head, by its start.

    Nothing was, down to the headline that the caller has told.
    """
    lines = read_head(passage, blocks, told)[len(told) :]
    return {line.span.start: tuple(try_readers(line.line)) for line in lines}


def try_readers(line: UnreadLine) -> Iterator[TrialExplanation]:
    """Yield the readers of lines in order, up to the one that takes the line."""
    for reader in LINE_READERS:
        found = reader.read(line)
        is_refused = isinstance(found, Refusal)
        yield TrialExplanation(
            stage="lines of the head",
            rule=reader.name,
            example=reader.example,
            taken=not is_refused,
            reason=why_refused(line, found) if isinstance(found, Refusal) else describe_line(found),
        )
        if not is_refused:
            return


def why_refused(line: UnreadLine, refusal: Refusal) -> str:
    """Return why a line was refused; where signs are too few for a dateline, which there are."""
    if refusal is not TOO_LITTLE:
        return refusal.reason
    return f"{refusal.reason}: {', '.join(signs_of(line))}"


NO_DATELINE = WrittenDateline(Span(0, 0), 0)
"""The dateline of a line without one."""


def describe_line(line: HeadLine) -> str:
    """Return what was read on a line of the head."""
    text, dateline = line.line.text, line.dateline or NO_DATELINE
    facts = (
        ("dates", [stamp.span.of(text) for stamp in line.stamps]),
        ("authors", [author.name for author in line.byline.authors] if line.byline else []),
        ("places", [place.of(text) for place in dateline.places]),
        ("agency", [dateline.agency or ""]),
        ("label", [line.label]),
        ("body from", [text[line.body :].split("\n", 1)[0][:EXCERPT]] if line.body else []),
    )
    told = [f"{name}: {', '.join(values)}" for name, values in facts if any(values)]
    return BETWEEN_FACTS.join([line.kind, *told])


def names_of_blocks(blocks: Sequence[Span], article: Article) -> Sequence[list[str]]:
    """Return for each block of the text what stands in it."""
    starts, stops = [block.start for block in blocks], [block.stop for block in blocks]
    names: list[list[str]] = [[] for _ in blocks]
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
    for line in article.furniture:
        yield f"furniture: {line.kind}", line.span
    for paragraph in article.paragraphs:
        yield "paragraph", paragraph.span
