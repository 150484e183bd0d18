"""From many texts to many articles: one after the other, or in several processes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from inspect import signature
from typing import Any, TypedDict, TypeVar, Unpack, overload

from newsparse.language import Language, load_language
from newsparse.many.failures import Failure, map_here
from newsparse.model import Article, DateSource, KnownHead, KnownSpeaker, known_arguments
from newsparse.parser import (
    check_arguments,
    check_resolver,
    check_speakers,
    check_sure,
    parse_article,
)
from newsparse.speakers.resolution import SpeakerResolver, resolve_speakers
from newsparse.vocabulary.vocabulary import load_vocabulary

Result = TypeVar("Result")

CHUNKSIZE = 32
"""Texts that travel to a worker at a time: some 30 milliseconds of work, or more."""

TextWithKnown = tuple[str, KnownHead] | tuple[str, dt.date | str | None]
"""A text and what is known of it: its head, or only its publication date."""


class ReadingOptions(TypedDict, total=False):
    """What `parse_article` may be told besides the text, and so for all texts."""

    published: dt.date | str | None
    date_from: DateSource
    language: str | Language
    known_speakers: Sequence[KnownSpeaker]
    resolve: SpeakerResolver
    sure: float | None


@overload
def parse_articles(
    texts: Iterable[str | TextWithKnown],
    *,
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[Article | Failure, None, None]: ...


@overload
def parse_articles(
    texts: Iterable[str | TextWithKnown],
    *,
    convert: Callable[[Article], Result],
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[Result | Failure, None, None]: ...


def parse_articles(
    texts: Iterable[str | TextWithKnown],
    *,
    convert: Callable[[Article], Any] | None = None,
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[Any, None, None]:
    """Read many news articles, in order and as they are asked for.

    Each result stands in the place of its text: an `Article`, or a `Failure` with index
    and error where a text is no `str`. The texts are read only a little ahead of the
    results, so that millions of them can be streamed through.

    Args:
        texts: The articles as plain text, from a list, a file or a generator; or pairs of
            a text and its publication date, which may be None, or of a text and a `KnownHead`.
        convert: What to make of each article, done where it is parsed: with `processes`,
            what is small travels back faster than an article. It must be a function that
            can be imported, and so must what it returns be fit to be pickled.
        processes: Number of worker processes; None reads all in the calling process.
        chunksize: Number of texts that travel to a worker at a time.
        **options: `published`, `date_from`, `language`, `known_speakers`, `resolve` and `sure`,
            as for `parse_article`; the publication date is that of texts that have none.

    Raises:
        TypeError: if `texts` is a single text, or an option is of the wrong type.
        ValueError: if `processes` or `chunksize` is less than 1.
        LanguageError: if the language is unknown.
        WorkerError: while results are asked for, if a worker process is killed; whatever
            the texts raise comes through as well, after the results of those before.

    With `processes`, a program has to guard its start by `if __name__ == "__main__":`
    where processes are spawned, as on macOS and Windows. Closing the generator ends the
    workers.

    >>> texts = ["The bridge is shut, Ada Stone said.", None, "It will open, Bo Reed said."]
    >>> for result in parse_articles(texts):
    ...     if isinstance(result, Failure):
    ...         print(result.index, type(result.error).__name__)
    ...     else:
    ...         print(result.statements[0].speaker.name)
    Ada Stone
    1 TypeError
    Bo Reed
    """
    check_texts(texts, processes, chunksize)
    check_reading(options)
    if "known_speakers" in options:  # an iterator would be empty after the first text
        options["known_speakers"] = check_speakers(options["known_speakers"])
    read = partial(parse_one, convert=convert, **options)
    if processes is None:
        return map_here(read, texts)
    # Only here, because it brings in all that processes need.
    from newsparse.many.workers import are_forked, map_in_processes  # noqa: PLC0415

    if are_forked():  # what is derived here need not be derived in each of them
        load_vocabulary(options.get("language", "en"))
    return map_in_processes(read, texts, processes=processes, chunksize=chunksize)


def parse_one(
    item: str | TextWithKnown,
    *,
    convert: Callable[[Article], Any] | None,
    **options: Unpack[ReadingOptions],
) -> Any:  # noqa: ANN401 - what the caller converts to
    """Return what is wanted of an article."""
    match item:
        case (text, KnownHead() as known):
            # What is known of a text of its own is surer than what holds for all of them.
            told = {name: value for name, value in known_arguments(known).items() if value}
            article = parse_article(text, **{**options, **told})
        case (text, day):
            options["published"] = day or options.get("published")
            article = parse_article(text, **options)
        case _:
            article = parse_article(item, **options)
    return article if convert is None else convert(article)


def check_reading(options: ReadingOptions) -> None:
    """Raise an error at once, and not for each text, if an option is none or of the wrong type."""
    signature(parse_article).bind("", **options)
    language = options.get("language", "en")
    known = KnownHead(
        published=options.get("published"), date_from=options.get("date_from", "text")
    )
    check_arguments("", known, language)
    check_sure(options.get("sure"))
    check_resolver(options.get("resolve", resolve_speakers))
    if isinstance(language, str):
        load_language(language)


def check_texts(texts: object, processes: int | None, chunksize: int) -> None:
    """Raise an error that says what to do, if there is nothing to go through or with."""
    # A string is an iterable of strings: each letter would be read as an article.
    if isinstance(texts, (str, bytes)):
        raise TypeError("parse_articles() needs several texts: use parse_article() for one")
    if not isinstance(texts, Iterable):
        raise TypeError(f"parse_articles() needs an iterable of texts, not {type(texts).__name__}")
    check_number("chunksize", chunksize)
    if processes is not None:
        check_number("processes", processes)


def check_number(name: str, number: int) -> None:
    """Raise an error if an argument is no whole number from 1 on."""
    # True is an int for Python, and nobody means it.
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{name} must be a whole number, not {type(number).__name__}")
    if number < 1:
        raise ValueError(f"{name} must be at least 1, not {number}")
