"""The commands, each in a module of its own, found by name.

A new command is one module with its `COMMAND`, and its name in the tuple below.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsparse.cli import parse, schema, stats, table, view
from newsparse.cli.command import Command

COMMANDS: Mapping[str, Command] = MappingProxyType(
    {module.COMMAND.name: module.COMMAND for module in (parse, view, stats, table, schema)}
)
"""All commands by their names. The first is meant where none is named."""
