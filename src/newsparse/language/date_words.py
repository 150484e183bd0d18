"""The words of dates and times (dates.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import table, word_list, word_lists, word_rows, word_set


def zone_table(
    entries: Mapping[str, Mapping[str, str]],
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return name to offset to word list."""
    return table({name: word_lists(known) for name, known in entries.items()})


@frozen(eq=False)
class DateWords:
    """Names of months, days, zones and spans of time (dates.toml)."""

    months: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The names of the twelve months."""
    foreign_months: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The same in the other languages that heads keep."""
    weekdays: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The names of the seven days from Monday."""
    foreign_weekdays: tuple[tuple[str, ...], ...] = field(converter=word_rows)
    """The same in the other languages that heads keep."""
    links: tuple[str, ...] = field(converter=word_list)
    """Words inside a date: *of*."""
    ordinals: tuple[str, ...] = field(converter=word_list)
    """What follows the number of a day: *th*."""
    year_ends: tuple[str, ...] = field(converter=word_list)
    """What follows the number of a year."""
    leads: tuple[str, ...] = field(converter=word_list)
    """Words before a date or a time in a line of the head: *at*."""
    before_noon: tuple[str, ...] = field(converter=word_list)
    """What marks the first half of the day."""
    after_noon: tuple[str, ...] = field(converter=word_list)
    """What marks the second half of the day."""
    noons: tuple[str, ...] = field(converter=word_list)
    """Words for 12:00: *noon*."""
    midnights: tuple[str, ...] = field(converter=word_list)
    """Words for 0:00: *midnight*."""
    clock_words: tuple[str, ...] = field(converter=word_list)
    """What follows the digits of a time."""
    glued_labels: tuple[str, ...] = field(converter=word_list)
    """Labels in capitals that pages run together with a zone: *9:12 AM EDTUPDATED*."""
    clock_ends: tuple[str, ...] = field(converter=word_list)
    """What tells that four digits are a time: *1645 GMT*."""
    month_first: tuple[str, ...] = field(converter=word_list)
    """Zones of readers who write the month of a numeric date first."""
    stamp_counts: tuple[str, ...] = field(converter=word_list)
    """Words for one span of time in stamps that count back: *an hour ago*."""
    stamp_units: tuple[str, ...] = field(converter=word_list)
    """Spans of time in stamps that count back from an unknown day."""
    stamp_backs: tuple[str, ...] = field(converter=word_list)
    """What follows them: *ago*."""
    stamp_days: tuple[str, ...] = field(converter=word_list)
    """Words instead of a date in such stamps."""
    reading_units: tuple[str, ...] = field(converter=word_list)
    """The units of the time that it takes to read an article: *5 min read*."""
    reading_ends: tuple[str, ...] = field(converter=word_list)
    """What follows them."""
    numbers: tuple[str, ...] = field(converter=word_list)
    """The words for 0, 1, 2, ..."""
    day_units: tuple[str, ...] = field(converter=word_list)
    """What is counted in *two days ago*."""
    backs: tuple[str, ...] = field(converter=word_list)
    """What tells that days are counted back."""
    day_leads: tuple[str, ...] = field(converter=word_list)
    """Words before a weekday or date that change nothing about the day: *late*."""
    day_parts: tuple[str, ...] = field(converter=word_list)
    """Parts of a day."""
    lasts: tuple[str, ...] = field(converter=word_list)
    """What makes a weekday the nearest one before the publication."""
    ordinal_leads: tuple[str, ...] = field(converter=word_list)
    """What leads to a day of the month without its month: *on the*."""
    last_weeks: tuple[str, ...] = field(converter=word_list)
    """What puts a weekday into the week before: *Monday last week*."""
    other_weeks: tuple[str, ...] = field(converter=word_list)
    """What makes it unclear which weekday is meant: *a week ago Monday*."""
    day_stops: frozenset[str] = field(converter=word_set)
    """Words before a day that make it a deadline, a span, a name or a day to come."""
    day_verbs: frozenset[str] = field(converter=word_set)
    """Words behind a day that make it the subject of its own clause."""
    content_openers: frozenset[str] = field(converter=word_set)
    """Words that open what is said or asked behind a day: *asked the keeper Friday whether*."""
    clause_words: frozenset[str] = field(converter=word_set)
    """Words that open a clause with a verb of its own."""
    issuing: frozenset[str] = field(converter=word_set)
    """Participles of what is given out: *a notice published on Wednesday*."""
    occasion_leads: frozenset[str] = field(converter=word_set)
    """What opens a phrase in front of the subject that tells the occasion."""
    speaking: frozenset[str] = field(converter=word_set)
    """Participles of speaking that open such a phrase: *speaking at a rally*."""
    sentence_links: frozenset[str] = field(converter=word_set)
    """What may open a sentence before such a phrase: *but*."""
    occasions: frozenset[str] = field(converter=word_set)
    """Nouns for occasions of speaking."""
    occasion_openers: frozenset[str] = field(converter=word_set)
    """What opens a phrase that needs such a noun: *after a rally Friday*."""
    events: frozenset[str] = field(converter=word_set)
    """Other nouns for what has a day of its own: *vote*."""
    voicing: frozenset[str] = field(converter=word_set)
    """Verbs of what somebody feels, which has no day of its own: *express*."""
    writings: frozenset[str] = field(converter=word_set)
    """Nouns for what is written on a day: *in a Friday letter*."""
    answering: frozenset[str] = field(converter=word_set)
    """Participles of somebody who is made to speak: *reached by phone on Friday*."""
    answer_leads: frozenset[str] = field(converter=word_set)
    """What leads from them to their day without turning to a topic."""
    topic_leads: frozenset[str] = field(converter=word_set)
    """What turns to a topic: *asked about the vote on Friday*."""
    scene_openers: frozenset[str] = field(converter=word_set)
    """What opens a clause for what somebody did while speaking: *as she left on Friday*."""
    subjects: frozenset[str] = field(converter=word_set)
    """Pronouns for the one who spoke."""
    aims: frozenset[str] = field(converter=word_set)
    """What opens the phrase for what somebody came to do: *to*."""
    determiners: frozenset[str] = field(converter=word_set)
    """What may stand before a day that says which occasion is meant: *at a Friday rally*."""
    relatives: frozenset[str] = field(converter=word_set)
    """What opens a clause about the word before it."""
    relative_leads: frozenset[str] = field(converter=word_set)
    """What joins such a clause to the occasion in which something was said: *in which*."""
    scene_links: frozenset[str] = field(converter=word_set)
    """What opens a clause that tells the scene of the saying: *as she rode home on Friday*."""
    front_leads: frozenset[str] = field(converter=word_set)
    """What opens a clock time of that day: *By noon on Friday*."""
    day_joins: frozenset[str] = field(converter=word_set)
    """What joins a subject and verb of saying to the day before: *when*."""
    verb_joins: frozenset[str] = field(converter=word_set)
    """What joins a verb of saying to the verb before, and shares its day: *and*."""
    here: frozenset[str] = field(converter=word_set)
    """Adverbs of place that may stand before a day."""
    futures: frozenset[str] = field(converter=word_set)
    """Words in a cue by which nothing has been said yet."""
    day_phrases: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Number of days before the publication to the phrases for it: *yesterday*."""
    zones: Mapping[str, str] = field(converter=table)
    """Name of a zone to its offset."""
    ruled_zones: Mapping[str, str] = field(converter=table)
    """Name of a zone to its winter and summer time, of which the day decides."""
    summer_rules: Mapping[str, str] = field(converter=table)
    """First year to the rule for the summer time of these zones."""
    placed_zones: Mapping[str, Mapping[str, tuple[str, ...]]] = field(converter=zone_table)
    """Name that several zones share to offsets, each with words that settle for it."""
