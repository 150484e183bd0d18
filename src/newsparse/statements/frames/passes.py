"""How frames are tried: in turn at each of some places of a block, until one fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar, final

from newsparse.model import Frame
from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue

Place = TypeVar("Place", bound=FoundCue | int)
"""Where a frame is tried: at a cue, or at a phrase by its number."""

FrameFunction: TypeAlias = Callable[[Block, Place], Attribution | Refusal]
"""Looks for a frame at a place; returns an attribution, or why the frame does not fit."""

Tried: TypeAlias = tuple[frozenset[str], frozenset[str], FrameFunction[Place]]
"""What the verb of a cue must take for a function, what the block must have, and the function."""

# The only form of what is no cue.
NO_FORM = ""
# What a verb takes that is no cue, and what a frame needs that looks at any.
TAKES_NOTHING: frozenset[str] = frozenset()
# What any block has: the edge before it, which is of no class.
ANY_BLOCK = frozenset(("",))
# Why a frame is not tried at a cue whose verb does not take what the frame needs.
NOT_TAKEN = {
    "quote": Refusal("the verb takes no quotation"),
    "attested": Refusal("it tells of nobody's saying: was quoted as saying"),
    "clause": Refusal("the verb takes no clause"),
    "question": Refusal("the verb takes no question"),
    "impersonal": Refusal("it is no verb of seeming"),
}


class FrameRule(NamedTuple, Generic[Place]):
    """A frame, with a function that finds it."""

    name: Frame
    """The order of its parts, which becomes `Statement.frame`."""
    function: FrameFunction[Place]
    example: str
    """A text in which the function finds it."""
    forms: str = NO_FORM
    """The forms of the cues at which it is tried, with blanks between them."""
    takes: str = ""
    """What the verbs of these cues must take: "quote"."""
    wants: frozenset[str] = ANY_BLOCK
    """Classes of phrases of which a block must have one, or else nothing is found in it."""


@final
@dataclass(frozen=True, slots=True)
class Trial:
    """A frame that was tried at a place, and what became of it."""

    title: str
    """What was gone over: quotations, cues, ..."""
    place: FoundCue | int
    """The cue, or the number of the phrase."""
    rules: Sequence[FrameRule[Any]]
    """The lines of the table with the function that looked: the frames that it may give."""
    found: Attribution | Refusal
    """The attribution, or why the frame does not fit."""
    not_added: str | None = None
    """Why the attribution was not added, if it was not: another has its cue or content."""


@final
class Pass(Generic[Place]):
    """Frames that are tried at each of some places; the first that fits is taken."""

    def __init__(
        self,
        title: str,
        places: Callable[[Block], Iterable[Place]],
        *rules: FrameRule[Place],
        wants: frozenset[str] = ANY_BLOCK,
    ) -> None:
        """Say what is gone over, and what is tried there in which order."""
        self.wants = wants
        """Classes of phrases of which a block must have one, or else nothing is found in it."""
        self.title = title
        self.places = places
        self.rules = rules
        forms = {form for rule in rules for form in rule.forms.split(" ")}
        self.tried: Mapping[str, Sequence[Tried[Place]]] = {
            form: functions_for(form, rules) for form in forms
        }
        """Form of a cue to what is tried at it."""

    def attribute(self, block: Block) -> None:
        """Attribute what the frames find in a block."""
        for place in self.places(block):
            form, takes = form_and_takes(place)
            # What is claimed is not asked first: most frames refuse sooner than that is known.
            for needed, wanted, function in self.tried.get(form, ()):
                if needed <= takes and not wanted.isdisjoint(block.classes):
                    found = function(block, place)
                    # By its class: to ask it whether it is true would take longer.
                    if not isinstance(found, Refusal):
                        block.claimed.add(found)
                        break

    def trials(self, block: Block) -> Iterator[Trial]:
        """Do the same, and yield all that was tried."""
        for place in self.places(block):
            form, takes = form_and_takes(place)
            for needed, _, function in self.tried.get(form, ()):
                is_taken = needed <= takes
                found = function(block, place) if is_taken else NOT_TAKEN[min(needed)]
                not_added = block.claimed.add(found) if found else None
                rules = self.rules_of(function)
                yield Trial(self.title, place, rules, found, not_added)
                if found:
                    break

    def rules_of(self, function: FrameFunction[Place]) -> Sequence[FrameRule[Place]]:
        """Return the lines of the table with a function."""
        return [rule for rule in self.rules if rule.function == function]


def form_and_takes(place: FoundCue | int) -> tuple[str, frozenset[str]]:
    """Return the form of a cue and what its verb takes; a phrase has neither."""
    if isinstance(place, FoundCue):
        return place.form, place.verb.takes
    return NO_FORM, TAKES_NOTHING


def functions_for(form: str, rules: Sequence[FrameRule[Place]]) -> Sequence[Tried[Place]]:
    """Return the functions that are tried at cues of a form, each once, with what they need."""
    tried = [
        (frozenset(rule.takes.split()), rule.wants, rule.function)
        for rule in rules
        if form in rule.forms.split(" ")
    ]
    return tuple(dict.fromkeys(tried))
