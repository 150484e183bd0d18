"""The commands, each in a module of its own, found by name.

A new command is one module with its `COMMAND`, and its name in the tuple below.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsparse.cli.command import Command
from newsparse.cli.commands import (
    explain_command,
    parse_command,
    schema_command,
    stats_command,
    table_command,
    view_command,
)

MODULES = (
    parse_command,
    view_command,
    explain_command,
    stats_command,
    table_command,
    schema_command,
)

COMMANDS: Mapping[str, Command] = MappingProxyType(
    {module.COMMAND.name: module.COMMAND for module in MODULES}
)
"""All commands by their names. The first is meant where none is named."""
