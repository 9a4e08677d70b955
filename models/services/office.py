"""Sets up and changes the office: who uses this database and what for."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from sqlalchemy import select

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

LARGEST_LOGO = 1_000_000
"""Bytes; a logo is printed two centimetres high."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG_WITHIN = 1024


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
    coordinator = Coordinator(uid=coordinator_uid, name=name)
    uow.session.add_all([office, coordinator])
    uow.session.flush()
    return coordinator.id


def save_office(uow: UnitOfWork, draft: OfficeDraft) -> None:
    """Write the changed office and the name and kind of its organisation. Raises ``Invalid`` or ``EditConflict``."""
    tidy, checks = _checked(draft)
    key = uow.session.scalar(select(Office.id).limit(1)) or 0
    office = read_for_edit(uow.session, Office, key, tidy.version)
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


def _checked(draft: OfficeDraft) -> tuple[OfficeDraft, FieldChecks]:
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
    if draft.logo is not None:
        checks.within("logo", len(draft.logo), least=1, most=LARGEST_LOGO)
        if not is_picture(draft.logo):
            checks.add("logo", ProblemCode.OUT_OF_RANGE)
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


def is_picture(logo: bytes) -> bool:
    """Tell whether the bytes begin as PNG or SVG does, the two kinds that a sheet can show."""
    return logo.startswith(_PNG) or b"<svg" in logo[:_SVG_WITHIN]


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
