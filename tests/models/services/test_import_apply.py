"""A list comes into the register whole, is completed where people are there already, and can be taken back as one."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from models.entities.note import Note
from models.entities.organisation import Office
from models.entities.person import Person
from models.queries.known_people import known_people
from models.queries.person_cards import person_draft
from models.rules.imported_drafts import card_of, with_gaps_filled
from models.services.import_apply import DuplicateDecision, ImportOutcome, apply_import
from models.services.import_preview import preview
from models.services.people import save_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import AreaId
from models.values.imports import ImportedPerson, ImportKind, ImportPreview
from models.values.people import (
    Adulthood,
    AssignmentKind,
    Gender,
    GenderWish,
    LanguageLevel,
    MainActivity,
    Phone,
    SwedishLevel,
)
from models.values.people_drafts import PersonDraft
from tests.factories import make_area, make_organisation
from tests.models.services.imported_lists import people_rows, workbook

TODAY = date(2026, 11, 23)
LIST = (
    "Namn;Telefon;E-post;Språk;Född;Stadsdel;SFI;Kan när;Uppdrag;Kön;Yrke;Intressen;Anmäld;"
    "Vill du träffa en man eller kvinna?;Anm\n"
    "Anna Ek;701740605;anna@example.se;svenska, tigrinska (modersmål);1980;Hultet;C;tis kväll;språkvän;kvinna;lärare;"
    "matlagning, drakar;2026-03-01;kvinna;har bil\n"
    "Bo Lund;ring Anna;;kurdiska;12;Mars;;ibland;;;pensionär;;;;\n"
)  # fmt: skip


def read(uow: UnitOfWork, text: str) -> ImportPreview:
    if uow.session.scalar(select(Office.id)) is None:
        make_organisation(uow)
    return preview(text.encode(), today=TODAY, areas=("Hultet",), known=known_people(uow.session))


def people(uow: UnitOfWork) -> list[PersonDraft]:
    ids = uow.session.scalars(select(Person.id).order_by(Person.id))
    return [person_draft(uow.session, person_id) for person_id in ids]


def notes(uow: UnitOfWork) -> list[str]:
    return list(uow.session.scalars(select(Note.text).order_by(Note.id)))


def test_volunteers_come_in_with_their_whole_card(unit_of_work: UnitOfWork) -> None:
    area_id = make_area(unit_of_work, "Hultet")

    outcome = apply_import(unit_of_work, read(unit_of_work, LIST), ImportKind.VOLUNTEERS)

    assert outcome == ImportOutcome(new=2)
    anna, bo = people(unit_of_work)
    assert (anna.given_name, anna.family_name, anna.area_id) == ("Anna", "Ek", area_id)
    assert anna.phones == (Phone(number="+46701740605", written="070-174 06 05"),)
    assert [(skill.language, skill.level) for skill in anna.languages] == [
        ("sv", LanguageLevel.CONVERSATION),
        ("ti", LanguageLevel.FLUENT),
    ]
    assert (anna.birth_year, anna.is_adult, anna.gender) == (1980, Adulthood.YES, Gender.WOMAN)
    assert (anna.occupation, anna.interests) == ("teacher", ("cooking", "drakar"))
    assert anna.volunteer is not None
    assert anna.newcomer is None
    assert anna.volunteer.least_swedish is SwedishLevel.C
    assert [assignment.kind for assignment in anna.volunteer.assignments] == [AssignmentKind.LANGUAGE_FRIEND]
    assert anna.volunteer.since == date(2026, 3, 1)
    assert anna.volunteer.wish.gender is GenderWish.WOMAN
    assert [stretch.starts for stretch in anna.volunteer.availability.free] == [
        24 * 60 + 17 * 60,
        8 * 24 * 60 + 17 * 60,
    ]
    assert bo.main_activity is MainActivity.RETIRED


def test_what_was_not_understood_becomes_a_note(unit_of_work: UnitOfWork) -> None:
    apply_import(unit_of_work, read(unit_of_work, LIST), ImportKind.NEWCOMERS)

    anna, bo = notes(unit_of_work)
    assert anna == "har bil"
    assert bo == "Telefon: ring Anna\nSpråk: kurdiska\nFödd: 12\nStadsdel: Mars\nKan när: ibland"


def test_newcomer_reads_the_first_language_that_is_printed(unit_of_work: UnitOfWork) -> None:
    apply_import(unit_of_work, read(unit_of_work, LIST), ImportKind.NEWCOMERS)

    newcomers = [person.newcomer for person in people(unit_of_work)]
    assert [newcomer.print_language for newcomer in newcomers if newcomer is not None] == ["ti", "sv"]


def test_second_import_completes_and_makes_nobody_new(unit_of_work: UnitOfWork) -> None:
    apply_import(unit_of_work, read(unit_of_work, LIST), ImportKind.VOLUNTEERS)
    before = people(unit_of_work)[0]
    again = "Namn;E-post;Telefon;Född;Språk\nAnna Eek;anna@example.se;08-465 004 00;1981;engelska\n"

    outcome = apply_import(unit_of_work, read(unit_of_work, again), ImportKind.NEWCOMERS)

    assert outcome == ImportOutcome(filled=1)
    anna = people(unit_of_work)[0]
    assert (anna.given_name, anna.family_name, anna.birth_year) == ("Anna", "Ek", 1980)
    assert [phone.number for phone in anna.phones] == ["+46701740605", "+46846500400"]
    assert {skill.language for skill in anna.languages} == {"sv", "ti", "en"}
    assert anna.volunteer == before.volunteer
    assert anna.newcomer is not None


def test_double_within_the_list_completes_the_earlier_row(unit_of_work: UnitOfWork) -> None:
    text = "Namn;E-post;Född\nAnna Ek;anna@example.se;\nEk, Anna;anna@example.se;1980\nBo Lund;anna@example.se;\n"

    outcome = apply_import(unit_of_work, read(unit_of_work, text), ImportKind.VOLUNTEERS)

    assert outcome == ImportOutcome(new=2, filled=1)
    assert [(person.given_name, person.birth_year) for person in people(unit_of_work)] == [("Anna", 1980), ("Bo", None)]


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (DuplicateDecision.SKIP, ImportOutcome(new=1, left_out=1)),
        (DuplicateDecision.NEW, ImportOutcome(new=2)),
        (DuplicateDecision.FILL_GAPS, ImportOutcome(new=1, filled=1)),
        (DuplicateDecision.UPDATE, ImportOutcome(new=1, updated=1)),
    ],
)
def test_double_is_what_was_decided(
    unit_of_work: UnitOfWork, decision: DuplicateDecision, outcome: ImportOutcome
) -> None:
    text = "Namn;E-post\nAnna Ek;a@example.se\nAnna Ek;a@example.se\n"

    found = apply_import(unit_of_work, read(unit_of_work, text), ImportKind.VOLUNTEERS, {3: decision})

    assert found == outcome


def test_texts_that_are_too_long_cost_neither_their_row_nor_the_list(unit_of_work: UnitOfWork) -> None:
    long_email = f"{'a' * 150}@example.se"
    text = f"Namn;E-post;Yrke;Intressen;Anm\n{'A' * 300};{long_email};{'x' * 200};{'y' * 90};{'z' * 5000}\nBo Ek;;;;\n"

    outcome = apply_import(unit_of_work, read(unit_of_work, text), ImportKind.VOLUNTEERS)

    long, bo = people(unit_of_work)
    assert outcome.new == 2
    assert (long.given_name, long.email, long.occupation, long.interests) == ("A" * 120, "", "", ())
    assert bo.given_name == "Bo"
    noted = "\n".join(notes(unit_of_work))
    for whole in ("A" * 300, long_email, "x" * 200, "y" * 90):
        assert whole in noted
    assert noted.count("z") >= 5000


def test_row_without_a_name_is_called_by_its_address_and_an_empty_one_left_out(unit_of_work: UnitOfWork) -> None:
    text = "Namn;E-post;Anm\n;a@example.se;ringde\n;;glömde\nBo Ek;b@example.se;\n"

    outcome = apply_import(unit_of_work, read(unit_of_work, text), ImportKind.VOLUNTEERS)

    assert outcome.new == 2
    assert people(unit_of_work)[0].given_name == "a@example.se"


def test_register_is_read_for_comparison(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    person_id = save_person(
        unit_of_work,
        PersonDraft(given_name="Anna", family_name="Ek", phones=(Phone(written="070-174 06 05"),), birth_year=1980),
    )

    (known,) = known_people(unit_of_work.session)

    assert (known.key, known.name, known.phones, known.birth_year) == (person_id, "Anna Ek", ("+46701740605",), 1980)


def test_hundred_rows_come_in_and_none_is_kept_without_commit(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    found = preview(workbook(people_rows(100)), today=TODAY)

    outcome = apply_import(unit_of_work, found, ImportKind.VOLUNTEERS)

    assert outcome.new + outcome.filled == 100
    unit_of_work.session.rollback()
    assert unit_of_work.session.scalar(select(func.count()).select_from(Person)) == 0


def test_import_is_taken_back_in_one_step(database: Database) -> None:
    with database.write() as uow:
        make_organisation(uow)
        uow.commit()
    with database.write() as uow:
        apply_import(uow, read(uow, LIST), ImportKind.VOLUNTEERS)
        changed = uow.commit()
    assert changed.transaction is not None

    with database.write() as uow:
        undo_transaction(uow, changed.transaction)
        uow.commit()

    with database.read() as session:
        assert known_people(session) == ()
        assert session.scalar(select(func.count()).select_from(Note)) == 0


def test_card_keeps_what_it_has_no_room_for() -> None:
    person = ImportedPerson(given_name="Anna", interests=tuple(f"sak {number}" for number in range(7)))

    card = card_of(person, ImportKind.VOLUNTEERS, areas={"hultet": AreaId(1)}, today=TODAY)

    assert card is not None
    assert len(card.draft.interests) == 5
    assert card.left_over == ("sak 5", "sak 6")


def test_filling_gaps_never_changes_what_stands_there() -> None:
    full = PersonDraft(given_name="Anna", email="a@example.se", birth_year=1980, interests=("cooking",))
    other = PersonDraft(given_name="Bo", family_name="Ek", email="b@example.se", birth_year=1999, occupation="kock")

    filled = with_gaps_filled(full, other)

    assert (filled.given_name, filled.email, filled.birth_year, filled.interests) == (
        "Anna", "a@example.se", 1980, ("cooking",),
    )  # fmt: skip
    assert filled.occupation == "kock"


def test_update_takes_what_the_row_says_and_keeps_the_rest(unit_of_work: UnitOfWork) -> None:
    apply_import(unit_of_work, read(unit_of_work, LIST), ImportKind.VOLUNTEERS)
    before = people(unit_of_work)[0]
    newer = (
        "Namn;E-post;Telefon;Född;Språk;Uppdrag;SFI;Anmäld\n"
        "Anna Ek;anna@example.se;08-465 004 00;1981;tigrinska, engelska (lite);läxhjälp;D;2026-10-01\n"
    )

    found = read(unit_of_work, newer)
    outcome = apply_import(unit_of_work, found, ImportKind.VOLUNTEERS, {2: DuplicateDecision.UPDATE})

    assert outcome == ImportOutcome(updated=1)
    anna = people(unit_of_work)[0]
    assert [phone.number for phone in anna.phones] == ["+46846500400", "+46701740605"]
    assert (anna.birth_year, anna.occupation, anna.interests) == (1981, "teacher", before.interests)
    assert {skill.language: skill.level for skill in anna.languages} == {
        "sv": LanguageLevel.CONVERSATION,
        "ti": LanguageLevel.FLUENT,  # the row names no level
        "en": LanguageLevel.A_LITTLE,
    }
    assert before.volunteer is not None
    assert anna.volunteer is not None
    assert (anna.volunteer.since, anna.volunteer.least_swedish) == (before.volunteer.since, SwedishLevel.D)
    assert anna.volunteer.availability == before.volunteer.availability
    assert {each.kind for each in anna.volunteer.assignments} == {
        AssignmentKind.LANGUAGE_FRIEND,
        AssignmentKind.HOMEWORK_HELP,
    }


def test_update_of_a_newcomer_overrules_only_what_the_row_says(unit_of_work: UnitOfWork) -> None:
    first = "Namn;E-post;Blankettspråk;Tolk;Vill du träffa en man eller kvinna?\nAnna Ek;a@example.se;uk;ja;kvinna\n"
    apply_import(unit_of_work, read(unit_of_work, first), ImportKind.NEWCOMERS)
    before = people(unit_of_work)[0].newcomer
    newer = read(unit_of_work, "Namn;E-post;Språk;Kan när\nAnna Ek;a@example.se;arabiska;tis kväll\n")

    apply_import(unit_of_work, newer, ImportKind.NEWCOMERS, {2: DuplicateDecision.UPDATE})

    after = people(unit_of_work)[0].newcomer
    assert before is not None
    assert after is not None
    assert after.print_language == before.print_language
    assert (after.needs_interpreter, after.wish) == (before.needs_interpreter, before.wish)
    assert not before.availability.is_known
    assert after.availability.is_known


def test_what_a_completed_card_has_no_room_for_is_a_note(unit_of_work: UnitOfWork) -> None:
    numbers = ", ".join(f"070-174 06 {last:02d}" for last in range(5, 10))
    full = f'Namn;Telefon;Intressen\nAnna Ek;"{numbers}";"a, b, c, d, e"\n'
    apply_import(unit_of_work, read(unit_of_work, full), ImportKind.VOLUNTEERS)
    newer = read(unit_of_work, "Namn;Telefon;Intressen\nAnna Ek;070-174 06 05, 08-465 004 00;f\n")

    apply_import(unit_of_work, newer, ImportKind.VOLUNTEERS, {2: DuplicateDecision.UPDATE})

    anna = people(unit_of_work)[0]
    assert (len(anna.phones), anna.interests[0]) == (5, "f")
    assert notes(unit_of_work) == ["070-174 06 09\ne"]


def test_filling_gaps_completes_a_role_that_is_there(unit_of_work: UnitOfWork) -> None:
    first = "Namn;E-post;SFI\nAnna Ek;a@example.se;B\n"
    apply_import(unit_of_work, read(unit_of_work, first), ImportKind.VOLUNTEERS)
    newer = read(unit_of_work, "Namn;E-post;SFI;Kan när;Uppdrag\nAnna Ek;a@example.se;D;tis kväll;språkvän\n")

    apply_import(unit_of_work, newer, ImportKind.VOLUNTEERS)

    volunteer = people(unit_of_work)[0].volunteer
    assert volunteer is not None
    assert volunteer.least_swedish is SwedishLevel.B
    assert volunteer.availability.is_known
    assert [each.kind for each in volunteer.assignments] == [AssignmentKind.LANGUAGE_FRIEND]


def test_import_with_a_double_that_only_adds_a_language_is_taken_back(database: Database) -> None:
    text = "Namn;E-post;Språk\nAnna Ek;a@example.se;svenska\nAnna Ek;a@example.se;engelska\n"
    with database.write() as uow:
        make_organisation(uow)
        uow.commit()
    with database.write() as uow:
        assert apply_import(uow, read(uow, text), ImportKind.VOLUNTEERS) == ImportOutcome(new=1, filled=1)
        changed = uow.commit()
    assert changed.transaction is not None

    with database.write() as uow:
        undo_transaction(uow, changed.transaction)
        uow.commit()

    with database.read() as session:
        assert known_people(session) == ()
