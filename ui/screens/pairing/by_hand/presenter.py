"""Finds two people to pair by hand, says which rules they break, and writes the pair with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.hand_pairing import hand_pairing_check
from models.queries.people import PersonFilter, PersonRow, person_ids, person_rows
from models.services.pairs import pair_by_hand
from models.values.errors import Invalid
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import PairKeys
from models.values.pairing_answers import Obstacle
from models.values.pairs import HandPairingDraft
from models.values.people import PersonRole
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.values.identifiers import PairId

MOST_FOUND = 60
"""A list by name is short; who is not in it is found by typing more."""


class ByHandPresenter(QObject):
    """Of several questions only the newest of each side is answered."""

    people_found = Signal(object, object)  # PersonRole, tuple[PersonRow, ...]
    checked = Signal(object, object)  # PairKeys, tuple[Obstacle, ...]
    problems_found = Signal(object)  # tuple[FieldProblem, ...]
    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = context.runner
        self._clock = context.clock
        self._areas: Mapping[AreaId, str] = {}

    @property
    def areas(self) -> Mapping[AreaId, str]:
        """Give the names of areas, for sentences; read with the first people."""
        return self._areas

    @property
    def year(self) -> int:
        """Give the present year."""
        return self._clock.today().year

    def look_for(self, role: PersonRole, text: str) -> None:
        """Find people of a role by name, phone or e-mail; nothing typed gives the first of all."""
        work = partial(_people, role=role, text=text, today=self._clock.today())
        on_done = partial(self._on_people, role)
        self._runner.read(work, on_done=on_done, on_failed=self._on_failed, topic=f"people of {role}")

    def check(self, keys: PairKeys) -> None:
        """Ask which rules two would break."""
        work = partial(_checked, keys=keys, today=self._clock.today())
        on_done = partial(self._on_checked, keys)
        self._runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="check")

    def save(self, draft: HandPairingDraft, newcomer: str, volunteer: str) -> None:
        """Pair the two; they go onto the list of calls."""
        sentence = _("{newcomer} and {volunteer} are on the list of calls.")
        on_done = partial(self._on_saved, sentence.format(newcomer=newcomer, volunteer=volunteer))
        work = partial(pair_by_hand, draft=draft)
        self._runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_people(self, role: PersonRole, rows: tuple[PersonRow, ...]) -> None:
        self.people_found.emit(role, rows)

    def _on_checked(self, keys: PairKeys, found: _Checked) -> None:
        self._areas = found.areas
        self.checked.emit(keys, found.obstacles)

    def _on_saved(self, sentence: str, written: Written[PairId]) -> None:
        self.saved.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.problems_found.emit(error.problems)
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checked:
    """The broken rules with the names that sentences about them need."""

    obstacles: tuple[Obstacle, ...]
    areas: Mapping[AreaId, str]


def _people(session: Session, role: PersonRole, text: str, today: date) -> tuple[PersonRow, ...]:
    ids: list[PersonId] = person_ids(session, PersonFilter(role=role, text=text), today)[:MOST_FOUND]
    return person_rows(session, ids, role, today)


def _checked(session: Session, keys: PairKeys, today: date) -> _Checked:
    areas = {row.id: row.name for row in area_rows(session)}
    return _Checked(obstacles=hand_pairing_check(session, keys, today), areas=areas)
