"""What stands around a cue: patterns over the phrases of a block, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from attrs import frozen

from newsparse.language import Language
from newsparse.patterns.grammar import compile_backward, compile_forward, endings, expand, openings
from newsparse.statements.classes import BREAKS, NOMINAL, QUOTED, VERBS
from newsparse.statements.wordbook import EDGE, load_word_book

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
class ContextBook:
    """A language's contexts, compiled."""

    before: Mapping[str, regex.Pattern[str]]
    """Contexts that end at the cue, by name without "before_"."""
    after: Mapping[str, re.Pattern[str]]
    """Contexts that begin behind the cue, by name without "after_"."""
    ends: Mapping[str, re.Pattern[str]]
    """What ends a content before its sentence does, by name without "end_"."""
    label: re.Pattern[str]
    """A name and a colon, at the start of a block."""
    signed: re.Pattern[str]
    """A block of a quotation, a dash and a name."""
    from_source: re.Pattern[str]
    """A block that names whom the next one quotes."""
    name: re.Pattern[str]
    """A block that is the name of whom the next one quotes."""
    author: re.Pattern[str]
    """A block that names whom the one before has quoted."""
    subjects: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `SUBJECTS` that may end with it; most need not be tried."""
    inserting: Mapping[str, tuple[regex.Pattern[str], ...]]
    """A letter to those of `INSERTING` that may end with it."""
    openings: Mapping[str, frozenset[str]]
    """The classes that each of `after` may begin with, and no name, as a block may end there."""
    behind: Mapping[str, Sequence[RightContext]]
    """The contexts of content behind a cue that may begin with a class, in their order."""
    holding: frozenset[str]
    """Those of `after` that have a slot for the content."""
    letters: Mapping[str, str]
    """The letter of each class and phrase."""
    names: Mapping[str, str]
    """The class or phrase of each letter; an edge has none."""
    quote: re.Pattern[str]
    """The letter of a quoted run."""
    edge: re.Pattern[str]
    """The letter of what stands between two blocks."""
    sentence_end: re.Pattern[str]
    """A letter at which a sentence ends, or the block."""
    verb: re.Pattern[str]
    """The letter of a phrase that has a finite verb."""
    verb_behind_aside: re.Pattern[str]
    """A finite verb next to the end of what is inserted into a clause."""
    quoted: frozenset[str]
    """The letters of quoted runs."""
    verbs: frozenset[str]
    """The letters of phrases that have a finite verb."""
    pauses: frozenset[str]
    """The letters at which content may end before its sentence does."""
    nominal: frozenset[str]
    """The letters of noun phrases and pronouns."""


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


@lru_cache(maxsize=8)
def load_context_book(language: Language) -> ContextBook:
    """Prepare a language's contexts."""
    letters = load_word_book(language).letters
    spelled = {
        name: expand(notation, letters, language.grammar.pieces)
        for name, notation in language.grammar.contexts.items()
    }
    before = {name[7:]: spelled[name] for name in spelled if name.startswith("before_")}
    after = {name[6:]: spelled[name] for name in spelled if name.startswith("after_")}
    names = {letter: name for name, letter in letters.items()}
    known = tuple(names)
    quoted, verbs, breaks, nominal = (
        "".join(letters[name] for name in sorted(classes))
        for classes in (QUOTED, VERBS, BREAKS, NOMINAL)
    )
    aside = f"[{''.join(letters[name] for name in ('comma', 'dash', 'quote_comma'))}]"
    pauses = (
        *openings(spelled["end_clause"], known),
        *openings(spelled["end_finished"], known),
        letters["dash"],
        letters["quote_comma"],
    )
    compiled = {name: compile_forward(expression) for name, expression in after.items()}
    opened = {name: opening_names(expression, names) for name, expression in after.items()}
    return ContextBook(
        before={name: compile_backward(expression) for name, expression in before.items()},
        after=compiled,
        subjects=by_last_letter(SUBJECTS, before, known),
        inserting=by_last_letter(INSERTING, before, known),
        openings=opened,
        behind=right_contexts(compiled, opened),
        holding=frozenset(name for name, expression in after.items() if "<content>" in expression),
        ends={
            name.removeprefix("end_"): compile_forward(expression)
            for name, expression in spelled.items()
            if name.startswith("end_")
        },
        label=compile_forward(spelled["block_label"]),
        signed=compile_forward(spelled["block_signed"]),
        from_source=compile_forward(spelled["block_from"]),
        name=compile_forward(spelled["block_name"]),
        author=compile_forward(spelled["block_author"]),
        letters=letters,
        names={EDGE: ""} | names,
        quote=compile_forward(f"[{quoted}]"),
        edge=compile_forward(EDGE),
        sentence_end=compile_forward(f"[{breaks}{EDGE}]"),
        verb=compile_forward(f"[{verbs}]"),
        verb_behind_aside=compile_forward(f"[{verbs}](?<!{EDGE}.)(?:(?<={aside}.)|(?<={aside}..))"),
        quoted=frozenset(quoted),
        verbs=frozenset(verbs),
        pauses=frozenset(pauses),
        nominal=frozenset(nominal),
    )
