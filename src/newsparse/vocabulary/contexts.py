"""What stands around a cue: patterns over the phrases of a block, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, final

import regex

from newsparse.language import ContentKind, Grammar
from newsparse.patterns.notation import compile_backward, compile_forward, expand
from newsparse.vocabulary.memory import Memory
from newsparse.vocabulary.phrase_letters import PhraseLetters

# Where the source of a finite verb stands before it, in the order in which it is tried.
SUBJECT_CONTEXTS = (
    "restrictive",
    "restrictive_apposed",
    "reduced",
    "listed",
    "subject",
    "quoting",
    "clause_apposed",
    "joint_apposed",
    "named_apposed",
    "apposed",
    "dashed",
    "bracketed",
    "relative",
)
# Those with something inserted between the source and the verb.
INSERTING = ("quoting", "clause_apposed", "joint_apposed", "named_apposed", "apposed", "dashed")
# A bound on time: before the verb stands one of these classes in what such a context matches, and
# to see that there is none takes a hundredth of trying it.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "restrictive": ("relative", "that"),
    "reduced": ("by", "plain_gerund", "gerund", "time", "day", "time_phrase"),
    "listed": ("conjunction",),
}
Order = Literal["V C", "V: C", "V that C"]
"""What stands between a cue and the content behind it."""


@final
@dataclass(frozen=True, eq=False, slots=True)
class RightContext:
    """How content that is not just quoted stands behind its cue."""

    name: str
    """The context in the grammar, without "after_"."""
    order: Order
    needed: str
    """What the verb of the cue must take."""
    begins: Literal["at", "behind"]
    """Whether the content begins at the context or behind it."""
    kind: ContentKind
    """What the content is: where it ends depends on it."""
    marked_by: tuple[str, ...] = ()
    """One of these classes stands in the context, so that without any it need not be tried."""


# The first that fits is right.
RIGHT_CONTEXTS = (
    # Stone said on Monday that | the town was ready.
    RightContext("that", "V that C", "clause", "behind", "that", ("that",)),
    # Stone accepted that | the town was ready.
    RightContext("complement", "V that C", "complement", "behind", "that", ("that",)),
    # Stone said of the plan: | it is late.
    RightContext("colon", "V: C", "clause", "behind", "clause", ("colon",)),
    # Stone asked: | Is it late?
    RightContext("colon", "V: C", "question", "behind", "clause", ("colon",)),
    # Stone asked them | whether the town was ready.
    RightContext("question", "V C", "question", "behind", "that", ("question", "relative")),
    # Stone urged | the council to wait.
    RightContext("urged", "V C", "urging", "at", "infinitive"),
    # Stone vowed | to fight the ruling.
    RightContext("infinitive", "V C", "infinitive", "at", "infinitive"),
    # Stone said | the town was ready.
    RightContext("clause", "V C", "clause", "at", "clause"),
    # Stone told the council | it was late.
    RightContext("told", "V C", "person", "behind", "clause"),
    # Stone called | the judge a liar.
    RightContext("naming", "V C", "naming", "at", "object"),
    # Stone sees | the plan as a gift.
    RightContext("viewing", "V C", "viewing", "at", "object", ("as",)),
    # Stone defended | the plan.
    RightContext("object", "V C", "object", "at", "object"),
    # The polls show | a lead.
    RightContext("things", "V C", "things", "at", "object"),
    # The study found | faults in the lock.
    RightContext("object", "V C", "findings", "at", "object"),
    # Stone asked Roe on Monday about | the bridge.
    RightContext("topic", "V C", "topic", "behind", "object", ("topical",)),
    # Stone said | no.
    RightContext("words", "V C", "words", "at", "object"),
    # Stone said | above all be ready.
    RightContext("anything", "V C", "anything", "at", "clause"),
)


@final
@dataclass(frozen=True, eq=False, slots=True)
class Contexts:
    """A language's contexts, compiled."""

    before: Mapping[str, regex.Pattern[str]]
    """Contexts that end at the cue, by name without "before_"."""
    after: Memory[re.Pattern[str]]
    """Contexts that begin behind the cue, by name without "after_"."""
    ends: Memory[re.Pattern[str]]
    """What ends a content before its sentence does, by name without "end_"."""
    blocks: Memory[re.Pattern[str]]
    """What whole blocks may be, by name without "block_"."""
    subjects: Mapping[str, Sequence[tuple[regex.Pattern[str], frozenset[str]]]]
    """Those of `SUBJECT_CONTEXTS`, in their order, that may end in the letter before a verb; each
    with the letters of which one must stand before the verb."""
    inserting: Mapping[str, Sequence[tuple[regex.Pattern[str], frozenset[str]]]]
    """Those of `INSERTING` that may."""
    breaks: re.Pattern[str]
    """Where a content may end; an empty group at its end is named for what stands there."""
    behind: Sequence[tuple[RightContext, frozenset[str]]]
    """`RIGHT_CONTEXTS`, with the letters of which one must stand behind."""
    letters: PhraseLetters
    """What the letters tell by themselves."""


def content_place(found: re.Match[str]) -> int:
    """Return where the content of a context begins, or where one without a slot for it ends."""
    return found.start("content") if "content" in found.re.groupindex else found.end()


def spell_contexts(grammar: Grammar, letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the expression of each context by its name."""
    return {name: expand(line, letters, grammar.pieces) for name, line in grammar.contexts.items()}


def named(spelled: Mapping[str, str], prefix: str) -> Mapping[str, str]:
    """Return the contexts whose names begin with a prefix, by name without it."""
    return {name.removeprefix(prefix): spelled[name] for name in spelled if name.startswith(prefix)}


def compile_when_asked(
    spelled: Mapping[str, str], needed: Iterable[str] = ()
) -> Memory[re.Pattern[str]]:
    """Return contexts by their names, each compiled when it is first asked for.

    A first article is read sooner: it asks for a part of them.

    Raises:
        KeyError: if there is none of a name that is needed.
    """
    for name in needed:
        spelled[name]
    return Memory(lambda name: compile_forward(spelled[name]))


def compile_breaks(spelled: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern for all breaks, in the order of the grammar."""
    return compile_forward("|".join(f"(?:{line})(?P<{name}>)" for name, line in spelled.items()))


def by_last_letter(
    contexts: Sequence[tuple[regex.Pattern[str], frozenset[str]]],
) -> Memory[Sequence[tuple[regex.Pattern[str], frozenset[str]]]]:
    """Return which of some contexts may end in a letter, by the letter.

    A bound on time: nearly all of them end in a few classes, as one with something inserted does
    in a comma, and to find that out by trying each of them takes a hundred times as long. A
    context may end in a letter if it matches that alone as a part of what more would match.
    """
    return Memory(
        lambda letter: tuple(one for one in contexts if one[0].match(letter, partial=True))
    )


def any_letter_of(classes: Sequence[str], letters: Mapping[str, str]) -> frozenset[str]:
    """Return the letters of some classes; of all if none is given."""
    return frozenset(letters[name] for name in classes or letters)


def compile_contexts(grammar: Grammar, letters: PhraseLetters) -> Contexts:
    """Prepare a language's contexts."""
    spelled = spell_contexts(grammar, letters.of)
    backward = {name: compile_backward(line) for name, line in named(spelled, "before_").items()}
    tried = {
        name: (backward[name], any_letter_of(NEEDED.get(name, ()), letters.of))
        for name in SUBJECT_CONTEXTS
    }
    return Contexts(
        before=backward,
        after=compile_when_asked(
            named(spelled, "after_"), [context.name for context in RIGHT_CONTEXTS]
        ),
        ends=compile_when_asked(named(spelled, "end_")),
        blocks=compile_when_asked(named(spelled, "block_")),
        subjects=by_last_letter([tried[name] for name in SUBJECT_CONTEXTS]),
        inserting=by_last_letter([tried[name] for name in INSERTING]),
        breaks=compile_breaks(named(spelled, "break_")),
        behind=[
            (context, any_letter_of(context.marked_by, letters.of)) for context in RIGHT_CONTEXTS
        ],
        letters=letters,
    )
