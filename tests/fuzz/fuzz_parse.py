"""Coverage-guided fuzzing: atheris looks for a text of which a law does not hold.

Each byte of its input is a piece of text, a word or mark of news or a sign, so that a
change of one byte leads from one news-like text to the next.

    python tests/fuzz/fuzz_parse.py -max_len=60 -runs=1000000 FOLDER_OF_FINDS
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent))

with atheris.instrument_imports(include=["newsparse"]):
    from newsparse import parse_article

from laws import assert_laws
from strategies import FRAGMENTS

PIECES = (*map(chr, range(0x20, 0x7F)), *FRAGMENTS)
"""What the values of a byte stand for; those beyond the last begin anew."""


def text_of(given: bytes) -> str:
    """Return the text that bytes stand for; odd numbers of them have blanks between."""
    pieces = [PIECES[byte % len(PIECES)] for byte in given]
    return (" " if len(pieces) % 2 else "").join(pieces)


def check(given: bytes) -> None:
    """Read one text and assert the laws of its article."""
    text = text_of(given)
    article = parse_article(text)
    assert article.text is text
    assert_laws(article)


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
