"""Saving and removing organisations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.queries.organisations import organisation_draft, organisation_rows
from models.services.organisations import OrganisationDraft, remove_organisation, save_organisation
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, FieldProblem, Invalid, ProblemCode, RefusalCode, Refused
from models.values.places import OrganisationKind
from tests.factories import make_meeting_point, make_organisation, make_series


def _draft(name: str = "Betelförsamlingen") -> OrganisationDraft:
    return OrganisationDraft(
        kind=OrganisationKind.PARISH, name=name, phone="08-465 004 25", web_address="betel.example"
    )


def test_save_organisation_keeps_a_new_one_stripped(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)

    key = save_organisation(unit_of_work, replace(_draft(), name="  Betelförsamlingen "))

    kept = organisation_draft(unit_of_work.session, key)
    assert kept == replace(_draft(), id=key, version=1)


def test_save_organisation_changes_the_one_that_was_read(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work, name="Biblioteket")
    key = save_organisation(unit_of_work, _draft())
    read = organisation_draft(unit_of_work.session, key)

    save_organisation(unit_of_work, replace(read, name="Betelkyrkan", phone=""))

    kept = organisation_draft(unit_of_work.session, key)
    assert (kept.name, kept.phone, kept.version) == ("Betelkyrkan", "", 2)
    assert [row.name for row in organisation_rows(unit_of_work.session)] == ["Betelkyrkan", "Biblioteket"]


def test_save_organisation_refuses_an_outdated_draft(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    key = save_organisation(unit_of_work, _draft())
    outdated = organisation_draft(unit_of_work.session, key)
    save_organisation(unit_of_work, replace(outdated, name="Betelkyrkan"))

    with pytest.raises(EditConflict) as conflict:
        save_organisation(unit_of_work, replace(outdated, name="Betel"))

    assert (conflict.value.kind, conflict.value.key, conflict.value.theirs) == (EntityKind.ORGANISATION, key, 2)


def test_save_organisation_says_that_a_colleague_took_it_away(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    key = save_organisation(unit_of_work, _draft())
    read = organisation_draft(unit_of_work.session, key)
    remove_organisation(unit_of_work, key, 1)

    with pytest.raises(EditConflict) as conflict:
        save_organisation(unit_of_work, read)

    assert conflict.value.theirs is None


def test_save_organisation_names_every_wrong_field(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work, name="Biblioteket")
    wrong = OrganisationDraft(
        kind=OrganisationKind.LIBRARY, name=" Biblioteket ", phone="ring", email="?", web_address="ingen sida"
    )

    with pytest.raises(Invalid) as invalid:
        save_organisation(unit_of_work, wrong)

    assert {problem.field: problem.code for problem in invalid.value.problems} == {
        "name": ProblemCode.ALREADY_USED,
        "phone": ProblemCode.NOT_A_PHONE,
        "email": ProblemCode.NOT_AN_EMAIL,
        "web_address": ProblemCode.NOT_A_WEB_ADDRESS,
    }


def test_save_organisation_wants_a_name(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)

    with pytest.raises(Invalid) as invalid:
        save_organisation(unit_of_work, replace(_draft(), name="  "))

    assert invalid.value.problems == (FieldProblem(field="name", code=ProblemCode.REQUIRED),)


def test_save_organisation_refuses_before_there_is_an_office(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        save_organisation(unit_of_work, _draft())

    assert refused.value.code is RefusalCode.NOT_FOUND


def test_remove_organisation_takes_away_an_unused_one(unit_of_work: UnitOfWork) -> None:
    own = make_organisation(unit_of_work)
    key = save_organisation(unit_of_work, _draft())

    remove_organisation(unit_of_work, key, 1)

    assert [row.id for row in organisation_rows(unit_of_work.session)] == [own]


def test_remove_organisation_counts_what_rests_on_it(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    key = save_organisation(unit_of_work, _draft())
    make_series(unit_of_work, meeting_point_id=make_meeting_point(unit_of_work, organisation_id=key))
    make_meeting_point(unit_of_work, organisation_id=key)

    with pytest.raises(Refused) as refused:
        remove_organisation(unit_of_work, key, 1)

    assert refused.value.code is RefusalCode.ORGANISATION_IN_USE
    assert refused.value.facts["meeting_points"] == 2


def test_remove_organisation_never_takes_the_offices_own(unit_of_work: UnitOfWork) -> None:
    own = make_organisation(unit_of_work)

    with pytest.raises(Refused) as refused:
        remove_organisation(unit_of_work, own, 1)

    assert refused.value.code is RefusalCode.ORGANISATION_IN_USE
