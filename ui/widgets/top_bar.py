"""Heading, subtitle and the shown screen's own buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.find_field import FieldForm, FindField
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look


class TopBar(QWidget):
    """The white bar above every screen."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "top_bar")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 4, 20, 4)
        self._row.setSpacing(10)
        self._title = TextLabel(self, look="title")
        self._subtitle = TextLabel(self, look="muted")
        # a long subtitle gives way before the buttons do
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ribbon = TextLabel(self, look="ribbon")
        self._ribbon.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._ribbon.hide()
        self._ribbon_texts = ("", "")
        self._subtitle_text = ""
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self._row.addWidget(self._ribbon)
        self.find_field = FindField(self, theme=theme)
        self._row.addWidget(self.find_field)
        self._widgets: list[QWidget] = []
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_heading(self, title: str, subtitle: str) -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle_text = subtitle
        self._subtitle.setToolTip(subtitle)
        self._subtitle.setAccessibleName(subtitle)
        self._fit_subtitle()

    def set_ribbon(self, text: str, short: str = "") -> None:
        """Say all the time that this is not the real register, in short where room is scarce; empty for nothing."""
        self._ribbon_texts = (text, short or text)
        self._ribbon.setText(text)
        self._ribbon.setToolTip(text)
        self._ribbon.setVisible(bool(text))
        self._fit_ribbon()

    def set_finding(self, *, ready: bool, people: bool = False) -> None:
        """Say whether there is something to search in, and whether people can be found."""
        self.find_field.set_ready(ready, people=people)
        self._fit_ribbon()

    def retranslate(self) -> None:
        """Set the words of the field in the present language."""
        self.find_field.retranslate()
        self._fit_ribbon()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets at the right, in place of the last screen's, which are only hidden."""
        for widget in self._widgets:
            self._row.removeWidget(widget)
            widget.hide()
        self._widgets = list(widgets)
        for widget in self._widgets:
            self._row.addWidget(widget)
            widget.show()
        self._fit_ribbon()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        ribbon = self._advance(self._ribbon_texts[1]) - self._advance(self._ribbon.text())
        field = self.find_field.width_of(FieldForm.ICON) - self.find_field.width()
        return QSize(least.width() + ribbon + field, 0)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # another heading, or other words on a button
            self._fit_ribbon()
            self._fit_subtitle()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_ribbon()
        self._fit_subtitle()

    def _fit_ribbon(self) -> None:
        """Say it in short where subtitle, buttons and search need the room; the search gives way before the buttons."""
        text, short = self._ribbon_texts
        room = self.width() - self.minimumSizeHint().width() + self.find_field.width_of(FieldForm.ICON)
        room -= self._subtitle.fontMetrics().horizontalAdvance(self._subtitle_text)
        form = next((form for form in reversed(FieldForm) if self.find_field.width_of(form) <= room), FieldForm.ICON)
        if form is not self.find_field.form or self.find_field.width() != self.find_field.width_of(form):
            self.find_field.show_form(form)
        room -= self.find_field.width_of(form)
        fitting = text if self._advance(text) - self._advance(short) <= room else short
        if fitting != self._ribbon.text():
            self._ribbon.setText(fitting)

    def _fit_subtitle(self) -> None:
        metrics, room = self._subtitle.fontMetrics(), self._subtitle.width()
        fitting = metrics.elidedText(self._subtitle_text, Qt.TextElideMode.ElideRight, room).removeprefix("…")
        if fitting != self._subtitle.text():
            self._subtitle.setText(fitting)

    def _advance(self, text: str) -> int:
        return self._ribbon.fontMetrics().horizontalAdvance(text) if self._ribbon.isVisibleTo(self) else 0

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(56))
        self._fit_ribbon()
