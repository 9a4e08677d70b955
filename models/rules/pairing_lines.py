"""Turns a solved plan into the lines of lists."""

from __future__ import annotations

from collections.abc import Mapping

from models.rules.pairing_plan import SolvedRun
from models.rules.pairing_questions import choices, refused, row_of
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import (
    CandidateLine,
    LeftOver,
    Proposals,
    RefusalLine,
    Standing,
    WaitingLine,
)

Faces = Mapping[PersonId, UnitFace]


def waiting_lines(run: SolvedRun, faces: Faces, proposals: Proposals) -> tuple[WaitingLine, ...]:
    """List everybody who waits, the longest first; wishes for one friend more come where their days put them."""
    planned = {pair.newcomer: pair for pair in run.plan.pairs}
    lines: list[WaitingLine] = []
    for row, unit in enumerate(run.newcomers):
        if unit.id not in faces:
            continue
        pair = planned.get(unit.id)
        standing = Standing.CROWDED if bool(run.admissible[row].any()) else Standing.IMPOSSIBLE
        lines.append(
            WaitingLine(
                face=faces[unit.id],
                days=unit.queue_days,
                standing=standing if pair is None else Standing.PLANNED,
                fit=None if pair is None else pair.fit,
                round=run.rounds[row],
                is_locked=pair is not None and pair.locked,
                proposal=proposals.get(unit.id),
            )
        )
    return tuple(sorted(lines, key=_longest_first))


def candidate_lines(
    run: SolvedRun, newcomer: PersonId, faces: Faces, proposals: Proposals
) -> tuple[CandidateLine, ...]:
    """List whom a newcomer could have; the price of each against the plan takes longer and is not there yet."""
    proposal = proposals.get(newcomer)
    return tuple(
        CandidateLine(
            face=faces[each.volunteer],
            fit=each.fit,
            in_plan=each.in_plan,
            needed_by=None if each.needed_by is None else faces.get(each.needed_by),
            is_locked=PairKeys(newcomer, each.volunteer) in run.case.locks,
            is_proposed=proposal is not None and proposal.volunteer == each.volunteer,
        )
        for each in choices(run, newcomer)
        if each.volunteer in faces
    )


def refusal_lines(run: SolvedRun, newcomer: PersonId, faces: Faces) -> tuple[RefusalLine, ...]:
    """List whom a newcomer cannot have: by how little stands in the way, who is away or full last."""
    closed = tuple(
        RefusalLine(faces[each.id], (each.code,), is_closed=True, until=each.until, is_blocked=each.is_blocked)
        for each in run.case.closed
        if each.id in faces
    )
    others = tuple(
        RefusalLine(faces[each.volunteer], each.codes, each.below_least_fit)
        for each in refused(run, newcomer)
        if each.volunteer in faces
    )
    return others + closed


def left_over(run: SolvedRun, newcomer: PersonId) -> LeftOver | None:
    """Say why somebody is without a pair in the plan; ``None`` for who has one."""
    for unit in run.plan.unpaired:
        if unit.newcomer == newcomer:
            return LeftOver(
                round=unit.round,
                obstacles=unit.obstacles,
                best_easing=unit.best_easing,
                frees=unit.frees,
                by_asking=unit.by_asking,
                competes_with=unit.competes_with,
            )
    return None


def open_volunteers(run: SolvedRun) -> int:
    """Count the volunteers of a run who have a free place."""
    return sum(1 for places in run.places if places > 0)


def possible_volunteers(run: SolvedRun, newcomer: PersonId) -> int:
    """Count the volunteers with a free place whom a newcomer could have."""
    admissible = run.admissible[row_of(run, newcomer)]
    return sum(1 for is_possible, places in zip(admissible.tolist(), run.places, strict=True) if is_possible and places)


def _longest_first(line: WaitingLine) -> tuple[int, int]:
    return -line.days, line.face.id
