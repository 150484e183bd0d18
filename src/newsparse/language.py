"""A language as data: its words, marks and word order, read from a folder of TOML files.

Nothing here knows English. A folder holds one file for each table of `Language`; every
key of a file is a field of that table, and a key that is missing or unknown is refused
by name, so that a slip of the pen cannot quietly mean "no such word".
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

import attrs
from attrs import field, frozen

from newsparse.errors import LanguageError

Table = TypeVar("Table")


def word_list(block: str) -> tuple[str, ...]:
    """Return the words of a block divided by white space; `_` stands for a space.

    >>> word_list("according_to  said")
    ('according to', 'said')
    """
    return tuple(word.replace("_", " ") for word in block.split())


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block as a set (see `word_list`)."""
    return frozenset(word_list(block))


def table(entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a read-only view of a TOML table."""
    return MappingProxyType(dict(entries))


def word_lists(entries: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return a read-only table of word lists."""
    return table({name: word_list(block) for name, block in entries.items()})


def word_rows(blocks: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words of several blocks, a row for each (see `word_list`)."""
    return tuple(word_list(block) for block in blocks)


@frozen(eq=False)
class MarkFamily:
    """Quotation marks that may open and close one run together."""

    opening: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they open, as `“`."""
    closing: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says that they close, as `”`."""
    either: tuple[str, ...] = field(converter=word_list)
    """Marks whose shape says neither, as `"`."""


@frozen(eq=False)
class Marks:
    """The quotation marks, and the apostrophes that look like them (marks.toml)."""

    apostrophes: tuple[str, ...] = field(converter=word_list)
    """What stands for an apostrophe."""
    elided: tuple[str, ...] = field(converter=word_list)
    """Words that begin with an apostrophe: "em" for *'em*."""
    elided_both: tuple[str, ...] = field(converter=word_list)
    """Those of them that an apostrophe ends, too: "n" for *'n'*."""
    year_endings: tuple[str, ...] = field(converter=word_list)
    """What may follow a year that is shortened to two digits: "s" for *'90s*."""
    clipped_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of words that an apostrophe may follow: "s" for *voters'*."""
    singles: MarkFamily = field(converter=lambda marks: MarkFamily(**marks))
    """Marks that may be apostrophes as well."""
    families: tuple[MarkFamily, ...] = field(
        converter=lambda families: tuple(MarkFamily(**marks) for marks in families)
    )
    """Marks that are nothing else, but for inches; one family's close each other."""
    brackets: Mapping[str, str] = field(converter=table)
    """Opening to closing mark, where the shape alone tells the direction."""


@frozen(eq=False)
class HeaderWords:
    """What opens and labels the lines of an article's head (header.toml)."""

    labels: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """What a labelled line holds (*published*, *byline*, ...) to the labels before a colon."""
    codes: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The same for labels that need no colon, in their own capitals: *HD*, *PD*."""
    stamps: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """*published*, *updated* and *date*: the words that stand before a date."""
    byline_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a byline: *by*, *written by*."""
    name_links: tuple[str, ...] = field(converter=word_list)
    """What stands between two authors: *and*."""
    byline_tails: tuple[str, ...] = field(converter=word_list)
    """What ends the names of a byline: *in* a place, *for* a paper, *on* a day."""
    particles: frozenset[str] = field(converter=word_set)
    """Small words inside a name: *van*."""
    suffixes: frozenset[str] = field(converter=word_set)
    """What may follow a name after a comma: *Jr.*."""
    honours: frozenset[str] = field(converter=word_set)
    """Titles that open a name in a byline and are left out of it: *Dr.*."""
    roles: frozenset[str] = field(converter=word_set)
    """Nouns that end what an author is: *correspondent*."""
    beats: frozenset[str] = field(converter=word_set)
    """Words that open a role right after a name: *Political editor*."""
    bodies: frozenset[str] = field(converter=word_set)
    """Words of which one tells that a name is a body's: *Press*."""
    agencies: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The usual name of an agency to how datelines write it."""
    regions: frozenset[str] = field(converter=word_set)
    """States and countries that follow a city after a comma, as they are written."""
    no_places: frozenset[str] = field(converter=word_set)
    """Words in capitals before a dash that are no places: *UPDATE*."""
    sections: frozenset[str] = field(converter=word_set)
    """Names of sections that stand above a headline."""
    furniture: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Boilerplate: *whole* lines, what lines *begin* or *end* with, and what they *hold*."""
    credits: tuple[str, ...] = field(converter=word_list)
    """What opens the credits below the body: *reporting by*."""
    contributions: tuple[str, ...] = field(converter=word_list)
    """What tells the credits of other people at the end of a line."""
    determiners: frozenset[str] = field(converter=word_set)
    """Small words that sentences have and headlines leave out."""
    small_words: frozenset[str] = field(converter=word_set)
    """Words that have no capital in a headline in capitals."""


@frozen(eq=False)
class DateWords:
    """Names of months, days, zones and spans of time (dates.toml)."""

    months: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The names of the twelve months."""
    foreign_months: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The same in the other languages that heads keep."""
    weekdays: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The names of the seven days from Monday."""
    foreign_weekdays: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The same in the other languages that heads keep."""
    links: tuple[str, ...] = field(converter=word_list)
    """Words inside a date: *of*."""
    ordinals: tuple[str, ...] = field(converter=word_list)
    """What follows the number of a day: *th*."""
    year_ends: tuple[str, ...] = field(converter=word_list)
    """What follows the number of a year."""
    leads: tuple[str, ...] = field(converter=word_list)
    """Words before a date or a time in a line of the head: *at*."""
    before_noon: tuple[str, ...] = field(converter=word_list)
    """What marks the first half of the day."""
    after_noon: tuple[str, ...] = field(converter=word_list)
    """What marks the second half of the day."""
    clock_words: tuple[str, ...] = field(converter=word_list)
    """What follows the digits of a time."""
    month_first: tuple[str, ...] = field(converter=word_list)
    """Zones of readers who write the month of a numeric date first."""
    stamp_units: tuple[str, ...] = field(converter=word_list)
    """Spans of time in stamps that count back from an unknown day."""
    stamp_backs: tuple[str, ...] = field(converter=word_list)
    """What follows them: *ago*."""
    stamp_days: tuple[str, ...] = field(converter=word_list)
    """Words instead of a date in such stamps."""
    numbers: tuple[str, ...] = field(converter=word_list)
    """The words for 0, 1, 2, ..."""
    day_units: tuple[str, ...] = field(converter=word_list)
    """What is counted in *two days ago*."""
    backs: tuple[str, ...] = field(converter=word_list)
    """What tells that days are counted back."""
    day_leads: tuple[str, ...] = field(converter=word_list)
    """Words before a weekday or date that change nothing about the day: *late*."""
    day_parts: tuple[str, ...] = field(converter=word_list)
    """Parts of a day."""
    lasts: tuple[str, ...] = field(converter=word_list)
    """What makes a weekday the nearest one before the publication."""
    ordinal_leads: tuple[str, ...] = field(converter=word_list)
    """What leads to a day of the month without its month: *on the*."""
    day_stops: frozenset[str] = field(converter=word_set)
    """Words before a day that make it a deadline, a span, a name or a day to come."""
    day_verbs: frozenset[str] = field(converter=word_set)
    """Words behind a day that make it the subject of its own clause."""
    clause_words: frozenset[str] = field(converter=word_set)
    """Words that open a clause with a verb of its own."""
    issuing: frozenset[str] = field(converter=word_set)
    """Participles of what is given out: *a notice published on Wednesday*."""
    occasion_leads: frozenset[str] = field(converter=word_set)
    """What opens a phrase in front of the subject that tells the occasion."""
    sentence_links: frozenset[str] = field(converter=word_set)
    """What may open a sentence before such a phrase: *but*."""
    occasions: frozenset[str] = field(converter=word_set)
    """Nouns for occasions of speaking."""
    occasion_openers: frozenset[str] = field(converter=word_set)
    """What opens a phrase that needs such a noun: *after a rally Friday*."""
    day_joins: frozenset[str] = field(converter=word_set)
    """What joins a subject and verb of saying to the day before: *when*."""
    verb_joins: frozenset[str] = field(converter=word_set)
    """What joins a verb of saying to the verb before, and shares its day: *and*."""
    here: frozenset[str] = field(converter=word_set)
    """Adverbs of place that may stand before a day."""
    futures: frozenset[str] = field(converter=word_set)
    """Words in a cue by which nothing has been said yet."""
    participle_ending: str
    """How a participle ends that goes on with what was said: *adding*."""
    past_ending: str
    """How the participle of another verb ends: *killed on Tuesday*."""
    day_phrases: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Number of days before the publication to the phrases for it: *yesterday*."""
    zones: Mapping[str, str] = field(converter=table)
    """Name of a zone to its offset."""
    ruled_zones: Mapping[str, str] = field(converter=table)
    """Name of a zone to its winter and summer time, of which the day decides."""
    summer_rules: Mapping[str, str] = field(converter=table)
    """First year to the rule for the summer time of these zones."""
    placed_zones: Mapping[str, Mapping[str, tuple[str, ...]]] = field(
        converter=lambda zones: table({name: word_lists(known) for name, known in zones.items()})
    )
    """Name that several zones share to offsets, each with words that settle for it."""


@frozen(eq=False)
class NameWords:
    """Titles, roles, particles and pronouns that tell who is meant (names.toml)."""

    abbreviations: frozenset[str] = field(converter=word_set)
    """Titles written with a full stop: "Gov."."""
    titles: frozenset[str] = field(converter=word_set)
    """Titles before a name that are no role nouns of their own."""
    offices: frozenset[str] = field(converter=word_set)
    """Nouns after which "of" is part of a name, as in "Department of Works"."""
    bodies: frozenset[str] = field(converter=word_set)
    """Nouns for a body that acts as one, in its name or alone."""
    generic_bodies: frozenset[str] = field(converter=word_set)
    """Nouns that may follow up any body's name: "the company"."""
    documents: frozenset[str] = field(converter=word_set)
    """Nouns for words that speak without a person: "poll"."""
    insiders: frozenset[str] = field(converter=word_set)
    """Nouns for unnamed people who are quoted as sources, singular and plural."""
    quantifiers: frozenset[str] = field(converter=word_set)
    """Words that count: "several of the", "dozens of"."""
    determiners: frozenset[str] = field(converter=word_set)
    """Words that open a noun phrase."""
    articles: tuple[str, ...] = field(converter=word_list)
    """Determiners of somebody new."""
    ages: tuple[str, ...] = field(converter=word_list)
    """Endings of a noun that tells an age: "-year-old"."""
    definite: frozenset[str] = field(converter=word_set)
    """Determiners of somebody known."""
    possessives: frozenset[str] = field(converter=word_set)
    """Pronouns that open a noun phrase."""
    modifiers: frozenset[str] = field(converter=word_set)
    """Words that belong to the role noun that follows: "former"."""
    stops: frozenset[str] = field(converter=word_set)
    """Words that end a noun phrase."""
    prepositions: frozenset[str] = field(converter=word_set)
    """Words after which a name is no subject."""
    unnamed: frozenset[str] = field(converter=word_set)
    """Words that may have a capital and name nobody, as they are written."""
    particles: frozenset[str] = field(converter=word_set)
    """Small words inside a name: "von"."""
    places: frozenset[str] = field(converter=word_set)
    """Prepositions before names of places."""
    compounds: frozenset[str] = field(converter=word_set)
    """Ends of words that describe and belong to no name: "-based"."""
    leads: frozenset[str] = field(converter=word_set)
    """Words before a role that begins or ended then: "then mayor"."""
    verb_endings: tuple[str, ...] = field(converter=word_list)
    """Endings by which a verb after a noun is told: "-ed"."""
    months: frozenset[str] = field(converter=word_set)
    """Words for times that are names only beside another name: "April"."""
    nation_endings: tuple[str, ...] = field(converter=word_list)
    """Those of them that no surname has: "-icans"."""
    people_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of nouns for the people of a country, party or creed: "-ans"."""
    conjunctions: frozenset[str] = field(converter=word_set)
    """Words that join two roles or two speakers: "and"."""
    partitives: frozenset[str] = field(converter=word_set)
    """Words that take one out of several: "one of the authors"."""
    definite_articles: frozenset[str] = field(converter=word_set)
    """Determiners of what the reader knows: "the"."""
    copulas: frozenset[str] = field(converter=word_set)
    """Words and phrases between somebody and the role: "is", "at the time was"."""
    age_leads: frozenset[str] = field(converter=word_set)
    """Words before an age."""
    phrase_ends: frozenset[str] = field(converter=word_set)
    """Verbs and conjunctions that end the phrase of a role."""
    naming: frozenset[str] = field(converter=word_set)
    """Words between a description and a name: "a man named"."""
    topics: tuple[str, ...] = field(converter=word_list)
    """Phrases before the name that a sentence is about: "as for"."""
    links: frozenset[str] = field(converter=word_set)
    """Words that join an office or body to its field: "of"."""
    suffixes: frozenset[str] = field(converter=word_set)
    """What may follow a surname: "Jr"."""
    ranks: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Short titles to the nouns for those who bear them: "sen" to "senator"."""
    equivalents: Mapping[str, str] = field(converter=table)
    """Noun to the one that newsrooms use for the same body: "paper" to "newspaper"."""
    plurals: Mapping[str, str] = field(converter=table)
    """Ending of a plural to that of its singular, the longest first."""
    courtesy: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Forms of address by the pronoun that they promise: "he", "she" or "any"."""
    pronouns: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The forms of each pronoun; "author", "you" and "relative" beside the third person."""
    roles: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Nouns for one person by the pronoun that they promise: "he", "she" or "any"."""


@frozen(eq=False)
class WordClasses:
    """The small words by word class (words.toml)."""

    abbreviations: frozenset[str] = field(converter=word_set)
    """Words that are written with a full stop."""
    connectives: frozenset[str] = field(converter=word_set)
    """Adverbs before a verb that are no part of the cue."""
    capitalised: tuple[str, ...] = field(converter=word_list)
    """Classes whose words have a capital wherever they stand."""
    naming: tuple[str, ...] = field(converter=word_list)
    """Classes of words after which what is quoted in capitals is a title."""
    classes: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Word class to its words, in lower case."""
    endings: Mapping[str, str] = field(converter=table)
    """Word class to the ending by which an unknown word is taken for one of it."""
    exceptions: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Word class to words that have an ending of another class."""


@frozen(eq=False)
class VerbGroup:
    """Verbs of one kind that take the same contents."""

    kind: Any
    """A `CueKind`, or "plain" for verbs that attribute nothing."""
    takes: frozenset[str] = field(converter=word_set)
    """What the content may be: quote, clause, person, question, infinitive, ..."""
    lemmas: tuple[str, ...] = field(converter=word_list)
    """The verbs."""


@frozen(eq=False)
class VerbWords:
    """The verbs and how their forms are made (verbs.toml)."""

    groups: tuple[VerbGroup, ...] = field(
        converter=lambda groups: tuple(read_table(VerbGroup, entry, "groups") for entry in groups)
    )
    """The verbs by kind."""
    nouns: frozenset[str] = field(converter=lambda entries: word_set(entries["lemmas"]))
    """Lemmas whose bare form and form in -s are nouns as well."""
    irregular: Mapping[str, tuple[str, ...]] = field(
        converter=lambda entries: table(
            {lemma.replace("_", " "): word_list(forms) for lemma, forms in entries.items()}
        )
    )
    """Lemma to its third person, past, participle and gerund."""
    inflection: Mapping[str, Mapping[str, str]] = field(converter=table)
    """Form to a table from the ending of the lemma to that of the form."""


@frozen(eq=False)
class GrammarRule:
    """What an ambiguous word is by its neighbours."""

    word: str
    becomes: str
    after: str = ""
    before: str = ""


@frozen(eq=False)
class Grammar:
    """Word order, in the notation that grammar.toml explains (grammar.toml)."""

    rules: tuple[GrammarRule, ...] = field(
        converter=lambda rules: tuple(GrammarRule(**entry) for entry in rules)
    )
    """How ambiguous words are told apart, in the order in which it is tried."""
    pieces: Mapping[str, str] = field(converter=table)
    """Named parts of patterns."""
    phrases: Mapping[str, str] = field(converter=table)
    """The phrases that words make; where several fit, the first does."""
    contexts: Mapping[str, str] = field(converter=table)
    """What stands around a cue, in patterns over phrases."""


@frozen(eq=False)
class Language:
    """Everything that newsparse knows of one language."""

    code: str
    """The code of the language, as in ISO 639-1."""
    marks: Marks
    """Quotation marks."""
    header: HeaderWords
    """The words of an article's head."""
    dates: DateWords
    """The words of dates and times."""
    names: NameWords
    """The words that name people and bodies."""
    words: WordClasses
    """Word classes."""
    verbs: VerbWords
    """Verbs that attribute, and others."""
    grammar: Grammar
    """Word order."""


def read_table(cls: type[Table], entries: Mapping[str, Any], where: str) -> Table:
    """Build a table of a language from the entries of a TOML file.

    Raises:
        LanguageError: if a key is missing or unknown, or a value is of the wrong form.
    """
    known = {attribute.name for attribute in attrs.fields(cls)}  # type: ignore[arg-type]
    if unknown := sorted(entries.keys() - known):
        raise LanguageError(f"{where}: unknown key {unknown[0]!r}")
    if missing := sorted(known - entries.keys()):
        raise LanguageError(f"{where}: missing key {missing[0]!r}")
    try:
        return cls(**entries)
    except (AttributeError, TypeError, ValueError) as error:
        raise LanguageError(f"{where}: {error}") from error


def read_language(code: str, folder: Traversable) -> Language:
    """Read a language from a folder, which may also be a `pathlib.Path`.

    Raises:
        LanguageError: if a file is missing or cannot be used; it names file and key.
    """
    tables: dict[str, Any] = {}
    for attribute in attrs.fields(Language):
        if attribute.name == "code":
            continue
        file = folder / f"{attribute.name}.toml"
        where = f"{code}/{attribute.name}.toml"
        try:
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise LanguageError(f"{where}: {error}") from error
        tables[attribute.name] = read_table(TABLES[attribute.name], entries, where)
    return Language(code=code, **tables)


TABLES: Mapping[str, type[Any]] = MappingProxyType(
    {"marks": Marks, "header": HeaderWords, "dates": DateWords, "names": NameWords,
     "words": WordClasses, "verbs": VerbWords, "grammar": Grammar}
)


@lru_cache(maxsize=8)
def load_language(code: str) -> Language:
    """Return the language with this code from the package's own data.

    Raises:
        LanguageError: if there is no such language; it names those that there are.
    """
    shelf = resources.files("newsparse") / "languages"
    known = sorted(folder.name for folder in shelf.iterdir() if folder.is_dir())
    known = [name for name in known if not name.startswith("_")]
    if code not in known:
        raise LanguageError(f"unknown language {code!r}; known: {', '.join(known)}")
    return read_language(code, shelf / code)
