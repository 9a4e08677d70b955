"""Which rules two people would break if they were paired by hand."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.queries.intake import intake_policy
from models.queries.pairing_candidates import couples_case
from models.queries.pairing_policies import pairing_policy
from models.rules.pairing_reasons import reasoned_obstacles
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.pairing import PairKeys
from models.values.pairing_answers import Obstacle


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
    return reasoned_obstacles(newcomers[keys.newcomer], volunteers[keys.volunteer], pairing_policy(session), case)
