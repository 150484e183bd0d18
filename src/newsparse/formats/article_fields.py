"""Everything that is told of an article, field by field.

JSON records, their schema, the columns of Arrow and the flat rows are all made from these tables.
A new attribute of the model is a line here, where it stands between those that it belongs to.
"""

from __future__ import annotations

from typing import Any, get_args

from attrs import evolve, frozen

from newsparse.errors import ProblemCode
from newsparse.formats.moments import moment_in_utc
from newsparse.formats.record_fields import Column, Field, RecordType, column, row_writer
from newsparse.formats.value_types import (
    DAY_VALUE,
    EXTRACT,
    FLAG,
    LEVEL,
    PLACE_VALUE,
    QUOTE_PLACE,
    SHARE,
    SPAN,
    SPEAKER_PLACE,
    TEXT,
    WORDS,
    Context,
    ValueType,
    choice,
    list_of,
    optional,
    told_cell,
    write_day,
)
from newsparse.in_words import INTERRUPTION
from newsparse.model import (
    CueKind,
    FurnitureKind,
    SpeakerKind,
    Statement,
    StatementKind,
    Unresolved,
)
from newsparse.span import Span

END_COLUMNS = (
    column("start", "number", "where it starts", lambda one: one.span.start),
    column(
        "stop",
        "number",
        "where it stops: the place behind its last letter",
        lambda one: one.span.stop,
    ),
)
WHERE = Field("span", SPAN, columns=END_COLUMNS)
THERE = Field("text", TEXT, "What stands there.")
NAME_FIELD = Field("name", TEXT, "The name with plain spaces between its words.")

EXTRACT_RECORD = RecordType("extract", "A place in the text.", (WHERE, THERE))
NAME = RecordType(
    "name", "A place in the text that names somebody or somewhere.", (WHERE, THERE, NAME_FIELD)
)

PARAGRAPH = ValueType(
    EXTRACT.schema, EXTRACT.write, "span", lambda one, context: SPAN.cell(one.span, context)
)
"""A paragraph: a table, which has the text beside it, tells only where it stands."""

MOMENT = ValueType(
    {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+([+-][0-9:.]+)?)?$"},
    write_day,
)
"""A day, or a moment where a time is known."""

PUBLISHED = RecordType(
    "published",
    "The publication date.",
    (
        Field("value", MOMENT, "A day, or a moment where a time is known, by ISO 8601."),
        Field("span", optional(SPAN), "Where the date stands; null for one handed in."),
        Field("text", TEXT, "What stands there; empty for a date handed in."),
    ),
)


@frozen
class DayTold:
    """The day of a statement, and the words that tell it."""

    value: Any
    span: Span | None


def day_told(statement: Statement) -> DayTold | None:
    """Return on which day a statement was made, if that is told."""
    day = statement.said_on
    return None if day is None else DayTold(day, statement.said_on_span)


def words_there(span: Span | None, context: Context) -> str:
    """Return the words of a place, or none without a place."""
    return "" if span is None else span.of(context.text)


SAID_ON = RecordType(
    "said_on",
    "The day on which something was said.",
    (
        Field("value", DAY_VALUE),
        Field("span", optional(SPAN), "The words that tell the day; null if told elsewhere."),
        Field(
            "text",
            ValueType(TEXT.schema, words_there),
            "What stands there.",
            read=lambda told: told.span,
        ),
    ),
)

WHERE_IF_THERE = Field(
    "span", optional(SPAN), "Where it stands; null if only the caller tells it.", ()
)
THERE_OR_TOLD = Field("text", TEXT, "What stands there, or what the caller tells.")

HEADLINE = RecordType("headline", "The headline.", (WHERE_IF_THERE, THERE_OR_TOLD))
HEADLINE_TYPE = evolve(HEADLINE.as_type(), column="extract", cell=told_cell)
"""A headline, which has a place only if it stands in the text."""

AUTHOR = RecordType(
    "author",
    "One of the people who wrote the article.",
    (WHERE_IF_THERE, THERE_OR_TOLD, NAME_FIELD),
)

BYLINE = RecordType(
    "byline",
    "The line that names the authors.",
    (
        WHERE_IF_THERE,
        Field("text", TEXT, "What stands there; empty if there is no such line."),
        Field("authors", list_of(AUTHOR.as_type()), "The people named."),
    ),
)

DATELINE = RecordType(
    "dateline",
    "What opens a report: where, when and by which agency it was written.",
    (
        WHERE,
        THERE,
        Field("places", list_of(NAME.as_type()), "Where it was written."),
        Field("date", optional(DAY_VALUE), "The day in the dateline."),
        Field("agency", optional(TEXT), "The agency's usual name."),
    ),
)

SPEAKER = RecordType(
    "speaker",
    "One person or body that something is attributed to.",
    (
        Field("name", TEXT, "The fullest name that the article gives."),
        Field("role", optional(TEXT), "What the article says the speaker is."),
        Field(
            "kind", choice(SpeakerKind), "A person, a body, a group, somebody unnamed or a text."
        ),
        Field("pronouns", list_of(TEXT, "texts"), "The pronouns used for the speaker."),
        Field("affiliation", optional(TEXT), "The body that the article ties the speaker to."),
        Field("mentions", list_of(EXTRACT, "extracts"), "The sources that mean this speaker."),
    ),
)

CUE = RecordType(
    "cue",
    "The words that attribute.",
    (
        WHERE,
        THERE,
        Field("lemma", TEXT, "The dictionary form of the word that attributes."),
        Field("kind", choice(CueKind), "What sort of attributing it is."),
    ),
)


def of_speaker(attribute: str, name: str, description: str) -> Column:
    """Return a column of a statement that tells something of its speaker."""
    return column(name, "text", description, lambda one: getattr(one.speaker, attribute, None))


def of_cue(attribute: str, name: str, description: str) -> Column:
    """Return a column of a statement that tells something of its cue."""
    return column(name, "text", description, lambda one: getattr(one.cue, attribute, None))


def column_of_words(name: str, description: str) -> Column:
    """Return a column with the place and the words of a statement's part."""
    write = optional(EXTRACT).cell
    return Column(
        name, "extract", description, lambda one, context: write(getattr(one, name), context)
    )


def alternatives(kinds: object) -> str:
    """Return the values of a closed set as a phrase: `direct, mixed or indirect`."""
    *before, last = get_args(kinds)
    return f"{', '.join(before)} or {last}"


SPEAKER_COLUMNS = (
    of_speaker("name", "speaker", "the name of the speaker; null if that is unsure"),
    Column(
        "speaker_place",
        "number",
        "the place of the speaker in the article's list, for two of one name",
        lambda one, context: context.place_of(one.speaker),
    ),
    of_speaker("kind", "speaker_kind", alternatives(SpeakerKind)),
    of_speaker("role", "role", "what the speaker is, as far as the article tells"),
    of_speaker("affiliation", "affiliation", "the body that the article ties the speaker to"),
)

STATEMENT_ORDER = (
    *("speaker", "role", "said", "kind", "said_on", "source", "cue", "lemma", "addressee"),
    *("occasion", "topic", "negated", "hedged", "confidence", "speaker_confidence"),
)
"""What a reader of a table looks for first, in the order of its columns; the others follow."""

CUE_COLUMNS = (
    column_of_words("cue", "the words that attribute"),
    of_cue("lemma", "lemma", "the dictionary form of the cue"),
    of_cue("kind", "cue_kind", alternatives(CueKind)),
)

CONTENT_COLUMNS = (
    column(
        "said",
        "text",
        f"the content as one text; `{INTERRUPTION.strip()}` stands where it is interrupted",
        lambda one: one.said,
    ),
    Column(
        "content",
        "extracts",
        "the content, piece by piece",
        lambda one, context: list_of(WORDS).cell(one.content, context),
    ),
)

DAY_COLUMNS = (
    column("said_on", "day", "the day on which it was said", lambda one: one.said_on),
    Column(
        "said_on_words",
        "extract",
        "the words that tell the day",
        lambda one, context: optional(WORDS).cell(one.said_on_span, context),
    ),
)

STATEMENT = RecordType(
    "statement",
    "One attribution: who said, wrote or thought what.",
    (
        WHERE,
        Field("text", TEXT, "What stands there.", ()),
        Field(
            "content",
            list_of(WORDS, minItems=1),
            "What is attributed, with its quotation marks; several places if it is interrupted.",
            CONTENT_COLUMNS,
        ),
        Field(
            "kind",
            choice(StatementKind),
            "Whether all (direct), some (mixed) or none (indirect) of it is in quotation marks.",
        ),
        Field("source", optional(EXTRACT), "The words that name who it is attributed to."),
        Field("cue", optional(CUE.as_type()), "The words that attribute.", CUE_COLUMNS),
        Field(
            "speaker",
            optional(SPEAKER_PLACE),
            "The place of who is meant in `speakers`, counted from 0.",
            SPEAKER_COLUMNS,
        ),
        Field("unresolved", optional(choice(Unresolved)), "Why there is no speaker."),
        Field("said_on", optional(SAID_ON.as_type()), columns=DAY_COLUMNS, read=day_told),
        Field("addressee", optional(EXTRACT), "Whom it was said to."),
        Field("occasion", optional(EXTRACT), "Where or in what it was said."),
        Field("topic", optional(EXTRACT), "What it was said about or in answer to."),
        Field("negated", FLAG, "Whether the cue or its source denies."),
        Field("hedged", FLAG, "Whether the narrator does not vouch for it."),
        Field("confidence", SHARE, "How likely content and source are right, from 0 to 1."),
        Field(
            "speaker_confidence",
            optional(SHARE),
            "How likely the speaker is right, from 0 to 1; null if there is none.",
        ),
        Field(
            "quotes",
            list_of(QUOTE_PLACE),
            "The places in `quotes` of the runs between quotation marks in the content.",
        ),
        Field("frame", TEXT, "The order of the parts by which it was recognised."),
        Field(
            "inside",
            optional(PLACE_VALUE),
            "The place of the statement that reports it, counted through `statements` and then "
            "`nested`; null for an outermost one.",
        ),
    ),
)


def statement_columns() -> tuple[Column, ...]:
    """Return the columns of a statement, in the order of a table."""
    columns = {one.name: one for one in STATEMENT.columns()}
    first = {name: columns[name] for name in STATEMENT_ORDER}
    return tuple((first | columns).values())


STATEMENT_COLUMNS = statement_columns()
"""The columns of a statement."""

STATEMENT_TYPE = evolve(STATEMENT.as_type(), cell=row_writer(STATEMENT_COLUMNS))
"""A statement, whose columns have an order of their own."""

QUOTE = RecordType(
    "quote",
    "One run between quotation marks, with its marks.",
    (
        WHERE,
        THERE,
        Field("content", WORDS, "The range between the marks.", ()),
        Field(
            "level", LEVEL, "1 for a run that is not inside another one, 2 for a run inside it, ..."
        ),
        Field("source", optional(EXTRACT), "The words that name who is quoted.", ()),
        Field("cue", optional(CUE.as_type()), "The words that attribute the run.", ()),
        Field("speaker", optional(SPEAKER_PLACE), "The place of who is quoted in `speakers`.", ()),
        Field(
            "statement",
            optional(PLACE_VALUE),
            "The place in `statements` of its statement; null if it is nobody's speech.",
        ),
    ),
)

PROBLEM = RecordType(
    "problem",
    "A doubt about the text.",
    (
        Field("code", choice(ProblemCode), "What sort of doubt it is."),
        Field("message", TEXT, "The doubt in a sentence."),
        WHERE,
        Field(
            "text",
            ValueType(TEXT.schema, words_there, "text", words_there),
            "What stands there.",
            read=lambda problem: problem.span,
        ),
    ),
)


FURNITURE = RecordType(
    "furniture",
    "A line that is neither head nor body, and what it is.",
    (
        Field("kind", choice(FurnitureKind), "What the line is."),
        WHERE,
        Field("text", TEXT, "The line.", ()),
    ),
)

AUTHORS = column(
    "authors",
    "texts",
    "the names in the byline",
    lambda one: [author.name for author in one.byline.authors] if one.byline else [],
)

DATELINE_COLUMNS = (
    column_of_words("dateline", "the dateline"),
    column(
        "places",
        "texts",
        "the places in it",
        lambda one: [place.name for place in one.dateline.places] if one.dateline else [],
    ),
    column("agency", "text", "the agency in it", lambda one: one.dateline and one.dateline.agency),
)

ARTICLE = RecordType(
    "article",
    "Everything that was read in one article.",
    (
        Field(
            "language", TEXT, "The code of the language whose words and word order were used.", ()
        ),
        Field(
            "date",
            optional(DAY_VALUE),
            "The day of publication.",
            (column("published", "day", "the day of publication", lambda one: one.date),),
        ),
        Field(
            "published",
            optional(PUBLISHED.as_type()),
            columns=(
                column(
                    "published_at",
                    "moment",
                    "the moment of publication, if day, time and zone are known",
                    lambda one: moment_in_utc(one.published),
                ),
            ),
        ),
        Field("headline", optional(HEADLINE_TYPE), "The headline."),
        Field("byline", optional(BYLINE.as_type()), columns=(AUTHORS,)),
        Field("dateline", optional(DATELINE.as_type()), columns=DATELINE_COLUMNS),
        Field(
            "speakers",
            list_of(SPEAKER.as_type(), "speakers"),
            "Those to whom something is attributed, in the order of their first mention.",
        ),
        Field(
            "statements",
            list_of(STATEMENT_TYPE, "statements"),
            "All attributions, in the order of their contents.",
        ),
        Field(
            "quotes",
            list_of(QUOTE.as_type(), "quotes"),
            "All runs between quotation marks, in the order of their opening marks.",
        ),
        Field("paragraphs", list_of(PARAGRAPH, "spans"), "The paragraphs of the body, in order."),
        Field(
            "furniture",
            list_of(FURNITURE.as_type(), "furniture"),
            "Lines that are neither head nor body: labels, links, captions, copyright and credits.",
        ),
        Field(
            "problems",
            list_of(PROBLEM.as_type(), "problems"),
            "Doubts about the text, in text order.",
        ),
        Field(
            "nested",
            list_of(STATEMENT_TYPE, "statements"),
            "What statements report somebody to have said: statements inside statements.",
        ),
        Field(
            "nested_speakers",
            list_of(SPEAKER.as_type(), "speakers"),
            "Those to whom something is attributed in `nested` alone.",
        ),
        Field("text", TEXT, "The text exactly as it was parsed.", ()),
    ),
)

PARTS = (
    EXTRACT_RECORD,
    NAME,
    PUBLISHED,
    SAID_ON,
    HEADLINE,
    AUTHOR,
    BYLINE,
    DATELINE,
    SPEAKER,
    CUE,
    STATEMENT,
    QUOTE,
    FURNITURE,
    PROBLEM,
)
"""The kinds of records in an article, in the order of its schema."""

ARTICLE_COLUMNS = ARTICLE.columns()
"""The columns of an article."""
