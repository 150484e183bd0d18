"""`newsparse schema`: the form of the JSON that is written."""

from __future__ import annotations

import argparse

from newsparse.cli.command import Command, Parser
from newsparse.cli.files.output_files import encode_data, open_standard_output
from newsparse.conversions import load_schema
from newsparse.formats.json_text import lay_out


def add_arguments(parser: Parser) -> None:
    """Take nothing: there is one schema."""


def run(given: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the schema."""
    # The same bytes everywhere, as schemas are kept beside code.
    with open_standard_output(encode_data) as write:
        write("-", lay_out(load_schema()) + "\n")
    return 0


COMMAND = Command(
    name="schema",
    summary="print the JSON Schema of what --format json writes",
    description="Print the JSON Schema (draft 2020-12) of what --format json writes.",
    epilog="example:\n  newsparse schema > newsparse.schema.json\n",
    add_arguments=add_arguments,
    run=run,
)
