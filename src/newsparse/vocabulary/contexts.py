"""What stands around a cue: patterns over the phrases of a block, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import regex
from attrs import frozen

from newsparse.language import Grammar
from newsparse.patterns.notation import compile_backward, compile_forward, endings, expand, openings
from newsparse.vocabulary.phrase_letters import PhraseLetters

# Where the source of a finite verb stands before it, in the order in which it is tried.
SUBJECTS = ("restrictive", "subject", "quoting", "named_apposed", "apposed", "dashed", "relative")
# Those with something inserted between the source and the verb.
INSERTING = ("quoting", "named_apposed", "apposed", "dashed")
# How content that is not just quoted stands behind its cue: context, frame, and what the verb
# must take. The first that fits is right.
RIGHT_CONTEXTS = (
    ("that", "V that C", "clause"),
    ("colon", "V: C", "clause"),
    ("question", "V C", "question"),
    ("urged", "V C", "urging"),
    ("infinitive", "V C", "infinitive"),
    ("clause", "V C", "clause"),
    ("told", "V C", "person"),
    ("naming", "V C", "naming"),
    ("object", "V C", "object"),
    ("things", "V C", "things"),
    ("words", "V C", "words"),
    ("anything", "V C", "anything"),
)


@frozen(eq=False)
class RightContext:
    """How content stands behind its cue."""

    name: str
    frame: str
    needed: str
    """What the verb of the cue must take."""
    pattern: re.Pattern[str]


@frozen(eq=False)
class Contexts:
    """A language's contexts, compiled."""

    before: Mapping[str, regex.Pattern[str]]
    """Contexts that end at the cue, by name without "before_"."""
    after: Mapping[str, re.Pattern[str]]
    """Contexts that begin behind the cue, by name without "after_"."""
    ends: Mapping[str, re.Pattern[str]]
    """What ends a content before its sentence does, by name without "end_"."""
    blocks: Mapping[str, re.Pattern[str]]
    """What whole blocks may be, by name without "block_"."""
    subjects: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `SUBJECTS` that may end with it; most need not be tried."""
    inserting: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `INSERTING` that may end with it."""
    openings: Mapping[str, frozenset[str]]
    """The classes that each of `after` may begin with, and no name, as a block may end there."""
    behind: Mapping[str, Sequence[RightContext]]
    """The contexts of content behind a cue that may begin with a class, in their order."""
    pauses: frozenset[str]
    """The letters at which content may end before its sentence does."""
    letters: PhraseLetters
    """What the letters tell by themselves."""


def content_place(found: re.Match[str]) -> int:
    """Return where the content of a context begins, or where one without a slot for it ends."""
    return found.start("content") if "content" in found.re.groupindex else found.end()


def by_last_letter(
    names: Sequence[str], before: Mapping[str, str], letters: Sequence[str]
) -> Mapping[str, tuple[regex.Pattern[str], ...]]:
    """Return for each letter the contexts that may end with it, in the order of their names."""
    lasts = {name: endings(before[name], letters) for name in names}
    patterns = {name: compile_backward(before[name]) for name in names}
    return {
        letter: tuple(patterns[name] for name in names if letter in lasts[name])
        for letter in letters
    }


def right_contexts(
    after: Mapping[str, re.Pattern[str]], openings: Mapping[str, frozenset[str]]
) -> Mapping[str, Sequence[RightContext]]:
    """Return for each class, and for the end of a block, the right contexts to be tried there."""
    contexts = [
        RightContext(name, frame, needed, after[name]) for name, frame, needed in RIGHT_CONTEXTS
    ]
    return {
        opening: [context for context in contexts if opening in openings[context.name]]
        for opening in frozenset().union(*openings.values())
    }


def opening_names(expression: str, names: Mapping[str, str]) -> frozenset[str]:
    """Return the classes with which a context may begin, and no name: the block may end."""
    return frozenset(("", *map(names.__getitem__, openings(expression, names))))


def spell_contexts(grammar: Grammar, letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the expression of each context by its name."""
    return {name: expand(line, letters, grammar.pieces) for name, line in grammar.contexts.items()}


def named(spelled: Mapping[str, str], prefix: str) -> Mapping[str, str]:
    """Return the contexts whose names begin with a prefix, by name without it."""
    return {name.removeprefix(prefix): spelled[name] for name in spelled if name.startswith(prefix)}


def find_pauses(ends: Mapping[str, str], letters: Mapping[str, str]) -> frozenset[str]:
    """Return the letters at which content may end before its sentence does."""
    known = tuple(letters.values())
    pauses = (openings(ends[name], known) for name in ("clause", "finished"))
    return frozenset((letters["dash"], letters["quote_comma"])).union(*pauses)


def compile_contexts(grammar: Grammar, letters: PhraseLetters) -> Contexts:
    """Prepare a language's contexts."""
    spelled = spell_contexts(grammar, letters.of)
    before, behind = named(spelled, "before_"), named(spelled, "after_")
    ends, blocks = named(spelled, "end_"), named(spelled, "block_")
    names = {letter: name for letter, name in letters.names.items() if name}
    opened = {name: opening_names(line, names) for name, line in behind.items()}
    after = {name: compile_forward(line) for name, line in behind.items()}
    return Contexts(
        before={name: compile_backward(line) for name, line in before.items()},
        after=after,
        ends={name: compile_forward(line) for name, line in ends.items()},
        blocks={name: compile_forward(line) for name, line in blocks.items()},
        subjects=by_last_letter(SUBJECTS, before, tuple(names)),
        inserting=by_last_letter(INSERTING, before, tuple(names)),
        openings=opened,
        behind=right_contexts(after, opened),
        pauses=find_pauses(ends, letters.of),
        letters=letters,
    )
