"""What a command is: a name, its arguments, and a function that does it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from attrs import frozen

from newsparse.cli.complaints import Misuse
from newsparse.cli.files.output_files import guarded_standard_output


class Parser(argparse.ArgumentParser):
    """A parser of arguments that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command."""
        raise Misuse(message)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End after the help or the version, once it is really out."""
        # argparse prints the help itself, and a full disk would else end it in a traceback.
        with guarded_standard_output():
            pass
        super().exit(status, message)


@frozen
class Command:
    """Something that newsparse can be told to do."""

    name: str
    """The word that asks for it."""
    summary: str
    """What it does, in a phrase for the list of commands."""
    description: str
    """What it does, in a sentence or two for its own help."""
    epilog: str
    """Examples, for the end of its help."""
    add_arguments: Callable[[Parser], None]
    """Tells a parser what the command may be given."""
    run: Callable[[argparse.Namespace], int]
    """Does it, and returns how many inputs were lost; what else goes wrong is raised as
    one of the failures of `newsparse.cli.complaints`."""


MISSING = "the following arguments are required"
"""How argparse tells that a command lacks something, before it looks at what it does not know."""


def parse_all(parser: Parser, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what a command is given; options may stand between files: `a.txt -f json b.txt`.

    Raises:
        Misuse: if they make no sense.
    """
    try:
        return parser.parse_intermixed_args(arguments)
    except Misuse as misuse:
        if not str(misuse).startswith(MISSING):
            raise
        # An option that there is not is the fault of `newsparse -x`, and not the missing file.
        _, unknown = parser.parse_known_args([*arguments, "-"])
        if not unknown:
            raise
        raise Misuse(f"unrecognized arguments: {' '.join(unknown)}") from misuse


def read_arguments(
    command: Command, words: str, arguments: Sequence[str], epilog: str
) -> argparse.Namespace:
    """Return what a command is given.

    Args:
        command: The command.
        words: Those that call it, for its help.
        arguments: What follows these words.
        epilog: The end of its help.

    Raises:
        Misuse: if they make no sense.
        SystemExit: after `--help` and `--version`.
    """
    parser = Parser(
        prog=words,
        description=command.description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        # A new option would change what the beginning of another one means in somebody's script.
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    given = parse_all(parser, arguments)
    # What reads takes the floor from its language.
    if getattr(given, "sure", None) is not None:
        given.language = given.language.with_sure(given.sure)
    return given
