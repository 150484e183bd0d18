"""Texts that nobody writes and somebody sends: the laws hold, and no test runs into the timeout.

The texts are long, so that what takes the square of their length does not end in time.
They end in words that attribute, because engines hide slow patterns where a word that the
pattern needs is absent.
"""

from __future__ import annotations

import pytest

from newsparse import parse_article
from walk import assert_span_law

LENGTH = 60_000
TAIL = '; "We won," said Jane Roe, according to her.'

PIECES = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "single marks": "'",
    "openers of one kind and closers of another": "“ ‘ « „ ” ",
    "straight marks with letters": 'a" b ',
    "nested marks": "“‘",
    "apostrophes": "the boys' ",
    "inches": "5\" 6' ",
    "backticks": "``''",
    "spaces": " ",
    "no-break spaces": "\xa0",
    "line ends": "\n",
    "carriage returns": "\r",
    "paragraphs": "a\n\n",
    "line separators": "\u2028",
    "tabs": "\t",
    "null characters": "\x00",
    "letters of one word": "a",
    "capitals of one word": "A",
    "capital letters": "A ",
    "capitalised words": "Abc ",
    "initials": "J. ",
    "acronyms": "U.S.",
    "full stops": ".",
    "commas": ",",
    "hyphens": "-",
    "dashes": "—",
    "colons": "a:",
    "brackets": "(",
    "slashes": "/",
    "digits": "1",
    "figures": "1,234.5 ",
    "dates": "2025-07-17 ",
    "impossible dates": "31 February 2025, ",
    "months": "March ",
    "days": "on Tuesday, ",
    "times": "10:30 ",
    "titles": "Mr. ",
    "roles": "Foreign Minister ",
    "pronouns": "he ",
    "genitives": "Stone's ",
    "cue words": "said ",
    "cue phrases": "according to ",
    "participles": "noting that ",
    "conjunctions": "that ",
    "commas and cues": ", he said, ",
    "appositions": "Ada Stone, the mayor, ",
    "names joined by and": "Ada Stone and ",
    "relative clauses": "who said that ",
    "quotations without cues": "“We won.” ",
    "quotations with cues": "“We won,” he said. ",
    "bylines": "By Ada Stone\n",
    "datelines": "HOLMVIK (AP) — ",
    "labels": "Title: ",
    "questions and answers": "Q: Yes?\nA: No.\n",
    "speakers of a transcript": "STONE: Yes.\n",
    "lone surrogates": "\ud800",
    "combining marks": "e\u0301\u0301",
    "right-to-left marks": "\u200f\u202e",
    "byte order marks": "\ufeff",
    "zero-width spaces": "\u200b",
    "emoji": "👩‍🚒",
    "Chinese": "他说，我们赢了。",
    "Arabic": "قال ",
    "dotted capital i": "İ",
    "ligatures": "ﬁ",
    "entities": "&quot;",
    "mojibake": "â€œ",
    "links": "http://www.example.com/a.b.c?d=e&",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize("front", ["", "“"], ids=["bare", "open"])
def test_hostile_text_is_read(piece: str, front: str) -> None:
    text = front + piece * (LENGTH // len(piece)) + TAIL
    assert_span_law(parse_article(text))


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "a", '"', "“”", "said", "date ", "By", "—"])
def test_hardly_any_text_is_read(text: str) -> None:
    article = parse_article(text)
    assert_span_law(article)
    assert article.statements == ()
