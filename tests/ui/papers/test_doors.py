"""Papers of a pair, of a first meeting and for the wall in their dialog: chosen, copied, saved, printed, noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.entities.pair import FirstMeeting, Pair
from models.entities.person import Person
from models.queries.printouts import PrintoutRow, printout_rows
from models.storage.database import Database
from models.values.forms import FormKind
from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import LanguageCode
from models.values.pair_papers import PairPaper
from models.values.pairing_answers import TimeOfWeek, WallShortage
from models.values.pairs import PairStatus
from models.values.people_drafts import NewcomerDraft
from models.values.printing import PrintWay, Product
from models.values.printouts import PrintoutFilter
from tests.factories import make_meeting_point, make_person
from tests.models.documents.pdf_checks import text_of
from tests.ui.screens.documents.stand_ins import FakePrinters, FakeSaveDialogs
from ui.context import AppContext
from ui.papers.dialog import PapersDialog
from ui.papers.doors import Outlets, show_blank_papers, show_papers_of_meeting, show_papers_of_pair, show_wall_poster

EVENING = WallShortage(people=12, lacking=7, area_id=None, language="ti", kind=None, time=TimeOfWeek.EVENING)


@dataclass(slots=True)
class Desk:
    """A window with a printer and file dialogs that answer at once, and a register with one pair."""

    window: QWidget
    context: AppContext
    pair_id: PairId
    meeting_id: FirstMeetingId
    printers: FakePrinters = field(default_factory=FakePrinters)
    dialogs: FakeSaveDialogs = field(default_factory=FakeSaveDialogs)

    @property
    def outlets(self) -> Outlets:
        return Outlets(printers=self.printers, dialogs=self.dialogs)

    def of_pair(self) -> PapersDialog:
        return show_papers_of_pair(self.window, self.context, self.pair_id, outlets=self.outlets)

    def of_meeting(self) -> PapersDialog:
        return show_papers_of_meeting(self.window, self.context, self.meeting_id, outlets=self.outlets)

    def of_wall(self) -> PapersDialog:
        return show_wall_poster(self.window, self.context, [EVENING], outlets=self.outlets)

    def log(self) -> tuple[PrintoutRow, ...]:
        with self.context.database.read() as session:
            return printout_rows(session, self.context.clock.today(), PrintoutFilter())


@pytest.fixture
def desk(qtbot: QtBot, context: AppContext, database: Database, today: date) -> Iterator[Desk]:
    with database.write() as uow:
        arabic = NewcomerDraft(print_language=LanguageCode("ar"))
        meeting = FirstMeeting(
            day=today,
            starts=time(17, 30),
            ends=time(19),
            meeting_point_id=make_meeting_point(uow, name="Hamnen", address="Kajen 3"),
        )
        uow.session.add(meeting)
        uow.session.flush()
        pair = Pair(
            newcomer_id=make_person(uow, given_name="Samira", newcomer=arabic),
            volunteer_id=make_person(uow, given_name="Gunilla"),
            status=PairStatus.BOOKED,
            status_since=today,
            proposed_on=today,
            first_meeting_id=meeting.id,
        )
        uow.session.add(pair)
        uow.session.flush()
        ids = pair.id, meeting.id
        uow.commit()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield Desk(window=window, context=context, pair_id=ids[0], meeting_id=ids[1])


def keys(dialog: PapersDialog) -> list[str]:
    return [dialog.kind_box.itemData(row) for row in range(dialog.kind_box.count())]


def choose(dialog: PapersDialog, key: str) -> None:
    dialog.kind_box.setCurrentIndex(dialog.kind_box.findData(key))


def test_a_pair_begins_with_the_newcomers_sheet_in_their_language(desk: Desk) -> None:
    dialog = desk.of_pair()

    assert keys(dialog) == ["newcomer-sheet", "volunteer-sheet", "agreement", "friend"]
    assert (dialog.kind_box.key, dialog.language_box.key) == ("newcomer-sheet", "ar")
    assert dialog.pages.isVisible()
    assert dialog.primary_button.isEnabled()
    assert not dialog.copy_button.isVisible()


def test_the_printed_sheet_tells_of_the_other_and_the_log_of_nobody(desk: Desk) -> None:
    dialog = desk.of_pair()
    dialog.copies_box.setValue(2)

    dialog.primary_button.click()

    (pdf,) = desk.printers.tray.pdfs
    assert "Gunilla" in text_of(pdf)
    assert "Samira" not in " ".join(desk.printers.tray.titles) + str(desk.dialogs.starts)
    (row,) = desk.log()
    assert (row.product, row.way, row.copies) == (Product.PAIR, PrintWay.PRINTER, {LanguageCode("ar"): 2})
    assert (row.subject.name, row.subject_uid, row.hangs_at, row.is_outdated) == ("", None, "", False)


def test_the_agreement_has_the_first_names_and_waits_for_approval(desk: Desk, tmp_path: Path) -> None:
    desk.dialogs.answer = tmp_path / "papper.pdf"
    dialog = desk.of_pair()
    choose(dialog, FormKind.AGREEMENT)
    assert dialog.missing.isVisible() is False
    assert dialog.language_box.key == "sv"

    dialog.save_button.click()

    assert desk.dialogs.starts[-1].name == f"blankett-agreement-par-{desk.pair_id}-sv.pdf"
    said = text_of((tmp_path / "papper.pdf").read_bytes())
    assert "Gunilla" in said
    assert "Samira" in said
    dialog.language_box.setCurrentIndex(dialog.language_box.findData("ar"))
    assert dialog.missing.isVisible()
    assert [row.product for row in desk.log()] == [Product.AGREEMENT]


def test_without_a_first_meeting_there_is_only_what_they_agree_on(desk: Desk) -> None:
    with desk.context.database.write() as uow:
        pair = uow.session.get(Pair, desk.pair_id)
        assert pair is not None
        pair.first_meeting_id = None
        uow.commit()

    dialog = desk.of_pair()

    assert keys(dialog) == ["agreement", "friend"]
    assert dialog.pages.isVisible()


def test_protected_identity_is_told_and_nothing_can_be_printed(desk: Desk) -> None:
    with desk.context.database.write() as uow:
        person = uow.session.get(Person, 1)
        assert person is not None
        person.protected = True
        uow.commit()

    dialog = desk.of_pair()

    assert keys(dialog) == []
    assert dialog.told.isVisible()
    assert not dialog.primary_button.isEnabled()
    assert not dialog.save_button.isEnabled()


def test_the_host_gets_the_list_of_tables(desk: Desk) -> None:
    dialog = desk.of_meeting()

    dialog.primary_button.click()

    (pdf,) = desk.printers.tray.pdfs
    assert "Gunilla" in text_of(pdf)
    assert "Samira" in text_of(pdf)
    assert [row.product for row in desk.log()] == [Product.GUESTS]


def test_words_for_the_wall_are_copied_in_the_chosen_language(desk: Desk) -> None:
    dialog = desk.of_wall()
    assert [dialog.language_box.itemData(row) for row in range(dialog.language_box.count())] == ["sv", "en"]

    dialog.copy_button.click()
    swedish = QGuiApplication.clipboard().text()
    dialog.language_box.setCurrentIndex(1)
    dialog.copy_button.click()

    assert "Vi saknar språkvänner som kan träffas på vardagskvällar. 12 personer väntar." in swedish
    assert "12 people are waiting" in QGuiApplication.clipboard().text()
    assert dialog.told.isVisible()


def test_the_poster_for_the_wall_can_hang_somewhere(desk: Desk) -> None:
    dialog = desk.of_wall()

    dialog.primary_button.click()

    (row,) = desk.log()
    assert row.product is Product.WALL
    assert row.product.may_hang
    assert not Product.PAIR.may_hang


def test_a_blank_paper_that_is_asked_for_is_chosen(desk: Desk) -> None:
    dialog = show_blank_papers(desk.window, desk.context, kind=FormKind.FRIEND, outlets=desk.outlets)

    assert dialog.kind_box.key == "friend"
    assert set(keys(dialog)) == {kind.value for kind in FormKind}
    assert PairPaper.GUESTS not in keys(dialog)
