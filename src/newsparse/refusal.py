"""Why a reading was not taken."""

from __future__ import annotations

from typing import Literal, final


@final
class Refusal:
    """What a rule returns in place of a reading that does not fit: the reason, in words.

    It is false, so that `first(...) or second(...)` goes on to the next rule, and it is made once
    for each place that refuses, so that a parse pays nothing for the words. `newsparse explain`
    shows them.

    >>> no_comma = Refusal("no comma stands before the source")
    >>> no_comma or "the next reading", no_comma.reason
    ('the next reading', 'no comma stands before the source')
    """

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        """Say why, as the end of "refused, since ...": in lower case, without a full stop."""
        self.reason: str = reason

    def __bool__(self) -> Literal[False]:
        """Return False: there is no reading."""
        return False

    def __repr__(self) -> str:
        """Show the reason."""
        return f"Refusal({self.reason!r})"
