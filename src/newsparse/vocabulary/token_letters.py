"""What the letters of tokens tell by themselves: classes, capitals, pronouns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import final

from newsparse.language import Language
from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.word_tags import EDGE, WordTags

# The pronouns for one person.
PERSONAL = ("he", "she")


@final
@dataclass(frozen=True, eq=False, slots=True)
class TokenLetters:
    """The letters of tokens, as classes and as patterns over `Tokens.letters`."""

    names: Mapping[str, str]
    """The class of each letter, also of words with a capital; an edge has none."""
    capitalised: re.Pattern[str]
    """A token that may have a capital: a name, or a known word where a sentence opens."""
    personal: re.Pattern[str]
    """A token that may be a pronoun for one person."""
    definite: re.Pattern[str]
    """A token that may be a definite article."""
    pronouns: Mapping[str, str]
    """Form of a pronoun, in lower case, to the one that stands for all: *him* to *he*."""


def read_token_letters(language: Language, tags: WordTags) -> TokenLetters:
    """Prepare the letters of a language's tokens."""
    small = {letter: name for name, letter in tags.letters.items()}
    pronouns = {form: name for name, forms in language.names.pronouns.items() for form in forms}
    personal = [tags.forms.get(form) for form, name in pronouns.items() if name in PERSONAL]
    definite = map(tags.forms.get, language.names.definite_articles)
    articles = with_capitals({one for one in definite if one}, tags)
    # "I", and the names of days and months, have a capital wherever they stand.
    always = [tags.letters[name] for name in ("name", "pronoun", *language.words.capitalised)]
    return TokenLetters(
        names={EDGE: ""} | small | {letter: small[low] for letter, low in tags.doubtful.items()},
        capitalised=compile_forward(f"[{''.join((*always, *tags.doubtful))}]"),
        personal=compile_forward(f"[{with_capitals({one for one in personal if one}, tags)}]"),
        # Some languages have no articles.
        definite=compile_forward(f"[{articles}]" if articles else "(?!)"),
        pronouns=pronouns,
    )


def with_capitals(letters: set[str], tags: WordTags) -> str:
    """Return letters together with those that the same classes have in words with a capital."""
    capitals = {letter for letter, small in tags.doubtful.items() if small in letters}
    return "".join(sorted(letters | capitals))
