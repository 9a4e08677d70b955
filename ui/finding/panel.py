"""The list of what is found, laid over the window under the field; the mouse beside it closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from translations import _
from ui.finding.hits import Section
from ui.finding.line_delegate import LineDelegate
from ui.finding.lines_model import LinesModel
from ui.theme import Theme
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_WIDTH = 520
_MOST_HEIGHT = 460
_EDGE = 12
_PAGE = 6


class FindPanel(QWidget):
    """Covers the window, so that nothing behind it is hit by mistake; only the card in it is seen."""

    text_changed = Signal(str)
    chosen = Signal(object)  # Hit
    closed = Signal()

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._anchor = QPoint()
        self._before: QWidget | None = None
        self.card = QFrame(self)
        set_look(self.card, "find_panel")
        self.edit = QLineEdit(self.card)
        self.model = LinesModel(self)
        self.view = QListView(self.card)
        self._nothing = TextLabel(self.card, look="muted", wraps=True)
        self._keys = TextLabel(self.card, look="small")
        self._build()
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def open(self, anchor: QPoint) -> None:
        """Appear with the right upper corner at ``anchor``; while open, only mark what was typed."""
        self._anchor = anchor
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self.retranslate()
            self.edit.clear()
            self.model.show_sections(())
            self._nothing.hide()
            self._fit()
            self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    @Slot()
    def close_panel(self) -> None:
        """Disappear, empty, and give the focus back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        self.model.show_sections(())
        self.edit.clear()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @Slot(object)
    def show_sections(self, sections: Sequence[Section]) -> None:
        """List what was found, with the first hit chosen."""
        if not self.isVisible():
            return
        self.model.show_sections(sections)
        self.view.setVisible(bool(sections))
        self._nothing.setVisible(not sections)
        self._choose(self.model.next_hit(-1, 1))
        self.view.scrollToTop()
        self._fit()

    def retranslate(self) -> None:
        """Set every text."""
        self.edit.setPlaceholderText(_("What are you looking for?"))
        self.edit.setAccessibleName(_("Find"))
        self.view.setAccessibleName(_("Found"))
        self._nothing.setText(_("Nothing fits. Try fewer letters or another spelling."))
        self._keys.setText(_("↑ ↓ choose   ·   ↵ open   ·   Esc close"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self.close_panel()
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # or Esc would go to the screen behind
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._steered(event.key())
        return False

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True  # the only thing to reach is the edit; what lies behind is covered

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_panel()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(LineDelegate(self.view, theme=self._theme, model=self.model))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.installEventFilter(self)
        self.view.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.edit, self.view, self._nothing, self._keys):
            column.addWidget(widget)
        self._nothing.setContentsMargins(6, 6, 6, 6)
        self._keys.setContentsMargins(6, 0, 6, 0)

    def _steered(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Escape:
                self.close_panel()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.view.currentIndex())
            case Qt.Key.Key_Down:
                self._choose(self.model.next_hit(self.view.currentIndex().row(), 1))
            case Qt.Key.Key_Up:
                self._choose(self.model.next_hit(self.view.currentIndex().row(), -1))
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
            case _:
                return False
        return True

    def _turn_page(self, step: int) -> None:
        row = self.view.currentIndex().row()
        for _line in range(_PAGE):
            row = self.model.next_hit(row, step)
        self._choose(row)

    def _choose(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        if row == self.model.next_hit(-1, 1):
            self.view.scrollToTop()  # with its heading
        # the focus stays in the edit, so that is where a screen reader hears what Enter would open
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self.edit.setAccessibleDescription(spoken or "")

    def _fit(self) -> None:
        """Be as high as what was found, within the window; the right edge stands where the field's does."""
        window = self._window
        self.setGeometry(window.rect())
        px = self._theme.px
        width = min(px(_WIDTH), window.width() - 2 * _EDGE)
        left = max(_EDGE, min(self._anchor.x(), window.width() - _EDGE) - width)
        lines = sum(self.view.sizeHintForRow(row) for row in range(self.model.rowCount()))
        room = min(px(_MOST_HEIGHT), window.height() - self._anchor.y() - _EDGE)
        around = self.edit.sizeHint().height() + self._keys.sizeHint().height() + 4 * 8
        shown = lines + 2 if lines else self._nothing.heightForWidth(width - 28) + 8
        self.view.setFixedHeight(max(0, min(lines + 2, room - around)))
        self.card.setGeometry(QRect(left, self._anchor.y(), width, min(room, around + shown)))

    def _open(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row()) if index.isValid() else None
        if hit is not None:
            self.close_panel()
            self.chosen.emit(hit)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self.isVisible():
            self._fit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)
