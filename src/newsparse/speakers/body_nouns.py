"""Which named body "the board" means: the one whose name has this noun, as "Port Board" has.

Newsrooms name a body in full once and then by the noun of its name. What is added must stand in the
name as well: "the harbour board" is the Harbour Safety Board, and "the port board" is not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.discourse import Anaphor, Discourse, recent_entities
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import name_heads
from newsparse.speakers.names import Name
from newsparse.speakers.rules import NOBODY, Judged, fitting_ones, only_one_of
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

NAMES_BACK = 8
"""At most this many names with a noun are compared: a bound on time."""

OTHER_KIND = Refusal("is no body")
LACKS_WORDS = Refusal("its name has not all words of the description")


def find_by_name_noun(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body that is called by the noun of its name, if only one is.

    Of two the one that spoke last goes on: "The Port Board said no. The Town Board met. The board".
    """
    if anaphor.reading.is_plural or is_indefinite(anaphor):
        return NOBODY
    fitting = dict.fromkeys(fitting_ones(judge_name_nouns(anaphor)))
    last = next(recent_entities(anaphor.earlier), NOBODY)
    return last if last in fitting else only_one_of(fitting)


def is_indefinite(anaphor: Anaphor) -> bool:
    """Tell whether a description is of no body that was named: "a board"; not "Board votes"."""
    first = anaphor.phrase.partition(" ")[0].lower()
    return not anaphor.reading.is_definite and first in anaphor.vocabulary.nouns.edges.counters


def judge_name_nouns(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the bodies named before a description whose name has its noun, the nearest first.

    Before a headline nobody is named: "Council votes" tells of the council that comes next.
    """
    discourse, start = anaphor.discourse, anaphor.reading.start
    names = names_by_noun(discourse).get(anaphor.vocabulary.nouns.same(anaphor.reading.head), ())
    place = bisect_left(names, start, key=lambda name: name.start)
    before = names[max(0, place - NAMES_BACK) : place]
    opens_article = discourse.page.block_of(start) == 0
    for name in reversed(before) if before or not opens_article else names[:1]:
        entity = discourse.entities.named_at(name.start)
        yield Judged(entity, name.start, judge_name(name, entity, anaphor))


def judge_name(name: Name, entity: Entity, anaphor: Anaphor) -> str | Refusal:
    """Return why a description means the body of a name, or why not."""
    if entity.kind != "organisation":
        return OTHER_KIND
    words = set(map(str.lower, name.words))
    told = set(anaphor.phrase.lower().split()[:-1]) - anaphor.vocabulary.nouns.edges.counters
    return "has a name with this noun" if words.issuperset(told) else LACKS_WORDS


def names_by_noun(discourse: Discourse) -> Mapping[str, Sequence[Name]]:
    """Return the names of an article that have nouns for bodies, by these; found once."""
    if not discourse.by_noun:
        grouped: dict[str, list[Name]] = defaultdict(list)
        for name in discourse.entities.evidence.clues.names:
            for noun in name_nouns(name, discourse.vocabulary):
                grouped[noun].append(name)
        discourse.by_noun.update(grouped)
    return discourse.by_noun


def name_nouns(name: Name, vocabulary: Vocabulary) -> set[str]:
    """Return the nouns for which a name may stand: "board" of "Port Board", "Board of Works".

    >>> from newsparse.speakers.names import parse_name
    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> name = parse_name("Department of Public Works", 0, vocabulary)
    >>> name_nouns(name, vocabulary)
    {'department'}
    """
    if len(name.words) == 1:
        # "Board"
        return set()
    nouns = vocabulary.names.bodies.intersection(map(bare, name_heads(name.words, vocabulary)))
    return set(map(vocabulary.nouns.same, nouns))
