"""What other packages add to newsparse: formats and languages, found by their entry points."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

from newsparse.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@frozen
class Plugin:
    """Something that an installed package adds."""

    name: str
    """What it is asked for by."""
    package: str
    """The package, for messages."""
    load: Callable[[], object]
    """Imports it, and gives it."""

    def __str__(self) -> str:
        """Return what it is called in messages."""
        return f"{self.name!r} of the package {self.package}"

    def read(self) -> object:
        """Return it.

        Raises:
            PluginError: if the package fails.
        """
        try:
            return self.load()
        except Exception as error:
            # Other people's code may fail in any way, and whoever asked has to know in whose.
            why = f"{type(error).__name__}: {error}"
            raise PluginError(f"{self} cannot be loaded ({why})") from error


def plugin_of(entry: EntryPoint) -> Plugin:
    """Return what an entry point names."""
    package = entry.dist.name if entry.dist else "unknown"
    return Plugin(entry.name, package, entry.load)


def find_plugins(group: str) -> tuple[Plugin, ...]:
    """Return what installed packages add in a group of entry points, in the order of names."""
    # Only here: it takes longer to import than all that reads an article without plugins.
    from importlib.metadata import entry_points  # noqa: PLC0415

    found = map(plugin_of, entry_points(group=group))
    return tuple(sorted(found, key=lambda plugin: (plugin.name, plugin.package)))
