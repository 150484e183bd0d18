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
    # Options may stand between files, as people write them: `newsparse a.txt -f json b.txt`.
    given = parser.parse_intermixed_args(arguments)
    # What reads takes the floor from its language.
    if getattr(given, "sure", None) is not None:
        given.language = given.language.with_sure(given.sure)
    return given
