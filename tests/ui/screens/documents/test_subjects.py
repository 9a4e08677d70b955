"""The sheet of one meeting point and the signs for doors: what is chosen, shown and printed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.services.occasions import cancel_occasion
from models.services.print_sets import save_print_set
from models.storage.database import Database
from models.values.activities import CancelReason
from models.values.door_signs import DoorWish
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import Product
from models.values.timeslot import IsoWeek
from tests.factories import make_meeting_point, make_series
from tests.models.documents.pdf_checks import page_count, text_of
from tests.ui.screens.documents.stand_ins import Opener

DOORS = PrintSetItem(product=Product.DOOR, copies={SWEDISH: 1})
POSTERS = PrintSetItem(product=Product.POSTER, copies={SWEDISH: 1})


@pytest.fixture
def places(database: Database) -> None:
    """Two libraries with a café each."""
    with database.write() as uow:
        for name in ("Ljungbiblioteket", "Aspens bibliotek"):
            place = make_meeting_point(uow, name=name)
            make_series(uow, name=f"Kafé {name}", meeting_point_id=place)
        uow.commit()


def cancel_all_of(database: Database, day: date) -> tuple[OccasionId, ...]:
    """Cancel everything on a day."""
    with database.write() as uow:
        found = uow.session.scalars(select(Occasion).where(Occasion.day == day).order_by(Occasion.id)).all()
        for occasion in found:
            cancel_occasion(uow, occasion.id, occasion.version, reason=CancelReason.HOST_MISSING)
        uow.commit()
        return tuple(occasion.id for occasion in found)


@pytest.mark.usefixtures("places")
def test_meeting_point_is_found_by_its_letters_and_remembered(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.choose_product(Product.PLACE)
    card = opened.screen.left.place_card
    first = opened.screen.presenter.place_uid
    QTest.keyClicks(card.search_edit, "ljung")

    card.list.setCurrentIndex(card.list.model().index(0, 0))
    opened.screen.print_button.click()

    assert first != opened.screen.presenter.place_uid
    assert opened.printers.tray.titles == ["plats-ljungbiblioteket-place-a4-sv"]
    assert "Ljungbiblioteket" in text_of(opened.printers.tray.pdfs[0])
    assert opened.screen.presenter.choice.place == str(opened.screen.presenter.place_uid)


def test_without_a_meeting_point_the_preview_says_what_to_do(open_screen: Opener) -> None:
    opened = open_screen("sv")

    opened.screen.presenter.choose_product(Product.PLACE)

    texts = [label.text() for label in opened.screen.preview.findChildren(QLabel) if label.isVisible()]
    assert "Välj en träffpunkt" in texts


@pytest.mark.usefixtures("places")
def test_all_doors_are_chosen_from_the_start_and_can_be_left_out(open_screen: Opener, database: Database) -> None:
    cancel_all_of(database, date(2026, 11, 23))
    opened = open_screen("sv")
    opened.screen.presenter.choose_product(Product.DOOR)
    opened.screen.print_button.click()

    model = opened.screen.left.door_card.list.model()
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    opened.screen.print_button.click()

    assert [page_count(pdf) for pdf in opened.printers.tray.pdfs] == [2, 1]


@pytest.mark.usefixtures("places")
def test_without_anything_to_announce_nothing_is_printed_and_it_says_so(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.choose_product(Product.DOOR)

    opened.screen.print_button.click()

    texts = [label.text() for label in opened.screen.findChildren(QLabel) if label.isVisible()]
    assert opened.printers.tray.titles == []
    assert "Inget att meddela den här veckan" in texts


@pytest.mark.usefixtures("places")
def test_another_screen_can_ask_for_one_door_sign(open_screen: Opener, database: Database) -> None:
    first, _second = cancel_all_of(database, date(2026, 11, 30))
    opened = open_screen("sv")

    opened.screen.open_with(DoorWish(week=IsoWeek(2026, 49), occasion_id=first))
    opened.screen.print_button.click()

    assert [page_count(pdf) for pdf in opened.printers.tray.pdfs] == [1]
    assert opened.headings[-1][1].startswith("vecka 49")


@pytest.mark.usefixtures("places")
def test_set_leaves_out_a_door_sign_that_nobody_needs_and_says_so(open_screen: Opener, database: Database) -> None:
    with database.write() as uow:
        key = save_print_set(uow, PrintSetDraft(name="Måndag", items=(POSTERS, DOORS)))
        uow.commit()
    opened = open_screen("sv")
    opened.screen.presenter.choose_set(key)

    opened.print_by_keys()

    assert opened.printers.tray.titles == ["2026-W48-poster-a4-sv"]
    assert "Ingen dörrskylt" in opened.said


@pytest.mark.usefixtures("places")
def test_set_prints_the_sheet_of_its_meeting_point(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv")
    place = opened.screen.presenter.sets.places[1]
    item = PrintSetItem(product=Product.PLACE, place_uid=place.uid, copies={SWEDISH: 2})
    with database.write() as uow:
        key = save_print_set(uow, PrintSetDraft(name="Ljung", items=(item,)))
        uow.commit()
    opened.screen.reload()
    opened.screen.presenter.choose_set(key)

    opened.print_by_keys()

    assert opened.printers.tray.titles == ["plats-ljungbiblioteket-place-a4-sv"]
    assert opened.printers.tray.copies == [2]
