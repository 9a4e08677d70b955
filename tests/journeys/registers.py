"""A register on disk with a library and a weekly café, for journeys that begin later than the first start."""

from __future__ import annotations

from datetime import time

from models.storage.data_folder import DataFolder
from models.values.activities import ActivityKind, OfficeScope
from models.values.clock import Clock
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from models.values.places import OrganisationKind, PlaceKind
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from ui.start.founding import FirstCafe, Founding, found_register, next_term_end


def make_register(folder: DataFolder, clock: Clock) -> None:
    """Found a register with the wizard's own hand, and close it."""
    founding = Founding(
        office=OfficeDraft(
            organisation_name="Ljungsala kommun",
            organisation_kind=OrganisationKind.MUNICIPALITY,
            responsible_board="Kultur- och fritidsnämnden",
            scope=OfficeScope.BOTH,
        ),
        coordinator_name="Maja Lind",
        passphrase=PASSPHRASE,
        recovery_code=RECOVERY_CODE,
        meeting_point=MeetingPointDraft(organisation_id=None, kind=PlaceKind.LIBRARY, name="Ljungsala bibliotek"),
        cafe=FirstCafe(
            kind=ActivityKind.LANGUAGE_CAFE,
            name="Språkcafé",
            weekday=1,
            starts=time(17, 30),
            ends=time(19, 0),
            last=next_term_end(clock.today()),
        ),
    )
    found_register(folder, founding, clock=clock, cost=CHEAP).database.close()
