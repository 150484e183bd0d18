"""The JSON Schema of an article's record, as it is shipped in `schema.json`."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def read_schema() -> dict[str, Any]:
    """Return the schema."""
    content = files("newsparse.formats").joinpath("schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(content)
    return schema
