"""What a language's words are told by: their form, their shape, their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.grammar import compile_forward, expand
from newsparse.statements.lexicon import load_lexicon

# Classes that no word list names.
MARKS = {
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    "(": "open",
    "[": "open",
    ")": "close",
    "]": "close",
    "&": "conjunction",
    ".": "stop",
    "!": "stop",
    "?": "stop",
    "…": "dots",
    "..": "dots",
    "...": "dots",
    "....": "dots",
    "–": "dash",
    "—": "dash",
    "―": "dash",
    "--": "dash",
    "---": "dash",
    "-": "dash",
    "'": "genitive",
    "’": "genitive",
}
QUOTES = ("quote_comma", "quote_stop", "quote_ask", "quote_bare")
SHAPES = ("name", "noun", "number", "other")
VERB_FORMS = tuple(
    f"{prefix}_{form}"
    for prefix in ("cue", "verb")
    for form in ("third", "past", "participle", "gerund", "base", "noun_third", "noun_base")
)
# How many different words are remembered with their letters.
REMEMBERED = 1 << 15


@frozen(eq=False)
class WordBook:
    """What a word is told by: its form, its shape, its neighbours."""

    letters: Mapping[str, str]
    """Word class to its letter."""
    forms: Mapping[str, str]
    """Word in lower case to the letter of its class."""
    letter: Callable[[str], str]
    """Gives the letter of a word or mark, with or without blanks before it."""
    endings: tuple[tuple[str, str], ...]
    """Ending, and the letter of unknown words that have it."""
    abbreviations: frozenset[str]
    """Words that are written with a full stop."""
    openers: frozenset[str]
    """Letters after which a sentence may open, so that a capital means nothing."""
    naming: frozenset[str]
    """Letters of words before which a title stands rather than speech."""
    anything: frozenset[str]
    """All letters."""
    rules: tuple[tuple[re.Pattern[str], str], ...]
    """Patterns over the outline, and the letter that replaces what they match."""


def class_letters(language: Language) -> Mapping[str, str]:
    """Give a letter, one that means nothing in a pattern, to each class and phrase."""
    names = dict.fromkeys(
        (
            *language.words.classes,
            *SHAPES,
            *QUOTES,
            *MARKS.values(),
            *VERB_FORMS,
            *language.grammar.phrases,
        )
    )
    return {name: chr(0x100 + number) for number, name in enumerate(names)}


def word_letters(language: Language, letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the letter of each known word."""
    forms = {form: letters[name] for form, name in load_lexicon(language).classes.items()}
    for name, listed in (*language.words.exceptions.items(), *language.words.classes.items()):
        forms |= dict.fromkeys(listed, letters[name])
    return forms


def inside_letters(
    forms: Mapping[str, str], letters: Mapping[str, str], capitalised: Sequence[str]
) -> Mapping[str, str]:
    """Return the letters of words in small letters, of marks, and of "Monday" and "I"."""
    always = {letters[name] for name in capitalised}
    capitals = {
        form.capitalize(): letter
        for form, letter in forms.items()
        if letter in always or (len(form) == 1 and letter == letters["pronoun"])
    }
    curly = {form.replace("'", "’"): letter for form, letter in forms.items() if "'" in form}
    marks = {mark: letters[name] for mark, name in MARKS.items()}
    return {**forms, **capitals, **curly, **marks}


def rule_patterns(
    language: Language, letters: Mapping[str, str]
) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what tells ambiguous words apart, compiled, with the letter they get."""
    for rule in language.grammar.rules:
        after = f"(?<=({rule.after}))" if rule.after else ""
        before = f"(?=({rule.before}))" if rule.before else ""
        notation = f"{after}({rule.word}){before}"
        expression = expand(notation, letters, language.grammar.pieces)
        yield compile_forward(expression), letters[rule.becomes]


def shape_letter(word: str, book: WordBook) -> str:
    """Return the letter of a word that does not stand in the lists as it is written."""
    if word[0].isupper():
        return book.letters["name"]
    if word[0].isalpha():
        fitting = (letter for end, letter in book.endings if word.endswith(end))
        return next(fitting, book.letters["noun"])
    if word[-1].isalnum() or word[0].isdigit():
        return book.letters["number"]
    return book.letters["other"]


@lru_cache(maxsize=8)
def load_word_book(language: Language) -> WordBook:
    """Prepare a language's words for outlines."""
    letters = class_letters(language)
    forms = word_letters(language, letters)
    inside = inside_letters(forms, letters, language.words.capitalised)

    @lru_cache(maxsize=REMEMBERED)
    def letter(word: str) -> str:
        word = word.lstrip()
        return inside.get(word) or shape_letter(word, book)

    book = WordBook(
        letters=letters,
        forms=forms,
        letter=letter,
        endings=tuple((end, letters[name]) for name, end in language.words.endings.items()),
        abbreviations=language.words.abbreviations,
        openers=frozenset(
            letters[name]
            for name in ("stop", "quote_stop", "quote_ask", "colon", "dash", "open", "other")
        ),
        naming=frozenset(letters[name] for name in language.words.naming),
        anything=frozenset(letters.values()),
        rules=tuple(rule_patterns(language, letters)),
    )
    return book
