"""`newsparse explain FILE...`: how an article was read, for those who mend a wrong result."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence

from attrs import frozen

from newsparse.cli.argument_values import parse_nonempty
from newsparse.cli.arguments import add_color, add_inputs, gather_inputs, read_published_option
from newsparse.cli.command import Command, Parser
from newsparse.cli.complaints import ArticleFailure, complain
from newsparse.cli.files.articles_to_read import Copy, Intake, read_copies
from newsparse.cli.files.output_files import encode_data, encode_for_terminal, open_standard_output
from newsparse.cli.plan import check_inputs
from newsparse.cli.tally import Tally
from newsparse.explanation.explain import explain
from newsparse.explanation.explanation_text import explanation_lines
from newsparse.explanation.records import SECTIONS, Explanation, Section
from newsparse.formats.json_text import dump_line, lay_out
from newsparse.formats.terminal import ColourWish, choose_dress, write_lines
from newsparse.formats.text import name_rule
from newsparse.language import Language
from newsparse.model import KnownSpeaker

EXAMPLES = """\
examples:
  newsparse explain story.txt                      all of it, in the terminal
  newsparse explain --find "would not" story.txt   the sentences that have these words
  newsparse explain --only head story.txt          what each line of the head was taken for
  newsparse explain -f json story.txt              the same for programs
"""

EXPLANATION_FORMS = ("text", "json")


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    add_inputs(parser)
    add_color(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=EXPLANATION_FORMS,
        default=EXPLANATION_FORMS[0],
        metavar="NAME",
        help="text for people, or json (default: %(default)s)",
    )
    parser.add_argument(
        "--only",
        choices=SECTIONS,
        action="append",
        metavar="SECTION",
        help="only the head, sentences, mentions or names; may be given again for another",
    )
    parser.add_argument(
        "--find",
        type=parse_nonempty,
        metavar="WORDS",
        help="only lines and sentences that have these words, whatever their capitals",
    )


@frozen
class Asked:
    """What an explanation is asked for."""

    sections: Sequence[Section]
    """What is told, in the order in which it always is."""
    words: str | None
    """The words that a line or sentence must have to be told."""
    is_json: bool
    """Whether programs ask."""
    is_single: bool
    """Whether it is about one article."""
    colour: ColourWish
    """When to colour it."""
    language: Language
    """The language of the articles."""
    known_speakers: tuple[KnownSpeaker, ...]
    """Whom they may mention."""


def read_asked(given: argparse.Namespace, *, is_single: bool) -> Asked:
    """Return what the arguments ask for."""
    # In whatever order they are asked for, they stand in the order of the article.
    sections = [section for section in SECTIONS if section in (given.only or SECTIONS)]
    return Asked(
        sections,
        words=given.find,
        is_json=given.format == "json",
        is_single=is_single,
        colour=given.color,
        language=given.language,
        known_speakers=given.known_speakers,
    )


def explain_copy(copy: Copy, asked: Asked) -> str:
    """Return how an article was read, as far as it is wanted, in the form that is wanted."""
    known = copy.known
    explanation = explain(
        copy.text,
        headline=known.headline,
        authors=known.authors,
        published=known.published,
        language=asked.language,
        known_speakers=asked.known_speakers,
    )
    explanation = explanation.only(asked.sections)
    if asked.words is not None:
        explanation = explanation.about(asked.words)
        if not explanation.sections:
            complain(f"{copy.place}: no line or sentence has the words {asked.words!r}")
    return (explanation_as_json if asked.is_json else explanation_as_text)(
        explanation, copy.id, asked
    )


def explanation_as_json(explanation: Explanation, name: str, asked: Asked) -> str:
    """Return an explanation for programs: laid out if it is alone, else on a line."""
    record = explanation.to_dict()
    return f"{lay_out(record) if asked.is_single else dump_line({'id': name, **record})}\n"


def explanation_as_text(explanation: Explanation, name: str, asked: Asked) -> str:
    """Return an explanation for people, below the article's name if it is not alone."""
    width = shutil.get_terminal_size().columns
    # All that was asked for has its heading, also if it is empty; what was looked for, where it is.
    sections = asked.sections if asked.words is None else explanation.sections
    lines = explanation_lines(explanation, width, sections)
    shown = write_lines(lines, choose_dress(sys.stdout, asked.colour))
    return shown if asked.is_single else f"{name_rule(name, width)}\n\n{shown}\n"


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for; return how many inputs were lost."""
    tally = Tally(quiet=given.quiet)
    names = gather_inputs(given, tally)
    check_inputs(names)
    intake = Intake(given.encoding, read_published_option(given), given.language)
    # A folder that happens to have one article is still a folder: its form does not change.
    is_single = list(names) == given.inputs and len(names) == 1 and not intake.is_json(names[0])
    asked = read_asked(given, is_single=is_single)
    with open_standard_output(encode_data if asked.is_json else encode_for_terminal) as write:
        for copy in read_copies(names, intake):
            if isinstance(copy, ArticleFailure):
                tally.lose(copy)
            else:
                write(copy.id, explain_copy(copy, asked))
    tally.end()
    return tally.lost


COMMAND = Command(
    name="explain",
    summary="show what was seen in an article, tried and refused",
    description="Show how articles were read: words with their classes, frames that were tried "
    "and why they were refused, what lines of the head were taken for, whom sources mean.",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
