"""Patterns of what is handed in and is no article: pages, records of programs, files of others."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def page_start_pattern() -> re.Pattern[str]:
    """Return the pattern of how a page or another document with tags begins: `<!DOCTYPE html`."""
    return re.compile(r"\s{0,200}<(?:!doctype\b|html\b|\?xml\b|head\b|body\b|rss\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def closing_tag_pattern() -> re.Pattern[str]:
    """Return the pattern of a tag that ends an element: `</p>`."""
    return re.compile(r"</[A-Za-z][A-Za-z0-9]{0,12}>")


@lru_cache(maxsize=1)
def json_start_pattern() -> re.Pattern[str]:
    """Return the pattern of how a JSON object begins, or a list of them: `{"title": `."""
    return re.compile(r'\A\s{0,200}(?:\[\s{0,200})?\{\s{0,200}"[^"\n]{1,100}"\s{0,20}:')


@lru_cache(maxsize=1)
def table_start_pattern() -> re.Pattern[str]:
    """Return the pattern of how a table begins: `id,title,text` above `1,Lock opens,It opened.`.

    Tabs are blanks in a plain text, so that only usual names of columns tell a table of them.
    """
    column = r'"?[A-Za-z_][\w -]{0,30}"?'
    tables = "|".join(
        rf"(?:{column}[{sign}]){{2,60}}{column}\n[^{sign}\n]{{0,200}}[{sign}](?! )"
        for sign in ",;|"
    )
    known = (
        r"(?:id|url|link|title|headline|text|body|content|authors?|byline|date|published|source)"
    )
    return re.compile(rf"\s{{0,200}}(?:{tables}|{known}(?: {known}){{2,20}}\n)", re.IGNORECASE)


@lru_cache(maxsize=1)
def binary_start_pattern() -> re.Pattern[str]:
    """Return the pattern of how a PDF, an office document, a picture or an RTF file begins."""
    return re.compile(r"%PDF-|PK\x03\x04|\{\\rtf|.PNG|GIF8[79]a|\x7fELF")


@lru_cache(maxsize=1)
def control_pattern() -> re.Pattern[str]:
    """Return the pattern of a character that text has not: a control character, or `\ufffd`."""
    return re.compile("[\x00-\x08\x0e-\x1a\x7f\ufffd]")
