"""Asks whether a colleague is to be locked out, and says plainly what that does not protect against."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.queries.office import CoordinatorRow
from translations import _
from ui.screens.settings.colleagues.colleague_dialog import ColleagueDialog
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.fields import Field
from ui.widgets.secret_fields import SecretEdit

_WIDTH = 560
_FIELD_WIDTH = 440


class LockOutDialog(ColleagueDialog):
    """One's own passphrase is the confirmation, and needed for the new key."""

    def __init__(self, parent: QWidget, *, presenter: ColleaguesPresenter, theme: Theme, row: CoordinatorRow) -> None:
        super().__init__(parent, presenter=presenter)
        self._row = row
        self._limits = Banner(self)
        self.own_edit = SecretEdit(self)
        self._own_field = Field(self, self.own_edit)
        self._own_field.setMaximumWidth(theme.px(_FIELD_WIDTH))
        self.body.addWidget(self._limits)
        self.body.addWidget(self._own_field)
        self.body.addStretch(1)
        self.bind_fields({"own_passphrase": self._own_field})
        self.setMinimumWidth(theme.px(_WIDTH))
        self.retranslate()
        self.own_edit.setFocus()
        self.save_wanted.connect(self._on_save)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        name = self._row.name
        self.set_texts(heading=_("Lock out a colleague?"), primary=_("Lock out for good"))
        text = _(
            "{name} can no longer open the register. It gets a new key, so a copied key file does not help either. "
            "Your passphrase, your colleagues' and the recovery code go on working, and the history keeps the name. "
            "A backup is made first."
        )
        self.explanation.setText(text.format(name=name))
        limits = _(
            "Copies of the register made before now still open with {name}'s passphrase, also those on other disks. "
            "Lock them away. Change the recovery code too if {name} may have seen it."
        )
        self._limits.show_text(_("What this does not protect"), limits.format(name=name), tone=Tone.ATTENTION)
        self._own_field.set_label(_("Your own passphrase"))

    @Slot()
    def _on_save(self) -> None:
        self.settle()
        self.presenter.lock_out(self._row, self.own_edit.text())
