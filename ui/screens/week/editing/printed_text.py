"""A short text that is printed, in Swedish and folded below it in other languages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.values.language import LanguageCode
from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.folded import Folded
from ui.widgets.language_edits import LanguageEdits


class PrintedText(QWidget):
    """The Swedish line first; the others wait folded away and are counted in their heading."""

    changed = Signal()
    unfolded = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._title = ""
        self.edit = QLineEdit(self)
        self.field = Field(self, self.edit)
        self._folded = Folded(self, theme=theme)
        self.languages = LanguageEdits(self._folded.content)
        inner = QVBoxLayout(self._folded.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.languages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._folded)
        self.edit.textChanged.connect(self._on_changed)
        self.languages.changed.connect(self._on_changed)
        self._folded.unfolded.connect(self.unfolded)

    @property
    def text(self) -> str:
        """Give the Swedish."""
        return self.edit.text()

    @property
    def texts(self) -> dict[LanguageCode, str]:
        """Give the other languages that somebody has written in."""
        return self.languages.texts

    def fill(self, text: str, texts: Mapping[LanguageCode, str]) -> None:
        """Show a text in all its languages."""
        self.edit.setText(text)
        self.languages.show_texts(texts)
        self._count()

    def set_texts(self, label: str, hint: str, in_other_languages: str) -> None:
        """Name the line, say what it is for, and name what is folded away."""
        self.field.set_label(label, hint)
        self.languages.set_hint("")
        self._title = in_other_languages
        self._count()

    def _count(self) -> None:
        number = len(self.texts)
        self._folded.set_title(f"{self._title} ({number})" if number else self._title)

    @Slot()
    def _on_changed(self) -> None:
        self._count()
        self.changed.emit()
