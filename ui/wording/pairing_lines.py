"""The lists of Matcha in words: who waits, who could be had, and at which price."""

from __future__ import annotations

from collections.abc import Sequence

from models.values.pairing import ObstacleCode
from models.values.pairing_faces import NearCafe, UnitFace
from models.values.pairing_lines import CandidateLine, Standing, WaitingLine
from models.values.people import HouseholdKind
from translations import _, ngettext
from ui.wording.dates import clock_time, long_day
from ui.wording.interests import language_name
from ui.wording.pairing import price_sentence
from ui.wording.pairing_obstacles import obstacle_in_short
from ui.wording.people import household_name


def days_of_waiting(days: int) -> str:
    """``46 dagar``."""
    return ngettext("{count} day", "{count} days", days).format(count=days)


def waiting_note(line: WaitingLine) -> str:
    """``tigrinja · Centrum · 46 dagar``."""
    return " · ".join(part for part in (waiting_facts(line), days_of_waiting(line.days)) if part)


def waiting_facts(line: WaitingLine) -> str:
    """``tigrinja · Centrum``: what may be cut off before the days are."""
    face = line.face
    language = language_name(face.languages[0]) if face.languages else ""
    company = household_name(face.kind).lower() if face.kind is not HouseholdKind.SINGLE else ""
    second = _("one friend more") if line.round > 1 else ""
    parts = (language, company, face.area, second)
    return " · ".join(part for part in parts if part)


def waiting_side(line: WaitingLine) -> str:
    """Say what the plan has: a fit, or that there is nobody."""
    match line.standing:
        case Standing.PLANNED:
            return str(line.fit)
        case Standing.CROWDED:
            return _("no place")
        case Standing.IMPOSSIBLE:
            return _("nobody possible")


def waiting_spoken(line: WaitingLine) -> str:
    """Say everything of a line, with the whole name."""
    side = waiting_side(line)
    if line.standing is Standing.PLANNED:
        side = _("fit {points}").format(points=side)
    marks = (_("locked") if line.is_locked else "", _("proposed") if line.proposal is not None else "")
    return ", ".join(part for part in (line.face.name, waiting_note(line).replace(" · ", ", "), side, *marks) if part)


def candidate_note(face: UnitFace) -> str:
    """``Centrum · 1 av 2 språkvänner · plats för en till``, ``Centrum · ny volontär``."""
    return " · ".join(part for part in (face.area, *_places(face)) if part)


def candidate_side(line: CandidateLine, *, best_fit_first: bool) -> tuple[str, ...]:
    """Say below the figure whether a candidate is in the plan, else who needs the place and what it would cost."""
    if line.in_plan:
        marks = (_("locked"),) if line.is_locked else ()
        proposed = (_("proposed"),) if line.is_proposed else ()
        return (_("in the plan"), *marks, *proposed)
    needed = (_("needed for {name}").format(name=line.needed_by.first),) if line.needed_by is not None else ()
    before = (_("proposed"),) if line.is_proposed else needed
    if line.price is None:
        return (*before, _("working it out …"))
    return (*before, price_sentence(line.price, best_fit_first=best_fit_first))


def candidate_spoken(line: CandidateLine, *, best_fit_first: bool) -> str:
    """Say everything of a line."""
    note = candidate_note(line.face).replace(" · ", ", ")
    fit = _("fit {points}").format(points=line.fit)
    parts = (line.face.name, note, fit, *candidate_side(line, best_fit_first=best_fit_first))
    return ", ".join(part for part in parts if part)


def person_line(name: str, area: str, *, is_protected: bool) -> str:
    """``Yonas Tesfay · Centrum``; protected identity is said to the one coordinator who sees it."""
    protected = _("protected identity") if is_protected else ""
    return " · ".join(part for part in (name, area, protected) if part)


def waiting_heading(waiting: int, offering: int, others: int = 0) -> str:
    """``7 väntar · 11 volontärer med ledig plats``, ``5 av 47 som väntar · …``."""
    first = ngettext("{count} waits", "{count} wait", waiting).format(count=waiting)
    if others:
        first = _("{count} of the {all} who wait").format(count=waiting, all=waiting + others)
    second = ngettext("{count} volunteer with a free place", "{count} volunteers with a free place", offering)
    return f"{first} · {second.format(count=offering)}"


def selected_in_words(selected: int) -> str:
    """``5 valda``."""
    return ngettext("{count} selected", "{count} selected", selected).format(count=selected)


def limit_sentences(covered: int, others: int, *, area: str, is_chosen: bool) -> tuple[str, str]:
    """Say whom the plan is for and that others wait too; both are empty for a plan for everybody."""
    if is_chosen:
        limit = ngettext("Only the {count} selected", "Only the {count} selected", covered).format(count=covered)
    elif area:
        limit = _("Only those in {area}").format(area=area)
    else:
        return "", ""
    return limit, others_sentence(others)


def others_sentence(others: int) -> str:
    """Say of a limited plan what it leaves out; nothing if it leaves out nobody."""
    if not others:
        return ""
    sentence = ngettext(
        "{count} other waits, whom the plan does not count with, and may need the same volunteers.",
        "{count} others wait, whom the plan does not count with, and may need the same volunteers.",
        others,
    )
    return sentence.format(count=others)


def gave_way_sentence(pairs: Sequence[tuple[str, str]]) -> str:
    """Name proposals that are off the list of calls because their volunteer is proposed to somebody else now."""
    if not pairs:
        return ""
    names = ", ".join(f"{newcomer} + {volunteer}" for newcomer, volunteer in pairs)
    return _("Off the list of calls, since the volunteer is proposed to somebody else now: {pairs}.").format(
        pairs=names
    )


def possible_of(possible: int, offering: int) -> str:
    """``8 möjliga av 11``."""
    return ngettext("{count} possible of {all}", "{count} possible of {all}", possible).format(
        count=possible, all=offering
    )


def cafe_line(cafe: NearCafe) -> str:
    """``Språkcafé på biblioteket, torsdag 26 november 17:30``."""
    return _("{name}, {place}, {day} {time}").format(
        name=cafe.name, place=cafe.place, day=long_day(cafe.day), time=clock_time(cafe.starts)
    )


def draft_sentence(pairs: int) -> str:
    """Say how many proposals a plan gave."""
    sentence = ngettext("{count} proposal is on the list of calls", "{count} proposals are on the list of calls", pairs)
    return sentence.format(count=pairs)


def discarded_sentence(pairs: int) -> str:
    """Say how many proposals were taken back."""
    sentence = ngettext("{count} proposal is taken back", "{count} proposals are taken back", pairs)
    return sentence.format(count=pairs)


def refused_sentence(pairs: int) -> str:
    """Say how many pairs of a plan could not be proposed any more."""
    sentence = ngettext("{count} pair is not possible any more", "{count} pairs are not possible any more", pairs)
    return sentence.format(count=pairs)


def draft_line(newcomer: str, volunteer: str, days: int, fit: int) -> str:
    """``Yonas Tesfay + Ingrid Lund · 46 dagar · 94``."""
    return f"{newcomer} + {volunteer} · {days_of_waiting(days)} · {fit}"


def refused_line(newcomer: str, volunteer: str, obstacles: Sequence[ObstacleCode]) -> str:
    """Say by name which pair could not be proposed, and why."""
    why = ", ".join(obstacle_in_short(code) for code in obstacles)
    return f"{newcomer} + {volunteer}: {why}"


def _places(face: UnitFace) -> tuple[str, ...]:
    reserved = (_("a reserved place"),) if face.reserved else ()
    if face.is_new:
        return (_("new volunteer"),)
    if face.taken:
        taken = _("{taken} of {capacity} language friends").format(taken=face.taken, capacity=face.capacity)
        return (taken, *reserved, _room(face.free))
    return (_room(face.free, free_only=True),)


def _room(free: int, *, free_only: bool = False) -> str:
    if free_only:
        return ngettext("place for one", "place for {count}", free).format(count=free)
    return ngettext("place for one more", "place for {count} more", free).format(count=free)
