"""Invented pairs, matching evenings and shortages for paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import LanguageCode
from models.values.pair_papers import (
    GuestSource,
    GuestTable,
    PairPaperSource,
    PaperMeeting,
    PaperPerson,
    WallLack,
    WallSource,
)
from models.values.pairing_answers import TimeOfWeek
from models.values.people import HouseholdKind
from tests.models.documents.papers import source
from tests.models.documents.programmes import LIBRARY

MEETING = PaperMeeting(day=date(2026, 11, 26), starts=time(17, 30), ends=time(19), place=LIBRARY)
PAIR = PairPaperSource(
    office=source(),
    pair_id=PairId(12),
    newcomer=PaperPerson(first_name="Samira"),
    volunteer=PaperPerson(first_name="Gunilla", phone="070-174 06 31"),
    language=LanguageCode("ar"),
    meeting=MEETING,
)
NAMES = (("Birgitta", "Oleksandr"), ("Gunilla", "Samira"), ("Lars-Erik", "Mehret"), ("Åsa", "Nasrin"))
EVENING = GuestSource(
    office=source(),
    meeting_id=FirstMeetingId(3),
    meeting=MEETING,
    tables=tuple(
        GuestTable(number=number, volunteer=volunteer, newcomer=newcomer)
        for number, (volunteer, newcomer) in enumerate(NAMES, start=1)
    ),
)
LACKS = (
    WallLack(people=12, lacking=7, language="ti", time=TimeOfWeek.EVENING),
    WallLack(people=6, area="Norrängen", kind=HouseholdKind.FAMILY),
    WallLack(people=5),
)
WALL = WallSource(office=source(), lacks=LACKS)


def evening_of(pairs: int) -> GuestSource:
    """Make an evening with many tables."""
    tables = tuple(
        GuestTable(number=each, volunteer=f"Maj-Britt {each}", newcomer="Amanuel") for each in range(1, pairs + 1)
    )
    return replace(EVENING, tables=tables)
