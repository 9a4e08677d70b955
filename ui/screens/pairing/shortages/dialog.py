"""The shortage board: for the office with names, for the wall in words that point at nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.language import SWEDISH, LanguageCode
from translations import _, ngettext
from ui.screens.pairing.shown import ShownShortage, ShownShortages
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.pairing_left_over import shortage_sentence
from ui.wording.pairing_shortages import shared_in_words

_OFFICE, _WALL = "office", "wall"


class ShortagesDialog(DialogBase):
    """Nothing is changed here; the poster has a dialog of its own."""

    poster_wanted = Signal(object)  # tuple[WallShortage, ...]

    def __init__(self, parent: QWidget, *, theme: Theme, shown: ShownShortages) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown = shown
        self.setMinimumWidth(theme.px(640))
        self.chips = ChipRow(self, single=True)
        self._office = QWidget(self)
        self._groups: list[tuple[ShownShortage, list[TextLabel]]] = []
        self._intro = TextLabel(self._office, look="muted", wraps=True)
        self._impossible = TextLabel(self._office, wraps=True, selectable=True)
        self._build_office()
        self._wall = QWidget(self)
        self._wall_intro = TextLabel(self._wall, look="muted", wraps=True)
        self.texts: dict[LanguageCode, QPlainTextEdit] = {}
        self._fields: dict[LanguageCode, Field] = {}
        self._build_wall()
        self.copy_button = PlainButton(self)
        self.poster_button = PlainButton(self)
        self.add_left_button(self.poster_button)
        self.add_left_button(self.copy_button)
        self.body.addWidget(self.chips)
        self.body.addWidget(self._office, 1)
        self.body.addWidget(self._wall, 1)
        self.chips.keys_changed.connect(self._on_page_chosen)
        self.copy_button.clicked.connect(self._on_copy)
        self.poster_button.clicked.connect(self._on_poster)
        self.save_wanted.connect(self.accept)
        self.retranslate()
        self.primary_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.chips.set_chips((Chip(key=_OFFICE, text=_("For the office")), Chip(key=_WALL, text=_("For the wall"))))
        self.copy_button.setText(_("&Copy both texts"))
        self.poster_button.setText(_("&Poster …"))
        self._show_office()
        self._show_wall()
        self._show_page()

    def show_wall(self) -> None:
        """Turn to what is for the wall."""
        self.chips.set_keys({_WALL})
        self._show_page()

    @property
    def is_on_wall(self) -> bool:
        """Tell which page is seen."""
        return _WALL in self.chips.keys

    def _build_office(self) -> None:
        column = QVBoxLayout(self._office)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._intro)
        for group in self.shown.groups:
            card = Card(self._office)
            labels = [
                TextLabel(card, look="strong", wraps=True, selectable=True),
                TextLabel(card, wraps=True, selectable=True),
                TextLabel(card, look="muted", wraps=True, selectable=True),
                TextLabel(card, look="muted", wraps=True, selectable=True),
            ]
            for label in labels:
                card.body.addWidget(label)
            self._groups.append((group, labels))
            column.addWidget(card)
        column.addWidget(self._impossible)
        column.addStretch(1)

    def _build_wall(self) -> None:
        column = QVBoxLayout(self._wall)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._wall_intro)
        row = QHBoxLayout()
        row.setSpacing(16)
        for code in self.shown.wall_texts:
            edit = QPlainTextEdit(self._wall)
            edit.setReadOnly(True)
            edit.setTabChangesFocus(True)
            edit.setMinimumHeight(self._theme.px(220))
            self.texts[code] = edit
            self._fields[code] = Field(self._wall, edit)
            row.addWidget(self._fields[code], 1)
        column.addLayout(row, 1)

    def _show_office(self) -> None:
        among = ngettext(
            "This is about the {count} selected only.", "This is about the {count} selected only.", self.shown.chosen
        ).format(count=self.shown.chosen)
        intro = (
            _(
                "Groups of people who wait and share the same volunteers, with fewer places than they are. "
                "A group within another stands by itself as well."
            )
            if self._groups
            else _("There is no shortage: everybody who can have somebody has a place in the plan.")
        )
        self._intro.setText(f"{intro} {among}" if self.shown.chosen else intro)
        for group, labels in self._groups:
            shortage = group.shortage
            lacking = ngettext("{count} place is missing.", "{count} places are missing.", shortage.lacking)
            people, volunteers = len(shortage.newcomers), len(shortage.volunteers)
            sentence = shortage_sentence(people, volunteers, shortage.places)
            labels[0].setText(f"{sentence} {lacking.format(count=shortage.lacking)}")
            labels[1].setText(_("Most of them: {shared}").format(shared=shared_in_words(shortage, self.shown.areas)))
            labels[2].setText(_("Wait: {names}").format(names=", ".join(group.newcomers)))
            labels[3].setText(_("Volunteers: {names}").format(names=", ".join(group.volunteers)))
        impossible = self.shown.impossible
        sentence = ngettext(
            "{count} has nobody possible at all: {names}",
            "{count} have nobody possible at all: {names}",
            len(impossible),
        )
        self._impossible.setText(sentence.format(count=len(impossible), names=", ".join(impossible)))
        self._impossible.setVisible(bool(impossible))

    def _show_wall(self) -> None:
        shown = self.shown
        if shown.chosen:
            self._wall_intro.setText(
                _("The wall speaks only of a plan for everybody, so that nobody is pointed at. Include all first.")
            )
            return
        self._wall_intro.setText(
            _("Only groups of at least five, and never a language together with an area, so that nobody is pointed at.")
            if shown.wall
            else _(
                "No shortage is large enough for the wall: at least five must share it, so that nobody is pointed at."
            )
        )
        for code, edit in self.texts.items():
            edit.setPlainText(shown.wall_texts[code])
            self._fields[code].set_label(_("In &Swedish") if code == SWEDISH else _("In &English"))

    def _show_page(self) -> None:
        on_wall = self.is_on_wall
        self._office.setVisible(not on_wall)
        self._wall.setVisible(on_wall)
        for button in (self.copy_button, self.poster_button):
            button.setVisible(on_wall and bool(self.shown.wall))
        self.set_texts(heading=_("Where places are missing"), primary=_("Close"))
        self.cancel_button.hide()

    @Slot(object)
    def _on_page_chosen(self, _keys: frozenset[str]) -> None:
        self._show_page()
        self.body.activate()
        self.fit_to_content()

    @Slot()
    def _on_poster(self) -> None:
        self.accept()
        self.poster_wanted.emit(self.shown.wall)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(edit.toPlainText() for edit in self.texts.values()))
