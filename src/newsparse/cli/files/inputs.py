"""Which files a command reads, and what is in them, exactly as it is.

What is compressed by gzip is known by its first bytes, whatever its name.
"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsparse.cli.complaints import ArticleFailure, reason, shown

STANDARD_INPUT = "-"

GZIP_START = b"\x1f\x8b"
"""The bytes that gzip begins with; no text in UTF-8 does."""

ARTICLE_SUFFIXES = (".txt", ".jsonl")
"""What names of files in a folder end in, before a possible `.gz`."""


def suffix_of(name: str) -> str:
    """Return how a file's name ends, in lower case and without the `.gz` behind it.

    >>> suffix_of("in/Story.TXT"), suffix_of("all.jsonl.gz"), suffix_of("README")
    ('.txt', '.jsonl', '')
    """
    path = Path(name)
    return Path(path.stem if path.suffix.lower() == ".gz" else path.name).suffix.lower()


def is_article_file(path: Path) -> bool:
    """Tell whether a file of a folder holds articles: by its name, and if it is not hidden."""
    # Hidden files are other programs': ".story.txt.swp", "._story.txt" of a Mac.
    named = suffix_of(path.name) in ARTICLE_SUFFIXES and not path.name.startswith(".")
    return named and path.is_file()


def find_articles(name: str) -> tuple[str, ...]:
    """Return the files that an input stands for: itself, or those of a folder in order.

    Raises:
        ArticleFailure: if it is a folder that cannot be read or has no article.
    """
    folder = Path(name)
    # A name that does not exist is a file as well: whoever reads it tells best what is wrong.
    if name == STANDARD_INPUT or not folder.is_dir():
        return (name,)
    try:
        # Systems list folders in any order; sorted, the results are the same everywhere.
        articles = tuple(str(path) for path in sorted(folder.iterdir()) if is_article_file(path))
    except OSError as error:
        raise ArticleFailure(f"{shown(name)}: {reason(error)}") from error
    if not articles:
        expected = " or ".join(ARTICLE_SUFFIXES)
        raise ArticleFailure(f"{shown(name)}: a folder without articles (no {expected} in it)")
    return articles


@contextmanager
def open_bytes(name: str) -> Iterator[io.BufferedIOBase]:
    """Open a file, or standard input for "-"; what is compressed is read as what it holds."""
    if name != STANDARD_INPUT:
        with Path(name).open("rb") as file:
            yield unpacked(file)
        return
    if sys.stdin is None:
        raise ArticleFailure("standard input: it is closed")
    # Whatever stands in for it may not peek; but a buffer around its buffer would wait to be full.
    if isinstance(sys.stdin.buffer, io.BufferedReader):
        yield unpacked(sys.stdin.buffer)
    else:
        yield unpacked(io.BufferedReader(io.BytesIO(sys.stdin.buffer.read())))


def unpacked(stream: io.BufferedReader[Any]) -> io.BufferedIOBase:
    """Return a stream of what a file holds, whether it is compressed or not."""
    # A name tells nothing of standard input, and little of what others have named.
    if stream.peek(len(GZIP_START)).startswith(GZIP_START):
        return gzip.GzipFile(fileobj=stream)
    return stream


@contextmanager
def reading_failures(place: str) -> Iterator[None]:
    """Tell in our own words that a place of the input cannot be read.

    Raises:
        ArticleFailure: if it is damaged, or the system says no.
    """
    try:
        yield
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise ArticleFailure(f"{place}: damaged gzip ({error})") from error
    except OSError as error:
        raise ArticleFailure(f"{place}: {reason(error)}") from error


def decode(content: bytes, encoding: str, place: str) -> str:
    """Return what bytes say; line breaks and a byte order mark stay as they are.

    Raises:
        ArticleFailure: if they are not in that encoding.
    """
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        wrong = f"{error.reason} at byte {error.start}"
        raise ArticleFailure(f"{place}: not {encoding} ({wrong}); see --encoding") from error
    # Some codecs, as idna and punycode, tell less: neither byte nor reason.
    except UnicodeError as error:
        raise ArticleFailure(f"{place}: not {encoding} ({error})") from error


def read_text(name: str, encoding: str) -> str:
    """Return the text of a file.

    Raises:
        ArticleFailure: if it cannot be read, or is not in that encoding.
    """
    with reading_failures(shown(name)), open_bytes(name) as stream:
        content = stream.read()
    return decode(content, encoding, shown(name))
