"""Holds the plan and who is chosen in it, and answers whom each could have, at which price, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.nearest_cafes import nearest_cafes
from models.rules.pairing_lines import (
    candidate_lines,
    left_over,
    open_volunteers,
    possible_volunteers,
    refusal_lines,
)
from models.rules.pairing_questions import explain, row_of, some_prices, volunteer_of
from models.rules.pairing_reasons import reasoned_obstacles
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import NO_LIMIT, PairKeys, PlannedPair, RunLimit
from models.values.pairing_answers import Obstacle, Price
from models.values.pairing_faces import NearCafe, UnitFace
from models.values.pairing_lines import CandidateLine, Proposals, RefusalLine
from resources.people_keys import occupation_fields
from ui.background.contract import is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.screens.pairing.shown import ShownCafes, ShownChoice, ShownPair, ShownPlan, ShownReasons
from ui.screens.pairing.solving.presenter import Solved, SolvingPresenter
from ui.wording.errors import error_sentence
from ui.wording.pairing import Spoken

if TYPE_CHECKING:
    from datetime import date


class PairingPresenter(QObject):
    """Of several requests under way only the newest is answered."""

    plan_changed = Signal(object)  # ShownPlan
    choice_changed = Signal(object)  # ShownChoice | None
    prices_changed = Signal(object)  # ShownChoice, with prices that came later
    reasons_changed = Signal(object)  # ShownReasons | None
    cafes_found = Signal(object)  # ShownCafes
    solving_changed = Signal(bool)
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._solving = SolvingPresenter(context, self)
        self._solving.solved.connect(self._take_over)
        self._solving.solving_changed.connect(self.solving_changed)
        self._solving.failed.connect(self._on_failed)
        self._solved: Solved | None = None
        self._plan: ShownPlan | None = None
        self._newcomer: PersonId | None = None
        self._place = 0
        self._wanted_volunteer: PersonId | None = None
        self._choice: ShownChoice | None = None
        self._answered: Solved | None = None  # what the choice was made of: a newer plan may be there already
        self._volunteer: PersonId | None = None
        self._pinned: PersonId | None = None
        self._reasons: ShownReasons | None = None

    @property
    def plan(self) -> ShownPlan | None:
        """Give what the list of those who wait shows; ``None`` before the first plan."""
        return self._plan

    @property
    def choice(self) -> ShownChoice | None:
        """Give the chosen one of those who wait."""
        return self._choice

    @property
    def newcomer(self) -> PersonId | None:
        """Give who is chosen of those who wait."""
        return self._newcomer

    @property
    def reasons(self) -> ShownReasons | None:
        """Give the pair whose reasons are shown."""
        return self._reasons

    @property
    def keys(self) -> PairKeys | None:
        """Give the pair that the buttons are about."""
        if self._choice is None or self._volunteer is None:
            return None
        return PairKeys(self._choice.line.face.id, self._volunteer)

    @property
    def planned_pairs(self) -> tuple[PlannedPair, ...]:
        """Give the pairs of the plan."""
        return self._solved.run.plan.pairs if self._solved is not None else ()

    @property
    def solved(self) -> Solved | None:
        """Give the plan with everything it rests on."""
        return self._solved

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

    def reload(self) -> None:
        """Read the register and solve anew; what is chosen stays chosen if it is still there."""
        self._solving.reload()

    def limit_to_area(self, area_id: AreaId | None) -> None:
        """Solve for all who live in an area, or for everybody."""
        if area_id != self._solving.limit.area_id:
            self._solving.limit_to(RunLimit(area_id=area_id))

    def limit_to_units(self, units: frozenset[PersonId] | None) -> None:
        """Solve for some of those who wait, or again for all of the area."""
        self._solving.limit_to(replace(self._solving.limit, units=units))

    def show_person(self, person_id: PersonId) -> None:
        """Choose somebody who waits, or somebody who waits for a volunteer; as soon as there is a plan.

        A limit that leaves them out is lifted.
        """
        self._newcomer, self._wanted_volunteer = person_id, None
        is_there = self._plan is not None and any(line.face.id == person_id for line in self._plan.waiting)
        if self._solving.limit and not is_there:
            self._solving.limit_to(NO_LIMIT)
        elif self._solved is not None:
            self._take_over(self._solved)

    def choose(self, newcomer: PersonId | None) -> None:
        """Show whom somebody could have."""
        if newcomer != self._newcomer or self._choice is None:
            self._newcomer, self._wanted_volunteer, self._pinned = newcomer, None, None
            self._ask()

    def choose_candidate(self, volunteer: PersonId | None) -> None:
        """Show why a candidate fits, beside the one kept for comparison."""
        if volunteer != self._volunteer:
            self._volunteer = self._wanted_volunteer = volunteer
            self._show_reasons()

    def compare(self, *, on: bool) -> None:
        """Keep the present candidate in a second column while others are looked at, or stop that."""
        self._pinned = self._volunteer if on else None
        self._show_reasons()

    def obstacles_of(self, line: RefusalLine) -> tuple[Obstacle, ...]:
        """Say what stands between the chosen one and somebody of a run; quick enough for a line being painted."""
        if self._answered is None or self._choice is None or line.is_closed:
            return ()
        run = self._answered.run
        newcomer = run.newcomers[row_of(run, self._choice.line.face.id)]
        return reasoned_obstacles(newcomer, volunteer_of(run, line.face.id), run.policy, run.case)

    def spoken_of(self, volunteer: UnitFace) -> Spoken:
        """Give the words for sentences about the chosen one and a volunteer."""
        newcomer = self._choice.line.face if self._choice is not None else volunteer
        areas = self._plan.areas if self._plan is not None else ()
        return Spoken(
            newcomer=newcomer.first,
            volunteer=volunteer.first,
            area=newcomer.area,
            areas={row.id: row.name for row in areas},
            year=self._context.clock.today().year,
        )

    @Slot(object)
    def _take_over(self, solved: Solved) -> None:
        self._solved = solved
        faces = solved.read.faces
        self._plan = ShownPlan(
            waiting=solved.waiting,
            offering=open_volunteers(solved.run),
            planned=len(solved.run.plan.pairs),
            new=sum(1 for pair in solved.run.plan.pairs if not _is_proposed(pair, solved.read.proposals)),
            areas=solved.read.areas,
            limit=solved.limit,
            others=solved.others,
            released=tuple(
                (faces[keys.newcomer].short, faces[keys.volunteer].short)
                for keys in solved.run.plan.released
                if keys.newcomer in faces and keys.volunteer in faces
            ),
        )
        self._keep_choice(self._plan, solved)
        self.plan_changed.emit(self._plan)
        self._ask()

    def _keep_choice(self, plan: ShownPlan, solved: Solved) -> None:
        """Keep who is chosen; of a volunteer take who has them in the plan; else who stands in the same place now."""
        ids = [line.face.id for line in plan.waiting]
        if self._newcomer not in ids:
            of_volunteer = {pair.volunteer: pair.newcomer for pair in solved.run.plan.pairs}
            partner = of_volunteer.get(self._newcomer) if self._newcomer is not None else None
            if partner is not None:
                self._wanted_volunteer, self._newcomer = self._newcomer, partner
            else:
                self._newcomer = ids[min(self._place, len(ids) - 1)] if ids else None
        if self._newcomer is not None:
            self._place = ids.index(self._newcomer)

    def _ask(self) -> None:
        if self._solved is None or self._newcomer is None:
            self._choice = self._volunteer = None
            self.choice_changed.emit(None)
            self._show_reasons()
            return
        ids = [line.face.id for line in self._solved.waiting]
        self._place = ids.index(self._newcomer)
        work = partial(_answer, self._solved, self._newcomer)
        on_done = partial(self._on_answered, self._solved)
        self._context.runner.plain(work, on_done=on_done, on_failed=self._on_failed, topic="answers")

    def _on_answered(self, solved: Solved, choice: ShownChoice) -> None:
        if choice.line.face.id != self._newcomer or solved is not self._solved:
            return
        self._choice, self._answered = choice, solved
        ids = [line.face.id for line in choice.candidates]
        planned = [line.face.id for line in choice.candidates if line.in_plan]
        if self._wanted_volunteer not in ids:
            self._wanted_volunteer = (*planned, *ids, None)[0]
        self._volunteer = self._wanted_volunteer
        if self._pinned not in ids:
            self._pinned = None
        self.choice_changed.emit(choice)
        self._show_reasons()
        self._ask_prices(solved, choice)
        if choice.left_over is not None:
            run = solved.run
            unit = run.newcomers[row_of(run, choice.line.face.id)]
            work = partial(nearest_cafes, unit=unit, today=self._context.clock.today())
            on_done = partial(self._on_cafes, choice.line.face)
            self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="cafes")

    def _ask_prices(self, solved: Solved, choice: ShownChoice) -> None:
        """Ask for prices that are not there yet; the next choice takes their turn, and ends the work on them."""
        unpriced = [line.face.id for line in choice.candidates if line.price is None and not line.in_plan]
        if unpriced:
            work = partial(_price, solved, choice.line.face.id, unpriced)
            on_done = partial(self._on_priced, solved, choice.line.face.id)
            self._context.runner.plain(work, on_done=on_done, on_failed=self._on_failed, topic="answers")

    def _on_priced(self, solved: Solved, newcomer: PersonId, found: Mapping[PersonId, Price]) -> None:
        choice = self._choice
        if choice is None or choice.line.face.id != newcomer or solved is not self._answered or not found:
            return
        lines = tuple(replace(line, price=found.get(line.face.id, line.price)) for line in choice.candidates)
        self._choice = replace(choice, candidates=lines)
        self.prices_changed.emit(self._choice)
        if self._newcomer == newcomer and solved is self._solved:
            self._ask_prices(solved, self._choice)

    def _on_cafes(self, newcomer: UnitFace, cafes: tuple[NearCafe, ...]) -> None:
        if newcomer.id == self._newcomer:
            self.cafes_found.emit(ShownCafes(newcomer=newcomer, cafes=cafes))

    def _show_reasons(self) -> None:
        pair = self._pair(self._volunteer)
        if pair is None:
            self._reasons = None
        else:
            beside = self._pair(self._pinned) if self._pinned != self._volunteer else None
            self._reasons = ShownReasons(pair=pair, beside=beside, compares=self._pinned is not None)
        self.reasons_changed.emit(self._reasons)

    def _pair(self, volunteer: PersonId | None) -> ShownPair | None:
        if self._answered is None or self._choice is None or volunteer is None:
            return None
        candidate = _candidate(self._choice, volunteer)
        if candidate is None:
            return None
        run, newcomer = self._answered.run, self._choice.line.face
        one = run.newcomers[row_of(run, newcomer.id)]
        return ShownPair(
            newcomer=newcomer,
            candidate=candidate,
            explanation=explain(one, volunteer_of(run, volunteer), run.policy, occupation_fields()),
            weights=run.policy.weights,
            spoken=self.spoken_of(candidate.face),
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _is_proposed(pair: PlannedPair, proposals: Proposals) -> bool:
    proposal = proposals.get(pair.newcomer)
    return proposal is not None and proposal.volunteer == pair.volunteer


def _candidate(choice: ShownChoice, volunteer: PersonId) -> CandidateLine | None:
    return next((line for line in choice.candidates if line.face.id == volunteer), None)


def _price(
    solved: Solved, newcomer: PersonId, volunteers: Sequence[PersonId], token: CancelToken, _progress: Progress
) -> Mapping[PersonId, Price]:
    token.raise_if_cancelled()
    return some_prices(solved.run, newcomer, volunteers, step=token.raise_if_cancelled)


def _answer(solved: Solved, newcomer: PersonId, _token: CancelToken, _progress: Progress) -> ShownChoice:
    run, faces = solved.run, solved.read.faces
    line = next(line for line in solved.waiting if line.face.id == newcomer)
    left = left_over(run, newcomer)
    group = left.competes_with.newcomers if left is not None and left.competes_with is not None else ()
    return ShownChoice(
        line=line,
        candidates=candidate_lines(run, newcomer, faces, solved.read.proposals),
        refusals=refusal_lines(run, newcomer, faces),
        possible=possible_volunteers(run, newcomer),
        offering=open_volunteers(run),
        left_over=left,
        group=tuple(faces[key].short for key in group if key in faces),
        best_fit_first=run.policy.best_fit_first,
    )
