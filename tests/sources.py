"""The code of the package itself, for the tests that hold what is written in it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import newsparse

PACKAGE = Path(newsparse.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))


@cache
def nodes_of(file: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of the tree of a file, walked once for all tests."""
    return tuple(ast.walk(tree_of(file)))


@cache
def tree_of(file: Path) -> ast.Module:
    """Return the tree of a file, parsed once for all tests."""
    return ast.parse(file.read_text(encoding="utf-8"))
