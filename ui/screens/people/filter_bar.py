"""Whom a list shows: words, area, language and assignment in the first row, chips with their numbers in the second."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries.people import PersonFilter
from models.values.identifiers import AreaId
from models.values.people import AssignmentKind, PersonRole
from models.values.people_lists import CHIPS, PersonChip, PersonSort
from translations import _
from ui.screens.people.columns import ALWAYS, COLUMNS, PersonColumn, heading_of
from ui.screens.people.menu_chip import MenuChip
from ui.screens.people.order_chip import OrderChip
from ui.screens.people.shown import ReadNumbers
from ui.screens.people.wording import chip_text
from ui.theme import Theme
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_edit import SearchEdit
from ui.wording.interests import language_name
from ui.wording.people import assignment_name

_SEARCH_WIDTH = 150
_ENOUGH_WIDTH = 210
"""In pixels of the screen: in large text the menus beside it need the room more."""


class FilterBar(QWidget):
    """Says what is wanted as a whole filter; the presenter answers with numbers."""

    filter_changed = Signal(object)  # PersonFilter
    columns_changed = Signal(object)  # frozenset[PersonColumn]

    def __init__(self, parent: QWidget, *, theme: Theme, role: PersonRole) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._filter = PersonFilter(role=role)
        self._numbers: ReadNumbers | None = None
        self.search_edit = SearchEdit(self)
        self.search_edit.setClearButtonEnabled(True)
        self.area_chip = MenuChip(self)
        self.language_chip = MenuChip(self, single=True)
        self.assignment_chip = MenuChip(self, single=True)
        self.assignment_chip.setVisible(role is PersonRole.VOLUNTEER)
        self.columns_chip = MenuChip(self)
        self.order_chip = OrderChip(self, role=role)
        self.chips = ChipFlow(self, keys=[chip.value for chip in CHIPS[role]])
        first = FlowLayout()
        first.addWidget(self.search_edit)
        for chip in (self.area_chip, self.language_chip, self.assignment_chip, self.columns_chip, self.order_chip):
            first.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addWidget(self.chips)
        self._connect()

    def show_filter(self, chosen: PersonFilter) -> None:
        """Show a filter that came from elsewhere, without a signal."""
        self._filter = chosen
        if self.search_edit.text() != chosen.text:
            self.search_edit.blockSignals(True)
            self.search_edit.setText(chosen.text)
            self.search_edit.blockSignals(False)
        self.area_chip.set_keys({str(key) for key in chosen.area_ids})
        self.language_chip.set_keys({chosen.language} if chosen.language else ())
        self.assignment_chip.set_keys({chosen.assignment.value} if chosen.assignment is not None else ())
        self.order_chip.show_order(chosen.sort, descending=chosen.descending)
        self._show_chips()

    def show_order(self, sort: PersonSort, *, descending: bool) -> None:
        """Take an order that came from elsewhere, so that whatever is chosen next keeps it."""
        self._filter = replace(self._filter, sort=sort, descending=descending)
        self.order_chip.show_order(sort, descending=descending)

    @Slot()
    def begin_search(self) -> None:
        """Let somebody type whom they look for."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def show_numbers(self, numbers: ReadNumbers) -> None:
        """Offer the areas and languages there are, and count what each chip shows."""
        self._numbers = numbers
        areas = [(str(area.id), area.name) for area in numbers.areas]
        self.area_chip.set_choices(_("Area"), areas, everything=_("All areas"))
        self.area_chip.setVisible(bool(areas))
        languages = [
            (row.language, _("{language}, {number}").format(language=language_name(row.language), number=row.people))
            for row in numbers.languages
        ]
        self.language_chip.set_choices(_("Language"), languages, everything=_("All languages"))
        self.show_filter(self._filter)

    def show_columns(self, shown: frozenset[PersonColumn]) -> None:
        """Tick the columns that are shown."""
        self.columns_chip.set_keys({column.value for column in shown})

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.search_edit.setPlaceholderText(_("Find (Ctrl F)"))
        self.search_edit.setAccessibleName(_("Find by name, phone or e-mail"))
        self.search_edit.setToolTip(_("Find by name, phone or e-mail"))
        kinds = [(kind.value, assignment_name(kind)) for kind in AssignmentKind]
        self.assignment_chip.set_choices(_("Assignment"), kinds, everything=_("All assignments"))
        columns = [(column.value, heading_of(column)) for column in COLUMNS[self._role] if column not in ALWAYS]
        self.columns_chip.set_choices(_("Columns"), columns)
        self.order_chip.retranslate()
        self.chips.setAccessibleName(_("Selection"))
        self.area_chip.set_choices(_("Area"), [], everything=_("All areas"))
        self.language_chip.set_choices(_("Language"), [], everything=_("All languages"))
        if self._numbers is not None:
            self.show_numbers(self._numbers)

    def _connect(self) -> None:
        self.search_edit.textChanged.connect(self._on_text_changed)
        self.area_chip.keys_changed.connect(self._on_areas_changed)
        self.language_chip.keys_changed.connect(self._on_language_changed)
        self.assignment_chip.keys_changed.connect(self._on_assignment_changed)
        self.columns_chip.keys_changed.connect(self._on_columns_changed)
        self.chips.key_chosen.connect(self._on_chip_chosen)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _show_chips(self) -> None:
        if self._numbers is None:
            return
        counts = self._numbers.counts
        chips = [
            Chip(key=chip.value, text=chip_text(chip, counts[chip]))
            for chip in CHIPS[self._role]
            if counts[chip] or chip in (PersonChip.ALL, self._filter.chip)
        ]
        self.chips.show_chips(chips, self._filter.chip.value)

    def _change(self, chosen: PersonFilter) -> None:
        if chosen != self._filter:
            self._filter = chosen
            self.filter_changed.emit(chosen)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._change(replace(self._filter, text=text))

    @Slot(object)
    def _on_areas_changed(self, keys: frozenset[str]) -> None:
        self._change(replace(self._filter, area_ids=frozenset(AreaId(int(key)) for key in keys)))

    @Slot(object)
    def _on_language_changed(self, keys: frozenset[str]) -> None:
        self._change(replace(self._filter, language=next(iter(keys), "")))

    @Slot(object)
    def _on_assignment_changed(self, keys: frozenset[str]) -> None:
        self._change(replace(self._filter, assignment=next((AssignmentKind(key) for key in keys), None)))

    @Slot(object)
    def _on_columns_changed(self, keys: frozenset[str]) -> None:
        self.columns_changed.emit(frozenset(PersonColumn(key) for key in keys) | ALWAYS)

    @Slot(str)
    def _on_chip_chosen(self, key: str) -> None:
        self._change(replace(self._filter, chip=PersonChip(key)))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.search_edit.setMinimumWidth(min(self._theme.px(_SEARCH_WIDTH), _ENOUGH_WIDTH))
