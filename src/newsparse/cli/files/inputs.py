"""Which files a command reads, and what is in them, exactly as it is.

What is compressed by gzip is known by its first bytes, whatever its name.
"""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from attrs import frozen

from newsparse.cli.complaints import ArticleFailure, plural, reason, shown_name

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
    """Tell whether a file of a folder holds articles: by its name."""
    return suffix_of(path.name) in ARTICLE_SUFFIXES and path.is_file()


@frozen
class FoundFiles:
    """The files that an input stands for."""

    articles: tuple[str, ...]
    """Those that are read, in order."""
    others: int = 0
    """Number of files of a folder that are not."""
    folders: int = 0
    """Number of folders in it that nobody has looked into."""

    def passed_over(self) -> str:
        """Return what is not read of a folder; empty if all of it is."""
        return told_passed(self.others, self.folders)


def told_passed(others: int, folders: int) -> str:
    """Return how many files and folders are not read; empty if all are.

    >>> told_passed(2, 1), told_passed(0, 0)
    ('2 files passed over, 1 folder not looked into (see --recursive)', '')
    """
    files = f"{plural(others, 'file')} passed over" if others else ""
    below = f"{plural(folders, 'folder')} not looked into (see --recursive)" if folders else ""
    return ", ".join(filter(None, (files, below)))


Listing = Callable[[Path], Iterator[Path]]
"""Yields what there is in a folder, in any order."""


def look_into(folder: Path) -> Iterator[Path]:
    """Yield the files and folders in a folder, and nothing of what is below it."""
    return folder.iterdir()


def look_below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of all folders below it that are not hidden."""

    def refuse(error: OSError) -> NoReturn:
        raise error

    # Links to folders are not followed: one may lead back to where it stands.
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names)


def find_articles(name: str, look: Listing = look_into) -> FoundFiles:
    """Return the files that an input stands for: itself, or those of a folder in order.

    Args:
        name: A file or folder.
        look: Yields what there is in a folder.

    Raises:
        ArticleFailure: if it is a folder that cannot be read or has no article.
    """
    folder = Path(name)
    # A name that does not exist is a file as well: whoever reads it tells best what is wrong.
    if name == STANDARD_INPUT or not folder.is_dir():
        return FoundFiles((name,))
    try:
        found = sort_out(look(folder))
    except OSError as error:
        # Of a folder below, it is that one which cannot be read.
        raise ArticleFailure(f"{shown_name(error.filename or name)}: {reason(error)}") from error
    if not found.articles:
        expected = " or ".join(ARTICLE_SUFFIXES)
        what = f"a folder without articles (no {expected} in it)"
        passed = f": {found.passed_over()}" if found.passed_over() else ""
        raise ArticleFailure(f"{shown_name(name)}: {what}{passed}")
    return found


def sort_out(paths: Iterable[Path]) -> FoundFiles:
    """Return which files of a folder are read, and how many are not."""
    # Hidden files are other programs': ".story.txt.swp", "._story.txt" of a Mac. Systems list
    # folders in any order; sorted, the results are the same everywhere.
    visible = sorted(path for path in paths if not path.name.startswith("."))
    articles = tuple(str(path) for path in visible if is_article_file(path))
    folders = sum(path.is_dir() for path in visible)
    return FoundFiles(articles, len(visible) - len(articles) - folders, folders)


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
    with reading_failures(shown_name(name)), open_bytes(name) as stream:
        content = stream.read()
    return decode(content, encoding, shown_name(name))
