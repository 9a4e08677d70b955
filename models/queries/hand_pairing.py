"""Which rules two people would break if they were paired by hand, a place promised by a lock included."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models.entities.pair import Pair, PairChoice
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import couples_case
from models.queries.pairing_policies import pairing_policy
from models.queries.pairs_past import is_draft
from models.rules.pairing_reasons import reasoned_obstacles
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.pairing import PairKeys
from models.values.pairing_answers import Obstacle
from models.values.pairs import ChoiceKind


def hand_pairing_check(session: Session, keys: PairKeys, today: date) -> tuple[Obstacle, ...]:
    """List the rules that two would break today, with their facts, in the order in which they are said.

    Protected people are there for who answers for them. Raises ``EditConflict`` for somebody who has gone, may not be
    seen or has not the role.
    """
    case = couples_case(session, [keys], today, intake_policy(session), with_protected=True)
    newcomers = {unit.id: unit for unit in (*case.newcomers, *case.second)}
    volunteers = {unit.id: unit for unit in case.volunteers}
    for key, found in ((keys.newcomer, newcomers), (keys.volunteer, volunteers)):
        if key not in found:
            raise EditConflict(kind=EntityKind.PERSON, key=key)
    volunteer = volunteers[keys.volunteer]
    left = max(0, volunteer.places - _promised(session, keys))
    there = replace(volunteer, places=left)
    return reasoned_obstacles(newcomers[keys.newcomer], there, pairing_policy(session), case)


def _promised(session: Session, keys: PairKeys) -> int:
    """Count the volunteer's places that are proposed to others and locked, though nobody was called about them yet."""
    locked = and_(
        PairChoice.newcomer_id == Pair.newcomer_id,
        PairChoice.volunteer_id == Pair.volunteer_id,
        PairChoice.kind == ChoiceKind.LOCK,
    )
    others = (is_draft(), Pair.volunteer_id == keys.volunteer, Pair.newcomer_id != keys.newcomer)
    return session.scalar(select(func.count(Pair.id)).join(PairChoice, locked).where(*others)) or 0
