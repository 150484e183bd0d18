"""Turn the made-up web pages into text, by the tools that users take for it.

    pip install --group pages
    python benchmarks/extract_pages.py [TOOL ...]

writes benchmarks/web/TOOL/NAME.txt for each benchmarks/web/NAME.html, and for tools that tell what
they know of a page besides its text, benchmarks/web/TOOL/known.json. What the tools wrote is kept,
so that `benchmarks/web_pages.py` measures the same texts everywhere, without any of them. The tool
*browser* needs a `chromium` that can be called.

The attributes by which a page tells the truth about itself are taken out before a tool sees it.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

PAGES = Path(__file__).parent / "web"

TRUTH = re.compile(r' data-(?:truth|said|place)="[^"]*"')
"""What a page tells of itself for the benchmark alone."""

COPY = """
<script>
const copied = [document.body.innerText, document.querySelector("h1").innerText];
document.body.innerHTML = "";
const kept = document.createElement("pre");
kept.textContent = JSON.stringify(copied);
document.body.append(kept);
</script>
"""
"""Puts what a reader would copy from a page in the place of the page."""


class Extracted(NamedTuple):
    """What a tool makes of a page."""

    text: str
    """The text."""
    known: dict[str, Any] | None = None
    """What it tells besides: headline, authors and published."""


def by_trafilatura(page: str) -> Extracted:
    """Take the text of an article, and its metadata."""
    import trafilatura  # noqa: PLC0415 - each tool is needed only by those who ask for it

    document = trafilatura.bare_extraction(page, with_metadata=True).as_dict()
    authors = document["author"].split("; ") if document["author"] else []
    known = {
        "headline": document["title"],
        "authors": authors,
        "published": document["date"],
    }
    return Extracted(document["text"], known)


def by_newspaper(page: str) -> Extracted:
    """Take the text of an article, and its metadata."""
    import newspaper  # noqa: PLC0415

    article = newspaper.article("https://news.example/", input_html=page)
    published = article.publish_date and str(article.publish_date)
    known = {"headline": article.title, "authors": article.authors, "published": published}
    return Extracted(article.text, known)


def by_readability(page: str) -> Extracted:
    """Take what a browser would show in its view for reading."""
    from bs4 import BeautifulSoup  # noqa: PLC0415
    from readability import Document  # noqa: PLC0415

    document = Document(page)
    text = BeautifulSoup(document.summary(), "lxml").get_text("\n", strip=True)
    known = {"headline": document.short_title(), "authors": [], "published": None}
    return Extracted(text, known)


def by_soup_lines(page: str) -> Extracted:
    """Take all text of a page, each piece of it on a line, and its first heading."""
    return by_soup(page, "\n")


def by_soup(page: str, divider: str = "") -> Extracted:
    """Take all text of a page as it stands in its source, and its first heading."""
    from bs4 import BeautifulSoup  # noqa: PLC0415

    soup = BeautifulSoup(page, "lxml")
    known = {"headline": soup.h1.get_text(" ", strip=True)} if soup.h1 else None
    return Extracted(soup.get_text(divider), known)


def by_inscriptis(page: str) -> Extracted:
    """Take all text of a page, laid out as a browser for terminals does."""
    from inscriptis import get_text  # noqa: PLC0415

    return Extracted(get_text(page))


def by_browser(page: str) -> Extracted:
    """Take what one would copy from a page in a browser."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(page + COPY, encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        done = subprocess.run(
            [*command, file.as_uri()], capture_output=True, check=True, timeout=60
        )
    kept = done.stdout.decode("utf-8").partition("<pre>")[2].partition("</pre>")[0]
    text, headline = json.loads(html.unescape(kept))
    return Extracted(text, {"headline": headline})


TOOLS: dict[str, Callable[[str], Extracted]] = {
    "trafilatura": by_trafilatura,
    "newspaper4k": by_newspaper,
    "readability": by_readability,
    "soup-lines": by_soup_lines,
    "soup": by_soup,
    "inscriptis": by_inscriptis,
    "browser": by_browser,
}
"""The tools by the names of their folders."""


def extract(tool: str) -> None:
    """Write the texts that a tool makes of all pages."""
    folder = PAGES / tool
    folder.mkdir(exist_ok=True)
    known = {}
    for file in sorted(PAGES.glob("*.html")):
        extracted = TOOLS[tool](TRUTH.sub("", file.read_text(encoding="utf-8")))
        target = folder / f"{file.stem}.txt"
        target.write_text(extracted.text, encoding="utf-8", newline="")
        if extracted.known:
            known[file.stem] = extracted.known
    if known:
        written = json.dumps(known, ensure_ascii=False, indent=1)
        (folder / "known.json").write_text(f"{written}\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Make the texts of the tools that are named, or of all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("tools", nargs="*", metavar="TOOL", choices=[*TOOLS, []])
    for tool in parser.parse_args().tools or TOOLS:
        extract(tool)


if __name__ == "__main__":
    main()
