"""A folder of files, one for each article, and one that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsparse.cli.complaints import OutputFailure, complain, reason, shown_name
from newsparse.cli.files.output_files import WriteText, open_folder, write_file
from newsparse.formats.format import Format

HEAD = 8192
"""Bytes that are read of each page: what an index tells of it stands in the first few hundred."""


@contextmanager
def open_indexed_folder(folder: str, format_: Format) -> Iterator[WriteText]:
    """Give a function that writes each result to a file of its own; an index is made at the end.

    Raises:
        OutputFailure: if the folder cannot be made, written to or read.
    """
    with open_folder(folder, format_.suffix) as write:
        yield write
    try:
        place_index(Path(folder), format_)
    except OSError as error:
        raise OutputFailure(f"{shown_name(error.filename or folder)}: {reason(error)}") from error


def place_index(folder: Path, format_: Format) -> None:
    """Write the index of a folder, unless something else stands in its place."""
    index, place = format_.index, folder / f"index{format_.suffix}"
    if index is None:
        return
    # An article, or a page of somebody else, may be called so: it is worth more than a list.
    if place.exists() and not index.is_index(head_of(place)):
        complain(f"{shown_name(str(place))}: no index, as this is another page")
        return
    pages = sorted(path for path in folder.glob(f"*{format_.suffix}") if path != place)
    write_file(str(place), index.write((path.name, head_of(path)) for path in pages))


def head_of(page: Path) -> str:
    """Return how a page begins; whatever it is, it can be read."""
    with page.open("rb") as file:
        return file.read(HEAD).decode("utf-8", "replace")
