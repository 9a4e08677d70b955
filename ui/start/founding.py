"""Makes the register at the end of the first start: all of it, or nothing.

It is built in a folder of its own beside its place and moved there when it is whole, the database last: a folder
holds a register as soon as the database has its name. No Qt here.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from models.queries.office import office_details
from models.services.meeting_points import save_meeting_point
from models.services.office import set_up_office
from models.services.series import create_series
from models.storage.data_folder import DataFolder, ensure_suitable
from models.storage.database import Database
from models.storage.files import put_in_place
from models.storage.key_file import KeyCost
from models.storage.opening import create_database, open_database
from models.storage.trouble import translated_errors
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ActivityKind
from models.values.activity_drafts import SeriesDraft
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from models.values.identifiers import CoordinatorId, MeetingPointId, OrganisationId
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from models.values.recurrence import Season, WeeklyRule
from models.values.timeslot import IsoWeek
from ui.context import OpenedRegister

STAGING_NAME: Final = "unfinished-register"
"""A folder of this name is what a crash left of a first start; the next one removes it."""

_TERM_ENDS: Final = ((6, 12), (12, 18))
"""Month and day of the last school week in spring and autumn, as most municipalities have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstCafe:
    """The first weekly café; ``weekday`` 0 is Monday, ``last`` its last possible day."""

    kind: ActivityKind
    name: str
    weekday: int
    starts: time
    ends: time
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """Everything the wizard asked for; the secrets never show in a traceback or a log."""

    office: OfficeDraft
    coordinator_name: str = field(repr=False)
    passphrase: str = field(repr=False)
    recovery_code: str = field(repr=False)
    meeting_point: MeetingPointDraft | None = None
    cafe: FirstCafe | None = None


def found_register(folder: DataFolder, founding: Founding, *, clock: Clock, cost: KeyCost) -> OpenedRegister:
    """Write database, key file, office, coordinator, meeting point and café, and open the result.

    Raises ``StorageTrouble`` (``ALREADY_EXISTS`` when a register is there) or ``Invalid``; then nothing is left.
    """
    if folder.database_file.exists():
        raise StorageTrouble(StorageCode.ALREADY_EXISTS, path=str(folder.database_file))
    ensure_suitable(folder.path)
    staging = DataFolder(folder.path / STAGING_NAME, folder.database_name)
    slot_label = uuid4()
    with translated_errors(str(folder.path)):
        _remove(staging.path)
        try:
            coordinator_id = _build(staging, founding, slot_label, clock=clock, cost=cost)
            _move_in(staging, folder)
        finally:
            _remove(staging.path)
    database = open_database(folder, secret=founding.passphrase, clock=clock)
    return OpenedRegister(database=database, coordinator_id=coordinator_id)


def next_term_end(today: date) -> date:
    """Give the end of the school term that is on, or of the next one when a break is on."""
    ends = (date(year, month, day) for year in (today.year, today.year + 1) for month, day in _TERM_ENDS)
    return next(end for end in ends if end >= today)


def days_of_cafe(cafe: FirstCafe, today: date) -> tuple[WeeklyRule, Season]:
    """Let a weekly café begin in this week, also if its day is over: the first poster shows the whole week."""
    monday = IsoWeek.of(today).monday
    return WeeklyRule(anchor=monday + timedelta(days=cafe.weekday)), Season(first=monday, last=cafe.last)


def _build(staging: DataFolder, founding: Founding, slot_label: UUID, *, clock: Clock, cost: KeyCost) -> CoordinatorId:
    database = create_database(
        staging,
        passphrase=founding.passphrase,
        recovery_code=founding.recovery_code,
        clock=clock,
        slot_label=str(slot_label),
        cost=cost,
    )
    with database:
        coordinator_id = _write_office(database, founding, slot_label)
        if founding.meeting_point is not None:
            _write_first_place(database, founding, founding.meeting_point, coordinator_id)
    return coordinator_id


def _write_office(database: Database, founding: Founding, slot_label: UUID) -> CoordinatorId:
    with database.write() as uow:
        coordinator_id = set_up_office(uow, founding.office, founding.coordinator_name, slot_label)
        uow.commit()
    return coordinator_id


def _write_first_place(
    database: Database, founding: Founding, meeting_point: MeetingPointDraft, coordinator_id: CoordinatorId
) -> None:
    # A second unit: history names the coordinator, who exists only now.
    with database.write(coordinator_id) as uow:
        office = office_details(uow.session)
        if office is None:
            raise LookupError("the office was written a moment ago")
        owned = replace(meeting_point, organisation_id=office.organisation_id)
        place_id = save_meeting_point(uow, owned)
        if founding.cafe is not None:
            _write_cafe(uow, founding.cafe, office.organisation_id, place_id)
        uow.commit()


def _write_cafe(
    uow: UnitOfWork, cafe: FirstCafe, organisation_id: OrganisationId, meeting_point_id: MeetingPointId
) -> None:
    rule, season = days_of_cafe(cafe, uow.clock.today())
    draft = SeriesDraft(
        organisation_id=organisation_id,
        meeting_point_id=meeting_point_id,
        kind=cafe.kind,
        name=cafe.name,
        starts=cafe.starts,
        ends=cafe.ends,
        rule=rule,
        season=season,
    )
    create_series(uow, draft)


def _move_in(staging: DataFolder, folder: DataFolder) -> None:
    """Give the finished files their places. A lone key file there opens nothing any more, but is kept aside."""
    if folder.database_file.exists():
        raise StorageTrouble(StorageCode.ALREADY_EXISTS, path=str(folder.database_file))
    if folder.key_file.exists():
        folder.key_file.replace(folder.key_file.with_suffix(".old.json"))
    put_in_place(staging.key_file, folder.key_file)
    put_in_place(staging.database_file, folder.database_file)


def _remove(path: Path) -> None:
    if path.exists():
        shutil.rmtree(path)
