"""`newsparse FILE...`: read articles and tell who said what."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial

from newsparse.cli.arguments import gather_inputs
from newsparse.cli.command import Command
from newsparse.cli.complaints import ArticleFailure
from newsparse.cli.files.articles_to_read import Copy, read_copies
from newsparse.cli.files.gathered_articles import choose_copies
from newsparse.cli.files.json_lines import count_records
from newsparse.cli.files.output_files import WriteText
from newsparse.cli.options import Options, add_arguments, read_options
from newsparse.cli.plan import Plan, is_single, make_plan
from newsparse.cli.progress import no_bar, progress_bar
from newsparse.cli.rendering import Rendered, Rendering, map_copies, render_copy
from newsparse.cli.tally import Tally
from newsparse.many.failures import Failure

EXAMPLES = """\
examples:
  newsparse story.txt                        read an article
  trafilatura -u URL | newsparse -           read what comes in
  newsparse --format json story.txt          a JSON document for programs
  newsparse --format json -o all.jsonl in/   a line of JSON for each article of a folder
  newsparse --format brat -o out/ in/        out/NAME.ann for each in/NAME.txt
  newsparse -f json -o all.jsonl --jobs 4 --resume corpus.jsonl.gz
                                             a corpus, with four processes; run it again
                                             to go on after an interrupt
  newsparse --published 2026-03-03 story.txt the date of a text that does not tell it
  newsparse --encoding cp1252 old.txt        a text from an old Windows machine
"""

FILE_WIDTH = 80
"""Columns of a text that goes to a file, whatever terminal it was made in."""


def page_width(options: Options) -> int:
    """Return how many columns a line may take."""
    return shutil.get_terminal_size().columns if options.output is None else FILE_WIDTH


def work_of(plan: Plan, options: Options) -> Callable[[Copy], Rendered]:
    """Return what is done with each article; it may have to travel to other processes."""
    rendering = Rendering(
        format_name=options.format.name,
        in_series=plan.in_series,
        width=page_width(options),
        language=options.language,
        selection=options.selection,
        units=options.units,
        known_speakers=options.known_speakers,
    )
    return partial(render_copy, rendering=rendering)


def write_all(names: Sequence[str], plan: Plan, options: Options, tally: Tally) -> None:
    """Read and write all articles."""
    copies = read_copies(names, options.intake)
    waiting = choose_copies(copies, plan.target_of, plan.is_written, tally)
    bar = progress_bar(count_known(names, options)) if options.progress else no_bar()
    results = map_copies(work_of(plan, options), waiting, options.jobs)
    with bar as advance, plan.open() as write_next, closing(results):
        write = with_heading(write_next, plan.heading)
        for copy, result in results:
            if isinstance(result, Failure):
                tally.lose(f"{copy.place}: {result.error!r}")
            else:
                write_result(write, copy, result, tally)
            advance(1)


def with_heading(write: WriteText, heading: str) -> WriteText:
    """Return a function that writes a heading before the first result."""
    waiting = [heading]

    def write_headed(article: str, text: str) -> None:
        write(article, (waiting.pop() if waiting else "") + text)

    return write_headed


def write_result(write: WriteText, copy: Copy, result: Rendered, tally: Tally) -> None:
    """Write what was made of an article, and count it."""
    try:
        write(copy.id, result.text)
        tally.advise(copy.place, result.advice)
        tally.add(result.counts)
    except ArticleFailure as failure:
        tally.lose(failure)


def count_known(names: Sequence[str], options: Options) -> int | None:
    """Return how many articles there are, unless that shows only when they are read."""
    if options.intake.splits:
        return None
    counts = [count_records(name) if options.intake.is_json(name) else 1 for name in names]
    return None if None in counts else sum(filter(None, counts))


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for; return how many inputs were lost."""
    options = read_options(given)
    tally = Tally(quiet=given.quiet, needs_days=options.selection.needs_days())
    names = gather_inputs(given, tally)
    if names:
        plan = make_plan(names, options)
        write_all(names, plan, options, tally)
        # On a terminal the results are the summary, and one article needs none.
        if options.output is not None and not is_single(names, options):
            tally.note(tally.summary())
    tally.end()
    return tally.lost


COMMAND = Command(
    name="parse",
    summary="tell who said what in articles; what is meant where no command is named",
    description="Read plain-text news articles and tell who said what, how and when.",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
