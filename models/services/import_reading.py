"""Reads a list against the register: with its areas, its people, and the columns as they were understood last time."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.column_choice import ColumnChoice
from models.queries.areas import area_rows
from models.queries.column_choices import remembered_mapping
from models.queries.known_people import known_people
from models.services.import_preview import preview
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import Clock
from models.values.imports import DECIDED_BY_PROGRAM, ColumnMapping, ImportChoices, ImportKind, ImportPreview
from models.values.people import PersonRole

_ROLES = {ImportKind.VOLUNTEERS: PersonRole.VOLUNTEER, ImportKind.NEWCOMERS: PersonRole.NEWCOMER}


def read_list(
    session: Session,
    content: bytes,
    kind: ImportKind,
    *,
    clock: Clock,
    choices: ImportChoices = DECIDED_BY_PROGRAM,
) -> ImportPreview:
    """Say what an import would do. Columns chosen by hand now count above the remembered ones.

    Raises ``Refused`` as ``preview`` does.
    """
    areas = tuple(row.name for row in area_rows(session))
    known = known_people(session)
    found = preview(content, today=clock.today(), known=known, areas=areas, choices=choices)
    if choices.mapping is not None and choices.mapping.signature == found.signature:
        return found
    remembered = remembered_mapping(session, _ROLES[kind], found.signature)
    if remembered is None or all(
        remembered.fields.get(column.heading, column.field) is column.field for column in found.columns
    ):
        return found
    return preview(content, today=clock.today(), known=known, areas=areas, choices=replace(choices, mapping=remembered))


def remember_columns(uow: UnitOfWork, kind: ImportKind, mapping: ColumnMapping) -> None:
    """Keep how the columns of a list are meant, for the next list with the same headings."""
    statement = select(ColumnChoice).where(
        ColumnChoice.role == _ROLES[kind], ColumnChoice.headings == mapping.signature
    )
    row = uow.session.scalar(statement) or ColumnChoice(role=_ROLES[kind], headings=mapping.signature)
    row.columns = {heading: field.value if field is not None else "" for heading, field in mapping.fields.items()}
    row.at = uow.clock.now()
    uow.session.add(row)
    uow.session.flush()
