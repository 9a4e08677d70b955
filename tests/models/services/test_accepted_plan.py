"""A plan that is accepted after a colleague changed three of its people, in a program of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from sqlalchemy import select

from models.entities.pair import Pair
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.rules.pairing_plan import solve
from models.services.pair_life import log_contact
from models.services.pairs import propose_plan
from models.services.undo import undo_transaction
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.values.pairing import PairingPolicy, PairKeys, PlannedPair
from models.values.pairs import PairContactDraft, PairContactHow, PairContactOutcome, PairSide, PairStatus
from resources.people_keys import occupation_fields
from tests.conftest import PASSPHRASE
from tests.pair_factories import make_couple, taken

ROOT = Path(__file__).parents[3]


def test_plan_saves_the_rest_and_names_the_three(database: Database, data_folder: DataFolder) -> None:
    _accept_after_a_colleague(database, str(data_folder.path))


def test_plan_saves_the_rest_and_names_the_three_on_a_server(server: Database, postgres_url: str) -> None:
    _accept_after_a_colleague(server, postgres_url)


def _accept_after_a_colleague(database: Database, where: str) -> None:
    with database.write() as uow:
        for number in range(6):
            make_couple(uow, newcomer=f"Nyanländ {number}", volunteer=f"Volontär {number}", waited=60 - number)
        uow.commit()
    plan = _plan(database)
    assert len(plan) == 6

    paused, vetoed, gone = plan[1], plan[3], plan[4]
    people = (paused.newcomer, vetoed.newcomer, vetoed.volunteer, gone.newcomer)
    program = [sys.executable, "-m", "tests.models.services.colleague_program", where, PASSPHRASE, *map(str, people)]
    subprocess.run(program, cwd=ROOT, check=True, timeout=60)
    with database.write() as uow:
        saved = propose_plan(uow, plan)
        change = uow.commit()

    named = {each.keys: each.obstacles for each in saved.refused}
    assert named == {_keys(paused): ("not_ready",), _keys(vetoed): ("vetoed",), _keys(gone): ("not_ready",)}
    with database.read() as session:
        kept = {PairKeys(pair.newcomer_id, pair.volunteer_id) for pair in session.scalars(select(Pair))}
    assert kept == {_keys(pair) for pair in plan} - set(named)
    with database.write() as uow:
        assert change.transaction is not None
        undo_transaction(uow, change.transaction)
        assert uow.session.scalars(select(Pair)).all() == []


def test_steps_of_a_pair_do_the_same_on_a_server(server: Database, today: date) -> None:
    with server.write() as uow:
        keys = make_couple(uow)
        (pair_id,) = propose_plan(
            uow, [PlannedPair(newcomer=keys.newcomer, volunteer=keys.volunteer, fit=0, waiting_days=0)]
        ).saved
        uow.commit()
    for side in (PairSide.VOLUNTEER, PairSide.NEWCOMER):
        with server.write() as uow:
            version = uow.session.get_one(Pair, pair_id).version
            said = PairContactDraft(
                pair_id=pair_id,
                version=version,
                side=side,
                how=PairContactHow.CALL,
                outcome=PairContactOutcome.YES,
                day=today,
            )
            log_contact(uow, said)
            uow.commit()

    with server.write() as uow:
        assert uow.session.get_one(Pair, pair_id).status is PairStatus.ACCEPTED
        assert taken(uow) == {keys.newcomer: 1, keys.volunteer: 1}


def _plan(database: Database) -> tuple[PlannedPair, ...]:
    with database.read() as session:
        case = pairing_case(session, database.clock.today(), intake_policy(session))
    return solve(case, PairingPolicy(), occupation_fields()).plan.pairs


def _keys(pair: PlannedPair) -> PairKeys:
    return PairKeys(pair.newcomer, pair.volunteer)
