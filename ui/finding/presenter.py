"""Answers what is typed, newest first; remembers what was opened since the register was, in memory only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.search import FoundKey, Likeness, SearchRow, rows_of, search_rows
from models.values.changes import EntityKind
from translations import _
from ui.actions import shown_keys
from ui.background.contract import Runner
from ui.finding.commands import likeness_of
from ui.finding.hits import Command, Hit, Section
from ui.screens.screen import RecordToOpen

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_OF_A_KIND: Final = 8
MOST_RECENT: Final = 6
_ICONS: Final = {EntityKind.PERSON: "people", EntityKind.MEETING_POINT: "place", EntityKind.SERIES: "week"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What the register holds for a text; for none, what was opened lately."""

    text: str
    rows: tuple[SearchRow, ...]


class FindPresenter(QObject):
    """Holds what is looked for, and what can be found and done at present."""

    found = Signal(object)  # tuple[Section, ...]

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._text = ""
        self._kinds: tuple[EntityKind, ...] = ()
        self._commands: tuple[Command, ...] = ()
        self._recent: tuple[RecordToOpen, ...] = ()

    def offer(self, kinds: Iterable[EntityKind], commands: Sequence[Command]) -> None:
        """Say what can be opened and done; a kind that nothing can open is not looked for."""
        self._kinds = tuple(kind for kind in _ICONS if kind in set(kinds))
        self._commands = tuple(commands)

    @Slot(str)
    def look_for(self, text: str) -> None:
        """Answer a text with ``found``, unless another comes meanwhile."""
        self._text = text
        work = partial(_read, text=text, kinds=self._kinds, recent=self._recent)
        self._runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="find")

    def note_opened(self, record: RecordToOpen) -> None:
        """Remember what was opened until the register is closed."""
        others = [other for other in self._recent if other != record]
        self._recent = (record, *others)[:MOST_RECENT]

    def _on_read(self, answer: _Answer) -> None:
        if answer.text == self._text:
            self.found.emit(self._sections(answer.rows))

    def _on_failed(self, _error: Exception) -> None:
        self.found.emit(self._sections(()))  # commands need no register

    def _sections(self, rows: Sequence[SearchRow]) -> tuple[Section, ...]:
        if not self._text.strip():
            recent = Section(title=_("Opened lately"), hits=tuple(_hit_of_row(row) for row in rows))
            every = Section(title=_("Commands"), hits=tuple(_hit_of_command(one) for one in self._commands))
            return tuple(section for section in (recent, every) if section.hits)
        alike = [row for row in rows if row.likeness is Likeness.ALIKE]
        sections = [self._section_of_kind(kind, rows) for kind in self._kinds]
        sections.append(Section(title=_("Commands"), hits=self._fitting_commands()))
        sections = sorted((section for section in sections if section.hits), key=_best)
        last = Section(title=_("Alike"), hits=tuple(_hit_of_row(row) for row in alike))
        return (*sections, last) if last.hits else tuple(sections)

    def _section_of_kind(self, kind: EntityKind, rows: Sequence[SearchRow]) -> Section:
        hits = [_hit_of_row(row) for row in rows if row.kind is kind and row.likeness is not Likeness.ALIKE]
        return Section(title=_kind_title(kind), hits=tuple(sorted(hits, key=self._order)))

    def _order(self, hit: Hit) -> tuple[Likeness, int]:
        """Among equals what was opened lately comes first; the rest as the register orders it."""
        places = {record: place for place, record in enumerate(self._recent)}
        place = places.get(hit.target, MOST_RECENT) if isinstance(hit.target, RecordToOpen) else MOST_RECENT
        return hit.likeness, place

    def _fitting_commands(self) -> tuple[Hit, ...]:
        hits = []
        for command in self._commands:
            likeness = likeness_of(self._text, command.name)
            if likeness is not None:
                hits.append(_hit_of_command(command, likeness))
        return tuple(sorted(hits, key=_likeness)[:MOST_OF_A_KIND])


def _read(session: Session, text: str, kinds: tuple[EntityKind, ...], recent: tuple[RecordToOpen, ...]) -> _Answer:
    if text.strip():
        found = [row for kind in kinds for row in search_rows(session, text, kinds=(kind,), most=MOST_OF_A_KIND)]
        return _Answer(text=text, rows=tuple(found))
    keys = [FoundKey(kind=record.kind, key=record.key, likeness=Likeness.EXACT) for record in recent]
    return _Answer(text=text, rows=rows_of(session, keys))


def _hit_of_row(row: SearchRow) -> Hit:
    return Hit(
        title=row.name,
        detail=row.detail,
        icon=_ICONS[row.kind],
        target=RecordToOpen(kind=row.kind, key=row.key),
        likeness=row.likeness,
    )


def _hit_of_command(command: Command, likeness: Likeness = Likeness.EXACT) -> Hit:
    return Hit(
        title=command.name,
        detail="",
        icon=command.icon,
        keys=shown_keys(command.keys),
        target=command,
        likeness=likeness,
    )


def _kind_title(kind: EntityKind) -> str:
    titles = {
        EntityKind.PERSON: _("People"),
        EntityKind.MEETING_POINT: _("Meeting points"),
        EntityKind.SERIES: _("Activities"),
    }
    return titles[kind]


def _best(section: Section) -> Likeness:
    return min(hit.likeness for hit in section.hits)


def _likeness(hit: Hit) -> Likeness:
    return hit.likeness
