"""Whom somebody wants to meet; the same in both roles."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.values.people import GenderWish, HouseholdKind, Wish
from translations import _
from ui.screens.people.card.inputs.ticks import Ticks
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import TextLabel
from ui.wording.people import gender_wish_name, household_name


class WishPart(QWidget):
    """A gender, whether it holds for all adults of a household, and which households; none ticked means all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.gender_box = ChoiceBox(self)
        self.all_box = QCheckBox(self)
        self._kinds_label = TextLabel(self, look="small")
        self.kind_ticks = Ticks(self, after=self.all_box, columns=3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.gender_box, self.all_box, self._kinds_label, self.kind_ticks):
            column.addWidget(widget)
        self.setFocusProxy(self.gender_box)
        self.gender_box.key_changed.connect(self._on_gender_changed)

    @property
    def wish(self) -> Wish:
        """Give what stands there."""
        gender = GenderWish(self.gender_box.key)
        return Wish(
            gender=gender,
            for_all_adults=gender is not GenderWish.NONE and self.all_box.isChecked(),
            households=frozenset(HouseholdKind(key) for key in self.kind_ticks.keys),
        )

    def set_wish(self, wish: Wish) -> None:
        """Show a wish."""
        self.gender_box.set_key(wish.gender.value)
        self.all_box.setChecked(wish.for_all_adults)
        self.kind_ticks.set_keys([kind.value for kind in wish.households])
        self._on_gender_changed()

    def retranslate(self, name: str) -> None:
        """Set every text in the present language."""
        self.gender_box.set_choices([(wish.value, gender_wish_name(wish)) for wish in GenderWish])
        self.gender_box.setAccessibleName(name)
        self.all_box.setText(_("Holds for all adults who come along"))
        self._kinds_label.setText(_("Wants to meet only these; without a tick all are welcome:"))
        self.kind_ticks.set_choices([(kind.value, household_name(kind)) for kind in HouseholdKind])

    @Slot()
    def _on_gender_changed(self) -> None:
        self.all_box.setVisible(self.gender_box.key != GenderWish.NONE.value)
