"""Articles with whatever belongs to their texts: names, rows, records of a database."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import tee
from typing import Any, TypeVar, Unpack, overload

from newsparse.many.articles import CHUNKSIZE, ReadingOptions, TextWithKnown, parse_articles
from newsparse.many.failures import Failure
from newsparse.model import Article

Context = TypeVar("Context")
Result = TypeVar("Result")


@overload
def parse_with_context(
    pairs: Iterable[tuple[str | TextWithKnown, Context]],
    *,
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[tuple[Article | Failure, Context], None, None]: ...


@overload
def parse_with_context(
    pairs: Iterable[tuple[str | TextWithKnown, Context]],
    *,
    convert: Callable[[Article], Result],
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[tuple[Result | Failure, Context], None, None]: ...


def parse_with_context(
    pairs: Iterable[tuple[str | TextWithKnown, Context]],
    *,
    convert: Callable[[Article], Any] | None = None,
    processes: int | None = None,
    chunksize: int = CHUNKSIZE,
    **options: Unpack[ReadingOptions],
) -> Generator[tuple[Any, Context], None, None]:
    """Read many news articles as `parse_articles` does, and give each with what came beside it.

    Args:
        pairs: Texts, each in a pair with anything: a name, a row, a record. In place of a text
            there may be a pair of a text and what is known of it, as for `parse_articles`.
        convert: What to make of each article, as for `parse_articles`.
        processes: Number of worker processes; what stands beside a text does not travel to them.
        chunksize: Number of texts that travel to a worker at a time.
        **options: As for `parse_articles`.

    Raises:
        TypeError: if an option is of the wrong type; while results are asked for, if something is
            no pair.
        ValueError: if `processes` or `chunksize` is less than 1.
        LanguageError: if the language is unknown.
        WorkerError: while results are asked for, if a worker process is killed.

    >>> records = [{"id": "a1", "text": "The bridge is shut, Ada Stone said."}]
    >>> for article, record in parse_with_context((one["text"], one) for one in records):
    ...     print(record["id"], article.statements[0].speaker.name)
    a1 Ada Stone
    """
    # Results come in the order of the texts, so the second reader walks a little behind the first.
    checked, again = tee(check_pairs(pairs))
    texts = (text for text, _ in checked)
    told: dict[str, Any] = {} if convert is None else {"convert": convert}
    results = parse_articles(texts, processes=processes, chunksize=chunksize, **told, **options)
    return side_by_side(results, (context for _, context in again))


def check_pairs(pairs: Iterable[object]) -> Iterator[tuple[Any, Any]]:
    """Yield pairs, as long as they are some.

    Raises:
        TypeError: if something is no pair; two letters are none.
    """
    for number, pair in enumerate(pairs):
        match pair:
            case (text, context):
                yield text, context
            case _:
                kind = type(pair).__name__
                raise TypeError(f"needed are pairs of a text and its context: {number} is a {kind}")


def side_by_side(
    results: Generator[Result, None, None], contexts: Iterable[Context]
) -> Generator[tuple[Result, Context], None, None]:
    """Yield results with their contexts; whoever closes it ends the workers."""
    with closing(results):
        yield from zip(results, contexts, strict=True)
