"""What `newsparse FILE...` can be asked for."""

from __future__ import annotations

import argparse
import datetime as dt

from attrs import frozen

from newsparse._version import __version__
from newsparse.cli.arguments import add_inputs, parse_name
from newsparse.cli.command import Parser
from newsparse.formats.format import Format
from newsparse.formats.registry import FORMATS
from newsparse.language import Language


@frozen
class Options:
    """A command to read articles, understood."""

    inputs: tuple[str, ...]
    """Files, folders, or "-" for standard input, as they were named."""
    format: Format
    """How results are written."""
    output: str | None
    """The file or folder that they go to; None for standard output."""
    published: dt.date | None
    """The publication date of all inputs, if it was told."""
    encoding: str
    """The encoding of the inputs."""
    language: Language
    """The language of the inputs."""


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    add_inputs(parser)
    formats = "; ".join(f"{format_.name}: {format_.summary}" for format_ in FORMATS.values())
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        default=next(iter(FORMATS)),
        metavar="NAME",
        help=f"{formats} (default: %(default)s)",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=parse_name,
        metavar="PATH",
        help="write to this file instead of standard output; where a format has a file for "
        "each input, to files in this folder",
    )
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")


def read_options(given: argparse.Namespace) -> Options:
    """Return what the arguments ask for."""
    return Options(
        inputs=tuple(given.inputs),
        format=FORMATS[given.format],
        output=given.output,
        published=given.published,
        encoding=given.encoding,
        language=given.language,
    )
