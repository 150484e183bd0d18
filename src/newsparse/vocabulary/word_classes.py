"""What a language's words are told by: their form, their shape, their neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.verbs import Lexicon

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
# The marks of a quotation; only `Page.tokens` has them, phrases are made of whole quotations.
QUOTATION_MARKS = ("opening_mark", "closing_mark")
SHAPES = ("name", "noun", "number", "other")
VERB_FORMS = tuple(
    f"{prefix}_{form}"
    for prefix in ("cue", "verb")
    for form in ("third", "past", "participle", "gerund", "base", "noun_third", "noun_base")
)
# Behind these a sentence may open.
OPENERS = ("stop", "quote_stop", "quote_ask", "colon", "dash", "open", "other")
# What stands between two blocks.
EDGE = "/"
# So much behind the letter of a class stands that of its words with a capital.
CAPITALS = 0x100
# Classes that the lexicon names.
LEXICAL = (*VERB_FORMS, "cue_adjective")


@frozen(eq=False)
class WordBook:
    """What a word is told by: its form, its shape, its neighbours."""

    letters: Mapping[str, str]
    """Word class to its letter."""
    forms: Mapping[str, str]
    """Word in lower case to the letter of its class."""
    inside: Mapping[str, str]
    """Word or mark, as it is written within a sentence, to its letter."""
    endings: tuple[tuple[str, str], ...]
    """Ending, and the letter of unknown words that have it."""
    abbreviations: frozenset[str]
    """Words that are written with a full stop."""
    capitals: Mapping[str, str]
    """The letter of a capitalised word to the letter that it has in small letters.

    "The" is an article where a sentence opens, and a name elsewhere: until its neighbours
    are known it has a letter of its own. So has an initial, the "J." of "J. Doe".
    """
    initial: str
    """The letter of an initial."""
    openers: frozenset[str]
    """Letters after which a sentence may open, so that a capital means nothing."""
    naming: frozenset[str]
    """Letters of words before which a title stands rather than speech."""
    works: frozenset[str]
    """Nouns behind which a title stands."""
    titling: frozenset[str]
    """What may stand between such a noun and the title."""
    reopening: re.Pattern[str]
    """The letter of a capitalised word that is no name and that no full stop precedes."""
    misplaced: re.Pattern[str]
    """The letter of a capitalised word where no sentence opens."""
    lone_initial: re.Pattern[str]
    """An initial that may be none, as no name is seen behind it."""
    doubtful_stop: re.Pattern[str]
    """A full stop that may end no sentence, as neither a name nor the block's end follows."""
    opening: Mapping[int, str]
    """Translates the letters of capitalised words to those that they have in small letters."""


def class_letters(language: Language) -> Mapping[str, str]:
    """Give a letter, one that means nothing in a pattern, to each class and phrase."""
    names = dict.fromkeys(
        (
            *language.words.classes,
            *SHAPES,
            *QUOTES,
            *MARKS.values(),
            *LEXICAL,
            *language.grammar.phrases,
            *QUOTATION_MARKS,
        )
    )
    return {name: chr(0x100 + number) for number, name in enumerate(names)}


def word_letters(
    language: Language, lexicon: Lexicon, letters: Mapping[str, str]
) -> Mapping[str, str]:
    """Return the letter of each known word."""
    forms = {form: letters[name] for form, name in lexicon.classes.items()}
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


def word_letter(word: str, book: WordBook) -> str:
    """Return the letter of a word or mark, apart from its neighbours."""
    known = book.inside.get(word)
    return known or shape_letter(word, book)


def shape_letter(word: str, book: WordBook) -> str:
    """Return the letter of a word that does not stand in the lists as it is written."""
    if word[0].isupper():
        known = book.forms.get(word.lower())
        return capital_of(known) if known else book.letters["name"]
    if word[0].isalpha():
        fitting = (letter for end, letter in book.endings if word.endswith(end))
        return next(fitting, book.letters["noun"])
    if word[-1].isalnum() or word[0].isdigit():
        return book.letters["number"]
    return book.letters["other"]


def capital_of(letter: str) -> str:
    """Return the letter of a word's class where the word has a capital."""
    return chr(ord(letter) + CAPITALS)


def read_word_book(language: Language, lexicon: Lexicon) -> WordBook:
    """Prepare a language's words for outlines."""
    letters = class_letters(language)
    forms = word_letters(language, lexicon, letters)
    capitals = {capital_of(letter): letter for letter in letters.values()}
    openers = {EDGE, *(letters[name] for name in OPENERS)}
    stop, initial = letters["stop"], capital_of(letters["name"])
    names = letters["name"] + "".join(capitals)
    small_words = "".join(capital_of(letters[name]) for name in language.words.opening)
    ends = stop + EDGE + "".join(letters[name] for name in QUOTES)
    return WordBook(
        letters=letters,
        forms=forms,
        inside=inside_letters(forms, letters, language.words.capitalised),
        endings=tuple((end, letters[name]) for name, end in language.words.endings.items()),
        abbreviations=language.words.abbreviations,
        capitals=capitals,
        initial=initial,
        openers=frozenset(openers),
        naming=frozenset(letters[name] for name in language.words.naming),
        works=language.words.works,
        titling=language.words.titling,
        reopening=compile_forward(f"[{small_words}](?<=[^{''.join(openers)}].)"),
        misplaced=compile_forward(f"[{''.join(capitals)}](?<=[^{''.join(openers)}].)"),
        lone_initial=compile_forward(f"{initial}(?![{names}])"),
        doubtful_stop=compile_forward(f"{stop}(?![{names}{ends}])"),
        opening=str.maketrans({kept: capitals[kept] for kept in capitals if kept != initial}),
    )
