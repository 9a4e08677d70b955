"""What forms and the notice are made of, as the register has it."""

from __future__ import annotations

from uuid import UUID

import pytest

from models.queries.forms import form_source
from models.services.office import set_up_office
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OfficeScope
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind

SLOT = UUID("4f1c2f0e-3f43-4c39-9a52-0a4d3b6f0c11")


@pytest.mark.parametrize(
    ("kind", "is_authority"),
    [
        (OrganisationKind.MUNICIPALITY, True),
        (OrganisationKind.LIBRARY, True),
        (OrganisationKind.PARISH, False),
        (OrganisationKind.ASSOCIATION, False),
    ],
)
def test_source_names_who_answers_and_on_which_ground(
    unit_of_work: UnitOfWork, kind: OrganisationKind, is_authority: bool
) -> None:
    draft = OfficeDraft(
        organisation_name="Ljungsala",
        organisation_kind=kind,
        responsible_board="Kultur- och fritidsnämnden",
        scope=OfficeScope.BOTH,
    )
    set_up_office(unit_of_work, draft, "Ingrid Ekdahl", SLOT)

    source = form_source(unit_of_work.session)

    assert (source.sender.organisers, source.board) == (("Ljungsala",), "Kultur- och fritidsnämnden")
    assert source.is_authority is is_authority


def test_a_register_without_an_office_gives_papers_without_a_name(unit_of_work: UnitOfWork) -> None:
    source = form_source(unit_of_work.session)

    assert source.sender.organisers == ()
    assert source.board == ""
