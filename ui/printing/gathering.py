"""Reads what sheets are made of: one subject for the preview, several for a set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING
from uuid import UUID

from models.documents.products import SheetSource
from models.queries.door_signs import door_signs
from models.queries.print_sets import PrintSetRow
from models.queries.printouts import changes_since_print
from models.queries.season_programme import meeting_point_of, season_programme
from models.queries.weekly_schedule import week_programme
from models.rules.door_signs import DoorSign, signs_of
from models.rules.weekly_schedule import Mark
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import ChangedSince, Paper, Product
from models.values.timeslot import IsoWeek
from translations.languages import schedule_languages
from ui.printing.print_parts import PrintPart
from ui.printing.sheets import Sheets
from ui.settings import PrintChoice

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a sheet is about: ``place_uid`` for a meeting point's; ``occasions`` for door signs, ``None`` for all."""

    product: Product
    week: IsoWeek
    place_uid: UUID | None = None
    occasions: frozenset[OccasionId] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorRow:
    """An occasion of the week that needs a sign, on the day it was announced for."""

    occasion_id: OccasionId
    name: str
    day: date
    starts: time
    is_cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a sheet is made of, and what is new in it since it was printed last.

    ``source`` is ``None`` where there is nothing to print: no meeting point, or no door that needs a sign. ``doors``
    lists all that could have one.
    """

    subject: Subject
    source: SheetSource | None
    changed: ChangedSince | None = None
    doors: tuple[DoorRow, ...] = ()


def gather(session: Session, subject: Subject, today: date) -> Gathered:
    """Read one subject."""
    if subject.product.is_of_week:
        source = week_programme(session, subject.week)
        changed = changes_since_print(session, source, subject.product)
        return Gathered(subject=subject, source=source, changed=changed)
    if subject.product is Product.PLACE:
        place = meeting_point_of(session, subject.place_uid) if subject.place_uid is not None else None
        if place is None:
            return Gathered(subject=subject, source=None)
        season = season_programme(session, place, today)
        return Gathered(subject=subject, source=season, changed=changes_since_print(session, season, subject.product))
    return _doors(session, subject, today)


def gather_all(session: Session, subjects: Sequence[Subject], today: date) -> tuple[Gathered, ...]:
    """Read several, in order."""
    return tuple(gather(session, subject, today) for subject in subjects)


def sheets_from(gathered: Gathered, choice: PrintChoice, *, paper: Paper, today: date) -> Sheets | None:
    """Make the sheets, with QR code and marks as they are chosen; ``None`` where there is nothing to print."""
    if gathered.source is None:
        return None
    return Sheets(
        gathered.source,
        product=gathered.subject.product,
        paper=paper,
        qr=choice.qr,
        printed_on=today,
        changed=gathered.changed if choice.marks_changes else None,
    )


def parts_of_set(
    row: PrintSetRow, gathered: Sequence[Gathered], choice: PrintChoice, *, today: date
) -> tuple[PrintPart, ...]:
    """Put a set together, languages in the order in which they are offered; what cannot be printed is left out."""
    parts: list[PrintPart] = []
    for item, one in zip(row.items, gathered, strict=True):
        sheets = sheets_from(one, choice, paper=item.paper, today=today)
        codes = [LanguageCode(code) for code in schedule_languages()]
        copies = {code: item.copies[code] for code in codes if item.copies.get(code)}
        if sheets is not None:
            parts.append(PrintPart(sheets=sheets, copies=copies, set_name=row.name))
    return tuple(parts)


def _doors(session: Session, subject: Subject, today: date) -> Gathered:
    signs = door_signs(session, subject.week.span, today)
    needed = {sign.occasion_id: _row(sign) for sign in signs_of(signs)}
    chosen = needed.keys() if subject.occasions is None else needed.keys() & subject.occasions
    notices = tuple(notice for notice in signs.notices if notice.occasion.occasion_id in chosen)
    source = replace(signs, notices=notices) if chosen else None
    return Gathered(subject=subject, source=source, doors=tuple(needed.values()))


def _row(sign: DoorSign) -> DoorRow:
    return DoorRow(
        occasion_id=sign.occasion_id,
        name=sign.names.get(SWEDISH, ""),
        day=sign.former.day,
        starts=sign.former.starts,
        is_cancelled=Mark.CANCELLED in sign.marks,
    )
