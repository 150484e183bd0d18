"""How an article is written down: each form by the module in `newsparse.formats` that knows it.

Formats read articles, so they stand above the model. An article reaches up to them by name, and
only when it is asked to: whoever parses and goes on loads no format.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.units import UnitName


def function_of(module: str, name: str) -> Any:  # noqa: ANN401 - each function has its own types
    """Return a function of a module of newsparse, which is loaded the first time."""
    return getattr(import_module(f"newsparse.{module}"), name)


def load_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `Article.to_dict` and `Article.to_json`.

    >>> load_schema()["title"]
    'A news article as newsparse reads it'
    """
    schema: dict[str, Any] = function_of("formats.article_records", "read_schema")()
    return schema


class Outputs:
    """What an article can be written as; offsets count code points of its text."""

    __slots__ = ()

    def to_dict(self, *, units: UnitName = "code-points") -> dict[str, Any]:
        """Return everything that was read, as dicts, lists and strings that JSON knows.

        The keys are the names of the attributes, always all of them and in one order; dates
        are in ISO form; `version` is that of the form. `newsparse.load_schema` describes it.

        Args:
            units: What places are counted in, and what `units` in the record tells: code points,
                or `"utf16"` for readers in JavaScript, Java and C#, or `"utf8"`.

        Raises:
            ValueError: if there are no such units.

        >>> from newsparse import parse_article
        >>> record = parse_article('"We are ready," Mayor Ada Stone said.').to_dict()
        >>> record["statements"][0]["cue"]
        {'span': [32, 36], 'text': 'said', 'lemma': 'say', 'kind': 'speech'}
        """
        record: dict[str, Any] = function_of("formats.article_records", "article_record")(
            self, units
        )
        return record

    def to_json(self, *, units: UnitName = "code-points") -> str:
        """Return the same as JSON on one line, without a line break at its end.

        Args:
            units: What places are counted in, as for `to_dict`.

        Raises:
            ValueError: if there are no such units.

        >>> import json
        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> json.loads(article.to_json()) == article.to_dict()
        True
        """
        line: str = function_of("formats.json_text", "dump_line")(self.to_dict(units=units))
        return line

    def rows(self, *, nested: bool = False) -> list[dict[str, Any]]:
        """Return a flat dict for each statement: what `pandas.DataFrame` makes a table of.

        Each has the same keys in the same order: the columns of `newsparse.arrow.STATEMENTS`,
        with three for each place (`source`, `source_start`, `source_stop`). Days are
        `datetime.date`; what is not known is None.

        Args:
            nested: Add a dict for each statement inside another, behind all others. Its `inside` is
                the place of the dict of the statement that reports it.

        >>> from newsparse import parse_article
        >>> (row,) = parse_article('"We are ready," Mayor Ada Stone said.').rows()
        >>> row["speaker"], row["role"], row["said"], row["source_start"]
        ('Ada Stone', 'Mayor', '"We are ready,"', 16)
        """
        rows: list[dict[str, Any]] = function_of("formats.rows", "flat_rows")(self, nested=nested)
        return rows

    def to_csv(self) -> str:
        """Return the same as CSV (RFC 4180), below a line with the names of the columns.

        >>> from newsparse import parse_article
        >>> print(parse_article('"We are ready," Mayor Ada Stone said.').to_csv()[:32])
        id,published,speaker,role,said,k
        """
        table: str = function_of("formats.delimited", "CSV").build(self)
        return table

    def to_tsv(self) -> str:
        """Return the same with tabs between the cells."""
        table: str = function_of("formats.delimited", "TSV").build(self)
        return table

    def to_excel(self) -> str:
        """Return the same as CSV that Excel opens: with a byte order mark, no cell a formula.

        It is a text: write it to a file as UTF-8.
        """
        table: str = function_of("formats.delimited", "EXCEL").build(self)
        return table

    def to_text(self) -> str:
        """Return who said what, for people: lines of at most 80 columns.

        >>> from newsparse import parse_article
        >>> print(parse_article('"We are ready," Mayor Ada Stone said.').to_text())
        no date
        <BLANKLINE>
        1 speaker
          person        Ada Stone, Mayor · 1 statement
        <BLANKLINE>
        1 statement
          direct        Ada Stone · said
                        "We are ready,"
        <BLANKLINE>
        """
        view: str = function_of("formats.text", "build")(self)
        return view

    def to_html(self, *, fragment: bool = False) -> str:
        """Return a page for a browser: the text, with who speaks in the margin.

        Whatever is pointed at, or reached by the Tab key, tells who says it, how, to whom, when,
        and how sure that is. The page has no script and loads nothing, and is light or dark as
        its reader's screen is.

        Args:
            fragment: Return an element to put into a page of your own, with its style.

        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> article.to_html()[:15], article.to_html(fragment=True)[:23]
        ('<!doctype html>', '<div class="newsparse">')
        """
        page: str = function_of("formats.html_page", "fragment" if fragment else "build")(self)
        return page

    def _repr_html_(self) -> str:
        """Return the same as an element: what a notebook shows of an article."""
        element: str = function_of("formats.html_page", "fragment")(self)
        return element

    def __rich_console__(self, console: object, options: Any) -> Iterator[Any]:  # noqa: ANN401
        """Yield the lines of the reading: what `rich.print(article)` prints."""
        yield from function_of("rich", "draw_reading")(self, options.max_width)

    def to_brat(self) -> str:
        """Return the statements as the content of a brat `.ann` file.

        >>> from newsparse import parse_article
        >>> standoff = parse_article('"We are ready," Mayor Ada Stone said.').to_brat()
        >>> print(standoff.expandtabs(4))
        T1  Source 16 31    Mayor Ada Stone
        T2  Cue 32 36   said
        T3  Content 0 15    "We are ready,"
        T4  Attribution 32 36   said
        E1  Attribution:T4 Content:T3 Cue:T2 Source:T1
        <BLANKLINE>
        """
        standoff: str = function_of("formats.brat", "build")(self)
        return standoff

    def to_w3c(
        self, source: str | None = None, *, units: UnitName = "code-points"
    ) -> dict[str, Any]:
        """Return the statements as Web Annotations of the W3C, with positions and words.

        Args:
            source: The IRI of the page that they are about, without a fragment; without
                one, the text is named by a hash of its content.
            units: What positions are counted in: code points, as the standard has it, or
                `"utf16"`, as most annotators in browsers do.

        Raises:
            ValueError: if there are no such units.

        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> annotation = article.to_w3c("story.txt")["first"]["items"][0]
        >>> annotation["id"], annotation["target"][0]["selector"][0]
        ('story.txt#statement-0', {'type': 'TextPositionSelector', 'start': 0, 'end': 15})
        """
        collection: dict[str, Any] = function_of("formats.w3c", "build")(self, source, units)
        return collection

    def to_jsonld(self, iri: str | None = None) -> dict[str, Any]:
        """Return a NewsArticle of schema.org, with what is quoted word for word as Quotations.

        Args:
            iri: The address of the article, without a fragment; without one, the text is
                named by a hash of its content.

        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> (quotation,) = article.to_jsonld("story.txt")["hasPart"]
        >>> quotation["text"], quotation["creator"]["name"]
        ('We are ready,', 'Ada Stone')
        """
        node: dict[str, Any] = function_of("formats.jsonld", "build")(self, iri)
        return node

    def to_displacy(self) -> dict[str, Any]:
        """Return what `spacy.displacy.render(..., style="ent", manual=True)` draws.

        >>> from newsparse import parse_article
        >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
        >>> article.to_displacy()["ents"][0]
        {'start': 0, 'end': 15, 'label': 'CONTENT', 'kb_id': 'Ada Stone'}
        """
        drawing: dict[str, Any] = function_of("formats.displacy", "build")(self)
        return drawing
