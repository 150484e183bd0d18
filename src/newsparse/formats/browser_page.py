"""Pages for a browser: what all of them have in common, and the colours of paper and ink.

A page loads nothing and runs nothing; its style stands in its head.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from attrs import field, frozen

from newsparse._version import __version__

GENERATOR: str = f"newsparse {__version__}"
"""What the page of an article says it was made by."""

# Texts come from anywhere: should one ever get through as markup, it still could do nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a page may load and run, whatever its text holds: nothing but its own style."""


def read_style(package: str, name: str) -> str:
    """Return a style sheet that stands beside the modules of a package."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


@frozen
class BrowserPage:
    """A page, in parts that are HTML already."""

    title: str
    """What it is called."""
    body: str
    """What stands on it."""
    style: str = ""
    """Its style, besides what all pages have."""
    told: Mapping[str, str] = field(factory=dict)
    """What its head tells of it by names such as *generator* and *description*."""
    language: str = "en"
    """The code of the language of its text."""
    classes: str = ""
    """The classes of its body."""

    def metadata(self) -> str:
        """Return what its head tells of it, a line for each name."""
        return "".join(
            f'<meta name="{name}" content="{content}">\n' for name, content in self.told.items()
        )

    def written(self) -> str:
        """Return the whole page."""
        return PAGE.format(
            language=self.language,
            metadata=self.metadata(),
            policy=POLICY,
            title=self.title,
            style=read_style("newsparse.formats", "page.css") + self.style,
            classes=f' class="{self.classes}"' if self.classes else "",
            body=self.body,
        )


PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
{metadata}<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body{classes}>
{body}</body>
</html>
"""
