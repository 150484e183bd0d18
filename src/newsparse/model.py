"""The public results: immutable values that know where in the text they stand.

Whatever has a `span` keeps the law `article.text[x.span.start:x.span.stop] == x.text`.
The words are those of PARC and PolNeAR: a statement is an attribution, made of a
source (who), a cue (how) and its content (what).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal, get_args

from attrs import field, frozen

from newsparse.conversions import Outputs, function_of
from newsparse.errors import ParseError, Problem
from newsparse.in_words import (
    INTERRUPTION,
    counted,
    quote_in_words,
    show,
    statement_in_words,
)
from newsparse.pickling import names_of_fields, pack, unpack_article
from newsparse.span import Span

StatementKind = Literal["direct", "mixed", "indirect"]
"""Whether all, some or none of a statement's content stands in quotation marks."""

CueKind = Literal["speech", "writing", "belief", "intention", "perception", "judgement"]
"""What sort of attributing a cue does: *said*, *wrote*, *thinks*, *vowed*, *saw*, *blamed*."""

Frame = Literal[
    "C S V",
    "C S V C",
    "C V S",
    "C V S C",
    "V S C",
    "C - S",
    "S: C",
    "V C",
    "As V S, C",
    "C, V S",
    "C, V S, C",
    "As S V, C",
    "C, S V",
    "C, S V, C",
    "according to S, C",
    "C according to S",
    "S's V C",
    "S V C",
    "V that C",
    "C V C",
    "S V that C",
    "S V: C",
    "S V. C",
    "V C, S",
    "S, V that C",
    "S, V: C",
    "S, V C",
    "V S: C",
    "S V ... C",
    "From S: C",
]
"""The order of the parts by which a statement was recognised: see the docs on frames."""

SpeakerKind = Literal["person", "organisation", "group", "anonymous", "document"]
"""What a speaker is; an unnamed official is *anonymous*, a crowd or class a *group*."""

Unresolved = Literal[
    "no-source", "not-a-speaker", "generic", "no-antecedent", "several-candidates", "not-sure"
]
"""Why there is no speaker.

- *no-source*: the article does not say who it is attributed to;
- *not-a-speaker*: the words name no person, body or text: "the opportunity", "Q";
- *generic*: they mean anybody, or whoever writes or speaks: "you", "I", "some of us";
- *no-antecedent*: nobody is found whom "he" or "the senator" could follow up;
- *several-candidates*: the text offers more than one and does not tell which;
- *not-sure*: somebody is found, and not surely enough (see `parse_article(..., sure=...)`).
"""


@frozen
class Mention:
    """The words that name somebody at one place: "he", "Stone", "a police spokesman"."""

    span: Span
    """Where the words stand."""
    text: str
    """The words, with their title and apposition, as they stand in the article."""


@frozen
class Cue:
    """The words that attribute: "said", "according to", "has repeatedly warned"."""

    span: Span
    """Where the words stand."""
    text: str
    """The words, auxiliaries and adverbs included, as they stand in the article."""
    lemma: str
    """The dictionary form of the word that attributes: "say", "according to"."""
    kind: CueKind
    """What sort of attributing it is, so that beliefs can be told from speech."""


@frozen(repr=False)
class Speaker:
    """One person or body that something in the article is attributed to."""

    name: str
    """The fullest name that the article gives, without title or role."""
    role: str | None
    """What the article says the speaker is: "police spokesman"; None if it does not."""
    kind: SpeakerKind
    """Whether it is a person, a body, a class of people, somebody unnamed or a text."""
    mentions: tuple[Mention, ...]
    """The sources that mean this speaker, in text order, each place once."""
    pronouns: tuple[str, ...] = ()
    """The pronouns that the article uses for the speaker: ("he",); empty if none is sure."""
    affiliation: str | None = None
    """The body that the article ties the speaker to: "Harbour Bank"; None if it does not."""

    def __repr__(self) -> str:
        """Return who it is, on one line."""
        return f"<Speaker {', '.join(filter(None, (self.name, self.role)))} ({self.kind})>"

    def _repr_html_(self) -> str:
        """Return the same for a notebook, with what else is known."""
        element: str = function_of("formats.html_parts", "speaker_element")(self)
        return element


@frozen
class Resolution:
    """What became of one mention: its speaker, or the reason why it has none."""

    speaker: Speaker | None
    """The speaker; None where no reading is clearly best."""
    unresolved: Unresolved | None = None
    """Why there is no speaker; None if there is one."""
    confidence: float | None = None
    """How likely the speaker is right, from 0 to 1; None if nothing tells."""


def read_aliases(aliases: Iterable[str]) -> tuple[str, ...]:
    """Return names as a tuple; one name that is no list would be taken for its letters."""
    if isinstance(aliases, str):
        raise TypeError(f"aliases must be a list or tuple of names: use ({aliases!r},)")
    return tuple(aliases)


@frozen
class KnownSpeaker:
    """Somebody that a caller knows and an article may mention."""

    name: str = field()
    """The name to give: "Ada Stone"."""
    aliases: tuple[str, ...] = field(default=(), converter=read_aliases)
    """Other names, short forms or descriptions of the same: ("A. M. Stone", "the Iron Mayor")."""
    role: str | None = None
    """What the speaker is, for articles that do not say."""
    kind: SpeakerKind = field(default="person")
    """Whether it is a person, a body, ..."""

    @name.validator
    def _check_name(self, _attribute: object, name: object) -> None:
        """Refuse what is no name."""
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not {type(name).__name__}")
        if not name.strip():
            raise ValueError("a known speaker has a name")

    @kind.validator
    def _check_kind(self, _attribute: object, kind: object) -> None:
        """Refuse a kind that is none."""
        if kind not in get_args(SpeakerKind):
            kinds = ", ".join(get_args(SpeakerKind))
            raise ValueError(f"kind must be one of {kinds}, not {kind!r}")


DateSource = Literal["text", "caller"]
"""Which date is that of an article, if its text tells another than the caller."""


def tuple_of_authors(authors: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return names as a tuple, without those that are missing; a single one may be a string.

    >>> tuple_of_authors("Ada Stone"), tuple_of_authors(["Ada Stone", ""]), tuple_of_authors(None)
    (('Ada Stone',), ('Ada Stone',), ())
    """
    names = (authors,) if isinstance(authors, str) else tuple(authors or ())
    for name in names:
        if not isinstance(name, str):  # whatever the types say
            raise TypeError(f"authors must be names, not {type(name).__name__}")
    return tuple([name.strip() for name in names if name.strip()])


def read_headline(headline: object) -> str | None:
    """Return a headline without the blanks around it; an empty one is none."""
    if headline is not None and not isinstance(headline, str):
        raise TypeError(f"headline must be a str, not {type(headline).__name__}")
    return (headline or "").strip() or None


@frozen
class KnownHead:
    """What a caller knows of an article besides its text, as scrapers do."""

    headline: str | None = field(default=None, converter=read_headline)
    """The headline."""
    authors: tuple[str, ...] = field(default=(), converter=tuple_of_authors)
    """The names of the authors."""
    published: dt.date | str | None = None
    """The publication date: a date, a datetime, or a text such as "2026-03-03" or
    "March 3, 2026"."""
    date_from: DateSource = "text"
    """Which date is the article's, if its text tells another."""


def known_arguments(known: KnownHead) -> dict[str, Any]:
    """Return what is known of a head as arguments of `parse_article`."""
    return {name: getattr(known, name) for name in names_of_fields(KnownHead)}


@frozen
class Paragraph:
    """A paragraph of the body."""

    span: Span
    """Where it stands, without the white space around it and without a dateline."""
    text: str
    """Its text, as it stands in the article."""


@frozen
class Quote:
    """One run between quotation marks; in a title or scare quote nobody is quoted."""

    span: Span
    """The run with its marks; without one that is missing."""
    text: str
    """The run with its marks, as it stands in the article."""
    content: Span
    """The range between the marks."""
    level: int
    """1 for a run that is not inside another one, 2 for a run inside such a run, ..."""
    source: Mention | None = None
    """Who is quoted, in the words of the article; None if nobody is, or it is unsaid."""
    cue: Cue | None = None
    """The words that attribute the run; None if there are none."""
    speaker: Speaker | None = None
    """The person or body that the source means; None if that is unsure."""
    statement: int | None = None
    """The place of its statement in `Article.statements`; None if it is nobody's speech."""

    def explain(self) -> str:
        """Return an English sentence that tells by which words the run is somebody's.

        >>> from newsparse import parse_article
        >>> (quote,) = parse_article('"We are ready," Mayor Ada Stone said.').quotes
        >>> quote.explain()
        'The cue [said] attributes ["We are ready,"] to [Mayor Ada Stone].'
        """
        source, cue = text_of(self.source), text_of(self.cue)
        return quote_in_words(source, cue, self.text, is_said=self.statement is not None)


@frozen(repr=False)
class Statement:
    """One attribution: who said, wrote or thought what (PARC, PolNeAR)."""

    span: Span
    """From the first to the last of its content, its cue and, next to them, its source."""
    text: str
    """What stands there, as it stands in the article."""
    content: tuple[Span, ...]
    """What is attributed, with its quotation marks; several spans if it is interrupted."""
    kind: StatementKind
    """*direct* if all of the content is in quotation marks, *mixed* if some is, *indirect*."""
    source: Mention | None
    """The words that name who it is attributed to; None if the article does not say."""
    cue: Cue | None
    """The words that attribute; None where only the layout does, as in a transcript."""
    speaker: Speaker | None
    """The person or body that the source means; None if that is unsure."""
    unresolved: Unresolved | None
    """Why there is no speaker; None if there is one."""
    said_on: dt.date | None
    """The day on which it was said, if the statement's sentence tells."""
    said_on_span: Span | None
    """The words that tell the day."""
    addressee: Mention | None = field(default=None, kw_only=True)
    """Whom it was said to: "reporters" of "told reporters"; None if the sentence is silent."""
    occasion: Mention | None = field(default=None, kw_only=True)
    """Where or in what it was said: "at a rally in the harbour", "in a post on X"."""
    topic: Mention | None = field(default=None, kw_only=True)
    """What it was said about or in answer to: "Asked about the bridge"."""
    negated: bool = field(default=False, kw_only=True)
    """Whether the cue or its source denies: "denied", "did not say", "refused to tell"."""
    hedged: bool = field(default=False, kw_only=True)
    """Whether the narrator does not vouch for it: "reportedly said", "appeared to suggest"."""
    confidence: float = field(default=1.0, kw_only=True)
    """How likely content and source are right, from 0 to 1: the share of such statements that
    were, on annotated articles. See the docs on confidence."""
    speaker_confidence: float | None = field(default=None, kw_only=True)
    """How likely the speaker is right, from 0 to 1: the share of speakers named on the same ground
    that were, on annotated articles; None if there is no speaker."""
    quotes: tuple[Quote, ...]
    """The runs between quotation marks that are part of the content, outermost only."""
    inside: int | None = field(default=None, kw_only=True)
    """The place of the statement that reports it, counted through `Article.statements` and then
    `Article.nested`; None for those of `Article.statements`, which stand in no other."""
    frame: Frame
    """The order of the parts by which it was recognised: see the docs on frames."""

    @property
    def said(self) -> str:
        """The words of the content, with their quotation marks; an ellipsis between its pieces.

        >>> from newsparse import parse_article
        >>> text = '"We are ready," Stone said. "Come." '
        >>> parse_article(text).statements[0].said
        '"We are ready," … "Come."'
        """
        return INTERRUPTION.join(self.words_of(piece) for piece in self.content)

    @property
    def said_without_marks(self) -> str:
        """The same without the marks of quotations that are a piece of their own, or all of it.

        >>> from newsparse import parse_article
        >>> text = '"We are ready," Stone said. "Come." '
        >>> parse_article(text).statements[0].said_without_marks
        'We are ready, … Come.'
        """
        inner = {quote.span: quote.content for quote in self.quotes}
        return INTERRUPTION.join(self.words_of(inner.get(piece, piece)) for piece in self.content)

    def __repr__(self) -> str:
        """Return who said what, on one line."""
        by = self.speaker.name if self.speaker else text_of(self.source) or "nobody named"
        denial = "negated " if self.negated else ""
        return f"<Statement by {by}: {denial}{show(self.said)}>"

    def _repr_html_(self) -> str:
        """Return the same for a notebook: who said what, how, when and how sure that is."""
        element: str = function_of("formats.html_parts", "statement_element")(self)
        return element

    def words_of(self, span: Span) -> str:
        """Return the words at a place inside the statement."""
        first = self.span.start
        return self.text[span.start - first : span.stop - first]

    def explain(self) -> str:
        """Return an English sentence that tells which words made the statement, and in which order.

        >>> from newsparse import parse_article
        >>> (statement,) = parse_article('"We are ready," Stone said.').statements
        >>> statement.explain()
        'The cue [said] attributes ["We are ready,"] to [Stone]: content, source, cue (C S V).'
        """
        content = [self.words_of(piece) for piece in self.content]
        return statement_in_words(text_of(self.source), text_of(self.cue), content, self.frame)


def text_of(part: Mention | Cue | None) -> str | None:
    """Return the words of a part, if there is one."""
    return part.text if part else None


@frozen
class Published:
    """The publication date."""

    value: dt.date | dt.datetime
    """A date; a datetime with its zone where day, time and zone are all given."""
    span: Span | None
    """The words of the date; None for a date that the caller handed in."""
    text: str
    """These words as they stand in the article; empty for a date handed in."""


def day_of(published: Published | None) -> dt.date | None:
    """Return the day of a publication date."""
    if published is None:
        return None
    value = published.value
    return value.date() if isinstance(value, dt.datetime) else value


@frozen
class Headline:
    """The headline."""

    span: Span | None
    """Where it stands, without a label such as "Title:"; None if only the caller tells it."""
    text: str
    """Its text, as it stands in the article, or as the caller tells it."""


@frozen
class Author:
    """One of the people named in a byline."""

    span: Span | None
    """Where the name stands; None if only the caller tells it."""
    text: str
    """The name as it stands in the article, or as the caller tells it."""
    name: str
    """The name with plain spaces between its words."""


@frozen
class Byline:
    """The line that names the authors."""

    span: Span | None
    """The whole line, from "By" to the end; None if only the caller tells the authors."""
    text: str
    """The line as it stands in the article; empty if there is none."""
    authors: tuple[Author, ...]
    """The people named, in their order; bodies are no authors."""


@frozen
class Place:
    """One of the places of a dateline."""

    span: Span
    """Where the place stands, with its state or country."""
    text: str
    """The place as it stands in the article."""
    name: str
    """The place with plain spaces between its words."""


@frozen
class Dateline:
    """What opens a report before its first sentence: where, when and by which agency."""

    span: Span
    """From the first place to the mark that ends the dateline."""
    text: str
    """The dateline as it stands in the article."""
    places: tuple[Place, ...]
    """Where the report was written."""
    date: dt.date | None
    """The day in the dateline, its year taken from the publication date if not given."""
    agency: str | None
    """The agency's usual name: "Associated Press" for "AP"."""


FurnitureKind = Literal[
    "label",
    "topic",
    "link",
    "caption",
    "control",
    "notice",
    "credit",
    "stamp",
    "subhead",
    "standfirst",
    "comment",
]
"""What a line is that belongs neither to the head nor to the body: docs/heads.md tells each."""


@frozen
class Furniture:
    """A line that is neither head nor body, and makes no statements."""

    span: Span
    """Where the line stands."""
    text: str
    """The line as it stands in the article."""
    kind: FurnitureKind
    """What the line is."""


@frozen(repr=False)
class Article(Outputs):
    """Everything that was read in one article."""

    text: str
    """The text exactly as it was handed in; all spans count its code points."""
    language: str
    """The code of the language whose words and word order were used."""
    published: Published | None
    """What was read as the publication date, and where."""
    headline: Headline | None
    """The headline, if the text has one."""
    byline: Byline | None
    """The byline, if the text has one."""
    dateline: Dateline | None
    """The dateline, if the text has one."""
    paragraphs: tuple[Paragraph, ...]
    """The paragraphs of the body, in order; lines of the head are none."""
    furniture: tuple[Furniture, ...]
    """Lines that are neither head nor body: labels, links, captions, copyright and credits."""
    quotes: tuple[Quote, ...]
    """All runs between quotation marks, in the order of their opening marks."""
    statements: tuple[Statement, ...]
    """All attributions, in the order of their contents."""
    speakers: tuple[Speaker, ...]
    """Those to whom something is attributed, in the order of their first mention."""
    problems: tuple[Problem, ...]
    """Doubts about the text, in text order."""
    nested: tuple[Statement, ...] = field(default=(), kw_only=True)
    """What the statements report somebody to have said or written: statements inside statements,
    in the order of their contents, outer ones before inner ones."""
    nested_speakers: tuple[Speaker, ...] = field(default=(), kw_only=True)
    """Those to whom something is attributed in `nested` alone, in the order of their first
    mention."""

    @property
    def date(self) -> dt.date | None:
        """The day of publication, or None if the text and the caller give none."""
        return day_of(self.published)

    def __repr__(self) -> str:
        """Return what the article is and how much was found, on one line: it may be long itself."""
        first = self.headline or next(iter(self.paragraphs), None)
        title = show(first.text) if first else "without words"
        day = f", {self.date}" if self.date else ""
        statements = counted(len(self.statements), "statement")
        return f"<Article {title}{day}: {statements}, {counted(len(self.speakers), 'speaker')}>"

    def statement_of(self, quote: Quote) -> Statement | None:
        """Return the statement that a quote of this article belongs to, if any."""
        return None if quote.statement is None else self.statements[quote.statement]

    def outer_of(self, statement: Statement) -> Statement | None:
        """Return the statement of this article that reports another one; None for an outermost one.

        >>> from newsparse import parse_article
        >>> article = parse_article("Stone said Bo Reed had told her that the pier was shut.")
        >>> (inner,) = article.nested
        >>> inner.source.text, article.outer_of(inner).source.text
        ('Bo Reed', 'Stone')
        """
        if statement.inside is None:
            return None
        return (*self.statements, *self.nested)[statement.inside]

    def raise_for_problems(self) -> Article:
        """Return the article itself, or raise what was doubtful about its text.

        Raises:
            ParseError: if `problems` is not empty; it holds all of them.
        """
        if self.problems:
            raise ParseError(self.text, self.problems)
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel with the text once, not again for each of the parts."""
        return unpack_article, (self.text, pack(self.text, self, {}))
