"""The words of the circumstances of a statement (circumstances.toml)."""

from __future__ import annotations

from attrs import field, frozen

from newsparse.language.tables import word_list, word_set


@frozen(eq=False)
class CircumstanceWords:
    """What tells where, to whom and on what something was said (circumstances.toml)."""

    topic_leads: tuple[str, ...] = field(converter=word_list)
    """What opens a topic in front of a statement: *Asked*, *turning to*."""
    topic_tails: tuple[str, ...] = field(converter=word_list)
    """What opens a topic behind the cue: *said of*."""
    bound_tails: frozenset[str] = field(converter=word_set)
    """Those of them that count only right behind the cue: *of*."""
    occasion_verbs: tuple[str, ...] = field(converter=word_list)
    """Participles that open an occasion by themselves: *Speaking*."""
    occasion_leads: tuple[str, ...] = field(converter=word_list)
    """Prepositions that open an occasion before its noun: *at a rally*."""
    media: frozenset[str] = field(converter=word_set)
    """Nouns for what words are given out in: *post*."""
    platforms: frozenset[str] = field(converter=word_set)
    """Places on the net: *Facebook*."""
    addressing: frozenset[str] = field(converter=word_set)
    """Verbs, by their dictionary forms, whose object is spoken to: *tell*."""
    addressing_to: frozenset[str] = field(converter=word_set)
    """Verbs that need a preposition before whom they are spoken to: *say*."""
    to: tuple[str, ...] = field(converter=word_list)
    """That preposition."""
    places: tuple[str, ...] = field(converter=word_list)
    """Prepositions of places behind whom somebody speaks to."""
    passives: frozenset[str] = field(converter=word_set)
    """Words in a cue whose subject is spoken to: *was told*."""
    addressee_stops: frozenset[str] = field(converter=word_set)
    """Words at which the phrase for whom somebody speaks to ends."""
    no_addressees: frozenset[str] = field(converter=word_set)
    """Nouns for what is heard: *said to applause*."""
    adverb_ending: str
    """How an adverb ends: *asked rhetorically*."""
    loose: frozenset[str] = field(converter=word_set)
    """Words that no phrase ends in: *of the*."""
    phrase_stops: frozenset[str] = field(converter=word_set)
    """Words at which a phrase behind the cue ends."""
    no_topics: tuple[str, ...] = field(converter=word_list)
    """Phrases that begin like a topic or an occasion: *on average*."""
