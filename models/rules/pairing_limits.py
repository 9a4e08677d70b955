"""Runs for some of those who wait: the others are left out before anything is scored, and keep their locked places."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from models.rules.pairing_obstacles import obstacles
from models.values.pairing import PairingCase, PairingPolicy, PairKeys, RunLimit


def limited(case: PairingCase, limit: RunLimit, policy: PairingPolicy) -> PairingCase:
    """Give the run of those whom a limit covers; without one it is the whole case.

    Volunteers stay as they are, less the places that locks of the others hold: those would be kept in a run for
    everybody, so they are kept here.
    """
    if not limit:
        return case
    newcomers = tuple(unit for unit in case.newcomers if limit.covers(unit))
    second = tuple(unit for unit in case.second if limit.covers(unit))
    there = {unit.id for unit in (*newcomers, *second)}
    held = Counter(keys.volunteer for keys in standing_locks(case, policy) if keys.newcomer not in there)
    return replace(
        case,
        newcomers=newcomers,
        second=second,
        volunteers=tuple(
            replace(unit, places=max(0, min(unit.places, policy.most_new) - held[unit.id])) if held[unit.id] else unit
            for unit in case.volunteers
        ),
        locks=frozenset(keys for keys in case.locks if keys.newcomer in there),
    )


def standing_locks(case: PairingCase, policy: PairingPolicy) -> tuple[PairKeys, ...]:
    """Give the locks that a run for everybody would keep, without solving it."""
    waiting = {unit.id: unit for unit in (*case.newcomers, *case.second)}
    volunteers = {unit.id: unit for unit in case.volunteers}
    given: Counter[int] = Counter()
    served: set[int] = set()
    found: list[PairKeys] = []
    for keys in sorted(case.locks):
        newcomer, volunteer = waiting.get(keys.newcomer), volunteers.get(keys.volunteer)
        if newcomer is None or volunteer is None or keys.newcomer in served:
            continue
        room = min(volunteer.places, policy.most_new) - given[keys.volunteer]
        if room > 0 and not obstacles(newcomer, volunteer, policy, case):
            given[keys.volunteer] += 1
            served.add(keys.newcomer)
            found.append(keys)
    return tuple(found)
