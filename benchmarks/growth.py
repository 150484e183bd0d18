"""How time grows with the length of hostile texts: see README.md."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from time import thread_time_ns

from newsparse import parse_article

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from hostile import PIECES, TAIL

ROUNDS = 3
MEGABYTE = 1 << 20
# Twice the text should take twice the time; up to this multiple is noise.
TOLERATED = 2.3


def parse_time(text: str) -> float:
    """Return the processor time of parsing a text, in seconds, the garbage collector off."""
    gc.collect()
    gc.disable()
    start = thread_time_ns()
    parse_article(text)
    spent = thread_time_ns() - start
    gc.enable()
    return spent / 1e9


def growth(piece: str, size: int) -> tuple[float, float]:
    """Return the time of a text of a piece repeated, and by how much half of it takes less.

    Both are the best of some rounds, taken in turns.
    """
    texts = [piece * (length // len(piece)) + TAIL for length in (size // 2, size)]
    rounds = [[parse_time(text) for text in texts] for _ in range(ROUNDS)]
    half, whole = map(min, zip(*rounds, strict=True))
    return whole, whole / half


def table(size: int) -> Iterator[str]:
    """Yield a line for each hostile text."""
    yield f"{size} characters: seconds, and time over that of half the text"
    for name, piece in PIECES.items():
        seconds, times = growth(piece, size)
        yield f"{name:40}{seconds:9.2f}{times:7.2f}{'  !' if times > TOLERATED else ''}"


def main() -> None:
    """Measure and print all hostile texts of the tests."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=MEGABYTE, help="length of the texts")
    for line in table(options.parse_args().size):
        print(line, flush=True)


if __name__ == "__main__":
    main()
