"""What a cue has for a subject or object by which it tells of nobody's words: to claim a medal."""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.statements.block import Block
from newsparse.statements.contents import ContentBehind
from newsparse.statements.cues import FoundCue
from newsparse.statements.polarity import stands_behind
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import INFINITIVES, NAMED

OTHER_SENSE = Refusal("with such a subject or object the verb tells of no words: to claim a medal")
READER = Refusal("its subject is whoever reads: you")
ANYBODY = Refusal("a rule tells anybody to do so: all tenants must")
MATCH = Refusal("a day behind a name tells of a match: will oppose Troy on June 2")
DUE = Refusal("it is still to come, behind another verb: due to meet him and to discuss it")


def unsaid(block: Block, cue: FoundCue, source: Range, right: ContentBehind) -> Refusal | None:
    """Return why a cue with a source and a content before it tells of nobody's words, if so."""
    if is_reader(block, source):
        return READER
    if is_anybody(block, cue, source):
        return ANYBODY
    if right.kind != "object":
        return None
    if has_other_sense(block, cue, source, right.content):
        return OTHER_SENSE
    if is_match(block, cue, right.content):
        return MATCH
    return DUE if is_due(block, cue) else None


def is_reader(block: Block, source: Range) -> bool:
    """Tell whether a source is whoever reads: if you vote for Stone."""
    readers = block.vocabulary.verbs.unsaid.readers
    return block.phrases.is_word(source.first) and block.word(source.first) in readers


def is_anybody(block: Block, cue: FoundCue, source: Range) -> bool:
    """Tell whether a rule tells anybody to do something: all tenants must inform the board."""
    words, word = block.vocabulary.verbs.unsaid, block.phrases.outline.word
    opening = word(block.phrases.firsts[source.first]).lower()
    numbers = range(cue.words[0], cue.words[1] + 1)
    is_told = any(word(number).lower() in words.obliging for number in numbers)
    return is_told and opening in words.anybody


def has_other_sense(block: Block, cue: FoundCue, subject: Range, thing: Range) -> bool:
    """Tell whether a verb has another sense with a subject or an object: the fund supports it."""
    sense = block.vocabulary.verbs.other_senses.get(cue.verb.lemma)
    if sense is None:
        return False
    return block.head(thing.first) in sense.objects or block.head(subject.first) in sense.subjects


def is_match(block: Block, cue: FoundCue, content: Range) -> bool:
    """Tell whether a verb tells of a match: Lund will oppose Sund on June 2."""
    is_playing = cue.verb.lemma in block.vocabulary.verbs.unsaid.playing
    if not is_playing or block.names[content.first] not in NAMED:
        return False
    return block.follows("moment", cue, content.first + 1) is not None


def is_due(block: Block, cue: FoundCue) -> bool:
    """Tell whether "and" joins a cue to what is still to come: due to meet him and | to discuss."""
    if cue.form != "infinitive" or block.names[cue.first - 1] != "conjunction":
        return False
    places = range(cue.first - 2, block.sentences[cue.first].first, -1)
    before = next((place for place in places if block.names[place] in INFINITIVES), None)
    pending = block.vocabulary.verbs.polarity.pending
    return before is not None and stands_behind(block, block.phrases.last(before), pending)
