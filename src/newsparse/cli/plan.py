"""What goes where: refused before anything is read, if something would be lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from attrs import frozen

from newsparse.cli.complaints import Misuse, shown_name
from newsparse.cli.files.growing_files import is_regular, open_series, part_of, take_up_series
from newsparse.cli.files.indexed_folder import open_indexed_folder
from newsparse.cli.files.inputs import STANDARD_INPUT
from newsparse.cli.files.output_files import (
    WriteText,
    encode_data,
    encode_for_terminal,
    file_name,
    open_file,
    open_folder,
    open_standard_output,
)
from newsparse.cli.options import Options
from newsparse.cli.output_names import is_file_name


@frozen
class Plan:
    """How the articles of a command are written."""

    in_series: bool
    """Whether articles are written in the form that lets others follow."""
    open: Callable[[], AbstractContextManager[WriteText]]
    """Opens what the texts go to."""
    target_of: Callable[[str], str]
    """Tells where an article goes, by what it is called: to no place twice."""
    is_written: Callable[[str], bool]
    """Tells of a place whether an earlier command has written it, and this one goes on."""
    heading: str = ""
    """What stands once before all results."""


def targets_of(names: Sequence[str], options: Options) -> tuple[str, ...]:
    """Return the files that are written for inputs, as far as that is known beforehand."""
    if options.output is None:
        return ()
    if options.format.render_in_series is not None:
        return (options.output, str(part_of(options.output)))
    if is_file_name(options.format, options.output):
        return (options.output,)
    # What the articles of JSON Lines are called shows only when their lines are read.
    texts = [name for name in names if not options.intake.holds_many(name)]
    return tuple(target_in_folder(options, name) for name in texts)


def target_in_folder(options: Options, article: str) -> str:
    """Return the file that an article has to itself."""
    return str(Path(options.output or "", file_name(article, options.format.suffix)))


def check_inputs(names: Sequence[str]) -> None:
    """Refuse to read standard input twice."""
    if names.count(STANDARD_INPUT) > 1:
        raise Misuse("- (standard input) can be read only once")


def check_clashes(names: Sequence[str], options: Options) -> None:
    """Refuse to write one file for two inputs."""
    writers: dict[str, str] = {}
    for name in (name for name in names if not options.intake.holds_many(name)):
        target = target_in_folder(options, name)
        # On some systems A.ann and a.ann are one file.
        if (place := os.path.normcase(target)) in writers:
            both = f"{shown_name(writers[place])} and {shown_name(name)}"
            raise Misuse(f"{both} would both be written to {shown_name(target)}")
        writers[place] = name


def check_overwriting(names: Sequence[str], targets: Sequence[str]) -> None:
    """Refuse to write over an input."""
    # A link to an input is that input, whatever it is called.
    inputs = {os.path.realpath(name) for name in names if name != STANDARD_INPUT}
    for target in targets:
        if os.path.realpath(target) in inputs and Path(target).is_file():
            raise Misuse(f"{shown_name(target)} is an input too: it would be written over")


def is_single(names: Sequence[str], options: Options) -> bool:
    """Tell whether a command is about one article.

    What decides is the command, not how many of its inputs can be read or how many articles
    a folder happens to have.
    """
    return tuple(names) == options.inputs and len(names) == 1 and not holds_many(names, options)


def holds_many(names: Sequence[str], options: Options) -> bool:
    """Tell whether an input may have several articles."""
    return any(options.intake.holds_many(name) for name in names)


def check_resuming(options: Options) -> None:
    """Refuse to go on with what does not tell what is in it."""
    if options.resume and options.output is None:
        raise Misuse("--resume goes on with what is written: name it with --output")


# The four ways to write


def print_articles(options: Options, *, in_series: bool) -> Plan:
    """Write all articles to standard output."""
    # Programs expect UTF-8 wherever they run; people read in the encoding of their terminal.
    encode = encode_data if options.format.encoding else encode_for_terminal
    return Plan(
        in_series=in_series,
        open=partial(open_standard_output, encode),
        target_of=str,
        is_written=lambda _article: False,
        heading=options.format.heading if in_series else "",
    )


def write_one(options: Options, output: str) -> Plan:
    """Write the only article to a file; leave the file alone if it is there to go on with."""
    # One article is written whole or not at all, so being there means being done.
    done = options.resume and Path(output).is_file()
    return Plan(
        in_series=False,
        open=open_nothing if done else partial(open_file, output),
        target_of=str,
        is_written=lambda _article: done,
    )


def open_nothing() -> AbstractContextManager[WriteText]:
    """Give a function that writes nothing, where all is written."""
    return nullcontext(lambda _article, _text: None)


def write_series(options: Options, output: str) -> Plan:
    """Write all articles to one file."""
    written: frozenset[str] = frozenset()
    if options.resume:
        if options.format.read_id is None:
            raise Misuse(f"--resume finds no articles in one file of {options.format.name}")
        written = take_up_series(output, options.format.read_id)
    elif is_regular(output) and part_of(output).exists():
        part = shown_name(str(part_of(output)))
        raise Misuse(f"{part} is of an interrupted command: go on with --resume, or remove it")
    return Plan(
        in_series=True,
        open=partial(open_series, output),
        target_of=str,
        is_written=written.__contains__,
        heading=options.format.heading,
    )


def write_folder(options: Options, output: str, *, alone: bool) -> Plan:
    """Write each article to a file of its own, and for several a list of them if there is one."""
    suffix, indexed = options.format.suffix, partial(open_indexed_folder, output, options.format)
    return Plan(
        in_series=False,
        open=partial(open_folder, output, suffix) if alone else indexed,
        target_of=partial(target_in_folder, options),
        is_written=lambda target: options.resume and Path(target).is_file(),
    )


def write_alone(options: Options, output: str, *, alone: bool) -> Plan:
    """Write what has a file for each article: one to the file that is named, or to a folder."""
    if not is_file_name(options.format, output):
        return write_folder(options, output, alone=alone)
    if not alone:
        name = options.format.name
        raise Misuse(f"{name} gives each article a file: name a folder, not {shown_name(output)}")
    return write_one(options, output)


def choose_plan(names: Sequence[str], options: Options) -> Plan:
    """Return the way to write that a command asks for."""
    alone, output = is_single(names, options), options.output
    goes_in_series = options.format.render_in_series is not None
    if output is None:
        if not alone and not goes_in_series:
            name = options.format.name
            raise Misuse(f"{name} gives each article a file: name a folder with --output")
        return print_articles(options, in_series=not alone)
    if not goes_in_series:
        return write_alone(options, output, alone=alone)
    return write_one(options, output) if alone else write_series(options, output)


def make_plan(names: Sequence[str], options: Options) -> Plan:
    """Return how the articles are written, once it is sure that nothing gets lost.

    Raises:
        Misuse: if something would, or if several articles need files of their own and no
            folder is named for them.
    """
    check_inputs(names)
    check_resuming(options)
    check_overwriting(names, targets_of(names, options))
    if options.format.render_in_series is None and options.output is not None:
        check_clashes(names, options)
    return choose_plan(names, options)
