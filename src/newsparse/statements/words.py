"""A paragraph as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice

from attrs import evolve, field, frozen

from newsparse.language import Language
from newsparse.patterns import words as patterns
from newsparse.patterns.grammar import compile_forward, expand
from newsparse.quotes.runs import Run
from newsparse.span import Span
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
# A longer line is no headline, whatever its capitals.
HEADLINE_LENGTH = 200
TITLE_LENGTH = 80

# What cannot follow the end of a sentence.
CLOSING = frozenset(",;:)]")

# How many different words are remembered with their letters.
REMEMBERED = 1 << 15


@frozen
class Outline:
    """The words of a block: a letter for each, and where it ends."""

    text: str = field(repr=False)
    letters: str
    stops: tuple[int, ...]
    """Where the block begins, and where each word ends."""

    def start(self, number: int) -> int:
        """Return where a word begins: behind the blanks that follow the word before it."""
        start, stop = self.stops[number], self.stops[number + 1]
        return stop - len(self.text[start:stop].lstrip())

    def word(self, number: int) -> str:
        """Return a word."""
        return self.text[self.stops[number] : self.stops[number + 1]].lstrip()

    def span(self, first: int, last: int) -> Span:
        """Return where the words from the first to the last, inclusive, stand."""
        return Span(self.start(first), self.stops[last + 1])


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


def is_title(text: str, run: Run) -> bool:
    """Tell whether a run reads like the title of a work: "The Long Road Home"."""
    words = run.content.of(text).strip(",. ").split() if len(run.content) < TITLE_LENGTH else []
    long = [word for word in words if len(word) > 3] or words
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in long)


def add_run(text: str, run: Run, letters: list[str], stops: list[int], book: WordBook) -> None:
    """Add a quoted run to an outline: as a name, if it is the title of a work.

    A title stands where a noun can, after a preposition, article or genitive; the comma
    that American typesetting puts inside its marks is a word of its own.
    """
    name = quote_class(text, run)
    before = letters[-1] if letters else ""
    named = before in book.naming or (before == book.letters["name"] and precedes_name(text, run))
    if named and name != "quote_ask" and is_title(text, run):
        letters.append(book.letters["name"])
        if name != "quote_bare":
            stops.append(run.content.stop - 1)
            letters.append(book.letters[name.removeprefix("quote_")])
    else:
        if ends_shortened(text, letters, stops, book) and opens_sentence(text, run):
            letters.append(book.letters["stop"])
            stops.append(stops[-1])
        letters.append(book.letters[name])
    stops.append(run.span.stop)


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quoted run: Jim "The Fox" Roe."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()


def ends_shortened(text: str, letters: Sequence[str], stops: Sequence[int], book: WordBook) -> bool:
    """Tell whether the last word is a name with its own full stop, as in "Troy, N.Y."."""
    return letters[-1:] == [book.letters["name"]] and text[stops[-1] - 1] == "."


def opens_sentence(text: str, run: Run) -> bool:
    """Tell whether a quoted run reads like whole sentences."""
    opens = text[run.content.start : run.content.start + 1].isupper()
    return opens and quote_class(text, run) != "quote_bare"


def add_words(
    text: str, stretch: Span, letters: list[str], stops: list[int], book: WordBook
) -> None:
    """Add the words between two quoted runs to an outline."""
    words = patterns.words().findall(text, stretch.start, stretch.stop)
    letters += map(book.letter, words)
    stops += islice(accumulate(map(len, words), initial=stretch.start), 1, None)


def settle_stops(text: str, letters: list[str], stops: Sequence[int], book: WordBook) -> None:
    """Let full stops that end no sentence be a part of the word before them.

    Such are those of abbreviations, and those that a small letter or a comma follows.
    """
    stop = book.letters["stop"]
    for number, letter in enumerate(letters):
        if letter != stop or not number:
            continue
        place = stops[number + 1]
        after = text[place : place + 2].strip()[:1]
        word = text[stops[number - 1] : place].lstrip()
        if word in book.abbreviations or after.islower() or after in CLOSING:
            letters[number] = letters[number - 1]


def settle_openers(
    outline: Outline, letters: list[str], openers: frozenset[str], book: WordBook
) -> None:
    """Look up the words that may have a capital because they open a sentence."""
    name = book.letters["name"]
    for number, letter in enumerate(letters):
        if letter == name and (number == 0 or letters[number - 1] in openers):
            letters[number] = book.forms.get(outline.word(number).lower(), name)


def read_words(text: str, block: Span, runs: Sequence[Run], book: WordBook) -> Outline:
    """Return the outline of a block whose outermost quoted runs are given."""
    letters: list[str] = []
    stops = [block.start]
    for run in runs:
        add_words(text, Span(stops[-1], run.span.start), letters, stops, book)
        add_run(text, run, letters, stops, book)
    add_words(text, Span(stops[-1], block.stop), letters, stops, book)
    settle_stops(text, letters, stops, book)
    openers = book.anything if is_title_case(text, block) else book.openers
    outline = Outline(text, "".join(letters), tuple(stops))
    settle_openers(outline, letters, openers, book)
    return evolve(outline, letters=apply_rules("".join(letters), book))


def apply_rules(letters: str, book: WordBook) -> str:
    """Tell ambiguous words by their neighbours."""
    for pattern, letter in book.rules:
        letters = pattern.sub(letter, letters)
    return letters
