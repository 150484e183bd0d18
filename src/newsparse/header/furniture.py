"""Furniture: what web pages and archives leave around an article's text."""

from __future__ import annotations

from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

LONGEST_LINE = 160
"""A line of furniture is no longer than this many code points, ..."""

LONGEST_CREDIT = 400
"""... but the credits below the body may be."""


def is_furniture(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is boilerplate, wherever it stands.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> [
    ...     is_furniture(line, Span(0, len(line)), vocabulary)
    ...     for line in ("ADVERTISEMENT", "Read more: Ferries", "Read more than one book.")
    ... ]
    [True, True, False]
    """
    if line.stop - line.start > LONGEST_LINE:
        return text[line.start] in "([" and _is_bracketed_credit(text, line, vocabulary)
    if _opens_as_furniture(text, line, vocabulary):
        found = vocabulary.head_patterns.furniture.match(text, line.start, line.stop)
        if found or _is_bracketed_credit(text, line, vocabulary):
            return True
    return _last_word(text, line) in vocabulary.head_words.furniture_endings and bool(
        vocabulary.head_patterns.furniture_end.match(text, line.start, line.stop)
    )


def is_credit(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether one of the last lines is a credit or a field of an archive's record."""
    if len(line) > LONGEST_CREDIT:
        return False
    found = vocabulary.head_patterns.label.match(text, line.start, line.stop)
    if found and found.end() < line.stop and not found["bare"]:
        return found["code"] not in vocabulary.header.codes["body"]
    return bool(vocabulary.head_patterns.credit.match(text, line.start, line.stop))


def _is_bracketed_credit(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    return (
        text[line.start] in "(["
        and len(line) <= LONGEST_CREDIT
        and bool(vocabulary.head_patterns.credit.match(text, line.start, line.stop))
    )


def _opens_as_furniture(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell cheaply whether a line may be furniture: most lines of prose are none."""
    if not text[line.start].isalpha():
        return text[line.start] not in "\"“'‘"
    word = _first_word(text, line)
    return word in vocabulary.head_words.furniture_openings or word.startswith(
        ("http:", "https:", "www.")
    )


def _first_word(text: str, line: Span) -> str:
    start = text[line.start : min(line.stop, line.start + 24)].casefold()
    return start.split(None, 1)[0].rstrip(".:,!")


def _last_word(text: str, line: Span) -> str:
    end = text[max(line.start, line.stop - 24) : line.stop].casefold()
    return end.split()[-1].rstrip(".")
