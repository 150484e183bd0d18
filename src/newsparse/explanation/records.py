"""What is told of an article's reading; all of it can be written as JSON."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from attrs import evolve, fields, frozen, has

from newsparse.span import Span

Section = Literal["head", "sentences", "mentions", "names"]
"""What can be asked for alone."""

SECTIONS: tuple[Section, ...] = get_args(Section)


@frozen
class CandidateExplanation:
    """Somebody whom a mention could mean, or a day on which something could have been said."""

    name: str
    """What the candidate is called."""
    line: int
    """The line of the text in which it is named, counted from 1."""
    taken: bool
    """Whether it was taken."""
    reason: str
    """What speaks for it or against it."""


@frozen
class TrialExplanation:
    """One rule that was tried, and what came of it."""

    stage: str
    """What was gone over when it was tried."""
    rule: str
    """What was tried: the frames of one function, a reader of lines, a way to find a person."""
    example: str
    """A text for which the rule is made."""
    taken: bool
    """Whether it was taken."""
    reason: str
    """What was found, or why the rule was refused."""
    candidates: tuple[CandidateExplanation, ...] = ()
    """Those among whom the rule chooses, in the order in which they were judged."""


@frozen
class LineExplanation:
    """A block of the head or body, and what it was taken for."""

    line: int
    """The line of the text in which it begins, counted from 1."""
    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    taken_for: tuple[str, ...]
    """headline, byline, dateline, published, paragraph, or furniture with its kind, such as
    *furniture: caption*; a line can be several."""
    trials: tuple[TrialExplanation, ...]
    """The readers of lines that were tried, up to the one that took it; none in the body."""


@frozen
class TokenExplanation:
    """A word, mark or quoted run."""

    span: Span
    """Where it stands."""
    text: str
    """Its characters."""
    tag: str
    """Its word class, by the name that `words.toml`, `verbs.toml` or the code gives it."""


@frozen
class PhraseExplanation:
    """Tokens that the grammar takes together."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    tag: str
    """Its class, by the name that `grammar.toml` gives it; that of its token, if it has one."""
    tokens: tuple[TokenExplanation, ...]
    """Its words, in order."""


@frozen
class CueExplanation:
    """A word or group of words that may attribute, and what was made of it."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    lemma: str
    """Its dictionary form."""
    kind: str
    """speech, writing, belief, intention, perception or judgement."""
    form: str
    """finite, passive, gerund, infinitive, noun or attributing_phrase."""
    takes: tuple[str, ...]
    """What the lexicon says may stand beside it; see the head of `verbs.toml`."""
    trials: tuple[TrialExplanation, ...]
    """The frames that were tried, in order."""
    statement: int | None
    """The place of its statement in `Article.statements`, if it makes one."""


@frozen
class PlaceExplanation:
    """A place that has no cue, where frames were tried: a quotation, the start of a block."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    tag: str
    """The class of its phrase."""
    trials: tuple[TrialExplanation, ...]
    """The frames that were tried, in order."""


@frozen
class ContentExplanation:
    """A piece of what is said."""

    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    end: str | None
    """What ended it; None for a piece that came from another block."""


@frozen
class NestedExplanation:
    """A statement that another one reports."""

    statement: int
    """Its place, counted through `Article.statements` and then `Article.nested`."""
    inside: int
    """The place of the statement that reports it."""
    frame: str
    """The frame that was taken."""
    source: str
    """The words of its source."""
    cue: str
    """The words of its cue."""
    content: str
    """Its content."""
    speaker: str | None
    """Whom the source means."""


@frozen
class FactExplanation:
    """Something that tells how sure a statement is."""

    name: str
    """What holds of it, as `confidence.toml` names it."""
    points: int
    """How much that speaks for it, or against it."""


@frozen
class StatementExplanation:
    """A statement, with all that was decided about it."""

    statement: int
    """Its place in `Article.statements`."""
    frame: str
    """The frame that was taken."""
    source: str | None
    """The words of its source."""
    cue: str | None
    """The words of its cue."""
    content: tuple[ContentExplanation, ...]
    """The pieces of its content."""
    speaker: str | None
    """Whom the source means."""
    said_on: str | None
    """The day on which it was said, as ISO 8601 has it."""
    confidence: float
    """How likely its content and source are right."""
    share: float
    """How many statements of its kind, frame and cue were right."""
    evidence: tuple[FactExplanation, ...]
    """What makes it more or less sure than these."""
    days: tuple[TrialExplanation, ...]
    """The rules that looked for its day, in order."""
    nested: tuple[NestedExplanation, ...] = ()
    """What it reports others to have said, also through several."""


@frozen
class SentenceExplanation:
    """A sentence of the headline or body."""

    line: int
    """The line of the text in which it begins, counted from 1."""
    span: Span
    """Where it stands, with its full stop."""
    text: str
    """Its words."""
    phrases: tuple[PhraseExplanation, ...]
    """Its phrases, in order."""
    cues: tuple[CueExplanation, ...]
    """What attributes in it, or might."""
    places: tuple[PlaceExplanation, ...]
    """Other places in it where frames were tried."""
    statements: tuple[StatementExplanation, ...]
    """The statements whose content begins in it."""


@frozen
class MentionExplanation:
    """The words of a source, and whom they were found to mean."""

    line: int
    """The line of the text in which it begins, counted from 1."""
    span: Span
    """Where it stands."""
    text: str
    """Its words."""
    reading: str
    """What the words are: "name", "pronoun: she", "description: mayor, definite", "joint" for
    several, or "nobody"."""
    trials: tuple[TrialExplanation, ...]
    """The rules that looked for whom it means, up to the one that found somebody."""
    speaker: str | None
    """Whom it means."""
    kind: str | None
    """The kind of that speaker."""
    role: str | None
    """The role of that speaker."""
    pronouns: tuple[str, ...]
    """The pronouns that the article uses for that speaker, where it tells which."""
    unresolved: str | None
    """Why it means nobody."""
    ground: str | None
    """On what it means somebody: "pronoun, alone"; see `speaker_confidence.toml`."""
    confidence: float | None
    """How often a speaker is right on this ground."""


@frozen
class NameExplanation:
    """A name at one place, and by what it was matched with the others of its bearer."""

    line: int
    """The line of the text in which it begins, counted from 1."""
    span: Span
    """Where it stands, with its titles."""
    text: str
    """Its words."""
    how: str
    """By what it was matched: as a full name, surname, first name, short form, ..."""
    could_be: tuple[str, ...]
    """The full names that it may stand for, if it is a lone word."""


@frozen
class EntityExplanation:
    """Somebody or something with a name."""

    name: str
    """The fullest name."""
    kind: str
    """What it was taken for."""
    evidence: str
    """What tells that."""
    pronouns: tuple[str, ...]
    """"he" or "she", where the text tells which."""
    names: tuple[NameExplanation, ...]
    """Where it is named, in text order."""


@frozen
class Explanation:
    """How an article was read."""

    text: str
    """The article, as it was given."""
    language: str
    """The code of its language."""
    published: str | None
    """The publication date, as ISO 8601 has it."""
    why_headline: str
    """Why the headline is the headline, or why there is none."""
    why_head_ends: str
    """Why the head ends where it does."""
    lines: tuple[LineExplanation, ...]
    """The lines of the head, and what was taken for furniture."""
    sentences: tuple[SentenceExplanation, ...]
    """The sentences of headline and body, in text order."""
    mentions: tuple[MentionExplanation, ...]
    """The sources of all statements, in text order."""
    entities: tuple[EntityExplanation, ...]
    """Whom and what the article names."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that have anything; none where no sentence has the words looked for."""
        found: Mapping[Section, Sequence[object]] = {
            "head": self.lines,
            "sentences": self.sentences,
            "mentions": self.mentions,
            "names": self.entities,
        }
        return tuple(section for section in SECTIONS if found[section])

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as dicts, lists and strings that JSON knows, by the names above.

        >>> from newsparse import explain
        >>> record = explain('"We are ready," Mayor Ada Stone said.').to_dict()
        >>> record["sentences"][0]["phrases"][1]["tag"]
        'proper_phrase'
        """
        record: dict[str, Any] = json_value(self)
        return record

    def only(self, sections: Collection[Section]) -> Explanation:
        """Return the explanation without what is in no section of these."""
        return evolve(
            self,
            lines=self.lines if "head" in sections else (),
            sentences=self.sentences if "sentences" in sections else (),
            mentions=self.mentions if "mentions" in sections else (),
            entities=self.entities if "names" in sections else (),
        )

    def about(self, words: str) -> Explanation:
        """Return the explanation of the lines, sentences and mentions that have some words.

        A mention is kept if its sentence has the words. Capitals and line breaks do not matter.

        >>> from newsparse import explain
        >>> explanation = explain("The bridge is shut, Ada Stone said. She was sorry.")
        >>> [sentence.text for sentence in explanation.about("bridge IS").sentences]
        ['The bridge is shut, Ada Stone said.']
        """
        wanted = folded(words)
        sentences = tuple(one for one in self.sentences if wanted in folded(one.text))
        return evolve(
            self,
            lines=tuple(line for line in self.lines if wanted in folded(line.text)),
            sentences=sentences,
            mentions=tuple(mentions_in(sentences, self.mentions)),
            entities=tuple(one for one in self.entities if wanted in folded(one.name)),
        )


def folded(text: str) -> str:
    """Return a text as it is compared: on one line, in small letters."""
    return " ".join(text.split()).casefold()


def mentions_in(
    sentences: Iterable[SentenceExplanation], mentions: Sequence[MentionExplanation]
) -> Iterator[MentionExplanation]:
    """Yield the mentions that stand in some sentences; both are in text order."""
    # Both are sorted: one search for each sentence, whatever the length of the article.
    starts = [mention.span.start for mention in mentions]
    for sentence in sentences:
        first = bisect_left(starts, sentence.span.start)
        yield from mentions[first : bisect_left(starts, sentence.span.stop)]


def json_value(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """Return a value of a record as JSON has it; a span is a list of its ends, as in an article."""
    # As in the JSON of an article.
    if isinstance(value, Span):
        return [value.start, value.stop]
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if has(type(value)):
        return {field.name: json_value(getattr(value, field.name)) for field in fields(type(value))}
    return value
