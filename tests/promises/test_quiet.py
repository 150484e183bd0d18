"""Parsing is quiet: it opens, asks, evaluates and fetches nothing."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from process import run_python
from seeds import SEEDS, read_seed
from sources import FILES, PACKAGE, nodes_of
from strategies import FRAGMENTS

TEXTS = [*FRAGMENTS, "".join(FRAGMENTS), *map(read_seed, SEEDS)]

LOADED = """
import pickle
import sys
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
for text in texts:
    parse_article(text)
"""

AUDITED = """
seen = set()
sys.addaudithook(lambda event, given: seen.add(event))
for text in texts:
    parse_article(text)
pickle.dump(set(seen), sys.stdout.buffer)
"""


def test_parsing_opens_and_evaluates_nothing() -> None:
    seen = pickle.loads(run_python(LOADED + AUDITED, pickle.dumps(TEXTS)))
    # To tell one object from another by its identity, and to make an array, are events, too, and
    # open nothing.
    assert seen - {"builtins.id", "array.__new__"} == set()


FORBIDDEN = """
import datetime
import locale
import os
import time

def refuse(*given, **named):
    raise AssertionError("the clock or the surroundings were asked")

class Refusing(dict):
    __getitem__ = get = __contains__ = __iter__ = keys = items = refuse

for module, names in (
    (time, ("time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime", "strftime")),
    (os, ("getenv", "getcwd", "open", "listdir", "stat", "urandom", "getpid", "cpu_count")),
    (locale, ("getlocale", "localeconv", "setlocale")),
):
    for name in names:
        setattr(module, name, refuse)
os.environ = Refusing()
for text in texts:
    parse_article(text)
"""


def test_parsing_reads_no_clock_and_no_environment() -> None:
    run_python(LOADED + FORBIDDEN, pickle.dumps(TEXTS))


CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
EVALUATING = {"pickle", "marshal", "shelve", "ctypes", "code", "runpy"}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "subprocess"}


def imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the roots of all modules that are imported, wherever it is done."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        # Its functions only spell addresses.
        elif isinstance(node, ast.ImportFrom) and node.module != "urllib.parse":
            yield str(node.module).split(".")[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_nothing_is_evaluated_unpickled_or_fetched(file: Path) -> None:
    nodes = nodes_of(file)
    called = {
        node.func.id
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & CALLS
    assert not set(imported(nodes)) & (EVALUATING | NETWORK)
