"""Tells of a bug: that the data is safe, that work goes on, and what to send to whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from translations import _
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.labels import TextLabel


class BugDialog(QDialog):
    """Shows the report, which holds nothing anybody has written, and copies it on demand."""

    def __init__(self, parent: QWidget, *, report: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Something went wrong"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        heading = TextLabel(self, look="heading", wraps=True)
        heading.setText(_("Something went wrong in the program"))
        text = TextLabel(self, wraps=True)
        text.setText(
            _(
                "What was saved before is safe, and you can go on working. "
                "Send this report to whoever looks after the program: it holds no personal data."
            )
        )
        self._report = QPlainTextEdit(self)
        self._report.setReadOnly(True)
        self._report.setPlainText(report)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(_("Report"))
        self._report.setMinimumHeight(160)
        row = QHBoxLayout()
        row.setSpacing(8)
        copy = PlainButton(self)
        copy.setText(_("Copy the report"))
        copy.clicked.connect(self._on_copy)
        close = PrimaryButton(self)
        close.setText(_("Go on working"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        for widget in (heading, text, self._report):
            column.addWidget(widget)
        column.addLayout(row)
        close.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
