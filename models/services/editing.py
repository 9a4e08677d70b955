"""How a draft finds the record it was read from, and what owns a new one. No subject of its own stands here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.entities.base import Versioned
from models.entities.organisation import Office
from models.values.changes import EntityKind
from models.values.errors import EditConflict, Fact, FieldProblem, Invalid, ProblemCode, RefusalCode, Refused

EntityT = TypeVar("EntityT", bound=Versioned)


def read_for_edit(session: Session, entity: type[EntityT], key: int, version: int | None) -> EntityT:
    """Read the record a draft was made from.

    Raises ``EditConflict`` if somebody saved it since (``theirs`` is their version) or took it away (``None``).
    """
    found = session.get(entity, key)
    kind = kind_of(entity)
    if found is None:
        raise EditConflict(kind=kind, key=key)
    if found.version != version:
        raise EditConflict(kind=kind, key=key, theirs=found.version)
    return found


def kind_of(entity: type[Versioned]) -> EntityKind:
    """Give the name that history has for a mapped class."""
    kind = getattr(entity, "__kind__", None)
    if not isinstance(kind, EntityKind):
        raise TypeError(entity.__name__)
    return kind


@contextmanager
def unique_field(name: str, **facts: Fact) -> Iterator[None]:
    """Write a value that only one record may have: on a server a colleague may take it after it was looked up.

    Raises ``Invalid`` with ``ALREADY_USED`` for the draft's attribute ``name``; nothing else may be flushed within.
    """
    try:
        yield
    except IntegrityError as error:
        raise Invalid([FieldProblem(field=name, code=ProblemCode.ALREADY_USED, facts=facts)]) from error


def owner_uid(session: Session) -> UUID:
    """Give the office that owns what is made now.

    Raises ``Refused`` with ``NOT_FOUND`` before the first start is finished.
    """
    uid = session.scalar(select(Office.uid).order_by(Office.id).limit(1))
    if uid is None:
        raise Refused(RefusalCode.NOT_FOUND, {"kind": EntityKind.OFFICE})
    return uid
