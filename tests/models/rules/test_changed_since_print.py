"""What a sheet says of each occasion, and what counts as a change of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.changed_since_print import (
    ContentsDifference,
    EarlierPrintout,
    changed_since,
    difference,
)
from models.rules.sheet_digests import day_of, sheet_contents
from models.values.activities import ActivityKind, OccasionStatus
from models.values.identifiers import OccasionId, occasion_uid
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, TextRef
from models.values.printing import ChangedSince
from models.values.weekly_schedule import ProgrammeOccasion, WeekProgramme
from tests.models.documents.programmes import CHAPEL, LIBRARY, SHELTER, WEEK, normal_week, occasion, programme

CAFE = occasion(1, WEEK.monday, time(10), time(12))
OTHER = occasion(2, WEEK.monday + timedelta(days=2), time(17), time(19), place=CHAPEL)
FRIDAY = WEEK.monday + timedelta(days=4)
PRINTED = date(2026, 11, 20)


def _changed(**values: object) -> ProgrammeOccasion:
    return replace(CAFE, **values)  # type: ignore[arg-type]  # the tests name real fields


COUNTING = {
    "starts": _changed(starts=time(11)),
    "ends": _changed(ends=time(13)),
    "day": _changed(day=FRIDAY),
    "day beyond the week": _changed(day=WEEK.monday + timedelta(days=8)),
    "status": _changed(status=OccasionStatus.CANCELLED),
    "name": _changed(names={SWEDISH: "Stickcafé"}),
    "kind without a name": _changed(names={}, kind=ActivityKind.HOMEWORK_HELP),
    "theme": _changed(theme=OwnText(ref=TextRef(key="theme"), words={SWEDISH: "Att hyra bostad"})),
    "house": _changed(place=CHAPEL),
    "room": _changed(place=replace(LIBRARY, room="Stora salen")),
    "street": _changed(place=replace(LIBRARY, address="Kyrkogatan 1")),
    "address kept secret": _changed(place=SHELTER),
}
NOT_COUNTING = {
    "other languages": _changed(names={**CAFE.names, LanguageCode("ar"): "مقهى"}),
    "plan that now says the same": _changed(planned_starts=time(9), planned_ends=time(11)),
    "note of the series": _changed(public_note=OwnText(ref=TextRef(key="public_note"), words={SWEDISH: "Bok"})),
    "coffee": _changed(fika=True),
    "bus stop": _changed(place=replace(LIBRARY, bus_stop="Kyrkan")),
    "organiser": _changed(organiser="Föreningen Hilaal"),
    "blanks": _changed(names={SWEDISH: "Språkcafé "}),
}


@pytest.mark.parametrize("now", COUNTING.values(), ids=COUNTING)
def test_what_a_reader_acts_on_changes_the_digest(now: ProgrammeOccasion) -> None:
    then = sheet_contents(programme(CAFE, OTHER))

    found = difference(then, sheet_contents(programme(now, OTHER)))

    uid = occasion_uid(CAFE.series_uid, CAFE.planned_day)
    assert found == ContentsDifference(new=frozenset(), changed=frozenset({uid}), gone=frozenset())


@pytest.mark.parametrize("now", NOT_COUNTING.values(), ids=NOT_COUNTING)
def test_translations_and_trimmings_do_not(now: ProgrammeOccasion) -> None:
    assert sheet_contents(programme(now)) == sheet_contents(programme(CAFE))


def test_what_is_not_public_has_no_contents() -> None:
    shown = sheet_contents(programme(CAFE))

    hidden = replace(OTHER, on_public_programme=False)
    secret = replace(OTHER, place=SHELTER, planned_place=SHELTER)

    assert sheet_contents(programme(CAFE, hidden)) == shown
    assert sheet_contents(programme(CAFE, secret)) == shown


def test_digest_tells_of_its_last_day() -> None:
    moved = replace(CAFE, day=FRIDAY)

    (digest,) = sheet_contents(programme(moved)).values()

    assert day_of(digest) == FRIDAY


def test_series_that_goes_on_in_anothers_place_is_no_change() -> None:
    goes_on = replace(CAFE, occasion_id=OccasionId(3), series_uid=UUID(int=77))

    assert changed_since(programme(goes_on, OTHER), [_printed(PRINTED, programme(CAFE, OTHER))]) is None

    renamed = replace(goes_on, names={SWEDISH: "Stickcafé"})
    found = changed_since(programme(renamed, OTHER), [_printed(PRINTED, programme(CAFE, OTHER))])
    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset({OccasionId(3)}))


def _printed(at: date, source: WeekProgramme) -> EarlierPrintout:
    return EarlierPrintout(printed_at=at, contents=sheet_contents(source))


def test_no_band_without_an_earlier_printout() -> None:
    assert changed_since(programme(CAFE), []) is None


def test_no_band_where_every_printout_still_holds() -> None:
    now = programme(CAFE, OTHER)

    assert changed_since(now, [_printed(PRINTED, now), _printed(PRINTED - timedelta(days=1), now)]) is None


def test_changed_and_new_rows_are_marked() -> None:
    moved = replace(CAFE, starts=time(11))

    found = changed_since(programme(moved, OTHER), [_printed(PRINTED, programme(CAFE))])

    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset({OccasionId(1), OccasionId(2)}))


def test_row_that_vanished_gives_a_band_without_marks() -> None:
    found = changed_since(programme(CAFE), [_printed(PRINTED, programme(CAFE, OTHER))])

    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset())


def test_reprint_after_a_paper_jam_keeps_the_band() -> None:
    now = programme(replace(CAFE, status=OccasionStatus.CANCELLED))
    jam = _printed(PRINTED + timedelta(days=3), now)

    found = changed_since(now, [jam, jam, _printed(PRINTED, programme(CAFE))])

    assert found == ChangedSince(printed_at=PRINTED, occasions=frozenset({OccasionId(1)}))


def test_change_that_was_taken_back_differs_from_the_sheet_between() -> None:
    between = _printed(PRINTED + timedelta(days=1), programme(replace(CAFE, status=OccasionStatus.CANCELLED)))

    found = changed_since(programme(CAFE), [between, _printed(PRINTED, programme(CAFE))])

    assert found == ChangedSince(printed_at=PRINTED + timedelta(days=1), occasions=frozenset({OccasionId(1)}))


_CHANGES: tuple[Callable[[ProgrammeOccasion], ProgrammeOccasion | None], ...] = (
    lambda found: found,
    lambda found: replace(found, status=OccasionStatus.CANCELLED),
    lambda found: replace(found, starts=time(6), ends=time(7)),
    lambda found: replace(found, place=replace(LIBRARY, name="Nytt hus")),
    lambda found: None,
)
_WEEK = normal_week()
_histories = st.lists(st.tuples(*(st.integers(0, len(_CHANGES) - 1) for _ in _WEEK.occasions)), min_size=1, max_size=4)


def _week_after(choice: tuple[int, ...]) -> WeekProgramme:
    found = [_CHANGES[number](each) for number, each in zip(choice, _WEEK.occasions, strict=True)]
    return programme(*(each for each in found if each is not None))


@given(_histories, st.integers(0, 3))
def test_band_names_the_latest_sheet_that_says_something_else(history: list[tuple[int, ...]], reprints: int) -> None:
    states = [_week_after(choice) for choice in history]
    states += [states[-1]] * reprints
    printed = [_printed(PRINTED + timedelta(days=day), state) for day, state in enumerate(states)]

    found = changed_since(states[-1], reversed(printed))

    now = sheet_contents(states[-1])
    others = [each for each in printed if each.contents != now]
    assert (found is None) is not bool(others)
    if found is not None:
        assert found.printed_at == others[-1].printed_at
        shown = {each.occasion_id for each in states[-1].occasions}
        assert found.occasions <= shown
