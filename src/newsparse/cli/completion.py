"""What a shell may complete: commands, their options and values, and files, by argcomplete."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec

from newsparse.cli.command import Command, Parser


def answer_shell(commands: Mapping[str, Command], default: str) -> None:
    """Tell a shell what may come next on its line, and end; do nothing without argcomplete.

    Args:
        commands: All commands by their names.
        default: The name of the one that is meant where none is named.
    """
    if find_spec("argcomplete") is None:
        return
    # Only here: it is an extra, and no command needs it.
    from argcomplete import FilesCompleter, autocomplete  # noqa: PLC0415

    typed = os.environ["COMP_LINE"][: int(os.environ["COMP_POINT"])]
    whole = typed.split()[1:] if typed[-1:].isspace() else typed.split()[1:-1]
    named = whole[0] if whole and whole[0] in commands else None
    parser = Parser(prog="newsparse", allow_abbrev=False)
    commands[named or default].add_arguments(parser)
    # How many words stand before the arguments: the program, and a command that is named.
    os.environ["_ARGCOMPLETE"] = "2" if named else "1"
    files = FilesCompleter()

    def complete_word(prefix: str, **_: object) -> list[str]:
        """Return the files that a word may be, and the commands if it is the first one."""
        first = [] if whole else [name for name in commands if name.startswith(prefix)]
        return [*first, *files(prefix)]

    autocomplete(parser, default_completer=complete_word)
