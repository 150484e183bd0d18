"""Quotation marks: which open, which close, and the runs between them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsparse.errors import Problem
from newsparse.language import Language
from newsparse.span import Span


@frozen
class Run:
    """A run between quotation marks, before anybody is found to have said it."""

    span: Span
    """The run with its marks."""
    content: Span
    """The range between the marks."""
    level: int
    """1 for a run that is not inside another one."""
    continues: bool
    """Whether it is left open at its block's end and the next block takes it up."""


def find_runs(
    text: str, blocks: Sequence[Span], language: Language
) -> tuple[tuple[Run, ...], tuple[Problem, ...]]:
    """Find the runs between quotation marks in each block (a headline or paragraph)."""
    return (), ()
