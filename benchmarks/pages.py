"""Puts what a command has measured into a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    r"""Return the lines of a table in Markdown; what stands right of the first column is numbers.

    >>> print(*table(["", "F1"], [["direct", 96.2]]), sep="\n")
    |  | F1 |
    |---|---:|
    | direct | 96.2 |
    """
    ruler = ["---", *["---:"] * (len(head) - 1)]
    lines = [f"|{'|'.join(ruler)}|"]
    return [row_of(head), *lines, *map(row_of, rows)]


def row_of(cells: Sequence[object]) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def replace_block(page: str, name: str, lines: Iterable[str]) -> None:
    """Put lines between the two comments of a page that name the block.

    Raises:
        ValueError: if the page has no such block.
    """
    file = DOCS / page
    opening, closing = f"<!-- measured: {name} -->\n", f"<!-- end of {name} -->\n"
    before, _, rest = file.read_text(encoding="utf-8").partition(opening)
    _, found, after = rest.partition(closing)
    if not found:
        raise ValueError(f"{page} has no block {name!r}")
    block = "\n".join(["", *lines, ""])
    file.write_text(f"{before}{opening}{block}\n{closing}{after}", encoding="utf-8")
