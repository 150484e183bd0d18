"""What `newsparse FILE...` can be asked for."""

from __future__ import annotations

import argparse

from attrs import evolve, frozen

from newsparse._build import __build__
from newsparse._version import __version__
from newsparse.cli.argument_values import parse_nonempty
from newsparse.cli.arguments import add_corpus, add_inputs, read_intake
from newsparse.cli.command import Parser
from newsparse.cli.complaints import Misuse
from newsparse.cli.files.articles_to_read import Intake
from newsparse.cli.output_names import choose_format
from newsparse.cli.selection import ALL, Selection, add_selection, read_selection
from newsparse.formats.format import Format
from newsparse.formats.registry import ALL_FORMATS, FORMATS
from newsparse.language import Language
from newsparse.model import KnownSpeaker
from newsparse.units import UNIT_NAMES, UnitName


@frozen
class Options:
    """A command to read articles, understood."""

    inputs: tuple[str, ...]
    """Files, folders, or "-" for standard input, as they were named."""
    format: Format
    """How results are written."""
    output: str | None
    """The file or folder that they go to; None for standard output."""
    resume: bool
    """Whether to go on with what an earlier command has written."""
    intake: Intake
    """How the inputs are read."""
    language: Language
    """The language of the inputs."""
    jobs: int
    """How many processes read at the same time."""
    progress: bool
    """Whether to show how far it is."""
    selection: Selection = ALL
    """Which statements are written."""
    units: UnitName = "code-points"
    """What places are counted in."""
    known_speakers: tuple[KnownSpeaker, ...] = ()
    """Whom the articles may mention."""


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    add_inputs(parser)
    add_output(parser)
    add_corpus(parser)
    add_selection(parser)
    parser.add_argument(
        "--split",
        action="store_true",
        help="read each article for itself of a text that an archive has put several into",
    )
    parser.add_argument(
        "--keep",
        action="store_true",
        help="with the format json: keep the other fields of a line of JSON Lines, as `kept`",
    )
    parser.add_argument(
        "--version", action="version", version=f"newsparse {__version__} ({__build__})"
    )


def parse_format(text: str) -> str:
    """Return the name of a format."""
    if text in ALL_FORMATS.unusable:
        raise argparse.ArgumentTypeError(ALL_FORMATS.unusable[text])
    if text not in FORMATS:
        choices = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(f"invalid choice: {text!r} (choose from {choices})")
    return text


def add_output(parser: Parser) -> None:
    """Let a command be told how it writes, and where."""
    add_format(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=parse_nonempty,
        metavar="PATH",
        help="write to this file instead of standard output; where a format has a file for "
        "each input, to files in this folder, or for one input to a file of its suffix",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on where an earlier command was interrupted: leave out what --output has",
    )


def add_format(parser: Parser) -> None:
    """Let a command be told its format, and what that counts places in."""
    # A format that is added tells of itself here; argparse takes a % for more than a sign.
    formats = "; ".join(f"{format_.name}: {format_.summary}" for format_ in FORMATS.values())
    formats = formats.replace("%", "%%")
    parser.add_argument(
        "-f",
        "--format",
        type=parse_format,
        metavar="NAME",
        help=f"{formats} (default: what the name of --output tells, or else {next(iter(FORMATS))})",
    )
    parser.add_argument(
        "--units",
        choices=UNIT_NAMES,
        default=UNIT_NAMES[0],
        metavar="NAME",
        help="with json and w3c: count places in code-points, utf16 (JavaScript, Java) or utf8 "
        "(default: %(default)s)",
    )


def read_options(given: argparse.Namespace) -> Options:
    """Return what the arguments ask for.

    Raises:
        Misuse: if fields are to be kept, or places counted, by a format that cannot do so, or the
            name of the output is that of another format.
    """
    format_ = choose_format(given.format, given.output)
    if given.keep and format_.name != "json":
        raise Misuse(f"--keep is for --format json, not {format_.name}")
    if given.units != UNIT_NAMES[0] and not format_.measures:
        raise Misuse(f"--units is for --format json and w3c, not {format_.name}")
    return Options(
        inputs=tuple(given.inputs),
        format=format_,
        output=given.output,
        resume=given.resume,
        intake=evolve(read_intake(given), keeps=given.keep, splits=given.split),
        language=given.language,
        jobs=given.jobs,
        progress=given.progress,
        selection=read_selection(given),
        units=given.units,
        known_speakers=given.known_speakers,
    )
