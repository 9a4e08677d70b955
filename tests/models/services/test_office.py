"""Setting up and changing the office."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from models.entities.organisation import Office
from models.queries.office import coordinator_by_uid, coordinator_rows, office_details
from models.queries.office_drafts import office_draft
from models.queries.organisations import organisation_rows
from models.services.office import OfficeDraft, save_office, set_up_office
from models.services.organisations import OrganisationDraft, save_organisation
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OfficeScope
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.language import LanguageCode
from models.values.places import OrganisationKind
from tests.models.documents.pictures import PIXEL

ARABIC, SOMALI = LanguageCode("ar"), LanguageCode("so")
SLOT = UUID("4f1c2f0e-3f43-4c39-9a52-0a4d3b6f0c11")


def _draft() -> OfficeDraft:
    return OfficeDraft(
        organisation_name="Ljungsala kommun",
        organisation_kind=OrganisationKind.MUNICIPALITY,
        responsible_board="Kultur- och fritidsnämnden",
        scope=OfficeScope.CAFES,
        phone="08-465 004 10",
        web_address="ljungsala.example/sprakcafe",
        logo=PIXEL,
    )


def test_there_is_no_office_before_it_is_set_up(unit_of_work: UnitOfWork) -> None:
    assert office_details(unit_of_work.session) is None
    assert coordinator_by_uid(unit_of_work.session, SLOT) is None


def test_set_up_office_writes_office_organisation_and_coordinator(unit_of_work: UnitOfWork) -> None:
    coordinator = set_up_office(unit_of_work, _draft(), " Ingrid Ekdahl ", SLOT)

    office = office_details(unit_of_work.session)
    assert office is not None
    assert (office.name, office.kind, office.scope, office.logo) == (
        "Ljungsala kommun",
        OrganisationKind.MUNICIPALITY,
        OfficeScope.CAFES,
        PIXEL,
    )
    found = coordinator_by_uid(unit_of_work.session, SLOT)
    assert found is not None
    assert (found.id, found.name, found.active) == (coordinator, "Ingrid Ekdahl", True)
    assert coordinator_rows(unit_of_work.session) == (found,)


def test_what_is_made_later_belongs_to_the_office(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)

    save_organisation(unit_of_work, OrganisationDraft(kind=OrganisationKind.PARISH, name="Betel"))

    assert [row.name for row in organisation_rows(unit_of_work.session)] == ["Betel", "Ljungsala kommun"]


def test_set_up_office_happens_once(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)

    with pytest.raises(EditConflict):
        set_up_office(unit_of_work, replace(_draft(), organisation_name="En annan"), "Någon Annan", UUID(int=1))

    assert len(organisation_rows(unit_of_work.session)) == 1


def test_set_up_office_names_every_wrong_field(unit_of_work: UnitOfWork) -> None:
    wrong = replace(_draft(), organisation_name=" ", phone="ring", web_address="ingen sida", logo=b"GIF89a")

    with pytest.raises(Invalid) as invalid:
        set_up_office(unit_of_work, wrong, "", SLOT)

    assert {problem.field: problem.code for problem in invalid.value.problems} == {
        "organisation_name": ProblemCode.REQUIRED,
        "phone": ProblemCode.NOT_A_PHONE,
        "web_address": ProblemCode.NOT_A_WEB_ADDRESS,
        "logo": ProblemCode.NOT_A_PICTURE,
        "coordinator_name": ProblemCode.REQUIRED,
    }


def test_save_office_changes_office_and_organisation(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)

    changed = replace(_draft(), version=1, organisation_name="Ljungsala stad", scope=OfficeScope.BOTH, logo=None)
    save_office(unit_of_work, changed)

    office = office_details(unit_of_work.session)
    assert office is not None
    assert (office.name, office.scope, office.logo, office.version) == ("Ljungsala stad", OfficeScope.BOTH, None, 2)


def test_save_office_refuses_an_outdated_draft(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)
    save_office(unit_of_work, replace(_draft(), version=1, phone="08-465 004 11"))

    with pytest.raises(EditConflict) as conflict:
        save_office(unit_of_work, replace(_draft(), version=1, phone="08-465 004 12"))

    assert conflict.value.theirs == 2


def test_save_office_refuses_the_name_of_another_organisation(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)
    save_organisation(unit_of_work, OrganisationDraft(kind=OrganisationKind.PARISH, name="Betel"))

    with pytest.raises(Invalid) as invalid:
        save_office(unit_of_work, replace(_draft(), version=1, organisation_name="Betel"))

    assert [problem.code for problem in invalid.value.problems] == [ProblemCode.ALREADY_USED]


def test_look_of_the_sheets_is_kept_with_its_footers(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)
    look = replace(
        _draft(),
        version=1,
        colour="#8f4a00",
        footer=" Välkommen hit ",
        footers={ARABIC: "أهلا وسهلا", SOMALI: " "},
        qr_suffix="?lang={language}",
    )

    save_office(unit_of_work, look)

    saved = office_draft(unit_of_work.session)
    assert saved is not None
    assert (saved.colour, saved.footer, saved.qr_suffix) == ("#8F4A00", "Välkommen hit", "?lang={language}")
    assert saved.footers == {ARABIC: "أهلا وسهلا"}
    assert saved.version == 2


def test_footer_without_swedish_is_refused(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)

    with pytest.raises(Invalid) as invalid:
        save_office(unit_of_work, replace(_draft(), version=1, footers={ARABIC: "أهلا وسهلا"}))

    assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("footer", ProblemCode.REQUIRED)]


def test_emptied_footer_takes_its_other_languages_along(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, replace(_draft(), footer="Välkommen", footers={ARABIC: "أهلا"}), "Ingrid Ekdahl", SLOT)

    save_office(unit_of_work, replace(_draft(), version=1, footer=""))

    saved = office_draft(unit_of_work.session)
    assert saved is not None
    assert (saved.footer, saved.footers) == ("", {})


@pytest.mark.parametrize(
    ("colour", "code"),
    [("blå", ProblemCode.NOT_A_COLOUR), ("#FFD500", ProblemCode.COLOUR_TOO_LIGHT)],
)
def test_colour_that_cannot_be_read_on_paper_is_refused(
    unit_of_work: UnitOfWork, colour: str, code: ProblemCode
) -> None:
    with pytest.raises(Invalid) as invalid:
        set_up_office(unit_of_work, replace(_draft(), colour=colour), "Ingrid Ekdahl", SLOT)

    assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("colour", code)]


def test_suffix_that_no_address_may_have_is_refused(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        set_up_office(unit_of_work, replace(_draft(), qr_suffix="?språk={language}"), "Ingrid Ekdahl", SLOT)

    assert [problem.code for problem in invalid.value.problems] == [ProblemCode.NOT_A_SUFFIX]


def test_logo_that_stands_already_holds_nobody_up(unit_of_work: UnitOfWork) -> None:
    set_up_office(unit_of_work, _draft(), "Ingrid Ekdahl", SLOT)
    unit_of_work.session.scalars(select(Office)).one().logo = b"GIF89a"
    unit_of_work.session.flush()

    save_office(unit_of_work, replace(_draft(), version=2, logo=b"GIF89a", phone="08-465 004 11"))

    office = office_details(unit_of_work.session)
    assert office is not None
    assert (office.phone, office.logo) == ("08-465 004 11", b"GIF89a")
