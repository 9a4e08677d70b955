"""Gives out a list of people, and writes down who took it, how many were in it, and what for."""

from __future__ import annotations

from typing import Final

from models.entities.reading import Reading
from models.queries.person_exports import PersonExportRow, person_export_rows
from models.rules.validation import FieldChecks
from models.storage.unit_of_work import UnitOfWork
from models.values.exports import ExportDraft as ExportDraft
from models.values.readings import ReadingKind

LONGEST_PURPOSE: Final = 200


def export_people(uow: UnitOfWork, draft: ExportDraft) -> tuple[PersonExportRow, ...]:
    """Read the people of a list and note the reading. Raises ``Invalid`` for ``purpose``.

    It is noted before a file is written: a list that did not become a file may stand in the log, never the reverse.
    Source: GDPR art. 5.2 and 30.
    """
    checks = FieldChecks()
    purpose = checks.text("purpose", draft.purpose, LONGEST_PURPOSE, required=True)
    checks.finish()
    rows = person_export_rows(uow.session, draft.ids, draft.role, uow.clock.today())
    uow.session.add(
        Reading(
            at=uow.clock.now(),
            actor=uow.actor,
            kind=ReadingKind.EXPORTED_LIST,
            key=None,
            people=len(rows),
            purpose=purpose,
        )
    )
    uow.session.flush()
    return rows
