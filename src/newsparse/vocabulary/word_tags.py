"""What tags a word: its form in the lists of its language, its shape, and its neighbours.

A tag is a letter for the class of a word. Patterns over tags are the grammar of a language, so
the letters are ones that mean nothing in a regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import final

from newsparse.language import Language, WordClasses
from newsparse.patterns.notation import compile_forward
from newsparse.vocabulary.verbs import Lexicon

# The classes of marks.
MARK_CLASSES = {
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
# The classes of quotations, by what they end with.
QUOTES = ("quote_comma", "quote_stop", "quote_ask", "quote_bare")
# The marks of a quotation; only `Page.tokens` has them, phrases are made of whole quotations.
QUOTATION_MARKS = ("opening_mark", "closing_mark")
# The classes of words that no list has.
SHAPES = ("name", "noun", "number", "other")
# The "J." of "J. Reed", until it is known whether a name follows.
INITIAL = "initial"
VERB_FORMS = tuple(
    f"{prefix}_{form}"
    for prefix in ("cue", "verb")
    for form in ("third", "past", "participle", "gerund", "base", "same", "noun_third", "noun_base")
)
# Classes that the lexicon names.
LEXICAL = (*VERB_FORMS, "cue_adjective")
# Behind these a sentence may open.
OPENERS = ("stop", "quote_stop", "quote_ask", "colon", "dash", "open", "other")
# Finite verbs, first those that no auxiliary opens.
FINITE_TAGS = ("cue_past", "cue_third", "verb_past", "verb_third", "be", "have", "modal")
# What goes on a noun phrase behind its noun.
PHRASAL = ("name", "noun", "audience", "preposition", "of", "from", "with")
# The tag of what stands between two blocks.
EDGE = "/"
# The letters of classes. There are some 90 classes: all of them get letters that take one byte,
# among which the engine looks twice as fast.
CLASS_LETTERS = tuple(filter(str.isalpha, map(chr, range(0x250))))
# How far behind a letter stands that of the same class for words with a capital.
CAPITAL_OFFSET = 0x4E00


@final
@dataclass(frozen=True, eq=False, slots=True)
class Doubts:
    """Patterns of letters: where a tag depends on the tokens beside it."""

    reopening: re.Pattern[str]
    """The letter of a capitalised word that is no name and that no full stop precedes."""
    misplaced: re.Pattern[str]
    """The letter of a doubtful word where no sentence opens."""
    lone_initial: re.Pattern[str]
    """An initial that may be none, as no name is seen behind it."""
    doubtful_stop: re.Pattern[str]
    """A full stop that may end no sentence, as neither a name nor the block's end follows."""
    spaced_dots: re.Pattern[str]
    """Three full stops or more, as in "a small . . . very small gap"."""
    nickname: re.Pattern[str]
    """A nickname in brackets inside a name: "Edgar (Ned) Holm"."""
    comma: re.Pattern[str]
    """A comma behind a name, and before one."""
    suffix: re.Pattern[str]
    """The full stop of a name, where a sentence may begin behind it."""
    surname: re.Pattern[str]
    """The last word of a name of several words, be it a month."""
    subject: re.Pattern[str]
    """A doubtful word or a month before a finite verb, which may be a surname."""
    first_name: re.Pattern[str]
    """An auxiliary or weekday that opens a sentence, before a name and verb: "Will Stone said"."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class WordTags:
    """What tells the tag of a word.

    A word with a capital is doubtful until its neighbours are known. "The" is an article where a
    sentence opens, and a name in "met The Edge": it is tagged as a capital article first, that is
    with a letter of its own. So is "J.", which is an initial if a name follows.
    """

    letters: Mapping[str, str]
    """Word class to its letter."""
    forms: Mapping[str, str]
    """Word in lower case to the letter of its class."""
    inside: Mapping[str, str]
    """Word or mark, as it is written within a sentence, to its letter."""
    endings: tuple[tuple[str, str], ...]
    """Ending, and the letter of unknown words that have it."""
    particles: frozenset[str]
    """Small words that open a surname: the "al" of "al-Sayed"."""
    suffixes: frozenset[str]
    """What may follow a surname: "Jr"."""
    behind_names: frozenset[str]
    """What stands behind a name between commas: "Jr", "MD"."""
    finite: frozenset[str]
    """The letters of finite verbs."""
    phrasal: frozenset[str]
    """The letters of what goes on a noun phrase: "for", a name."""
    abbreviations: frozenset[str]
    """Words that are written with a full stop."""
    opening: frozenset[str]
    """The letters of capitalised words that have no capital but where a sentence opens: "The"."""
    doubtful: Mapping[str, str]
    """Letter of a doubtful word to what it is if it is no name: capital to small article."""
    small: Mapping[int, str]
    """The same, to translate a string of tags by."""
    small_but_initials: Mapping[int, str]
    """The same without initials, which are names in a headline as well."""
    initial: str
    """The letter of an initial."""
    openers: frozenset[str]
    """Letters after which a sentence may open, so that a capital means nothing."""
    naming: frozenset[str]
    """Letters of words before which a title stands rather than speech."""
    words: WordClasses
    """The small words of the language: what announces a title, what reopens a sentence."""
    doubts: Doubts
    """Where a tag depends on the tokens beside it."""


def class_letters(language: Language) -> Mapping[str, str]:
    """Give a letter, one that means nothing in a pattern, to each class and phrase."""
    names = dict.fromkeys(
        (
            *language.words.classes,
            *SHAPES,
            *QUOTES,
            *MARK_CLASSES.values(),
            *LEXICAL,
            *language.grammar.phrases,
            *QUOTATION_MARKS,
            INITIAL,
        )
    )
    return dict(zip(names, CLASS_LETTERS, strict=False))


def word_letters(
    language: Language, lexicon: Lexicon, letters: Mapping[str, str]
) -> Mapping[str, str]:
    """Return the letter of each known word."""
    forms = {form: letters[name] for form, name in lexicon.classes.items()}
    for name, listed in (*language.words.exceptions.items(), *language.words.classes.items()):
        forms |= dict.fromkeys(listed, letters[name])
    return forms


def inside_letters(
    forms: Mapping[str, str], letters: Mapping[str, str], words: WordClasses
) -> Mapping[str, str]:
    """Return the letters of words in small letters, of marks, and of "Monday" and "I"."""
    always = {letters[name] for name in words.capitalised}
    capitals = {
        form.capitalize(): letter
        for form, letter in forms.items()
        if (letter in always and form not in words.uncapitalised)
        or (len(form) == 1 and letter == letters["pronoun"])
    }
    curly = {form.replace("'", "’"): letter for form, letter in forms.items() if "'" in form}
    marks = {mark: letters[name] for mark, name in MARK_CLASSES.items()}
    acronyms = dict.fromkeys(words.acronyms, letters["name"])
    return {**forms, **capitals, **curly, **marks, **acronyms}


def tag_of(word: str, tags: WordTags) -> str:
    """Return the tag of a word or mark, apart from its neighbours."""
    known = tags.inside.get(word)
    return known or tag_by_shape(word, tags)


def tag_by_shape(word: str, tags: WordTags) -> str:
    """Return the tag of a word that does not stand in the lists as it is written."""
    if word[0].isupper():
        # "The" is a capital article; "Stone" stands in no list and is a name.
        known = tags.forms.get(word.lower())
        return capital_of(known) if known else tags.letters["name"]
    if word[0].isalpha():
        first, _, rest = word.partition("-")
        if first in tags.particles and rest[:1].isupper():
            # al-Sayed
            return tags.letters["name"]
        # "slowly", "bridging", "bridged": an ending tells the class, and most others are nouns.
        for end, letter in tags.endings:
            if word.endswith(end):
                return letter
        return tags.letters["noun"]
    # A figure has a digit or letter at one end: $4.5 or 87%.
    if word[-1].isalnum() or word[0].isdigit():
        return tags.letters["number"]
    return tags.letters["other"]


def capital_of(letter: str) -> str:
    """Return the letter of a word's class where the word has a capital."""
    return chr(ord(letter) + CAPITAL_OFFSET)


def read_word_tags(language: Language, lexicon: Lexicon) -> WordTags:
    """Prepare a language's words for tagging."""
    letters, words, names = class_letters(language), language.words, language.names
    forms = word_letters(language, lexicon, letters)
    capitals = {capital_of(letter): letter for letter in letters.values()}
    doubtful = {**capitals, letters[INITIAL]: letters["name"]}
    return WordTags(
        letters=letters,
        forms=forms,
        inside=inside_letters(forms, letters, words),
        endings=tuple((end, letters[name]) for name, end in words.endings.items()),
        abbreviations=words.abbreviations,
        particles=names.particles,
        suffixes=names.suffixes,
        behind_names=names.suffixes.union(names.letters, names.firm_suffixes),
        finite=frozenset(letters_for(FINITE_TAGS, letters)),
        phrasal=frozenset(letters_for(PHRASAL, letters)),
        opening=frozenset(map(capital_of, letters_for(words.opening, letters))),
        doubtful=doubtful,
        small=str.maketrans(doubtful),
        small_but_initials=str.maketrans(capitals),
        initial=letters[INITIAL],
        openers=frozenset(EDGE + letters_for(OPENERS, letters)),
        naming=frozenset(letters_for(words.naming, letters)),
        words=words,
        doubts=compile_doubts(words.opening, letters, "".join(doubtful)),
    )


def compile_doubts(opening: Sequence[str], letters: Mapping[str, str], doubtful: str) -> Doubts:
    """Prepare the patterns, given the classes that open sentences and all doubtful tags."""
    openers = EDGE + letters_for(OPENERS, letters)
    # The capital of a word that has one only where a sentence opens: The, They, When.
    capitals = "".join(map(capital_of, letters_for(opening, letters)))
    # What may be a name, so that the full stop before it may be that of an initial or title.
    names = letters["name"] + doubtful
    reopening = f"[{names}](?<=[{letters['name']}{letters['noun']}].)(?![{names}])"
    if capitals:
        reopening = f"[{capitals}](?<=[^{openers}].)|{reopening}"
    ends = letters["stop"] + EDGE + letters_for(QUOTES, letters)
    name, times = letters["name"], letters_for(("time", "period"), letters)
    finite = letters_for(FINITE_TAGS, letters)
    return Doubts(
        reopening=compile_forward(reopening),
        misplaced=compile_forward(f"[{doubtful}](?<=[^{openers}].)"),
        lone_initial=compile_forward(f"{letters[INITIAL]}(?![{names}])"),
        doubtful_stop=compile_forward(f"{letters['stop']}(?![{names}{ends}])"),
        spaced_dots=compile_forward(f"{letters['stop']}{{3,}}"),
        nickname=compile_forward(
            f"{letters['open']}(?<={name}.){name}{{1,3}}{letters['close']}(?={name})"
        ),
        comma=compile_forward(f"{letters['comma']}(?<={name}.)(?={name})"),
        suffix=compile_forward(f"{name}(?<={name}.)(?={name}{{1,3}}[{finite}])"),
        surname=compile_forward(f"[{name}{times}](?<=[{name}{letters[INITIAL]}].)(?!{name})"),
        subject=compile_forward(f"[{doubtful}{times}](?=[{finite}])"),
        first_name=compile_forward(first_name_pattern(openers, letters)),
    )


def first_name_pattern(openers: str, letters: Mapping[str, str]) -> str:
    """Return the pattern of a first name that is another word, too: "Will Stone said"."""
    past, times = letters_for(FINITE_TAGS[:4], letters), letters_for(("time", "period"), letters)
    doubtful = f"[{capital_of(letters['modal'])}{times}](?<=[{openers}].)"
    return f"{doubtful}(?=[{letters['name']}{letters[INITIAL]}]{{1,3}}[{past}])"


def letters_for(classes: Iterable[str], letters: Mapping[str, str]) -> str:
    """Return the letters of some classes, one behind the other."""
    return "".join(letters[name] for name in classes)
