"""One colleague in the list: the name, what holds for them, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from translations import _
from ui.screens.settings.colleagues.presenter import ColleagueLine
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import Pill, TextLabel


class ColleagueLineWidget(QWidget):
    """Who is locked out keeps the name in the history and has nothing to click."""

    rename_wanted = Signal(object)  # ColleagueLine
    passphrase_wanted = Signal(object)  # ColleagueLine
    lock_out_wanted = Signal(object)  # ColleagueLine
    administrator_wanted = Signal(object)  # ColleagueLine

    def __init__(self, parent: QWidget, *, line: ColleagueLine, has_keys: bool) -> None:
        super().__init__(parent)
        self.line = line
        self._name = TextLabel(self, look="" if line.row.active else "muted")
        self._name.setText(line.row.name)
        self.pill = Pill(self)
        self.passphrase_button = PlainButton(self)
        self.rename_button = PlainButton(self)
        self.lock_out_button = PlainButton(self)
        self.administrator_button = PlainButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self.pill)
        row.addStretch(1)
        for button in self.buttons:
            row.addWidget(button)
        active = line.row.active
        self.passphrase_button.setVisible(active and not line.has_slot)
        self.rename_button.setVisible(active)
        self.lock_out_button.setVisible(active and has_keys and not line.is_self)
        self.administrator_button.setVisible(active and line.may_choose and line.has_slot)
        self.passphrase_button.clicked.connect(self._on_passphrase)
        self.rename_button.clicked.connect(self._on_rename)
        self.lock_out_button.clicked.connect(self._on_lock_out)
        self.administrator_button.clicked.connect(self._on_administrator)
        self.retranslate()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Give the buttons in the order of Tab."""
        return (self.passphrase_button, self.administrator_button, self.rename_button, self.lock_out_button)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        name = self.line.row.name
        self.passphrase_button.setText(_("Passphrase …"))
        self.passphrase_button.setAccessibleName(_("Give {name} a passphrase").format(name=name))
        self.rename_button.setText(_("Rename …"))
        self.rename_button.setAccessibleName(_("Change the name of {name}").format(name=name))
        self.lock_out_button.setText(_("Lock out …"))
        self.lock_out_button.setAccessibleName(_("Lock out {name}").format(name=name))
        self._name_administrator()
        self._set_pill()

    def _name_administrator(self) -> None:
        name = self.line.row.name
        if self.line.row.is_administrator:
            self.administrator_button.setText(_("No longer administrator"))
            self.administrator_button.setAccessibleName(_("Let {name} be administrator no longer").format(name=name))
        else:
            self.administrator_button.setText(_("Make administrator"))
            self.administrator_button.setAccessibleName(_("Make {name} an administrator").format(name=name))

    def _set_pill(self) -> None:
        if not self.line.row.active:
            self.pill.show_text(_("locked out"), Tone.NEUTRAL)
        elif not self.line.has_slot:
            self.pill.show_text(_("no passphrase yet"), Tone.ATTENTION)
        elif self.line.is_self:
            text = _("you, administrator") if self.line.may_choose else _("you")
            self.pill.show_text(text, Tone.GOOD)
        elif self.line.row.is_administrator:
            self.pill.show_text(_("administrator"), Tone.NEUTRAL)
        else:
            self.pill.hide()

    @Slot()
    def _on_passphrase(self) -> None:
        self.passphrase_wanted.emit(self.line)

    @Slot()
    def _on_rename(self) -> None:
        self.rename_wanted.emit(self.line)

    @Slot()
    def _on_lock_out(self) -> None:
        self.lock_out_wanted.emit(self.line)

    @Slot()
    def _on_administrator(self) -> None:
        self.administrator_wanted.emit(self.line)
