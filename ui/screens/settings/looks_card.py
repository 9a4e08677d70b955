"""Language, light or dark, size of text: each holds at once, on this computer only."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from translations import _
from ui.context import AppContext
from ui.language import WINDOW_LANGUAGES
from ui.screens.settings.card import SettingsCard
from ui.settings import LEAST_TEXT_SCALE, MOST_TEXT_SCALE, ThemeChoice
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel

_STEP = 10


class LooksCard(SettingsCard):
    """Writes the settings of this computer; nothing of it is in the register."""

    def __init__(self, parent: QWidget, *, context: AppContext) -> None:
        super().__init__(parent)
        self._context = context
        self.language_chips = ChipRow(self, single=True, look="choice")
        self.theme_chips = ChipRow(self, single=True, look="choice")
        self.size_slider = QSlider(Qt.Orientation.Horizontal, self)
        self.size_slider.setRange(LEAST_TEXT_SCALE // _STEP, MOST_TEXT_SCALE // _STEP)
        self.size_slider.setPageStep(1)
        self.size_slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.size_slider.setTickInterval(1)
        self._percent = TextLabel(self, look="strong")
        self._language_field = Field(self, self.language_chips)
        self._theme_field = Field(self, self.theme_chips)
        self._size_field = Field(self, self.size_slider)
        self._size_field.setMaximumWidth(420)
        size = QHBoxLayout()
        size.setSpacing(12)
        size.addWidget(self._size_field, 1)
        size.addWidget(self._percent, 0, Qt.AlignmentFlag.AlignBottom)
        size.addStretch(1)
        self.body.addWidget(self._language_field)
        self.body.addWidget(self._theme_field)
        self.body.addLayout(size)
        self.language_chips.keys_changed.connect(self._on_language)
        self.theme_chips.keys_changed.connect(self._on_theme)
        self.size_slider.setValue(context.settings.current.text_scale // _STEP)
        self.size_slider.valueChanged.connect(self._on_size)

    def retranslate(self) -> None:
        self.set_texts(_("Looks and language"), _("Holds at once, on this computer."))
        current = self._context.settings.current
        self._language_field.set_label(_("Language of the window"), _("The sheets have languages of their own."))
        self._theme_field.set_label(_("Light or dark"))
        self._size_field.set_label(_("Size of the text"))
        self.language_chips.set_chips([Chip(key=code, text=name) for code, name in WINDOW_LANGUAGES.items()])
        self.language_chips.set_keys({self._context.language.code})
        self.theme_chips.set_chips([Chip(key=choice.value, text=_theme_name(choice)) for choice in ThemeChoice])
        self.theme_chips.set_keys({current.theme.value})
        self._show_percent()

    def _show_percent(self) -> None:
        percent = self.size_slider.value() * _STEP
        self._percent.setText(_("{number} %").format(number=percent))
        self.size_slider.setAccessibleDescription(self._percent.text())

    @Slot(object)
    def _on_language(self, keys: frozenset[str]) -> None:
        for code in keys:
            self._context.settings.save(replace(self._context.settings.current, language=code))
            self._context.language.use(code)

    @Slot(object)
    def _on_theme(self, keys: frozenset[str]) -> None:
        for key in keys:
            choice = ThemeChoice(key)
            self._context.settings.save(replace(self._context.settings.current, theme=choice))
            self._context.theme.apply(choice=choice)

    @Slot(int)
    def _on_size(self, value: int) -> None:
        self._context.settings.save(replace(self._context.settings.current, text_scale=value * _STEP))
        self._show_percent()
        self._context.theme.apply(text_scale=value * _STEP)


def _theme_name(choice: ThemeChoice) -> str:
    match choice:
        case ThemeChoice.SYSTEM:
            return _("As the computer")
        case ThemeChoice.LIGHT:
            return _("Light")
        case ThemeChoice.DARK:
            return _("Dark")
        case _ as never:
            assert_never(never)
