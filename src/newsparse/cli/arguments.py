"""What can be asked for on the command line."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import NoReturn

from attrs import frozen

from newsparse._version import __version__
from newsparse.cli.failures import Misuse
from newsparse.cli.outputs import guarded_standard_output
from newsparse.errors import LanguageError
from newsparse.formats import FORMATS
from newsparse.formats.format import Format
from newsparse.language import Language, load_language

DESCRIPTION = "Read plain-text news articles and tell who said what, how and when."

EPILOG = """\
examples:
  newsparse story.txt                        read an article
  curl -s URL | newsparse -                  read what comes in
  newsparse --format json story.txt          a JSON document for programs
  newsparse --format json -o all.jsonl in/   a line of JSON for each article of a folder
  newsparse --format brat -o out/ in/        out/NAME.ann for each in/NAME.txt
  newsparse --published 2026-03-03 story.txt the date of a text that does not tell it
  newsparse --encoding cp1252 old.txt        a text from an old Windows machine

exit codes: 0 all is well, 1 an input or the output failed, 2 the command makes no sense
"""


@frozen
class Options:
    """A command, understood."""

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


class Parser(argparse.ArgumentParser):
    """A parser of arguments that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command."""
        raise Misuse(message)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End after the help or the version, once it is really out."""
        with guarded_standard_output():
            pass
        super().exit(status, message)


def parse_name(text: str) -> str:
    """Return the name of a file; an empty one, as of a variable that was not set, is none."""
    if not text:
        raise argparse.ArgumentTypeError("a name is empty")
    return text


def parse_date(text: str) -> dt.date:
    """Read a date of the form 2026-03-03."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date of the form 2026-03-03 ({error})"
        ) from error


def parse_encoding(text: str) -> str:
    """Return the name of an encoding if Python knows it."""
    try:
        "a".encode(text)
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no encoding of text") from error
    return text


def parse_language(text: str) -> Language:
    """Return the language with this code."""
    try:
        return load_language(text)
    except LanguageError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def build_parser() -> Parser:
    """Return the parser of the command line."""
    parser = Parser(
        prog="newsparse",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    formats = "; ".join(f"{format_.name}: {format_.summary}" for format_ in FORMATS.values())
    parser.add_argument(
        "inputs",
        type=parse_name,
        nargs="+",
        metavar="FILE",
        help="an article as plain text, a folder (all *.txt in it, not below it), or - for "
        "standard input",
    )
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
        help="write to this file instead of standard output; for brat, to this folder",
    )
    parser.add_argument(
        "--published",
        type=parse_date,
        metavar="DATE",
        help="the publication date, as 2026-03-03, where the text has none",
    )
    parser.add_argument(
        "--encoding",
        type=parse_encoding,
        default="utf-8",
        metavar="NAME",
        help="the encoding of the inputs (default: %(default)s)",
    )
    parser.add_argument(
        "--language",
        type=parse_language,
        default="en",
        metavar="CODE",
        help="the language of the inputs (default: %(default)s)",
    )
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    return parser


def read_options(arguments: Sequence[str] | None) -> Options:
    """Return what the arguments ask for; None stands for those of the program.

    Raises:
        Misuse: if they make no sense.
        SystemExit: after `--help` and `--version`.
    """
    given = build_parser().parse_intermixed_args(arguments)
    return Options(
        inputs=tuple(given.inputs),
        format=FORMATS[given.format],
        output=given.output,
        published=given.published,
        encoding=given.encoding,
        language=given.language,
    )
