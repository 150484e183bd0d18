"""Draw the curve of confidence: how often statements were right that are as sure as this.

    python benchmarks/curve.py

reads the tables of docs/confidence.md, which `benchmarks/frames.py --page` writes, and draws
docs/pictures/confidence.svg: a dot for each step of confidence, of the articles that set it and of
those kept aside. On the diagonal, what is told is what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).parent.parent / "docs"
TARGET = DOCS / "pictures" / "confidence.svg"

ROW = re.compile(r"^\| 0\.\d to \d\.\d \| (\d+) \| (\d\.\d+) \| (\d\.\d+) \|$", re.MULTILINE)

LEFT, TOP, SIDE = 70, 20, 360
"""Where the square of the curve begins, and its side, in pixels of the picture."""

GREY = "#808080"
"""A grey that can be read on light and on dark paper."""


class Dot(NamedTuple):
    """A step of confidence."""

    statements: int
    """How many statements were so sure."""
    told: float
    """Their confidence on average."""
    found: float
    """The share of them that were right."""


class Curve(NamedTuple):
    """The steps of some articles."""

    name: str
    """Which articles."""
    colour: str
    """The colour of the dots."""
    dots: list[Dot]
    """The steps, from the least sure."""


def read_dots(table: str) -> list[Dot]:
    """Return the steps that a table tells."""
    return [Dot(int(n), float(told), float(found)) for n, told, found in ROW.findall(table)]


def read_curves(page: str) -> tuple[Curve, Curve]:
    """Return the curves that a page tells: of articles that set the shares, and of those aside."""
    setting, aside = page.split("\nIndirect statements and confidence")[1:]
    return (
        Curve("articles that set it", "#d9a441", read_dots(setting)),
        Curve("articles kept aside", "#3b8ea5", read_dots(aside)),
    )


def place(share: float) -> float:
    """Return how far from its corner a share stands in the square."""
    return round(SIDE * share, 1)


def draw_curve(curve: Curve) -> Iterator[str]:
    """Yield the line and the dots of a curve; a dot's area tells how many statements it is of."""
    points = [(LEFT + place(dot.told), TOP + SIDE - place(dot.found)) for dot in curve.dots]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    yield f'<polyline points="{line}" fill="none" stroke="{curve.colour}" stroke-width="2"/>'
    for dot, (x, y) in zip(curve.dots, points, strict=True):
        radius = 2 + dot.statements**0.5 / 9
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{curve.colour}"/>'


def draw_frame() -> Iterator[str]:
    """Yield the square, its diagonal and the words beside it."""
    bottom, right = TOP + SIDE, LEFT + SIDE
    lines = f"M{LEFT} {TOP}V{bottom}H{right}M{LEFT} {bottom}L{right} {TOP}"
    yield f'<path d="{lines}" fill="none" stroke="{GREY}"/>'
    for tenth in range(0, 11, 2):
        step = place(tenth / 10)
        yield text(LEFT + step, bottom + 18, f"{tenth * 10}%", "middle")
        yield text(LEFT - 8, bottom - step + 4, f"{tenth * 10}%", "end")
    yield text(LEFT + SIDE / 2, bottom + 38, "confidence", "middle")
    yield text(LEFT + 10, TOP + 8, "share that was right", "start")


def text(x: float, y: float, words: str, anchor: str) -> str:
    """Return words at a place."""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}">{words}</text>'


def draw_key(curves: tuple[Curve, ...]) -> Iterator[str]:
    """Yield which colour stands for which articles."""
    for number, curve in enumerate(curves):
        y = TOP + SIDE - 40 + 20 * number
        yield f'<circle cx="{LEFT + 190}" cy="{y - 4}" r="5" fill="{curve.colour}"/>'
        yield text(LEFT + 202, y, curve.name, "start")


def draw(page: str) -> str:
    """Return the picture of what a page tells."""
    curves = read_curves(page)
    parts = [
        *draw_frame(),
        *draw_key(curves),
        *(part for one in curves for part in draw_curve(one)),
    ]
    size = f"{LEFT + SIDE + 20} {TOP + SIDE + 50}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"'
        f' font-family="sans-serif" font-size="12" fill="{GREY}">'
        "<title>How often statements were right, by their confidence</title>\n"
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def main() -> None:
    """Draw what docs/confidence.md tells."""
    page = (DOCS / "confidence.md").read_text(encoding="utf-8")
    TARGET.write_text(draw(page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
