"""Finds the plan of pairs on the command line, as JSON for scripts or in a few lines. No names, only keys."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from models.queries.areas import AreaRow, area_rows
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairing_policies import pairing_policy
from models.rules.pairing_limits import limited
from models.rules.pairing_plan import SolvedRun, admissible_couples, solve
from models.values.identifiers import PersonId
from models.values.pairing import Criterion, PairingCase, RunLimit, UnpairedUnit
from resources.people_keys import occupation_fields
from translations import _
from ui.command_line_options import PairOrder, WrongUse
from ui.command_line_work import clock_of, opened

_Json = Mapping[str, object]
_IDS: Final = re.compile(r"[\s,;]*[0-9]+([\s,;]+[0-9]+)*[\s,;]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitReport:
    """What a run was limited to; ``not_waiting`` are units that were asked for and that nobody is paired for."""

    limit: RunLimit
    area: str
    not_waiting: tuple[PersonId, ...]


def plan_of(order: PairOrder) -> str:
    """Find the plan by the office's policy, which the order may overrule, and give the answer.

    Raises ``WrongUse`` for an unknown area, or units or weights that cannot be used.
    """
    weights = None if order.weights_file is None else _weights(order.weights_file)
    units = None if order.units is None else _units(order.units)
    clock = clock_of(order.source, None)
    with opened(order.source, clock) as database, database.read() as session:
        area = _area(order.area, area_rows(session)) if order.area else None
        limit = RunLimit(area_id=None if area is None else area.id, units=units)
        everybody = pairing_case(session, clock.today(), intake_policy(session))
        office = pairing_policy(session)
    policy = replace(
        office,
        best_fit_first=order.best_fit_first or office.best_fit_first,
        weights=office.weights if weights is None else weights,
    )
    run = solve(limited(everybody, limit, policy), policy, occupation_fields())
    report = LimitReport(
        limit=limit, area="" if area is None else area.name, not_waiting=_not_waiting(limit, everybody)
    )
    return json.dumps(as_json(run, report), indent=1) if order.as_json else _in_words(run, report)


def _in_words(run: SolvedRun, report: LimitReport) -> str:
    missing = ", ".join(map(str, report.not_waiting))
    limits = (
        *((_("Only who lives in {area}.").format(area=report.area),) if report.area else ()),
        *((_("Only those who were given."),) if report.limit.units is not None else ()),
        *((_("Do not wait: {ids}.").format(ids=missing),) if missing else ()),
    )
    return "\n".join(
        (
            *limits,
            _("Waiting newcomers: {waiting}. Volunteers with a free place: {volunteers}.").format(
                waiting=len(run.newcomers), volunteers=len(run.volunteers)
            ),
            _("Pairs in the best plan: {pairs}. Waiting days served: {days}. Sum of fit: {fit}.").format(
                pairs=len(run.plan.pairs), days=run.plan.waiting_days, fit=run.plan.fit
            ),
            _("Left without a pair: {left}.").format(left=len(run.plan.unpaired)),
        )
    )


def as_json(run: SolvedRun, report: LimitReport) -> _Json:
    """Give everything an independent check of the plan needs.

    ``parts`` are points by criterion, ``locked`` the locks that stand; ``limit`` is there in every answer, with nulls
    in a run for everybody.
    """
    units = report.limit.units
    return {
        "limit": {
            "area": report.area or None,
            "units": None if units is None else sorted(units),
            "not_waiting": list(report.not_waiting),
        },
        "newcomers": [
            {"id": unit.id, "waiting_days": unit.queue_days, "round": number}
            for unit, number in zip(run.newcomers, run.rounds, strict=True)
        ],
        "volunteers": [
            {"id": unit.id, "places": places} for unit, places in zip(run.volunteers, run.places, strict=True)
        ],
        "weights": {criterion.value: run.policy.weights.get(criterion, 0) for criterion in Criterion},
        "admissible": [
            {
                "newcomer": couple.newcomer,
                "volunteer": couple.volunteer,
                "fit": couple.fit,
                "parts": {criterion.value: points for criterion, points in couple.points.items()},
            }
            for couple in admissible_couples(run, occupation_fields())
        ],
        "locked": [{"newcomer": pair.newcomer, "volunteer": pair.volunteer} for pair in run.plan.pairs if pair.locked],
        "plan": [
            {"newcomer": pair.newcomer, "volunteer": pair.volunteer, "round": pair.round} for pair in run.plan.pairs
        ],
        "totals": {"pairs": len(run.plan.pairs), "waiting_days": run.plan.waiting_days, "fit": run.plan.fit},
        "unpaired": [_unpaired(left) for left in run.plan.unpaired],
    }


def _unpaired(left: UnpairedUnit) -> _Json:
    group = left.competes_with
    return {
        "id": left.newcomer,
        "obstacles": {code.value: number for code, number in left.obstacles.items()},
        "best_easing": None if left.best_easing is None else {"easing": left.best_easing.value, "frees": left.frees},
        "competes_with": None
        if group is None
        else {"newcomers": group.newcomers, "volunteers": group.volunteers, "places": group.places},
    }


def _area(name: str, areas: Sequence[AreaRow]) -> AreaRow:
    for area in areas:
        if area.name.casefold() == name.strip().casefold():
            return area
    raise WrongUse(_("There is no area called {name}.").format(name=name))


def _units(text: str) -> frozenset[PersonId]:
    """Read numbers, from the text itself or from the file that it names."""
    if _IDS.fullmatch(text) is None:
        unusable = WrongUse(_("The units cannot be used: give numbers with commas between, or a file with them."))
        try:
            text = Path(text).read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            raise unusable from error
        if _IDS.fullmatch(text) is None:
            raise unusable
    return frozenset(PersonId(int(number)) for number in re.findall("[0-9]+", text))


def _not_waiting(limit: RunLimit, everybody: PairingCase) -> tuple[PersonId, ...]:
    waiting = {unit.id for unit in (*everybody.newcomers, *everybody.second)}
    return tuple(sorted((limit.units or frozenset()) - waiting))


def _weights(path: Path) -> Mapping[Criterion, int]:
    """Read whole numbers that add up to 100; a criterion that is left out counts nothing."""
    unusable = WrongUse(_("The weights cannot be used: give each criterion a whole number, together 100."))
    try:
        given = json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=_each_once)
    except OSError as error:
        raise WrongUse(_("The weights cannot be read: {path}").format(path=path)) from error
    except (ValueError, RecursionError) as error:
        raise unusable from error
    if not isinstance(given, dict) or not set(given) <= set(Criterion):
        raise unusable
    if not all(type(weight) is int and 0 <= weight <= 100 for weight in given.values()) or sum(given.values()) != 100:
        raise unusable
    return {Criterion(name): weight for name, weight in given.items()}


def _each_once(pairs: Sequence[tuple[str, object]]) -> Mapping[str, object]:
    """Read an object that says nothing twice: of two weights for one criterion none is the right one."""
    given = dict(pairs)
    if len(given) < len(pairs):
        raise ValueError(len(pairs))
    return given
