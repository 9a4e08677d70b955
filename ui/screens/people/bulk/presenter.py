"""Changes several people at once, or takes one away; each is one transaction that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.services.people import remove_person
from models.services.person_events import end_pauses, set_area
from models.values.identifiers import AreaId, PersonId
from models.values.people import PersonRole
from translations import _, ngettext
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from models.storage.unit_of_work import UnitOfWork


class BulkPresenter(QObject):
    """Starts the jobs; the list reads again by the change bus."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def set_area(self, ids: Sequence[PersonId], area_id: AreaId | None, name: str) -> None:
        """Let people live in an area, or in none."""
        if area_id is None:
            sentence = ngettext("{number} person has no area now.", "{number} people have no area now.", len(ids))
        else:
            sentence = ngettext("{number} person moved to {area}.", "{number} people moved to {area}.", len(ids))
        self._write(partial(set_area, ids=ids, area_id=area_id), sentence.format(number=len(ids), area=name))

    def end_pauses(self, ids: Sequence[PersonId], role: PersonRole) -> None:
        """Let people be asked again from today on."""
        today = self._context.clock.today()
        sentence = ngettext("The pause has ended.", "The pauses have ended.", len(ids))
        self._write(partial(end_pauses, ids=ids, role=role, day=today), sentence)

    def remove(self, person_id: PersonId, version: int, name: str) -> None:
        """Take a card away with everything on it."""
        work = partial(remove_person, person_id=person_id, version=version)
        self._write(work, _("The card of {name} is removed.").format(name=name))

    def _write(self, work: Callable[[UnitOfWork], None], sentence: str) -> None:
        on_done = partial(self._on_written, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_written(self, sentence: str, written: Written[None]) -> None:
        if written.changes:
            self.saved.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))
