"""A new passphrase: the old one, the new one twice, how strong it is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.screens.settings.security.presenter import SecurityPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems
from ui.widgets.labels import TextLabel
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.secret_fields import SecretEdit


class PassphraseDialog(DialogBase):
    """The key file is written only when everything is right."""

    def __init__(self, parent: QWidget, *, presenter: SecurityPresenter, theme: Theme) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._explanation = TextLabel(self, wraps=True)
        self._trouble = Banner(self)
        self.old_edit = SecretEdit(self)
        self._old_field = Field(self, self.old_edit)
        self._old_field.setMaximumWidth(theme.px(440))
        self.secrets = PassphraseFields(self, theme=theme)
        for widget in (self._explanation, self._trouble, self._old_field, self.secrets):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.fields = {
            "old_passphrase": self._old_field,
            "passphrase": self.secrets.first_field,
            "passphrase_again": self.secrets.second_field,
        }
        self._problems = FormProblems(self.fields)
        self.retranslate()
        self.secrets.set_known_words(presenter.known_words)
        self.save_wanted.connect(self._on_save)
        presenter.known_words_changed.connect(self.secrets.set_known_words)
        presenter.invalid.connect(self._on_invalid)
        presenter.wrong_passphrase.connect(self._on_wrong)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.working_changed.connect(self.primary_button.setDisabled)
        presenter.changed.connect(self.accept)
        presenter.read_names()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Change the passphrase"), primary=_("Change"))
        self._explanation.setText(
            _("The recovery code stays as it is. Older backups open with the passphrase of their day.")
        )
        self._old_field.set_label(_("The present passphrase"))
        self.secrets.retranslate()
        self.secrets.first_field.set_label(_("The new passphrase"))

    def is_dirty(self) -> bool:
        return bool(self.old_edit.text() or self.secrets.first or self.secrets.second)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.change_passphrase(self.old_edit.text(), self.secrets.first, self.secrets.second)

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems)
        self.fit_to_content()

    @Slot(str)
    def _on_wrong(self, sentence: str) -> None:
        self._old_field.show_problem(sentence)
        self.old_edit.setFocus()
        self.old_edit.selectAll()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not changed"), sentence, tone=Tone.BAD)
        self.fit_to_content()
