"""Everything that the stages ask of a language: its tables, and what is derived from them.

The tables of a `Language` are as they stand in its files. The forms of verbs, the nouns for people,
the compiled patterns and the like are made from them once, here, and are fields of one frozen
object: any stage can ask any of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, final

from newsparse.errors import LanguageError
from newsparse.language import (
    TABLES,
    Antecedents,
    CircumstanceWords,
    Confidence,
    DateWords,
    Ends,
    Grammar,
    HeaderWords,
    Language,
    Marks,
    NameWords,
    SpeakerConfidence,
    VerbWords,
    WordClasses,
    load_language,
)
from newsparse.language.ends import OF_RULES
from newsparse.patterns.circumstance_patterns import (
    CircumstancePatterns,
    compile_circumstance_patterns,
)
from newsparse.patterns.date_patterns import DatePatterns
from newsparse.patterns.day_patterns import DayPatterns, compile_day_patterns
from newsparse.patterns.head_patterns import HeadPatterns
from newsparse.patterns.mark_patterns import mark_pattern
from newsparse.patterns.name_patterns import NamePatterns, compile_name_patterns
from newsparse.vocabulary.calendar import Calendar, read_calendar
from newsparse.vocabulary.contexts import Contexts, compile_contexts
from newsparse.vocabulary.cue_words import CueWords, read_cue_words
from newsparse.vocabulary.glyphs import Glyph, read_glyphs
from newsparse.vocabulary.head_words import HeadWords, read_head_words
from newsparse.vocabulary.memory import Memory
from newsparse.vocabulary.nouns import Nouns, read_nouns
from newsparse.vocabulary.phrase_letters import PhraseLetters, read_phrase_letters
from newsparse.vocabulary.phrase_rules import PhraseRules, compile_phrase_rules
from newsparse.vocabulary.token_letters import TokenLetters, read_token_letters
from newsparse.vocabulary.tokenizer import Piece, remember_pieces
from newsparse.vocabulary.verbs import Lexicon, read_lexicon
from newsparse.vocabulary.word_groups import WordGroups, read_word_groups
from newsparse.vocabulary.word_tags import WordTags, read_word_tags


@final
@dataclass(frozen=True, eq=False, slots=True)
class Vocabulary:
    """A language's tables and all that is derived from them."""

    language: Language
    """The language itself, as its files have it."""
    marks: Marks
    """Quotation marks."""
    header: HeaderWords
    """The words of an article's head."""
    dates: DateWords
    """The words of dates and times."""
    circumstances: CircumstanceWords
    """The words for where, to whom and on what something was said."""
    names: NameWords
    """The words that name people and bodies."""
    words: WordClasses
    """The small words by word class."""
    verbs: VerbWords
    """The verbs, by what they attribute."""
    grammar: Grammar
    """Word order."""
    ends: Ends
    """What tells where content ends."""
    antecedents: Antecedents
    """How the candidates for a pronoun or description are weighed."""
    confidence: Confidence
    """How often statements of a kind were right."""
    speaker_confidence: SpeakerConfidence
    """How often speakers were right, by the ground on which they are named."""

    lexicon: Lexicon
    """The forms of the verbs, nouns and adjectives that attribute."""
    nouns: Nouns
    """The nouns for people, bodies and texts."""
    groups: WordGroups
    """Words of several lists that one rule asks for together."""
    cue_words: CueWords
    """What single words may attribute."""
    word_tags: WordTags
    """The class of each word, as a letter."""
    pieces: Memory[Piece]
    """What stands between two blanks, as classes of words."""
    token_letters: TokenLetters
    """The letters of tokens."""
    phrase_rules: PhraseRules
    """How words make phrases."""
    phrase_letters: PhraseLetters
    """The letters of phrases."""
    contexts: Contexts
    """What stands around a cue."""
    head_words: HeadWords
    """What the lines of a head are told by."""
    calendar: Calendar
    """The numbers behind the names of months, days and zones."""
    occasions: frozenset[str]
    """Nouns for occasions of speaking and writing, in lower case."""
    glyphs: Mapping[str, Glyph]
    """What the shape of each quotation mark says."""
    mark_pattern: re.Pattern[str]
    """A quotation mark, or what looks like one."""
    head_patterns: HeadPatterns
    """What opens and labels the lines of a head."""
    date_patterns: DatePatterns
    """Dates and clock times in a head."""
    day_patterns: DayPatterns
    """Words in a sentence that tell a day."""
    name_patterns: NamePatterns
    """Names, titles and roles."""
    circumstance_patterns: CircumstancePatterns
    """What opens the phrases around a statement."""


# As many languages as anybody reads at a time; one of the caller's own is an object of its own.
LANGUAGES = 8


def load_vocabulary(language: str | Language) -> Vocabulary:
    """Return the vocabulary of a language, given by its code or as a `Language`.

    >>> vocabulary = load_vocabulary("en")
    >>> vocabulary.lexicon.verbs["said"].lemma, "senator" in vocabulary.nouns.persons
    ('say', True)

    Raises:
        LanguageError: if the code is of no language that newsparse knows, or a table lacks a
            class of words or another name that the grammar or the rules ask for.
    """
    known = load_language(language) if isinstance(language, str) else language
    try:
        return derive_vocabulary(known)
    except KeyError as error:
        raise LanguageError(f"{known.code}: no table has the name {error}") from error


@lru_cache(maxsize=LANGUAGES)
def derive_vocabulary(language: Language) -> Vocabulary:
    """Derive all that the stages ask of a language."""
    return Vocabulary(
        language=language,
        **{name: getattr(language, name) for name in TABLES},
        **derive_syntax(language),
        **derive_patterns(language),
        head_words=read_head_words(language),
        calendar=read_calendar(language.dates),
        occasions=occasion_nouns(language),
        glyphs=read_glyphs(language.marks),
    )


def derive_syntax(language: Language) -> dict[str, Any]:
    """Derive the fields of a vocabulary that tell words, phrases and their order."""
    lexicon = read_lexicon(language)
    word_tags = read_word_tags(language, lexicon)
    letters = read_phrase_letters(word_tags, language.header.small_words)
    nouns = read_nouns(language.names, lexicon)
    return {
        "lexicon": lexicon,
        "nouns": nouns,
        "groups": read_word_groups(language.names, nouns),
        "cue_words": read_cue_words(letters, lexicon),
        "word_tags": word_tags,
        "pieces": remember_pieces(word_tags),
        "token_letters": read_token_letters(language, word_tags),
        "phrase_rules": compile_phrase_rules(language.grammar, word_tags.letters),
        "phrase_letters": letters,
        "contexts": with_points(compile_contexts(language.grammar, letters), language.ends),
    }


def derive_patterns(language: Language) -> dict[str, Any]:
    """Compile the fields of a vocabulary that are looked for in the text itself."""
    dates = language.dates
    return {
        "mark_pattern": mark_pattern(language.marks),
        "head_patterns": HeadPatterns(language.header, dates),
        "date_patterns": DatePatterns(dates),
        "day_patterns": compile_day_patterns(dates, language.words.classes["genitive"]),
        "name_patterns": compile_name_patterns(language),
        "circumstance_patterns": compile_circumstance_patterns(language.circumstances),
    }


def with_points(contexts: Contexts, ends: Ends) -> Contexts:
    """Return contexts, each of whose breaks has its points.

    Raises:
        KeyError: if a break has none.
    """
    for name in (*contexts.breaks.groupindex, *OF_RULES):
        ends.evidence[name]
    return contexts


def occasion_nouns(language: Language) -> frozenset[str]:
    """Return the nouns for occasions of speaking and writing, in lower case."""
    words = language.circumstances
    return frozenset((*language.dates.occasions, *words.media, *words.platforms))
