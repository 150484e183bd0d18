"""Word classes (words.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import table, word_list, word_lists, word_set


@frozen(eq=False)
class WordClasses:
    """The small words by word class (words.toml)."""

    abbreviations: frozenset[str] = field(converter=word_set)
    """Words that are written with a full stop."""
    numbered: frozenset[str] = field(converter=word_set)
    """Words, in lower case, that are written with a full stop before a figure."""
    reopening: frozenset[str] = field(converter=word_set)
    """Nouns that have a capital behind an abbreviation only where a sentence opens."""
    acronyms: frozenset[str] = field(converter=word_set)
    """Initials with the letters of another word, as they are written: "US"."""
    contrasts: frozenset[str] = field(converter=word_set)
    """Words that join what is set against what was said before."""
    indefinite: frozenset[str] = field(converter=word_set)
    """Articles of what was not told of before: "an interview"."""
    own_occasions: tuple[str, ...] = field(converter=word_list)
    """Nouns for what its source speaks in: "news conference"."""
    withheld: frozenset[str] = field(converter=word_set)
    """Words for what its source keeps back: "details"."""
    summaries: frozenset[str] = field(converter=word_set)
    """Nouns that sum up what was said or done before: "a sign of change"."""
    comparisons: frozenset[str] = field(converter=word_set)
    """Participles behind a comma by which the narrator compares: "compared with"."""
    spans: frozenset[str] = field(converter=word_set)
    """Prepositions before a day that is part of what was said: "between June and August"."""
    connectives: frozenset[str] = field(converter=word_set)
    """Adverbs before a verb that are no part of the cue."""
    capitalised: tuple[str, ...] = field(converter=word_list)
    """Classes whose words have a capital wherever they stand."""
    uncapitalised: frozenset[str] = field(converter=word_set)
    """Words of such a class that have a capital only in names: "winter"."""
    opening: tuple[str, ...] = field(converter=word_list)
    """Classes whose words open a sentence where they have a capital behind an abbreviation."""
    naming: tuple[str, ...] = field(converter=word_list)
    """Classes of words after which what is quoted in capitals is a title."""
    works: frozenset[str] = field(converter=word_set)
    """Nouns for works, behind which a title in marks is a name."""
    titling: frozenset[str] = field(converter=word_set)
    """What may stand between such a noun and the title."""
    classes: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Word class to its words, in lower case."""
    endings: Mapping[str, str] = field(converter=table)
    """Word class to the ending by which an unknown word is taken for one of it."""
    exceptions: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Word class to words that have an ending of another class."""
