"""A card in the middle of an empty window: what unlocking and recovery stand in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.looks import set_look

_WIDTH = 500


class CentredCard(QWidget):
    """Content goes into ``body``. Enter presses ``primary_button``, Esc emits ``back_wanted``."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, width: int = _WIDTH) -> None:
        super().__init__(parent)
        set_look(self, "page")
        self.theme = theme
        self._width = width
        self.primary_button: QPushButton | None = None
        self._card = Card(self)
        self._card.body.setContentsMargins(28, 24, 28, 24)
        self.body: QVBoxLayout = self._card.body
        self.body.setSpacing(12)
        frame = QWidget(self)
        set_look(frame, "page")
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(frame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._card.setFixedWidth(self.theme.px(self._width))

    def event(self, event: QEvent) -> bool:
        # The window's own Esc would take the key before it reaches this page.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                focused = self.focusWidget()
                on_button = isinstance(focused, QPushButton) and focused.hasFocus()
                button = focused if on_button else self.primary_button
                if isinstance(button, QPushButton):
                    button.click()
            case Qt.Key.Key_Escape:
                self.back_wanted.emit()
            case _:
                super().keyPressEvent(event)
