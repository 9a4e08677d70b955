"""The words of the search follow what is saved."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select

from models.entities.search_entry import SearchEntry
from models.queries.search import search_rows
from models.services.enquiries import close_enquiry, remove_enquiry, reopen_enquiry, save_enquiry
from models.services.people import save_person
from models.services.search_index import index_missing
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.people_drafts import PersonDraft
from tests.factories import draft_of_person, make_meeting_point, make_organisation, make_person, make_series


def test_renamed_person_is_found_by_the_new_name_only(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, given_name="Anna")

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, person_id), given_name="Beata"))

    assert [row.key for row in search_rows(unit_of_work.session, "beata")] == [person_id]
    assert search_rows(unit_of_work.session, "anna") == ()


def test_alias_is_found_beside_the_name(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    save_person(unit_of_work, PersonDraft(given_name="Anna", alias="Solros"))

    assert [row.name for row in search_rows(unit_of_work.session, "solr")] == ["Anna"]


def test_index_missing_fills_once(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place)

    assert (index_missing(unit_of_work), index_missing(unit_of_work)) == (1, 0)
    assert unit_of_work.session.scalar(select(func.count()).select_from(SearchEntry)) == 2


def names(uow: UnitOfWork, text: str) -> list[tuple[EntityKind, str, str]]:
    return [(row.kind, row.name, row.detail) for row in search_rows(uow.session, text)]


def test_enquiry_is_found_while_it_waits_by_name_phone_and_email(unit_of_work: UnitOfWork) -> None:
    call = EnquiryDraft(
        wants=(EnquiryWant.OTHER,),
        name="Göran Ek",
        phone="070-174 06 13",
        email="goran@example.se",
        next_step="Ring igen",
    )
    enquiry_id = save_enquiry(unit_of_work, call)
    waits = [(EntityKind.ENQUIRY, "Göran Ek", "Ring igen")]

    by_words = [names(unit_of_work, text) for text in ("goran e", "0613", "goran@")]
    close_enquiry(unit_of_work, enquiry_id, 1, "Klart")
    when_closed = names(unit_of_work, "goran")
    reopen_enquiry(unit_of_work, enquiry_id, 2)
    when_reopened = names(unit_of_work, "goran")
    remove_enquiry(unit_of_work, enquiry_id, 3)

    assert by_words == [waits, waits, waits]
    assert (when_closed, when_reopened, names(unit_of_work, "goran")) == ([], waits, [])


def test_form_without_a_name_is_called_by_its_phone(unit_of_work: UnitOfWork) -> None:
    save_enquiry(unit_of_work, EnquiryDraft(wants=(EnquiryWant.OTHER,), form_text="Hej", phone="070-174 06 13"))

    assert names(unit_of_work, "0613") == [(EntityKind.ENQUIRY, "070-174 06 13", "")]


def test_enquiry_of_somebody_known_is_found_by_their_card_only(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, given_name="Zohra")

    save_enquiry(unit_of_work, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Zohra", person_id=person_id))

    assert [kind for kind, _, _ in names(unit_of_work, "zohra")] == [EntityKind.PERSON]


def test_enquiry_that_undo_brings_back_is_found_again(database: Database) -> None:
    with database.write() as uow:
        enquiry_id = save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Göran"))
        uow.commit()
    with database.write() as uow:
        close_enquiry(uow, enquiry_id, 1, "Klart")
        transaction = uow.commit().transaction
    assert transaction is not None

    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    with database.write() as uow:
        assert [kind for kind, _, _ in names(uow, "goran")] == [EntityKind.ENQUIRY]
