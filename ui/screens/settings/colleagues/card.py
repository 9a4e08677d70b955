"""The card with everyone who works with the register."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from translations import _
from ui.screens.settings.card import SettingsCard
from ui.screens.settings.colleagues.add_dialog import AddColleagueDialog
from ui.screens.settings.colleagues.line import ColleagueLineWidget
from ui.screens.settings.colleagues.lock_out_dialog import LockOutDialog
from ui.screens.settings.colleagues.name_dialog import NameDialog
from ui.screens.settings.colleagues.presenter import ColleagueLine, ColleaguesPresenter
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel


class ColleaguesCard(SettingsCard):
    """Opens its dialogs itself. In the demo and on a server only names can be changed: there is no key file."""

    told = Signal(str)  # sentence

    def __init__(self, parent: QWidget, *, theme: Theme, presenter: ColleaguesPresenter, demo: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._demo = demo
        self._has_keys = presenter.folder is not None
        self.lines: list[ColleagueLineWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._hint = TextLabel(self, look="muted", wraps=True)
        self.add_button = PlainButton(self)
        self.add_button.setEnabled(self._has_keys)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        self.body.addLayout(self._column)
        self.body.addWidget(self._hint)
        self.body.addLayout(row)
        self._hint.hide()
        self.add_button.clicked.connect(self.show_add_dialog)
        presenter.lines_changed.connect(self.show_lines)
        presenter.done.connect(self._on_done)
        presenter.not_chosen.connect(self.told)

    def retranslate(self) -> None:
        self.set_texts(_("Colleagues"), self._intro_text())
        self.add_button.setText(_("Add a colleague …"))
        self._set_hint()
        for line in self.lines:
            line.retranslate()

    @Slot(object)
    def show_lines(self, lines: tuple[ColleagueLine, ...]) -> None:
        """Show everyone, those who work here first."""
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [ColleagueLineWidget(self, line=line, has_keys=self._has_keys) for line in lines]
        for new in self.lines:
            new.rename_wanted.connect(self.show_name_dialog)
            new.passphrase_wanted.connect(self.show_passphrase_dialog)
            new.lock_out_wanted.connect(self.show_lock_out_dialog)
            new.administrator_wanted.connect(self._on_administrator)
            self._column.addWidget(new)
        chain: list[QWidget] = [button for line in self.lines for button in line.buttons]
        for before, after in pairwise([*chain, self.add_button]):
            QWidget.setTabOrder(before, after)
        self._set_hint()

    @Slot()
    def show_add_dialog(self) -> None:
        """Let a colleague choose a name and a passphrase."""
        AddColleagueDialog(self, presenter=self._presenter, theme=self._theme).open()

    @Slot(object)
    def show_passphrase_dialog(self, line: ColleagueLine) -> None:
        """Let somebody who is listed without a passphrase choose one."""
        AddColleagueDialog(self, presenter=self._presenter, theme=self._theme, row=line.row).open()

    @Slot(object)
    def show_name_dialog(self, line: ColleagueLine) -> None:
        """Ask for another name."""
        NameDialog(self, presenter=self._presenter, row=line.row).open()

    @Slot(object)
    def show_lock_out_dialog(self, line: ColleagueLine) -> None:
        """Say what locking out does and does not do, and ask for one's own passphrase."""
        LockOutDialog(self, presenter=self._presenter, theme=self._theme, row=line.row).open()

    @Slot(object)
    def _on_administrator(self, line: ColleagueLine) -> None:
        self._presenter.set_administrator(line.row, not line.row.is_administrator)

    def _set_hint(self) -> None:
        if not self.lines:
            self._hint.setText(_("Nobody is listed yet."))
        elif self._has_keys:
            self._hint.setText(_("You are the only one so far."))
        others = any(not line.line.is_self for line in self.lines)
        self._hint.setVisible(bool(self._hint.text()) and not others)

    def _intro_text(self) -> str:
        if self._demo:
            return _(
                "In your own register each colleague has a passphrase of their own, and the history says who did what. "
                "The sample data has no passphrase, so nobody can be added here."
            )
        if not self._has_keys:
            return _(
                "The history says who did what. The register lies on a server; your IT department looks after who may "
                "open it."
            )
        return _(
            "Each colleague opens the register with a passphrase of their own, and the history says who did what. "
            "Never share a passphrase: add a colleague instead. "
            "An administrator can also lift a block after a pair that ended for safety."
        )

    @Slot(str)
    def _on_done(self, sentence: str) -> None:
        if sentence:
            self.told.emit(sentence)
