"""The field a phrase is written in: one line of meaning, wrapped, running the way its language runs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from translations.languages import Language
from ui.theme import Theme

_LINES = 3
_POINTS = 12.0


class PhraseEdit(QPlainTextEdit):
    """Tab leaves the field, Ctrl Enter saves; a phrase has no line breaks, so Enter makes none."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language: Language | None = None
        self.setTabChangesFocus(True)

    def set_language(self, language: Language) -> None:
        """Take the direction and the letters of a language."""
        self._language = language
        font = QFont([language.font, self._theme.font().family()])
        font.setPointSizeF(self._theme.points(_POINTS))
        self.setFont(font)
        self.setStyleSheet("")  # the style sheet of the program would else keep the font of running text
        direction = Qt.LayoutDirection.RightToLeft if language.is_right_to_left else Qt.LayoutDirection.LeftToRight
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if language.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + self._theme.px(20))

    def set_text(self, text: str) -> None:
        """Show a text without a signal, the cursor at its end."""
        if text == self.toPlainText():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split("\n")))
