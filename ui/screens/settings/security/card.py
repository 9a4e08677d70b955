"""Passphrase, recovery code and the lock, with a word about what they guard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from translations import _
from ui.screens.settings.card import SettingsCard
from ui.widgets.buttons import PlainButton


class SecurityCard(SettingsCard):
    """In the demo and on a server the buttons rest: there is no key file to change."""

    passphrase_wanted = Signal()
    recovery_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget, *, demo: bool, has_keys: bool) -> None:
        super().__init__(parent)
        self._demo = demo
        self._has_keys = has_keys
        self.passphrase_button = PlainButton(self)
        self.recovery_button = PlainButton(self)
        self.lock_button = PlainButton(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.passphrase_button, self.recovery_button, self.lock_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.passphrase_button.setEnabled(has_keys)
        self.recovery_button.setEnabled(has_keys)
        self.lock_button.setEnabled(not demo)
        self.passphrase_button.clicked.connect(self.passphrase_wanted)
        self.recovery_button.clicked.connect(self.recovery_wanted)
        self.lock_button.clicked.connect(self.lock_wanted)

    def retranslate(self) -> None:
        self.set_texts(_("Security"), self._intro_text())
        self.passphrase_button.setText(_("Change the passphrase …"))
        self.recovery_button.setText(_("New recovery code …"))
        self.lock_button.setText(_("Lock now (Ctrl L)"))

    def _intro_text(self) -> str:
        if self._demo:
            return _(
                "This concerns your own register. The sample data has a key of its own, which nobody knows and which "
                "is thrown away when you close."
            )
        if not self._has_keys:
            return _("The register lies on a server; your IT department looks after who may open it.")
        return _(
            "The register is encrypted on this computer. Your passphrase opens it, and the recovery code if the "
            "passphrase is forgotten."
        )
