"""Reads everything about one occasion, for the panel beside the week, and one occasion for its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.activity_series import ActivitySeries
from models.entities.audit_entry import AuditEntry, ColumnValue
from models.entities.local_text import LocalText
from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.entities.recurrence_columns import rule_of, season_of
from models.queries.closed_days import closed_periods
from models.queries.local_texts import local_texts
from models.queries.series import NAME_FIELD, THEME_FIELD
from models.queries.week import WeekOccasionRow, bookings_of, occasion_row, occasions_with_places
from models.values.activities import ActivityLevel, Audience, CancelReason, ChildrenPolicy, SignUp
from models.values.activity_drafts import OccasionDraft
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.history import HistoryLine as HistoryLine
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.places import StepFree
from models.values.recurrence import RecurrenceRule, Season
from models.values.timeslot import DateSpan

HISTORY_LINES = 20
_KEPT_BY_ITSELF = frozenset({"version", "created_at", "updated_at", "uid", "changed_by_hand"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionDetails:
    """Everything about one occasion; ``row`` says when, where and how it differs from the plan.

    ``note`` and ``theme`` belong to the occasion, ``series_note`` and ``public_note`` to its series; ``theme`` and
    ``public_note`` are printed, the others never. ``languages`` are those besides Swedish in which the activity has a
    name. The newest history comes first.
    """

    row: WeekOccasionRow
    organisation: str
    address: str
    floor: int | None
    bus_stop: str
    step_free: StepFree
    contact_function: str
    contact_phone: str
    contact_email: str
    rule: RecurrenceRule
    season: Season
    series_version: int
    level: ActivityLevel
    audience: Audience
    age_from: int | None
    age_to: int | None
    children: ChildrenPolicy
    sign_up: SignUp
    sign_up_contact: str
    fika: bool
    is_free: bool
    cancel_reason: CancelReason | None
    changed_by_hand: bool
    kept_on_closed_day: bool
    note: str
    series_note: str
    theme: str
    public_note: str
    languages: tuple[LanguageCode, ...]
    history: tuple[HistoryLine, ...]


def occasion_details(session: Session, occasion_id: OccasionId) -> OccasionDetails:
    """Give everything about one occasion. Raises ``EditConflict`` if it was taken away meanwhile."""
    occasion = session.scalar(
        occasions_with_places()
        .where(Occasion.id == occasion_id)
        .options(joinedload(Occasion.series).joinedload(ActivitySeries.organisation))
    )
    if occasion is None:
        raise EditConflict(kind=EntityKind.OCCASION, key=occasion_id)
    day = DateSpan(first=occasion.day, last=occasion.day)
    same_day = session.scalars(occasions_with_places().where(Occasion.day == occasion.day)).all()
    row = occasion_row(occasion, bookings_of(same_day), closed_periods(session, day))
    return _details(
        occasion, row, languages=_languages(session, occasion.series), history=_history(session, occasion_id)
    )


def occasion_draft(session: Session, occasion_id: OccasionId) -> OccasionDraft:
    """Give one occasion as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    occasion = session.scalar(select(Occasion).where(Occasion.id == occasion_id, Occasion.removed.is_(False)))
    if occasion is None:
        raise EditConflict(kind=EntityKind.OCCASION, key=occasion_id)
    themes = local_texts(session, occasion.uid, THEME_FIELD, occasion.theme)
    return OccasionDraft(
        id=occasion.id,
        version=occasion.version,
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        meeting_point_id=occasion.meeting_point_id,
        room=occasion.room,
        note=occasion.note,
        theme=occasion.theme,
        themes={row.language: row.text for row in themes},
    )


def _details(
    occasion: Occasion,
    row: WeekOccasionRow,
    *,
    languages: tuple[LanguageCode, ...],
    history: tuple[HistoryLine, ...],
) -> OccasionDetails:
    series, place = occasion.series, occasion.meeting_point
    return OccasionDetails(
        row=row,
        organisation=series.organisation.name,
        address=place.address,
        floor=place.floor,
        bus_stop=place.bus_stop,
        step_free=place.step_free,
        contact_function=place.contact_function,
        contact_phone=place.contact_phone,
        contact_email=place.contact_email,
        rule=rule_of(series),
        season=season_of(series),
        series_version=series.version,
        level=series.level,
        audience=series.audience,
        age_from=series.age_from,
        age_to=series.age_to,
        children=series.children,
        sign_up=series.sign_up,
        sign_up_contact=series.sign_up_contact,
        fika=series.fika,
        is_free=series.is_free,
        cancel_reason=occasion.cancel_reason,
        changed_by_hand=occasion.changed_by_hand,
        kept_on_closed_day=occasion.kept_on_closed_day,
        note=occasion.note,
        series_note=series.note,
        theme=occasion.theme,
        public_note=series.public_note,
        languages=languages,
        history=history,
    )


def _languages(session: Session, series: ActivitySeries) -> tuple[LanguageCode, ...]:
    found = session.scalars(
        select(LocalText.language)
        .where(LocalText.owner_uid == series.uid, LocalText.field == NAME_FIELD, LocalText.text != "")
        .order_by(LocalText.language)
    )
    return tuple(LanguageCode(language) for language in found)


def _history(session: Session, occasion_id: OccasionId) -> tuple[HistoryLine, ...]:
    entries = session.execute(
        select(AuditEntry, Coordinator.name)
        .outerjoin(Coordinator, AuditEntry.actor == Coordinator.id)
        .where(AuditEntry.kind == EntityKind.OCCASION, AuditEntry.key == occasion_id)
        .order_by(AuditEntry.id.desc())
        .limit(HISTORY_LINES)
    )
    return tuple(
        HistoryLine(
            at=entry.at,
            actor_name=name or "",
            action=entry.action,
            fields=_changed(entry.before, entry.after),
        )
        for entry, name in entries
    )


def _changed(before: Mapping[str, ColumnValue] | None, after: Mapping[str, ColumnValue] | None) -> tuple[str, ...]:
    if before is None or after is None:
        return ()
    return tuple(
        name for name in after if name not in _KEPT_BY_ITSELF and name in before and before[name] != after[name]
    )
