"""`newsparse stats FILE...`: who is quoted how often over a corpus."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial

from attrs import frozen

from newsparse.cli.argument_values import parse_nonempty, parse_number
from newsparse.cli.arguments import add_corpus, add_inputs, gather_inputs, read_intake
from newsparse.cli.command import Command, Parser
from newsparse.cli.complaints import ArticleFailure, RecordFailure
from newsparse.cli.files.articles_to_read import Copy, Intake, copy_record, read_copies
from newsparse.cli.files.gathered_articles import choose_copies
from newsparse.cli.files.json_lines import read_records
from newsparse.cli.files.json_records import JsonRecord
from newsparse.cli.files.output_files import (
    encode_data,
    encode_for_terminal,
    open_file,
    open_standard_output,
)
from newsparse.cli.output_names import choose_form
from newsparse.cli.plan import check_inputs, check_overwriting
from newsparse.cli.progress import no_bar, progress_bar
from newsparse.cli.ranking import Ranking, SaidInArticle, said_in_article, said_in_record
from newsparse.cli.ranking_forms import RANKING_FORMS, RANKING_TITLE, WIDEST, Shown, today
from newsparse.cli.rendering import map_copies
from newsparse.cli.selection import Selection, add_selection, read_selection
from newsparse.cli.tally import Counts, Tally, count_article
from newsparse.handed_in import advice_on
from newsparse.language import Language
from newsparse.many.failures import Failure
from newsparse.model import KnownSpeaker, known_arguments
from newsparse.parser import parse_article

EXAMPLES = """\
examples:
  newsparse stats in/                          the most quoted of a folder of articles
  newsparse stats all.jsonl                    of articles, or of what --format json wrote
  newsparse stats -o who.html in/              a page with a chart
  newsparse stats -f csv --top all -j 4 in/    everybody, for a spreadsheet
"""

TOP = 25
"""How many speakers are shown if nothing else is asked for."""


def parse_top(text: str) -> int | None:
    """Read a number of speakers; None stands for all of them."""
    return None if text == "all" else parse_number(text)


def add_arguments(parser: Parser) -> None:
    """Tell a parser what the command may be given."""
    add_inputs(parser)
    add_ranking(parser)
    add_corpus(parser)
    add_selection(parser)


def add_ranking(parser: Parser) -> None:
    """Let the command be told how the ranking is shown, and where."""
    parser.add_argument(
        "-f",
        "--format",
        choices=RANKING_FORMS,
        metavar="NAME",
        help="table, csv, html: a page with a chart, or svg: the chart (default: what the name of "
        "--output tells, or else table)",
    )
    add_output_file(parser)
    parser.add_argument(
        "--top",
        type=parse_top,
        default=TOP,
        metavar="N",
        help="show at most N speakers, or all (default: %(default)s)",
    )
    title = "what the page is called"
    parser.add_argument("--title", type=parse_nonempty, default=RANKING_TITLE, help=title)
    source = "where the articles are from, for the last line of the page"
    parser.add_argument("--source", type=parse_nonempty, metavar="TEXT", help=source)


def add_output_file(parser: Parser) -> None:
    """Let the command be told where the ranking goes."""
    parser.add_argument(
        "-o",
        "--output",
        type=parse_nonempty,
        metavar="PATH",
        help="write to this file instead of standard output",
    )


# What was written before is only counted


def is_result(found: JsonRecord) -> bool:
    """Tell whether a record is what newsparse made of an article."""
    return {"speakers", "statements"} <= found.record.keys()


def id_of(found: JsonRecord) -> str:
    """Return what an article is called in its record, or else its place."""
    name = found.record.get("id")
    return name if isinstance(name, str) else found.place


def count_result(found: JsonRecord, ranking: Ranking, selection: Selection, tally: Tally) -> None:
    """Count what a record tells."""
    record = found.record
    try:
        said = SaidInArticle(id_of(found), tuple(said_in_record(record, selection)))
        counts = Counts(
            statements=len(record["statements"]),
            speakers=len(record["speakers"]),
            problems=len(record["problems"]),
            size=len(record["text"].encode("utf-8", "surrogatepass")),
            is_dated=record["date"] is not None,
        )
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        wrong = f"{found.place}: no article as newsparse writes it ({error!r})"
        tally.lose(RecordFailure(found.name, wrong))
    else:
        ranking.add(said)
        tally.add(counts)


@frozen
class Question:
    """What is asked of a corpus."""

    intake: Intake
    """How the inputs are read."""
    selection: Selection
    """Which statements count."""
    language: Language
    """The language of the articles."""
    known_speakers: tuple[KnownSpeaker, ...]
    """Whom they may mention."""
    jobs: int
    """How many processes read."""
    progress: bool
    """Whether to show how far it is."""


def read_question(given: argparse.Namespace) -> Question:
    """Return what is asked."""
    return Question(
        read_intake(given),
        read_selection(given),
        language=given.language,
        known_speakers=given.known_speakers,
        jobs=given.jobs,
        progress=given.progress,
    )


def read_others(
    names: Iterable[str], question: Question, ranking: Ranking, tally: Tally
) -> Iterator[Copy | ArticleFailure]:
    """Yield the articles that are still to be read, and count those that have been."""
    for name in names:
        if not question.intake.is_json(name):
            yield from read_copies([name], question.intake)
            continue
        for found in read_records(name):
            # What newsparse has written is counted as it stands: reading it again would take far
            # longer.
            if isinstance(found, JsonRecord) and is_result(found):
                count_result(found, ranking, question.selection, tally)
            else:
                yield copy_record(found, question.intake)


# What was not is read


def count_copy(copy: Copy, *, question: Question) -> tuple[SaidInArticle, Counts, tuple[str, ...]]:
    """Read an article, count what is in it, and tell what to do if it is no plain text."""
    article = parse_article(
        copy.text,
        **known_arguments(copy.known),
        language=question.language,
        known_speakers=question.known_speakers,
    )
    said = SaidInArticle(copy.id, tuple(said_in_article(article, question.selection)))
    return said, count_article(article), advice_on(article.problems)


def count_all(names: Iterable[str], question: Question, tally: Tally) -> Ranking:
    """Return who is quoted how often in all inputs."""
    ranking = Ranking()
    others = read_others(names, question, ranking, tally)
    copies = choose_copies(others, str, lambda _target: False, tally)
    work = partial(count_copy, question=question)
    results = map_copies(work, copies, question.jobs)
    with progress_bar(None) if question.progress else no_bar() as advance, closing(results):
        for copy, result in results:
            if isinstance(result, Failure):
                tally.lose(f"{copy.place}: {result.error!r}")
            else:
                said, counts, advice = result
                ranking.add(said)
                tally.add(counts)
                tally.advise(copy.place, advice)
            advance(1)
    return ranking


def write(text: str, form: str, output: str | None) -> None:
    """Write the result where it is wanted."""
    encode = encode_for_terminal if form == "table" else encode_data
    opened = open_file(output) if output else open_standard_output(encode)
    with opened as put:
        put("-", text)


def run(given: argparse.Namespace) -> int:
    """Do what the arguments ask for; return how many inputs were lost."""
    question, form = read_question(given), choose_form(given.format, given.output)
    tally = Tally(quiet=given.quiet, needs_days=question.selection.needs_days())
    names = gather_inputs(given, tally)
    check_inputs(names)
    if given.output is not None:
        check_overwriting(names, [given.output])
    ranking = count_all(names, question, tally)
    if tally.articles:
        shown = Shown(
            rows=ranking.rows(given.top),
            articles=tally.articles,
            statements=ranking.statements,
            silent=ranking.silent,
            title=given.title,
            source=given.source,
            made=today(),
            width=shutil.get_terminal_size().columns if given.output is None else WIDEST,
        )
        write(RANKING_FORMS[form](shown), form, given.output)
        tally.note(tally.summary())
    tally.end()
    return tally.lost


COMMAND = Command(
    name="stats",
    summary="tell who is quoted how often over a corpus",
    description="Tell who is quoted how often over a corpus of articles, or over what was made "
    "of one by --format json.",
    epilog=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
