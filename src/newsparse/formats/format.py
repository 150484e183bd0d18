"""What an output format is: a name, and a function from an article to a value and to text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from newsparse.formats.json_text import lay_out
from newsparse.model import Article
from newsparse.units import UnitName


@frozen
class RenderOptions:
    """What a rendering may know of besides the article."""

    name: str
    """What the reader calls the article: the file that was named, or "-"."""
    width: int
    """Number of columns that a line may take, for those who read in a terminal."""
    kept: Mapping[str, Any] | None = None
    """What else the record of the article holds, if it is to be kept."""
    units: UnitName = "code-points"
    """What places are counted in."""


Build = Callable[[Article], Any]
"""Gives an article in a form: as a dict where the form is JSON, else as a string."""

Render = Callable[[Article, RenderOptions], str]
"""Writes an article as text that ends in a line break, or is empty."""


@frozen
class Index:
    """How a folder of files is listed, each by its beginning."""

    is_index: Callable[[str], bool]
    """Tells by the beginning of a file whether it is such a list."""
    write: Callable[[Iterable[tuple[str, str]]], str]
    """Writes the list, of the names of files with their beginnings."""


@frozen
class Format:
    """A way to write an article down."""

    name: str
    """How it is asked for."""
    summary: str
    """What it is, in a phrase for the help."""
    suffix: str
    """How the names of its files end, as in ".ann"."""
    encoding: str | None
    """The encoding that it is defined in; None if it is for eyes, in any encoding."""
    build: Build
    """Gives an article in this form, for programs that go on with it."""
    render: Render
    """Writes an article that has a file to itself."""
    render_in_series: Render | None
    """Writes an article that others follow in the same file; None if each needs its own."""
    heading: str = ""
    """What stands once before all articles of a series."""
    read_id: Callable[[str], str] | None = None
    """Reads the `RenderOptions.name` of an article back from a line of a series, or raises a
    `ValueError`; None if a series does not tell it, and so cannot be gone on with."""
    measures: bool = False
    """Whether it tells places in whatever units are asked for."""
    index: Index | None = None
    """Lists the files of a folder; None if nobody reads one after the other."""


def data_format(
    name: str, summary: str, suffix: str, build: Build, write: Callable[[Any], str]
) -> Format:
    """Return a format for programs, in UTF-8, which writes what `build` gives of each article."""

    def render(article: Article, options: RenderOptions) -> str:  # noqa: ARG001
        return write(build(article))

    return Format(
        name=name,
        summary=summary,
        suffix=suffix,
        encoding="utf-8",
        build=build,
        render=render,
        render_in_series=None,
    )


def json_format(name: str, summary: str, suffix: str, build: Build) -> Format:
    """Return a format that writes what `build` gives as a JSON document for each article."""
    return data_format(name, summary, suffix, build, lambda value: lay_out(value) + "\n")
