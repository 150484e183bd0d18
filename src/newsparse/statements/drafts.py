"""From attributions in phrases to statements and quotes in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import Factory, define, evolve, frozen

from newsparse.patterns.token_patterns import label
from newsparse.span import Span
from newsparse.statements.block import Attribution, Scene
from newsparse.statements.blocks import find_scenes
from newsparse.statements.frames.announced import author_of
from newsparse.statements.frames.order import find_attributions
from newsparse.statements.frames.quotations import turn
from newsparse.statements.polarity import ASSERTED, Polarity, polarity_of
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.verbs import Verb
from newsparse.vocabulary.vocabulary import Vocabulary

# Kinds of cues behind which no quotation goes on.
UNSAID = frozenset(("belief", "intention", "perception"))
# How many labelled blocks make a transcript.
TURNS = 3


@frozen
class Draft:
    """A statement before its speaker is known."""

    frame: str
    source: Span | None
    cue: Span | None
    verb: Verb | None
    content: tuple[Span, ...]
    block: int
    """The number of the block in which its cue stands, or else its content."""
    polarity: Polarity = ASSERTED


def find_statements(page: Page) -> tuple[Draft, ...]:
    """Return the statements of an article, in the order of their contents."""
    thread = Thread(page.text)
    turns = find_turns(page.text, page.blocks)
    for number, scene in enumerate(find_scenes(page)):
        found, orphans = find_attributions(scene)
        if number in turns and (said := turn(scene)):
            found, orphans = (said,), ()
        drafts = [draft_of(number, scene, item, page.vocabulary) for item in found]
        thread.take_up(scene, tuple(span_of(scene, piece) for piece in orphans), drafts)
    filled = (draft for draft in thread.drafts if has_words(page.text, draft))
    return tuple(sorted(filled, key=place_of))


def place_of(draft: Draft) -> tuple[int, int]:
    """Return where the content of a draft begins, for the order of statements."""
    return draft.content[0].start, draft.content[0].stop


@define
class Thread:
    """What has been said up to a block, and what the block may go on with."""

    text: str
    drafts: list[Draft] = Factory(list)
    block: int = -1
    """The number of the block that was read last."""
    is_open: bool = False
    """Whether the block before attributes anything."""
    unsigned: tuple[Span, ...] = ()
    """What the block before quotes, if that is all of it and it names nobody."""

    def take_up(self, scene: Scene, orphans: tuple[Span, ...], found: Sequence[Draft]) -> None:
        """Add what a block attributes, and what it quotes and does not attribute."""
        goes_on = bool(orphans) and self.may_go_on()
        if goes_on:
            last = self.drafts[-1]
            self.drafts[-1] = evolve(last, content=(*last.content, *orphans))
        if self.unsigned and (author := author_of(scene)):
            self.sign(span_of(scene, author))
        self.block += 1
        alone = orphans and len(scene.quoted) == scene.stop - scene.first
        self.unsigned = orphans if alone else ()
        self.drafts += found
        self.is_open = goes_on or bool(found)

    def may_go_on(self) -> bool:
        """Tell whether a quotation without a cue may go on with the last statement.

        What is only meant is not said, unless a colon announces it.
        """
        if not self.is_open:
            return False
        last = self.drafts[-1]
        if self.unsigned or last.verb is None or last.verb.kind not in UNSAID or not last.content:
            return True
        stop = last.content[-1].stop
        return ":" in self.text[stop - 1 : stop + 1]

    def sign(self, author: Span) -> None:
        """C - S over two blocks: give a quotation to the author named in the block behind it."""
        quoted = self.unsigned
        if self.drafts and self.drafts[-1].content[-len(quoted) :] == quoted:
            kept = self.drafts[-1].content[: -len(quoted)]
            self.drafts[-1] = evolve(self.drafts[-1], content=kept)
        self.drafts.append(Draft("C - S", author, None, None, quoted, self.block))


def has_words(text: str, draft: Draft) -> bool:
    """Tell whether anything is said: a cue may still wait for it, and marks are no words."""
    return any(any(map(str.isalnum, piece.of(text))) for piece in draft.content)


def find_turns(text: str, blocks: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the blocks that are turns of a transcript.

    A single line may open with a word and a colon by chance; three of them with labels
    that come back, or with labels in capitals, are a conversation.
    """
    labels = {
        number: found[1]
        for number, block in enumerate(blocks)
        if (found := label().match(text, block.start, block.stop))
    }
    times = Counter(labels.values())
    turns = {n for n, name in labels.items() if name.isupper() or times[name] > 1}
    return frozenset(turns if len(turns) >= TURNS else ())


def draft_of(block: int, scene: Scene, found: Attribution, vocabulary: Vocabulary) -> Draft:
    """Return an attribution with its places in the text."""
    return Draft(
        found.frame,
        span_of(scene, found.source) if found.source else None,
        scene.phrases.outline.span(*found.cue.words) if found.cue else None,
        found.cue.verb if found.cue else None,
        tuple(span_of(scene, piece) for piece in found.content),
        block,
        polarity_of(scene, found, vocabulary.verbs.polarity),
    )


def span_of(scene: Scene, places: Range) -> Span:
    """Return where some phrases stand."""
    return scene.phrases.span(places.first, places.stop - 1)
