"""Every pattern that the package compiles, found by itself.

A process of its own lets both engines write down what they are given and from where;
it calls every function of `newsparse.patterns` and reads some articles, so that what a
language's grammar spells is compiled as well.
"""

from __future__ import annotations

import ast
import pickle
from functools import cache

from attrs import frozen

from process import run_python
from sources import FILES, PACKAGE, nodes_of

RECORD = r"""
import importlib
import inspect
import pickle
import pkgutil
import re
import sys
from pathlib import Path

import attrs
import regex

import newsparse
from newsparse import parse_article
from newsparse.language import load_language

package = Path(newsparse.__file__).parent
seen = {}

def recorder(engine):
    compile = engine.compile

    def record(pattern, flags=0, **options):
        frame = sys._getframe(1)
        file = Path(frame.f_code.co_filename)
        if package in file.parents:
            place = f"{file.relative_to(package)}:{frame.f_lineno}"
            seen.setdefault((engine.__name__, pattern, int(flags)), place)
        return compile(pattern, flags, **options)

    return record

for engine in (re, regex):
    engine.compile = recorder(engine)
english = load_language("en")
tables = {type(value): value for value in attrs.asdict(english, recurse=False).values()}
tables[type(english)] = english
from newsparse import patterns
for module in pkgutil.iter_modules(patterns.__path__, "newsparse.patterns."):
    for name, function in vars(importlib.import_module(module.name)).items():
        if "Pattern" in str(getattr(function, "__annotations__", {}).get("return")):
            wanted = inspect.signature(function, eval_str=True).parameters.values()
            given = [tables.get(parameter.annotation) for parameter in wanted]
            if None not in given:
                function(*given)
parse_article('date 2025-07-17 \n\n“We won,” said Mayor Ada Stone, who heads the board.')
sys.stdout.buffer.write(pickle.dumps([(*key, place) for key, place in seen.items()]))
"""


@frozen
class Entry:
    """A pattern as it was compiled."""

    engine: str
    """`re` or `regex`."""
    pattern: str
    flags: int
    place: str
    """Where it was compiled: `patterns/mark_patterns.py:36`."""


@cache
def entries() -> tuple[Entry, ...]:
    """Return every pattern of the package, with the data of its language."""
    return tuple(Entry(*row) for row in pickle.loads(run_python(RECORD)))


def places_that_compile() -> set[str]:
    """Return every place of the package's code that compiles a pattern."""
    found = set()
    for file in FILES:
        for node in nodes_of(file):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "re.compile",
                "regex.compile",
            }:
                found.add(f"{file.relative_to(PACKAGE)}:{node.lineno}")
    return found
