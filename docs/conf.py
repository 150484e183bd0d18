"""How Sphinx builds the documentation."""

from __future__ import annotations

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
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"newsparse {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_type_aliases = {
    name: f"newsparse.model.{name}" for name in ("StatementKind", "CueKind", "SpeakerKind")
}
add_module_names = False
doctest_global_setup = "import newsparse\nfrom newsparse import Span, parse_article"
