"""What is handed in and is no plain text of an article: a page with its tags, a record, a file.

It is read all the same; a problem tells what it looks like, and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from newsparse.errors import Problem, ProblemCode
from newsparse.patterns.input_patterns import (
    binary_start_pattern,
    closing_tag_pattern,
    control_pattern,
    json_start_pattern,
    page_start_pattern,
    table_start_pattern,
)
from newsparse.span import Span

# A bound on time: what a file is shows in its first page.
LOOKED_AT = 20_000
"""At most this many code points are looked at."""

FEWEST_TAGS = 3
"""A fact of news: copy may have an element in bold; a page has at least this many elements."""

WIDEST_GAP = 300
"""A fact of news: markup has on average a closing tag in at most this many code points."""

FEWEST_CONTROLS = 5
"""A fact of news: spoiled copy has a control character or two, a binary file at least this many."""

ADVICE: dict[ProblemCode, str] = {
    "looks-like-markup": (
        "it looks like HTML or XML: take the article's text out first, with trafilatura for example"
    ),
    "looks-like-json": (
        "it looks like JSON: hand in the text that is in it; "
        "the command line reads JSON Lines (--json-lines)"
    ),
    "looks-like-table": (
        "it looks like a table: hand in the texts of its column one by one, by csv.DictReader for "
        "example, and what else a row knows as headline=, authors= and published="
    ),
    "looks-like-binary": "it looks like a binary file: convert it to plain text first",
}
"""What to do with what is no plain text, by the code of the problem."""


def advice_on(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return what to do with what is no plain text, as far as the problems of an article tell."""
    return tuple([one.message for one in problems if one.code in ADVICE])


def find_strange_input(text: str) -> tuple[Problem, ...]:
    """Return the problem of a text that is no plain text, with what to do; mostly there is none.

    >>> [problem.code for problem in find_strange_input("<html><body><p>It fell.</p>")]
    ['looks-like-markup']
    >>> find_strange_input("It fell.")
    ()
    """
    found: tuple[tuple[ProblemCode, re.Match[str] | None], ...] = (
        ("looks-like-binary", find_binary(text)),
        ("looks-like-json", json_start_pattern().match(text)),
        ("looks-like-table", table_start_pattern().match(text)),
        ("looks-like-markup", find_markup(text)),
    )
    for code, sign in found:
        if sign is not None:
            return (Problem(code, ADVICE[code], Span(*sign.span())),)
    return ()


def find_binary(text: str) -> re.Match[str] | None:
    """Return what tells a binary file, if the text is one."""
    if start := binary_start_pattern().match(text):
        return start
    controls = list(islice(control_pattern().finditer(text, 0, LOOKED_AT), FEWEST_CONTROLS))
    is_dense = bool(controls) and controls[-1].end() <= WIDEST_GAP
    return controls[0] if len(controls) == FEWEST_CONTROLS and is_dense else None


def find_markup(text: str) -> re.Match[str] | None:
    """Return what tells a page or another document with tags, if the text is one."""
    # A bound on time: hardly any article has a pointed bracket.
    if "<" not in text:
        return None
    if start := page_start_pattern().match(text):
        return start
    tags = list(closing_tag_pattern().finditer(text, 0, LOOKED_AT))
    is_dense = len(tags) * WIDEST_GAP >= min(len(text), LOOKED_AT)
    return tags[0] if len(tags) >= FEWEST_TAGS and is_dense else None
