"""Invented registers in which every hard rule bites, and the rules once more as PAIRING.md says them, by hand.

What is forbidden is read from the invention itself, never from the register or from the rules of the program.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from models.entities.availability import PauseDays
from models.entities.organisation import Coordinator
from models.entities.pair import Pair
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.services.pair_choices import lock_pair, veto_pair
from models.services.people import save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import AreaId, CoordinatorId, PersonId
from models.values.pairing import ExtractRule, PairingPolicy, PairKeys, SameGenderRule
from models.values.pairs import EndingReason, PairStatus, VetoDraft, VetoReason
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    Availability,
    FreeTime,
    Gender,
    GenderWish,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
    PaperKind,
    PersonRole,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    PersonDraft,
    TakingPart,
    VolunteerDraft,
)
from tests.factories import make_area, make_organisation

ASKED = (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)
NOBODY = PersonId(0)


@dataclass(slots=True, kw_only=True)
class Somebody:
    """What was invented about one person in one role, with what happened to them."""

    key: PersonId = NOBODY
    ready: bool = True
    paused: bool = False
    protected: bool = False
    blocked: bool = False
    adult: bool = True
    gender: Gender = Gender.WOMAN
    partner: Gender | None = None
    children: tuple[int, ...] = ()
    kind: HouseholdKind = HouseholdKind.SINGLE
    area: int | None = 0
    reach: frozenset[int] = frozenset()
    outside: bool = False
    online: bool = False
    swedish: SwedishLevel | None = SwedishLevel.C
    languages: frozenset[str] = frozenset()
    times: tuple[FreeTime, ...] = ()
    wish: Wish = field(default_factory=Wish)
    places: int = 1
    taken: int = 0
    papers: bool = True
    extract: bool = True
    wants_another: bool = False


@dataclass(slots=True, kw_only=True)
class World:
    """A register with what is known about it."""

    newcomers: list[Somebody]
    volunteers: list[Somebody]
    never: set[PairKeys] = field(default_factory=set)

    def allowed(self, policy: PairingPolicy) -> set[PairKeys]:
        """List every couple that no rule forbids."""
        return {
            PairKeys(one.key, other.key)
            for one in self.newcomers
            for other in self.volunteers
            if not self._is_forbidden(one, other, policy)
        }

    def _is_forbidden(self, one: Somebody, other: Somebody, policy: PairingPolicy) -> bool:
        away = any(each.paused or each.protected or each.blocked or not each.ready for each in (one, other))
        full = other.taken >= other.places or one.taken > (1 if one.wants_another else 0)
        meets_children = bool(one.children) and policy.extract is ExtractRule.FAMILIES
        needs_extract = meets_children or policy.extract is ExtractRule.ALL
        young = not policy.minors and not (one.adult and other.adult)
        alike = one.gender is other.gender is not Gender.UNSAID
        return (
            away
            or full
            or not other.papers
            or (needs_extract and not other.extract)
            or young
            or (policy.same_gender is SameGenderRule.ON and not alike)
            or not (_wishes_hold(one, other) and _wishes_hold(other, one))
            or _longest(one.times, other.times) < 60
            or not _places(one) & _places(other)
            or not (_understands(one, other) or one.languages & other.languages)
            or PairKeys(one.key, other.key) in self.never
            or one.key == other.key
        )


def _wishes_hold(one: Somebody, other: Somebody) -> bool:
    met = [other.gender]
    if one.wish.for_all_adults and other.partner is not None:
        met.append(other.partner)
    match one.wish.gender:
        case GenderWish.NONE:
            fits = True
        case GenderWish.SAME:
            fits = one.gender is not Gender.UNSAID and all(gender is one.gender for gender in met)
        case GenderWish.WOMAN:
            fits = all(gender is Gender.WOMAN for gender in met)
        case GenderWish.MAN:
            fits = all(gender is Gender.MAN for gender in met)
    return fits and (not one.wish.households or other.kind in one.wish.households)


def _longest(one: tuple[FreeTime, ...], other: tuple[FreeTime, ...]) -> int:
    both = {minute for each in one for minute in range(each.starts, each.ends)}
    both &= {minute for each in other for minute in range(each.starts, each.ends)}
    longest = run = 0
    for minute in sorted(both):
        run = run + 1 if minute - 1 in both else 1
        longest = max(longest, run)
    return longest


def _places(one: Somebody) -> set[str]:
    named = {f"area {number}" for number in one.reach}
    named |= {f"area {one.area}"} if one.area is not None else set()
    return named | ({"outside"} if one.outside else set()) | ({"online"} if one.online else set())


def _understands(newcomer: Somebody, volunteer: Somebody) -> bool:
    order = list(SwedishLevel)
    if volunteer.swedish is None:
        return True
    return order.index(newcomer.swedish or SwedishLevel.NONE) >= order.index(volunteer.swedish)


def make_world(uow: UnitOfWork, seed: int, *, newcomers: int = 14, volunteers: int = 10) -> World:
    """Invent a register and write it through the services; one or two are protected."""
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    make_organisation(uow)
    areas = [make_area(uow, name) for name in ("Centrum", "Norra", "Södra")]
    world = World(
        newcomers=[_invent(dice) for _ in range(newcomers)], volunteers=[_invent(dice) for _ in range(volunteers)]
    )
    for one in world.newcomers:
        one.wants_another = dice.random() < 0.3
        one.key = _save(uow, one, areas, newcomer=_newcomer(uow, one, dice))
    for other in world.volunteers:
        other.places = dice.choice((1, 1, 2, 3))
        partner = _partner(uow, other, dice)
        other.key = _save(uow, other, areas, volunteer=_volunteer(other, partner), partner=partner)
        _show_papers(uow, other, partner, dice)
    _make_past(uow, world, dice)
    for role, people in ((PersonRole.NEWCOMER, world.newcomers), (PersonRole.VOLUNTEER, world.volunteers)):
        for one in people:
            _pause(uow, one, role, dice)
    uow.session.flush()
    return world


def _invent(dice: random.Random) -> Somebody:
    children = (2018,) if dice.random() < 0.25 else ()
    alone = HouseholdKind.GROUP if dice.random() < 0.1 else HouseholdKind.SINGLE
    plain = dice.random() < 0.75
    wish = Wish(
        gender=GenderWish.NONE if plain else dice.choice(tuple(GenderWish)),
        for_all_adults=dice.random() < 0.5,
        households=frozenset() if plain else frozenset(dice.sample(tuple(HouseholdKind), 3)),
    )
    days = [number for number in range(14) if number % 7 < 5 and dice.random() < 0.7]
    starts = {day: day * 1440 + 17 * 60 + 15 * dice.randrange(4) for day in days}
    return Somebody(
        ready=dice.random() < 0.9,
        adult=dice.random() < 0.92,
        gender=dice.choice((Gender.WOMAN, Gender.WOMAN, Gender.WOMAN, Gender.MAN, Gender.UNSAID)),
        children=children,
        kind=HouseholdKind.FAMILY if children else alone,
        area=dice.choice((0, 1, 2, None)),
        reach=frozenset(number for number in range(3) if dice.random() < 0.6),
        outside=dice.random() < 0.1,
        online=dice.random() < 0.1,
        swedish=dice.choice((None, *SwedishLevel)),
        languages=frozenset(code for code in ("ar", "uk", "en") if dice.random() < 0.5),
        times=tuple(FreeTime(first, first + dice.choice((45, 60, 120, 180))) for first in starts.values()),
        wish=wish,
    )


def _newcomer(uow: UnitOfWork, one: Somebody, dice: random.Random) -> NewcomerDraft:
    return NewcomerDraft(
        since=uow.clock.today() - timedelta(days=dice.randrange(300)),
        status=NewcomerStatus.READY if one.ready else NewcomerStatus.INTERVIEW,
        oral_swedish=one.swedish,
        wants_another=one.wants_another,
        availability=Availability(free=one.times, refined=True),
        wish=one.wish,
        taking_part=TakingPart(children=one.children),
    )


def _partner(uow: UnitOfWork, other: Somebody, dice: random.Random) -> PersonId | None:
    if other.kind is HouseholdKind.GROUP or dice.random() < 0.7:
        return None
    other.partner = dice.choice((Gender.WOMAN, Gender.MAN))
    if not other.children:
        other.kind = HouseholdKind.COUPLE
    return save_person(uow, PersonDraft(given_name="Sällskap", gender=other.partner))


def _volunteer(other: Somebody, partner: PersonId | None) -> VolunteerDraft:
    friend = AssignmentDraft(
        kind=AssignmentKind.LANGUAGE_FRIEND,
        capacity=other.places,
        status=AssignmentStatus.READY if other.ready else AssignmentStatus.CHECKS,
    )
    return VolunteerDraft(
        least_swedish=other.swedish,
        assignments=(friend,),
        availability=Availability(free=other.times, refined=True),
        wish=other.wish,
        taking_part=TakingPart(adults=() if partner is None else (partner,), children=other.children),
    )


def _save(
    uow: UnitOfWork,
    one: Somebody,
    areas: list[AreaId],
    *,
    newcomer: NewcomerDraft | None = None,
    volunteer: VolunteerDraft | None = None,
    partner: PersonId | None = None,
) -> PersonId:
    alone = one.kind is HouseholdKind.SINGLE
    together = HouseholdDraft(kind=one.kind, children=one.children, joined_by=() if partner is None else (partner,))
    level = LanguageLevel.CONVERSATION
    little = LanguageSkill(language="so", level=LanguageLevel.A_LITTLE)
    return save_person(
        uow,
        PersonDraft(
            given_name="Påhittad",
            is_adult=Adulthood.YES if one.adult else Adulthood.UNKNOWN,
            gender=one.gender,
            area_id=None if one.area is None else areas[one.area],
            reach=Reach(
                area_ids=frozenset(areas[number] for number in one.reach if number != one.area),
                outside_municipality=one.outside,
                online=one.online,
            ),
            languages=(little, *(LanguageSkill(language=code, level=level) for code in sorted(one.languages))),
            household=None if alone else together,
            newcomer=newcomer,
            volunteer=volunteer,
        ),
    )


def _show_papers(uow: UnitOfWork, other: Somebody, partner: PersonId | None, dice: random.Random) -> None:
    """Somebody may lack one, and an extract may be too old or have been so when it was shown."""
    today = uow.clock.today()
    for holder in (other.key, partner):
        if holder is None:
            continue
        for kind in ASKED:
            if dice.random() < 0.98:
                uow.session.add(ShownPaper(person_id=holder, kind=kind, day=today - timedelta(days=400)))
            else:
                other.papers = False
        age, fresh = dice.choice((10, 10, 364, 367)), dice.random() < 0.95
        day = today - timedelta(days=age)
        uow.session.add(ShownPaper(person_id=holder, kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=fresh))
        other.extract = other.extract and fresh and age < 366
    uow.session.flush()


def _make_past(uow: UnitOfWork, world: World, dice: random.Random) -> None:
    """Pairs of before and now, vetoes, locks, an ending for safety, and two people whom nobody else may see."""
    session, today = uow.session, uow.clock.today()
    couples = [(one, other) for one in world.newcomers for other in world.volunteers]
    for one, other in dice.sample(couples, 14):
        keys = PairKeys(one.key, other.key)
        if keys in world.never:
            continue
        match dice.choice(("parted", "again", "asked", "friends", "veto", "lock", "draft")):
            case "parted":
                world.never.add(keys)
                session.add(_pair(keys, today, PairStatus.ENDED, ending=EndingReason.NO_CHEMISTRY))
            case "again":
                session.add(_pair(keys, today, PairStatus.ENDED, ending=EndingReason.MOVED, may_meet_again=True))
            case "asked" | "friends" as how:
                world.never.add(keys)
                one.taken, other.taken = one.taken + 1, other.taken + 1
                status = PairStatus.PROPOSED if how == "asked" else dice.choice((PairStatus.TRIAL, PairStatus.PAUSED))
                session.add(_pair(keys, today, status, contacted_on=today))
            case "veto":
                world.never.add(keys)
                veto_pair(uow, VetoDraft(keys=keys, reason=VetoReason.OTHER))
            case "lock":
                lock_pair(uow, keys)
            case _:
                continue
    hidden, unsafe = dice.choice(world.newcomers), dice.choice(world.volunteers)
    session.add(_pair(PairKeys(hidden.key, unsafe.key), today, PairStatus.ENDED, ending=EndingReason.SAFETY))
    hidden.blocked = unsafe.blocked = hidden.protected = True
    world.never.add(PairKeys(hidden.key, unsafe.key))
    lifted = dice.choice([other for other in world.volunteers if other is not unsafe])
    met = _pair(PairKeys(world.newcomers[0].key, lifted.key), today, PairStatus.ENDED, ending=EndingReason.SAFETY)
    met.volunteer_block_lifted_on = today
    session.add(met)
    world.newcomers[0].blocked = True
    for one in (hidden, dice.choice(world.volunteers)):
        one.protected = True
        person = session.get_one(Person, one.key)
        person.protected, person.responsible_id = True, _responsible(uow)
    session.flush()


def _pair(keys: PairKeys, today: date, status: PairStatus, **facts: object) -> Pair:
    return Pair(
        newcomer_id=keys.newcomer,
        volunteer_id=keys.volunteer,
        status=status,
        status_since=today,
        proposed_on=today,
        broken_rules=[],
        **facts,
    )


def _responsible(uow: UnitOfWork) -> CoordinatorId:
    found = uow.session.scalar(select(Coordinator.id).limit(1))
    if found is not None:
        return found
    coordinator = Coordinator(name="Maja Lind")
    uow.session.add(coordinator)
    uow.session.flush()
    return coordinator.id


def _pause(uow: UnitOfWork, one: Somebody, role: PersonRole, dice: random.Random) -> None:
    today, chance = uow.clock.today(), dice.random()
    if chance > 0.2:
        return
    one.paused = chance < 0.1
    first = today if one.paused else today + timedelta(days=1)
    uow.session.add(PauseDays(person_id=one.key, role=role, first=first, last=today + timedelta(days=9)))
