"""A colleague's name and passphrase, allowed by who is working now."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.queries.office import CoordinatorRow
from translations import _
from ui.screens.settings.colleagues.colleague_dialog import ColleagueDialog
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter, NewPassphrase
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.secret_fields import SecretEdit

_WIDTH = 440


class AddColleagueDialog(ColleagueDialog):
    """With ``row`` the colleague is listed already and only lacks a passphrase."""

    def __init__(
        self, parent: QWidget, *, presenter: ColleaguesPresenter, theme: Theme, row: CoordinatorRow | None = None
    ) -> None:
        super().__init__(parent, presenter=presenter)
        self._row = row
        self.name_edit = QLineEdit(self)
        self._name_field = Field(self, self.name_edit)
        self._name_field.setVisible(row is None)
        self.secrets = PassphraseFields(self, theme=theme)
        self.own_edit = SecretEdit(self)
        self._own_field = Field(self, self.own_edit)
        for field in (self._name_field, self._own_field):
            field.setMaximumWidth(theme.px(_WIDTH))
        for widget in (self._name_field, self.secrets, self._own_field):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.bind_fields(
            {
                "name": self._name_field,
                "passphrase": self.secrets.first_field,
                "passphrase_again": self.secrets.second_field,
                "own_passphrase": self._own_field,
            }
        )
        self.retranslate()
        self._on_named()
        self.name_edit.textChanged.connect(self._on_named)
        self.save_wanted.connect(self._on_save)
        if row is None:
            self.name_edit.setFocus()
        else:
            self.secrets.focus_first()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._row is None:
            self.set_texts(heading=_("Add a colleague"), primary=_("Add the colleague"))
            self.explanation.setText(
                _("Let your colleague sit down here, choose a passphrase and write it twice. Nobody else needs it.")
            )
        else:
            self.set_texts(heading=_("Give a passphrase"), primary=_("Let the passphrase hold"))
            text = _("Let {name} sit down here, choose a passphrase and write it twice. Nobody else needs it.")
            self.explanation.setText(text.format(name=self._row.name))
        self._name_field.set_label(_("The colleague's name"))
        self.secrets.retranslate()
        self.secrets.first_field.set_label(_("The colleague's passphrase"))
        self._own_field.set_label(_("Your own passphrase"), _("You who have the register open now allow it."))

    def is_dirty(self) -> bool:
        return bool(self.name_edit.text() or self.secrets.first or self.secrets.second)

    @Slot()
    def _on_named(self) -> None:
        name = self._row.name if self._row is not None else self.name_edit.text().strip()
        self.secrets.set_known_words((*self.presenter.known_words, *([name] if name else [])))

    @Slot()
    def _on_save(self) -> None:
        self.settle()
        new = NewPassphrase(first=self.secrets.first, second=self.secrets.second, own=self.own_edit.text())
        if self._row is None:
            self.presenter.add(self.name_edit.text(), new)
        else:
            self.presenter.give_passphrase(self._row, new)
