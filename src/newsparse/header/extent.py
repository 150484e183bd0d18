"""What the lines of a head are together: where it ends, and which line is the headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.header.byline import read_byline
from newsparse.header.headline import (
    LONGEST_HEADLINE,
    choose_headline,
    is_headline,
    is_kicker,
    is_name,
)
from newsparse.header.labelled import HeadLine
from newsparse.header.lines import LONGEST_PLAIN, read_head
from newsparse.model import Byline
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class Outline(NamedTuple):
    """What the lines of a head are together."""

    lines: tuple[HeadLine, ...]
    """The lines of the head; the last may hold the first sentence."""
    headline: Span | None
    """The headline."""
    byline: Byline | None
    """The byline."""
    body: int
    """Where the body starts."""


def read_outline(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> Outline:
    """Find the end of the head, its headline and its byline."""
    lines = read_head(text, blocks, vocabulary)
    closed = bool(lines) and _closes(lines[-1])
    signs = _count_signs(text, lines[:-1] if closed else lines)
    end = (
        _find_closed_end(lines, signs) if closed else _find_open_end(text, lines, signs, vocabulary)
    )
    texts = [line for line in lines[:end] if line.kind == "text"]
    headline = _labelled_headline(lines[:end])
    if headline is None and (chosen := choose_headline(text, texts, lines, vocabulary)):
        headline = _with_deck(text, chosen.span, texts)
    return Outline(
        lines[: end + closed * (end == len(lines) - 1)],
        headline,
        _find_byline(text, lines[:end], headline, vocabulary),
        _find_body(text, blocks, lines, end),
    )


def _closes(line: HeadLine) -> bool:
    """Tell whether the body begins on a line or right after it."""
    return line.body is not None or line.label == "body"


def _count_signs(text: str, lines: Sequence[HeadLine]) -> int:
    """Return how many lines lead to the last that only a head has.

    Below a line of text such a line must tell what the head has not told yet: sentences of
    the body may stand above a date, a name or a heading in capitals of their own.
    """
    count = texts = since = 0
    told: set[str] = set()
    stopped = False
    for number, line in enumerate(lines, 1):
        if line.kind == "text":
            texts, since = texts + 1, since + 1
            stopped = text[line.span.stop - 1] == "."
        elif (sign := _sign_of(line)) and (not since or _is_news(sign, told, texts + stopped)):
            count, since = number, 0
            told.add(sign)
    return count


def _sign_of(line: HeadLine) -> str:
    """Tell what a line of a head tells: *date*, *clock*, *byline*, *place*, a label or nothing."""
    if any(stamp.dates for stamp in line.stamps):
        return "date"
    if line.byline and line.kind != "furniture":
        return "byline"
    if line.kind == "label":
        return line.label
    return {"stamp": "clock", "place": "place"}.get(line.kind, "")


def _is_news(sign: str, told: set[str], sentences: int) -> bool:
    """Tell whether a sign below lines of text tells something new of the head.

    Below more than a headline only dates, names and datelines do.
    """
    return sign not in told and (sentences == 1 or sign in {"date", "byline", "dateline"})


def _find_open_end(text: str, lines: Sequence[HeadLine], signs: int, vocabulary: Vocabulary) -> int:
    """Return the number of lines of a head that the body follows on a line of its own."""
    end = _skip_furniture(lines, signs)
    titled = _is_titled(text, lines[:signs], vocabulary)
    placed = any(line.kind == "place" for line in lines[:signs])
    if titled or placed:
        return end
    kicker = end < len(lines) and is_kicker(text, lines[end].span, vocabulary)
    first = _skip_furniture(lines, end + 1) if kicker else end
    stopped = signs > 0 and first < len(lines) and text[lines[first].span.stop - 1] == "."
    if first < len(lines) and not stopped and _is_headline(text, lines, first, vocabulary):
        return _skip_furniture(lines, first + 1 + _has_deck(text, lines, first))
    return end


def _is_titled(text: str, lines: Sequence[HeadLine], vocabulary: Vocabulary) -> bool:
    """Tell whether the headline is among the first lines: a name alone is none."""
    if any(line.label == "headline" for line in lines):
        return True
    texts = [line.span for line in lines if line.kind == "text"]
    return any("@" not in span.of(text) or not is_name(text, span, vocabulary) for span in texts)


def _find_closed_end(lines: Sequence[HeadLine], signs: int) -> int:
    """Return the number of lines before the one that the body begins on.

    Long lines of text above that one are of the body, too.
    """
    last = len(lines) - 1
    if lines[last].label == "body":
        return last + (lines[last].body is None)
    titled = any(line.kind == "text" or line.label == "headline" for line in lines[:signs])
    for number in range(signs, last):
        line = lines[number]
        longest = LONGEST_PLAIN if titled else LONGEST_HEADLINE
        if line.kind == "text" and len(line.span) > longest:
            return number
        titled = titled or line.kind == "text"
    return last


def _skip_furniture(lines: Sequence[HeadLine], number: int) -> int:
    while number < len(lines) and lines[number].kind == "furniture":
        number += 1
    return number


def _is_headline(text: str, lines: Sequence[HeadLine], number: int, vocabulary: Vocabulary) -> bool:
    after = _skip_furniture(lines, number + 1)
    following = lines[after].span if after < len(lines) else None
    line = lines[number]
    return line.kind == "text" and is_headline(text, line.span, following, vocabulary)


def _has_deck(text: str, lines: Sequence[HeadLine], number: int) -> bool:
    """Tell whether a headline goes on in the next line, as one that ends in a semicolon does."""
    line = lines[number].span
    return (
        text[line.stop - 1] == ";"
        and number + 1 < len(lines)
        and (lines[number + 1].kind == "text" and len(lines[number + 1].span) <= LONGEST_PLAIN)
    )


def _with_deck(text: str, headline: Span, texts: Sequence[HeadLine]) -> Span:
    """Return a headline with the line that it goes on in."""
    following = [line.span for line in texts if line.span.start > headline.start]
    if text[headline.stop - 1] == ";" and following:
        return Span(headline.start, following[0].stop)
    return headline


def _labelled_headline(lines: Sequence[HeadLine]) -> Span | None:
    return next((line.value for line in lines if line.label == "headline" and line.value), None)


def _find_byline(
    text: str, lines: Sequence[HeadLine], headline: Span | None, vocabulary: Vocabulary
) -> Byline | None:
    """Return the byline, which between a headline and a date may do without its *by*."""
    told = [line.byline for line in lines if line.byline]
    if told:
        return max(told, key=lambda byline: len(byline.authors) > 0)
    for line in lines:
        beside = headline is None or line.span not in headline
        if line.kind == "text" and beside and text[line.span.stop - 1] != ".":
            byline = read_byline(text, line.span, line.span.start, vocabulary)
            if byline and byline.authors:
                return byline
    return None


def _find_body(text: str, blocks: Sequence[Span], lines: Sequence[HeadLine], end: int) -> int:
    """Return where the first sentence starts."""
    if end < len(lines):
        line = lines[end]
        return line.span.start if line.body is None else line.body
    return blocks[end].start if end < len(blocks) else len(text)
