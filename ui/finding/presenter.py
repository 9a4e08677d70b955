"""Answers what is typed, newest first; remembers what was opened since the register was, in memory only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.person_standing import StandingRow, standing_rows
from models.queries.search import FoundKey, Likeness, SearchRow, rows_of, search_rows
from models.values.changes import EntityKind
from models.values.clock import Clock
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from translations import _
from ui.actions import shown_keys
from ui.background.contract import Runner
from ui.finding.commands import likeness_of
from ui.finding.hits import Command, Hit, Section
from ui.screens.screen import RecordToOpen
from ui.wording.people import role_name, status_name

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

MOST_OF_A_KIND: Final = 8
MOST_RECENT: Final = 6
_NEWCOMERS: Final = "newcomers"
_ICONS: Final = {
    EntityKind.PERSON: "volunteer",
    EntityKind.ENQUIRY: "inbox",
    EntityKind.MEETING_POINT: "place",
    EntityKind.SERIES: "week",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What is looked for, among what, and on which day."""

    text: str
    kinds: tuple[EntityKind, ...]
    recent: tuple[RecordToOpen, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What the register holds for a text; for none, what was opened lately."""

    text: str
    rows: tuple[SearchRow, ...]
    standings: Mapping[PersonId, StandingRow]


class FindPresenter(QObject):
    """Holds what is looked for, and what can be found and done at present."""

    found = Signal(object)  # tuple[Section, ...]

    def __init__(self, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clock = clock
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
        asked = _Question(text=text, kinds=self._kinds, recent=self._recent, today=self._clock.today())
        work = partial(_read, asked=asked)
        self._runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="find")

    def note_opened(self, record: RecordToOpen) -> None:
        """Remember what was opened until the register is closed."""
        others = [other for other in self._recent if other != record]
        self._recent = (record, *others)[:MOST_RECENT]

    def _on_read(self, answer: _Answer) -> None:
        if answer.text == self._text:
            self.found.emit(self._sections([_hit_of_row(row, answer.standings) for row in answer.rows]))

    def _on_failed(self, _error: Exception) -> None:
        self.found.emit(self._sections(()))  # commands need no register

    def _sections(self, hits: Sequence[Hit]) -> tuple[Section, ...]:
        if not self._text.strip():
            recent = Section(title=_("Opened lately"), hits=tuple(hits))
            every = Section(title=_("Commands"), hits=tuple(_hit_of_command(one) for one in self._commands))
            return tuple(section for section in (recent, every) if section.hits)
        alike = tuple(hit for hit in hits if hit.likeness is Likeness.ALIKE)
        sections = [self._section_of_kind(kind, hits) for kind in self._kinds]
        sections.append(Section(title=_("Commands"), hits=self._fitting_commands()))
        sections = sorted((section for section in sections if section.hits), key=_best)
        last = Section(title=_("Alike"), hits=alike)
        return (*sections, last) if last.hits else tuple(sections)

    def _section_of_kind(self, kind: EntityKind, hits: Sequence[Hit]) -> Section:
        of_kind = [hit for hit in hits if _kind(hit) is kind and hit.likeness is not Likeness.ALIKE]
        return Section(title=_kind_title(kind), hits=tuple(sorted(of_kind, key=self._order)))

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


def _read(session: Session, asked: _Question) -> _Answer:
    if asked.text.strip():
        rows = search_rows(session, asked.text, kinds=asked.kinds, most=MOST_OF_A_KIND)
    else:
        keys = [FoundKey(kind=record.kind, key=record.key, likeness=Likeness.EXACT) for record in asked.recent]
        rows = rows_of(session, keys)
    people = [PersonId(row.key) for row in rows if row.kind is EntityKind.PERSON]
    standings = {row.id: row for row in standing_rows(session, people, asked.today)}
    return _Answer(text=asked.text, rows=rows, standings=standings)


def _hit_of_row(row: SearchRow, standings: Mapping[PersonId, StandingRow]) -> Hit:
    standing = standings.get(PersonId(row.key)) if row.kind is EntityKind.PERSON else None
    is_newcomer = standing is not None and standing.roles == {PersonRole.NEWCOMER}
    return Hit(
        title=row.name,
        detail=row.detail if standing is None else _standing_text(standing),
        icon="newcomer" if is_newcomer else _ICONS[row.kind],
        target=RecordToOpen(kind=row.kind, key=row.key),
        screen=_NEWCOMERS if is_newcomer else "",
        likeness=row.likeness,
    )


def _standing_text(standing: StandingRow) -> str:
    """Give the roles with how far each has come, and the area: "Volunteer, ready · Newcomer, paused · Hultet"."""
    statuses = {PersonRole.VOLUNTEER: standing.volunteer, PersonRole.NEWCOMER: standing.newcomer}
    told: list[str] = []
    for role, status in statuses.items():
        if role in standing.roles:
            told.append(", ".join([role_name(role), *([status_name(status)] if status is not None else [])]))
    return " · ".join([*told, *([standing.area] if standing.area else [])])


def _kind(hit: Hit) -> EntityKind | None:
    return hit.target.kind if isinstance(hit.target, RecordToOpen) else None


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
        EntityKind.ENQUIRY: _("Inbox"),
        EntityKind.MEETING_POINT: _("Meeting points"),
        EntityKind.SERIES: _("Activities"),
    }
    return titles[kind]


def _best(section: Section) -> Likeness:
    return min(hit.likeness for hit in section.hits)


def _likeness(hit: Hit) -> Likeness:
    return hit.likeness
