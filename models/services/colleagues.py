"""Who works with this register: colleagues come, are renamed, and are locked out; who of them is an administrator.

Only their names and whether they still work here stand in the register; what a passphrase opens stands in the key
file, which belongs to ``storage``. On a server the same holds, and its administration looks after the passwords.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from models.entities.organisation import Coordinator
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.services.drafts import forget_drafts_by
from models.services.editing import read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import CoordinatorId


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueDraft:
    """A colleague's name as it is to be shown; ``uid`` is drawn by who makes the key slot."""

    id: CoordinatorId | None = None
    version: int | None = None
    name: str


def add_colleague(uow: UnitOfWork, draft: ColleagueDraft, uid: UUID) -> CoordinatorId:
    """Write a new colleague before the key slot labelled ``uid`` is: a crash between leaves a name without a slot.

    Doing this again with the same ``uid`` finds the first. Raises ``Invalid`` (``ALREADY_USED`` for the name of
    somebody who works here).
    """
    there = uow.session.scalar(select(Coordinator).where(Coordinator.uid == uid))
    if there is not None:
        return there.id
    colleague = Coordinator(uid=uid, name=_checked_name(uow, draft))
    uow.session.add(colleague)
    uow.session.flush()
    return colleague.id


def rename_colleague(uow: UnitOfWork, draft: ColleagueDraft) -> None:
    """Write another name, which history shows from now on for what was done before too.

    Raises ``Invalid`` or ``EditConflict``.
    """
    colleague = read_for_edit(uow.session, Coordinator, draft.id or CoordinatorId(0), draft.version)
    colleague.name = _checked_name(uow, draft)
    uow.session.flush()


def lock_out_colleague(uow: UnitOfWork, colleague_id: CoordinatorId, version: int) -> None:
    """Note that somebody no longer works here; the name stays in the history, and nothing of unsaved forms.

    Whoever locks out the last administrator becomes one: somebody must be.

    Raises ``Refused`` with ``OWN_ACCESS`` for oneself, ``LAST_COORDINATOR`` when nobody else is left, or
    ``EditConflict``. Who is locked out already stays so.
    """
    colleague = read_for_edit(uow.session, Coordinator, colleague_id, version)
    if colleague_id == uow.actor:
        raise Refused(RefusalCode.OWN_ACCESS)
    others = select(func.count(Coordinator.id)).where(Coordinator.active, Coordinator.id != colleague_id)
    if not uow.session.scalar(others):
        raise Refused(RefusalCode.LAST_COORDINATOR)
    colleague.active = False
    was_last = colleague.is_administrator and not _other_administrators(uow, colleague_id)
    own = uow.session.get(Coordinator, uow.actor) if was_last and uow.actor is not None else None
    if own is not None:
        own.is_administrator = True
    forget_drafts_by(uow, colleague_id)
    uow.session.flush()


def set_administrator(uow: UnitOfWork, colleague_id: CoordinatorId, version: int, is_administrator: bool) -> None:
    """Make somebody who works here an administrator, or let them be one no longer.

    Raises ``Refused`` with ``FOR_ADMINISTRATORS`` unless an administrator does it, ``LAST_ADMINISTRATOR`` if nobody
    else is one, or ``EditConflict``.
    """
    require_administrator(uow)
    colleague = read_for_edit(uow.session, Coordinator, colleague_id, version)
    if not is_administrator and not _other_administrators(uow, colleague_id):
        raise Refused(RefusalCode.LAST_ADMINISTRATOR)
    colleague.is_administrator = is_administrator and colleague.active
    uow.session.flush()


def require_administrator(uow: UnitOfWork) -> None:
    """See that an administrator does what is being done; where only one person works, as in the demo, it is they.

    Raises ``Refused`` with ``FOR_ADMINISTRATORS``.
    """
    active = uow.session.scalars(select(Coordinator).where(Coordinator.active)).all()
    acting = [each for each in active if each.id == uow.actor or (uow.actor is None and len(active) == 1)]
    if not any(each.is_administrator for each in acting):
        raise Refused(RefusalCode.FOR_ADMINISTRATORS)


def _other_administrators(uow: UnitOfWork, colleague_id: CoordinatorId) -> int:
    found = select(func.count(Coordinator.id)).where(
        Coordinator.active, Coordinator.is_administrator, Coordinator.id != colleague_id
    )
    return uow.session.scalar(found) or 0


def _checked_name(uow: UnitOfWork, draft: ColleagueDraft) -> str:
    checks = FieldChecks()
    name = checks.text("name", draft.name, LONGEST_NAME, required=True)
    others = select(Coordinator.id).where(Coordinator.active, Coordinator.id != (draft.id or 0))
    if uow.session.scalar(others.where(Coordinator.name == name).limit(1)) is not None:
        checks.add("name", ProblemCode.ALREADY_USED)
    checks.finish()
    return name
