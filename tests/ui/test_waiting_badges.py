"""The numbers at the entries of the sidebar: there from the start, and right after every change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QToolButton

from models.services.enquiries import close_enquiry, save_enquiry
from models.storage.database import Database
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import EnquiryId
from tests.factories import make_area
from tests.pair_factories import make_newcomer
from ui.context import AppContext
from ui.language import Language
from ui.navigation import Navigator
from ui.shell import Shell
from ui.waiting_badges import WAITING, WaitingBadge


@pytest.fixture
def waiting(database: Database) -> EnquiryId:
    """One who waits."""
    with database.write() as uow:
        enquiry_id = save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Bo"))
        uow.commit()
    return enquiry_id


@pytest.fixture
def badge(waiting: EnquiryId, context: AppContext, shell: Shell) -> Iterator[WaitingBadge]:
    """The badge of a window whose inbox was never shown."""
    navigator = Navigator(context, shell, shell)
    found = WaitingBadge(WAITING[0], context, shell, shell)
    yield found
    found.close()
    navigator.close()


def said(shell: Shell) -> str:
    return next(
        button.accessibleName()
        for button in shell.findChildren(QToolButton)
        if "ox" in button.accessibleName() or "nkorg" in button.accessibleName()
    )


def test_entry_says_how_many_wait_before_the_inbox_is_shown(badge: WaitingBadge, shell: Shell) -> None:
    assert "1 anmälan väntar" in said(shell)


def test_number_follows_every_change(
    badge: WaitingBadge, waiting: EnquiryId, shell: Shell, database: Database, context: AppContext
) -> None:
    with database.write() as uow:
        save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Cia"))
        context.bus.publish(uow.commit())
    with_two = said(shell)
    with database.write() as uow:
        close_enquiry(uow, waiting, 1, "Klart")
        context.bus.publish(uow.commit())

    assert "2 anmälningar väntar" in with_two
    assert "1 anmälan väntar" in said(shell)


def test_other_changes_are_not_counted(
    badge: WaitingBadge, shell: Shell, database: Database, context: AppContext
) -> None:
    with database.write() as uow:
        save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Cia"))
        uow.commit()
    with database.write() as uow:
        make_area(uow, "Centrum")
        context.bus.publish(uow.commit())

    assert "1 anmälan väntar" in said(shell)


def test_entry_of_pairs_says_how_many_newcomers_wait(shell: Shell, database: Database, context: AppContext) -> None:
    with database.write() as uow:
        make_newcomer(uow)
        uow.commit()
    navigator = Navigator(context, shell, shell)
    badge = WaitingBadge(WAITING[1], context, shell, shell)

    words = [button.accessibleName() for button in shell.findChildren(QToolButton)]

    badge.close()
    navigator.close()
    assert any("1 nyanländ väntar" in name for name in words)


def test_words_follow_the_language(badge: WaitingBadge, shell: Shell, language: Language) -> None:
    language.use("en")

    assert "1 enquiry waits" in said(shell)
