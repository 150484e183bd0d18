"""Take the pictures of the documentation: pages of our own seeds, as a browser shows them.

    pip install --group browser
    python benchmarks/pictures.py

writes docs/pictures/NAME.png for each picture, and docs/pictures/shown.json, which tells what
stands in them. A test compares that with what newsparse finds now: it fails if a picture has become
untrue. It needs a `chromium` that can be called.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import parse_article
from newsparse.cli import main as newsparse

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "pictures"
ARTICLE = ROOT / "seeds" / "wire" / "storm-social.txt"
ARTICLES = ROOT / "seeds" / "wire"


class Picture(NamedTuple):
    """How a page is taken."""

    page: str
    """Which page: `reading` or `ranking`."""
    scheme: str
    """`light` or `dark`."""
    width: int
    """Pixels of the screen from left to right."""
    height: int
    """Pixels from top to bottom."""
    focus: str | None = None
    """The element that is pointed at."""


PICTURES = {
    "reading": Picture("reading", "light", 1280, 630, "#np-statement-1"),
    "reading-dark": Picture("reading", "dark", 1280, 630, "#np-statement-1"),
    "reading-phone": Picture("reading", "light", 390, 844),
    "ranking": Picture("ranking", "light", 1100, 560),
}
"""All pictures, by the names of their files."""


def write_pages(folder: Path) -> None:
    """Write the pages that are shown."""
    article = parse_article(ARTICLE.read_text(encoding="utf-8"))
    (folder / "reading.html").write_text(article.to_html(), encoding="utf-8")
    command = ["stats", "--quiet", "-f", "html", "-o", str(folder / "ranking.html")]
    newsparse([*command, str(ARTICLES)])


def statements_shown() -> Iterator[str]:
    """Yield who says what in the article, as the picture has it."""
    for statement in parse_article(ARTICLE.read_text(encoding="utf-8")).statements:
        name = statement.speaker.name if statement.speaker else "?"
        yield f"{name} | {statement.kind} | {statement.said}"


def most_quoted() -> Iterator[str]:
    """Yield the first rows of the ranking, as the picture has them."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "who.csv")
        newsparse(["stats", "--quiet", "-f", "csv", "-o", str(table), str(ARTICLES)])
        yield from table.read_text(encoding="utf-8").splitlines()[:8]


def what_is_shown() -> dict[str, list[str]]:
    """Return what the pictures show, by their pages."""
    return {"reading": list(statements_shown()), "ranking": list(most_quoted())}


def digest(file: Path) -> str:
    """Return what tells one file from another."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def take(browser: Any, picture: Picture, pages: Path, target: Path) -> None:  # noqa: ANN401
    """Take a picture of a page."""
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, color_scheme=picture.scheme)
    page = context.new_page()
    page.goto((pages / f"{picture.page}.html").as_uri())
    if picture.focus:
        page.focus(picture.focus)
    page.screenshot(path=target)
    context.close()


def main() -> None:
    """Take all pictures, and write down what they show."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the test does not need it

    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as engine:
        write_pages(Path(folder))
        browser = engine.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, picture in PICTURES.items():
            take(browser, picture, Path(folder), FOLDER / f"{name}.png")
        browser.close()
    digests = {name: digest(FOLDER / f"{name}.png") for name in PICTURES}
    shown = json.dumps({"files": digests, "shown": what_is_shown()}, ensure_ascii=False, indent=1)
    (FOLDER / "shown.json").write_text(f"{shown}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
