"""Sets up and changes the office: who uses this database and what for."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from sqlalchemy import select

from models.documents.logo import logo_problem
from models.entities.organisation import Coordinator, Office, Organisation
from models.queries.office import FOOTER_FIELD
from models.rules.code_target import is_suffix
from models.rules.print_colour import darkened, is_dark_enough, read_colour
from models.rules.validation import LONGEST_FOOTER, LONGEST_NAME, LONGEST_SUFFIX, FieldChecks
from models.services.editing import read_for_edit, unique_field
from models.services.local_texts import save_local_texts
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, ProblemCode
from models.values.identifiers import CoordinatorId
from models.values.place_drafts import OfficeDraft as OfficeDraft


def set_up_office(uow: UnitOfWork, draft: OfficeDraft, coordinator_name: str, coordinator_uid: UUID) -> CoordinatorId:
    """Write the office, its organisation and its first coordinator at the end of the first start.

    ``coordinator_uid`` is the label of the key slot. Raises ``Invalid`` (also for ``coordinator_name``), and
    ``EditConflict`` if the office is there already.
    """
    tidy, checks = _checked(draft)
    name = checks.text("coordinator_name", coordinator_name, LONGEST_NAME, required=True)
    checks.finish()
    existing = uow.session.scalar(select(Office).limit(1))
    if existing is not None:
        raise EditConflict(kind=EntityKind.OFFICE, key=existing.id, theirs=existing.version)
    uid = uuid4()
    organisation = Organisation(owner=uid, kind=tidy.organisation_kind, name=tidy.organisation_name)
    organisation.phone, organisation.web_address = tidy.phone, tidy.web_address
    uow.session.add(organisation)
    uow.session.flush()
    office = Office(uid=uid, organisation_id=organisation.id)
    _write(uow, office, tidy)
    coordinator = Coordinator(uid=coordinator_uid, name=name, is_administrator=True)
    uow.session.add_all([office, coordinator])
    uow.session.flush()
    return coordinator.id


def save_office(uow: UnitOfWork, draft: OfficeDraft) -> None:
    """Write the changed office and the name and kind of its organisation. Raises ``Invalid`` or ``EditConflict``."""
    key = uow.session.scalar(select(Office.id).limit(1)) or 0
    office = read_for_edit(uow.session, Office, key, draft.version)
    tidy, checks = _checked(draft, kept_logo=office.logo)
    other = uow.session.scalar(select(Organisation.id).where(Organisation.name == tidy.organisation_name))
    if other is not None and other != office.organisation_id:
        checks.add("organisation_name", ProblemCode.ALREADY_USED)
    checks.finish()
    organisation = uow.session.get_one(Organisation, office.organisation_id)
    organisation.name, organisation.kind = tidy.organisation_name, tidy.organisation_kind
    with unique_field("organisation_name"):
        uow.session.flush()
    _write(uow, office, tidy)
    uow.session.flush()


def _checked(draft: OfficeDraft, kept_logo: bytes | None = None) -> tuple[OfficeDraft, FieldChecks]:
    """Check everything but a logo that stands already: nobody is held up by rules that are newer than it."""
    checks = FieldChecks()
    tidy = replace(
        draft,
        organisation_name=checks.text("organisation_name", draft.organisation_name, LONGEST_NAME, required=True),
        responsible_board=checks.text("responsible_board", draft.responsible_board, LONGEST_NAME),
        phone=checks.phone("phone", draft.phone),
        web_address=checks.web_address("web_address", draft.web_address),
        colour=_checked_colour(draft.colour, checks),
        footer=checks.text("footer", draft.footer, LONGEST_FOOTER),
        footers={
            language: checks.text(f"footers.{language}", text, LONGEST_FOOTER)
            for language, text in draft.footers.items()
        },
        qr_suffix=checks.text("qr_suffix", draft.qr_suffix, LONGEST_SUFFIX),
    )
    if tidy.footer == "" and any(tidy.footers.values()):
        checks.add("footer", ProblemCode.REQUIRED)
    if not is_suffix(tidy.qr_suffix):
        checks.add("qr_suffix", ProblemCode.NOT_A_SUFFIX)
    problem = None if draft.logo in (None, kept_logo) else logo_problem(draft.logo or b"")
    if problem is not None:
        checks.add("logo", problem)
    return tidy, checks


def _checked_colour(text: str, checks: FieldChecks) -> str:
    if not text.strip():
        return ""
    colour = read_colour(text)
    if colour is None:
        checks.add("colour", ProblemCode.NOT_A_COLOUR)
    elif not is_dark_enough(colour):
        checks.add("colour", ProblemCode.COLOUR_TOO_LIGHT, darker=darkened(colour))
    return colour or ""


def _write(uow: UnitOfWork, office: Office, tidy: OfficeDraft) -> None:
    office.responsible_board = tidy.responsible_board
    office.scope = tidy.scope
    office.phone = tidy.phone
    office.web_address = tidy.web_address
    office.logo = tidy.logo
    office.colour = tidy.colour
    office.footer = tidy.footer
    office.qr_suffix = tidy.qr_suffix
    # Without a Swedish line there is nothing to stand beside.
    save_local_texts(uow, office.uid, FOOTER_FIELD, tidy.footers if tidy.footer else {}, swedish=tidy.footer)
