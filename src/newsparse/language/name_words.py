"""The words that name people and bodies (names.toml)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsparse.language.tables import table, word_list, word_lists, word_set


@frozen(eq=False)
class NameWords:
    """Titles, roles, particles and pronouns that tell who is meant (names.toml)."""

    abbreviations: frozenset[str] = field(converter=word_set)
    """Titles written with a full stop: "Gov."."""
    titles: frozenset[str] = field(converter=word_set)
    """Titles before a name that are no role nouns of their own."""
    initialled: frozenset[str] = field(converter=word_set)
    """Offices that are written as initials before a name: "DCI"."""
    letters: frozenset[str] = field(converter=word_set)
    """Initials of seats, orders, degrees and professions behind a name: "MBE"."""
    offices: frozenset[str] = field(converter=word_set)
    """Nouns after which "of" is part of a name, as in "Department of Works"."""
    bodies: frozenset[str] = field(converter=word_set)
    """Nouns for a body that acts as one, in its name or alone."""
    follow_ups: frozenset[str] = field(converter=word_set)
    """Nouns that follow up the name of a body of their sort: "party"."""
    generic_bodies: frozenset[str] = field(converter=word_set)
    """Nouns that may follow up any body's name: "the company"."""
    followings: frozenset[str] = field(converter=word_set)
    """Nouns for those who act for one person: "campaign"."""
    documents: frozenset[str] = field(converter=word_set)
    """Nouns for words that speak without a person: "poll"."""
    insiders: frozenset[str] = field(converter=word_set)
    """Nouns for unnamed people who are quoted as sources, singular and plural."""
    aides: frozenset[str] = field(converter=word_set)
    """Nouns for those who speak for somebody else: "spokesman"."""
    crowds: frozenset[str] = field(converter=word_set)
    """Nouns for many people, or for people as a mass."""
    agents: tuple[str, ...] = field(converter=word_list)
    """Endings of nouns for those who do something: "-er"."""
    things: frozenset[str] = field(converter=word_set)
    """Nouns with such an ending that nobody is: "number"."""
    trailing: frozenset[str] = field(converter=word_set)
    """Adjectives that follow the noun for people: "familiar"."""
    afterwards: frozenset[str] = field(converter=word_set)
    """Words after a name that tell when: "last", as in "last week"."""
    ordinals: frozenset[str] = field(converter=word_set)
    """Words that tell one from others: "the second person"."""
    pairs: tuple[str, ...] = field(converter=word_list)
    """Words before a noun for two: "both candidates", "the two"."""
    firms: frozenset[str] = field(converter=word_set)
    """Last words of names that only bodies have, as they are written."""
    papers: frozenset[str] = field(converter=word_set)
    """Nouns for persons that papers have for a name, as they are written: "Observer"."""
    mastheads: frozenset[str] = field(converter=word_set)
    """Last words of papers' names, in small letters: "times"."""
    lone_papers: frozenset[str] = field(converter=word_set)
    """Those of them that name a paper alone: "the Observer"."""
    body_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of such words, which no surname has: "-ism"."""
    neutral: frozenset[str] = field(converter=word_set)
    """Nouns for persons that bodies are called as well: "owner"."""
    creeds: frozenset[str] = field(converter=word_set)
    """Nouns for persons that are adjectives before a body's name: "nationalist"."""
    powers: frozenset[str] = field(converter=word_set)
    """Nouns for persons that countries are called as well: "ally"."""
    states: frozenset[str] = field(converter=word_set)
    """Names of states and of the seats of their governments, which speak as bodies."""
    regions: frozenset[str] = field(converter=word_set)
    """Words that open the names of states and bodies, and of no persons: "South"."""
    quantifiers: frozenset[str] = field(converter=word_set)
    """Words that count: "several of the", "dozens of"."""
    determiners: frozenset[str] = field(converter=word_set)
    """Words that open a noun phrase."""
    articles: tuple[str, ...] = field(converter=word_list)
    """Determiners of somebody new."""
    ages: tuple[str, ...] = field(converter=word_list)
    """Endings of a noun that tells an age: "-year-old"."""
    definite: frozenset[str] = field(converter=word_set)
    """Determiners of somebody known."""
    possessives: frozenset[str] = field(converter=word_set)
    """Pronouns that open a noun phrase."""
    modifiers: frozenset[str] = field(converter=word_set)
    """Words that belong to the role noun that follows: "former"."""
    surnames: frozenset[str] = field(converter=word_set)
    """Nouns for persons that many people bear as a name: "baker", which is no title."""
    office_surnames: frozenset[str] = field(converter=word_set)
    """Titles that many people bear as a name: "king"."""
    sponsors: frozenset[str] = field(converter=word_set)
    """Titles of those for whom bodies are named: "King Edward School"."""
    humans: frozenset[str] = field(converter=word_set)
    """Nouns for anybody: "man", which is no role."""
    kin: frozenset[str] = field(converter=word_set)
    """Nouns for relatives."""
    relations: frozenset[str] = field(converter=word_set)
    """Nouns for what somebody is to somebody else: "rival"."""
    executives: frozenset[str] = field(converter=word_set)
    """Nouns for those who lead or own a firm: "founder"."""
    formers: frozenset[str] = field(converter=word_set)
    """Words before a role that somebody has no more: "former"."""
    chiefs: frozenset[str] = field(converter=word_set)
    posts: frozenset[str] = field(converter=word_set)
    """Nouns for who holds a post beside others, and has no other: "coach"."""
    """Nouns for the one at the head of something: "mayor"."""
    fields: frozenset[str] = field(converter=word_set)
    """What offices are for: the "trade" of "Minister of Trade"."""
    shares: frozenset[str] = field(converter=word_set)
    """Nouns for a share of many, who are nobody in particular: "percent"."""
    proper_nouns: frozenset[str] = field(converter=word_set)
    """Nouns for people that are written with a capital, singular and plural: "Democrats"."""
    place_openers: frozenset[str] = field(converter=word_set)
    """Words that open names of places of several words: "new"."""
    attached: frozenset[str] = field(converter=word_set)
    """Nouns for those who act for somebody: "aide", as in "an aide to Ada Stone"."""
    stops: frozenset[str] = field(converter=word_set)
    """Words that end a noun phrase."""
    prepositions: frozenset[str] = field(converter=word_set)
    """Words after which a name is no subject."""
    unnamed: frozenset[str] = field(converter=word_set)
    """Words that may have a capital and name nobody, as they are written."""
    homographs: frozenset[str] = field(converter=word_set)
    """Those of them, and of the months, that are names as well: "Will"."""
    particles: frozenset[str] = field(converter=word_set)
    """Small words inside a name: "von"."""
    firm_suffixes: frozenset[str] = field(converter=word_set)
    """What stands behind the name of a firm: "Inc"."""
    given: frozenset[str] = field(converter=word_set)
    titled: frozenset[str] = field(converter=word_set)
    body_surnames: frozenset[str] = field(converter=word_set)
    workplaces: frozenset[str] = field(converter=word_set)
    epithets: frozenset[str] = field(converter=word_set)
    labels: frozenset[str] = field(converter=word_set)
    joined: frozenset[str] = field(converter=word_set)
    closers: frozenset[str] = field(converter=word_set)
    """Words that may open a run of capitals and describe: "Top Stone aides"."""
    surname_joints: frozenset[str] = field(converter=word_set)
    """Those of them that join two surnames: "y"."""
    places: frozenset[str] = field(converter=word_set)
    """Prepositions before names of places."""
    compounds: frozenset[str] = field(converter=word_set)
    """Ends of words that describe and belong to no name: "-based"."""
    leads: frozenset[str] = field(converter=word_set)
    """Words before a role that begins or ended then: "then mayor"."""
    capacities: frozenset[str] = field(converter=word_set)
    """Words before the role in which somebody speaks: "As a nurse"."""
    asides: frozenset[str] = field(converter=word_set)
    """Words between a name and its role: "himself a clerk"."""
    postnominals: frozenset[str] = field(converter=word_set)
    """Adjectives behind a noun for persons: "emeritus"."""
    past_endings: tuple[str, ...] = field(converter=word_list)
    """Endings by which a verb in the past is told: "-ed"."""
    adverb_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of adverbs before an adjective: "-ly"."""
    passives: frozenset[str] = field(converter=word_set)
    """Words that make the verb before them a passive: "hired by"."""
    verb_endings: tuple[str, ...] = field(converter=word_list)
    """Endings by which a verb after a noun is told: "-ed"."""
    months: frozenset[str] = field(converter=word_set)
    """Words for times that are names only beside another name: "April"."""
    nation_endings: tuple[str, ...] = field(converter=word_list)
    """Those of them that no surname has: "-icans"."""
    people_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of nouns for the people of a country, party or creed: "-ans"."""
    nationals: frozenset[str] = field(converter=word_set)
    """Nouns for somebody of a nation, state, city or creed: "Italian"."""
    national_endings: tuple[str, ...] = field(converter=word_list)
    """Endings of other nouns for such a person: "-landian"."""
    peoples: frozenset[str] = field(converter=word_set)
    """Nouns for all of a nation or creed that no ending tells: "French"."""
    conjunctions: frozenset[str] = field(converter=word_set)
    """Words that join two roles or two speakers: "and"."""
    partitives: frozenset[str] = field(converter=word_set)
    """Words that take one out of several: "one of the authors"."""
    strangers: frozenset[str] = field(converter=word_set)
    """Words for somebody unknown: "UNIDENTIFIED MALE" of a transcript."""
    definite_articles: frozenset[str] = field(converter=word_set)
    """Determiners of what the reader knows: "the"."""
    copulas: frozenset[str] = field(converter=word_set)
    """Words and phrases between somebody and the role: "is", "at the time was"."""
    age_leads: frozenset[str] = field(converter=word_set)
    """Words before an age."""
    phrase_ends: frozenset[str] = field(converter=word_set)
    """Verbs and conjunctions that end the phrase of a role."""
    clause_openers: frozenset[str] = field(converter=word_set)
    """Conjunctions and pronouns that open a new clause, but not of what is said: "after"."""
    naming: frozenset[str] = field(converter=word_set)
    """Words between a description and a name: "a man named"."""
    topics: tuple[str, ...] = field(converter=word_list)
    """Phrases before the name that a sentence is about: "as for"."""
    links: frozenset[str] = field(converter=word_set)
    """Words that join an office or body to its field: "of"."""
    ties: frozenset[str] = field(converter=word_set)
    """Words that tie a person to a body: "of", "at"."""
    complements: frozenset[str] = field(converter=word_set)
    """Prepositions between the noun of a role and its field: "ambassador to"."""
    describing: frozenset[str] = field(converter=word_set)
    """Prepositions that tell one unnamed person from others: "a spokesman for the port"."""
    genitives: tuple[str, ...] = field(converter=word_list)
    """What makes a noun the owner of the next, the longest first: "'s"."""
    suffixes: frozenset[str] = field(converter=word_set)
    """What may follow a surname: "Jr"."""
    patronyms: frozenset[str] = field(converter=word_set)
    """Words that open the second part of a name: "Abu" of "Omar Abu Dorn"."""
    unions: frozenset[str] = field(converter=word_set)
    """Bodies of many states, whose agencies are called by them: "the UN agency"."""
    initials: frozenset[str] = field(converter=word_set)
    """Initials with full stops that are no person's: "U.S."."""
    ranks: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Short titles to the nouns for those who bear them: "sen" to "senator"."""
    equivalents: Mapping[str, str] = field(converter=table)
    offices_by_noun: Mapping[str, str] = field(converter=table)
    """Noun to the one that newsrooms use for the same body: "paper" to "newspaper"."""
    plurals: Mapping[str, str] = field(converter=table)
    """Ending of a plural to that of its singular, the longest first."""
    courtesy: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Forms of address by the pronoun that they promise: "he", "she" or "any"."""
    pronouns: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """The forms of each pronoun; "author", "you" and "relative" beside the third person."""
    roles: Mapping[str, tuple[str, ...]] = field(converter=word_lists)
    """Nouns for one person by the pronoun that they promise: "he", "she" or "any"."""
