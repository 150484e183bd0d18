"""The house: what may import what, where patterns are compiled, and that names are given once."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import pytest

import newsparse
from process import run_python
from sources import FILES, PACKAGE, nodes_of, tree_of

MODULES = {
    ".".join(("newsparse", *file.relative_to(PACKAGE).with_suffix("").parts)): file
    for file in FILES
}
NODES = {name: nodes_of(file) for name, file in MODULES.items()}

WRITING = {"arrow", "cli", "explanation", "formats", "many", "rich", "serde", "spacy"}
"""The rooms for those who use what was read: reading an article needs none of them."""

DEPENDENCIES = {"attr", "attrs", "regex", "dateutil"}

EXTRAS = {
    "arrow": {"pyarrow"},
    "cli": {"argcomplete", "rich"},
    "rich": {"rich"},
    "serde": {"cattrs"},
    "spacy": {"spacy", "srsly"},
}
"""What a room imports besides, if the extra of its name is installed."""


def room_of(module: str) -> str:
    """Return the room that a module is in: `patterns` of `newsparse.patterns.head_patterns`."""
    return module.split(".")[1]


def find_imports(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the name of every module that is imported from, wherever it is done."""
    for node in nodes:
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


ALL_IMPORTS = {module: set(find_imports(nodes)) for module, nodes in NODES.items()}


def own_imports(module: str) -> set[str]:
    """Return the modules of the package that a module imports from."""
    return {
        f"{name}.__init__" if f"{name}.__init__" in MODULES else name
        for name in ALL_IMPORTS[module]
        if name.split(".")[0] == "newsparse"
    }


def circle(graph: Mapping[str, set[str]]) -> set[str]:
    """Return the nodes that cannot be put in an order: those of circles, and those before them."""
    waiting = dict(graph)
    while free := [node for node, needs in waiting.items() if not needs & waiting.keys()]:
        for node in free:
            del waiting[node]
    return set(waiting)


IMPORTS = {module: own_imports(module) for module in MODULES}
ROOTS = {module: {name.split(".")[0] for name in names} for module, names in ALL_IMPORTS.items()}


def test_no_module_needs_itself() -> None:
    assert not circle(IMPORTS)


def test_rooms_point_one_way() -> None:
    rooms: dict[str, set[str]] = {room_of(module): set() for module in MODULES}
    for module, needs in IMPORTS.items():
        rooms[room_of(module)] |= {room_of(name) for name in needs} - {room_of(module)}
    assert not circle(rooms)


def test_a_circle_would_be_found() -> None:
    one_way: dict[str, set[str]] = {"a": {"b"}, "b": {"c"}, "c": set()}
    assert not circle(one_way)
    assert circle(one_way | {"c": {"a"}, "d": set()}) == {"a", "b", "c"}


def test_reading_an_article_needs_nothing_that_writes_one() -> None:
    reached: set[str] = set()
    waiting = {"newsparse.parser"}
    while waiting:
        module = waiting.pop()
        reached.add(module)
        waiting |= IMPORTS[module] - reached
    assert not {room_of(module) for module in reached} & WRITING


def test_only_the_standard_library_and_three_packages_are_imported() -> None:
    allowed = sys.stdlib_module_names | DEPENDENCIES | {"newsparse"}
    assert not {
        module: others
        for module, roots in ROOTS.items()
        if (others := roots - allowed - EXTRAS.get(room_of(module), set()))
    }


def test_dateutil_is_imported_in_one_module_alone() -> None:
    using = [module for module, roots in ROOTS.items() if "dateutil" in roots]
    assert using == ["newsparse.dates.parsing"]


def compiles(node: ast.AST) -> bool:
    """Tell whether a node uses an engine of patterns other than by its types."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in {"re", "regex"}
        and node.attr not in {"Pattern", "Match"}
    )


def test_patterns_are_compiled_in_patterns_alone() -> None:
    assert not [
        f"{module}, line {node.lineno}"  # type: ignore[attr-defined]
        for module, nodes in NODES.items()
        if room_of(module) != "patterns"
        for node in nodes
        if compiles(node)
    ]


PROTOCOLS = {
    "add_arguments": "cli",
    "run": "cli",
    "build": "formats",
    "render": "formats",
    "render_in_series": "formats",
}
"""What each command or each format has a function for, and the room of those."""


def homes_of_names(*kinds: type[ast.FunctionDef | ast.ClassDef]) -> dict[str, set[str]]:
    """Return the modules in which each name is given to a function or class of the top level."""
    homes: dict[str, set[str]] = {}
    for module, file in MODULES.items():
        for node in ast.iter_child_nodes(tree_of(file)):
            if isinstance(node, kinds):
                homes.setdefault(node.name, set()).add(module)
    return homes


def test_a_name_of_a_function_has_one_meaning() -> None:
    homes = homes_of_names(ast.FunctionDef)
    shared = {name: modules for name, modules in homes.items() if len(modules) > 1}
    assert shared.keys() == PROTOCOLS.keys()
    for name, room in PROTOCOLS.items():
        assert {room_of(module) for module in shared[name]} == {room}


def test_a_name_of_a_class_or_module_is_given_once() -> None:
    homes = homes_of_names(ast.ClassDef)
    assert not {name: modules for name, modules in homes.items() if len(modules) > 1}
    names = Counter(file.stem for file in FILES if file.stem != "__init__")
    assert not {name for name, times in names.items() if times > 1}


EACH_ITS_OWN = {
    *("COMMAND", "EXAMPLES", "FORMAT", "GROUP", "__all__"),
    # How wide a view for people may be.
    *("NARROWEST", "WIDEST"),
    # The blanks that a kind of pattern may have between two words.
    "GAP",
}
"""What each command, format, group, package, view or kind of pattern tells of itself."""


def values_of(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield each name that is given a value, with the value as it is written."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for each, its in zip(target.elts, value.elts, strict=True):
            yield from values_of(each, its)
    elif isinstance(target, ast.Name):
        yield target.id, ast.unparse(value)


def values_of_constants() -> dict[str, set[str]]:
    """Return the values that each name is given at the top level of a module."""
    values: dict[str, set[str]] = {}
    for file in FILES:
        for node in ast.iter_child_nodes(tree_of(file)):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for name, value in values_of(targets[0], node.value):
                    values.setdefault(name, set()).add(value)
    return values


def test_a_name_of_a_constant_has_one_value() -> None:
    shared = {name for name, values in values_of_constants().items() if len(values) > 1}
    assert shared == EACH_ITS_OWN


LIGHT = """
import sys
from newsparse import *
heavy = {"dateutil", "json", "argparse", "importlib.metadata", "newsparse.cli"}
heavy |= {"multiprocessing", "concurrent.futures", "newsparse.many.workers"}
heavy |= {"importlib.resources", "pathlib", "tempfile"}
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
        for node in NODES["newsparse.__init__"]
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
import dataclasses
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
