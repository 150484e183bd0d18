"""What the letters of tokens tell by themselves: classes, capitals, pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import final

from newsparse.language import Language
from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.word_tags import EDGE, WordTags

# The pronouns for one person.
PERSONAL = ("he", "she")
# What may stand right before a verb: its subject, an auxiliary, or what ends a quotation.
BEFORE_VERBS = (
    *(
        "pronoun",
        "name",
        "noun",
        "audience",
        "number",
        "verb_noun_base",
        "verb_noun_third",
        "cue_noun_base",
    ),
    *("cue_noun_third", "close", "conjunction", "adverb", "negation", "have", "do", "modal"),
    *("comma", "closing_mark", "genitive", "other"),
)
# Classes of verbs that report behind these, and those that do behind "is", "was not", "now".
REPORTING = ("cue_third", "cue_past", "cue_participle", "cue_base", "cue_same")
PROGRESSIVE = ("be", "adverb", "negation")


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
    reporting: re.Pattern[str]
    """A token, and behind it one that may tell what somebody says: a form of a verb that does."""
    pronouns: Mapping[str, str]
    """Form of a pronoun, in lower case, to the one that stands for all: *him* to *he*."""


def read_token_letters(language: Language, tags: WordTags) -> TokenLetters:
    """Prepare the letters of a language's tokens."""
    small = {letter: name for name, letter in tags.letters.items()}
    pronouns = {form: name for name, forms in language.names.pronouns.items() for form in forms}
    personal = [tags.forms.get(form) for form, name in pronouns.items() if name in PERSONAL]
    definite = map(tags.forms.get, language.names.definite_articles)
    articles = with_capitals(set(filter(None, definite)), tags)
    # "I", and the names of days and months, have a capital wherever they stand.
    always = [tags.letters[name] for name in ("name", "pronoun", *language.words.capitalised)]
    return TokenLetters(
        names={EDGE: ""} | small | {letter: small[low] for letter, low in tags.doubtful.items()},
        capitalised=compile_forward(f"[{''.join((*always, *tags.doubtful))}]"),
        personal=compile_forward(f"[{with_capitals(set(filter(None, personal)), tags)}]"),
        # Some languages have no articles.
        definite=compile_forward(f"[{articles}]" if articles else "(?!)"),
        reporting=compile_forward(reporting_pattern(tags)),
        pronouns=pronouns,
    )


def reporting_pattern(tags: WordTags) -> str:
    """Return the pattern of a verb that may report, with the token before it: "he said"."""

    def any_of(classes: Iterable[str]) -> str:
        return f"[{with_capitals({tags.letters[name] for name in classes}, tags)}]"

    is_saying = any_of(PROGRESSIVE) + any_of(["cue_gerund"])
    return f"{any_of(BEFORE_VERBS)}{any_of(REPORTING)}|{is_saying}"


def with_capitals(letters: set[str], tags: WordTags) -> str:
    """Return letters together with those that the same classes have in words with a capital."""
    capitals = {letter for letter, small in tags.doubtful.items() if small in letters}
    return "".join(sorted(letters | capitals))
