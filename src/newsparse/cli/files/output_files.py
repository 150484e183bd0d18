"""Where results go: standard output, a file, or a file for each article in a folder.

A file appears whole or not at all: it is written under another name in the same folder,
which then takes its place.
"""

from __future__ import annotations

import errno
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newsparse.cli.complaints import ArticleFailure, OutputFailure, reason, shown_name

WriteText = Callable[[str, str], None]
"""Writes what was made of an input: its name, and the text."""

PLAINER = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "─": "-",
    "│": "|",
    "·": "-",
    "…": "...",
}
"""What stands for the marks of print where an encoding lacks them."""


def encode_character(character: str, encoding: str) -> bytes:
    """Return a character's bytes, or those of the plainer ones that stand for it.

    >>> encode_character("…", "ascii"), encode_character("é", "ascii")
    (b'...', b'e')
    """
    try:
        return character.encode(encoding)
    except UnicodeEncodeError:
        plain = PLAINER.get(character) or unicodedata.normalize("NFKD", character)[0]
        return plain.encode(encoding, "replace")


def encode_for_eyes(text: str, encoding: str) -> bytes:
    """Return the bytes of a text for people, in whatever encoding their terminal has."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        # Slow, but only for the few texts that the terminal cannot show.
        return b"".join(encode_character(character, encoding) for character in text)


def encode_data(text: str) -> bytes:
    """Return the bytes of a text for programs: UTF-8, as JSON and brat are defined.

    What UTF-8 has no bytes for, half a surrogate pair, is written as JSON escapes it.
    """
    return text.encode("utf-8", "backslashreplace")


def discard_standard_output() -> None:
    """Let what is still to come vanish, so that the end of the program does not trip over it."""
    with suppress(OSError, ValueError):
        # At its end the interpreter flushes standard output once more and would complain of the
        # pipe.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def encode_for_terminal(text: str) -> bytes:
    """Return the bytes of a text for people who read standard output."""
    return encode_for_eyes(text, sys.stdout.encoding)


def print_encoded(text: str, encode: Callable[[str], bytes]) -> None:
    """Write to standard output, or to the stream of text that was put in its place."""
    sys.stdout.flush()
    # Whoever calls `main` may have put a stream of text there, as tests and notebooks do.
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(encode(text))
    else:
        sys.stdout.write(text)
    sys.stdout.flush()


@contextmanager
def guarded_standard_output() -> Iterator[None]:
    """Tell in our own words that standard output cannot be written to.

    Raises:
        BrokenPipeError: if its reader has gone away.
        OutputFailure: if it is closed, or fails for another reason.
    """
    # Closed by its caller, as by `newsparse a.txt >&-`, or missing, as in a Windows program
    # without console.
    if sys.stdout is None:
        raise OutputFailure("standard output: it is closed")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        discard_standard_output()
        raise
    except OSError as error:
        discard_standard_output()
        raise OutputFailure(f"standard output: {reason(error)}") from error


@contextmanager
def open_standard_output(encode: Callable[[str], bytes]) -> Iterator[WriteText]:
    """Give a function that writes to standard output, from where it goes out at once."""
    with guarded_standard_output():
        yield lambda _article, text: print_encoded(text, encode)


def check_writable(target: Path) -> None:
    """Refuse to take the place of a file that may not be written."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def replacing(name: str) -> Iterator[BinaryIO]:
    """Open a file that takes the place of the one named once it is written without an error.

    What is no regular file, as a pipe or `/dev/null`, is written to and stays what it is.
    """
    if Path(name).exists() and not Path(name).is_file():
        with Path(name).open("wb") as file:
            yield file
        return
    # A link stays a link: what it points to is replaced.
    target = Path(os.path.realpath(name))
    check_writable(target)
    # Beside its target, as only within one file system can a file take another's place at once.
    part = target.with_name(f".newsparse-{os.urandom(8).hex()}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def open_file(name: str) -> Iterator[WriteText]:
    """Give a function that writes one result after the other to a file.

    Raises:
        BrokenPipeError: if it is a pipe and its reader has gone away.
        OutputFailure: if it cannot be written, or nothing was.
    """
    written: list[str] = []
    try:
        with replacing(name) as file:

            def write(article: str, text: str) -> None:
                file.write(encode_data(text))
                written.append(article)

            yield write
            if not written:
                raise OutputFailure(f"{shown_name(name)}: not written, as no article could be read")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailure(f"{shown_name(name)}: {reason(error)}") from error


UNFIT = dict.fromkeys('\\:*?"<>|', "_")
"""What names of files cannot hold on one system or another."""


DEVICES: frozenset[str] = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
"""What no file of Windows may be called, whatever its suffix: a device would swallow it."""


def file_name(article: str, suffix: str) -> str:
    """Return the name of the file for an article: that of the article with another suffix.

    An article may be called by any string; what could not stand in a name is left out.

    >>> file_name("in/story.txt", ".ann"), file_name("in/v1.2", ".ann"), file_name("-", ".ann")
    ('story.ann', 'v1.2.ann', 'stdin.ann')
    >>> file_name("in/old.txt.gz", ".ann"), file_name("urn:a/b?c=1", ".ann")
    ('old.ann', 'b_c=1.ann')
    >>> file_name("in/aux.txt", ".ann"), file_name("NUL.old", ".ann")
    ('_aux.ann', '_NUL.old.ann')
    """
    # An id may be an address: only its last part names the file.
    path = Path("stdin" if article == "-" else article)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    # A drive of Windows has no last part.
    stem = (path.stem if path.suffix.lower() == ".txt" else path.name) or "_"
    if stem.partition(".")[0].lower() in DEVICES:
        stem = f"_{stem}"
    return "".join(UNFIT.get(sign, sign) if sign.isprintable() else "_" for sign in stem) + suffix


@contextmanager
def open_folder(folder: str, suffix: str) -> Iterator[WriteText]:
    """Give a function that writes each result to a file of its own; make the folder if need be.

    Raises:
        OutputFailure: if the folder cannot be made or written to.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        # Better told before the first article than after an hour with the last.
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise OutputFailure(f"{shown_name(folder)}: {reason(error)}") from error
    yield lambda article, text: write_file(str(Path(folder, file_name(article, suffix))), text)


NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
"""What is no fault of one file: the disk is full, or may not be written to."""


def write_file(name: str, text: str) -> None:
    """Write a file that appears whole or not at all.

    Raises:
        ArticleFailure: if it cannot be written.
        OutputFailure: if no other could be, either.
    """
    try:
        with replacing(name) as file:
            file.write(encode_data(text))
    except OSError as error:
        failure = OutputFailure if error.errno in NO_ROOM else ArticleFailure
        raise failure(f"{shown_name(name)}: {reason(error)}") from error
