"""Copies of the register in words, with the buttons that make and place them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from translations import _, ngettext
from ui.screens.settings.backups.presenter import KnownCopies
from ui.screens.settings.card import SettingsCard
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.labels import TextLabel
from ui.wording.dates import moment


class BackupsCard(SettingsCard):
    """In the demo and on a server there is nothing to do here, and the card says why."""

    copy_wanted = Signal()
    choose_wanted = Signal()
    forget_wanted = Signal()
    folder_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget, *, demo: bool, has_file: bool, today: date) -> None:
        super().__init__(parent)
        self._demo = demo
        self._has_file = has_file
        self._today = today
        self._known: KnownCopies | None = None
        self._trouble = Banner(self)
        self._first_label = TextLabel(self, look="strong")
        self._first = TextLabel(self, wraps=True)
        self._second_label = TextLabel(self, look="strong")
        self._second = TextLabel(self, wraps=True)
        self.copy_button = PlainButton(self)
        self.folder_button = QuietButton(self)
        self.choose_button = PlainButton(self)
        self.forget_button = QuietButton(self)
        self._restoring = TextLabel(self, look="muted", wraps=True)
        self._lay_out()
        self.copy_button.clicked.connect(self.copy_wanted)
        self.choose_button.clicked.connect(self.choose_wanted)
        self.forget_button.clicked.connect(self.forget_wanted)
        self.folder_button.clicked.connect(self._on_folder)
        for widget in (self._first_label, self._first, self._second_label, self._second, self._restoring):
            widget.setVisible(has_file)
        for button in (self.copy_button, self.folder_button, self.choose_button):
            button.setVisible(has_file)
        self.forget_button.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what is said of the first and the second place."""
        return self._first.text(), self._second.text()

    def show_copies(self, known: KnownCopies) -> None:
        """Say when and where the newest copies were made."""
        self._known = known
        self._first.setText(self._first_text(known))
        self._second.setText(self._second_text(known))
        self.forget_button.setVisible(known.second_folder is not None)

    def show_trouble(self, sentence: str) -> None:
        """Say what went wrong; an empty sentence takes it away."""
        if sentence:
            self._trouble.show_text(sentence, tone=Tone.ATTENTION)
        else:
            self._trouble.hide()

    def retranslate(self) -> None:
        self.set_texts(_("Backups"), self._intro_text())
        self._first_label.setText(_("On this computer"))
        self._second_label.setText(_("In a second place"))
        self.copy_button.setText(_("Make a copy now"))
        self.folder_button.setText(_("Show the folder"))
        self.choose_button.setText(_("Choose a folder …"))
        self.forget_button.setText(_("No second place"))
        self._restoring.setText(
            _(
                "To bring back a copy: if the register cannot be opened, the page with the passphrase offers "
                "the newest copy. What it replaces is kept beside it. A copy opens with the passphrase of its day."
            )
        )
        if self._known is not None:
            self.show_copies(self._known)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (first, (self.copy_button, self.folder_button)),
            (second, (self.choose_button, self.forget_button)),
        ):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._first_label, 0, 0)
        grid.addWidget(self._second_label, 0, 1)
        grid.addWidget(self._first, 1, 0)
        grid.addWidget(self._second, 1, 1)
        grid.addLayout(first, 2, 0)
        grid.addLayout(second, 2, 1)
        self.body.addWidget(self._trouble)
        self.body.addLayout(grid)
        self.body.addWidget(self._restoring)

    def _intro_text(self) -> str:
        if self._demo:
            return _("This concerns your own register. Of the sample data nothing is kept.")
        if not self._has_file:
            return _("The register lies on a server; your IT department looks after its backups.")
        return _("Each day the program is opened it makes an encrypted copy and reads it back.")

    def _first_text(self, known: KnownCopies) -> str:
        if known.newest_at is None:
            return _("No copy yet.")
        kept = ngettext("{number} copy is kept.", "{number} copies are kept.", known.number)
        newest = _("The last one: {moment}.").format(moment=moment(known.newest_at, today=self._today))
        return f"{newest} {kept.format(number=known.number)}"

    def _second_text(self, known: KnownCopies) -> str:
        if known.second_folder is None:
            return _("None chosen. A stolen or broken computer takes its copies with it.")
        place = str(known.second_folder)
        if not known.second_reachable:
            return _("{folder} cannot be reached right now.").format(folder=place)
        if known.second_at is None:
            return _("{folder}: no copy yet.").format(folder=place)
        written = moment(known.second_at, today=self._today)
        return _("{folder}: the last one {moment}.").format(folder=place, moment=written)

    @Slot()
    def _on_folder(self) -> None:
        if self._known is not None:
            folder: Path = self._known.folder
            self.folder_wanted.emit(folder)
