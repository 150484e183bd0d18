"""What goes where: refused before anything is read, if something would be lost."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from newsparse.cli.failures import Misuse, shown
from newsparse.cli.inputs import STANDARD_INPUT
from newsparse.cli.options import Options
from newsparse.cli.outputs import file_name
from newsparse.formats.format import Render


def targets_of(names: Sequence[str], options: Options) -> tuple[str, ...]:
    """Return the file that each article is written to."""
    if options.output is None:
        return ()
    if options.format.render_in_series is not None:
        return (options.output,)
    suffix = options.format.suffix
    return tuple(str(Path(options.output, file_name(name, suffix))) for name in names)


def check_inputs(names: Sequence[str]) -> None:
    """Refuse to read standard input twice."""
    if names.count(STANDARD_INPUT) > 1:
        raise Misuse("- (standard input) can be read only once")


def check_clashes(names: Sequence[str], targets: Sequence[str]) -> None:
    """Refuse to write one file for two articles."""
    writers: dict[str, str] = {}
    for name, target in zip(names, targets, strict=True):
        if (place := os.path.normcase(target)) in writers:
            both = f"{shown(writers[place])} and {shown(name)}"
            raise Misuse(f"{both} would both be written to {shown(target)}")
        writers[place] = name


def check_overwriting(names: Sequence[str], targets: Sequence[str]) -> None:
    """Refuse to write over an input."""
    inputs = {os.path.realpath(name) for name in names if name != STANDARD_INPUT}
    for target in targets:
        if os.path.realpath(target) in inputs and Path(target).is_file():
            raise Misuse(f"{shown(target)} is an input too: it would be written over")


def choose_render(names: Sequence[str], options: Options) -> Render:
    """Return the function that writes an article: alone, or as one of several.

    What decides is the command, not how many of its inputs can be read or how many articles
    a folder happens to have.
    """
    alone = len(names) == 1 and tuple(names) == options.inputs
    format_ = options.format
    if not alone and format_.render_in_series is not None:
        return format_.render_in_series
    if not alone and options.output is None:
        raise Misuse(f"{format_.name} gives each article a file: name a folder with --output")
    return format_.render


def make_plan(names: Sequence[str], options: Options) -> Render:
    """Return the function that writes an article, once it is sure that nothing gets lost.

    Raises:
        Misuse: if something would, or if several articles need files of their own and no
            folder is named for them.
    """
    check_inputs(names)
    targets = targets_of(names, options)
    check_overwriting(names, targets)
    if options.format.render_in_series is None and targets:
        check_clashes(names, targets)
    return choose_render(names, options)
