"""The screen of printouts as it is used: by keys, with real pages, and a printer and dialogs that answer at once."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from models.storage.database import Database
from models.values.activities import ActivityKind
from models.values.clock import FixedClock
from models.values.language import LanguageCode
from models.values.timeslot import IsoWeek
from tests.models.documents.pdf_checks import page_count, text_of
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.documents.stand_ins import Opener, PaperTray, make_cafe
from ui.actions import ActionKey
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.documents.screen import DocumentsScreen
from ui.settings import PrinterChoice, SettingsStore
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.choice_dialog import ChoiceDialog

THURSDAY_NOON = FixedClock(date(2026, 11, 26), time(12))


@pytest.mark.usefixtures("cafe")
def test_heading_and_button_say_what_would_be_printed(open_screen: Opener) -> None:
    opened = open_screen("sv", "ar")

    assert opened.headings[-1] == ("Utskrifter", "vecka 48, 23–29 november · 2 språk · 2 sidor")
    assert opened.screen.print_button.text() == "Skriv ut 2 sidor"


@pytest.mark.usefixtures("cafe")
def test_ctrl_p_and_enter_print_the_last_choice(open_screen: Opener) -> None:
    opened = open_screen("sv", "ti")

    opened.print_by_keys()

    assert opened.printers.tray.titles == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ti"]
    assert "Veckans program" in text_of(opened.printers.tray.pdfs[0])
    assert opened.said.startswith("2 papper skickade till")


@pytest.mark.usefixtures("cafe")
def test_printer_of_the_last_time_is_used_without_asking(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.remember_printer(PrinterChoice(name="Kontoret", grey=True))

    opened.print_by_keys()

    assert (opened.printers.asked, opened.printers.again_on) == ([], [PrinterChoice(name="Kontoret", grey=True)])
    assert opened.printers.tray.titles == ["2026-W48-poster-a4-sv"]
    assert not opened.screen.left.other_printer_button.isHidden()


@pytest.mark.usefixtures("cafe")
def test_another_printer_is_asked_for_on_request_or_when_the_last_is_gone(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.remember_printer(PrinterChoice(name="Kontoret"))
    opened.screen.left.other_printer_button.click()
    opened.screen.presenter.remember_printer(PrinterChoice(name="Den gamla"))

    opened.print_by_keys()

    assert (len(opened.printers.asked), opened.printers.again_on) == (2, [])


@pytest.mark.usefixtures("cafe")
def test_chosen_document_is_what_is_printed_and_remembered(open_screen: Opener, settings: SettingsStore) -> None:
    opened = open_screen("ar")

    for _times in range(2):
        QTest.keyClick(opened.screen.left.product_card.list, Qt.Key.Key_Down)
    opened.print_by_keys()

    assert opened.printers.tray.titles == ["2026-W48-table-a4-ar"]
    assert settings.current.printing.product == "table"


@pytest.mark.usefixtures("cafe")
def test_ctrl_p_from_another_screen_leads_to_the_print_button(context: AppContext, shell: Shell) -> None:
    navigator = Navigator(context, shell, shell)

    navigator.show_screen_with("documents", ActionKey.PRINT_WEEK)

    screen = navigator.current
    assert isinstance(screen, DocumentsScreen)
    assert shell.focusWidget() is screen.print_button
    navigator.close()


@pytest.mark.usefixtures("cafe")
def test_nothing_is_printed_when_the_dialog_is_dismissed(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.printers.dismissed = True

    opened.print_by_keys()
    opened.print_by_keys()

    assert opened.printers.asked == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-sv"]
    assert opened.printers.tray.titles == []
    assert opened.messages == []


@pytest.mark.usefixtures("cafe")
def test_from_thursday_noon_next_week_stands_large_with_a_way_back(open_screen: Opener) -> None:
    opened = open_screen("sv", clock=THURSDAY_NOON)
    line = opened.screen.week_line

    assert line.isVisible()
    assert line.accessibleName() == "Nästa vecka: 30 november – 6 december"
    assert opened.headings[-1][1].startswith("vecka 49")

    line.present_button.click()

    assert not line.isVisible()
    assert opened.headings[-1][1].startswith("vecka 48")


@pytest.mark.usefixtures("cafe")
def test_another_screen_can_ask_for_a_week(open_screen: Opener) -> None:
    opened = open_screen("sv")

    opened.screen.open_with(IsoWeek(2026, 50))

    assert opened.headings[-1][1].startswith("vecka 50, 7–13 december")
    opened.screen.open_with("something else")
    assert opened.headings[-1][1].startswith("vecka 50")


@pytest.mark.usefixtures("cafe")
def test_ctrl_p_keeps_the_week_of_somebody_who_is_here_already(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.screen.open_with(IsoWeek(2026, 50))

    opened.screen.open_with(ActionKey.PRINT_WEEK)
    here = opened.screen.presenter.week
    opened.screen.hide()
    opened.screen.show()
    opened.screen.open_with(ActionKey.PRINT_WEEK)

    assert here == IsoWeek(2026, 50)
    assert opened.screen.presenter.week == IsoWeek(2026, 48)


@pytest.mark.usefixtures("cafe")
def test_weeks_are_turned_by_the_card(open_screen: Opener) -> None:
    opened = open_screen("sv")

    opened.screen.left.week_card.next_button.click()
    opened.screen.left.week_card.next_button.click()
    opened.screen.left.week_card.previous_button.click()

    assert opened.screen.presenter.week == IsoWeek(2026, 49)


@pytest.mark.usefixtures("cafe")
def test_saving_writes_a_file_per_language_and_leads_to_the_folder(open_screen: Opener, tmp_path: Path) -> None:
    opened = open_screen("sv", "ar")

    opened.screen.save_button.click()

    folder = tmp_path / "saved"
    assert sorted(path.name for path in folder.iterdir()) == ["2026-W48-poster-a4-ar.pdf", "2026-W48-poster-a4-sv.pdf"]
    assert opened.notice.accessibleName().startswith("2 filer sparade i saved")

    opened.notice.action_chosen.emit()

    assert opened.dialogs.shown == [folder]


@pytest.mark.usefixtures("cafe")
def test_saving_as_one_file_puts_the_languages_behind_one_another(open_screen: Opener, tmp_path: Path) -> None:
    opened = open_screen("sv", "ar", one_file=True)
    opened.dialogs.answer = tmp_path / "saved" / "veckan.pdf"

    opened.screen.save_button.click()

    assert opened.dialogs.starts[0].name == "2026-W48-poster-a4-sv-ar.pdf"
    assert page_count((tmp_path / "saved" / "veckan.pdf").read_bytes()) == 2


@pytest.mark.usefixtures("cafe")
@pytest.mark.parametrize(("answer", "replaced"), [("replace", True), ("keep", False)])
def test_saving_asks_before_it_replaces(open_screen: Opener, tmp_path: Path, answer: str, replaced: bool) -> None:
    opened = open_screen("sv")
    old = tmp_path / "saved" / "2026-W48-poster-a4-sv.pdf"
    old.write_bytes(b"old")
    opened.screen.save_button.click()
    question = opened.screen.findChild(ChoiceDialog)
    assert isinstance(question, ChoiceDialog)

    question.chosen.emit(answer)

    assert (old.read_bytes() != b"old") is replaced
    question.close()


@pytest.mark.usefixtures("cafe")
def test_a_folder_that_cannot_be_written_is_named_in_a_sentence(open_screen: Opener, tmp_path: Path) -> None:
    opened = open_screen("sv")
    opened.dialogs.answer = tmp_path / "gone"

    opened.screen.save_button.click()

    said = opened.notice.accessibleName()
    assert opened.notice.isVisible()
    assert "Filen gick inte att skriva" in said
    assert str(tmp_path / "gone") in said
    assert list((tmp_path / "saved").iterdir()) == []


@pytest.mark.usefixtures("cafe")
def test_without_a_printer_saving_is_offered(open_screen: Opener, tmp_path: Path) -> None:
    opened = open_screen("sv")
    opened.printers.none_there = True

    opened.print_by_keys()
    assert "skrivare" in opened.notice.accessibleName()
    opened.notice.action_chosen.emit()

    assert [path.name for path in (tmp_path / "saved").iterdir()] == ["2026-W48-poster-a4-sv.pdf"]


@pytest.mark.usefixtures("cafe")
def test_esc_takes_a_sentence_away_and_nothing_else(open_screen: Opener) -> None:
    opened = open_screen("sv")
    opened.printers.none_there = True
    opened.print_by_keys()

    assert opened.screen.go_back()

    assert not opened.notice.isVisible()
    assert not opened.screen.go_back()


@pytest.mark.usefixtures("cafe")
def test_a_printer_that_stops_says_how_far_it_came(open_screen: Opener) -> None:
    opened = open_screen("sv", "ar")
    opened.printers.tray = PaperTray(breaks_at=1)

    opened.print_by_keys()

    said = opened.notice.accessibleName()
    assert "Skrivaren svarar inte." in said
    assert "Utskrivet: veckoaffisch 1 sv." in said
    assert "Inte utskrivet: veckoaffisch 1 ar." in said


def test_a_character_that_no_font_has_names_its_text(open_screen: Opener, database: Database) -> None:
    make_cafe(database, name="Kafé ᚠ")
    opened = open_screen("sv")

    opened.print_by_keys()

    assert "”Kafé ᚠ”" in opened.notice.accessibleName()
    assert opened.printers.tray.titles == []


@pytest.mark.usefixtures("cafe")
def test_ticking_a_language_shows_its_page_at_once(open_screen: Opener, settings: SettingsStore) -> None:
    opened = open_screen("sv")
    view = opened.screen.left.language_list.view
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)

    QTest.keyClick(view, Qt.Key.Key_Space)

    assert opened.screen.presenter.chosen == ("sv", "en")
    assert opened.screen.preview.pages.page_total == 2
    assert settings.current.printing.languages == ("sv", "en")


@pytest.mark.usefixtures("cafe")
def test_no_language_shows_what_to_do(open_screen: Opener) -> None:
    opened = open_screen("sv")

    opened.screen.left.language_list.none_button.click()
    opened.print_by_keys()

    assert opened.screen.print_button.text() == "Skriv ut"
    assert "minst ett språk" in opened.notice.accessibleName()


def test_what_prints_in_swedish_is_listed(open_screen: Opener, database: Database) -> None:
    make_cafe(database, name="Pärlbroderi", kind=ActivityKind.OTHER)
    opened = open_screen("sv", "ar")
    assert opened.screen.preview.fallbacks_button.text().endswith("på svenska …")

    opened.screen.preview.fallbacks_button.click()

    listed = opened.screen.findChild(ChoiceDialog)
    assert isinstance(listed, ChoiceDialog)
    assert any("arabiska: " in label.text() and "Pärlbroderi" in label.text() for label in listed.findChildren(QLabel))
    listed.close()


@pytest.mark.usefixtures("cafe")
def test_without_qr_code_the_page_has_none(open_screen: Opener) -> None:
    opened = open_screen("sv")

    opened.screen.preview.qr_chosen.emit(False)

    assert opened.screen.presenter.choice.qr is False
    assert opened.screen.preview.qr_menu.text() == "utan QR-kod"


@pytest.mark.usefixtures("cafe")
def test_everything_is_said_in_english_too(open_screen: Opener, context: AppContext) -> None:
    opened = open_screen("sv")

    context.language.use("en")
    opened.screen.retranslate()

    assert opened.headings[-1] == ("Printouts", "week 48, 23–29 November · 1 language · 1 page")
    assert opened.screen.save_button.text() == "Save PDF …"


@pytest.mark.usefixtures("cafe")
def test_screen_is_accessible(open_screen: Opener, theme: Theme) -> None:
    opened = open_screen("sv", "ar", clock=THURSDAY_NOON)
    opened.screen.presenter.print_out()

    assert_accessible(opened.window, theme)


def test_screen_rests_when_nothing_is_left_to_draw(open_screen: Opener, qapp: QApplication) -> None:
    opened = open_screen("sv")
    qapp.processEvents()  # the layout takes its size, and the page is drawn as fine as it is now shown
    drawn: list[object] = []
    opened.screen.presenter.drawing.sheet_drawn.connect(drawn.append)

    qapp.processEvents()
    opened.screen.preview.pages.viewport().update()
    qapp.processEvents()

    assert drawn == []


@pytest.mark.usefixtures("cafe")
def test_digits_on_a_language_are_its_copies_and_are_remembered(open_screen: Opener, settings: SettingsStore) -> None:
    opened = open_screen("sv", "ar")
    view = opened.screen.left.language_list.view

    QTest.keyClicks(view, "6")
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClicks(view, "2")
    opened.print_by_keys()

    assert settings.current.printing.copies == {"sv": 6, "th": 2}
    assert settings.current.printing.languages == ("sv", "ar", "th")
    assert opened.screen.print_button.text() == "Skriv ut 9 papper"
    assert opened.printers.tray.copies == [6, 1, 2]
    assert "veckoaffisch 6 sv, 1 ar, 2 th" in opened.said


@pytest.mark.usefixtures("cafe")
def test_nought_leaves_a_language_out_and_keeps_its_number(open_screen: Opener) -> None:
    opened = open_screen("sv", "sv-simple")
    opened.screen.presenter.choose_copies(LanguageCode("sv"), 6)

    opened.screen.presenter.choose_copies(LanguageCode("sv"), 0)
    left = dict(opened.screen.presenter.copies)
    opened.screen.presenter.choose_language(LanguageCode("sv"), True)

    assert left == {"sv-simple": 1}
    assert opened.screen.presenter.copies == {"sv": 6, "sv-simple": 1}


@pytest.mark.usefixtures("cafe")
def test_rest_is_printed_after_trouble_with_what_its_dialog_said(open_screen: Opener) -> None:
    opened = open_screen("sv", "ar")
    opened.printers.tray = PaperTray(breaks_at=1)
    opened.screen.presenter.remember_printer(PrinterChoice(name="Kontoret"))
    opened.print_by_keys()
    opened.printers.tray.breaks_at = None

    opened.notice.action_chosen.emit()

    assert opened.printers.tray.titles == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ar"]
    assert len(opened.printers.again_on) == 1
    assert opened.said.startswith("1 papper skickade till Kontoret")
