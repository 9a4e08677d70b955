"""Run as a program of its own by ``test_accepted_plan``: a colleague who changes three people of a plan."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from models.entities.person import Person
from models.services.pair_choices import veto_pair
from models.services.people import remove_person
from models.services.person_events import pause_people
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database, open_server
from models.values.clock import FixedClock
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.pairs import VetoDraft, VetoReason
from models.values.people import Pause, PersonRole

MONDAY = date(2026, 11, 23)


def change_three(database: Database, paused: PersonId, vetoed: PairKeys, gone: PersonId) -> None:
    """Let one newcomer rest, say no to a pair, and take a third card away."""
    with database.write() as uow:
        pause_people(uow, [paused], PersonRole.NEWCOMER, Pause(first=MONDAY, last=MONDAY + timedelta(days=30)))
        veto_pair(uow, VetoDraft(keys=vetoed, reason=VetoReason.KNOW_EACH_OTHER))
        remove_person(uow, gone, uow.session.get_one(Person, gone).version)
        uow.commit()


if __name__ == "__main__":
    where, passphrase, *keys = sys.argv[1:]
    people = [PersonId(int(key)) for key in keys]
    clock = FixedClock(MONDAY)
    opened = (
        open_server(where, clock)
        if where.startswith("postgresql")
        else open_database(DataFolder(Path(where)), secret=passphrase, clock=clock)
    )
    with opened as register:
        change_three(register, people[0], PairKeys(people[1], people[2]), people[3])
