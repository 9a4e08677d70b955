"""A passphrase written twice, with its strength."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from translations import _
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.secret_fields import SecretEdit, StrengthMeter

_WIDTH = 440


class PassphraseFields(QWidget):
    """Two fields and a box that shows the letters of both."""

    def __init__(self, parent: QWidget | None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known_words: tuple[str, ...] = ()
        self._first = SecretEdit(self)
        self._second = SecretEdit(self)
        self.first_field = Field(self, self._first)
        self.second_field = Field(self, self._second)
        self.meter = StrengthMeter(self, theme=theme)
        self.shown = QCheckBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.first_field, self.meter, self.second_field, self.shown):
            column.addWidget(widget)
        self._first.textChanged.connect(self._on_text_changed)
        for edit in (self._first, self._second):
            self.shown.toggled.connect(edit.set_shown)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def first(self) -> str:
        """Give what stands in the first field."""
        return self._first.text()

    @property
    def second(self) -> str:
        """Give what stands in the second field."""
        return self._second.text()

    @property
    def echo_modes(self) -> tuple[QLineEdit.EchoMode, QLineEdit.EchoMode]:
        """Tell whether each field shows letters or dots."""
        return self._first.echoMode(), self._second.echoMode()

    def set_known_words(self, words: Sequence[str]) -> None:
        """Say which names a thief would try first."""
        self._known_words = tuple(words)
        self._on_text_changed(self.first)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self._first.setFocus()

    def fill(self, first: str, second: str) -> None:
        """Put text into both fields."""
        self._first.setText(first)
        self._second.setText(second)

    def clear(self) -> None:
        """Empty both fields and hide their letters again."""
        self._first.clear()
        self._second.clear()
        self.shown.setChecked(False)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.first_field.set_label(_("Passphrase"))
        self.second_field.set_label(_("Once more"))
        self.shown.setText(_("Show what I write"))
        self._on_text_changed(self.first)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.meter.show_passphrase(text, self._known_words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDTH))
