"""Furniture: what web pages and archives leave around an article's text."""

from __future__ import annotations

from functools import lru_cache

from newsparse.language import HeaderWords
from newsparse.patterns.head_patterns import (
    credit_pattern,
    furniture_end_pattern,
    furniture_pattern,
    label_pattern,
)
from newsparse.span import Span

LONGEST_LINE = 160
"""A line of furniture is no longer than this many code points, ..."""

LONGEST_CREDIT = 400
"""... but the credits below the body may be."""


def is_furniture(text: str, line: Span, words: HeaderWords) -> bool:
    """Tell whether a line is boilerplate, wherever it stands.

    >>> from newsparse.language import load_language
    >>> words = load_language("en").header
    >>> [
    ...     is_furniture(line, Span(0, len(line)), words)
    ...     for line in ("ADVERTISEMENT", "Read more: Ferries", "Read more than one book.")
    ... ]
    [True, True, False]
    """
    if line.stop - line.start > LONGEST_LINE:
        return text[line.start] in "([" and _is_bracketed_credit(text, line, words)
    if _opens_as_furniture(text, line, words):
        found = furniture_pattern(words).match(text, line.start, line.stop)
        if found or _is_bracketed_credit(text, line, words):
            return True
    return _last_word(text, line) in _last_words(words) and bool(
        furniture_end_pattern(words).match(text, line.start, line.stop)
    )


def is_credit(text: str, line: Span, words: HeaderWords) -> bool:
    """Tell whether one of the last lines is a credit or a field of an archive's record."""
    if len(line) > LONGEST_CREDIT:
        return False
    found = label_pattern(words).match(text, line.start, line.stop)
    if found and found.end() < line.stop and not found["bare"]:
        return found["code"] not in words.codes["body"]
    return bool(credit_pattern(words).match(text, line.start, line.stop))


def _is_bracketed_credit(text: str, line: Span, words: HeaderWords) -> bool:
    return (
        text[line.start] in "(["
        and len(line) <= LONGEST_CREDIT
        and bool(credit_pattern(words).match(text, line.start, line.stop))
    )


def _opens_as_furniture(text: str, line: Span, words: HeaderWords) -> bool:
    """Tell cheaply whether a line may be furniture: most lines of prose are none."""
    if not text[line.start].isalpha():
        return text[line.start] not in "\"“'‘"
    word = _first_word(text, line)
    return word in _first_words(words) or word.startswith(("http:", "https:", "www."))


def _first_word(text: str, line: Span) -> str:
    start = text[line.start : min(line.stop, line.start + 24)].casefold()
    return start.split(None, 1)[0].rstrip(".:,!")


def _last_word(text: str, line: Span) -> str:
    end = text[max(line.start, line.stop - 24) : line.stop].casefold()
    return end.split()[-1].rstrip(".")


@lru_cache(maxsize=8)
def _first_words(words: HeaderWords) -> frozenset[str]:
    known = (
        *words.furniture["whole"],
        *words.furniture["begin"],
        *words.furniture["buttons"],
        "document",
        "page",
        "back",
    )
    return frozenset(phrase.casefold().split()[0].rstrip(".:,!") for phrase in known)


@lru_cache(maxsize=8)
def _last_words(words: HeaderWords) -> frozenset[str]:
    known = (*words.furniture["end"], *words.contributions)
    return frozenset(phrase.casefold().split()[-1].rstrip(".") for phrase in known)
