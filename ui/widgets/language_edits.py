"""One text in every printed language besides Swedish: a line each, named as its readers and as Swedes name it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models.values.language import SWEDISH, LanguageCode
from translations.languages import Language, schedule_languages
from ui.widgets.labels import TextLabel


class LanguageEdits(QWidget):
    """Lines for all languages; beside each there is room for a word on how its text stands."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self._hint = TextLabel(self, look="small", wraps=True)
        grid.addWidget(self._hint, 0, 0, 1, 3)
        self.edits: dict[LanguageCode, QLineEdit] = {}
        self._states: dict[LanguageCode, TextLabel] = {}
        for row, (code, language) in enumerate(schedule_languages().items(), start=1):
            if code == SWEDISH:
                continue
            name = language_label(language)
            edit, label, state = QLineEdit(self), TextLabel(self, look="field_label"), TextLabel(self, look="small")
            edit.setAccessibleName(name)
            if language.is_right_to_left:
                edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            label.setText(name)
            label.setBuddy(edit)
            edit.textChanged.connect(self._on_changed)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
            grid.addWidget(state, row, 2)
            self.edits[LanguageCode(code)] = edit
            self._states[LanguageCode(code)] = state
        grid.setColumnStretch(1, 1)

    @property
    def texts(self) -> dict[LanguageCode, str]:
        """Give what is written, without empty lines."""
        return {code: edit.text() for code, edit in self.edits.items() if edit.text().strip()}

    def show_texts(self, texts: Mapping[LanguageCode, str]) -> None:
        """Write these texts into the lines, without a signal."""
        self.blockSignals(True)
        for code, edit in self.edits.items():
            edit.setText(texts.get(code, ""))
        self.blockSignals(False)

    def show_states(self, states: Mapping[LanguageCode, str]) -> None:
        """Say beside each line how its text stands; nothing where nothing is to be said."""
        for code, label in self._states.items():
            label.setText(states.get(code, ""))
            self.edits[code].setAccessibleDescription(label.text())

    def set_hint(self, hint: str) -> None:
        """Say above the lines what they are for."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def language_label(language: Language) -> str:
    """Name a language in itself and in Swedish."""
    if language.self_name == language.swedish_name:
        return language.self_name
    return f"{language.self_name} ({language.swedish_name})"
