"""The open register and all that hangs on it: context, navigation, undo, watching other processes.

``Workspaces`` opens one after another, since locking, restoring and changing the file are closing one and building
another. This module draws in the data layer, so it is imported only after the first paint; what the first screen can
do without is drawn in after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from models.queries.office import OfficeDetails, office_details
from models.values.activities import OfficeScope
from models.values.changes import ChangeSet, EntityKind
from models.values.clock import Clock
from models.values.identifiers import TransactionNumber
from translations import _
from ui.actions import ActionKey, list_of_keys
from ui.background.progress import CancelToken, Progress
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.context import AppContext, OpenedRegister
from ui.language import Language
from ui.navigation import Navigator
from ui.register_watch import RegisterWatch
from ui.settings import SettingsStore
from ui.theme import Theme
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.window_options import WindowOptions
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from models.storage.database import Database
    from models.storage.unit_of_work import UnitOfWork
    from ui.attendants import Attendants
    from ui.finding.finder import Finder
    from ui.shell import Shell

_ATTENDANTS = "ui.attendants"
_DEMO = "models.services.demo_data"
_START = "ui.start.beginning"
_UNDO = "models.services.undo"
_SESSIONS = ("models.storage.sessions", "models.storage.unit_of_work")
_WANTED_NEXT = ("ui.screens.today.screen", *_SESSIONS, "holidays", _ATTENDANTS)
"""What the register will be shown with: fetched while somebody is still writing the passphrase."""
_REST_MILLISECONDS = 200
_PRINTING_SCREEN = "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What outlives every workspace."""

    shell: Shell
    runner: JobRunner
    bus: ChangeBus
    settings: SettingsStore
    theme: Theme
    language: Language
    clock: Clock


class Workspace(QObject):
    """One open register with its screens; built when its office is known, closed for good by ``close``."""

    def __init__(
        self, around: Surroundings, opened: OpenedRegister, office: OfficeDetails | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._opened = opened
        self._office = office
        self.context = AppContext(
            runner=around.runner,
            bus=around.bus,
            clock=around.clock,
            settings=around.settings,
            theme=around.theme,
            language=around.language,
            database=opened.database,
            demo=opened.demo,
            coordinator_id=opened.coordinator_id,
            scope=office.scope if office is not None else OfficeScope.BOTH,
        )
        self.navigator = Navigator(self.context, around.shell, self)
        self._attendants: Attendants | None = None
        around.shell.set_demo(opened.demo)
        around.shell.status_line.set_office(office.name if office is not None else "")
        around.shell.undo_wanted.connect(self._on_undo_wanted)
        around.shell.action_wanted.connect(self._on_action_wanted)
        around.bus.changed.connect(self._on_changed)
        self._watch = RegisterWatch(around.runner, opened.database, around.bus, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._on_rest)
        self.navigator.show_first()
        self._rest.start()

    @property
    def attendants(self) -> Attendants:
        """Give what attends to every screen; it is drawn in when it is first asked for."""
        return self._attendants or self._draw_in_attendants()

    @property
    def finder(self) -> Finder:
        """Give what finds everything."""
        return self.attendants.finder

    def close(self) -> None:
        """Take everything out of the window; the database is closed by the runner."""
        self._rest.stop()
        self._watch.stop()
        if self._attendants is not None:
            self._attendants.close()
        self._around.shell.undo_wanted.disconnect(self._on_undo_wanted)
        self._around.shell.action_wanted.disconnect(self._on_action_wanted)
        self._around.bus.changed.disconnect(self._on_changed)
        self.navigator.close()
        self.deleteLater()

    @Slot()
    def _on_rest(self) -> None:
        if self._around.runner.is_resting:
            self._around.runner.plain(partial(_load, _ATTENDANTS), on_done=self._on_attendants_loaded)
        else:
            self._rest.start()  # the first screen is still being read, and comes first

    def _on_attendants_loaded(self, _loaded: None) -> None:
        self._draw_in_attendants()

    def _draw_in_attendants(self) -> Attendants:
        if self._attendants is None:
            self._rest.stop()
            module = import_module(_ATTENDANTS)
            self._attendants = module.Attendants(self.context, self._around.shell, self.navigator, self)
        return self._attendants

    @Slot(object)
    def _on_undo_wanted(self, transaction: TransactionNumber) -> None:
        self._around.runner.write(partial(_undo, transaction), on_done=self._on_undone, on_failed=self._on_undo_failed)

    def _on_undone(self, _result: None) -> None:
        self._around.shell.show_message(_("Undone."))

    def _on_undo_failed(self, error: Exception) -> None:
        self._around.shell.show_message(error_sentence(error))

    @Slot(str)
    def _on_action_wanted(self, action: str) -> None:
        match ActionKey(action):
            case ActionKey.FIND:
                self.finder.open()
            case ActionKey.CALL:
                self.attendants.calls.open()
            case ActionKey.PRINT_WEEK:
                self.navigator.show_screen_with(_PRINTING_SCREEN, ActionKey.PRINT_WEEK)
            case ActionKey.UNDO:
                self._around.shell.undo_bar.undo()
            case ActionKey.HELP:
                self._explain()
            case ActionKey.BACK:
                self.navigator.go_back()
            case _:
                return

    def _explain(self) -> None:
        screen = self.navigator.current
        if screen is None:
            return
        dialog = ChoiceDialog(
            self._around.shell,
            title=_("About this screen"),
            text=f"{screen.help_text()}\n\n{list_of_keys()}".strip(),
            choices=(Choice(key="close", text=_("Close"), look="primary"),),
        )
        dialog.open()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if EntityKind.OFFICE in changes.kinds or EntityKind.ORGANISATION in changes.kinds:
            self._around.runner.read_rows(office_details, on_done=self._on_office_read, topic="office")

    def _on_office_read(self, office: OfficeDetails | None) -> None:
        if office is not None:
            self._around.shell.status_line.set_office(office.name)


class Workspaces(QObject):
    """Opens the first register and, after a lock or a restore, the next."""

    def __init__(self, around: Surroundings, options: WindowOptions, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._options = options
        self._opened: OpenedRegister | None = None
        self._workspace: Workspace | None = None
        self._after_closing: Callable[[], None] | None = None
        around.shell.action_wanted.connect(self._on_action_wanted)

    @property
    def workspace(self) -> Workspace | None:
        """Give the open one."""
        return self._workspace

    def begin(self) -> None:
        """Open the demo, or ask for the passphrase or the first words."""
        if self._options.demo:
            self._around.runner.plain(partial(_demo_database, self._around.clock), on_done=self._on_demo_made)
        else:
            self._begin_start()

    def may_close(self) -> bool:
        """Tell whether nothing would be lost; a screen that says no has asked."""
        return self._workspace is None or self._workspace.navigator.may_close()

    def close(self, *, on_done: Callable[[], None]) -> None:
        """Close the open register after its last write."""
        self._after_closing = on_done
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
        self._opened = None
        self._around.runner.detach(on_done=self._on_closed)

    @Slot()
    def lock(self) -> None:
        """Close the register and ask for the passphrase again."""
        if self._opened is None or self._opened.demo or not self.may_close():
            return
        self.close(on_done=self._begin_start)

    @Slot(object)
    def open(self, opened: OpenedRegister) -> None:
        """Build the workspace of a register that was just opened."""
        self._opened = opened
        self._around.runner.attach(opened.database, opened.coordinator_id)
        self._around.runner.read_rows(office_details, on_done=self._on_office_read)

    def _on_demo_made(self, database: Database) -> None:
        self.open(OpenedRegister(database=database, demo=True))

    def _on_office_read(self, office: OfficeDetails | None) -> None:
        if self._opened is not None:
            self._workspace = Workspace(self._around, self._opened, office, self)
            self._around.shell.uncover()

    def _begin_start(self) -> None:
        self._around.runner.plain(partial(_load, _START), on_done=self._on_start_loaded)

    def _on_start_loaded(self, _loaded: None) -> None:
        import_module(_START).begin(
            shell=self._around.shell,
            runner=self._around.runner,
            settings=self._around.settings,
            theme=self._around.theme,
            language=self._around.language,
            clock=self._around.clock,
            data_folder=self._options.data_folder,
            on_opened=self.open,
        )
        self._fetch_ahead(_WANTED_NEXT)

    def _fetch_ahead(self, modules: Sequence[str], _loaded: None = None) -> None:
        """Fetch one after the other, so that the passphrase never waits for more than one of them."""
        if modules and self._opened is None:
            fetched = partial(self._fetch_ahead, modules[1:])
            self._around.runner.plain(partial(_load, modules[0]), on_done=fetched)

    def _on_closed(self, _closed: None) -> None:
        after, self._after_closing = self._after_closing, None
        if after is not None:
            after()

    @Slot(str)
    def _on_action_wanted(self, action: str) -> None:
        if action == ActionKey.LOCK:
            self.lock()


def _load(module: str, _token: CancelToken, _progress: Progress) -> None:
    """Import in the worker, where it does not hold up the window."""
    import_module(module)


def _undo(transaction: TransactionNumber, uow: UnitOfWork) -> None:
    import_module(_UNDO).undo_transaction(uow, transaction)


def _demo_database(clock: Clock, _token: CancelToken, _progress: Progress) -> Database:
    database: Database = import_module(_DEMO).make_demo_database(clock)
    return database
