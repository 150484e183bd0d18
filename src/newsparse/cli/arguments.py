"""Arguments that more than one command takes."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable

from newsparse.cli.argument_values import (
    parse_encoding,
    parse_known_speakers,
    parse_language,
    parse_nonempty,
    parse_number,
    parse_share,
)
from newsparse.cli.command import Parser
from newsparse.cli.complaints import Misuse
from newsparse.cli.files.articles_to_read import Intake
from newsparse.cli.files.gathered_articles import find_all_inputs
from newsparse.cli.files.inputs import look_below, look_into
from newsparse.cli.tally import Tally
from newsparse.formats.terminal import COLOUR_WISHES
from newsparse.header.handed_dates import read_handed_date
from newsparse.known_fields import USUAL, FieldNames
from newsparse.vocabulary.vocabulary import load_vocabulary


def add_inputs(parser: Parser) -> None:
    """Let a command take files and folders of articles, and what has to be known of them."""
    parser.add_argument(
        "inputs",
        type=parse_nonempty,
        nargs="+",
        metavar="FILE",
        help="an article as plain text, articles as JSON (*.json) or JSON Lines (*.jsonl), a "
        "folder of texts and JSON Lines, any of them as gzip, or - for standard input",
    )
    parser.add_argument(
        "--recursive", action="store_true", help="read the folders below a folder as well"
    )
    add_quiet(parser)
    add_knowledge(parser)


def add_quiet(parser: Parser) -> None:
    """Let a command be told to be silent."""
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="tell on standard error only what goes wrong"
    )


def add_color(parser: Parser) -> None:
    """Let a command be told whether to colour what it shows."""
    parser.add_argument(
        "--color",
        choices=COLOUR_WISHES,
        default=COLOUR_WISHES[0],
        metavar="WHEN",
        help="colour what is shown: auto, that is on a terminal, always, or never "
        "(default: %(default)s)",
    )


def add_knowledge(parser: Parser) -> None:
    """Let a command be told what has to be known of its inputs."""
    parser.add_argument(
        "--published",
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
    add_language(parser)
    add_known_speakers(parser)


def add_language(parser: Parser) -> None:
    """Let a command be told the language of what it reads."""
    parser.add_argument(
        "--language",
        type=parse_language,
        default="en",
        metavar="CODE",
        help="the language of the articles, or a folder with its tables (default: %(default)s)",
    )


def add_known_speakers(parser: Parser) -> None:
    """Let a command be told whom articles may mention, and how sure a speaker must be."""
    parser.add_argument(
        "--known-speakers",
        type=parse_known_speakers,
        default=(),
        metavar="FILE",
        help="whom the articles may mention: JSON with a name for each, and if known aliases, "
        "role and kind",
    )
    parser.add_argument(
        "--sure",
        type=parse_share,
        metavar="SHARE",
        help="name a speaker only if it is at least so likely to be right, from 0 to 1",
    )


def add_jobs(parser: Parser) -> None:
    """Let a command read in several processes."""
    parser.add_argument(
        "-j",
        "--jobs",
        type=parse_number,
        default=1,
        metavar="N",
        help="how many processes read at the same time (default: %(default)s)",
    )


def add_corpus(parser: Parser) -> None:
    """Let a command be told how a corpus is written, and how it is worked through."""
    parser.add_argument(
        "--json-lines",
        action="store_true",
        help="take every input for JSON Lines, whatever its name",
    )
    add_fields(parser)
    add_jobs(parser)
    add_progress(parser)


def add_progress(parser: Parser) -> None:
    """Let a command be told to show how far it is."""
    parser.add_argument(
        "--progress",
        action="store_true",
        help="show how far it is; needs newsparse[rich]",
    )


FIELD_OPTIONS = (
    ("text", "the text"),
    ("id", "the name of the article"),
    ("headline", "the headline"),
    ("authors", "the authors"),
    ("published", "the publication date"),
)
"""What a record may tell, and what that is for people."""


def add_fields(parser: Parser) -> None:
    """Let a command be told which fields of a record hold what."""
    add_field_options(parser, FIELD_OPTIONS, "KEY", "where a line of JSON Lines has")


def add_field_options(
    parser: Parser, fields: Iterable[tuple[str, str]], metavar: str, told: str
) -> None:
    """Let a command be told by what names something is found.

    Args:
        parser: The parser of the command.
        fields: What is found, and what that is for people.
        metavar: What the help calls a name.
        told: How the help begins.
    """
    for part, content in fields:
        parser.add_argument(
            f"--{part}-field",
            type=parse_nonempty,
            metavar=metavar,
            help=f"{told} {content} (if not given: {' or '.join(getattr(USUAL, part))})",
        )


def read_fields(given: argparse.Namespace) -> FieldNames:
    """Return which fields of a record hold what."""
    return USUAL.named(**{part: getattr(given, f"{part}_field") for part, _ in FIELD_OPTIONS})


def gather_inputs(given: argparse.Namespace, tally: Tally) -> tuple[str, ...]:
    """Return the files that a command reads, in order; each input may be a folder."""
    return find_all_inputs(given.inputs, look_below if given.recursive else look_into, tally)


def read_published_option(given: argparse.Namespace) -> dt.date | None:
    """Return the publication date that a command is told.

    Raises:
        Misuse: if it is none.
    """
    try:
        return read_handed_date(given.published, load_vocabulary(given.language))
    except ValueError as error:
        raise Misuse(f"--published: {error}") from error


def read_intake(given: argparse.Namespace) -> Intake:
    """Return how inputs are to be read."""
    return Intake(
        encoding=given.encoding,
        published=read_published_option(given),
        language=given.language,
        json_lines=given.json_lines,
        fields=read_fields(given),
    )
