"""`newsparse FILE...`: read articles and tell who said what."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable
from contextlib import AbstractContextManager

from newsparse.cli.command import Command
from newsparse.cli.failures import ArticleFailure, complain
from newsparse.cli.inputs import find_articles, read_text
from newsparse.cli.options import Options, add_arguments, read_options
from newsparse.cli.outputs import (
    Write,
    encode_data,
    encode_for_terminal,
    open_file,
    open_folder,
    open_standard_output,
)
from newsparse.cli.plan import make_plan
from newsparse.formats.format import Page
from newsparse.parser import parse_article

EXAMPLES = """\
examples:
  newsparse story.txt                        read an article
  curl -s URL | newsparse -                  read what comes in
  newsparse --format json story.txt          a JSON document for programs
  newsparse --format json -o all.jsonl in/   a line of JSON for each article of a folder
  newsparse --format brat -o out/ in/        out/NAME.ann for each in/NAME.txt
  newsparse --published 2026-03-03 story.txt the date of a text that does not tell it
  newsparse --encoding cp1252 old.txt        a text from an old Windows machine
"""

FILE_WIDTH = 80
"""Columns of a text that goes to a file, whatever terminal it was made in."""


def find_all(inputs: Iterable[str]) -> tuple[tuple[str, ...], int]:
    """Return the articles that all inputs stand for, and how many inputs are lost."""
    names: list[str] = []
    lost = 0
    for name in inputs:
        try:
            names += find_articles(name)
        except ArticleFailure as failure:
            complain(failure)
            lost += 1
    return tuple(names), lost


def open_output(options: Options) -> AbstractContextManager[Write]:
    """Open what the results go to."""
    if options.output is not None and options.format.render_in_series is None:
        return open_folder(options.output, options.format.suffix)
    if options.output is not None:
        return open_file(options.output)
    return open_standard_output(encode_data if options.format.encoding else encode_for_terminal)


def page_width(options: Options) -> int:
    """Return how many columns a line may take."""
    return shutil.get_terminal_size().columns if options.output is None else FILE_WIDTH


def write_all(options: Options) -> int:
    """Read and write all articles, one after the other; return how many inputs were lost."""
    names, lost = find_all(options.inputs)
    if not names:
        return lost
    render, width = make_plan(names, options), page_width(options)
    with open_output(options) as write:
        for name in names:
            try:
                text = read_text(name, options.encoding)
                article = parse_article(
                    text, published=options.published, language=options.language
                )
                write(name, render(article, Page(name, width)))
            except ArticleFailure as failure:
                complain(failure)
                lost += 1
    return lost


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for."""
    return write_all(read_options(given))


COMMAND = Command(
    name="parse",
    summary="tell who said what in articles; what is meant where no command is named",
    description="Read plain-text news articles and tell who said what, how and when.",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
