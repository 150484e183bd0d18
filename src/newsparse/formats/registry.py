"""The output formats, found by name.

A new format is one module with its `FORMAT`, and its name in the tuple below; docs/formats.md tells
what belongs to it besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsparse.formats import article_records, brat, displacy, html_page, jsonld, text, w3c
from newsparse.formats.delimited import CSV, EXCEL, TSV
from newsparse.formats.format import Format

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

FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in OWN_FORMATS})
"""All formats by their names, the default first."""
