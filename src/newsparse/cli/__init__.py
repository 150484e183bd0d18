"""The command line: `newsparse FILE...` (see docs/command-line.md).

Exit codes: 0 if all went well, 1 if an input could not be read or a result not written,
2 for a command that makes no sense, 130 after Ctrl-C, 141 if the reader of the output
went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newsparse.cli.command import read_arguments
from newsparse.cli.commands import COMMANDS
from newsparse.cli.complaints import Misuse, OutputFailure, complain
from newsparse.cli.completion import answer_shell
from newsparse.errors import WorkerError

__all__ = ["main"]

# The command that most people want needs no name.
DEFAULT = next(iter(COMMANDS))

EXIT_CODES = """\
exit codes: 0 all is well, 1 an input or the output failed, 2 the command makes no sense
"""


def list_commands() -> str:
    """Return a line for each command, for the help."""
    lines = [f"  {command.name:10}{command.summary}\n" for command in COMMANDS.values()]
    return f"commands, each with a --help of its own:\n{''.join(lines)}\n"


def split_command(arguments: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """Return the command's name, the words that call it, and what follows them.

    A first word that is no command is already an argument of the default one: a file that
    is called like a command is read as `./NAME`.

    >>> split_command(["parse", "story.txt"]), split_command(["story.txt"])
    (('parse', 'newsparse parse', ['story.txt']), ('parse', 'newsparse', ['story.txt']))
    """
    if arguments and arguments[0] in COMMANDS:
        return arguments[0], f"newsparse {arguments[0]}", arguments[1:]
    return DEFAULT, "newsparse", arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for, and return the exit code.

    Args:
        argv: The arguments; None stands for those of the program.

    Raises:
        SystemExit: after `--help` and `--version`.
    """
    if "_ARGCOMPLETE" in os.environ:
        answer_shell(COMMANDS, DEFAULT)
    name, words, rest = split_command(sys.argv[1:] if argv is None else argv)
    command = COMMANDS[name]
    # Somebody who asks a command for help knows already which commands there are.
    listed = list_commands() if name == DEFAULT else ""
    try:
        given = read_arguments(command, words, rest, f"{command.epilog}\n{listed}{EXIT_CODES}")
        return 1 if command.run(given) else 0
    except Misuse as misuse:
        complain(f"{misuse} (see {words} --help)")
        return 2
    except (OutputFailure, WorkerError) as failure:
        complain(failure)
        return 1
    except KeyboardInterrupt:
        # As shells count it: 128 and the number of the signal that ended the program, here
        # SIGINT.
        return 130
    except BrokenPipeError:
        return 141
