"""Known words to choose from by typing; words of one's own are kept as they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from translations import _
from ui.widgets.buttons import PlainButton

NameOf = Callable[[str], str]


class WordEdit(QLineEdit):
    """One word, completed from those that are known; ``word`` is its key, or the text for a word of one's own."""

    word_finished = Signal()

    def __init__(self, parent: QWidget, *, keys: Sequence[str], name_of: NameOf) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        self._name_of = name_of
        self.retranslate()

    @property
    def word(self) -> str:
        """Give the key of what stands there."""
        text = self.text().strip()
        known = {self._name_of(key).casefold(): key for key in self._keys}
        return known.get(text.casefold(), text)

    def set_word(self, word: str) -> None:
        """Show a word by its key."""
        self.setText(self._name_of(word) if word else "")

    def retranslate(self) -> None:
        """Name the known words in the present language."""
        completer = QCompleter(sorted((self._name_of(key) for key in self._keys), key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.word_finished.emit()
            if not self.text().strip():
                event.accept()
                return
        super().keyPressEvent(event)


class WordsEdit(QWidget):
    """Several words, each a button that takes it away again; Enter adds what is typed, Backspace takes the last."""

    def __init__(self, parent: QWidget, *, keys: Sequence[str], name_of: NameOf, most: int) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._most = most
        self._words: tuple[str, ...] = ()
        self.edit = WordEdit(self, keys=keys, name_of=name_of)
        self.buttons = [PlainButton(self, look="chip") for _number in range(most)]
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        for button in self.buttons:
            self._row.addWidget(button)
            button.clicked.connect(self._on_removed)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addLayout(self._row)
        self.setFocusProxy(self.edit)
        self.edit.word_finished.connect(self._on_finished)
        self.edit.editingFinished.connect(self._on_finished)
        completer = self.edit.completer()
        completer.activated.connect(self._on_completed)
        self._show()

    @property
    def words(self) -> tuple[str, ...]:
        """Give the keys, with what is typed but not added yet."""
        typed = self.edit.word
        return self._words if not typed or typed in self._words else (*self._words, typed)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show words by their keys."""
        self._words = words
        self.edit.clear()
        self._show()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.edit.retranslate()
        self.edit.completer().activated.connect(self._on_completed)
        self._show()

    def _show(self) -> None:
        for place, button in enumerate(self.buttons):
            word = self._name_of(self._words[place]) if place < len(self._words) else ""
            button.setText(f"{word}  ×")
            button.setAccessibleName(_("Take away {word}").format(word=word))
            button.setVisible(bool(word))
        self.edit.setEnabled(len(self._words) < self._most)

    @Slot()
    def _on_finished(self) -> None:
        if not self.edit.word:
            return
        self._words = self.words[: self._most]
        self.edit.clear()
        self._show()

    @Slot()
    def _on_completed(self) -> None:
        # the completer writes its text into the line after it has told of it
        QTimer.singleShot(0, self, self._on_finished)

    @Slot()
    def _on_removed(self) -> None:
        button = self.sender()
        places = [place for place, other in enumerate(self.buttons) if other is button]
        self._words = tuple(word for place, word in enumerate(self._words) if place not in places)
        self._show()
        self.edit.setFocus()
