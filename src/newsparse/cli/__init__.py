"""The command line: `newsparse FILE...` (see docs/command-line.md).

Exit codes: 0 if all went well, 1 if an input could not be read or a result not written,
2 for a command that makes no sense, 130 after Ctrl-C, 141 if the reader of the output
went away.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager

from newsparse.cli.arguments import Options, read_options
from newsparse.cli.failures import ArticleFailure, Misuse, OutputFailure, complain
from newsparse.cli.inputs import find_articles, read_text
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

__all__ = ["main"]

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


def run(options: Options) -> int:
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


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for, and return the exit code.

    Args:
        argv: The arguments; None stands for those of the program.

    Raises:
        SystemExit: after `--help` and `--version`.
    """
    try:
        return 1 if run(read_options(argv)) else 0
    except Misuse as misuse:
        complain(f"{misuse} (see newsparse --help)")
        return 2
    except OutputFailure as failure:
        complain(failure)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
