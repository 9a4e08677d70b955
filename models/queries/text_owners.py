"""Gathers the office's own printed texts: names and notes of series, themes of occasions, the foot of sheets.

Each is given with what was written in other languages, whatever its state.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.local_text import LocalText
from models.entities.occasion import Occasion
from models.entities.organisation import Office
from models.queries.office import FOOTER_FIELD
from models.queries.series import NAME_FIELD, PUBLIC_NOTE_FIELD, THEME_FIELD
from models.values.language import LanguageCode
from models.values.phrases import TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedText:
    """One text of the office's own as its record says it in Swedish, with the rows of other languages."""

    ref: TextRef
    swedish: str
    written: Mapping[LanguageCode, LocalText]


def owned_texts(session: Session, *, since: date | None = None) -> tuple[OwnedText, ...]:
    """List what stands on public sheets, by Swedish; ``since`` leaves out what is over by then. Four statements."""
    swedish = {**_of_series(session, since), **_of_occasions(session, since), **_of_office(session)}
    written = _written(session)
    found = [OwnedText(ref=ref, swedish=text, written=written.get(ref, {})) for ref, text in swedish.items() if text]
    return tuple(sorted(found, key=_by_swedish))


def owned_swedish(session: Session, refs: Collection[TextRef]) -> Mapping[TextRef, str]:
    """Give what the records of some texts say in Swedish, public or not; a record that is no more is left out."""
    columns = {
        NAME_FIELD: (ActivitySeries.uid, ActivitySeries.name),
        PUBLIC_NOTE_FIELD: (ActivitySeries.uid, ActivitySeries.public_note),
        THEME_FIELD: (Occasion.uid, Occasion.theme),
        FOOTER_FIELD: (Office.uid, Office.footer),
    }
    found: dict[TextRef, str] = {}
    for key, (uid, text) in columns.items():
        owners = {ref.owner_uid for ref in refs if ref.key == key}
        if owners:
            rows = session.execute(select(uid, text).where(uid.in_(owners)))
            found |= {TextRef(key=key, owner_uid=owner): said for owner, said in rows}
    return found


def _of_series(session: Session, since: date | None) -> Mapping[TextRef, str]:
    statement = select(ActivitySeries.uid, ActivitySeries.name, ActivitySeries.public_note).where(
        ActivitySeries.on_public_programme
    )
    if since is not None:
        statement = statement.where(or_(ActivitySeries.season_last.is_(None), ActivitySeries.season_last >= since))
    found: dict[TextRef, str] = {}
    for uid, name, note in session.execute(statement):
        found[TextRef(key=NAME_FIELD, owner_uid=uid)] = name
        found[TextRef(key=PUBLIC_NOTE_FIELD, owner_uid=uid)] = note
    return found


def _of_occasions(session: Session, since: date | None) -> Mapping[TextRef, str]:
    statement = (
        select(Occasion.uid, Occasion.theme)
        .join(Occasion.series)
        .where(Occasion.theme != "", Occasion.removed.is_(False), ActivitySeries.on_public_programme)
    )
    if since is not None:
        statement = statement.where(Occasion.day >= since)
    return {TextRef(key=THEME_FIELD, owner_uid=uid): theme for uid, theme in session.execute(statement)}


def _of_office(session: Session) -> Mapping[TextRef, str]:
    statement = select(Office.uid, Office.footer)
    return {TextRef(key=FOOTER_FIELD, owner_uid=uid): footer for uid, footer in session.execute(statement)}


def _written(session: Session) -> Mapping[TextRef, Mapping[LanguageCode, LocalText]]:
    found: dict[TextRef, dict[LanguageCode, LocalText]] = {}
    rows: Sequence[LocalText] = session.scalars(select(LocalText)).all()
    for row in rows:
        found.setdefault(TextRef(key=row.field, owner_uid=row.owner_uid), {})[LanguageCode(row.language)] = row
    return found


def _by_swedish(text: OwnedText) -> tuple[str, str, UUID | None]:
    return text.swedish.casefold(), text.ref.key, text.ref.owner_uid
