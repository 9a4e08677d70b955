"""Gives out a list of people, and writes down who took it, how many were in it, and what for.

Of protected people nothing leaves but the alias, and only for the coordinator who answers for them and asks for it.
"""

from __future__ import annotations

from typing import Final

from models.entities.reading import Reading
from models.queries.person_exports import PersonExportRow, person_export_rows
from models.rules.validation import FieldChecks
from models.storage.unit_of_work import UnitOfWork
from models.values.exports import ExportDraft as ExportDraft
from models.values.identifiers import PersonId
from models.values.readings import ReadingKind

LONGEST_PURPOSE: Final = 200


def export_people(uow: UnitOfWork, draft: ExportDraft) -> tuple[PersonExportRow, ...]:
    """Read the people of a list and note the reading. Raises ``Invalid`` for ``purpose``.

    It is noted before a file is written: a list that did not become a file may stand in the log, never the reverse.
    Each protected person is noted apart, so that the number of the list tells nobody else that they exist.
    Source: GDPR art. 5.2 and 30.
    """
    checks = FieldChecks()
    purpose = checks.text("purpose", draft.purpose, LONGEST_PURPOSE, required=True)
    checks.finish()
    rows = person_export_rows(
        uow.session, draft.ids, draft.role, uow.clock.today(), with_protected=draft.with_protected
    )
    protected = [row for row in rows if row.line.protected]
    if len(protected) < len(rows) or not rows:
        uow.session.add(_reading(uow, purpose, kind=ReadingKind.EXPORTED_LIST, people=len(rows) - len(protected)))
    uow.session.add_all(
        _reading(uow, purpose, kind=ReadingKind.EXPORTED_PROTECTED, key=row.line.id) for row in protected
    )
    uow.session.flush()
    return rows


def _reading(
    uow: UnitOfWork, purpose: str, *, kind: ReadingKind, people: int = 1, key: PersonId | None = None
) -> Reading:
    return Reading(at=uow.clock.now(), actor=uow.actor, kind=kind, key=key, people=people, purpose=purpose)
