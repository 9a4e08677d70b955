"""What is written beside the list and never saved: kept, offered when the person is shown again, or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from models.queries.drafts import kept_draft
from models.services.drafts import keep_draft
from models.services.people import remove_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.people import Phone
from tests.fakes import DirectRunner
from tests.ui.accessibility import clipped_texts, settle
from tests.ui.screens.people.card.opening import change
from tests.ui.screens.people.conftest import People
from tests.ui.screens.people.details.inline_opening import (
    EMAIL,
    PHONE,
    PeopleList,
    card,
    field,
    opened_line,
    show,
    write,
)
from ui.background.contract import OnFailed, Written
from ui.context import AppContext
from ui.screens.people.details.inline_values import InlineKey, InlineSlot, InlineText, InlineTexts
from ui.screens.people.details.presenter import PersonPresenter
from ui.screens.people.details.unsaved.presenter import place_of_texts
from ui.screens.people.newcomers import NewcomersScreen
from ui.theme import Theme

T = TypeVar("T")
OLD, NEW = "070-174 06 08", "08-465 004 10"
LEFT = InlineText(slot=PHONE, value=NEW, began=OLD)


def kept(database: Database, person_id: PersonId) -> tuple[InlineText, ...]:
    with database.read() as session:
        found = kept_draft(session, place_of_texts(person_id), InlineTexts, None)
    return found.draft.texts if found is not None else ()


def leave(database: Database, person_id: PersonId, *texts: InlineText) -> None:
    """Leave what a crash leaves."""
    with database.write() as uow:
        keep_draft(uow, place_of_texts(person_id), InlineTexts(texts=texts))
        uow.commit()


def shown_again(screen: PeopleList, person_id: PersonId) -> None:
    show(screen)
    show(screen, person_id)


def line_of(screen: PeopleList, slot: InlineSlot) -> QLineEdit:
    editor = field(screen, slot).editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_text_is_kept_while_it_is_written_and_gone_when_it_is_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, NEW)
    newcomers.person.unsaved.keep_now()
    written = kept(database, people.nadia)

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert written == (LEFT,)
    assert kept(database, people.nadia) == ()
    assert [phone.written for phone in card(database, people.nadia).phones] == [NEW]
    assert newcomers.pane.offer.isHidden()


def test_text_written_last_does_not_come_back_after_it_is_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    write(opened_line(newcomers, PHONE), NEW)

    newcomers.person.unsaved.keep_now()

    assert kept(database, people.nadia) == ()


def test_text_given_up_is_gone(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, NEW)
    newcomers.person.unsaved.keep_now()

    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert kept(database, people.nadia) == ()
    assert newcomers.pane.offer.isHidden()


def test_text_that_is_refused_is_still_kept(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    write(opened_line(newcomers, PHONE), "070")

    assert [text.value for text in kept(database, people.nadia)] == ["070"]


def test_personal_identity_number_is_not_kept(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, "19640823-323")
    newcomers.person.unsaved.keep_now()
    before = kept(database, people.nadia)

    QTest.keyClicks(line, "4")
    newcomers.person.unsaved.keep_now()

    assert [text.value for text in before] == ["19640823-323"]
    assert kept(database, people.nadia) == ()


def test_text_left_by_a_crash_is_offered_and_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    leave(database, people.nadia, LEFT)
    shown_again(newcomers, people.nadia)
    offered, was_open = newcomers.pane.offer.accessibleName(), field(newcomers, PHONE).editor is not None

    newcomers.pane.offer.go_on_button.click()
    line = line_of(newcomers, PHONE)
    found, while_open = line.text(), newcomers.pane.offer.isHidden()
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert offered == f"Det här sparades aldrig Telefon: {NEW}. Du skrev det idag 08:30."
    assert not was_open
    assert (found, while_open) == (NEW, True)
    assert [phone.written for phone in card(database, people.nadia).phones] == [NEW]
    assert kept(database, people.nadia) == ()
    assert newcomers.pane.offer.isHidden()


def test_value_opened_by_itself_has_what_was_left(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    leave(database, people.nadia, LEFT)
    shown_again(newcomers, people.nadia)

    line = opened_line(newcomers, PHONE)
    found = line.text()
    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert found == NEW
    assert kept(database, people.nadia) == ()
    assert newcomers.pane.offer.isHidden()


def test_offer_is_thrown_away(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    leave(database, people.nadia, LEFT)
    shown_again(newcomers, people.nadia)

    newcomers.pane.offer.away_button.click()

    assert kept(database, people.nadia) == ()
    assert newcomers.pane.offer.isHidden()
    assert opened_line(newcomers, PHONE).text() == OLD


def test_offer_stays_while_others_are_looked_at(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    leave(database, people.nadia, LEFT)
    shown_again(newcomers, people.nadia)

    show(newcomers)
    of_nobody = newcomers.pane.offer.isHidden()
    show(newcomers, people.nadia)

    assert of_nobody
    assert not newcomers.pane.offer.isHidden()
    assert kept(database, people.nadia) == (LEFT,)
    assert [phone.written for phone in card(database, people.nadia).phones] == [OLD]


def test_newer_value_of_a_colleague_is_told_before_anything_is_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    leave(database, people.nadia, LEFT)
    change(database, people.nadia, phones=(Phone(written="08-465 004 11"),))
    newcomers.reload()
    shown_again(newcomers, people.nadia)

    newcomers.pane.offer.go_on_button.click()
    found, sentence = line_of(newcomers, PHONE).text(), field(newcomers, PHONE).problem
    before = [phone.written for phone in card(database, people.nadia).phones]
    QTest.keyClick(line_of(newcomers, PHONE), Qt.Key.Key_Return)

    expected = "En kollega har ändrat det här under tiden. Nu står det: 08-465 004 11. Enter sparar ditt i stället."
    assert (found, sentence, before) == (NEW, expected, ["08-465 004 11"])
    assert [phone.written for phone in card(database, people.nadia).phones] == [NEW]


def test_further_number_left_by_a_crash_stands_beside_those_that_came_since(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    second = InlineSlot(key=InlineKey.PHONE, place=1)
    leave(database, people.nadia, InlineText(slot=second, value=NEW, began=""))
    change(database, people.nadia, phones=(Phone(written=OLD), Phone(written="070-174 06 09")))
    newcomers.reload()
    shown_again(newcomers, people.nadia)

    newcomers.pane.offer.go_on_button.click()
    line = line_of(newcomers, InlineSlot(key=InlineKey.PHONE, place=2))
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert [phone.written for phone in card(database, people.nadia).phones] == [OLD, "070-174 06 09", NEW]
    assert kept(database, people.nadia) == ()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_writing_in_one_field_loses_nothing_left_in_another(
    newcomers: NewcomersScreen, people: People, database: Database, end: Qt.Key
) -> None:
    leave(database, people.nadia, LEFT)
    shown_again(newcomers, people.nadia)

    line = opened_line(newcomers, EMAIL)
    QTest.keyClicks(line, "nadia@example.se")
    newcomers.person.unsaved.keep_now()
    both = kept(database, people.nadia)
    QTest.keyClick(line, end)

    assert [text.slot for text in both] == [PHONE, EMAIL]
    assert kept(database, people.nadia) == (LEFT,)
    assert not newcomers.pane.offer.isHidden()


class SlowWriter(DirectRunner):
    """Answers a write only when it is let go: another person may be shown by then."""

    def __init__(self, runner: DirectRunner) -> None:
        super().__init__(runner.bus, runner.database)
        self.held: list[Callable[[], None]] = []

    def write_with_changes(
        self,
        work: Callable[[UnitOfWork], T],
        *,
        on_done: Callable[[Written[T]], None],
        on_failed: OnFailed | None = None,
    ) -> None:
        written = self._written(work, on_failed)
        if written is not None:
            self.held.append(partial(on_done, written))


def test_number_taken_away_takes_nothing_from_whoever_is_shown_meanwhile(
    context: AppContext, runner: DirectRunner, people: People, database: Database
) -> None:
    other = InlineText(slot=EMAIL, value="nadia@example.se", began="")
    theirs = InlineText(slot=PHONE, value=NEW, began="")
    leave(database, people.nadia, other)
    leave(database, people.asa, theirs)
    slow = SlowWriter(runner)
    presenter = PersonPresenter(replace(context, runner=slow))
    presenter.choose(people.nadia)

    presenter.save_card(replace(card(database, people.nadia), phones=()), "", PHONE)
    presenter.choose(people.asa)
    slow.held.pop()()

    assert kept(database, people.nadia) == (other,)
    assert kept(database, people.asa) == (theirs,)
    assert presenter.unsaved.left is not None


def test_text_about_somebody_removed_is_gone(newcomers: NewcomersScreen, people: People, database: Database) -> None:
    leave(database, people.nadia, LEFT)

    with database.write() as uow:
        remove_person(uow, people.nadia, card(database, people.nadia).version or 0)
        uow.commit()

    assert kept(database, people.nadia) == ()


def test_offer_has_room_in_large_text(
    newcomers: NewcomersScreen, people: People, database: Database, theme: Theme
) -> None:
    theme.apply(text_scale=150)
    leave(database, people.nadia, InlineText(slot=EMAIL, value="nadia.pahittad.forening@example.se", began=""))

    shown_again(newcomers, people.nadia)
    settle(newcomers.window())

    assert not newcomers.pane.offer.isHidden()
    assert clipped_texts(newcomers.pane) == []
