"""Named sets: what may be saved, conflicts, and undo."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from models.entities.meeting_point import MeetingPoint
from models.queries.print_sets import print_set_draft, print_set_named, print_set_rows
from models.services.print_sets import PrintSetDraft, remove_print_set, save_print_set
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetItem
from models.values.printing import Paper, Product
from tests.factories import make_meeting_point

SWEDISH, ARABIC, TIGRINYA = LanguageCode("sv"), LanguageCode("ar"), LanguageCode("ti")
POSTERS = PrintSetItem(product=Product.POSTER, copies={SWEDISH: 6, ARABIC: 2, TIGRINYA: 1})
TABLES = PrintSetItem(product=Product.TABLE, paper=Paper.A3, copies={SWEDISH: 1})
MONDAY = PrintSetDraft(name="Måndag", items=(POSTERS, TABLES))


def test_save_print_set_comes_back_as_it_was_saved(unit_of_work: UnitOfWork) -> None:
    key = save_print_set(unit_of_work, replace(MONDAY, name=" Måndag "))

    assert print_set_draft(unit_of_work.session, key) == replace(MONDAY, id=key, version=1)


def test_rows_are_in_order_and_count_sheets(unit_of_work: UnitOfWork) -> None:
    save_print_set(unit_of_work, replace(MONDAY, name="Torsdag"))
    save_print_set(unit_of_work, replace(MONDAY, name="måndag", items=(TABLES,)))

    rows = print_set_rows(unit_of_work.session)

    assert [(row.name, row.sheets) for row in rows] == [("måndag", 1), ("Torsdag", 10)]


def test_language_without_copies_is_left_out(unit_of_work: UnitOfWork) -> None:
    item = replace(POSTERS, copies={SWEDISH: 1, ARABIC: 0})

    key = save_print_set(unit_of_work, replace(MONDAY, items=(item,)))

    assert print_set_draft(unit_of_work.session, key).items[0].copies == {SWEDISH: 1}


def test_set_is_found_by_its_name(unit_of_work: UnitOfWork) -> None:
    key = save_print_set(unit_of_work, MONDAY)

    found = print_set_named(unit_of_work.session, " MÅNDAG")

    assert found is not None
    assert found.id == key
    assert print_set_named(unit_of_work.session, "Tisdag") is None


@pytest.mark.parametrize(
    ("draft", "field", "code", "line"),
    [
        (replace(MONDAY, name=" "), "name", ProblemCode.REQUIRED, None),
        (replace(MONDAY, name="M" * 81), "name", ProblemCode.TOO_LONG, None),
        (replace(MONDAY, name="TORSDAG"), "name", ProblemCode.ALREADY_USED, None),
        (replace(MONDAY, items=()), "items", ProblemCode.REQUIRED, None),
        (replace(MONDAY, items=(TABLES, replace(TABLES, copies={}))), "items", ProblemCode.REQUIRED, 1),
        (replace(MONDAY, items=(replace(TABLES, copies={SWEDISH: 100}),)), "items", ProblemCode.OUT_OF_RANGE, 0),
        (
            replace(MONDAY, items=(replace(TABLES, copies={LanguageCode("tlh"): 1}),)),
            "items",
            ProblemCode.UNKNOWN_LANGUAGE,
            0,
        ),
    ],
)
def test_save_print_set_refuses_what_cannot_be_printed(
    unit_of_work: UnitOfWork, draft: PrintSetDraft, field: str, code: ProblemCode, line: int | None
) -> None:
    save_print_set(unit_of_work, replace(MONDAY, name="Torsdag"))

    with pytest.raises(Invalid) as invalid:
        save_print_set(unit_of_work, draft)

    assert [(each.field, each.code, each.facts.get("line")) for each in invalid.value.problems] == [(field, code, line)]
    assert [row.name for row in print_set_rows(unit_of_work.session)] == ["Torsdag"]


def test_set_may_keep_its_own_name_in_other_letters(unit_of_work: UnitOfWork) -> None:
    key = save_print_set(unit_of_work, MONDAY)

    save_print_set(unit_of_work, replace(MONDAY, id=key, version=1, name="MÅNDAG"))

    assert [row.name for row in print_set_rows(unit_of_work.session)] == ["MÅNDAG"]


def test_outdated_drafts_are_conflicts(unit_of_work: UnitOfWork) -> None:
    key = save_print_set(unit_of_work, MONDAY)
    save_print_set(unit_of_work, replace(MONDAY, id=key, version=1, name="Tisdag"))

    with pytest.raises(EditConflict):
        save_print_set(unit_of_work, replace(MONDAY, id=key, version=1, name="Onsdag"))
    with pytest.raises(EditConflict):
        remove_print_set(unit_of_work, key, 1)

    assert [row.name for row in print_set_rows(unit_of_work.session)] == ["Tisdag"]


def test_removed_set_comes_back_by_undo(database: Database) -> None:
    with database.write() as uow:
        key = save_print_set(uow, MONDAY)
        uow.commit()
    with database.write() as uow:
        remove_print_set(uow, key, 1)
        removed = uow.commit()
    assert removed.transaction is not None
    with database.read() as session, pytest.raises(EditConflict):
        print_set_draft(session, key)

    with database.write() as uow:
        undo_transaction(uow, removed.transaction)
        uow.commit()

    with database.read() as session:
        assert [(row.name, row.items) for row in print_set_rows(session)] == [("Måndag", MONDAY.items)]


def test_place_must_be_there_still(unit_of_work: UnitOfWork) -> None:
    place = unit_of_work.session.get_one(MeetingPoint, make_meeting_point(unit_of_work))
    about = replace(TABLES, product=Product.PLACE, place_uid=place.uid)

    key = save_print_set(unit_of_work, replace(MONDAY, items=(about,)))
    with pytest.raises(Invalid) as invalid:
        save_print_set(
            unit_of_work, replace(MONDAY, name="Torsdag", items=(POSTERS, replace(about, place_uid=UUID(int=1))))
        )

    assert print_set_draft(unit_of_work.session, key).items == (about,)
    assert [(each.field, each.code, each.facts["line"]) for each in invalid.value.problems] == [
        ("items", ProblemCode.PLACE_GONE, 1)
    ]


def test_sheet_of_a_place_needs_one_and_others_keep_none(unit_of_work: UnitOfWork) -> None:
    place = unit_of_work.session.get_one(MeetingPoint, make_meeting_point(unit_of_work))

    with pytest.raises(Invalid) as invalid:
        save_print_set(unit_of_work, replace(MONDAY, items=(replace(TABLES, product=Product.PLACE),)))
    key = save_print_set(unit_of_work, replace(MONDAY, items=(replace(POSTERS, place_uid=place.uid),)))

    assert [(each.code, dict(each.facts)) for each in invalid.value.problems] == [
        (ProblemCode.REQUIRED, {"line": 0, "part": "place"})
    ]
    assert print_set_draft(unit_of_work.session, key).items == (POSTERS,)
