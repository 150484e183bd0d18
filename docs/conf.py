"""How Sphinx builds the documentation."""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from newsparse import parse_article
from newsparse._version import __version__

project = "newsparse"
author = "The newsparse authors"
copyright = "The newsparse authors"
release = version = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

# What is copied is what one types: without prompts, and without what is printed.
copybutton_prompt_text = r">>> |\.\.\. "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"newsparse {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_type_aliases = {
    name: f"newsparse.model.{name}" for name in ("StatementKind", "CueKind", "Frame", "SpeakerKind")
} | {"UnitName": "newsparse.units.UnitName"}
add_module_names = False
default_role = "code"
doctest_global_setup = """
from importlib import resources
import newsparse
from newsparse import *
from newsparse.arrow import *
from newsparse.serde import *
from newsparse.syntax.page import read_example
"""

# Every name that is linked must be found: what other projects document cannot be looked up
# without a network, and what is of one language alone is told by the comments of its tables.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|dt|collections\.abc|importlib|pathlib|pyarrow|pa|spacy|typing)\..*"),
    ("py:class", r"newsparse\.language\.\w+\.\w+"),
    ("py:class", r"newsparse\.many\.(articles|with_context)\.(Result|Context)"),  # type variables
    (
        "py:class",
        r"newsparse\.arrow\.reading\.(Columns|ColumnOptions|TableOptions)",
    ),  # stand under Args
    # What a page and a vocabulary are made of is told by their modules, for who changes them.
    ("py:class", r"newsparse\.(patterns|quotes|syntax|vocabulary)\.\w+\.\w+"),
    ("py:class", r"re\.Pattern|Traversable"),
]

KEPT: dict[str, list[str]] = {}
"""What stands under attributes, while napoleon would take words before a colon for a type."""


def keep(
    _app: Sphinx, what: str, name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Put the docstring of an attribute aside."""
    if what in {"attribute", "data", "property"}:
        KEPT[name] = list(lines)


def give_back(
    _app: Sphinx, _what: str, name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Take the docstring of an attribute as it was."""
    lines[:] = KEPT.pop(name, lines)


def trim(_app: Sphinx, page: nodes.document) -> None:
    """Leave out the blank line that ends an example: doctest needs it, a reader does not."""
    for block in page.findall(nodes.literal_block):
        trimmed = block.astext().rstrip()
        block.rawsource = trimmed
        block.children = [nodes.Text(trimmed)]


class Reading(Directive):
    """Shows the article that it holds as a notebook would."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the reading as it stands on the page."""
        element = parse_article("\n".join(self.content))._repr_html_()
        return [nodes.raw("", element, format="html")]


def setup(app: Sphinx) -> None:
    """Stand before and behind napoleon, and let pages hold readings."""
    app.add_directive("reading", Reading)
    app.connect("doctree-read", trim)
    app.connect("autodoc-process-docstring", keep, priority=400)
    app.connect("autodoc-process-docstring", give_back, priority=600)
