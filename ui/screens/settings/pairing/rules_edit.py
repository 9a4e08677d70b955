"""What else decides who is paired: the order, the least fit, gender, record extract, age, new pairs a run."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.values.pairing import ExtractRule, PairingPolicy, SameGenderRule
from models.values.pairing_policies import MOST_NEW
from translations import _
from ui.screens.settings.pairing.words import extract_rule_name, order_name, same_gender_name
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox

_WAITING, _FIT = "waiting", "fit"


class RulesEdit(QWidget):
    """The fields by their names in the policy."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.order_box = ChoiceBox(self)
        self.least_fit_box = NumberBox(self)
        self.least_fit_box.setRange(0, 100)
        self.most_new_box = NumberBox(self)
        self.most_new_box.setRange(1, MOST_NEW)
        self.gender_box = ChoiceBox(self)
        self.extract_box = ChoiceBox(self)
        self.minors_box = QCheckBox(self)
        self.fields = {
            "best_fit_first": Field(self, self.order_box),
            "least_fit": Field(self, self.least_fit_box),
            "most_new": Field(self, self.most_new_box),
            "same_gender": Field(self, self.gender_box),
            "extract": Field(self, self.extract_box),
        }
        self._minors_hint = TextLabel(self, look="small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        for name in ("least_fit", "most_new"):
            numbers.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.fields["best_fit_first"])
        column.addLayout(numbers)
        column.addWidget(self.fields["same_gender"])
        column.addWidget(self.fields["extract"])
        minors = QVBoxLayout()
        minors.setSpacing(2)
        minors.addWidget(self.minors_box)
        minors.addWidget(self._minors_hint)
        column.addLayout(minors)
        column.addStretch(1)
        for box in (self.order_box, self.gender_box, self.extract_box):
            box.key_changed.connect(self._on_changed)
        for number in (self.least_fit_box, self.most_new_box):
            number.valueChanged.connect(self._on_changed)
        self.minors_box.toggled.connect(self._on_changed)

    def retranslate(self) -> None:
        """Set every text."""
        self.fields["best_fit_first"].set_label(
            _("Who goes first"), _("As many pairs as possible always come before this.")
        )
        self.order_box.set_choices(
            [(_WAITING, order_name(best_fit_first=False)), (_FIT, order_name(best_fit_first=True))]
        )
        self.fields["least_fit"].set_label(_("Least fit"), _("Nobody is proposed below it."))
        self.fields["most_new"].set_label(
            _("New pairs for one volunteer"), _("In one plan, so that nobody is passed over.")
        )
        self.fields["same_gender"].set_label(_("Same gender as a rule"), _("What people wish themselves always holds."))
        self.gender_box.set_choices([(rule.value, same_gender_name(rule)) for rule in SameGenderRule])
        self.fields["extract"].set_label(_("Record extract"), _("How often it is shown again is decided under Intake."))
        self.extract_box.set_choices([(rule.value, extract_rule_name(rule)) for rule in ExtractRule])
        self.minors_box.setText(_("Under 18 may be paired"))
        self._minors_hint.setText(_("Otherwise both must be 18 or older."))
        self.minors_box.setAccessibleDescription(self._minors_hint.text())

    def policy(self) -> PairingPolicy:
        """Give what stands here; the weights stand elsewhere."""
        return PairingPolicy(
            least_fit=self.least_fit_box.value(),
            best_fit_first=self.order_box.key == _FIT,
            same_gender=SameGenderRule(self.gender_box.key),
            extract=ExtractRule(self.extract_box.key),
            minors=self.minors_box.isChecked(),
            most_new=self.most_new_box.value(),
        )

    def show_policy(self, policy: PairingPolicy) -> None:
        """Show it, and tell of one change."""
        self.blockSignals(True)
        self.order_box.set_key(_FIT if policy.best_fit_first else _WAITING)
        self.least_fit_box.setValue(policy.least_fit)
        self.most_new_box.setValue(policy.most_new)
        self.gender_box.set_key(policy.same_gender.value)
        self.extract_box.set_key(policy.extract.value)
        self.minors_box.setChecked(policy.minors)
        self.blockSignals(False)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
