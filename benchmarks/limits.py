"""Tell which limits of the rules could be doubled without any example noticing it.

    python benchmarks/limits.py [NAME ...] [--all]

A limit is a whole number that a module of the rules names in capitals. Its docstring or comment
says whether it is *a bound on time*, which may be any number that is large enough, or *a fact of
news*, such as the length of a headline: a fact has an example that is read otherwise if it is
doubled. Each limit is doubled in turn, and all seeds and forms are read again, which takes two
seconds for each; those that change nothing are listed. NAMEs choose limits by a part of their
place; `--all` lists the others as well, with how many texts changed.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import newsparse
from newsparse import parse_article
from newsparse.vocabulary.vocabulary import derive_vocabulary

PACKAGE = Path(newsparse.__file__).parent
SEEDS = Path(__file__).parent.parent / "seeds"
Example = tuple[str, dt.date | None]

ROOMS = "statements speakers header said_on circumstances syntax quotes".split()


class Limit(NamedTuple):
    """A number that a rule of reading stops at."""

    module: str
    name: str
    value: int
    told: str
    """What its docstring and the comments beside it say of it."""

    @property
    def sort(self) -> str:
        """Whether it bounds time or states a fact; empty if nothing says so."""
        sorts = {"bound on time": "time", "fact of news": "fact", "fact of English": "fact"}
        return next((sort for words, sort in sorts.items() if words in self.told), "")

    def __str__(self) -> str:
        """Return where it stands: `header.headline.LONGEST_HEADLINE`."""
        return f"{self.module.removeprefix('newsparse.')}.{self.name}"


def find_limits() -> list[Limit]:
    """Return the limits of all rooms of rules, in the order of their modules."""
    files = (file for room in ROOMS for file in sorted((PACKAGE / room).rglob("*.py")))
    return [limit for file in files for limit in limits_of(file)]


def limits_of(file: Path) -> Iterator[Limit]:
    """Yield the limits that a module names: positive whole numbers in capitals."""
    source = file.read_text(encoding="utf-8")
    module = ".".join(("newsparse", *file.relative_to(PACKAGE).with_suffix("").parts))
    body = ast.parse(source).body
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            value = node.value.value
            if isinstance(target, ast.Name) and type(value) is int and value > 0:
                told = told_of(node, following, source.splitlines())
                yield Limit(module, target.id, value, told)


def told_of(node: ast.stmt, following: ast.stmt | None, lines: Sequence[str]) -> str:
    """Return the docstring behind a constant and the comments above and beside it."""
    told = [lines[node.lineno - 1].partition("#")[2]]
    above = node.lineno - 2
    while above >= 0 and lines[above].startswith("#"):
        told.insert(0, lines[above].removeprefix("#"))
        above -= 1
    if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
        told.append(str(following.value.value))
    return " ".join(" ".join(told).split())


def holders(limit: Limit) -> list[ModuleType]:
    """Return the loaded modules that hold a limit: its own, and those that import it by name."""
    own = import_module(limit.module)
    loaded = [module for name, module in sys.modules.items() if name.startswith("newsparse.")]
    imported = [
        module for module in loaded if vars(module).get(limit.name) is getattr(own, limit.name)
    ]
    return [module for module in imported if module is own or imports(module, limit)]


def imports(module: ModuleType, limit: Limit) -> bool:
    """Tell whether a module imports a limit by its name."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == limit.module
        and limit.name in [alias.name for alias in node.names]
        for node in tree.body
    )


@contextmanager
def doubled(limit: Limit) -> Iterator[None]:
    """Let a limit be twice as large for a while."""
    modules = holders(limit)
    try:
        for module in modules:
            setattr(module, limit.name, 2 * limit.value)
        derive_vocabulary.cache_clear()  # patterns and memories are made anew
        yield
    finally:
        for module in modules:
            setattr(module, limit.name, limit.value)
        derive_vocabulary.cache_clear()


def examples() -> list[Example]:
    """Return the texts of all seeds and forms, each with the day of publication to hand in."""
    files = sorted(SEEDS.rglob("*.jsonl"))
    cases = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    whole = [(file.read_bytes().decode(), None) for file in sorted(SEEDS.rglob("*.txt"))]
    return [*whole, *map(example_of, cases)]


def example_of(case: Mapping[str, str]) -> Example:
    """Return the text of a case and the day that it is read with."""
    day = case.get("published")
    return case["text"], None if day is None else dt.date.fromisoformat(day)


def read_each(given: Sequence[Example]) -> Iterator[str]:
    """Yield what is read in each text, to be compared."""
    return (parse_article(text, published=day).to_json() for text, day in given)


def noticed(limit: Limit, given: Sequence[Example], usual: Sequence[str]) -> int:
    """Return in how many texts something else is read if a limit is doubled."""
    with doubled(limit):
        return sum(map(str.__ne__, read_each(given), usual))


def main() -> None:
    """Print the limits that no example notices."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help="only limits whose place has one of these in it")
    parser.add_argument("--all", action="store_true", help="list those that are noticed as well")
    options = parser.parse_args()
    given = examples()
    usual = list(read_each(given))
    limits = [
        limit
        for limit in find_limits()
        if not options.names or any(name in str(limit) for name in options.names)
    ]
    counts = {limit: noticed(limit, given, usual) for limit in limits}
    for limit, count in counts.items():
        if options.all or not count:
            print(f"{limit.sort or 'not told':9}{count:5}  {limit} = {limit.value}")
    missed = [limit for limit, count in counts.items() if not count]
    facts = sum(limit.sort == "fact" for limit in missed)
    print(f"{len(missed)} of {len(limits)} limits could be doubled unnoticed; {facts} are facts")


if __name__ == "__main__":
    main()
