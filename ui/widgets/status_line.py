"""The line at the bottom: whose register, how safe it is, and what is going on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from translations import _
from ui.background.progress import ProgressState
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look


class StatusLine(QWidget):
    """Office and safety at the left, at the right "All saved" or the progress of long work with its cancel button."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "status_line")
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        self._office = TextLabel(self)
        self._safety = TextLabel(self)
        self._saved = TextLabel(self)
        self._work = TextLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QuietButton(self)
        self._cancel.clicked.connect(self.cancel_wanted)
        row.addWidget(self._office)
        row.addWidget(self._safety)
        row.addStretch(1)
        for widget in (self._work, self._bar, self._cancel, self._saved):
            row.addWidget(widget)
        self._is_open = False
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_busy(False)

    def set_office(self, name: str) -> None:
        """Name the office; with a name the register counts as open."""
        self._office.setText(name)
        self._is_open = bool(name)
        self.show_busy(self._bar.isVisibleTo(self))

    def set_safety(self, sentence: str) -> None:
        """Say how the register is kept safe."""
        self._safety.setText(sentence)

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Show that long work is under way, or that all is saved."""
        self._bar.setVisible(busy)
        self._work.setVisible(busy)
        self._cancel.setVisible(False)
        self._saved.setVisible(self._is_open and not busy)
        if not busy:
            self._bar.setRange(0, 0)

    @Slot(object)
    def show_progress(self, state: ProgressState) -> None:
        """Show how far it has come; without a total the bar only moves."""
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        self._cancel.setVisible(state.can_cancel and self._bar.isVisibleTo(self))

    def retranslate(self) -> None:
        """Set the texts of the right side."""
        self._saved.setText(_("All saved"))
        self._work.setText(_("Working …"))
        self._cancel.setText(_("Cancel"))
        self._bar.setAccessibleName(_("Progress"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(28))
        self._bar.setFixedWidth(self._theme.px(140))
