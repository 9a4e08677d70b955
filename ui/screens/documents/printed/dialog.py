"""What was printed when, where it hangs, what of it no longer holds, and the way to print it again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries.printouts import PrintoutRow
from translations import _
from ui.screens.documents.printed.line import PrintedLine
from ui.screens.documents.printed.presenter import PrintoutLog
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.cards import Rule
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.dialog import DialogBase
from ui.widgets.empty_state import EmptyState

_ALL, _OUTDATED, _HANGING = "all", "outdated", "hanging"
_WIDTH, _HEIGHT = 720, 460


class PrintedDialog(DialogBase):
    """Newest first. What is written here is kept at once and can be undone; the dialog itself is only closed."""

    again_wanted = Signal(object)  # PrintoutRow

    def __init__(self, parent: QWidget, *, log: PrintoutLog, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._log = log
        self._today = today
        self._rows: tuple[PrintoutRow, ...] = ()
        self.lines: list[PrintedLine] = []
        self.setMinimumWidth(min(theme.px(_WIDTH), 1000))
        self.cancel_button.hide()
        self.chips = ChipRow(self, single=True)
        self._trouble = Banner(self)
        self._empty = EmptyState(self, theme=theme, icon="print")
        self._empty.setMinimumHeight(theme.px(_HEIGHT) // 2)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addWidget(self.chips)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.save_wanted.connect(self.accept)
        self.chips.keys_changed.connect(self._on_chips_changed)
        log.rows_changed.connect(self.show_rows)
        log.trouble_met.connect(self._on_trouble)
        self.retranslate()
        log.reload()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Printed"), primary=_("Done"))
        self._name_chips()
        for line in self.lines:
            line.retranslate()
        self._say_empty()

    @Slot(object)
    def show_rows(self, rows: tuple[PrintoutRow, ...]) -> None:
        """Show the list as it is now."""
        self._rows = rows
        self._name_chips()
        self._show_lines()
        self.fit_to_content()

    def _name_chips(self) -> None:
        outdated = sum(row.is_outdated for row in self._rows)
        hanging = sum(_hangs(row) for row in self._rows)
        self.chips.set_chips(
            (
                Chip(key=_ALL, text=_("All")),
                Chip(key=_OUTDATED, text=_("No longer right ({number})").format(number=outdated)),
                Chip(key=_HANGING, text=_("Hanging now ({number})").format(number=hanging)),
            )
        )

    def _chosen_rows(self) -> tuple[PrintoutRow, ...]:
        if _OUTDATED in self.chips.keys:
            return tuple(row for row in self._rows if row.is_outdated)
        if _HANGING in self.chips.keys:
            return tuple(row for row in self._rows if _hangs(row))
        return self._rows

    def _show_lines(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for row in self._chosen_rows():
            if self.lines:
                self._column.addWidget(Rule(self, soft=True))
            line = PrintedLine(self, row=row, today=self._today)
            line.placed.connect(self._on_placed)
            line.taken_down.connect(self._on_taken_down)
            line.again_wanted.connect(self._on_again)
            self._column.addWidget(line)
            self.lines.append(line)
        self._say_empty()

    def _say_empty(self) -> None:
        self._empty.setVisible(not self.lines)
        self.chips.setVisible(bool(self._rows))
        if self._rows:
            self._empty.set_text(_("Nothing here"), _("Everything that was printed stands under “All”."))
        else:
            self._empty.set_text(
                _("Nothing has been printed yet"),
                _("What you print or save is listed here, so that old sheets can be found and taken down."),
            )

    @Slot(object)
    def _on_chips_changed(self, _keys: frozenset[str]) -> None:
        self._show_lines()

    @Slot(object, str)
    def _on_placed(self, row: PrintoutRow, where: str) -> None:
        self._trouble.hide()
        self._log.place(row, where)

    @Slot(object)
    def _on_taken_down(self, row: PrintoutRow) -> None:
        self._trouble.hide()
        self._log.take_down(row)

    @Slot(object)
    def _on_again(self, row: PrintoutRow) -> None:
        self.accept()
        self.again_wanted.emit(row)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)


def _hangs(row: PrintoutRow) -> bool:
    return bool(row.hangs_at) and row.taken_down_on is None
