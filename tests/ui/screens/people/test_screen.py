"""The lists of people: whom they show, in which order, what is remembered, and what is done with those chosen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.queries.people import PersonFilter, person_rows
from models.queries.person_cards import person_details
from models.services.people import remove_person
from models.services.person_events import set_area
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from models.values.people_lists import PersonChip, PersonSort
from tests.conftest import Statements
from tests.fakes import DirectRunner
from tests.ui.accessibility import assert_accessible, settle
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.people.conftest import People, names
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.people.columns import COLUMNS, PersonColumn
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen
from ui.screens.screen import RecordToOpen
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.widgets.choice_dialog import ChoiceDialog


def press_chip(screen: VolunteersScreen | NewcomersScreen, chip: PersonChip) -> None:
    screen.filter_bar.chips.buttons[chip.value].click()


def test_list_stands_in_swedish_order_with_the_first_one_open(volunteers: VolunteersScreen) -> None:
    status = COLUMNS[PersonRole.VOLUNTEER].index(PersonColumn.STATUS)

    assert names(volunteers) == ["Bo", "Cecilia", "Åsa"]
    assert [volunteers.model.index(row, status).data() for row in range(3)] == ["introduktion saknas", "paus", "redo"]
    assert volunteers.pane.name.text() == "Bo Exempel"


def test_chips_count_and_choose(volunteers: VolunteersScreen) -> None:
    chips = volunteers.filter_bar.chips.buttons

    texts = [button.text() for button in chips.values() if not button.isHidden()]
    press_chip(volunteers, PersonChip.ENDED)

    assert texts == ["Alla 3", "Ledig plats 1", "Behöver något 1", "Paus 1", "Avslutade 1"]
    assert names(volunteers) == ["David"]
    assert chips[PersonChip.ENDED.value].isChecked()


def test_heading_counts_the_whole_register_whatever_is_chosen(volunteers: VolunteersScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(volunteers.heading_changed) as heading:
        volunteers.filter_bar.area_chip.keys_changed.emit(frozenset({"1"}))

    assert heading.args == ["Volontärer", "3 personer · 1 med ledig plats"]
    assert names(volunteers) == ["Åsa"]


def test_order_stays_when_a_chip_is_chosen(volunteers: VolunteersScreen) -> None:
    volunteers.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)

    press_chip(volunteers, PersonChip.PAUSED)
    press_chip(volunteers, PersonChip.ALL)

    assert names(volunteers) == ["Åsa", "Cecilia", "Bo"]


def test_list_is_sorted_from_the_keyboard(volunteers: VolunteersScreen) -> None:
    chip = volunteers.filter_bar.order_chip
    born = next(action for action in chip.menu_of_choices.actions() if action.text() == "Född")

    born.trigger()
    first = volunteers.presenter.filter
    born.trigger()
    turned = volunteers.presenter.filter

    assert (first.sort, first.descending) == (PersonSort.BIRTH_YEAR, False)
    assert (turned.sort, turned.descending) == (PersonSort.BIRTH_YEAR, True)
    assert chip.accessibleName() == "Sortera: Född, Omvänt"


def test_everything_above_the_list_has_its_height_in_the_largest_text(volunteers: VolunteersScreen) -> None:
    theme, bar = volunteers.context.theme, volunteers.filter_bar
    theme.apply(text_scale=200)

    volunteers.setFixedSize(968, 520)  # what the smallest window leaves
    settle(volunteers)
    height, wanted = bar.height(), bar.heightForWidth(bar.width())
    theme.apply(text_scale=100)

    assert height >= wanted


def test_home_and_end_go_to_the_first_and_the_last(volunteers: VolunteersScreen) -> None:
    volunteers.table.setFocus()

    QTest.keyClick(volunteers.table, Qt.Key.Key_End)
    last = volunteers.table.chosen_ids()
    QTest.keyClick(volunteers.table, Qt.Key.Key_Home)

    assert last == volunteers.model.ids[-1:]
    assert volunteers.table.chosen_ids() == volunteers.model.ids[:1]


def test_words_are_looked_for_from_the_keyboard_and_esc_shows_everybody(volunteers: VolunteersScreen) -> None:
    QTest.keyClick(volunteers.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert volunteers.filter_bar.search_edit.hasFocus()

    QTest.keyClicks(volunteers.filter_bar.search_edit, "asa")
    found = names(volunteers)
    QTest.keyClick(volunteers.filter_bar.search_edit, Qt.Key.Key_Down)

    assert found == ["Åsa"]
    assert volunteers.table.hasFocus()
    assert volunteers.go_back()
    assert len(names(volunteers)) == 3
    assert not volunteers.go_back()


def test_typing_asks_for_keys_but_not_for_numbers(volunteers: VolunteersScreen, runner: DirectRunner) -> None:
    runner.topics.clear()

    volunteers.filter_bar.search_edit.setText("bo")

    assert "numbers" not in runner.topics
    assert runner.topics.count("ids") == 1


def test_letter_takes_few_statements(
    volunteers: VolunteersScreen, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    """One for the keys; of the first rows people, assignments, languages, pauses, pairs and papers."""
    QTest.keyClick(volunteers.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    with count_statements() as sent:
        QTest.keyClicks(volunteers.filter_bar.search_edit, "b")

    assert names(volunteers) == ["Bo"]
    assert sent.count <= 7


def test_menu_of_languages_lists_only_what_somebody_speaks(newcomers: NewcomersScreen) -> None:
    actions = newcomers.filter_bar.language_chip.menu_of_choices.actions()

    texts = [action.text() for action in actions if action.text()]
    actions[-1].trigger()

    assert texts == ["Alla språk", "arabiska, 1"]
    assert newcomers.filter_bar.language_chip.text() == "Språk: arabiska, 1 ▾"
    assert names(newcomers) == ["Nadia"]


def test_order_and_columns_are_remembered_on_the_computer(
    volunteers: VolunteersScreen, settings: SettingsStore, context: AppContext, shell: Shell
) -> None:
    columns = COLUMNS[PersonRole.VOLUNTEER]

    volunteers.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    for action in volunteers.filter_bar.columns_chip.menu_of_choices.actions():
        if action.text() == "Telefon":
            action.trigger()
    again = VolunteersScreen(context, shell.page_parent)
    again.activate()

    assert names(volunteers) == names(again) == ["Åsa", "Cecilia", "Bo"]
    assert not again.table.isColumnHidden(columns.index(PersonColumn.PHONE))
    assert again.table.isColumnHidden(columns.index(PersonColumn.EMAIL))
    assert settings.current.newcomers.columns == ()


def test_heading_that_cannot_sort_leaves_the_arrow_where_it_is(volunteers: VolunteersScreen) -> None:
    languages = COLUMNS[PersonRole.VOLUNTEER].index(PersonColumn.LANGUAGES)

    volunteers.table.sortByColumn(languages, Qt.SortOrder.AscendingOrder)

    assert volunteers.table.horizontalHeader().sortIndicatorSection() == 0


def test_choice_is_kept_when_the_list_changes(
    volunteers: VolunteersScreen, people: People, database: Database, runner: DirectRunner
) -> None:
    volunteers.table.choose([people.asa])

    volunteers.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    runner.write(lambda uow: set_area(uow, [people.asa], people.north), on_done=lambda _: None)

    assert volunteers.table.chosen_ids() == (people.asa,)
    assert volunteers.pane.name.text() == "Åsa Exempel"
    assert "Norrängen" in volunteers.pane.texts


def test_person_who_went_meanwhile_gives_way_to_the_first(
    volunteers: VolunteersScreen, people: People, runner: DirectRunner
) -> None:
    volunteers.table.choose([people.asa])
    read = volunteers.person.read
    assert read is not None and read.details.card.version is not None
    version = read.details.card.version

    runner.write(lambda uow: remove_person(uow, people.asa, version), on_done=lambda _: None)

    assert names(volunteers) == ["Bo", "Cecilia"]
    assert volunteers.pane.name.text() == "Bo Exempel"


def test_somebody_found_elsewhere_is_shown_whatever_was_filtered(volunteers: VolunteersScreen, people: People) -> None:
    volunteers.filter_bar.search_edit.setText("Bo")

    volunteers.open_with(RecordToOpen(kind=EntityKind.PERSON, key=people.asa))
    ready = volunteers.pane.name.text()
    volunteers.open_with(RecordToOpen(kind=EntityKind.PERSON, key=people.david))

    assert ready == "Åsa Exempel"
    assert volunteers.pane.name.text() == "David Exempel"
    assert volunteers.filter_bar.chips.buttons[PersonChip.ENDED.value].isChecked()


def test_somebody_who_is_only_a_newcomer_is_passed_on(
    navigator: Navigator, volunteers: VolunteersScreen, people: People
) -> None:
    volunteers.open_with(RecordToOpen(kind=EntityKind.PERSON, key=people.nadia))

    assert navigator.current_key == "newcomers"
    assert isinstance(navigator.current, NewcomersScreen)
    assert navigator.current.pane.name.text() == "Nadia Påhittad"


def test_filter_of_the_other_role_is_passed_on(navigator: Navigator, volunteers: VolunteersScreen) -> None:
    volunteers.open_with(PersonFilter(role=PersonRole.NEWCOMER, chip=PersonChip.NOT_INFORMED))

    assert isinstance(navigator.current, NewcomersScreen)
    assert names(navigator.current) == ["Nadia"]
    assert navigator.current.presenter.filter.chip is PersonChip.NOT_INFORMED


def test_area_of_several_is_set_at_once_and_undone_in_one_step(
    volunteers: VolunteersScreen, people: People, database: Database, qtbot: QtBot, clock: FixedClock
) -> None:
    volunteers.table.selectAll()
    panel = volunteers.bulk_panel
    assert panel.title.text() == "3 valda"

    with qtbot.waitSignal(volunteers.undo_offered) as offered:
        next(action for action in panel.area_menu.actions() if action.text() == "Norrängen").trigger()
    moved = areas_of(database, clock, [people.asa, people.bo, people.cecilia])
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()

    assert offered.args[0] == "3 personer hör nu till Norrängen."
    assert moved == ["Norrängen"] * 3
    assert areas_of(database, clock, [people.asa, people.bo, people.cecilia]) == ["Centrum", "", ""]


def areas_of(database: Database, clock: FixedClock, ids: list[PersonId]) -> list[str]:
    with database.read() as session:
        return [row.area for row in person_rows(session, ids, PersonRole.VOLUNTEER, clock.today())]


def test_pause_of_several_ends_at_once(
    volunteers: VolunteersScreen, people: People, database: Database, clock: FixedClock
) -> None:
    volunteers.table.choose([people.cecilia, people.asa])

    volunteers.bulk_panel.end_pause_button.click()

    with database.read() as session:
        (row,) = person_rows(session, [people.cecilia], PersonRole.VOLUNTEER, clock.today())
    assert not row.is_paused


def test_merging_is_offered_for_two_only(volunteers: VolunteersScreen, people: People) -> None:
    volunteers.table.choose([people.cecilia, people.asa])
    for_two = volunteers.bulk_panel.merge_button.isHidden()
    volunteers.table.selectAll()

    assert (for_two, volunteers.bulk_panel.merge_button.isHidden()) == (False, True)


def test_missing_paper_is_noted_with_one_button(
    volunteers: VolunteersScreen, people: People, database: Database, clock: FixedClock, qtbot: QtBot
) -> None:
    volunteers.table.choose([people.bo])
    banner = volunteers.pane.banner
    assert (banner.title.text(), banner.button.text()) == ("Introduktion saknas", "Hölls i dag")

    with qtbot.waitSignal(volunteers.undo_offered):
        banner.button.click()

    with database.read() as session:
        details = person_details(session, people.bo, clock.today())
    assert [paper.kind.value for paper in details.papers] == ["introduction"]
    assert banner.title.text() == "Överenskommelse saknas"


def test_removal_is_asked_about_and_can_be_undone(
    volunteers: VolunteersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    volunteers.table.choose([people.asa])

    QTest.keyClick(volunteers.table, Qt.Key.Key_Delete)
    question = open_dialog(ChoiceDialog)
    question.chosen.emit("keep")
    kept = names(volunteers)
    with qtbot.waitSignal(volunteers.undo_offered) as offered:
        question.chosen.emit("remove")
    gone = names(volunteers)
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()
    volunteers.reload()

    assert (len(kept), gone) == (3, ["Bo", "Cecilia"])
    assert names(volunteers) == ["Bo", "Cecilia", "Åsa"]


@pytest.mark.parametrize("key", ["volunteers", "newcomers"])
def test_empty_register_says_what_to_do_first(navigator: Navigator, key: str) -> None:
    navigator.show_screen(key)
    screen = navigator.current
    assert isinstance(screen, VolunteersScreen | NewcomersScreen)

    shown = [button.text() for button in screen.empty_state.findChildren(type(screen.new_button))]

    assert screen.empty_state.isVisibleTo(screen)
    assert shown == ["Ny volontär" if key == "volunteers" else "Ny nyanländ"]


def test_every_part_has_a_name(volunteers: VolunteersScreen) -> None:
    assert_accessible(volunteers, volunteers.context.theme)
