"""The plan and the selection without a window: order, choice, comparison, and answers that came too late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from models.services.person_events import pause_people, set_area
from models.storage.database import Database
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import ObstacleCode
from models.values.pairing_lines import Standing
from models.values.people import GenderWish, Pause, PersonRole
from tests.factories import make_area, make_series
from tests.fakes import DirectRunner
from tests.pair_factories import make_newcomer
from tests.ui.screens.pairing.conftest import People
from ui.background.contract import OnFailed
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.shown import Emptiness, ShownCafes

T = TypeVar("T")


def waiting(presenter: PairingPresenter) -> list[PersonId]:
    assert presenter.plan is not None
    return [line.face.id for line in presenter.plan.waiting]


def candidates(presenter: PairingPresenter) -> list[PersonId]:
    assert presenter.choice is not None
    return [line.face.id for line in presenter.choice.candidates]


def test_plan_has_who_waited_longest_first_and_says_who_gets_somebody(
    presenter: PairingPresenter, people: People
) -> None:
    plan = presenter.plan

    assert plan is not None
    assert waiting(presenter) == [people.yonas, people.hodan, people.rahel, people.samir]
    assert [line.standing for line in plan.waiting] == [
        Standing.PLANNED,
        Standing.PLANNED,
        Standing.IMPOSSIBLE,
        Standing.CROWDED,
    ]
    assert (plan.planned, plan.offering, plan.emptiness) == (2, 2, None)


def test_first_one_is_chosen_with_the_plans_partner_and_reasons_that_add_up(
    presenter: PairingPresenter, people: People
) -> None:
    reasons = presenter.reasons

    assert presenter.newcomer == people.yonas
    assert reasons is not None
    assert reasons.pair.candidate.in_plan
    assert sum(part.points for part in reasons.pair.explanation.parts) == reasons.pair.candidate.fit
    assert sum(reasons.pair.weights.values()) == 100


def test_who_is_impossible_has_everybody_among_the_others_with_the_reason(
    presenter: PairingPresenter, people: People
) -> None:
    presenter.choose(people.rahel)
    choice = presenter.choice

    assert choice is not None
    assert candidates(presenter) == []
    assert presenter.reasons is None
    assert {line.face.id for line in choice.refusals} == {people.ingrid, people.karin}
    assert [obstacle.code for obstacle in presenter.obstacles_of(choice.refusals[0])] == [ObstacleCode.GENDER_WISH]


def test_who_got_no_place_competes_and_hears_of_cafes_meanwhile(
    presenter: PairingPresenter, people: People, database: Database, qtbot: QtBot
) -> None:
    with database.write() as uow:
        make_series(uow, name="Språkcafé på torget", starts=time(18), ends=time(19, 30))
        uow.commit()

    with qtbot.waitSignal(presenter.cafes_found) as found:
        presenter.choose(people.samir)

    choice, cafes = presenter.choice, found.args[0]
    assert choice is not None
    assert choice.left_over is not None
    assert choice.left_over.competes_with is not None
    assert set(choice.group) == {"Yonas", "Hodan", "Samir"}
    assert isinstance(cafes, ShownCafes)
    assert [cafe.name for cafe in cafes.cafes] == ["Språkcafé på torget"]


def test_choice_is_kept_when_the_register_changes_and_else_the_next_in_place_is_taken(
    presenter: PairingPresenter, people: People, database: Database, context: AppContext
) -> None:
    presenter.choose(people.hodan)
    with database.write() as uow:
        longest = make_newcomer(uow, given_name="Amina", waited=90)
        uow.commit()
    presenter.reload()
    kept = presenter.newcomer
    with database.write() as uow:
        pause_people(uow, [people.hodan], PersonRole.NEWCOMER, Pause(first=context.clock.today()))
        uow.commit()

    presenter.reload()

    assert kept == people.hodan
    assert waiting(presenter) == [longest, people.yonas, people.rahel, people.samir]
    assert presenter.newcomer == people.rahel


def test_candidate_stays_chosen_and_comparison_ends_with_the_next_newcomer(
    presenter: PairingPresenter, people: People
) -> None:
    first, other = candidates(presenter)
    presenter.choose_candidate(first)
    presenter.compare(on=True)
    alone = presenter.reasons
    presenter.choose_candidate(other)
    both = presenter.reasons
    presenter.reload()
    still = presenter.reasons
    presenter.choose(people.hodan)

    assert alone is not None
    assert (alone.beside, alone.compares) == (None, True)
    assert both is not None
    assert both.beside is not None
    assert (both.pair.candidate.face.id, both.beside.candidate.face.id) == (other, first)
    assert still is not None
    assert still.pair.candidate.face.id == other
    assert presenter.reasons is not None
    assert not presenter.reasons.compares


def test_run_can_be_limited_to_an_area(presenter: PairingPresenter, people: People, database: Database) -> None:
    with database.write() as uow:
        area = make_area(uow, "Hultet")
        set_area(uow, [people.hodan], area)
        uow.commit()
    presenter.reload()

    presenter.limit_to_area(area)
    limited = waiting(presenter)
    presenter.limit_to_area(AreaId(area + 1))
    nobody = presenter.plan
    presenter.limit_to_area(None)

    assert limited == [people.hodan]
    assert nobody is not None
    assert nobody.emptiness is Emptiness.NOT_IN_AREA
    assert len(waiting(presenter)) == 4


def test_volunteer_leads_to_whom_the_plan_gives_them(presenter: PairingPresenter, people: People) -> None:
    solved = presenter.solved
    assert solved is not None
    partner = {pair.volunteer: pair.newcomer for pair in solved.run.plan.pairs}[people.karin]
    other = people.yonas if partner == people.hodan else people.hodan
    presenter.choose(other)

    presenter.show_person(people.karin)

    assert presenter.newcomer == partner
    assert presenter.keys is not None
    assert presenter.keys.volunteer == people.karin


@pytest.mark.parametrize("wished", [True, False])
def test_person_asked_for_before_the_first_plan_is_chosen(context: AppContext, people: People, wished: bool) -> None:
    made = PairingPresenter(context)
    if wished:
        made.show_person(people.samir)

    made.reload()

    assert made.newcomer == (people.samir if wished else people.yonas)


def test_empty_register_says_that_nothing_is_there(context: AppContext) -> None:
    made = PairingPresenter(context)

    made.reload()

    assert made.plan is not None
    assert made.plan.emptiness is Emptiness.NOTHING
    assert (made.choice, made.keys, made.planned_pairs) == (None, None, ())


def test_waiting_without_a_free_volunteer_is_told_apart_from_nobody_waiting(
    context: AppContext, database: Database
) -> None:
    with database.write() as uow:
        make_newcomer(uow, wish=GenderWish.NONE)
        uow.commit()
    made = PairingPresenter(context)

    made.reload()

    assert made.plan is not None
    assert made.plan.emptiness is Emptiness.NOBODY_OFFERS


class SlowRunner(DirectRunner):
    """Keeps what is asked of the lane for other work until it is let go, in any order."""

    def __init__(self, runner: DirectRunner) -> None:
        super().__init__(runner.bus, runner.database)
        self.held: list[Callable[[], None]] = []

    def plain(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        def answer() -> None:
            super(SlowRunner, self).plain(work, on_done=on_done, on_failed=on_failed, topic=topic)

        self.held.append(answer)


def test_answer_to_an_older_request_is_dropped(
    context: AppContext, runner: DirectRunner, people: People, database: Database, qtbot: QtBot
) -> None:
    slow = SlowRunner(runner)
    made = PairingPresenter(_with_runner(context, slow))
    plans: list[object] = []
    made.plan_changed.connect(plans.append)
    made.reload()
    with database.write() as uow:
        make_newcomer(uow, given_name="Amina", waited=90)
        uow.commit()
    made.reload()
    older, newer = slow.held

    newer()
    older()

    assert len(plans) == 1
    assert len(waiting(made)) == 5


def test_answer_about_somebody_no_longer_chosen_is_dropped(
    context: AppContext, runner: DirectRunner, people: People
) -> None:
    slow = SlowRunner(runner)
    made = PairingPresenter(_with_runner(context, slow))
    made.reload()
    slow.held.pop()()
    made.choose(people.hodan)
    of_yonas, of_hodan = slow.held

    of_hodan()
    of_yonas()

    assert made.choice is not None
    assert made.choice.line.face.id == people.hodan


def test_candidates_are_there_before_their_prices(context: AppContext, runner: DirectRunner, people: People) -> None:
    slow = SlowRunner(runner)
    made = PairingPresenter(_with_runner(context, slow))
    made.reload()
    slow.held.pop()()
    slow.held.pop()()
    at_once = made.choice
    reasons = made.reasons

    slow.held.pop()()

    assert at_once is not None
    assert [line.price for line in at_once.candidates] == [None, None]
    assert reasons is not None
    assert made.choice is not None
    assert [line.in_plan for line in made.choice.candidates if line.price is None] == [True]
    assert slow.held == []


def test_prices_for_somebody_no_longer_chosen_are_dropped(
    context: AppContext, runner: DirectRunner, people: People
) -> None:
    slow = SlowRunner(runner)
    made = PairingPresenter(_with_runner(context, slow))
    made.reload()
    slow.held.pop()()
    slow.held.pop()()
    made.choose(people.hodan)
    of_yonas, of_hodan = slow.held
    slow.held.clear()
    of_hodan()

    of_yonas()

    assert made.choice is not None
    assert made.choice.line.face.id == people.hodan
    assert [line.price for line in made.choice.candidates] == [None, None]
    assert len(slow.held) == 1


def test_lines_of_the_plan_before_can_still_be_asked_about_while_the_next_answer_is_on_its_way(
    context: AppContext, runner: DirectRunner, people: People, database: Database
) -> None:
    slow = SlowRunner(runner)
    made = PairingPresenter(_with_runner(context, slow))
    made.show_person(people.rahel)
    made.reload()
    slow.held.pop()()
    slow.held.pop()()
    choice = made.choice
    assert choice is not None
    with database.write() as uow:
        pause_people(uow, [people.rahel], PersonRole.NEWCOMER, Pause(first=context.clock.today()))
        pause_people(uow, [people.ingrid], PersonRole.VOLUNTEER, Pause(first=context.clock.today()))
        uow.commit()
    made.reload()
    slow.held.pop(0)()

    codes = [made.obstacles_of(line)[0].code for line in choice.refusals]

    assert codes == [ObstacleCode.GENDER_WISH, ObstacleCode.GENDER_WISH]
    assert made.newcomer == people.samir


def _with_runner(context: AppContext, runner: DirectRunner) -> AppContext:
    return replace(context, runner=runner)
