"""The output formats, found by name.

A new format is one module with its `FORMAT`, and its name in the tuple below; docs/formats.md tells
what belongs to it besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsparse.formats import article_records, brat, displacy, html_page, jsonld, text, w3c
from newsparse.formats.format import Format

# In the order of the help: for people first, then for programs, then for single tools.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        module.FORMAT.name: module.FORMAT
        for module in (text, article_records, html_page, brat, w3c, jsonld, displacy)
    }
)
"""All formats by their names, the default first."""
