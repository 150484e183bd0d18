"""Classes of phrases that rules ask for together, by the names that a grammar gives them."""

from __future__ import annotations

from typing import Final

CLOSED: Final = frozenset(("quote_comma", "quote_stop", "quote_ask"))
"""Quoted runs that end like a sentence, or a part of one."""
QUOTED: Final = CLOSED | {"quote_bare"}
"""All quoted runs."""
BREAKS: Final = frozenset(("stop", "quote_stop", "quote_ask"))
"""Where a sentence may end."""

FINITE: Final = frozenset(("finite", "plain_finite"))
"""Finite verbs in the active voice."""
VERBS: Final = FINITE | {"passive"}
"""All finite verbs."""
GERUNDS: Final = frozenset(("gerund", "plain_gerund"))
"""Verbs in -ing that no helper makes finite."""
INFINITIVES: Final = frozenset(("infinitive", "plain_infinitive"))
"""Verbs behind "to"."""

NAMED: Final = frozenset(("proper_phrase", "name_phrase"))
"""Noun phrases with a name."""
NOUNS: Final = NAMED | {"noun_phrase"}
"""All noun phrases."""
NOMINAL: Final = NOUNS | {"pronoun"}
"""What may be a subject."""
RELATIVES: Final = frozenset(("relative", "that"))
"""What opens a relative clause."""
DESCRIBING: Final = NOUNS | {"relative"}
"""What opens an apposition or a relative clause."""

PREPOSITIONS: Final = frozenset(("preposition", "topical", "from", "with", "of", "to", "by"))
"""What makes a noun a part of another phrase."""

JOINING: Final = frozenset(("conjunction", "adverb", "comma"))
"""What may stand before the first word of a clause."""
CONDITIONS: Final = frozenset(("subordinator", "when"))
"""What opens a clause that depends on another one."""
FRAMING: Final = CONDITIONS | {"as"}
"""What opens a clause that tells when or why."""
COMPLEMENTING: Final = RELATIVES | frozenset(
    ("question", "of", "by", "with", "preposition", "from")
)
"""What opens a clause that is a complement, or makes a noun a part of another phrase."""
CLAUSAL: Final = RELATIVES | {"question"}
"""What opens a clause that must have a verb."""
LINKING_PREPOSITIONS: Final = frozenset(("of", "from", "preposition", "with"))
"""What joins a gerund to the verb before it: refrained from saying."""
DEPENDENT: Final = FRAMING | COMPLEMENTING
"""What opens anything but a main clause."""
FRONTING: Final = (
    FRAMING
    | GERUNDS
    | frozenset(
        ("finite", "preposition", "topical", "from", "with", "infinitive", "plain_infinitive")
    )
)
"""What opens a clause that comes before the main clause of its sentence."""
