"""Why a pair ends, and whether each side wants to wait for somebody again."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from models.values.pair_rows import PairRow
from models.values.pairs import EndingDraft, EndingReason, PairSide
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.wording.pair_cards import pair_title, side_short
from ui.wording.pairs import ending_reason_name

_LINES = 2


class PairEndDialog(LifeDialog):
    """Both sides are offered the queue again, unless it ends for safety, which blocks both until it is lifted."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, context=context, row=row)
        self.reason_box = ChoiceBox(self)
        self.day_edit = self.past_day_edit()
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        self._reason_field = Field(self, self.reason_box)
        self._day_field = Field(self, self.day_edit)
        self._note_field = Field(self, self.note_edit)
        self.add_fields({"reason": self._reason_field, "day": self._day_field, "note": self._note_field})
        self.newcomer_box, self.volunteer_box = QCheckBox(self), QCheckBox(self)
        self.again_box, self.fault_box = QCheckBox(self), QCheckBox(self)
        self.safety = Banner(self)
        for box in (self.newcomer_box, self.volunteer_box, self.again_box, self.fault_box, self.safety):
            self.body.addWidget(box)
        self.newcomer_box.setChecked(True)
        self.volunteer_box.setChecked(True)
        self.reason_box.key_changed.connect(self._on_reason)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("End the pair"), primary=_("End"))
        self.say("")
        self.reason_box.set_choices([(each.value, _upper(ending_reason_name(each))) for each in EndingReason])
        self._reason_field.set_label(_("&Why"))
        self._day_field.set_label(_("&Day"))
        quiet = _("Write nothing about health, religion or reasons for asylum.")
        self._note_field.set_label(_("&Note"), quiet)
        wants = _("{name} wants to wait for somebody new")
        self.newcomer_box.setText(wants.format(name=_upper(side_short(self.row, PairSide.NEWCOMER))))
        self.volunteer_box.setText(_("{name} can take somebody new").format(name=self._volunteer()))
        self.again_box.setText(_("The two may be proposed to one another again"))
        self.fault_box.setText(_("It was the other side’s doing: the old place in the queue is kept"))
        self._on_reason()

    def first_editor(self) -> QWidget:
        return self.reason_box

    def answer(self) -> EndingDraft:
        """Give what stands in the fields."""
        return EndingDraft(
            pair_id=self.row.id,
            version=self.row.version,
            reason=EndingReason(self.reason_box.key),
            day=self.day_edit.day,
            note=self.note_edit.toPlainText(),
            newcomer_again=self.newcomer_box.isChecked(),
            volunteer_again=self.volunteer_box.isChecked(),
            may_meet_again=self.again_box.isChecked() and not self._is_safety(),
            fault_free=self.fault_box.isChecked(),
        )

    def save(self) -> None:
        self.presenter.end(self.answer(), pair_title(self.row))

    def _volunteer(self) -> str:
        return _upper(side_short(self.row, PairSide.VOLUNTEER))

    def _is_safety(self) -> bool:
        return self.reason_box.key == EndingReason.SAFETY.value

    @Slot()
    def _on_reason(self) -> None:
        self.again_box.setVisible(not self._is_safety())
        if self._is_safety():
            text = _("Neither is proposed to anybody until the block is lifted. Talk to both of them today.")
            self.safety.show_text(_("Both are blocked"), text, tone=Tone.ATTENTION)
        else:
            self.safety.hide()
        self.fit_to_content()


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
