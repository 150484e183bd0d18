"""How sure a speaker is: the ground on which somebody was named, and which case of it.

Each rule is a ground. Some are split into cases that are right more or less often: a full name is
surer than a lone word, and a pronoun with one candidate surer than one with two nearly alike. How
often each is right is a table of the language, `speaker_confidence.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from newsparse.speakers.discourse import Anaphor
from newsparse.speakers.entities import Entity
from newsparse.speakers.name_matching import candidates_for
from newsparse.speakers.role_bearers import find_bearers
from newsparse.speakers.rules import Found

FAR = 4
"""From this many sentences back on, a pronoun is far from whom it means: a fact of news."""

LEADS = ((40, "clear"), (20, "fair"))
"""By how many points the best candidate leads, and what that is called."""

FAIR_LEAD: int = LEADS[-1][0]
"""By this many points one of several with a surname leads: whoever was only named in full last
leads by less."""


class Ground(NamedTuple):
    """On what a speaker was named."""

    name: str
    """The rule, as `speaker_confidence.toml` calls it."""
    case: str
    """Which case of it."""


def ground_of(found: Found, anaphor: Anaphor) -> Ground | None:
    """Return on what ground a mention means somebody, if it does."""
    if found.entity is None or found.rule is None:
        return None
    split = CASES.get(found.rule.ground, one_case)
    return Ground(found.rule.ground, split(found.entity, anaphor))


def one_case(_entity: Entity, _anaphor: Anaphor) -> str:
    """Return the only case of a ground that is not split."""
    return "any"


def case_of_name(entity: Entity, anaphor: Anaphor) -> str:
    """Tell how a name tells whom it means: "Ada Stone", "Stone", "Harbour Board", "Halcyon"."""
    if entity.kind != "person":
        return case_of_body(entity)
    name = anaphor.reading.name
    is_long = len(entity.name.split()) > 1
    if not is_long:
        return "lone_word"
    if name is None or len(name.words) > 1:
        return "full_told" if entity.is_certain else "full_untold"
    bearers = candidates_for(name, anaphor.discourse.entities.evidence)
    if len(bearers) == 1:
        return "surname"
    lead = anaphor.discourse.entities.evidence.leads.get(name.start, 0)
    return "shared_surname" if lead >= FAIR_LEAD else "unsure_surname"


def case_of_body(entity: Entity) -> str:
    """Tell how a name tells a body: "Harbour Board", "the FBI", "Halcyon"."""
    is_long = len(entity.name.split()) > 1
    if is_long:
        return "body"
    return "body_word_untold" if entity.evidence == "none" else "body_word"


def case_of_pronoun(_entity: Entity, anaphor: Anaphor) -> str:
    """Tell how clearly the best candidate leads, and how far back it stands."""
    reading = anaphor.reading
    lead = anaphor.discourse.leads[reading.start, reading.pronoun]
    if lead.back >= FAR:
        return "far"
    if lead.points is None:
        return "alone"
    return next((case for points, case in LEADS if lead.points >= points), "slight")


def case_of_person(entity: Entity, anaphor: Anaphor) -> str:
    """Tell whether the text gives somebody the role by which a description means him."""
    bearers = find_bearers(anaphor)
    if entity not in bearers:
        return "without_role"
    return "with_role" if len(bearers) == 1 else "with_shared_role"


def case_of_description(entity: Entity, _anaphor: Anaphor) -> str:
    """Tell whether a description means somebody with a name."""
    return "named" if entity.names else "unnamed"


def case_of_own_words(_entity: Entity, anaphor: Anaphor) -> str:
    """Tell what stands for itself: "a pilot", "the court", "voters"."""
    if anaphor.reading.is_back_reference:
        return "definite"
    return "plural" if anaphor.reading.is_plural else "indefinite"


def case_of_several(entity: Entity, anaphor: Anaphor) -> str:
    """Tell whether those whom "they" means spoke last, or somebody else did since."""
    return "spoke_last" if anaphor.earlier[-1].entity is entity else "spoke_before"


CASES: Mapping[str, Callable[[Entity, Anaphor], str]] = {
    "name": case_of_name,
    "pronoun": case_of_pronoun,
    "person": case_of_person,
    "body": case_of_description,
    "body_pronoun": case_of_description,
    "role": case_of_description,
    "described": case_of_description,
    "insider": case_of_description,
    "relative_name": case_of_name,
    "relative_noun": case_of_description,
    "own_words": case_of_own_words,
    "several": case_of_several,
}
"""How the cases of some grounds are told."""
