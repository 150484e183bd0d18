"""The words between two places of an article, and what their forms and classes tell of a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

GERUND_CLASSES = frozenset(("cue_gerund", "verb_gerund"))
"""The word classes of a participle that goes on with what was said: `adding`."""

PASTS = frozenset(
    ("cue_past", "cue_same", "verb_past", "verb_same", "cue_participle", "verb_participle")
)
"""The word classes of another verb, to which the day behind it belongs: `killed on Tuesday`."""


@final
class TaggedWords:
    """Words in their order, in lower case, each with its word class."""

    __slots__ = ("class_of", "forms", "numbers")

    def __init__(
        self, forms: list[str], numbers: list[int], class_of: Callable[[int], str]
    ) -> None:
        """Set the words, the numbers of their tokens, and what tells the class of a token."""
        self.forms: list[str] = forms
        self.numbers: list[int] = numbers
        self.class_of: Callable[[int], str] = class_of

    @property
    def classes(self) -> list[str]:
        """The word class of each of them; few questions need it."""
        return list(map(self.class_of, self.numbers))

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.forms)

    def __add__(self, other: TaggedWords) -> TaggedWords:
        """Return these words and others behind them."""
        return TaggedWords(self.forms + other.forms, self.numbers + other.numbers, self.class_of)

    def behind(self, number: int) -> TaggedWords:
        """Return the words without the first ones."""
        return TaggedWords(self.forms[number:], self.numbers[number:], self.class_of)

    def have(self, listed: frozenset[str]) -> bool:
        """Tell whether any of the words is listed."""
        return not listed.isdisjoint(self.forms)

    def open_with(self, listed: frozenset[str]) -> bool:
        """Tell whether the first word is listed."""
        return not listed.isdisjoint(self.forms[:1])

    def end_with(self, listed: frozenset[str]) -> bool:
        """Tell whether the last word is listed."""
        return not listed.isdisjoint(self.forms[-1:])

    def have_gerund(self) -> bool:
        """Tell whether any of the words is a participle such as `adding`."""
        return not GERUND_CLASSES.isdisjoint(self.classes)

    def open_with_gerund(self) -> bool:
        """Tell whether the first word is a participle such as `adding`."""
        return not GERUND_CLASSES.isdisjoint(map(self.class_of, self.numbers[:1]))

    def end_with_past(self) -> bool:
        """Tell whether the last word is a verb in the past, or its participle."""
        return not PASTS.isdisjoint(map(self.class_of, self.numbers[-1:]))
