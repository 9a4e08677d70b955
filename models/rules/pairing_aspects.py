"""What each aspect of two units says about them as a couple: ``pairing_obstacles`` and ``pairing_fit`` for many.

Units alike in an aspect make a class, and classes are compared instead of people: a register has a handful of wishes,
levels, areas and years, however large it is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from models.rules import pairing_facts as facts
from models.rules import pairing_fit as single
from models.rules.pairing_obstacles import needs_extract
from models.rules.pairing_packed import broken_where, points_if_known
from models.rules.pairing_words import word_sets
from models.values.pairing import Criterion, ObstacleCode, PairingPolicy, PairingUnit, SameGenderRule
from models.values.people import Gender

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_YEARS = 30
"""A larger difference of age changes nothing more."""


class Side:
    """Units of one side, and what is asked about each as a column or a row of numbers."""

    def __init__(self, units: Sequence[PairingUnit], *, across: bool) -> None:
        self.units = units
        self._across = across

    def numbers(self, of_unit: Callable[[PairingUnit], int]) -> NDArray[np.int16]:
        """Give one number for each unit."""
        import numpy as np

        found = np.array([of_unit(unit) for unit in self.units], np.int16)
        return found[None, :] if self._across else found[:, None]

    def hold(self, of_unit: Callable[[PairingUnit], bool]) -> NDArray[np.bool_]:
        """Tell of each unit whether something holds."""
        held: NDArray[np.bool_] = self.numbers(of_unit) != 0
        return held

    def sets(self, of_unit: Callable[[PairingUnit], Iterable[Hashable]]) -> list[frozenset[Hashable]]:
        """Give one set for each unit."""
        return [frozenset(of_unit(unit)) for unit in self.units]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """What makes units alike on each side, and the packed numbers of two sides of units that differ in it.

    ``criterion`` is the one it gives points for, None if it only forbids.
    """

    criterion: Criterion | None
    of_row: Callable[[PairingUnit], Hashable]
    of_column: Callable[[PairingUnit], Hashable]
    table: Callable[[Side, Side], NDArray[np.uint32]]


def aspects(policy: PairingPolicy, fields: Mapping[str, str]) -> tuple[Aspect, ...]:
    """Give every aspect but times and interests; ``fields`` leads from an occupation to its field of work."""
    comparison = _Comparison(policy, fields)
    wishes = ("gender", "adults", "kind", "wish")
    ready = attrgetter("is_ready", "is_adult", "has_minors", *wishes)
    offering = attrgetter("is_ready", "is_adult", "has_papers", "has_extract", *wishes)
    speech, place, work = (
        attrgetter("swedish", "languages"),
        attrgetter("area_id", "reach"),
        attrgetter("occupation", "main_activity"),
    )
    family, age = attrgetter("children", "kind"), attrgetter("birth_year")
    return (
        Aspect(criterion=None, of_row=ready, of_column=_Offering(offering), table=comparison.conditions),
        Aspect(criterion=Criterion.LANGUAGE_BRIDGE, of_row=speech, of_column=speech, table=comparison.languages),
        Aspect(criterion=Criterion.AREA, of_row=place, of_column=place, table=comparison.areas),
        Aspect(criterion=Criterion.FAMILY, of_row=family, of_column=family, table=comparison.families),
        Aspect(criterion=Criterion.AGE, of_row=age, of_column=age, table=comparison.ages),
        Aspect(criterion=Criterion.OCCUPATION, of_row=work, of_column=work, table=comparison.occupations),
    )


@dataclass(frozen=True, slots=True)
class _Offering:
    """What makes volunteers alike: the number of their places does not, only whether there is one."""

    rest: Callable[[PairingUnit], Hashable]

    def __call__(self, unit: PairingUnit) -> Hashable:
        return unit.places > 0, self.rest(unit)


@dataclass(frozen=True, slots=True)
class _FieldOf:
    """Gives the field of work of a unit's occupation."""

    fields: Mapping[str, str]

    def __call__(self, unit: PairingUnit) -> tuple[str, ...]:
        field = self.fields.get(unit.occupation)
        return () if field is None else (field,)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The tables of two sides under a policy."""

    policy: PairingPolicy
    fields: Mapping[str, str]

    def conditions(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Hold readiness, places, papers, age and both sides' wishes against one another."""
        import numpy as np

        needs = np.array([needs_extract(unit, self.policy) for unit in here.units], np.bool_)[:, None]
        found = broken_where(ObstacleCode.NOT_READY, ~(here.hold(facts.is_ready) & there.hold(facts.is_ready)))
        found |= broken_where(ObstacleCode.NO_PLACE, ~there.hold(facts.has_place))
        found |= broken_where(ObstacleCode.PAPERS_MISSING, ~there.hold(facts.has_papers))
        found |= broken_where(ObstacleCode.RECORD_EXTRACT_MISSING, needs & ~there.hold(facts.has_extract))
        if not self.policy.minors:
            found |= broken_where(ObstacleCode.UNDER_AGE, ~(here.hold(facts.is_adult) & there.hold(facts.is_adult)))
        found |= broken_where(ObstacleCode.GENDER_WISH, ~self._genders_fit(here, there))
        wished = here.numbers(facts.kinds_wished) & there.numbers(facts.kind)
        welcome = there.numbers(facts.kinds_wished) & here.numbers(facts.kind)
        found |= broken_where(ObstacleCode.HOUSEHOLD_WISH, (wished == 0) | (welcome == 0))
        return found

    def _genders_fit(self, here: Side, there: Side) -> NDArray[np.bool_]:
        import numpy as np

        mine, theirs = here.numbers(facts.gender), there.numbers(facts.gender)
        met_there = np.where(here.hold(facts.for_all), there.numbers(facts.genders), theirs)
        met_here = np.where(there.hold(facts.for_all), here.numbers(facts.genders), mine)
        refused = (met_there & ~here.numbers(facts.accepted)) | (met_here & ~there.numbers(facts.accepted))
        fits: NDArray[np.bool_] = refused == 0
        if self.policy.same_gender is SameGenderRule.ON:
            fits = fits & (mine == theirs) & (mine != facts.GENDER_BITS[Gender.UNSAID])
        return fits

    def languages(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Compare oral Swedish with the least that works, and the languages besides."""
        import numpy as np

        shared = word_sets(here.sets(single.other_languages), there.sets(single.other_languages)).share_any()
        enough = here.numbers(facts.level_reached) >= there.numbers(facts.level_asked)
        bridge = np.where(shared, np.uint8(single.FULL), np.uint8(0))
        known = here.hold(facts.knows_languages) & there.hold(facts.knows_languages)
        points = self._points(Criterion.LANGUAGE_BRIDGE, bridge, known)
        return points | broken_where(ObstacleCode.NO_COMMON_LANGUAGE, ~(enough | shared))

    def areas(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Compare where both live and where they can come to."""
        import numpy as np

        places = word_sets(here.sets(facts.places), there.sets(facts.places)).share_any()
        within = word_sets(here.sets(facts.areas), there.sets(facts.areas)).share_any()
        same = here.numbers(facts.own_area) == there.numbers(facts.own_area)
        share = np.where(same, np.uint8(single.FULL), np.where(within, np.uint8(single.COMMON_AREA), np.uint8(0)))
        points = self._points(Criterion.AREA, share, here.hold(facts.knows_area) & there.hold(facts.knows_area))
        return points | broken_where(ObstacleCode.TOO_FAR, ~places)

    def families(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Compare the children's ages."""
        import numpy as np

        near = word_sets(here.sets(facts.children), there.sets(facts.years_around_children)).share_any()
        mine, theirs = here.hold(facts.has_children), there.hold(facts.has_children)
        some = (mine & theirs) | here.hold(single.is_in_company) | there.hold(single.is_in_company)
        partly = np.where(some, np.uint8(single.SOME_FAMILY), np.uint8(0))
        share = np.where(near | ~(mine | theirs), np.uint8(single.FULL), partly)
        return self._points(Criterion.FAMILY, share, np.ones((1, 1), np.bool_))

    def ages(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Compare birth years."""
        import numpy as np

        shares = np.array([single.age_share(years) for years in range(MOST_YEARS + 1)], np.uint8)
        apart = np.abs(here.numbers(facts.year) - there.numbers(facts.year))
        known = here.hold(facts.knows_age) & there.hold(facts.knows_age)
        return self._points(Criterion.AGE, shares[np.minimum(apart, MOST_YEARS)], known)

    def occupations(self, here: Side, there: Side) -> NDArray[np.uint32]:
        """Compare occupations and their fields of work."""
        import numpy as np

        field_of = _FieldOf(self.fields)
        alike = word_sets(here.sets(facts.occupation), there.sets(facts.occupation)).share_any()
        near = word_sets(here.sets(field_of), there.sets(field_of)).share_any()
        none = here.hold(single.has_no_occupation) | there.hold(single.has_no_occupation)
        known = none | (here.hold(facts.has_occupation) & there.hold(facts.has_occupation))
        share = np.where(alike, np.uint8(single.FULL), np.where(near, np.uint8(single.SAME_FIELD), np.uint8(0)))
        return self._points(Criterion.OCCUPATION, np.where(none, np.uint8(0), share), known)

    def _points(self, criterion: Criterion, shares: NDArray[np.uint8], known: NDArray[np.bool_]) -> NDArray[np.uint32]:
        return points_if_known(self.policy.weights.get(criterion, 0), shares, known)
