"""From attributions in phrases to statements and quotes in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import final

from newsparse.model import Frame
from newsparse.span import Span
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.blocks import find_blocks
from newsparse.statements.frames.announced import author_of
from newsparse.statements.frames.continued import topic_before
from newsparse.statements.frames.order import find_attributions
from newsparse.statements.polarity import ASSERTED, Polarity, polarity_of
from newsparse.statements.turns import Turn, find_signatures, find_turns
from newsparse.statements.weighing import evidence_of
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import QUOTED
from newsparse.vocabulary.verbs import Verb
from newsparse.vocabulary.vocabulary import Vocabulary

# Kinds of cues behind which no quotation goes on: what somebody thinks is not what he says next.
UNSAID = frozenset(("belief", "intention", "perception"))


@final
@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before its speaker is known."""

    frame: Frame
    source: Span | None
    cue: Span | None
    verb: Verb | None
    content: tuple[Span, ...]
    block: int
    """The number of the block in which its cue stands, or else its content."""
    polarity: Polarity = ASSERTED
    evidence: tuple[str, ...] = ()
    """What tells how sure it is, by the names of `confidence.toml`."""
    quoted: Draft | None = None
    """What somebody else has said whom the source quotes."""
    inside: Draft | None = None
    """The statement that reports it; an outermost one has none."""
    is_told_in_quotation: bool = False
    """Whether it stands in a quotation that is all of a piece of what the outer one says."""


def find_statements(page: Page) -> tuple[Draft, ...]:
    """Return the statements of an article, in the order of their contents."""
    statements = Statements(page.text)
    turns = find_turns(page.text, page.blocks, page.vocabulary.nouns.persons)
    signatures = dict(find_signatures(page.text, page.blocks))
    for block in find_blocks(page):
        # A label has said all of its turn, whatever stands there: Q: Who said it was late?
        if block.number in turns:
            statements.add_turn(block.number, turns[block.number])
            continue
        if block.number in signatures:
            post = page.blocks[block.number - 1]
            statements.add_post(block.number - 1, post, signatures[block.number])
            continue
        found, orphans = find_attributions(block)
        drafts = [draft_of(block, item, page.vocabulary) for item in found]
        statements.add_block(block, orphans, drafts)
    filled = (draft for draft in statements.drafts if says_anything(page.text, draft))
    return tuple(sorted(filled, key=span_of_content))


def span_of_content(draft: Draft) -> tuple[int, int]:
    """Return where the content of a draft begins, for the order of statements."""
    return draft.content[0].start, draft.content[0].stop


@final
@dataclass(slots=True)
class Statements:
    """The statements up to a block, and which of them the next block may go on with."""

    text: str
    drafts: list[Draft] = field(default_factory=list)
    is_open: bool = False
    """Whether the block before attributes anything."""
    unsigned: tuple[Span, ...] = ()
    """What the block before quotes, if that is all of it and it names nobody."""
    left_open: tuple[Span, ...] = ()
    """What the blocks before quote and leave open: whoever speaks where it ends says it."""

    def add_block(self, block: Block, orphans: tuple[Range, ...], found: Sequence[Draft]) -> None:
        """Add what a block attributes, and what it quotes and does not attribute."""
        quoted = tuple(span_of(block, piece) for piece in orphans)
        found = self.with_opening(block, found)
        is_quotation = len(block.quoted) == block.stop - block.first
        glyphs = tuple(block.vocabulary.glyphs)
        self.left_open = self.still_open(quoted, glyphs) if is_quotation else ()
        goes_on = bool(quoted) and self.may_go_on() and not self.is_left(block, orphans[0])
        if goes_on:
            last = self.drafts[-1]
            content = (*last.content, *quoted)
            self.drafts[-1] = replace(last, content=content)
        author = author_of(block) if self.unsigned else None
        if author:
            span = span_of(block, author)
            self.sign(span, block.number - 1)
        # "We are ready." - Ada Stone: only a block that is all quotation waits for its author.
        self.unsigned = quoted if is_quotation else ()
        self.drafts += found
        self.is_open = goes_on or bool(found)

    def with_opening(self, block: Block, found: Sequence[Draft]) -> Sequence[Draft]:
        """Return what a block attributes, with what the quotation that it closes has begun with.

        "It is late. / "We will go," Stone said.
        """
        opened, opening = self.left_open, block.phrases.start(block.first)
        is_quoting = bool(opened) and block.names[block.first] in QUOTED
        if not is_quoting or self.is_inside(block, opened[0].start, opening):
            return found
        closing = [draft for draft in found if draft.content and draft.content[0].start == opening]
        if not closing:
            return found
        self.take_back(opened)
        whole = replace(closing[0], content=(*opened, *closing[0].content))
        return [whole if draft is closing[0] else draft for draft in found]

    def is_inside(self, block: Block, opened: int, opening: int) -> bool:
        """Tell whether a quotation in curly marks stands in one that a straight mark has opened."""
        glyphs = block.vocabulary.glyphs
        outer, inner = glyphs.get(self.text[opened]), glyphs.get(self.text[opening])
        if outer is None or inner is None:
            return False
        return (outer.sense, inner.sense) == ("either", "opens")

    def still_open(self, quoted: tuple[Span, ...], glyphs: tuple[str, ...]) -> tuple[Span, ...]:
        """Return what is left open behind a block that is all quotation."""
        if not quoted or quoted[-1].of(self.text).endswith(glyphs):
            return ()
        is_first = self.is_open and not self.left_open
        if is_first and self.has_opened(self.drafts[-1], glyphs):
            return ()
        return (*self.left_open, *quoted)

    def has_opened(self, last: Draft, glyphs: tuple[str, ...]) -> bool:
        """Tell whether a statement announces what is quoted behind it, or has left it open itself.

        Stone said: "It is late. / "We will go. / "Come."
        """
        if not last.content:
            return True
        piece = last.content[-1]
        words = piece.of(self.text)
        is_left_open = words.startswith(glyphs) and not words.endswith(glyphs)
        return is_left_open or self.has_colon_behind(piece)

    def has_colon_behind(self, piece: Span) -> bool:
        """Tell whether a colon ends a piece of content or stands behind it."""
        return ":" in self.text[piece.stop - 1 : piece.stop + 1]

    def take_back(self, quoted: tuple[Span, ...]) -> None:
        """Take from the last statement what it has gone on with, if it has."""
        last = self.drafts[-1] if self.drafts else None
        if last and last.content[-len(quoted) :] == quoted:
            self.drafts[-1] = replace(last, content=last.content[: -len(quoted)])

    def add_turn(self, block: int, turn: Turn | None) -> None:
        """Add a turn of a transcript; nothing for a block in which the one before goes on."""
        if turn is not None and turn.content:
            self.drafts.append(Draft("S: C", turn.source, None, None, turn.content, block))
        self.unsigned, self.left_open, self.is_open = (), (), False

    def add_post(self, block: int, post: Span, author: Span) -> None:
        """Add a post whose author signs it, unless somebody is found to speak in it."""
        if not self.is_open:
            self.drafts.append(Draft("C - S", author, None, None, (post,), block))
        self.unsigned, self.left_open, self.is_open = (), (), False

    def may_go_on(self) -> bool:
        """Tell whether a quotation without a cue may go on with the last statement.

        What is only meant is not said, unless a colon announces it.
        """
        if not self.is_open:
            return False
        last = self.drafts[-1]
        # A quotation that was all of the block goes on, and so does what a colon has left open.
        if self.unsigned or not last.content:
            return True
        is_meant = last.verb is not None and last.verb.kind in UNSAID
        if not is_meant:
            return True
        # They think the town is safe: ...
        return self.has_colon_behind(last.content[-1])

    def is_left(self, block: Block, quoted: Range) -> bool:
        """Tell whether the sentence before a quotation is about somebody new, or asks somebody.

        ("We won," Stone said.) Bo Reed nodded. "They did." But she goes on behind "She nodded".
        """
        topic = topic_before(block, quoted.first)
        if topic is None and self.is_asked(block):
            return True
        if topic is None or block.names[topic] == "pronoun":
            return False
        source = self.drafts[-1].source
        # Stone nodded.
        last = source.of(self.text).rsplit(None, 1)[-1] if source else ""
        return block.word(topic) != last.lower()

    def is_asked(self, block: Block) -> bool:
        """Tell whether the last statement is a question to somebody, whose answer then follows.

        "Why did you go?" the judge asked. / "I was told to."
        """
        last = self.drafts[-1]
        if last.verb is None or last.verb.lemma not in block.vocabulary.verbs.polarity.asking:
            return False
        stop = last.content[-1].stop if last.content else 0
        mark = block.vocabulary.verbs.polarity.question_mark
        # Behind it stands the quotation mark; who wonders asks nobody.
        return "topic" in last.verb.takes and self.text[stop - 2 : stop - 1] == mark

    def sign(self, author: Span, block: int) -> None:
        """C - S over two blocks: give a quotation to the author named in the block behind it."""
        quoted = self.unsigned
        # The statement before may have gone on with the quotation: it is the author's now.
        self.take_back(quoted)
        self.drafts.append(Draft("C - S", author, None, None, quoted, block))


def says_anything(text: str, draft: Draft) -> bool:
    """Tell whether anything is said: a cue may still wait for it, and marks are no words."""
    return any(any(map(str.isalnum, piece.of(text))) for piece in draft.content)


def draft_of(block: Block, found: Attribution, vocabulary: Vocabulary) -> Draft:
    """Return an attribution with its places in the text."""
    cue, source = found.cue, found.source
    quoted = draft_of(block, found.quoted, vocabulary) if found.quoted else None
    return Draft(
        frame=found.frame,
        source=span_of(block, source) if source else None,
        cue=block.phrases.outline.span(*cue.words) if cue else None,
        verb=cue.verb if cue else None,
        content=tuple(span_of(block, piece) for piece in found.content),
        block=block.number,
        polarity=polarity_of(block, found, vocabulary.verbs.polarity),
        evidence=evidence_of(block, found),
        quoted=quoted,
    )


def span_of(block: Block, places: Range) -> Span:
    """Return where some phrases stand."""
    return block.phrases.span(places.first, places.stop - 1)
