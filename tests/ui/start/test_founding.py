"""Tests of making the register: all of it or nothing."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.queries.office import coordinator_rows, office_details
from models.queries.week import WeekFilter, week_rows
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.activities import OfficeScope
from models.values.clock import FixedClock
from models.values.errors import Invalid, StorageCode, StorageTrouble
from models.values.timeslot import IsoWeek
from tests.conftest import PASSPHRASE, RECOVERY_CODE
from ui.start.founding import STAGING_NAME, Founding, found_register, next_term_end
from ui.start.opening import RegisterState, open_register, register_state
from ui.start.wizard_presenter import RegisterPlace

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY_CODE])
def test_found_register_opens_with_both_secrets(register: DataFolder, clock: FixedClock, secret: str) -> None:
    with open_database(register, secret=secret, clock=clock) as database, database.read() as session:
        office = office_details(session)
        coordinators = coordinator_rows(session)

    assert office is not None
    assert (office.name, office.scope) == ("Ljungsala kommun", OfficeScope.BOTH)
    assert [row.name for row in coordinators] == ["Maja Lind"]


def test_found_register_has_the_cafe_in_this_week(register: DataFolder, clock: FixedClock) -> None:
    with open_database(register, secret=PASSPHRASE, clock=clock) as database, database.read() as session:
        rows = week_rows(session, IsoWeek.of(clock.today()), WeekFilter())

    assert [(row.day, row.name, row.place_name) for row in rows] == [
        (date(2026, 11, 24), "Språkcafé", "Ljungsala bibliotek")
    ]


def test_found_register_gives_the_slot_to_the_coordinator(place: RegisterPlace, founding: Founding) -> None:
    opened = found_register(place.folder, founding, clock=place.clock, cost=place.cost)

    with opened.database as database, database.read() as session:
        (coordinator,) = coordinator_rows(session)
    assert opened.coordinator_id == coordinator.id
    assert str(coordinator.uid) in place.folder.key_file.read_text(encoding="utf-8")
    assert "Maja" not in place.folder.key_file.read_text(encoding="utf-8")


def test_found_register_without_a_meeting_point(place: RegisterPlace, founding: Founding) -> None:
    bare = replace(founding, meeting_point=None, cafe=None)

    opened = found_register(place.folder, bare, clock=place.clock, cost=place.cost)

    with opened.database as database, database.read() as session:
        assert week_rows(session, IsoWeek.of(place.clock.today()), WeekFilter()) == ()


def test_found_register_that_fails_late_leaves_no_file(place: RegisterPlace, founding: Founding) -> None:
    assert founding.cafe is not None
    too_late = replace(founding, cafe=replace(founding.cafe, last=date(2020, 1, 1)))

    with pytest.raises(Invalid):
        found_register(place.folder, too_late, clock=place.clock, cost=place.cost)

    assert list(place.folder.path.iterdir()) == []


def test_found_register_leaves_an_older_register_alone(
    register: DataFolder, place: RegisterPlace, founding: Founding
) -> None:
    before = register.database_file.read_bytes(), register.key_file.read_bytes()

    with pytest.raises(StorageTrouble) as trouble:
        found_register(place.folder, founding, clock=place.clock, cost=place.cost)

    assert trouble.value.code is StorageCode.ALREADY_EXISTS
    assert (register.database_file.read_bytes(), register.key_file.read_bytes()) == before


def test_found_register_clears_away_what_a_crash_left(place: RegisterPlace, founding: Founding) -> None:
    left = place.folder.path / STAGING_NAME
    left.mkdir(parents=True)
    (left / "samsprak.db").write_bytes(b"half")
    place.folder.key_file.write_text("a key without a lock", encoding="utf-8")

    found_register(place.folder, founding, clock=place.clock, cost=place.cost).database.close()

    assert not left.exists()
    assert place.folder.key_file.with_suffix(".old.json").read_text(encoding="utf-8") == "a key without a lock"


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 11, 23), date(2026, 12, 18)),
        (date(2026, 12, 18), date(2026, 12, 18)),
        (date(2026, 12, 19), date(2027, 6, 12)),
        (date(2028, 2, 29), date(2028, 6, 12)),
        (date(2026, 7, 1), date(2026, 12, 18)),
    ],
)
def test_next_term_end_is_this_terms_or_the_next(today: date, end: date) -> None:
    assert next_term_end(today) == end


_FOUND_AND_SAY_SO = """
import sys
from datetime import date, time
from pathlib import Path
from models.storage.data_folder import DataFolder
from models.storage.key_file import OFFICE_COST
from models.values.activities import ActivityKind, OfficeScope
from models.values.clock import FixedClock
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from models.values.places import OrganisationKind, PlaceKind
from ui.start.founding import FirstCafe, Founding, found_register
office = OfficeDraft(organisation_name="Ljungsala kommun", organisation_kind=OrganisationKind.MUNICIPALITY,
                     responsible_board="Kultur- och fritidsnämnden", scope=OfficeScope.BOTH)
cafe = FirstCafe(kind=ActivityKind.LANGUAGE_CAFE, name="Språkcafé", weekday=1, starts=time(17), ends=time(19),
                 last=date(2026, 12, 18))
place = MeetingPointDraft(organisation_id=None, kind=PlaceKind.LIBRARY, name="Ljungsala bibliotek")
founding = Founding(office=office, coordinator_name="Maja Lind", passphrase=sys.argv[2], recovery_code=sys.argv[3],
                    meeting_point=place, cafe=cafe)
print("begun", flush=True)
found_register(DataFolder(Path(sys.argv[1])), founding, clock=FixedClock(date(2026, 11, 23)), cost=OFFICE_COST)
"""


@pytest.mark.parametrize("moment", [0.1, 0.3, 0.45, 0.6, 0.8])
def test_found_register_killed_midway_is_whole_or_not_there(
    place: RegisterPlace, founding: Founding, moment: float
) -> None:
    command = [sys.executable, "-c", _FOUND_AND_SAY_SO, str(place.folder.path), PASSPHRASE, RECOVERY_CODE]
    program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None and program.stdout.readline() == "begun\n"
    try:
        program.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        program.kill()
    program.communicate()

    if register_state(place.folder) is RegisterState.NONE:
        opened = found_register(place.folder, founding, clock=place.clock, cost=place.cost)
    else:
        opened = open_register(place.folder, PASSPHRASE, place.clock)

    with opened.database as database, database.read() as session:
        assert len(week_rows(session, IsoWeek.of(place.clock.today()), WeekFilter())) == 1
    assert not (place.folder.path / STAGING_NAME).exists()
