"""The lines of lists made from a solved plan."""

from __future__ import annotations

from datetime import date

from models.rules.availability import PartOfDay, every_week
from models.rules.pairing_lines import (
    candidate_lines,
    left_over,
    open_volunteers,
    possible_volunteers,
    refusal_lines,
    waiting_lines,
)
from models.rules.pairing_plan import SolvedRun, solve
from models.values.identifiers import AreaId, PairId, PersonId
from models.values.pairing import ClosedVolunteer, ObstacleCode, PairingCase, PairingPolicy, PairingUnit, PairKeys
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import Proposal, Standing

EVENINGS = every_week([(1, PartOfDay.EVENING)])
HERE, THERE = AreaId(1), AreaId(2)
ANN, BEN, CIA, DAN = (PersonId(number) for number in range(1, 5))
VERA, WILL, AWAY = (PersonId(number) for number in range(11, 14))
NEXT_YEAR = date(2027, 1, 7)


def face(key: PersonId) -> UnitFace:
    return UnitFace(id=key, name=f"N{key} Efternamn", short=f"N{key} E.", first=f"N{key}", area="")


def waits(key: PersonId, days: int, area: AreaId = HERE) -> PairingUnit:
    return PairingUnit(id=key, queue_days=days, area_id=area, availability=EVENINGS)


def offers(key: PersonId, area: AreaId = HERE, places: int = 1) -> PairingUnit:
    return PairingUnit(id=key, area_id=area, availability=EVENINGS, places=places)


FACES = {key: face(key) for key in (ANN, BEN, CIA, DAN, VERA, WILL, AWAY)}
CASE = PairingCase(
    newcomers=(waits(BEN, 20), waits(ANN, 40), waits(CIA, 10, THERE)),
    second=(waits(DAN, 30),),
    volunteers=(offers(VERA), offers(WILL, places=0)),
    closed=(ClosedVolunteer(id=AWAY, code=ObstacleCode.NOT_READY, until=NEXT_YEAR),),
)


def solved(case: PairingCase = CASE) -> SolvedRun:
    return solve(case, PairingPolicy(), {})


def test_longest_waiting_stand_first_whatever_the_round() -> None:
    lines = waiting_lines(solved(), FACES, {})

    assert [line.face.id for line in lines] == [ANN, DAN, BEN, CIA]
    assert [line.standing for line in lines] == [
        Standing.PLANNED,
        Standing.CROWDED,
        Standing.CROWDED,
        Standing.IMPOSSIBLE,
    ]
    assert [line.round for line in lines] == [1, 2, 1, 1]
    assert lines[0].fit is not None


def test_locks_and_proposals_are_marked_on_the_line_and_the_candidate() -> None:
    case = PairingCase(newcomers=CASE.newcomers, volunteers=CASE.volunteers, locks=frozenset({PairKeys(BEN, VERA)}))
    proposals = {BEN: Proposal(pair_id=PairId(5), version=1, volunteer=VERA)}

    run = solved(case)
    line = next(line for line in waiting_lines(run, FACES, proposals) if line.face.id == BEN)
    (candidate,) = candidate_lines(run, BEN, FACES, proposals)

    assert (line.is_locked, line.proposal) == (True, proposals[BEN])
    assert (candidate.is_locked, candidate.is_proposed, candidate.in_plan) == (True, True, True)


def test_candidate_of_another_says_who_needs_them_before_it_is_known_what_it_costs() -> None:
    (candidate,) = candidate_lines(solved(), BEN, FACES, {})

    assert candidate.face.id == VERA
    assert candidate.needed_by is not None
    assert candidate.needed_by.id == ANN
    assert candidate.price is None


def test_refused_ones_have_their_reasons_and_who_is_away_comes_last() -> None:
    lines = refusal_lines(solved(), CIA, FACES)

    assert [line.face.id for line in lines] == [VERA, WILL, AWAY]
    assert lines[0].codes == (ObstacleCode.TOO_FAR,)
    assert (lines[2].is_closed, lines[2].until) == (True, NEXT_YEAR)


def test_who_may_not_be_seen_has_no_line() -> None:
    hidden = {key: each for key, each in FACES.items() if key not in (ANN, VERA)}

    assert ANN not in [line.face.id for line in waiting_lines(solved(), hidden, {})]
    assert candidate_lines(solved(), BEN, hidden, {}) == ()


def test_only_who_is_without_a_pair_is_left_over() -> None:
    run = solved()
    left = left_over(run, BEN)

    assert left_over(run, ANN) is None
    assert left is not None
    assert left.competes_with is not None
    assert set(left.competes_with.newcomers) == {ANN, BEN}


def test_places_and_possible_volunteers_are_counted() -> None:
    run = solved()

    assert open_volunteers(run) == 1
    assert [possible_volunteers(run, key) for key in (ANN, CIA)] == [1, 0]
