"""Changes what the office asks of volunteers, and where things that are given go."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.organisation import Office
from models.rules.draft_contents import contents_of
from models.rules.validation import FieldChecks
from models.services.editing import read_for_edit
from models.services.person_events import move_statuses
from models.storage.unit_of_work import UnitOfWork
from models.values.intake import LONGEST_CONTACT, IntakeDraft
from models.values.people import DEFAULT_POLICY, AssignmentStatus, IntakePolicy

MOST_MONTHS = 60
MOST_DAYS = 30
"""GDPR art. 14.3 a: at the latest within one month."""


def save_intake(uow: UnitOfWork, draft: IntakeDraft) -> None:
    """Write the settings of the intake. Raises ``Invalid`` or ``EditConflict``.

    Volunteers who now have all that is asked become ready at once. Whoever is ready stays so until something happens.
    """
    key = uow.session.scalar(select(Office.id).order_by(Office.id).limit(1)) or 0
    office = read_for_edit(uow.session, Office, key, draft.version)
    checks = FieldChecks()
    contact = checks.text("second_hand_contact", draft.second_hand_contact, LONGEST_CONTACT)
    checks.within("extract_months", draft.policy.extract_months, least=1, most=MOST_MONTHS)
    checks.within("informed_days", draft.policy.informed_days, least=1, most=MOST_DAYS)
    checks.finish()
    office.second_hand_contact = contact
    kept = contents_of(draft.policy) if draft.policy != DEFAULT_POLICY else None
    if office.intake_policy != kept:
        office.intake_policy = kept
        _move_those_who_wait(uow, draft.policy)
    uow.session.flush()


def _move_those_who_wait(uow: UnitOfWork, policy: IntakePolicy) -> None:
    waiting = select(Assignment.person_id).where(Assignment.status == AssignmentStatus.CHECKS).distinct()
    for person_id in uow.session.scalars(waiting.order_by(Assignment.person_id)).all():
        move_statuses(uow, person_id, policy)
