"""What is decided about two: written at once, told in a sentence, and undone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.entities.pair import Pair, PairChoice
from models.services.person_events import pause_people
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.pairing import ObstacleCode, PairKeys
from models.values.pairs import ChoiceKind, VetoDraft, VetoReason
from models.values.people import Pause, PersonRole
from tests.ui.screens.pairing.conftest import People
from ui.context import AppContext
from ui.screens.pairing.deciding.presenter import DecidingPresenter
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.shown import DraftOfCalls, ShownPair


@pytest.fixture
def deciding(context: AppContext) -> DecidingPresenter:
    """What writes decisions, without a window."""
    return DecidingPresenter(context)


def shown(presenter: PairingPresenter) -> ShownPair:
    assert presenter.reasons is not None
    return presenter.reasons.pair


def pairs(database: Database) -> list[PairKeys]:
    with database.read() as session:
        found = session.execute(select(Pair.newcomer_id, Pair.volunteer_id).order_by(Pair.id))
        return [PairKeys(newcomer, volunteer) for newcomer, volunteer in found]


def choices(database: Database) -> list[tuple[ChoiceKind, VetoReason | None, str]]:
    with database.read() as session:
        return [(row.kind, row.reason, row.note) for row in session.scalars(select(PairChoice))]


def undo(database: Database, args: Sequence[object]) -> None:
    with database.write() as uow:
        undo_transaction(uow, args[1])  # type: ignore[arg-type]
        uow.commit()


def test_proposal_is_on_the_list_of_calls_until_it_is_undone(
    deciding: DecidingPresenter, presenter: PairingPresenter, database: Database, qtbot: QtBot
) -> None:
    pair = shown(presenter)

    with qtbot.waitSignal(deciding.decided) as decided:
        deciding.propose(pair)

    assert pairs(database) == [presenter.keys]
    assert decided.args[0] == f"Yonas och {pair.candidate.face.first} står på ringlistan."
    undo(database, decided.args)
    assert pairs(database) == []


def test_proposal_is_marked_after_the_next_plan_and_can_be_taken_back(
    deciding: DecidingPresenter, presenter: PairingPresenter, database: Database, qtbot: QtBot
) -> None:
    deciding.propose(shown(presenter))
    presenter.reload()
    choice = presenter.choice
    assert choice is not None
    assert choice.line.proposal is not None
    assert shown(presenter).candidate.is_proposed

    with qtbot.waitSignal(deciding.decided) as decided:
        deciding.take_back(shown(presenter), choice.line.proposal)

    assert pairs(database) == []
    assert "borta från ringlistan" in decided.args[0]


def test_locked_pair_is_kept_against_the_plan_until_it_is_let_go(
    deciding: DecidingPresenter, presenter: PairingPresenter, database: Database, people: People
) -> None:
    presenter.choose(people.samir)
    deciding.lock(shown(presenter))
    presenter.reload()
    locked = presenter.choice
    kept = choices(database)
    deciding.unlock(shown(presenter))
    presenter.reload()

    assert locked is not None
    assert (locked.line.is_locked, locked.left_over) == (True, None)
    assert kept == [(ChoiceKind.LOCK, None, "")]
    assert choices(database) == []
    assert presenter.choice is not None
    assert presenter.choice.left_over is not None


def test_veto_keeps_reason_and_note_and_the_two_are_no_longer_possible(
    deciding: DecidingPresenter, presenter: PairingPresenter, database: Database, qtbot: QtBot
) -> None:
    pair, keys = shown(presenter), presenter.keys
    assert keys is not None
    draft = VetoDraft(keys=keys, reason=VetoReason.KNOW_EACH_OTHER, note="Samma trappuppgång")

    with qtbot.waitSignal(deciding.decided) as decided:
        deciding.veto(pair, draft)
    presenter.reload()

    choice = presenter.choice
    assert choices(database) == [(ChoiceKind.VETO, VetoReason.KNOW_EACH_OTHER, "Samma trappuppgång")]
    assert choice is not None
    refused = next(line for line in choice.refusals if line.face.id == keys.volunteer)
    assert refused.codes == (ObstacleCode.VETOED,)
    undo(database, decided.args)
    assert choices(database) == []


def test_plan_is_saved_whole_and_what_changed_meanwhile_is_named_with_its_reason(
    deciding: DecidingPresenter,
    presenter: PairingPresenter,
    database: Database,
    context: AppContext,
    people: People,
    qtbot: QtBot,
) -> None:
    solved = presenter.solved
    assert solved is not None
    with database.write() as uow:
        pause_people(uow, [people.hodan], PersonRole.NEWCOMER, Pause(first=context.clock.today()))
        uow.commit()

    with qtbot.waitSignal(deciding.draft_made) as made:
        deciding.propose_all(presenter.planned_pairs, solved.read.faces)

    draft = made.args[0]
    assert isinstance(draft, DraftOfCalls)
    assert [line.newcomer for line in draft.saved] == ["Yonas"]
    assert [(line.newcomer, line.obstacles) for line in draft.refused] == [("Hodan", (ObstacleCode.NOT_READY,))]
    assert [keys.newcomer for keys in pairs(database)] == [people.yonas]
    undo(database, made.args)
    assert pairs(database) == []


def test_pair_that_is_no_longer_possible_is_refused_in_words(
    deciding: DecidingPresenter, presenter: PairingPresenter, database: Database, context: AppContext, qtbot: QtBot
) -> None:
    pair = shown(presenter)
    with database.write() as uow:
        pause_people(uow, [pair.newcomer.id], PersonRole.NEWCOMER, Pause(first=context.clock.today()))
        uow.commit()

    with qtbot.waitSignal(deciding.trouble_met) as trouble:
        deciding.propose(pair)

    assert pairs(database) == []
    assert trouble.args[0]
