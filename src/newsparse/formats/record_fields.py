"""What a record is: its fields, each with a name, a type and a description."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from attrs import field, frozen

from newsparse.formats.value_types import (
    ColumnKind,
    Context,
    Schema,
    ValueType,
    Write,
    WrittenRecord,
    ref,
    unchanged,
)


@frozen
class Column:
    """A column of a table."""

    name: str
    kind: ColumnKind
    description: str
    """What it tells, in a phrase for the docs."""
    cell: Write
    """Writes what the column holds of one part of an article."""


@frozen
class Field:
    """A field of a record."""

    name: str
    type: ValueType
    description: str = ""
    """What it tells; empty if its type has a description of its own."""
    columns: tuple[Column, ...] | None = None
    """Its columns in a table; None for the one that its type tells."""
    read: Callable[[Any], Any] = field(kw_only=True)
    """Gives its value, of the part of the article that it is a field of."""

    @read.default
    def _attribute(self) -> Callable[[Any], Any]:
        """Return what reads the attribute of the same name."""
        return attrgetter(self.name)

    def as_columns(self) -> tuple[Column, ...]:
        """Return the columns in which a table tells it."""
        if self.columns is not None:
            return self.columns
        kind, read, write = self.type.column, self.read, self.type.cell
        if kind is None:
            return ()
        return (
            Column(
                self.name, kind, self.description, lambda one, context: write(read(one), context)
            ),
        )

    def schema(self) -> Schema:
        """Return its schema, with its description."""
        told = {"description": self.description} if self.description else {}
        return {**told, **self.type.schema}


@frozen
class RecordType:
    """A kind of record."""

    name: str
    """What its schema is called."""
    description: str
    """What it is."""
    fields: tuple[Field, ...]

    def schema(self) -> Schema:
        """Return its JSON Schema: all keys are always there."""
        return {
            "description": self.description,
            "type": "object",
            "required": [one.name for one in self.fields],
            "properties": {one.name: one.schema() for one in self.fields},
        }

    def columns(self) -> tuple[Column, ...]:
        """Return the columns in which a table tells it."""
        return tuple(column for one in self.fields for column in one.as_columns())

    def as_type(self) -> ValueType:
        """Return the type of values that are written as such a record."""
        return ValueType(
            ref(self.name), record_writer(self.fields), cell=row_writer(self.columns())
        )


def record_writer(fields: tuple[Field, ...]) -> Write:
    """Return what writes a value field by field."""
    # Looked up here and not for each value: this runs for every part of every article.
    steps = [(one.name, one.read, one.type.write) for one in fields]

    def write(value: Any, context: Context) -> WrittenRecord:  # noqa: ANN401 - any part of an article
        return {name: put(read(value), context) for name, read, put in steps}

    return write


def row_writer(columns: tuple[Column, ...]) -> Write:
    """Return what writes a value column by column."""
    steps = [(one.name, one.cell) for one in columns]

    def write(value: Any, context: Context) -> WrittenRecord:  # noqa: ANN401 - any part of an article
        return {name: cell(value, context) for name, cell in steps}

    return write


def column(name: str, kind: ColumnKind, description: str, read: Callable[[Any], Any]) -> Column:
    """Return a column of plain values."""
    return Column(name, kind, description, lambda one, context: unchanged(read(one), context))
