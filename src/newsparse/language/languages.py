"""A language, read from a folder of TOML files."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from newsparse.errors import LanguageError, PluginError
from newsparse.language.antecedent_words import Antecedents
from newsparse.language.circumstance_words import CircumstanceWords
from newsparse.language.confidence import Confidence
from newsparse.language.date_words import DateWords
from newsparse.language.ends import Ends
from newsparse.language.grammar import Grammar
from newsparse.language.header_words import HeaderWords
from newsparse.language.mark_words import Marks
from newsparse.language.name_words import NameWords
from newsparse.language.speaker_confidence import SpeakerConfidence
from newsparse.language.tables import read_table
from newsparse.language.verb_words import VerbWords
from newsparse.language.word_lists import WordClasses
from newsparse.plugins import Plugin, find_plugins

if TYPE_CHECKING:
    # Importing it takes a quarter of the time that importing newsparse does.
    from importlib.resources.abc import Traversable

OWN_LANGUAGES = ("en",)
"""The languages that newsparse has itself, in folders of their codes."""


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
    circumstances: CircumstanceWords
    """The words for where, to whom and on what something was said."""
    names: NameWords
    """The words that name people and bodies."""
    words: WordClasses
    """Word classes."""
    verbs: VerbWords
    """Verbs that attribute, and others."""
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

    def with_sure(self, sure: float) -> Language:
        """Return the language with another floor for speakers: below it nobody is named.

        It is for what takes a language and no floor, such as a reader of tables.

        Raises:
            ValueError: if that is no number from 0 to 1.

        >>> strict = load_language("en").with_sure(0.99)
        >>> strict.code, strict.speaker_confidence.sure
        ('en', 0.99)
        """
        if not 0 <= sure <= 1:
            raise ValueError(f"sure must be a number from 0 to 1, not {sure!r}")
        return evolve(self, speaker_confidence=evolve(self.speaker_confidence, sure=sure))


def read_language(code: str, folder: Traversable) -> Language:
    """Read a language of one's own.

    Args:
        code: What to call it, as in `Article.language`.
        folder: A folder with a TOML file for each table of `Language`; a `pathlib.Path`, or
            whatever `importlib.resources.files` gives.

    Raises:
        LanguageError: if a file is missing or cannot be used; it names file and key.

    >>> from importlib import resources
    >>> english = resources.files("newsparse") / "languages" / "en"
    >>> read_language("en-GB", english).code
    'en-GB'
    """
    return read_files(code, lambda name: (folder / name).read_text(encoding="utf-8"))


def read_files(code: str, read: Callable[[str], str]) -> Language:
    """Return a language, given what reads a file of its tables by the name of the file.

    Raises:
        LanguageError: if a file is missing or cannot be used; it names file and key.
    """
    tables: dict[str, Any] = {}
    for name, table in TABLES.items():
        # Whoever writes a language sees file and key in the error, not a line of our code.
        where = f"{code}/{name}.toml"
        try:
            entries = tomllib.loads(read(f"{name}.toml"))
        except OSError as error:
            raise LanguageError(f"{where}: {error.strerror or error}") from error
        except ValueError as error:
            raise LanguageError(f"{where}: {error}") from error
        tables[name] = read_table(table, entries, where)
    return Language(code=code, **tables)


def read_own_file(path: str) -> str:
    """Return a file of newsparse's own languages, from a folder or an archive."""
    return (pkgutil.get_data("newsparse", f"languages/{path}") or b"").decode()


TABLES: Mapping[str, type[Any]] = MappingProxyType(
    {
        "marks": Marks,
        "header": HeaderWords,
        "dates": DateWords,
        "circumstances": CircumstanceWords,
        "names": NameWords,
        "words": WordClasses,
        "verbs": VerbWords,
        "grammar": Grammar,
        "ends": Ends,
        "antecedents": Antecedents,
        "confidence": Confidence,
        "speaker_confidence": SpeakerConfidence,
    }
)


GROUP = "newsparse.languages"
"""The entry points by which packages add languages: each names the package that holds the tables of
the language with this code."""


@lru_cache(maxsize=8)
def load_language(code: str) -> Language:
    """Return the language with this code: newsparse's own, or one that another package adds.

    Raises:
        LanguageError: if there is no such language, and it names those that there are; or if what
            a package adds cannot be used.
    """
    if code in OWN_LANGUAGES:
        return read_files(code, lambda name: read_own_file(f"{code}/{name}"))
    plugins = {plugin.name: plugin for plugin in find_plugins(GROUP)}
    if code not in plugins:
        names = ", ".join(sorted({*OWN_LANGUAGES, *plugins}))
        raise LanguageError(f"unknown language {code!r}; known: {names}")
    return read_added_language(plugins[code])


def read_added_language(plugin: Plugin) -> Language:
    """Return the language that another package adds.

    Raises:
        LanguageError: if the package fails, or its tables cannot be used.
    """
    from importlib import resources  # noqa: PLC0415 - few add a language, and it takes long

    try:
        package = plugin.read()
    except PluginError as error:
        raise LanguageError(f"the language {error}") from error
    if not isinstance(package, ModuleType):
        raise LanguageError(f"the language {plugin} is no package but {type(package).__name__}")
    return read_language(plugin.name, resources.files(package))
