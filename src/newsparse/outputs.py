"""How an article is written down: each form by the module in `newsparse.formats` that knows it.

Formats read articles, so they stand above the model. An article reaches up to them by name, and
only when it is asked to: whoever parses and goes on loads no format.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


def function_of(module: str, name: str) -> Any:  # noqa: ANN401 - each function has its own types
    """Return a function of a module of `newsparse.formats`, which is loaded the first time."""
    return getattr(import_module(f"newsparse.formats.{module}"), name)


def load_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `Article.to_dict` and `Article.to_json`.

    >>> load_schema()["title"]
    'A news article as newsparse reads it'
    """
    schema: dict[str, Any] = function_of("schema", "read_schema")()
    return schema


class Outputs:
    """What an article can be written as; offsets count code points of its text."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return everything that was read, as dicts, lists and strings that JSON knows.

        The keys are the names of the attributes, always all of them and in one order; dates
        are in ISO form; `version` is that of the form. `newsparse.load_schema` describes it.

        >>> from newsparse import parse_article
        >>> record = parse_article('"We are ready," Mayor Ada Stone said.').to_dict()
        >>> record["statements"][0]["cue"]
        {'span': [32, 36], 'text': 'said', 'lemma': 'say', 'kind': 'speech'}
        """
        record: dict[str, Any] = function_of("records", "article_record")(self)
        return record

    def to_json(self) -> str:
        """Return the same as JSON on one line, without a line break at its end.

        >>> import json
        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> json.loads(article.to_json()) == article.to_dict()
        True
        """
        line: str = function_of("json_text", "dump_line")(self.to_dict())
        return line
