"""Which attributions inside a content are reports: somebody's words, told by the one who speaks.

A statement inside another one is told by fewer signs than one of the article, and is kept only
if it leaves little doubt: who says it stands there, and so does what is said.
"""

from __future__ import annotations

from newsparse.language.verb_words import PolarityWords
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.contents import ContentBehind
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.contents_behind import content_behind
from newsparse.statements.polarity import is_asked, polarity_of
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    CLAUSAL,
    NOMINAL,
    NOUNS,
    PREPOSITIONS,
    QUOTED,
    VERBS,
)
from newsparse.vocabulary.verbs import Verb, is_reporting

# Verbs behind which whatever has a verb is what was said: said, told her.
SAYING_TAKES = frozenset(("anything", "person"))
# The classes of words with which what is said may begin, behind a verb that has things, too.
CONTENT_OPENINGS = frozenset(
    ("that", "pronoun", "name", "question", "opening_mark", "colon", "comma", "genitive", "other")
)
# Content does not open with what only goes on: What I said| was late; said| in a letter.
NOT_OPENING_CONTENT = VERBS | PREPOSITIONS
# The pronouns of whoever speaks: I, we.
OWN = frozenset(("author", "authors"))
# Classes of verbs that tell what is past.
PAST = frozenset(("cue_past", "cue_participle"))
# Behind these a clause lacks what it is about: what Roe said; whom Roe told.
GAPPED = frozenset(("relative", "question"))


def may_report(verb: Verb, following: str, words: PolarityWords) -> bool:
    """Tell whether a verb may report, given the class of the word behind it.

    Most verbs of reporting are others as well, if a thing is behind them: added the figures.
    """
    if not is_reporting(verb):
        return False
    is_sure = verb.lemma in words.negative or not SAYING_TAKES.isdisjoint(verb.takes)
    return is_sure or following in CONTENT_OPENINGS


def is_report(block: Block, found: Attribution, words: PolarityWords) -> bool:
    """Tell whether an attribution tells who said or wrote what: no thought, wish or question."""
    cue, source = found.cue, found.source
    # He wants to say that it is late; it was announced that it is late.
    if cue is None or source is None or cue.form != "finite" or not is_reporting(cue.verb):
        return False
    if not may_be_somebody(block, source) or is_gapped(block, source):
        return False
    is_own = block.vocabulary.nouns.pronouns.get(block.word(source.first)) in OWN
    if is_own and speaks_now(block, found, cue, words):
        return False
    is_said = denies_object(block, cue, words) or says_something(block, cue, found)
    return is_said and not is_asked(block, found, words)


def may_be_somebody(block: Block, source: Range) -> bool:
    """Tell whether a source may be somebody, as far as its first phrase tells: no "it", no road."""
    name = block.names[source.first]
    return name in NOMINAL and not block.is_thing(source.first)


def speaks_now(block: Block, found: Attribution, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a speaker only goes on: I would say, I say; not: I told them, I do not say."""
    polarity = polarity_of(block, found, words)
    is_past = block.contexts.letters.names[block.phrases.outline.letters[cue.words[1]]] in PAST
    return polarity.hedged or not (is_past or polarity.negated)


def is_gapped(block: Block, source: Range) -> bool:
    """Tell whether a source and its cue are a clause about a noun: the tale that Roe told."""
    before = block.names[source.first - 1]
    is_about = before == "that" and block.names[source.first - 2] in NOUNS
    return before in GAPPED or is_about


def denies_object(block: Block, cue: FoundCue, words: PolarityWords) -> bool:
    """Tell whether a cue denies a thing, which is to say that it is not so: denied the charge."""
    if cue.verb.lemma not in words.negative:
        return False
    behind = content_behind(block, cue)
    return isinstance(behind, ContentBehind) and behind.kind == "object"


def says_something(block: Block, cue: FoundCue, found: Attribution) -> bool:
    """Tell whether a content is quoted, or a clause that reports."""
    return bool(found.content) and all(
        is_all_quotation(block, piece) or is_clause(block, cue, piece) for piece in found.content
    )


def is_all_quotation(block: Block, piece: Range) -> bool:
    """Tell whether a piece of a content is all quotation."""
    return all(block.names[place] in QUOTED for place in range(piece.first, piece.stop))


def is_clause(block: Block, cue: FoundCue, piece: Range) -> bool:
    """Tell whether a piece of a content is a clause; a verb of saying may have a word for one."""
    opening, before = block.names[piece.first], block.names[piece.first - 1]
    if opening in NOT_OPENING_CONTENT:
        return False
    if not block.is_clause(piece.first, piece.stop):
        # Holm said no.
        is_word = piece.stop == piece.first + 1 and before not in CLAUSAL
        return is_word and "words" in cue.verb.takes
    # Roe announced he had won; not: maintain her strength among voters may be late
    has_subject = opening in NOMINAL and block.names[piece.first + 1] in VERBS
    is_opened = has_subject or opening in CLAUSAL or before in CLAUSAL
    return is_opened or not SAYING_TAKES.isdisjoint(cue.verb.takes)
