"""What is decided about two before they are a pair: to lock them in the plan, or never to propose them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from models.entities.pair import Pair, PairChoice
from models.entities.person import Person
from models.rules.validation import FieldChecks
from models.services.pair_editing import choice_of, go_to
from models.services.pairs import not_possible
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import PersonId
from models.values.pairing import ObstacleCode, PairKeys
from models.values.pairs import ChoiceKind, PairStatus, VetoDraft, VetoReason

LONGEST_NOTE: Final = 400


def lock_pair(uow: UnitOfWork, keys: PairKeys) -> None:
    """Hold two together in every plan; another lock of the newcomer goes.

    Raises ``Refused`` with ``PAIR_NOT_POSSIBLE`` for two with a veto, ``EditConflict`` for somebody who has gone.
    """
    choice = choice_of(uow.session, keys)
    if choice is not None and choice.kind is ChoiceKind.VETO:
        raise not_possible([ObstacleCode.VETOED])
    others = select(PairChoice).where(
        PairChoice.newcomer_id == keys.newcomer,
        PairChoice.volunteer_id != keys.volunteer,
        PairChoice.kind == ChoiceKind.LOCK,
    )
    for other in uow.session.scalars(others).all():
        uow.session.delete(other)
    _write(uow, keys, ChoiceKind.LOCK)


def veto_pair(uow: UnitOfWork, draft: VetoDraft) -> None:
    """Never propose these two, for a reason; a lock goes, and so does a proposal that is not accepted yet.

    Raises ``Invalid`` for ``note``, ``EditConflict`` for somebody who has gone.
    """
    checks = FieldChecks()
    note = checks.text("note", draft.note, LONGEST_NOTE)
    checks.finish()
    _write(uow, draft.keys, ChoiceKind.VETO, draft.reason, note)
    proposed = select(Pair).where(
        Pair.newcomer_id == draft.keys.newcomer,
        Pair.volunteer_id == draft.keys.volunteer,
        Pair.status == PairStatus.PROPOSED,
    )
    for pair in uow.session.scalars(proposed).all():
        if pair.contacted_on is None:
            uow.session.delete(pair)
        else:
            go_to(pair, PairStatus.DECLINED, uow.clock.today())
    uow.session.flush()


def remove_choice(uow: UnitOfWork, keys: PairKeys) -> None:
    """Take back a lock or a veto; nothing happens if there is none."""
    choice = choice_of(uow.session, keys)
    if choice is not None:
        uow.session.delete(choice)
        uow.session.flush()


def _write(uow: UnitOfWork, keys: PairKeys, kind: ChoiceKind, reason: VetoReason | None = None, note: str = "") -> None:
    for key in (keys.newcomer, keys.volunteer):
        _require(uow, key)
    choice = choice_of(uow.session, keys) or PairChoice(newcomer_id=keys.newcomer, volunteer_id=keys.volunteer)
    choice.kind, choice.reason, choice.note = kind, reason, note
    choice.day, choice.author_id = uow.clock.today(), uow.actor
    uow.session.add(choice)
    uow.session.flush()


def _require(uow: UnitOfWork, key: PersonId) -> None:
    if uow.session.get(Person, key) is None:
        raise EditConflict(kind=EntityKind.PERSON, key=key)
