"""Heading, subtitle and the shown screen's own buttons, in a menu where large text leaves them no room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import IconButton, PrimaryButton
from ui.widgets.find_field import FieldForm, FindField
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.widgets.more_button import MoreButton


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
        self.more_button = MoreButton(self)
        self.more_button.retranslate()
        self._row.addWidget(self.more_button)
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
        self._fit()

    def set_finding(self, *, ready: bool, people: bool = False) -> None:
        """Say whether there is something to search in, and whether people can be found."""
        self.find_field.set_ready(ready, people=people)
        self._fit()

    def retranslate(self) -> None:
        """Set the words of the field in the present language."""
        self.find_field.retranslate()
        self.more_button.retranslate()
        self._fit()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets at the right, in place of the last screen's, which are only hidden."""
        for widget in self._widgets:
            self._row.removeWidget(widget)
            widget.hide()
        self._widgets = list(widgets)
        self.more_button.set_buttons(())
        for widget in self._widgets:
            if isinstance(widget, PrimaryButton):  # what most people come for keeps the corner
                self._row.addWidget(self.more_button)
            self._row.addWidget(widget)
            widget.show()
        for before, after in pairwise((self.find_field, *self._widgets, self.more_button)):
            QWidget.setTabOrder(before, after)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        ribbon = self._ribbon_texts[1]
        return QSize(min(self._needed((), ribbon=ribbon), self._needed(self._buttons(), ribbon=ribbon)), 0)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # another heading, or other words on a button
            self._fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._fold_buttons()
        self._fit_ribbon()
        self._fit_subtitle()

    def _fold_buttons(self) -> None:
        """Put as few buttons as possible into the menu, the likeliest last; nothing is cut off."""
        folded = self._folded()
        if folded == self.more_button.buttons:
            return
        for widget in self._widgets:
            widget.setVisible(widget not in folded)
        self.more_button.set_buttons(folded)

    def _folded(self) -> tuple[QPushButton, ...]:
        """Give the buttons that have no room beside the heading, from the left."""
        buttons = self._buttons()
        order = sorted(reversed(buttons), key=_keeps_its_place)
        for number in range(len(order) + 1):
            folded = tuple(button for button in buttons if button in order[:number])
            if self._needed(folded, ribbon=self._ribbon_texts[1]) <= self.width():
                return folded
        return buttons

    def _buttons(self) -> tuple[QPushButton, ...]:
        return tuple(widget for widget in self._widgets if isinstance(widget, QPushButton))

    def _needed(self, folded: Sequence[QWidget], *, ribbon: str) -> int:
        """Give the width with some buttons in the menu, the search as a sign and no subtitle."""
        margins = self._row.contentsMargins()
        shown = [widget for widget in self._widgets if widget not in folded]
        widths = [self._title.sizeHint().width(), 0, self.find_field.width_of(FieldForm.ICON)]
        widths += [widget.sizeHint().width() for widget in (*shown, *([self.more_button] if folded else []))]
        if self._ribbon.isVisibleTo(self):
            widths.append(self._ribbon.sizeHint().width() - self._advance(self._ribbon.text()) + self._advance(ribbon))
        return sum(widths) + self._row.spacing() * (len(widths) - 1) + margins.left() + margins.right()

    def _fit_ribbon(self) -> None:
        """Say it in short where subtitle, buttons and search need the room; the search gives way before the buttons."""
        text, short = self._ribbon_texts
        room = self.width() - self._needed(self.more_button.buttons, ribbon=short)
        room += self.find_field.width_of(FieldForm.ICON)
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
        self._fit()


def _keeps_its_place(button: QPushButton) -> int:
    """Order by who goes into the menu first: words, then what one mostly comes for, then signs, which are narrow."""
    match button:
        case IconButton():
            return 2
        case PrimaryButton():
            return 1
        case _:
            return 0
