"""A paragraph as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from newsparse.language import Language
from newsparse.lexicon import load_lexicon
from newsparse.patterns import words as patterns
from newsparse.patterns.grammar import compile_forward, expand
from newsparse.quotes import Run
from newsparse.span import Span

# Classes that no word list names.
MARKS = {
    ",": "comma", ":": "colon", ";": "semicolon", "(": "open", "[": "open", ")": "close",
    "]": "close", "&": "conjunction", ".": "stop", "!": "stop", "?": "stop", "…": "dots",
    "..": "dots", "...": "dots", "....": "dots", "–": "dash", "—": "dash", "―": "dash",
    "--": "dash", "---": "dash", "-": "dash", "'": "genitive", "’": "genitive",
}
QUOTES = ("quote_comma", "quote_stop", "quote_ask", "quote_bare")
SHAPES = ("name", "noun", "number", "other")
VERB_FORMS = tuple(
    f"{prefix}_{form}"
    for prefix in ("cue", "verb")
    for form in ("third", "past", "participle", "gerund", "base", "noun_third", "noun_base")
)
# A longer line is no headline, whatever its capitals.
HEADLINE_LENGTH = 200
TITLE_LENGTH = 80

# What cannot follow the end of a sentence.
CLOSING = ",;:)]"

Row = tuple[str, int, int]


@frozen
class Outline:
    """The words of a block: a letter and a place for each."""

    letters: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]


@frozen(eq=False)
class WordBook:
    """What a word is told by: its form, its shape, its neighbours."""

    letters: Mapping[str, str]
    """Word class to its letter."""
    forms: Mapping[str, str]
    """Word in lower case to the letter of its class."""
    inside: Mapping[str, str]
    """Word or mark to its letter, for all that mean the same wherever they stand."""
    endings: tuple[tuple[str, str], ...]
    """Ending, and the letter of unknown words that have it."""
    abbreviations: frozenset[str]
    """Words that are written with a full stop."""
    openers: frozenset[str]
    """Letters after which a sentence may open, so that a capital means nothing."""
    naming: frozenset[str]
    """Letters of words before which a title stands rather than speech."""
    rules: tuple[tuple[re.Pattern[str], str], ...]
    """Patterns over the outline, and the letter that replaces what they match."""


def class_letters(language: Language) -> Mapping[str, str]:
    """Give a letter, one that means nothing in a pattern, to each class and phrase."""
    names = dict.fromkeys(
        (*language.words.classes, *SHAPES, *QUOTES, *MARKS.values(),
         *VERB_FORMS, *language.grammar.phrases)
    )
    return {name: chr(0x100 + number) for number, name in enumerate(names)}


def word_letters(language: Language, letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the letter of each known word."""
    forms = {form: letters[name] for form, name in load_lexicon(language.verbs).classes.items()}
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
        if letter in always or len(form) == 1 and letter == letters["pronoun"]
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


@lru_cache(maxsize=8)
def load_word_book(language: Language) -> WordBook:
    """Prepare a language's words for outlines."""
    letters = class_letters(language)
    forms = word_letters(language, letters)
    return WordBook(
        letters=letters,
        forms=forms,
        inside=inside_letters(forms, letters, language.words.capitalised),
        endings=tuple((end, letters[name]) for name, end in language.words.endings.items()),
        abbreviations=language.words.abbreviations,
        openers=frozenset(letters[name] for name in ("stop", "quote_stop", "quote_ask", "colon", "dash", "open", "other")),
        naming=frozenset(letters[name] for name in language.words.naming),
        rules=tuple(rule_patterns(language, letters)),
    )


def quote_class(text: str, run: Run) -> str:
    """Tell quoted runs apart by the mark they end with."""
    last = text[run.content.start : run.content.stop].rstrip()[-1:]
    if last == ",":
        return "quote_comma"
    if last == "." or run.continues:
        return "quote_stop"
    return "quote_ask" if last and last in "?!…—–-" else "quote_bare"


def is_title_case(text: str, block: Span) -> bool:
    """Tell whether nearly every word of a block has a capital, as in some headlines."""
    words = block.of(text).split() if len(block) < HEADLINE_LENGTH else []
    return len(words) > 3 and 4 * sum(word[0].islower() for word in words) < len(words)


def shape_letter(word: str, opens: bool, book: WordBook) -> str:
    """Return the letter of a word that does not stand in the lists as it is written.

    A capital makes a name, but where a sentence opens any word may have one.
    """
    if word[0].isupper():
        known = book.forms.get(word.lower()) if opens else None
        return known or book.letters["name"]
    if word[0].isalpha():
        fitting = (letter for end, letter in book.endings if word.endswith(end))
        return next(fitting, book.letters["noun"])
    if word[-1].isalnum() or word[0].isdigit():
        return book.forms.get(word.lower().replace("’", "'"), book.letters["number"])
    return book.letters["other"]


def is_title(text: str, run: Run) -> bool:
    """Tell whether a run reads like the title of a work: "The Long Road Home"."""
    words = run.content.of(text).strip(",. ").split() if len(run.content) < TITLE_LENGTH else []
    long = [word for word in words if len(word) > 3] or words
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in long)


def add_run(text: str, run: Run, rows: list[Row], book: WordBook) -> None:
    """Add a quoted run to the rows: as a name, if it is the title of a work.

    A title stands where a noun can, after a preposition, article or genitive; the comma
    that American typesetting puts inside its marks is a word of its own.
    """
    before = rows[-1][0] if rows else ""
    name = quote_class(text, run)
    start, stop = run.span.start, run.span.stop
    if before in book.naming and name != "quote_ask" and is_title(text, run):
        inside = stop - 1 - (name != "quote_bare")
        rows.append((book.letters["name"], start, inside))
        if name != "quote_bare":
            rows.append((book.letters[name.replace("quote_", "")], inside, stop))
    else:
        if name != "quote_bare" and text[run.content.start : run.content.start + 1].isupper():
            close_sentence(text, rows, book)
        rows.append((book.letters[name], start, stop))


def close_sentence(text: str, rows: list[Row], book: WordBook) -> None:
    """Let the full stop of an abbreviation end a sentence as well."""
    if rows and text[rows[-1][2] - 1] == "." and rows[-1][0] == book.letters["name"]:
        rows.append((book.letters["stop"], rows[-1][2] - 1, rows[-1][2]))


def is_sentence_stop(text: str, start: int, rows: Sequence[Row], book: WordBook) -> bool:
    """Tell whether a full stop ends a sentence: no abbreviation, nothing small after it."""
    if text[start] == "." and rows and rows[-1][2] == start:
        if text[rows[-1][1] : start + 1] in book.abbreviations:
            return False
    after = text[start + 1 : start + 3].strip()[:1]
    return not (after.islower() or after and after in CLOSING)


def read_stretch(
    text: str, stretch: Span, rows: list[Row], openers: frozenset[str], book: WordBook
) -> None:
    """Add the words between two quoted runs to the rows of an outline."""
    known, stop = book.inside.get, book.letters["stop"]
    for found in patterns.words().finditer(text, stretch.start, stretch.stop):
        word = found[0]
        letter = known(word)
        if letter is None:
            opens = not rows or rows[-1][0] in openers
            letter = shape_letter(word, opens, book)
        elif letter == stop and not is_sentence_stop(text, found.start(), rows, book):
            continue
        rows.append((letter, *found.span()))


def read_words(text: str, block: Span, runs: Sequence[Run], book: WordBook) -> Outline:
    """Return the outline of a block whose outermost quoted runs are given."""
    rows: list[Row] = []
    title_case = is_title_case(text, block)
    openers = frozenset(book.letters.values()) if title_case else book.openers
    position = block.start
    for run in runs:
        read_stretch(text, Span(position, run.span.start), rows, openers, book)
        add_run(text, run, rows, book)
        position = run.span.stop
    read_stretch(text, Span(position, block.stop), rows, openers, book)
    letters, starts, stops = zip(*rows, strict=True) if rows else ("", (), ())
    outline = "".join(letters)
    for pattern, letter in book.rules:
        outline = pattern.sub(letter, outline)
    return Outline(outline, starts, stops)
