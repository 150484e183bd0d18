"""The programs of the pages, and articles for them to read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from seeds import SEEDS, read_seed

DOCS = Path(__file__).parent.parent / "docs"
PROGRAM = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)

TEXTS = [
    None,
    "",
    "\U0001f6a2 Ferries will sail, Bo Reed said Tuesday. He told reporters: “Soon.”",
    *map(read_seed, SEEDS[::2]),
]
"""Articles of our own, and what trips a reader: none, nothing, a sign of two units in UTF-16."""


def programs_of(page: str) -> list[str]:
    """Return all programs of a page of the documentation."""
    return PROGRAM.findall((DOCS / page).read_text(encoding="utf-8"))


def recipe(title: str, page: str = "recipes.md") -> str:
    """Return the program below a heading of a page."""
    text = (DOCS / page).read_text(encoding="utf-8")
    (section,) = re.findall(
        rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE
    )
    (program,) = re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    return str(program)


def run(program: str) -> dict[str, Any]:
    """Run a program as a script and return what it has made; its functions can be handed over."""
    made: dict[str, Any] = {"__name__": "__main__"}
    exec(program, made)  # noqa: S102
    return made
