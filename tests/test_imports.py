"""The house: what may import what, and where patterns are compiled."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import newsparse
from process import run_python

PACKAGE = Path(newsparse.__file__).parent
MODULES = {
    ".".join(("newsparse", *file.relative_to(PACKAGE).with_suffix("").parts)): file
    for file in sorted(PACKAGE.rglob("*.py"))
}
TREES = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}

LAYERS = (
    {"_version", "span", "refusal"},
    {"errors", "pickling", "units", "in_words"},
    {"conversions"},
    {"model"},
    {"formats"},
    {"serde", "rich"},
    {"language"},
    {"patterns"},
    {"vocabulary"},
    {"dates"},
    {"header"},
    {"quotes"},
    {"syntax"},
    {"statements"},
    {"said_on"},
    {"circumstances"},
    {"speakers"},
    {"assembly", "particulars"},
    {"parser"},
    {"explanation"},
    {"spacy"},
    {"many"},
    {"arrow"},
    {"cli"},
    {"__init__", "__main__"},
)
"""A module imports only from its own layer and from those before it."""

DEPENDENCIES = {"attr", "attrs", "regex", "dateutil"}

EXTRAS = {
    "arrow": {"pyarrow"},
    "cli": {"rich"},
    "rich": {"rich"},
    "serde": {"cattrs"},
    "spacy": {"spacy", "srsly"},
}
"""What a room imports besides, if the extra of its name is installed."""


def area(module: str) -> str:
    """Return the part of the package that a module is in: `patterns` of `patterns.header`."""
    return module.split(".")[1]


def level(name: str, layers: Sequence[set[str]]) -> int:
    """Return the layer in which an area, or a module of a room, stands."""
    levels = [number for number, layer in enumerate(layers) if name in layer]
    assert levels, f"{name} has no place in the order of imports"
    return levels[0]


def imports_of(tree: ast.AST) -> Iterator[str]:
    """Yield the name of every module that a tree imports from, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (
                f"{node.module}.{alias.name}"
                if f"{node.module}.{alias.name}" in MODULES
                else str(node.module)
                for alias in node.names
            )


def own_imports(module: str) -> set[str]:
    """Return the modules of the package that a module imports from."""
    names = set(imports_of(TREES[module]))
    return {
        f"{name}.__init__" if f"{name}.__init__" in MODULES else name
        for name in names
        if name.split(".")[0] == "newsparse"
    }


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    own = level(area(module), LAYERS)
    wrong = [name for name in own_imports(module) if level(area(name), LAYERS) > own]
    assert not wrong, f"{module} imports {wrong}"


def test_no_import_cycles() -> None:
    waiting = {module: own_imports(module) for module in MODULES}
    while waiting:
        free = {module for module, needs in waiting.items() if not needs & waiting.keys()}
        assert free, f"these import each other: {sorted(waiting)}"
        waiting = {module: needs for module, needs in waiting.items() if module not in free}


@pytest.mark.parametrize("module", MODULES)
def test_only_the_standard_library_and_three_packages_are_imported(module: str) -> None:
    roots = {name.split(".")[0] for name in imports_of(TREES[module])}
    extra = EXTRAS.get(area(module), set())
    assert roots <= sys.stdlib_module_names | DEPENDENCIES | extra | {"newsparse"}


@pytest.mark.parametrize("module", MODULES)
def test_dateutil_is_imported_in_dates_alone(module: str) -> None:
    if module != "newsparse.dates.parsing":
        assert "dateutil" not in {name.split(".")[0] for name in imports_of(TREES[module])}


def compiles(node: ast.AST) -> bool:
    """Tell whether a node uses an engine of patterns other than by its types."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in {"re", "regex"}
        and node.attr not in {"Pattern", "Match"}
    )


@pytest.mark.parametrize("module", MODULES)
def test_patterns_are_compiled_in_patterns_alone(module: str) -> None:
    if area(module) != "patterns":
        lines = [node.lineno for node in ast.walk(TREES[module]) if compiles(node)]  # type: ignore[attr-defined]
        assert not lines, f"{module} uses a pattern engine in lines {lines}"


FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "socket", "ssl", "http", "urllib", "subprocess"}


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_evaluated_and_no_network_is_used(module: str) -> None:
    calls = {
        node.func.id
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & FORBIDDEN_CALLS
    assert not {name.split(".")[0] for name in imports_of(TREES[module])} & FORBIDDEN_MODULES


LIGHT = """
import sys
from newsparse import *
heavy = {"dateutil", "json", "argparse", "importlib.metadata", "newsparse.cli"}
heavy |= {"multiprocessing", "concurrent.futures", "newsparse.many.workers"}
heavy &= sys.modules.keys()
sys.exit(f"imported needlessly: {sorted(heavy)}" if heavy else 0)
"""


def test_import_is_light() -> None:
    run_python(LIGHT)


LAZY = """
import sys
import newsparse
seen = {name for name in sys.modules if name.split(".")[0] in {"attr", "regex", "newsparse"}}
sys.exit(f"imported too early: {sorted(seen)}" if seen != {"newsparse"} else 0)
"""


def test_modules_are_imported_when_they_are_needed() -> None:
    run_python(LAZY)


def test_type_checkers_see_the_names_that_are_found() -> None:
    imported = {
        alias.name: node.module
        for node in ast.walk(TREES["newsparse.__init__"])
        if isinstance(node, ast.ImportFrom) and node.module not in {"importlib", "typing"}
        for alias in node.names
    }
    homes = {
        name: f"newsparse.{module}"
        for module, names in newsparse.HOMES.items()
        for name in names.split()
    }
    assert imported == homes
    assert sorted(homes) == sorted(newsparse.__all__)
    assert set(homes) <= set(dir(newsparse))
    assert all(hasattr(newsparse, name) for name in homes)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse_novel'"):
        newsparse.parse_novel  # type: ignore[attr-defined]  # noqa: B018


NOTHING_COMPILED = """
import sys
import importlib.resources
import re
import tomllib

import attrs
import regex

compiled = []
for engine in (re, regex):
    engine.compile = lambda *given, **options: compiled.append(given)
from newsparse import *
sys.exit(f"compiled at import: {compiled}" if compiled else 0)
"""


def test_nothing_is_compiled_at_import() -> None:
    run_python(NOTHING_COMPILED)
