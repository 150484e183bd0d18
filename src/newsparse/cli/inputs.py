"""Which files a command reads, and their texts, exactly as they are."""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse.cli.failures import ArticleFailure, reason, shown

STANDARD_INPUT = "-"


def is_article(path: Path) -> bool:
    """Tell whether a file of a folder is an article: `*.txt`, and not hidden."""
    return path.suffix.lower() == ".txt" and not path.name.startswith(".") and path.is_file()


def find_articles(name: str) -> tuple[str, ...]:
    """Return the files that an input stands for: itself, or the articles of a folder in order.

    Raises:
        ArticleFailure: if it is a folder that cannot be read or has no article.
    """
    folder = Path(name)
    if name == STANDARD_INPUT or not folder.is_dir():
        return (name,)
    try:
        articles = tuple(str(path) for path in sorted(folder.iterdir()) if is_article(path))
    except OSError as error:
        raise ArticleFailure(f"{shown(name)}: {reason(error)}") from error
    if not articles:
        raise ArticleFailure(f"{shown(name)}: a folder without articles (no .txt file in it)")
    return articles


def read_bytes(name: str) -> bytes:
    """Return the content of a file, or of standard input for "-".

    Raises:
        ArticleFailure: if it cannot be read.
    """
    try:
        if name != STANDARD_INPUT:
            return Path(name).read_bytes()
        if sys.stdin is None:
            raise ArticleFailure("standard input: it is closed")
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ArticleFailure(f"{shown(name)}: {reason(error)}") from error


def read_text(name: str, encoding: str) -> str:
    """Return the text of a file; line breaks and a byte order mark stay as they are.

    Raises:
        ArticleFailure: if it cannot be read, or is not in that encoding.
    """
    content = read_bytes(name)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"{error.reason} at byte {error.start}"
        raise ArticleFailure(f"{shown(name)}: not {encoding} ({place}); see --encoding") from error
    except UnicodeError as error:
        raise ArticleFailure(f"{shown(name)}: not {encoding} ({error})") from error
