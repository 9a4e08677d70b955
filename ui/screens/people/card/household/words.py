"""What is said about putting people together before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from models.queries.households import HouseholdOfferRow, MemberLine
from models.values.people_drafts import HouseholdDraft
from translations import _
from ui.wording.people import household_name


def names_of(members: Sequence[MemberLine]) -> str:
    """``Amina Yusuf, Omar Yusuf``."""
    return ", ".join(member.name for member in members)


def household_words(household: HouseholdDraft) -> str:
    """``Familj · Yusuf · barn födda 2015, 2018``."""
    children = ", ".join(map(str, household.children))
    born = _("children born {years}").format(years=children) if children else ""
    return " · ".join(word for word in (household_name(household.kind), household.name, born) if word)


def offer_sentence(
    offer: HouseholdOfferRow, *, own: HouseholdDraft | None, members: Sequence[MemberLine]
) -> tuple[str, str]:
    """Say whose household it will be, who is in it, and who is left behind."""
    name = offer.person.name
    if offer.household is None:
        if own is not None and members:
            return _("{name} comes into this household").format(name=name), names_of(members)
        return _("A new household together with {name}").format(name=name), ""
    title = _("Comes into the same household as {name}").format(name=name)
    lines = [f"{household_words(offer.household)}: {names_of(offer.members)}"]
    if members:
        lines.append(_("Leaves the household with {names}.").format(names=names_of(members)))
    return title, "\n".join(lines)
