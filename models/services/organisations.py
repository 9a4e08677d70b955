"""Saves and removes organisations: who runs an activity or owns a room."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Office, Organisation
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.services.editing import owner_uid, read_for_edit, unique_field
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import OrganisationId
from models.values.place_drafts import OrganisationDraft as OrganisationDraft


def save_organisation(uow: UnitOfWork, draft: OrganisationDraft) -> OrganisationId:
    """Write a new or a changed organisation. Raises ``Invalid`` or ``EditConflict``."""
    tidy = _checked(uow, draft)
    if tidy.id is None:
        organisation = Organisation(owner=owner_uid(uow.session))
        uow.session.add(organisation)
    else:
        organisation = read_for_edit(uow.session, Organisation, tidy.id, tidy.version)
    organisation.kind = tidy.kind
    organisation.name = tidy.name
    organisation.phone = tidy.phone
    organisation.email = tidy.email
    organisation.web_address = tidy.web_address
    with unique_field("name"):
        uow.session.flush()
    return organisation.id


def remove_organisation(uow: UnitOfWork, organisation_id: OrganisationId, version: int) -> None:
    """Take away an organisation that nothing rests on.

    Raises ``Refused`` with ``ORGANISATION_IN_USE`` and how many meeting points and series it has; the office's
    own organisation always stays.
    """
    organisation = read_for_edit(uow.session, Organisation, organisation_id, version)
    places = uow.session.scalar(
        select(func.count()).select_from(MeetingPoint).where(MeetingPoint.organisation_id == organisation_id)
    )
    series = uow.session.scalar(
        select(func.count()).select_from(ActivitySeries).where(ActivitySeries.organisation_id == organisation_id)
    )
    office = uow.session.scalar(select(Office.id).where(Office.organisation_id == organisation_id))
    if places or series or office is not None:
        raise Refused(RefusalCode.ORGANISATION_IN_USE, {"meeting_points": places or 0, "series": series or 0})
    uow.session.delete(organisation)
    uow.session.flush()


def _checked(uow: UnitOfWork, draft: OrganisationDraft) -> OrganisationDraft:
    checks = FieldChecks()
    tidy = replace(
        draft,
        name=checks.text("name", draft.name, LONGEST_NAME, required=True),
        phone=checks.phone("phone", draft.phone),
        email=checks.email("email", draft.email),
        web_address=checks.web_address("web_address", draft.web_address),
    )
    other = uow.session.scalar(select(Organisation.id).where(Organisation.name == tidy.name))
    if other is not None and other != draft.id:
        checks.add("name", ProblemCode.ALREADY_USED)
    checks.finish()
    return tidy
