"""What stands in the head of every page that is made for a browser."""

from __future__ import annotations

from newsparse._version import __version__

GENERATOR: str = f"newsparse {__version__}"
"""What the page of an article says it was made by."""

# Texts come from anywhere: should one ever get through as markup, it still could do nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a page may load and run, whatever its text holds: nothing but its own style."""
