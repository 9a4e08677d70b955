"""The register of people on PostgreSQL: order, search, counts, and who is hidden from whom."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.audit_entry import AuditEntry
from models.entities.draft import Draft
from models.entities.organisation import Coordinator
from models.queries.enquiries import EnquiryFilter, enquiry_rows
from models.queries.likely_people import likely_people
from models.queries.people import PersonChip, PersonFilter, PersonSort, person_counts, person_ids, person_rows
from models.queries.person_cards import person_details
from models.queries.search import search_rows
from models.services.protection import protect_person
from models.storage.database import Database
from models.values.people import LanguageLevel, LanguageSkill, PersonRole
from models.values.people_drafts import ProtectionDraft, VolunteerDraft
from tests.factories import make_person

VOLUNTEERS = PersonFilter(role=PersonRole.VOLUNTEER)


def test_register_works_on_a_server(server: Database) -> None:
    today = server.clock.today()
    spoken = (LanguageSkill(language="ar", level=LanguageLevel.FLUENT),)
    with server.write() as uow:
        samira = Coordinator(name="Samira")
        uow.session.add(samira)
        made = [
            make_person(uow, given_name=name, phone="070-174 06 05", languages=spoken, volunteer=VolunteerDraft())
            for name in ("Östen", "Zohra", "Åke", "al-Hassan")
        ]
        uow.commit()
    with server.write(samira.id) as uow:
        protect_person(uow, ProtectionDraft(id=made[1], version=1, alias="Solros", responsible_id=samira.id))
        uow.commit()

    with server.read() as session:
        ids = person_ids(session, VOLUNTEERS, today)
        names = [row.name for row in person_rows(session, ids, PersonRole.VOLUNTEER, today)]
        turned = [person_ids(session, PersonFilter(role=PersonRole.VOLUNTEER, sort=sort), today) for sort in PersonSort]
        counts = person_counts(session, VOLUNTEERS, today)
        found = [row.name for row in search_rows(session, "al hassan")]
        likely = likely_people(session, name="Osten", phone="0701740605", email="a@example.se")
        details = person_details(session, ids[0], today)
        entries = session.scalars(select(AuditEntry)).all()
        drafts = session.scalars(select(Draft)).all()
        inbox = enquiry_rows(session, EnquiryFilter(), today)
    with server.read(samira.id) as session:
        responsible = person_ids(session, VOLUNTEERS, today)

    assert names == ["al-Hassan", "Åke", "Östen"]
    assert all(set(order) == set(ids) for order in turned)
    assert counts[PersonChip.ALL] == 3
    assert found == ["al-Hassan"]
    assert len(likely) == 3
    assert details.card.languages == spoken
    assert entries and (drafts, inbox) == ([], ())
    assert set(responsible) == set(made)
