"""`newsparse view FILE`: an article as it stands, coloured by who speaks."""

from __future__ import annotations

import argparse
import shutil
import sys

from newsparse.cli.argument_values import parse_nonempty
from newsparse.cli.arguments import add_color, add_knowledge, read_published_option
from newsparse.cli.command import Command, Parser
from newsparse.cli.complaints import ArticleFailure, complain, shown_name
from newsparse.cli.files.inputs import read_text
from newsparse.cli.files.output_files import encode_for_terminal, open_file, open_standard_output
from newsparse.cli.plan import check_overwriting
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS
from newsparse.formats.terminal import choose_dress, write_reading
from newsparse.handed_in import advice_on
from newsparse.model import Article
from newsparse.parser import parse_article

EXAMPLES = """\
examples:
  newsparse view story.txt                    read it in the terminal
  newsparse view --color always story.txt | less -R
                                              one screen after the other
  newsparse view story.txt --html story.html  make a page of it for a browser

environment:
  NO_COLOR     if it is set and not empty, the terminal gets no colours
  FORCE_COLOR  if it is set and not empty, files and pipes get them, too
"""


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    parser.add_argument(
        "input", type=parse_nonempty, metavar="FILE", help="an article as plain text, or -"
    )
    parser.add_argument(
        "--html", type=parse_nonempty, metavar="PATH", help="write a page to this file instead"
    )
    add_color(parser)
    add_knowledge(parser)


def read_input(given: argparse.Namespace) -> Article:
    """Return the article that a command names."""
    text = read_text(given.input, given.encoding)
    return parse_article(
        text,
        published=read_published_option(given),
        language=given.language,
        known_speakers=given.known_speakers,
    )


def write_page(article: Article, given: argparse.Namespace) -> None:
    """Write an article as a page, whole or not at all."""
    with open_file(given.html) as write:
        write(given.input, FORMATS["html"].render(article, RenderOptions(given.input, 0)))


def print_reading(article: Article, given: argparse.Namespace) -> None:
    """Write an article to standard output."""
    # In a pipe it is COLUMNS or 80: `newsparse view a.txt | less` keeps to the terminal.
    width = shutil.get_terminal_size().columns
    with open_standard_output(encode_for_terminal) as write:
        write(given.input, write_reading(article, width, choose_dress(sys.stdout, given.color)))


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for; return how many inputs were lost."""
    if given.html is not None:
        check_overwriting([given.input], [given.html])
    try:
        article = read_input(given)
    except ArticleFailure as failure:
        complain(failure)
        return 1
    for advice in advice_on(article.problems):
        complain(f"{shown_name(given.input)}: {advice}")
    (print_reading if given.html is None else write_page)(article, given)
    return 0


COMMAND = Command(
    name="view",
    summary="show an article as it stands, coloured by who speaks",
    description="Show an article as it stands, coloured by who speaks, with the names beside it.",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
