"""Changes the passphrase and the recovery code in the key file; nothing of the register itself is touched."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.queries.office import CoordinatorRow, OfficeDetails, coordinator_rows, office_details
from models.rules.passphrase_strength import passphrase_strength
from models.rules.validation import FieldChecks
from models.storage.data_folder import DataFolder
from models.storage.files import write_whole
from models.storage.key_file import OFFICE_COST, KeyCost
from models.storage.opening import read_key_file
from models.storage.recovery_code import RECOVERY_LABEL, new_recovery_code, normalise_recovery_code
from models.storage.trouble import translated_errors
from models.storage.vault import change_passphrase, replace_recovery_code
from models.values.errors import FieldProblem, Invalid, ProblemCode, WrongPassphrase
from translations import _
from ui.background.contract import is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.wording.errors import error_sentence


class SecurityPresenter(QObject):
    """Secrets pass through and are not kept, except the new code while its dialog is open."""

    known_words_changed = Signal(object)  # tuple[str, ...]: names a thief would try first
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    wrong_passphrase = Signal(str)  # sentence
    trouble_met = Signal(str)  # sentence
    working_changed = Signal(bool)
    changed = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None, *, cost: KeyCost = OFFICE_COST) -> None:
        super().__init__(parent)
        self._context = context
        self._cost = cost
        self._known_words: tuple[str, ...] = ()
        self._organisation = ""

    @property
    def folder(self) -> DataFolder | None:
        """Give the folder with the key file; ``None`` for the demo, whose key nobody has, and for a server."""
        folder = self._context.database.folder
        return None if self._context.demo or folder is None else folder

    @property
    def organisation(self) -> str:
        """Give the name for the paper with the recovery code."""
        return self._organisation

    @property
    def known_words(self) -> tuple[str, ...]:
        """Give the names a thief would try first."""
        return self._known_words

    def read_names(self) -> None:
        """Ask who works here, so that nobody takes a colleague's name as passphrase."""
        self._context.runner.read(coordinator_rows, on_done=self._on_coordinators, topic="coordinators")
        self._context.runner.read(office_details, on_done=self._on_office, topic="office")

    def new_code(self) -> str:
        """Draw a recovery code; it opens nothing before it is saved."""
        return new_recovery_code()

    def change_passphrase(self, old: str, first: str, second: str) -> None:
        """Replace one's own passphrase; a colleague's is not changed here even by who knows it."""
        checks = FieldChecks()
        if not old:
            checks.add("old_passphrase", ProblemCode.REQUIRED)
        if not first:
            checks.add("passphrase", ProblemCode.REQUIRED)
        elif not passphrase_strength(first, self._known_words).acceptable:
            checks.add("passphrase", ProblemCode.PASSPHRASE_TOO_WEAK)
        elif first != second:
            checks.add("passphrase_again", ProblemCode.PASSPHRASES_DIFFER)
        label = self._context.database.slot_label
        own_label = "" if label == RECOVERY_LABEL else label
        change = partial(change_passphrase, secret=old, new_passphrase=first, own_label=own_label, cost=self._cost)
        self._rewrite(change, _("The passphrase is changed. The new one holds from now on."), checks.problems)

    def replace_code(self, passphrase: str, code: str, typed: str) -> None:
        """Replace the recovery code, as soon as it was typed back from its paper."""
        checks = FieldChecks()
        if not passphrase:
            checks.add("old_passphrase", ProblemCode.REQUIRED)
        if not typed.strip():
            checks.add("typed_code", ProblemCode.REQUIRED)
        elif normalise_recovery_code(typed) != normalise_recovery_code(code):
            checks.add("typed_code", ProblemCode.RECOVERY_CODE_DIFFERS)
        change = partial(replace_recovery_code, secret=passphrase, new_code=code, cost=self._cost)
        self._rewrite(change, _("The new recovery code holds. The old paper opens nothing more."), checks.problems)

    def _rewrite(self, change: Callable[[str], str], sentence: str, problems: tuple[FieldProblem, ...]) -> None:
        folder = self.folder
        if problems or folder is None:
            self.invalid.emit(problems)
            return
        self.working_changed.emit(True)
        self._context.runner.plain(
            partial(_rewrite_key_file, folder.key_file, change),
            on_done=partial(self._on_changed, sentence),
            on_failed=self._on_failed,
        )

    def _on_coordinators(self, rows: tuple[CoordinatorRow, ...]) -> None:
        self._known_words = (*self._known_words, *(row.name for row in rows))
        self.known_words_changed.emit(self._known_words)

    def _on_office(self, office: OfficeDetails | None) -> None:
        if office is not None:
            self._organisation = office.name
            self._known_words = (*self._known_words, office.name)
            self.known_words_changed.emit(self._known_words)

    def _on_changed(self, sentence: str, _result: None) -> None:
        self.working_changed.emit(False)
        self.changed.emit(sentence)

    def _on_failed(self, error: Exception) -> None:
        self.working_changed.emit(False)
        if isinstance(error, WrongPassphrase):
            self.wrong_passphrase.emit(error_sentence(error))
        elif isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _rewrite_key_file(key_file: Path, change: Callable[[str], str], _token: CancelToken, _progress: Progress) -> None:
    """Write the key file anew as a whole; when anything fails the old one stands."""
    text = change(read_key_file(key_file))
    with translated_errors(str(key_file)):
        write_whole(key_file, text)
