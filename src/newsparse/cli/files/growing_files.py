"""One file for many articles, that grows under another name and takes its own when it is whole.

What is written of `all.jsonl` stands in `all.jsonl.part` until all is done. A command that is
interrupted leaves it there, whole lines only, and another may go on with it.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsparse.cli.complaints import OutputFailure, complain, reason, shown_name
from newsparse.cli.files.output_files import WriteText, check_writable, encode_data, open_file

BLOCK = 1 << 16
"""Bytes that are read at a time to find the last line break."""


def is_regular(name: str) -> bool:
    """Tell whether a name is free or that of a file: not a folder, a pipe or `/dev/null`."""
    return Path(name).is_file() or not Path(name).exists()


def part_of(name: str) -> Path:
    """Return the file in which another one grows, in the same folder."""
    return Path(os.path.realpath(name) + ".part")


def append(file: io.FileIO, content: bytes) -> None:
    """Add to a file, or leave it as it was."""
    # Unbuffered files may write less than they are given, as when a disk fills up.
    before, rest = file.tell(), memoryview(content)
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except BaseException:
        with suppress(OSError):
            file.truncate(before)
        raise


def drop_half_line(file: io.FileIO) -> None:
    """Cut off what stands behind the last line break of a file, and go to its end."""
    stop = file.seek(0, os.SEEK_END)
    while stop > 0:
        start = max(0, stop - BLOCK)
        file.seek(start)
        if (found := file.read(stop - start).rfind(b"\n")) >= 0:
            stop = start + found + 1
            break
        stop = start
    file.truncate(stop)
    file.seek(stop)


@contextmanager
def open_series(name: str) -> Iterator[WriteText]:
    """Give a function that adds one result after the other to a file, or to its part.

    Raises:
        BrokenPipeError: if it is a pipe and its reader has gone away.
        OutputFailure: if it cannot be written, or nothing was.
    """
    if not is_regular(name):
        with open_file(name) as write:
            yield write
        return
    try:
        with growing(Path(os.path.realpath(name)), part_of(name)) as file:
            yield lambda _article, text: append(file, encode_data(text))
            if file.tell() == 0:
                raise OutputFailure(f"{shown_name(name)}: not written, as no article could be read")
    except OSError as error:
        raise OutputFailure(f"{shown_name(name)}: {reason(error)}") from error


@contextmanager
def growing(target: Path, part: Path) -> Iterator[io.FileIO]:
    """Open a part that takes the place of its target unless there is an error."""
    check_writable(target)
    try:
        with part.open("a+b", buffering=0) as file:
            drop_half_line(file)
            yield file
            # After a power cut a file must not have its name and lack its content.
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        keep(part)
        raise


def keep(part: Path) -> None:
    """Tell where the finished results are, if there are any."""
    if part.exists() and part.stat().st_size:
        complain(f"what was finished is in {shown_name(str(part))}: see --resume")
    else:
        part.unlink(missing_ok=True)


# Going on


def take_up_series(name: str, read_id: Callable[[str], str]) -> frozenset[str]:
    """Make ready to add to what there is of a file; return which articles are in it.

    Args:
        name: The file. If it is whole already, a part of it begins as its copy.
        read_id: Tells of a line which article it is of, or raises a `ValueError`.

    Raises:
        OutputFailure: if it cannot be read, or is no series of articles.
    """
    part = part_of(name)
    if not is_regular(name):
        return frozenset()
    try:
        if not part.exists() and Path(name).exists():
            # Appending to half a line would spoil two articles.
            check_whole(name)
            shutil.copyfile(name, part)
        return frozenset(read_ids(part, read_id)) if part.exists() else frozenset()
    except OSError as error:
        raise OutputFailure(f"{shown_name(name)}: {reason(error)}") from error


def check_whole(name: str) -> None:
    """Refuse a file whose last line might be cut off."""
    with Path(name).open("rb") as file:
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            if file.read() != b"\n":
                raise OutputFailure(f"{shown_name(name)}: its last line does not end")


def read_ids(part: Path, read_id: Callable[[str], str]) -> Iterator[str]:
    """Yield which articles the whole lines of a part are of."""
    with part.open("rb") as file:
        for number, line in enumerate(file, 1):
            # The last line of an interrupted command; it is cut off when the file is opened to go
            # on.
            if not line.endswith(b"\n"):
                return
            try:
                yield read_id(line.decode("utf-8"))
            except ValueError as error:
                place = f"{shown_name(str(part))}, line {number}"
                raise OutputFailure(f"{place}: no article of an earlier command") from error
