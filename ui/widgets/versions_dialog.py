"""A colleague was faster: both versions of a form side by side, to choose field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from translations import _
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel

_LONGEST_SHOWN = 60
EMPTY = "–"
"""What stands for a field without content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One field that differs, in words: its key in the draft, its name, and what each of the two wrote.

    ``mine_first`` is false for a field that I left alone, so that only the colleague changed it.
    """

    key: str
    name: str
    mine: str
    theirs: str
    mine_first: bool = True


class VersionsDialog(DialogBase):
    """What either changed is chosen, mine where both did; closing it leaves the form with all that was typed."""

    chosen = Signal(object)  # frozenset[str]: the fields that shall hold as I wrote them

    def __init__(self, parent: QWidget, *, lines: Sequence[VersionLine]) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._explanation = TextLabel(self, wraps=True)
        self._mine_heading = TextLabel(self, look="strong")
        self._theirs_heading = TextLabel(self, look="strong")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.addWidget(self._mine_heading, 0, 1)
        self._grid.addWidget(self._theirs_heading, 0, 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._mine: dict[str, QRadioButton] = {}
        self._theirs: dict[str, QRadioButton] = {}
        self.retranslate()
        for line in self._lines:
            self._add(line)
        self.body.addWidget(self._explanation)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_save)

    def retranslate(self) -> None:
        """Set the texts that do not come from the form."""
        self.set_texts(
            heading=_("A colleague changed this while you were writing"),
            primary=_("Save what is chosen"),
            cancel=_("Back to the form"),
        )
        self._explanation.setText(_("Choose what shall hold. Nothing you wrote is lost."))
        self._mine_heading.setText(_("Yours"))
        self._theirs_heading.setText(_("Your colleague's"))

    def keep(self, key: str, *, mine: bool) -> None:
        """Choose one side of a field."""
        (self._mine if mine else self._theirs)[key].setChecked(True)

    def _add(self, line: VersionLine) -> None:
        row = self._grid.rowCount()
        name = TextLabel(self, look="field_label")
        name.setText(line.name)
        group = QButtonGroup(self)
        mine, theirs = QRadioButton(_short(line.mine), self), QRadioButton(_short(line.theirs), self)
        mine.setToolTip(line.mine)
        theirs.setToolTip(line.theirs)
        mine.setAccessibleName(f"{line.name}, {self._mine_heading.text()}: {line.mine}")
        theirs.setAccessibleName(f"{line.name}, {self._theirs_heading.text()}: {line.theirs}")
        group.addButton(mine)
        group.addButton(theirs)
        (mine if line.mine_first else theirs).setChecked(True)
        self._mine[line.key] = mine
        self._theirs[line.key] = theirs
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(mine, row, 1)
        self._grid.addWidget(theirs, row, 2)

    @Slot()
    def _on_save(self) -> None:
        self.chosen.emit(frozenset(key for key, button in self._mine.items() if button.isChecked()))
        self.accept()


def _short(text: str) -> str:
    line = " ".join(text.split()).replace("&", "&&")
    if not line:
        return EMPTY
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]} …"


def ask_which_version(
    parent: QWidget, lines: Sequence[VersionLine], *, on_chosen: Callable[[frozenset[str]], None]
) -> None:
    """Let somebody choose between both versions; where they do not differ, answer at once that none is mine."""
    if not lines:
        on_chosen(frozenset())
        return
    dialog = VersionsDialog(parent, lines=lines)
    dialog.chosen.connect(on_chosen)
    dialog.open()
