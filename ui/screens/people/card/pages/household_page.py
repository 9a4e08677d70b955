"""Who lives or comes together, whom of the known they belong with, and who of them takes part in what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.queries.households import HouseholdOfferRow, MemberLine
from models.values.errors import FieldProblem, ProblemCode
from models.values.identifiers import PersonId
from models.values.people import HouseholdKind
from models.values.people_drafts import HouseholdDraft, PersonDraft, TakingPart
from translations import _
from ui.screens.people.card.household.words import names_of
from ui.screens.people.card.inputs.ticks import Ticks
from ui.screens.people.card.inputs.years_edit import YearsEdit
from ui.screens.people.card.loaded import LoadedCard
from ui.screens.people.card.pages.page import CardPage
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import TextLabel
from ui.wording.people import household_name

_ADULT, _CHILD = "adult", "child"


class HouseholdPage(CardPage):
    """The household on the left, on the right a tick for everybody who comes along, by role."""

    join_wanted = Signal()
    members_wanted = Signal(object)  # HouseholdDraft: another than the card had when it was opened

    def __init__(self, parent: QWidget, *, loaded: LoadedCard) -> None:
        super().__init__(parent)
        self._loaded = loaded
        self._members = loaded.members
        self._household = loaded.card.household
        self._ticked: dict[str, list[str]] = {"volunteer": [], "newcomer": []}
        self.kind_box = ChoiceBox(self)
        self.name_edit = QLineEdit(self)
        self.children_edit = YearsEdit(self)
        self._others = TextLabel(self, wraps=True)
        self.join_button = PlainButton(self)
        self.leave_button = QuietButton(self)
        self.joined_banner = Banner(self)
        self.part_ticks = {role: Ticks(self, after=self.leave_button) for role in ("volunteer", "newcomer")}
        self._nobody = TextLabel(self, look="muted", wraps=True)
        self.field("household", self.kind_box)
        self.field("household.name", self.name_edit)
        self.field("household.children", self.children_edit)
        for role, ticks in self.part_ticks.items():
            self.field(f"{role}.taking_part", ticks)
        for name in ("household", "household.name", "household.children"):
            self.add(self.left, name)
        buttons = QHBoxLayout()
        for button in (self.join_button, self.leave_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.left.addWidget(self._others)
        self.left.addLayout(buttons)
        self.left.addWidget(self.joined_banner)
        self.right.addWidget(self._nobody)
        for role in self.part_ticks:
            self.add(self.right, f"{role}.taking_part")
        self.left.addStretch(1)
        self.right.addStretch(1)
        self._roles: tuple[str, ...] = ()
        self.kind_box.key_changed.connect(self._on_changed)
        self.children_edit.textChanged.connect(self._on_changed)
        self.join_button.clicked.connect(self.join_wanted)
        self.leave_button.clicked.connect(self._on_left)

    @property
    def members(self) -> tuple[MemberLine, ...]:
        """Give who else belongs to the household as it stands on the page."""
        return self._members

    def title(self) -> str:
        return _("Household")

    def fill(self, card: PersonDraft) -> None:
        self._show_household(card.household)
        parts = {
            "volunteer": card.volunteer.taking_part if card.volunteer is not None else None,
            "newcomer": card.newcomer.taking_part if card.newcomer is not None else None,
        }
        self._ticked = {role: _keys_of(part) for role, part in parts.items()}
        self.joined_banner.hide()
        known = self._loaded.card.household
        if _people_of(card.household) == _people_of(known):
            self._members = self._loaded.members
        elif card.household is not None:
            self.members_wanted.emit(card.household)
        else:
            self._members = ()
        self.show_roles(card)
        self._tick()

    def show_members(self, members: Sequence[MemberLine]) -> None:
        """Show who belongs to the household now, and tick those who were said to come along."""
        self._members = tuple(members)
        self._name_members()
        self._on_changed()
        self._tick()

    def take_offer(self, offer: HouseholdOfferRow, household: HouseholdDraft) -> None:
        """Put the card together with a known person in a household; nothing is saved before the card is."""
        left, stays = self._members, offer.household is None
        self._ticked = {role: list(ticks.keys) for role, ticks in self.part_ticks.items()}
        self._show_household(household)
        self.show_members([*left, offer.person] if stays else offer.members)
        behind = "" if stays or not left else _("Leaves the household with {names}.").format(names=names_of(left))
        self.joined_banner.show_text(
            _("Put together when the card is saved"), behind, tone=Tone.ATTENTION if behind else Tone.INFO
        )
        self.kind_box.setFocus()

    def _show_household(self, household: HouseholdDraft | None) -> None:
        self._household = household
        self.kind_box.set_key("" if household is None else household.kind.value)
        self.name_edit.setText("" if household is None else household.name)
        self.children_edit.set_years(() if household is None else household.children)

    def _tick(self) -> None:
        for role, keys in self._ticked.items():
            self.part_ticks[role].set_keys(keys)

    def show_roles(self, card: PersonDraft) -> None:
        """Ask who comes along in the roles that the card has now."""
        roles = {"volunteer": card.volunteer, "newcomer": card.newcomer}
        self._roles = tuple(name for name, role in roles.items() if role is not None)
        self._on_changed()

    def applied(self, card: PersonDraft) -> PersonDraft:
        household = self._own_household()
        volunteer, newcomer = card.volunteer, card.newcomer
        if volunteer is not None:
            volunteer = replace(volunteer, taking_part=_part_of(self.part_ticks["volunteer"].keys))
        if newcomer is not None:
            newcomer = replace(newcomer, taking_part=_part_of(self.part_ticks["newcomer"].keys))
        return replace(card, household=household, volunteer=volunteer, newcomer=newcomer)

    def _own_household(self) -> HouseholdDraft | None:
        kind = self.kind_box.key
        if not kind:
            return None
        return replace(
            self._household or HouseholdDraft(),
            kind=HouseholdKind(kind),
            name=self.name_edit.text(),
            children=self.children_edit.years,
        )

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
        self.join_button.setText(_("Put together with somebody known …"))
        self.leave_button.setText(_("Leave the household"))
        self._name_members()
        self._nobody.setText(_("Nobody else is in the household who could come along."))
        self._on_changed()

    def _name_members(self) -> None:
        self._others.setText(_("Also in the household: {names}").format(names=names_of(self._members)))

    @Slot()
    def _on_left(self) -> None:
        """Belong to nobody any more; the others keep their household."""
        left = names_of(self._members)
        self._show_household(None)
        self.show_members(())
        self.joined_banner.show_text(
            _("Leaves the household when the card is saved"), left, tone=Tone.ATTENTION if left else Tone.INFO
        )
        self.join_button.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        has_household = bool(self.kind_box.key)
        self._others.setVisible(has_household and bool(self._members))
        self.leave_button.setVisible(has_household and bool(self._members))
        for name in ("household.name", "household.children"):
            self.fields[name].setVisible(has_household)
        choices = self._choices() if has_household else []
        for role, ticks in reversed(self.part_ticks.items()):  # what is said last comes first after the button
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


def _people_of(household: HouseholdDraft | None) -> tuple[object, ...]:
    """Tell apart households by who is in them."""
    return () if household is None else (household.id, household.joined_by)


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
