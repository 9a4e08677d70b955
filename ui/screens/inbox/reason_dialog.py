"""Asks why an enquiry is closed, or who helps instead; what was said before is one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from models.queries.enquiries import EnquiryRow
from models.values.enquiries import EnquiryOutcome
from translations import _
from ui.screens.inbox.columns import shown_name
from ui.screens.inbox.offered_texts import OfferedTexts
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel

_MOST_OFFERED = 6


class ReasonDialog(DialogBase):
    """For ``REDIRECT`` and ``CLOSED``; Enter confirms as soon as there is a reason."""

    confirmed = Signal(object, object, str)  # EnquiryRow, EnquiryOutcome, reason

    def __init__(
        self, parent: QWidget, *, row: EnquiryRow, outcome: EnquiryOutcome, said_before: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._outcome = outcome
        self._said_before = tuple(said_before)
        self.setMinimumWidth(520)
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self.reason_edit = QLineEdit(self)
        self._field = Field(self, self.reason_edit)
        self.offered = OfferedTexts(self)
        completer = QCompleter(QStringListModel(list(self._said_before), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.reason_edit.setCompleter(completer)
        for widget in (self._explanation, self._field, self.offered):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.reason_edit.textChanged.connect(self._on_text_changed)
        self.offered.chosen.connect(self.reason_edit.setText)
        self.save_wanted.connect(self._on_confirmed)
        self.retranslate()
        self._on_text_changed()
        self.reason_edit.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        name = shown_name(self._row)
        if self._outcome is EnquiryOutcome.REDIRECT:
            self.set_texts(heading=_("Refer {name} elsewhere").format(name=name), primary=_("Refer"), title=_("Refer"))
            self._field.set_label(_("&Who helps instead?"))
            self._explanation.setText(_("The enquiry leaves the inbox. It is found again under “Past”."))
            offered: tuple[str, ...] = (_("Second-hand shop"), _("Study association"), _("Municipal contact centre"))
        else:
            self.set_texts(
                heading=_("Close {name}’s enquiry").format(name=name),
                primary=_("Close the enquiry"),
                title=_("Close the enquiry"),
            )
            self._field.set_label(_("&Why?"))
            self._explanation.setText(
                _("The enquiry leaves the inbox. It is found again under “Past”, and can be taken up again.")
            )
            offered = (_("Changed their mind"), _("Cannot be reached"), _("Got an answer"), _("Registered twice"))
        self.offered.set_texts(tuple(dict.fromkeys((*self._said_before, *offered)))[:_MOST_OFFERED])

    def is_dirty(self) -> bool:
        return bool(self.reason_edit.text().strip())

    @Slot()
    def _on_text_changed(self) -> None:
        self.primary_button.setEnabled(self.is_dirty())

    @Slot()
    def _on_confirmed(self) -> None:
        self.confirmed.emit(self._row, self._outcome, self.reason_edit.text())
        self.accept()
