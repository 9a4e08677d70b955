"""What was typed in a call, and the enquiry that it becomes."""

from __future__ import annotations

from datetime import date

import pytest

from models.rules.availability import PartOfDay, every_week
from models.values.enquiries import EnquiryOutcome, EnquiryWant
from models.values.people import NO_TIMES_SAID, Availability
from ui.calls.form import CallForm, answer_by, enquiry_of, times_of

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 11, 21), date(2026, 11, 27)),  # Saturday: the Friday after
        (date(2026, 11, 22), date(2026, 11, 27)),
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 11, 27), date(2026, 12, 4)),
    ],
)
def test_answer_is_promised_within_a_week_and_never_on_a_weekend(today: date, day: date) -> None:
    assert answer_by(today) == day


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", NO_TIMES_SAID),
        ("tisdagskvällar", every_week([(1, PartOfDay.EVENING)])),
        ("varannan tisdag", None),
        ("när barnen sover", None),
    ],
)
def test_times_are_read_as_they_are_said(typed: str, read: Availability | None) -> None:
    assert times_of(typed) == read


@pytest.mark.parametrize(
    ("wants", "outcome"),
    [
        ((EnquiryWant.LANGUAGE_FRIEND,), EnquiryOutcome.VOLUNTEER),
        ((EnquiryWant.THINGS, EnquiryWant.CAFE_HOST), EnquiryOutcome.VOLUNTEER),
        ((EnquiryWant.SEEKS_FRIEND,), EnquiryOutcome.NEWCOMER),
        ((EnquiryWant.OTHER,), None),
        ((), None),
    ],
)
def test_wants_say_what_the_caller_would_become(wants: tuple[EnquiryWant, ...], outcome: EnquiryOutcome | None) -> None:
    assert CallForm(wants=wants).outcome is outcome


def test_times_that_say_no_plain_week_go_into_the_note() -> None:
    form = CallForm(wants=(EnquiryWant.OTHER,), name="Per", times=" varannan tisdag ", note="Har hund.", told=True)

    draft = enquiry_of(form, proposed_step="Ringa upp", times_in_note="Kan oftast: {times}", today=MONDAY)

    assert draft.note == "Har hund.\nKan oftast: varannan tisdag"
    assert draft.availability == NO_TIMES_SAID
    assert (draft.next_step, draft.next_step_on, draft.informed_on) == ("Ringa upp", date(2026, 11, 30), MONDAY)


def test_without_a_next_step_there_is_no_day_for_it() -> None:
    form = CallForm(wants=(EnquiryWant.OTHER,), name="Per", next_step=" ", next_step_on=date(2026, 12, 1))

    draft = enquiry_of(form, proposed_step="Ringa upp", times_in_note="{times}", today=MONDAY)

    assert draft.next_step_on is None
    assert draft.informed_on is None
