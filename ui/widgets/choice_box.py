"""A drop-down list whose entries have keys, so that a language change or a new list keeps what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

Choices = Sequence[tuple[str, str]]
"""Pairs of key and text, in the order shown."""


class ChoiceBox(QComboBox):
    """One of several; a text that is too long ends with an ellipsis and stands whole in the tool tip."""

    key_changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(24)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self._on_index_changed)

    @property
    def key(self) -> str:
        """Give the key of what is chosen, empty when there is nothing to choose."""
        key = self.currentData()
        return key if isinstance(key, str) else ""

    def set_choices(self, choices: Choices) -> None:
        """Offer these; what is chosen stays chosen if it is among them."""
        before = self.key
        self.blockSignals(True)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.blockSignals(False)
        self.set_key(before)

    def set_key(self, key: str) -> None:
        """Choose without a signal; an unknown key chooses the first."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(key), 0) if self.count() else -1)
        self.blockSignals(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        text = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, text, self)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @Slot(int)
    def _on_index_changed(self, _index: int) -> None:
        self.setToolTip(self.currentText())
        self.key_changed.emit(self.key)
