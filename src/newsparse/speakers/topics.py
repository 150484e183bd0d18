"""Which body "it" means that is only described, and said nothing yet: "The bank closed. It said".

A body with a name, and whatever has spoken, is found as any antecedent is.
"""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.span import Span
from newsparse.speakers.descriptions import find_meant
from newsparse.speakers.discourse import Anaphor
from newsparse.speakers.entities import Entity
from newsparse.speakers.mentions import Reading, read_mention
from newsparse.speakers.pronouns import stands_for_what_follows
from newsparse.speakers.rules import Rule
from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import FINITE

OPENS_NO_SENTENCE = Refusal("it opens no sentence, or its paragraph does not go on")
NO_DESCRIBED_TOPIC = Refusal("the sentence before opens with no description of a body")


def find_described_topic(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body whose description is the subject of the sentence before."""
    page, start = anaphor.discourse.page, anaphor.reading.start
    before = page.sentence_of(max(0, start - 1))
    is_subject = not stands_for_what_follows(anaphor)
    opens_sentence = is_subject and page.sentence_of(start).start == start
    if not opens_sentence or page.block_of(before.start) != page.block_of(start):
        return OPENS_NO_SENTENCE
    reading = read_subject(before, page)
    if reading is None or reading.head not in page.vocabulary.names.bodies or reading.is_plural:
        return NO_DESCRIBED_TOPIC
    return find_meant(anaphor.read_as(reading))


def read_subject(sentence: Span, page: Page) -> Reading | None:
    """Return the description that a sentence opens with and that a verb follows."""
    place = page.phrase_of(sentence.start)
    is_noun = page.names[place] == "noun_phrase"
    is_subject = is_noun and page.names[place + 1] in FINITE
    span = page.phrases.span(place, place)
    reading = read_mention(page.text, span, page.vocabulary)
    is_description = reading.sort == "description"
    return reading if is_subject and is_description else None


TOPIC_RULE = Rule(
    "the body that the sentence before describes",
    "The harbour bank closed. [It] agreed.",
    find_described_topic,
    "topic",
)
