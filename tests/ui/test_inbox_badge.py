"""The number at the inbox's entry: there from the start, and right after every change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QToolButton

from models.services.enquiries import close_enquiry, save_enquiry
from models.storage.database import Database
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import EnquiryId
from tests.factories import make_area
from ui.context import AppContext
from ui.inbox_badge import InboxBadge
from ui.language import Language
from ui.navigation import Navigator
from ui.shell import Shell


@pytest.fixture
def waiting(database: Database) -> EnquiryId:
    """One who waits."""
    with database.write() as uow:
        enquiry_id = save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Bo"))
        uow.commit()
    return enquiry_id


@pytest.fixture
def badge(waiting: EnquiryId, context: AppContext, shell: Shell) -> Iterator[InboxBadge]:
    """The badge of a window whose inbox was never shown."""
    navigator = Navigator(context, shell, shell)
    found = InboxBadge(context, shell, shell)
    yield found
    found.close()
    navigator.close()


def said(shell: Shell) -> str:
    return next(
        button.accessibleName()
        for button in shell.findChildren(QToolButton)
        if "ox" in button.accessibleName() or "nkorg" in button.accessibleName()
    )


def test_entry_says_how_many_wait_before_the_inbox_is_shown(badge: InboxBadge, shell: Shell) -> None:
    assert "1 anmälan väntar" in said(shell)


def test_number_follows_every_change(
    badge: InboxBadge, waiting: EnquiryId, shell: Shell, database: Database, context: AppContext
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
    badge: InboxBadge, shell: Shell, database: Database, context: AppContext
) -> None:
    with database.write() as uow:
        save_enquiry(uow, EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Cia"))
        uow.commit()
    with database.write() as uow:
        make_area(uow, "Centrum")
        context.bus.publish(uow.commit())

    assert "1 anmälan väntar" in said(shell)


def test_words_follow_the_language(badge: InboxBadge, shell: Shell, language: Language) -> None:
    language.use("en")

    assert "1 enquiry waits" in said(shell)
