"""A language as data: its words, marks and word order, read from a folder of TOML files.

Nothing here knows English. A folder holds one file for each table of `Language`; every
key of a file is a field of that table, and a key that is missing or unknown is refused
by name, so that a slip of the pen cannot quietly mean "no such word".
"""

from newsparse.language.antecedent_words import Antecedents, Evidence
from newsparse.language.circumstance_words import CircumstanceWords
from newsparse.language.confidence import Confidence
from newsparse.language.date_words import DateWords
from newsparse.language.ends import ContentKind, EndEvidence, Ends
from newsparse.language.grammar import Grammar, GrammarRule
from newsparse.language.header_words import HeaderWords
from newsparse.language.languages import TABLES, Language, load_language, read_language
from newsparse.language.mark_words import MarkFamily, Marks
from newsparse.language.name_words import NameWords
from newsparse.language.speaker_confidence import SpeakerConfidence
from newsparse.language.tables import read_table, table, word_list, word_lists, word_set
from newsparse.language.verb_words import VerbGroup, VerbWords
from newsparse.language.word_lists import WordClasses

__all__ = [
    "TABLES",
    "Antecedents",
    "CircumstanceWords",
    "Confidence",
    "ContentKind",
    "DateWords",
    "EndEvidence",
    "Ends",
    "Evidence",
    "Grammar",
    "GrammarRule",
    "HeaderWords",
    "Language",
    "MarkFamily",
    "Marks",
    "NameWords",
    "SpeakerConfidence",
    "VerbGroup",
    "VerbWords",
    "WordClasses",
    "load_language",
    "read_language",
    "read_table",
    "table",
    "word_list",
    "word_lists",
    "word_set",
]
