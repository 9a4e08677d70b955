"""What becomes of children and kind when somebody joins a household."""

from __future__ import annotations

from models.rules.households import children_still_there, joined_household
from models.values.identifiers import HouseholdId, PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft

OMAR = PersonId(7)
THEIRS = HouseholdDraft(id=HouseholdId(3), version=2, kind=HouseholdKind.FAMILY, name="Yusuf", children=(2015, 2018))


def test_children_are_kept_as_often_as_they_are_there() -> None:
    assert children_still_there((2018, 2015, 2015, 2020), (2015, 2018, 2018)) == (2015, 2018)


def test_two_without_household_form_one() -> None:
    both = joined_household(None, None, OMAR, is_alone=True)

    assert both == HouseholdDraft(kind=HouseholdKind.COUPLE, joined_by=(OMAR,))


def test_who_has_no_household_comes_into_the_own() -> None:
    both = joined_household(THEIRS, None, OMAR, is_alone=False)

    assert (both.id, both.version, both.joined_by) == (THEIRS.id, THEIRS.version, (OMAR,))
    assert (both.kind, both.children) == (THEIRS.kind, THEIRS.children)


def test_child_that_both_name_comes_once() -> None:
    own = HouseholdDraft(id=HouseholdId(9), kind=HouseholdKind.FAMILY, children=(2018, 2021))

    both = joined_household(own, THEIRS, OMAR, is_alone=True)

    assert (both.id, both.children, both.joined_by) == (THEIRS.id, (2015, 2018, 2021), ())


def test_children_stay_with_those_who_are_left() -> None:
    own = HouseholdDraft(id=HouseholdId(9), kind=HouseholdKind.FAMILY, children=(2021,))

    assert joined_household(own, THEIRS, OMAR, is_alone=False).children == (2015, 2018)


def test_nobody_who_joined_is_single() -> None:
    alone = HouseholdDraft(id=HouseholdId(4), kind=HouseholdKind.SINGLE)
    with_child = HouseholdDraft(id=HouseholdId(5), kind=HouseholdKind.SINGLE, children=(2020,))

    kinds = [joined_household(None, theirs, OMAR, is_alone=True).kind for theirs in (alone, with_child)]

    assert kinds == [HouseholdKind.COUPLE, HouseholdKind.FAMILY]
