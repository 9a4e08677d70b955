"""Who lives or comes together, and who of them takes part in what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.errors import FieldProblem, ProblemCode
from models.values.identifiers import PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft, PersonDraft, TakingPart
from translations import _
from ui.screens.people.card.inputs.ticks import Ticks
from ui.screens.people.card.inputs.years_edit import YearsEdit
from ui.screens.people.card.loaded import LoadedCard
from ui.screens.people.card.pages.page import CardPage
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import TextLabel
from ui.wording.people import household_name

_ADULT, _CHILD = "adult", "child"


class HouseholdPage(CardPage):
    """The household on the left, on the right a tick for everybody who comes along, by role."""

    def __init__(self, parent: QWidget, *, loaded: LoadedCard) -> None:
        super().__init__(parent)
        self._members = loaded.members
        self.kind_box = ChoiceBox(self)
        self.name_edit = QLineEdit(self)
        self.children_edit = YearsEdit(self)
        self._others = TextLabel(self, wraps=True)
        self.part_ticks = {"volunteer": Ticks(self), "newcomer": Ticks(self)}
        self._nobody = TextLabel(self, look="muted", wraps=True)
        self.field("household", self.kind_box)
        self.field("household.name", self.name_edit)
        self.field("household.children", self.children_edit)
        for role, ticks in self.part_ticks.items():
            self.field(f"{role}.taking_part", ticks)
        for name in ("household", "household.name", "household.children"):
            self.add(self.left, name)
        self.left.addWidget(self._others)
        self.right.addWidget(self._nobody)
        for role in self.part_ticks:
            self.add(self.right, f"{role}.taking_part")
        self.left.addStretch(1)
        self.right.addStretch(1)
        self._roles: tuple[str, ...] = ()
        self.kind_box.key_changed.connect(self._on_changed)
        self.children_edit.textChanged.connect(self._on_changed)

    def title(self) -> str:
        return _("Household")

    def fill(self, card: PersonDraft) -> None:
        household = card.household
        self.kind_box.set_key("" if household is None else household.kind.value)
        self.name_edit.setText("" if household is None else household.name)
        self.children_edit.set_years(() if household is None else household.children)
        self.show_roles(card)
        parts = {
            "volunteer": card.volunteer.taking_part if card.volunteer is not None else None,
            "newcomer": card.newcomer.taking_part if card.newcomer is not None else None,
        }
        for role, part in parts.items():
            self.part_ticks[role].set_keys(_keys_of(part))

    def show_roles(self, card: PersonDraft) -> None:
        """Ask who comes along in the roles that the card has now."""
        roles = {"volunteer": card.volunteer, "newcomer": card.newcomer}
        self._roles = tuple(name for name, role in roles.items() if role is not None)
        self._on_changed()

    def applied(self, card: PersonDraft) -> PersonDraft:
        kind = self.kind_box.key
        household = None
        if kind:
            household = replace(
                card.household or HouseholdDraft(),
                kind=HouseholdKind(kind),
                name=self.name_edit.text(),
                children=self.children_edit.years,
            )
        volunteer, newcomer = card.volunteer, card.newcomer
        if volunteer is not None:
            volunteer = replace(volunteer, taking_part=_part_of(self.part_ticks["volunteer"].keys))
        if newcomer is not None:
            newcomer = replace(newcomer, taking_part=_part_of(self.part_ticks["newcomer"].keys))
        return replace(card, household=household, volunteer=volunteer, newcomer=newcomer)

    def problems(self) -> Sequence[FieldProblem]:
        if not self.kind_box.key or self.children_edit.is_understood:
            return ()
        return (FieldProblem(field="household.children", code=ProblemCode.NOT_A_NUMBER),)

    def retranslate(self) -> None:
        kinds = [(kind.value, household_name(kind)) for kind in HouseholdKind]
        self.kind_box.set_choices([("", _("Not said")), *kinds])
        self.label("household", _("Who comes together"))
        self.label("household.name", _("What you call them"), _("Such as the family name, or the company."))
        self.label("household.children", _("Birth years of children"), _("With commas between: 2015, 2018"))
        self.label("volunteer.taking_part", _("Come along as volunteers"))
        self.label("newcomer.taking_part", _("Come along as newcomers"))
        names = ", ".join(member.name for member in self._members)
        self._others.setText(_("Also in the household: {names}").format(names=names))
        self._others.setVisible(bool(names))
        self._nobody.setText(_("Nobody else is in the household who could come along."))
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        has_household = bool(self.kind_box.key)
        for name in ("household.name", "household.children"):
            self.fields[name].setVisible(has_household)
        choices = self._choices() if has_household else []
        for role, ticks in self.part_ticks.items():
            ticks.set_choices(choices)
            self.fields[f"{role}.taking_part"].setVisible(bool(choices) and role in self._roles)
        self._nobody.setVisible(has_household and not choices)

    def _choices(self) -> list[tuple[str, str]]:
        adults = [(f"{_ADULT}:{member.id}:0", member.name) for member in self._members]
        children = [
            (key, _("Child born {year}").format(year=key.split(":")[1]))
            for key in _child_keys(self.children_edit.years)
        ]
        return [*adults, *children]


def _child_keys(years: Collection[int]) -> list[str]:
    """Give each child a key of its own: two can be born in the same year."""
    seen: Counter[int] = Counter()
    keys: list[str] = []
    for year in years:
        keys.append(f"{_CHILD}:{year}:{seen[year]}")
        seen[year] += 1
    return keys


def _keys_of(part: TakingPart | None) -> list[str]:
    if part is None:
        return []
    return [*(f"{_ADULT}:{adult}:0" for adult in part.adults), *_child_keys(part.children)]


def _part_of(keys: Collection[str]) -> TakingPart:
    said = [key.split(":") for key in keys]
    return TakingPart(
        adults=tuple(PersonId(int(number)) for sort, number, _place in said if sort == _ADULT),
        children=tuple(sorted(int(number) for sort, number, _place in said if sort == _CHILD)),
    )
