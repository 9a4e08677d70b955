"""An inbox with a few callers, and the screen that shows it in the real window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from models.services.enquiries import save_enquiry
from models.storage.database import Database
from models.values.enquiries import EnquiryChannel, EnquiryDraft, EnquiryWant
from models.values.identifiers import AreaId, EnquiryId
from tests.factories import make_area, make_organisation
from ui.navigation import Navigator
from ui.screens.inbox.screen import InboxScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class Callers:
    """What the tests ask for by name; Bo has waited longest, Cia's next step is in a week."""

    bo: EnquiryId
    anna: EnquiryId
    cia: EnquiryId
    centre: AreaId


@pytest.fixture
def callers(database: Database) -> Callers:
    """Three who wait."""
    with database.write() as uow:
        today = uow.clock.today()
        make_organisation(uow)
        centre = make_area(uow, "Centrum")
        bo = EnquiryDraft(
            received_on=today - timedelta(days=9),
            wants=(EnquiryWant.HOMEWORK_HELP,),
            name="Bo Ek",
            phone="070-174 06 05",
            area_id=centre,
            note="Matematik.",
            next_step="Ring igen",
            next_step_on=today - timedelta(days=2),
        )
        anna = EnquiryDraft(
            received_on=today - timedelta(days=3),
            channel=EnquiryChannel.FORM,
            wants=(EnquiryWant.SEEKS_FRIEND,),
            name="Anna",
            email="anna@example.se",
            form_text="Namn: Anna\nJag vill: träffa någon",
        )
        cia = EnquiryDraft(
            received_on=today,
            wants=(EnquiryWant.LANGUAGE_FRIEND,),
            name="Cia Al",
            next_step="Boka intervju",
            next_step_on=today + timedelta(days=7),
        )
        ids = [save_enquiry(uow, draft) for draft in (bo, anna, cia)]
        uow.commit()
    return Callers(bo=ids[0], anna=ids[1], cia=ids[2], centre=centre)


@pytest.fixture
def screen(navigator: Navigator, callers: Callers) -> InboxScreen:
    """The screen at the front of the window."""
    navigator.show_screen("inbox")
    found = navigator.current
    assert isinstance(found, InboxScreen)
    return found
