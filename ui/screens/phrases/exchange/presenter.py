"""Writes the spreadsheet of a language, reads one that came back, and takes over what it says."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.formats.spreadsheet import LARGEST_FILE
from models.services.phrase_exchange import apply_returned, phrases_for_reader, read_returned
from models.storage.outside_files import save_outside
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.language import LanguageCode
from models.values.phrase_exchange import ReturnedSheet
from translations import _, ngettext
from ui.background.contract import Written, is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


class ExchangePresenter(QObject):
    """Nothing is taken over before ``take_over``, and that is one change which can be undone."""

    sent = Signal(object)  # Path
    returned = Signal(object)  # ReturnedSheet
    taken_over = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content = b""

    def send(self, language: LanguageCode, path: Path) -> None:
        """Write the spreadsheet of a language to a file."""
        work = partial(_write, language=language, path=path, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self.sent.emit, on_failed=self._on_failed)

    def read_file(self, path: Path) -> None:
        """Say what a spreadsheet that came back would change."""
        self._context.runner.plain(partial(_content_of, path), on_done=self._on_content, on_failed=self._on_failed)

    def take_over(self, returned: ReturnedSheet, by: str) -> None:
        """Take over what a spreadsheet says, as read by ``by``."""
        work = partial(apply_returned, returned=returned, by=by)
        self._context.runner.write_with_changes(work, on_done=self._on_taken_over, on_failed=self._on_failed)

    def _on_content(self, content: bytes) -> None:
        self._content = content
        self._read()

    def _read(self) -> None:
        work = partial(read_returned, content=self._content)
        self._context.runner.read(work, on_done=self.returned.emit, on_failed=self._on_failed)

    def _on_taken_over(self, written: Written[int]) -> None:
        number = written.result
        sentence = ngettext(
            "{number} phrase is taken over from the reader.", "{number} phrases are taken over from the reader.", number
        )
        self.taken_over.emit(sentence.format(number=number), written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        self.trouble_met.emit(error_sentence(error))
        if isinstance(error, EditConflict):  # somebody changed a phrase meanwhile: show what holds now
            self._read()


def file_name(language: LanguageCode, today: date) -> str:
    """Suggest a name that says what is inside and when it was sent."""
    return _("words-and-phrases-{language}-{day}.xlsx").format(language=language, day=today.isoformat())


def _write(session: Session, language: LanguageCode, path: Path, today: date) -> Path:
    content = phrases_for_reader(session, language, today=today)
    return save_outside(path, content)


def _content_of(path: Path, _token: CancelToken, _progress: Progress) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Refused(RefusalCode.NOT_A_SPREADSHEET) from error
