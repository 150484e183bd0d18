"""From text to article: the stages, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import get_args

from newsparse.assembly import assemble, find_details, find_mentions, with_contents
from newsparse.header.handed_dates import is_missing
from newsparse.header.layout import Layout, read_layout
from newsparse.language import Language
from newsparse.model import Article, DateSource, KnownHead, KnownSpeaker, day_of
from newsparse.plain import read_plain
from newsparse.span import Span
from newsparse.speakers.floor import withhold
from newsparse.speakers.resolution import SpeakerResolver, resolve_speakers
from newsparse.statements.drafts import find_statements
from newsparse.statements.nested import find_nested
from newsparse.syntax.page import read_page
from newsparse.vocabulary.vocabulary import load_vocabulary


def parse_article(  # noqa: PLR0913 - each is told by its name
    text: str,
    *,
    headline: str | None = None,
    authors: str | Sequence[str] = (),
    published: dt.date | str | None = None,
    date_from: DateSource = "text",
    language: str | Language = "en",
    known_speakers: Sequence[KnownSpeaker] = (),
    resolve: SpeakerResolver = resolve_speakers,
    sure: float | None = None,
) -> Article:
    """Read a news article.

    Args:
        text: The article as plain text; it is never changed, and every span counts
            its code points.
        headline: The headline, if the caller knows it. It is the article's, and the lines of the
            text that repeat it are lines of the head.
        authors: The names of the authors, if the caller knows them; the same holds for these.
        published: The publication date, if the caller knows it: a date, a datetime, or a text such
            as "2026-03-03" or "March 3, 2026". It is used where the text has none; a conflict, and
            a text that is no date, are problems of the article.
        date_from: "caller", if the date that is handed in comes before one in the text.
        language: The code of a language that newsparse knows, or a `Language`.
        known_speakers: People and bodies that the article may mention; what it says of
            them itself comes first.
        resolve: The stage that tells whom the sources mean; a function of your own can
            take its place.
        sure: How likely a speaker must be right to be named, from 0 to 1; where it is less,
            the speaker is None and `unresolved` is "not-sure". 0 names whoever is found, and
            None takes the language's own floor.

    Raises:
        TypeError: if an argument is of the wrong type.
        LanguageError: if the language is unknown.
        ValueError: if `date_from` is neither of its values, if `resolve` does not return one
            resolution for each mention, or if `sure` is no number from 0 to 1.

    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> statement = article.statements[0]
    >>> statement.source.text, statement.cue.text, statement.speaker.name
    ('Mayor Ada Stone', 'said', 'Ada Stone')
    """
    known = KnownHead(headline, authors, published, date_from)
    check_arguments(text, known, language)
    check_sure(sure)
    check_resolver(resolve)
    speakers = check_speakers(known_speakers)
    vocabulary = load_vocabulary(language)
    # All stages read the plain form, in which nothing is unseen; the article is of the text given.
    plain = read_plain(text)
    layout = read_layout(plain.text, known, vocabulary)
    page = read_page(plain.text, blocks_of(layout), vocabulary)
    drafts = find_statements(page)
    drafts = (*drafts, *find_nested(page, drafts))
    mentions = find_mentions(page, drafts)
    found = resolve(with_contents(page, drafts), mentions, speakers)
    floor = vocabulary.speaker_confidence.sure if sure is None else sure
    resolutions = withhold(mentions, found, floor)
    details = find_details(page, drafts, day_of(layout.published))
    return plain.put_back(assemble(page, layout, details, mentions, resolutions))


def blocks_of(layout: Layout) -> tuple[Span, ...]:
    """Return what is read for statements: the headline, if there is one, and the paragraphs."""
    headline = layout.headline.span if layout.headline else None
    head = [headline] if headline else []
    return (*head, *(paragraph.span for paragraph in layout.paragraphs))


def check_arguments(text: object, known: KnownHead, language: object) -> None:
    """Raise an error that says what to do, if an argument is of the wrong type."""
    if not isinstance(text, str):
        remedy = ": decode the bytes first" if isinstance(text, (bytes, bytearray)) else ""
        raise TypeError(
            f"parse_article() needs the text as a str, not {type(text).__name__}{remedy}"
        )
    published: object = known.published
    if not isinstance(published, str | dt.date) and not is_missing(published):
        raise TypeError(
            f"published must be a date, a datetime or a str, not {type(published).__name__}"
        )
    if known.date_from not in get_args(DateSource):
        raise ValueError(f"date_from must be 'text' or 'caller', not {known.date_from!r}")
    if not isinstance(language, (str, Language)):
        raise TypeError(f"language must be a code or a Language, not {type(language).__name__}")


def check_speakers(known_speakers: Iterable[object]) -> tuple[KnownSpeaker, ...]:
    """Return the speakers that a caller knows, or raise a `TypeError` that says what to do."""
    if isinstance(known_speakers, str | KnownSpeaker) or not isinstance(known_speakers, Iterable):
        raise TypeError(
            f"known_speakers must be a list of KnownSpeaker, not {type(known_speakers).__name__}"
        )
    known = []
    for one in known_speakers:
        if not isinstance(one, KnownSpeaker):
            raise TypeError(
                f"known_speakers must be a list of KnownSpeaker: one is {type(one).__name__}"
            )
        known.append(one)
    return tuple(known)


def check_resolver(resolve: object) -> None:
    """Raise a `TypeError` if the stage that tells who speaks is no function."""
    if not callable(resolve):
        raise TypeError(f"resolve must be a function, not {type(resolve).__name__}")


def check_sure(sure: float | None) -> None:
    """Raise a `ValueError` if a floor for speakers is none."""
    if sure is not None and not 0 <= sure <= 1:
        raise ValueError(f"sure must be a number from 0 to 1, not {sure!r}")
