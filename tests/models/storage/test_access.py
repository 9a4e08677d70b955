"""Protected people are absent from every statement, except for who answers for them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from weakref import ref

import pytest
from sqlalchemy import Subquery, false, func, select, union_all
from sqlalchemy.orm import Session, aliased, joinedload

from models.entities.assignment import Assignment
from models.entities.audit_entry import AuditEntry
from models.entities.availability import PauseDays
from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Area, Coordinator
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.reading import Reading
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.people import PersonFilter, person_counts, person_ids, person_rows
from models.queries.search import search_rows
from models.seen.tables import (
    ASSIGNMENTS,
    LANGUAGE_SKILLS,
    NEWCOMERS,
    PAPERS,
    PAUSES,
    PEOPLE,
    SEARCH_ENTRIES,
    VOLUNTEERS,
)
from models.services.people import remove_person, save_person
from models.services.protection import hand_over_protected, protect_person
from models.services.readings import note_reading
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryChannel
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people import (
    AssignmentKind,
    LanguageLevel,
    LanguageSkill,
    PaperKind,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, ProtectionDraft, VolunteerDraft
from models.values.readings import ReadingKind
from tests.factories import make_organisation


@dataclass(frozen=True, slots=True)
class Register:
    """A register with one open and one protected person."""

    database: Database
    mine: CoordinatorId
    other: CoordinatorId
    hidden: PersonId
    open: PersonId


def full(name: str) -> PersonDraft:
    helping = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.CAFE_HOST),))
    spoken = (LanguageSkill(language="ar", level=LanguageLevel.FLUENT),)
    return PersonDraft(given_name=name, languages=spoken, volunteer=helping, newcomer=NewcomerDraft())


@pytest.fixture
def register(database: Database) -> Iterator[Register]:
    with database.write() as uow:
        make_organisation(uow)
        mine, other = Coordinator(name="Samira"), Coordinator(name="Lena")
        uow.session.add_all([mine, other])
        hidden, shown = save_person(uow, full("Zohra")), save_person(uow, full("Anna"))
        for key in (hidden, shown):
            today = uow.clock.today()
            uow.session.add_all(
                [
                    Note(person_id=key, day=today, text="Ringde."),
                    ShownPaper(person_id=key, kind=PaperKind.PLEDGE, day=today),
                    PauseDays(person_id=key, role=PersonRole.VOLUNTEER, first=today),
                    Enquiry(person_id=key, received_on=today, channel=EnquiryChannel.PHONE, name="Zohra"),
                ]
            )
        uow.commit()
    with database.write(mine.id) as uow:
        protect_person(uow, ProtectionDraft(id=hidden, version=1, alias="Solros", responsible_id=mine.id))
        call = uow.session.scalars(select(Enquiry.id).where(Enquiry.person_id == hidden)).one()
        uow.session.add(Draft(kind=EntityKind.PERSON, key=hidden, contents={}, at=uow.clock.now()))
        uow.session.add(Draft(kind=EntityKind.ENQUIRY, key=call, contents={}, at=uow.clock.now()))
        uow.commit()
    yield Register(database, mine.id, other.id, hidden, shown)


JOINED = aliased(Person)
HELD = (Person, Volunteer, Newcomer, Assignment, SpokenLanguage, Note, PauseDays, ShownPaper, Enquiry, SearchEntry)
LISTED = (PEOPLE, VOLUNTEERS, NEWCOMERS, ASSIGNMENTS, LANGUAGE_SKILLS, PAUSES, PAPERS)
STATEMENTS: dict[str, Callable[[Session], int]] = {
    "columns": lambda session: len(session.execute(select(Person.id, Person.alias)).all()),
    "count of rows": lambda session: session.scalar(select(func.count()).select_from(Person)) or 0,
    "count of a column": lambda session: session.scalar(select(func.count(Person.id))) or 0,
    "alias": lambda session: len(session.scalars(select(aliased(Person))).all()),
    "joined alias": lambda session: len(
        session.execute(select(Note.text).join(JOINED, JOINED.id == Note.person_id)).all()
    ),
    "join": lambda session: len(session.execute(select(Note.text).join(Person, Person.id == Note.person_id)).all()),
    "outer join": lambda session: len(
        session.execute(select(Area.id, Person.id).select_from(Person).outerjoin(Area)).all()
    ),
    "subquery": lambda session: len(
        session.scalars(select(Person.id).where(Person.id.in_(select(Note.person_id)))).all()
    ),
    "from a subquery": lambda session: len(session.execute(select(select(Person.id).subquery())).all()),
    "only in a subquery": lambda session: session.scalar(select(select(func.count(Person.id)).scalar_subquery())) or 0,
    "loaded beside": lambda session: len(session.scalars(select(Person).options(joinedload(Person.area))).all()),
    "union": lambda session: len(session.execute(union_all(select(Person.id), select(Person.id).where(false()))).all()),
}


@pytest.mark.parametrize("entity", HELD, ids=lambda entity: str(entity.__name__))
def test_entity_of_a_protected_person_is_seen_by_the_responsible_only(
    register: Register, entity: type[Person] | type[Note]
) -> None:
    seen = {}
    for actor in (register.mine, register.other, None):
        with register.database.read(actor) as session:
            seen[actor] = len(session.scalars(select(entity)).all())

    assert seen == {register.mine: 2, register.other: 1, None: 1}


@pytest.mark.parametrize("table", LISTED, ids=lambda table: str(table.name))
def test_table_of_a_list_holds_a_protected_person_for_the_responsible_only(register: Register, table: Subquery) -> None:
    seen = {}
    for actor in (register.mine, register.other, None):
        with register.database.read(actor) as session, register.database.read_rows(actor) as rows:
            seen[actor] = (len(session.execute(select(table)).all()), len(rows.execute(select(table)).all()))

    assert seen == {register.mine: (2, 2), register.other: (1, 1), None: (1, 1)}


def test_words_of_the_search_hold_a_protected_person_for_the_responsible_only(register: Register) -> None:
    people = select(SEARCH_ENTRIES.c.key).where(SEARCH_ENTRIES.c.kind == EntityKind.PERSON)
    seen = {}
    for actor in (register.mine, register.other, None):
        with register.database.read_rows(actor) as rows:
            seen[actor] = set(rows.scalars(people))

    both = {register.hidden, register.open}
    assert seen == {register.mine: both, register.other: {register.open}, None: {register.open}}


def test_table_of_a_list_inside_a_statement_on_mapped_classes_keeps_its_limit(register: Register) -> None:
    seen = {}
    for actor in (register.mine, register.other, None):
        with register.database.read(actor) as session:
            names = select(SpokenLanguage.language).where(SpokenLanguage.person_id.in_(select(PEOPLE.c.id)))
            seen[actor] = len(session.scalars(names).all())

    assert seen == {register.mine: 2, register.other: 1, None: 1}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statement_leaves_protected_people_out(register: Register, statement: str) -> None:
    seen = {}
    for actor in (register.mine, register.other, None):
        with register.database.read(actor) as session:
            seen[actor] = STATEMENTS[statement](session)

    assert seen == {register.mine: 2, register.other: 1, None: 1}


def test_reading_of_a_protected_card_is_known_to_the_responsible_and_to_who_looked(register: Register) -> None:
    with register.database.write(register.mine) as uow:
        note_reading(uow, register.hidden)
        uow.session.add(Reading(at=uow.clock.now(), actor=register.other, kind=ReadingKind.EXPORTED_LIST, key=None))
        uow.commit()
    number = select(func.count()).select_from(Reading)

    def seen() -> list[int | None]:
        found = []
        for actor in (register.mine, register.other, None):
            with register.database.read(actor) as session:
                found.append(session.scalar(number))
        return found

    assert seen() == [2, 1, 1]
    with register.database.write(register.mine) as uow:
        hand_over_protected(uow, register.hidden, 2, register.other)
        uow.commit()
    assert seen() == [2, 2, 1]
    with register.database.write(register.other) as uow:
        remove_person(uow, register.hidden, 3)
        uow.commit()
    assert seen() == [2, 1, 1]


def test_get_finds_no_protected_person(register: Register) -> None:
    with register.database.read(register.other) as session:
        assert session.get(Person, register.hidden) is None
        assert session.get(Person, register.open) is not None
    with register.database.write(register.mine) as uow:
        assert uow.session.get(Person, register.hidden) is not None


def test_lists_counts_and_search_know_nothing_of_protected_people(register: Register) -> None:
    chosen = PersonFilter(role=PersonRole.VOLUNTEER)
    today = register.database.clock.today()
    with register.database.read_rows(register.mine) as rows:
        assert register.hidden in person_ids(rows, chosen, today)
        assert person_rows(rows, [register.hidden], PersonRole.VOLUNTEER, today) != ()
    with register.database.read_rows(register.other) as rows:
        assert person_ids(rows, chosen, today) == [register.open]
        assert set(person_counts(rows, chosen, today).values()) <= {0, 1}
        assert person_rows(rows, [register.hidden], PersonRole.VOLUNTEER, today) == ()
    with register.database.read(register.mine) as session:
        assert register.hidden in person_ids(session, chosen, today)
        assert [row.name for row in search_rows(session, "solros")] == ["Solros"]
        assert person_ids(session, replace(chosen, text="solros"), today) == [register.hidden]
    with register.database.read(register.other) as session:
        assert person_ids(session, chosen, today) == [register.open]
        assert set(person_counts(session, chosen, today).values()) <= {0, 1}
        assert person_ids(session, replace(chosen, text="solros"), today) == []
        assert search_rows(session, "solros") == ()
        assert person_rows(session, [register.hidden], PersonRole.VOLUNTEER, today) == ()


def test_draft_and_history_of_a_protected_person_are_hidden_too(register: Register) -> None:
    with register.database.write(register.mine) as uow:
        (note,) = uow.session.scalars(select(Note).where(Note.person_id == register.hidden))
        note.text = "Ringde igen."
        uow.session.get_one(Person, register.hidden).birth_year = 1990
        uow.commit()

    def traces(actor: CoordinatorId | None) -> tuple[int, int, int]:
        with register.database.read(actor) as session:
            drafts = session.scalar(select(func.count()).select_from(Draft)) or 0
            on_person = select(AuditEntry).where(
                AuditEntry.kind == EntityKind.PERSON, AuditEntry.key == register.hidden
            )
            on_note = select(AuditEntry).where(AuditEntry.kind == EntityKind.NOTE, AuditEntry.key == note.id)
            return drafts, len(session.scalars(on_person).all()), len(session.scalars(on_note).all())

    assert traces(register.mine) == (2, 1, 2)
    assert traces(register.other) == (0, 0, 0)


def test_bare_table_of_a_class_is_refused(register: Register) -> None:
    with register.database.read(register.other) as session, pytest.raises(TypeError):
        session.execute(select(Person.__table__))


def test_statement_on_other_tables_is_left_as_it_is(register: Register) -> None:
    with register.database.read(register.other) as session:
        assert len(session.scalars(select(Coordinator)).all()) == 2


def test_statement_that_is_kept_shows_each_what_they_may_see(register: Register) -> None:
    kept = select(Person.id).order_by(Person.id)
    seen: list[list[PersonId]] = []

    for actor in (None, register.mine, register.other, register.mine, None):
        with register.database.read(actor) as session:
            seen.append(list(session.scalars(kept)))

    both, one = [register.hidden, register.open], [register.open]
    assert seen == [one, both, one, both, one]


def test_limits_of_a_statement_go_with_it(register: Register) -> None:
    statement = select(Person.id)
    with register.database.read(register.mine) as session:
        session.scalars(statement).all()
    left = ref(statement)

    del statement
    gc.collect()

    assert left() is None
