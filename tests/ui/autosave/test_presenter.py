"""A form is kept a moment after the last key, once; thrown away or stopped it is kept no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from models.queries.drafts import DraftPlace, KeptDraft, kept_draft
from models.services.drafts import keep_draft
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft
from tests.fakes import DirectRunner
from ui.autosave.presenter import DraftKeeper
from ui.background.contract import OnFailed

T = TypeVar("T")
PLACE = DraftPlace(kind=EntityKind.ENQUIRY)
HALF = EnquiryDraft(name="Per Ny")
MORE = EnquiryDraft(name="Per Nyqvist")


@pytest.fixture
def keeper(qtbot: QtBot, runner: DirectRunner) -> Iterator[DraftKeeper[EnquiryDraft]]:
    owner = QObject()
    yield DraftKeeper(runner, PLACE, EnquiryDraft, None, owner)
    owner.deleteLater()


def kept(database: Database) -> EnquiryDraft | None:
    with database.read() as session:
        found = kept_draft(session, PLACE, EnquiryDraft, None)
    return found.draft if found is not None else None


def found_by(qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft]) -> KeptDraft[EnquiryDraft] | None:
    with qtbot.waitSignal(keeper.found) as answer:
        keeper.look()
    assert answer.args is not None
    found: KeptDraft[EnquiryDraft] | None = answer.args[0]
    return found


def test_last_state_is_kept_by_itself(qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft], database: Database) -> None:
    keeper.note(HALF)
    keeper.note(MORE)
    at_once = kept(database)

    qtbot.waitUntil(lambda: kept(database) is not None)

    assert at_once is None
    assert kept(database) == MORE


def test_what_waits_can_be_kept_at_once(keeper: DraftKeeper[EnquiryDraft], database: Database) -> None:
    keeper.note(HALF)

    keeper.keep_now()

    assert kept(database) == HALF


def test_kept_form_is_found_again(qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft]) -> None:
    before = found_by(qtbot, keeper)
    keeper.note(HALF)
    keeper.keep_now()

    after = found_by(qtbot, keeper)

    assert before is None
    assert after is not None and after.draft == HALF


def test_form_thrown_away_is_not_kept_by_a_late_moment(
    qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft], database: Database
) -> None:
    keeper.note(HALF)
    keeper.keep_now()
    keeper.note(MORE)

    keeper.forget()
    keeper.keep_now()

    assert kept(database) is None


def test_trouble_is_not_the_end(keeper: DraftKeeper[EnquiryDraft], runner: DirectRunner, database: Database) -> None:
    gone = DraftKeeper(runner, DraftPlace(kind=EntityKind.ENQUIRY, key=99), EnquiryDraft, None, keeper)
    gone.note(HALF)

    gone.keep_now()
    keeper.note(MORE)
    keeper.keep_now()

    assert len(runner.troubles) == 1
    assert kept(database) == MORE


def test_form_that_is_known_to_be_gone_is_not_forgotten_again(
    qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft], database: Database
) -> None:
    found_by(qtbot, keeper)
    with database.write() as uow:
        keep_draft(uow, PLACE, HALF)  # by a window that this one knows nothing of
        uow.commit()

    keeper.forget()

    assert kept(database) == HALF


def test_form_kept_since_it_was_looked_for_is_forgotten(
    qtbot: QtBot, keeper: DraftKeeper[EnquiryDraft], database: Database
) -> None:
    found_by(qtbot, keeper)
    keeper.note(HALF)
    keeper.keep_now()

    keeper.forget()

    assert kept(database) is None


def test_keeper_that_moved_on_lets_the_form_before_lie(keeper: DraftKeeper[EnquiryDraft], database: Database) -> None:
    keeper.note(HALF)
    keeper.keep_now()
    keeper.note(MORE)

    keeper.move_to(DraftPlace(kind=EntityKind.ENQUIRY, key=99))
    keeper.keep_now()
    keeper.forget()

    assert kept(database) == HALF


class SilentReader(DirectRunner):
    """Answers no question: the form is closed before that."""

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        return None


def test_form_left_by_a_crash_stays_until_somebody_has_seen_it(
    qtbot: QtBot, runner: DirectRunner, database: Database
) -> None:
    with database.write() as uow:
        keep_draft(uow, PLACE, HALF)
        uow.commit()
    owner = QObject()
    keeper = DraftKeeper(SilentReader(runner.bus, runner.database), PLACE, EnquiryDraft, None, owner)

    keeper.look()
    keeper.forget()
    unseen = kept(database)
    keeper.note(MORE)
    keeper.keep_now()
    keeper.forget()

    assert unseen == HALF
    assert kept(database) is None
    owner.deleteLater()
