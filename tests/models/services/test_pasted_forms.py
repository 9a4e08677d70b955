"""Forms from text, table and file; what is in the inbox already is seen; all are taken in or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.formats.delimited_text import write_delimited
from models.queries.enquiries import EnquiryFilter, enquiry_draft, enquiry_rows, open_enquiries
from models.services.enquiries import close_enquiry, save_enquiry
from models.services.pasted_forms import read_forms_of_file, read_pasted_forms, take_in_forms
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.errors import Invalid, RefusalCode, Refused
from models.values.pasted_forms import FormRemark, FormSource, PastedForm
from tests.factories import make_area, make_organisation

TEXT = "Namn: Per Ek\nTelefon: 070-174 06 13\nJag vill: bli språkvän\n---\nNamn: Gun\nE-post: gun@example.se"
GOOGLE = [
    ("Tidstämpel", "Vad heter du?", "Din e-post", "Telefon", "Vad vill du hjälpa till med?", "I vilket område bor du?"),
    ("2026-11-20 14:31", "Per Ek", "per@example.se", "0701740613", "Cafévärd, Läxhjälp", "Centrum"),
    ("2026-11-21 09:02", "Gun Berg", "gun@example.se", "", "Bli språkvän,\ngärna på kvällar", "Vet ej"),
]


def read(uow: UnitOfWork, text: str) -> tuple[PastedForm, ...]:
    return read_pasted_forms(uow.session, text, FormSource.ANYBODY, uow.clock.today())


def test_text_is_read_form_by_form(unit_of_work: UnitOfWork) -> None:
    assert [form.draft.name for form in read(unit_of_work, TEXT)] == ["Per Ek", "Gun"]
    assert read(unit_of_work, "  \n ") == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_table_of_a_web_form_is_read_row_by_row(unit_of_work: UnitOfWork, delimiter: str) -> None:
    make_organisation(unit_of_work)
    area = make_area(unit_of_work, "Centrum")
    content = write_delimited(GOOGLE, delimiter=delimiter)

    pasted = read(unit_of_work, content.decode("utf-8-sig"))
    from_file = read_forms_of_file(unit_of_work.session, content, FormSource.ANYBODY, unit_of_work.clock.today())

    assert pasted == from_file
    per, gun = (form.draft for form in pasted)
    assert (per.name, per.phone, per.area_id, per.received_on) == ("Per Ek", "070-174 06 13", area, date(2026, 11, 20))
    assert set(per.wants) == {EnquiryWant.CAFE_HOST, EnquiryWant.HOMEWORK_HELP}
    assert (gun.name, gun.wants, gun.area_id) == ("Gun Berg", (EnquiryWant.LANGUAGE_FRIEND,), None)
    assert "gärna på kvällar" in gun.form_text


def test_file_that_is_no_table_is_refused(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        read_forms_of_file(unit_of_work.session, b"%PDF-1.7 ...", FormSource.ANYBODY, unit_of_work.clock.today())

    assert refused.value.code is RefusalCode.NOT_A_TABLE


def test_form_that_waits_already_or_stands_twice_is_marked(unit_of_work: UnitOfWork) -> None:
    wants = (EnquiryWant.OTHER,)
    known = save_enquiry(unit_of_work, EnquiryDraft(wants=wants, name="Per E", phone="+46 70 174 06 13"))

    forms = read(unit_of_work, f"{TEXT}\n---\nNamn: Gunilla\nE-post: GUN@example.se")
    close_enquiry(unit_of_work, known, 1, "Klart")
    later = read(unit_of_work, TEXT)

    assert [FormRemark.ALREADY_THERE in form.remarks for form in forms] == [True, False, True]
    assert [form.is_left_out for form in forms] == [True, False, True]
    assert not any(form.is_left_out for form in later)


def test_forms_are_taken_in_and_kept_whole(unit_of_work: UnitOfWork) -> None:
    drafts = [form.draft for form in read(unit_of_work, TEXT)]

    ids = take_in_forms(unit_of_work, drafts)

    rows = enquiry_rows(unit_of_work.session, EnquiryFilter(), unit_of_work.clock.today())
    assert [(row.name, row.has_form, row.is_due) for row in rows] == [("Per Ek", True, True), ("Gun", True, True)]
    assert enquiry_draft(unit_of_work.session, ids[1]).form_text == "Namn: Gun\nE-post: gun@example.se"


def test_one_faulty_form_keeps_all_outside(database: Database) -> None:
    with database.write() as uow, pytest.raises(Invalid):
        drafts = [form.draft for form in read(uow, TEXT)]
        take_in_forms(uow, [drafts[0], replace(drafts[1], email="gun")])

    with database.read() as session:
        assert open_enquiries(session) == 0
