"""Reads how the people of a run look in a list: names, area, and how many language friends a volunteer has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.pair import Pair
from models.entities.person import Person
from models.rules.person_names import shown_name
from models.values.identifiers import AreaId, PersonId
from models.values.language import SWEDISH
from models.values.pairing import PairingCase, PairingUnit
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import Proposal, Proposals
from models.values.pairs import OPEN_STATUSES, PairStatus
from models.values.people import AssignmentKind, LanguageLevel, LanguageSkill, NewcomerStatus

_LEVELS: Final = tuple(LanguageLevel)


def unit_faces(session: Session, case: PairingCase, today: date) -> Mapping[PersonId, UnitFace]:
    """Give a face for everybody of a run, and for those whom nobody can get now. Five statements.

    A volunteer of a lock has one too, since it is told by name when it cannot be kept.

    A place that is used by a pair which may not be seen is a reserved one and nothing more. Protected people are in
    no run and have no face here.
    """
    newcomers, volunteers = _names(session, waiting=True), _names(session, waiting=False)
    capacities, pairs = _capacities(session), _Pairs.read(session, today)
    found = {unit.id: _newcomer(unit, newcomers[unit.id]) for unit in _waiting(case) if unit.id in newcomers}
    for unit in case.volunteers:
        if unit.id in volunteers:
            capacity = capacities.get(unit.id, unit.places)
            found[unit.id] = _volunteer(volunteers[unit.id], capacity, capacity - unit.places, pairs, unit.languages)
    for closed in case.closed:
        if closed.id in volunteers:
            capacity = capacities.get(closed.id, 0)
            taken = pairs.held[closed.id] if closed.until is not None else capacity
            found[closed.id] = _volunteer(volunteers[closed.id], capacity, taken, pairs)
    for keys in case.locks:
        if keys.volunteer in volunteers and keys.volunteer not in found:
            capacity = capacities.get(keys.volunteer, 0)
            found[keys.volunteer] = _volunteer(volunteers[keys.volunteer], capacity, pairs.held[keys.volunteer], pairs)
    return found


def open_proposals(session: Session) -> Proposals:
    """Give the pairs that were proposed and that nobody has been called about, by newcomer. One statement."""
    statement = select(Pair.id, Pair.version, Pair.newcomer_id, Pair.volunteer_id).order_by(Pair.id)
    found = session.execute(statement.where(Pair.status == PairStatus.PROPOSED, Pair.contacted_on.is_(None)))
    return {
        newcomer: Proposal(pair_id=pair_id, version=version, volunteer=volunteer)
        for pair_id, version, newcomer, volunteer in found
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """What a list says of somebody."""

    id: PersonId
    given: str
    family: str
    alias: str
    area_id: AreaId | None
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairs:
    """How many places of each volunteer are held by pairs one may see, and who ever had one."""

    held: Counter[PersonId]
    known: frozenset[PersonId]

    @classmethod
    def read(cls, session: Session, today: date) -> _Pairs:
        begun = select(Pair.volunteer_id).where(Pair.met_on.is_not(None), Pair.met_on <= today)
        holds = and_(
            Pair.status.in_(OPEN_STATUSES),
            or_(Pair.status != PairStatus.PROPOSED, Pair.contacted_on.is_not(None)),
        )
        held = Counter(session.scalars(select(Pair.volunteer_id).where(holds)))
        return cls(held=held, known=frozenset((*session.scalars(begun), *held)))


def _names(session: Session, *, waiting: bool) -> dict[PersonId, _Name]:
    statement = select(
        Person.id, Person.given_name, Person.family_name, Person.alias, Person.area_id, Area.name
    ).outerjoin(Area, Area.id == Person.area_id)
    if waiting:
        statement = statement.join(Newcomer, Newcomer.person_id == Person.id)
        statement = statement.where(Newcomer.status == NewcomerStatus.READY)
    else:
        statement = statement.join(Assignment, Assignment.person_id == Person.id)
        statement = statement.where(Assignment.kind == AssignmentKind.LANGUAGE_FRIEND)
    return {
        key: _Name(id=key, given=given, family=family, alias=alias, area_id=area_id, area=area or "")
        for key, given, family, alias, area_id, area in session.execute(statement)
    }


def _capacities(session: Session) -> dict[PersonId, int]:
    statement = select(Assignment.person_id, Assignment.capacity)
    found = session.execute(statement.where(Assignment.kind == AssignmentKind.LANGUAGE_FRIEND))
    return {key: capacity for key, capacity in found}


def _waiting(case: PairingCase) -> Iterator[PairingUnit]:
    yield from case.newcomers
    yield from case.second


def _newcomer(unit: PairingUnit, name: _Name) -> UnitFace:
    return UnitFace(
        id=unit.id,
        name=shown_name(name.given, name.family, name.alias),
        short=_short(name),
        first=name.given or name.family or name.alias,
        area=name.area,
        area_id=name.area_id,
        languages=_spoken(unit.languages),
        kind=unit.kind,
    )


def _volunteer(
    name: _Name, capacity: int, taken: int, pairs: _Pairs, languages: tuple[LanguageSkill, ...] = ()
) -> UnitFace:
    return UnitFace(
        id=name.id,
        name=shown_name(name.given, name.family, name.alias),
        short=_short(name),
        first=name.given or name.family or name.alias,
        area=name.area,
        area_id=name.area_id,
        languages=_spoken(languages),
        capacity=capacity,
        taken=taken,
        reserved=max(0, taken - pairs.held[name.id]),
        is_new=taken == 0 and name.id not in pairs.known,
    )


def _short(name: _Name) -> str:
    if name.given and name.family:
        return f"{name.given} {name.family[0]}."
    return name.given or name.family or name.alias


def _spoken(skills: tuple[LanguageSkill, ...]) -> tuple[str, ...]:
    others = [skill for skill in skills if skill.language != SWEDISH]
    return tuple(skill.language for skill in sorted(others, key=_best_first))


def _best_first(skill: LanguageSkill) -> int:
    return -_LEVELS.index(skill.level)
