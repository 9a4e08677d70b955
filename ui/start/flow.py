"""Leads from a window without a register to one with it: which page comes first, and what follows on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.values.errors import StorageTrouble
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.context import OpenedRegister
from ui.language import Language
from ui.printing.printers import Printers
from ui.printing.recovery_paper import RecoveryPaper
from ui.printing.save_dialogs import SaveDialogs
from ui.settings import SettingsStore
from ui.start.opening import RegisterState, register_state
from ui.start.recovery_page import RecoveryPage
from ui.start.recovery_presenter import RecoveryPresenter
from ui.start.unlock_page import UnlockPage
from ui.start.unlock_presenter import UnlockPresenter
from ui.start.wizard import Wizard
from ui.start.wizard_presenter import RegisterPlace, WizardPresenter
from ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTools:
    """What the start needs of the window around it; printers and file dialogs are other ones in tests."""

    runner: Runner
    settings: SettingsStore
    theme: Theme
    language: Language
    printers: Printers
    dialogs: SaveDialogs


class StartPage(QWidget):
    """Covers the window; holds the wizard, or unlocking and recovery."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def stack_parent(self) -> QWidget:
        """Give the parent that pages are built with."""
        return self._stack

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)


class StartFlow(QObject):
    """One start, from the first look into the folder to an open register. Used once."""

    opened = Signal(object)  # OpenedRegister
    abandoned = Signal()
    page_shown = Signal()

    def __init__(self, tools: StartTools, place: RegisterPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._place = place
        self.page = StartPage()
        self._wizard: Wizard | None = None
        self._unlock: UnlockPage | None = None
        self._recovery: RecoveryPage | None = None
        self._recovery_presenter: RecoveryPresenter | None = None
        tools.language.changed.connect(self.retranslate)

    @property
    def wizard(self) -> Wizard | None:
        """Give the wizard, if this is a first start."""
        return self._wizard

    @property
    def unlock_page(self) -> UnlockPage | None:
        """Give the page that asks for the passphrase, if there is a register."""
        return self._unlock

    @property
    def recovery_page(self) -> RecoveryPage | None:
        """Give the page of the recovery code, if someone asked for it."""
        return self._recovery

    def begin(self) -> None:
        """Look what there is, and show the page for it."""
        work = partial(_look, self._place)
        self._tools.runner.plain(work, on_done=self._on_state_known, on_failed=self._on_look_failed)

    def focus_first(self) -> None:
        """Put the focus where one begins to write."""
        if self._wizard is not None:
            self._wizard.office.focus_first()
        elif self._unlock is not None:
            self._unlock.focus_first()

    @Slot()
    def retranslate(self) -> None:
        """Set every text in the present language."""
        for page in (self._wizard, self._unlock, self._recovery):
            if page is not None:
                page.retranslate()

    def _on_state_known(self, state: RegisterState) -> None:
        if state is RegisterState.NONE:
            self._show_wizard()
        else:
            presenter = self._show_unlock_page()
            if state is RegisterState.LOST:
                presenter.look_for_lost_register()
        self.page_shown.emit()

    def _on_look_failed(self, error: Exception) -> None:
        presenter = self._show_unlock_page()
        if isinstance(error, StorageTrouble):
            presenter.look_for_way_out(error)
        self.page_shown.emit()

    def _show_wizard(self) -> None:
        presenter = WizardPresenter(self._tools.runner, self._place, self)
        wizard = Wizard(self.page.stack_parent, presenter, self._new_paper(), theme=self._tools.theme)
        presenter.founded.connect(self._on_opened)
        wizard.abandoned.connect(self.abandoned)
        wizard.language_chosen.connect(self._on_language_chosen)
        self._wizard = wizard
        self.page.show_page(wizard)
        self.focus_first()

    def _show_unlock_page(self) -> UnlockPresenter:
        presenter = UnlockPresenter(self._tools.runner, self._place, self)
        page = UnlockPage(self.page.stack_parent, presenter, theme=self._tools.theme, clock=self._place.clock)
        presenter.opened.connect(self._on_opened)
        page.forgotten.connect(self._on_forgotten)
        page.language_chosen.connect(self._on_language_chosen)
        self._unlock = page
        self.page.show_page(page)
        self.focus_first()
        return presenter

    def _new_paper(self) -> RecoveryPaper:
        tools = self._tools
        return RecoveryPaper(tools.runner, tools.printers, tools.dialogs, self._place.clock, self)

    @Slot()
    def _on_forgotten(self) -> None:
        if self._recovery is None:
            presenter = RecoveryPresenter(self._tools.runner, self._place, self)
            page = RecoveryPage(self.page.stack_parent, presenter, self._new_paper(), theme=self._tools.theme)
            presenter.opened.connect(self._on_opened)
            page.back_wanted.connect(self._on_back_from_recovery)
            self._recovery, self._recovery_presenter = page, presenter
        self.page.show_page(self._recovery)
        self._recovery.focus_first()

    @Slot()
    def _on_back_from_recovery(self) -> None:
        presenter, unlock = self._recovery_presenter, self._unlock
        if presenter is None or unlock is None or presenter.go_back():
            return
        presenter.forget()
        self.page.show_page(unlock)
        unlock.focus_first()

    @Slot(str)
    def _on_language_chosen(self, code: str) -> None:
        self._tools.settings.save(replace(self._tools.settings.current, language=code))
        self._tools.language.use(code)

    @Slot(object)
    def _on_opened(self, opened: OpenedRegister) -> None:
        self.opened.emit(opened)


def _look(place: RegisterPlace, _token: CancelToken, _progress: Progress) -> RegisterState:
    return register_state(place.folder)
