"""Reads how the columns of a list were understood last time."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.column_choice import ColumnChoice
from models.values.imports import ColumnMapping, ImportField
from models.values.people import PersonRole

_FIELDS = {field.value: field for field in ImportField}


def remembered_mapping(session: Session, role: PersonRole, signature: str) -> ColumnMapping | None:
    """Give what somebody confirmed for a list with these headings; ``None`` for one that is new.

    A field that an older or newer program knew and this one does not is left out like any other column.
    """
    statement = select(ColumnChoice.columns).where(ColumnChoice.role == role, ColumnChoice.headings == signature)
    columns = session.scalar(statement)
    if columns is None:
        return None
    return ColumnMapping(
        signature=signature, fields={heading: _FIELDS.get(field) for heading, field in columns.items()}
    )
