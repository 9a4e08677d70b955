"""The print log: noting what was printed, where it hangs, and that it was taken down."""

from __future__ import annotations

from datetime import date

import pytest

from models.entities.organisation import Coordinator
from models.entities.printout import Printout
from models.queries.weekly_schedule import week_programme
from models.rules.sheet_digests import sheet_contents
from models.services.printouts import PrintoutDraft, record_printout, say_where_it_hangs, take_down
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import PrintoutId
from models.values.language import LanguageCode
from models.values.printing import Paper, PrintWay, Product
from models.values.timeslot import IsoWeek
from tests.factories import make_occasion

WEEK = IsoWeek(2026, 48)
SWEDISH, ARABIC, THAI = LanguageCode("sv"), LanguageCode("ar"), LanguageCode("th")


def _draft(uow: UnitOfWork, *, copies: dict[LanguageCode, int] | None = None, set_name: str = "") -> PrintoutDraft:
    return PrintoutDraft(
        source=week_programme(uow.session, WEEK),
        product=Product.POSTER,
        paper=Paper.A3,
        way=PrintWay.PRINTER,
        copies=copies or {SWEDISH: 6, ARABIC: 2, THAI: 0},
        set_name=set_name,
    )


def _record(database: Database) -> PrintoutId:
    with database.write() as uow:
        make_occasion(uow)
        printout_id = record_printout(uow, _draft(uow))
        uow.commit()
    return printout_id


def test_record_printout_keeps_what_was_printed_by_whom_and_when(database: Database) -> None:
    with database.write() as uow:
        colleague = Coordinator(name="Ingrid Ekdahl")
        uow.session.add(colleague)
        uow.commit()
    with database.write(actor=colleague.id) as uow:
        make_occasion(uow)
        draft = _draft(uow, set_name=" Måndag ")

        printout_id = record_printout(uow, draft)
        uow.commit()

    with database.read() as session:
        kept = session.get_one(Printout, printout_id)
        assert (kept.at, kept.actor, kept.way) == (database.clock.now(), colleague.id, PrintWay.PRINTER)
        assert (kept.product, kept.paper, kept.week) == (Product.POSTER, Paper.A3, "2026-W48")
        assert (kept.copies, kept.set_name) == ({"sv": 6, "ar": 2}, "Måndag")
        assert kept.contents == {str(uid): digest for uid, digest in sheet_contents(draft.source).items()}
        assert len(kept.contents) == 1


@pytest.mark.parametrize(
    ("copies", "problem"),
    [({SWEDISH: 0}, ProblemCode.REQUIRED), ({LanguageCode("tlh"): 1}, ProblemCode.UNKNOWN_LANGUAGE)],
)
def test_record_printout_refuses_copies_of_nothing(
    unit_of_work: UnitOfWork, copies: dict[LanguageCode, int], problem: ProblemCode
) -> None:
    with pytest.raises(Invalid) as invalid:
        record_printout(unit_of_work, _draft(unit_of_work, copies=copies))

    assert [(each.field, each.code) for each in invalid.value.problems] == [("copies", problem)]


def test_where_it_hangs_is_kept_after_it_was_taken_down(database: Database, today: date) -> None:
    printout_id = _record(database)

    with database.write() as uow:
        say_where_it_hangs(uow, printout_id, 1, " Entrén ")
        take_down(uow, printout_id, 2)
        uow.commit()

    with database.read() as session:
        kept = session.get_one(Printout, printout_id)
        assert (kept.hangs_at, kept.taken_down_on) == ("Entrén", today)


def test_what_was_taken_down_may_hang_again(database: Database) -> None:
    printout_id = _record(database)

    with database.write() as uow:
        take_down(uow, printout_id, 1)
        say_where_it_hangs(uow, printout_id, 2, "Café Linden")
        uow.commit()

    with database.read() as session:
        kept = session.get_one(Printout, printout_id)
        assert (kept.hangs_at, kept.taken_down_on) == ("Café Linden", None)


def test_outdated_versions_are_conflicts(database: Database) -> None:
    printout_id = _record(database)
    with database.write() as uow:
        say_where_it_hangs(uow, printout_id, 1, "Entrén")
        uow.commit()

    with database.write() as uow, pytest.raises(EditConflict):
        say_where_it_hangs(uow, printout_id, 1, "Trapphuset")
    with database.write() as uow, pytest.raises(EditConflict):
        take_down(uow, printout_id, 1)


def test_say_where_it_hangs_refuses_a_number_of_a_person(database: Database) -> None:
    printout_id = _record(database)

    with database.write() as uow, pytest.raises(Invalid) as invalid:
        say_where_it_hangs(uow, printout_id, 1, "hos 19121212-1212")

    assert [each.code for each in invalid.value.problems] == [ProblemCode.IDENTITY_NUMBER]


def test_taking_down_and_recording_can_be_undone(database: Database) -> None:
    printout_id = _record(database)
    with database.write() as uow:
        take_down(uow, printout_id, 1)
        taken = uow.commit()
    assert taken.transaction is not None

    with database.write() as uow:
        undo_transaction(uow, taken.transaction)
        uow.commit()

    with database.read() as session:
        assert session.get_one(Printout, printout_id).taken_down_on is None
