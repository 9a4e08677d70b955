"""What the sheets of a week look up is what somebody has to read before it is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from models.documents.used_texts import texts_of_week
from models.values.language import LanguageCode
from models.values.phrases import NAME_KEY, OwnText, TextRef
from tests.models.documents.programmes import normal_week

ARABIC = LanguageCode("ar")
MONDAY = date(2026, 11, 23)


def test_texts_of_week_are_phrases_and_own_texts_of_that_week() -> None:
    footer = OwnText(ref=TextRef(key="footer", owner_uid=UUID(int=99)), words={LanguageCode("sv"): "Välkomna"})
    week = normal_week()
    programme = replace(week, sender=replace(week.sender, footer=footer))

    used = texts_of_week(programme, ARABIC, today=MONDAY)

    assert {TextRef(key=key) for key in ("week_programme", "cancelled", "library", "from_to_time")} <= used
    assert {footer.ref, TextRef(key=NAME_KEY, owner_uid=UUID(int=1))} <= used
    assert TextRef(key="season_programme") not in used


def test_empty_week_uses_its_frame_only() -> None:
    used = texts_of_week(replace(normal_week(), occasions=()), ARABIC, today=MONDAY)

    assert TextRef(key="nothing_this_week") in used
    assert TextRef(key="language_cafe") not in used
