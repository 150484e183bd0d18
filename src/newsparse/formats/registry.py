"""The output formats, found by name.

A new format is one module with its `FORMAT`, and its name in the tuple below; docs/formats.md tells
what belongs to it besides. Other packages add formats by the entry points of a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from newsparse.errors import PluginError
from newsparse.formats import article_records, brat, displacy, html_page, jsonld, text, w3c
from newsparse.formats.delimited import CSV, EXCEL, TSV
from newsparse.formats.format import Format
from newsparse.plugins import Plugin, find_plugins

# In the order of the help: for people first, then for programs, then for single tools.
OWN_FORMATS = (
    text.FORMAT,
    CSV,
    TSV,
    EXCEL,
    article_records.FORMAT,
    html_page.FORMAT,
    brat.FORMAT,
    w3c.FORMAT,
    jsonld.FORMAT,
    displacy.FORMAT,
)
"""The formats of newsparse itself."""

GROUP = "newsparse.formats"
"""The entry points by which packages add formats: each names a `Format` of its name."""


def read_format(plugin: Plugin) -> Format:
    """Return the format that a package adds.

    Raises:
        PluginError: if the package fails, or adds no format of that name.
    """
    format_ = plugin.read()
    if not isinstance(format_, Format):
        raise PluginError(f"{plugin} is no Format but {type(format_).__name__}")
    if format_.name != plugin.name:
        raise PluginError(f"{plugin} calls itself {format_.name!r}")
    return format_


@frozen
class Formats:
    """The formats that there are."""

    known: Mapping[str, Format]
    """Those that can be used, by their names, the default first."""
    unusable: Mapping[str, str]
    """Names of others, each with the reason why it cannot be used."""


def gather_formats(plugins: Iterable[Plugin]) -> Formats:
    """Return the formats of newsparse and those that packages add to them.

    A name that is taken stays what it is: no package changes what a command has meant so far.
    """
    known = {one.name: one for one in OWN_FORMATS}
    unusable: dict[str, str] = {}
    for plugin in plugins:
        if plugin.name in known:
            continue
        try:
            known[plugin.name] = read_format(plugin)
        except PluginError as error:
            # It is told to those who ask for it; all others have nothing to do with it.
            unusable[plugin.name] = str(error)
    return Formats(MappingProxyType(known), MappingProxyType(unusable))


ALL_FORMATS: Formats = gather_formats(find_plugins(GROUP))
"""The formats of newsparse, and those that installed packages add."""

FORMATS: Mapping[str, Format] = ALL_FORMATS.known
"""All formats by their names, the default first."""
