"""Times as they are said on the phone, out of words that were typed and back."""

from __future__ import annotations

import pytest

from models.rules.availability import Cell, PartOfDay, of_cells
from models.rules.imported_times import availability_of_parts, read_availability
from ui.language import Language
from ui.wording.times_in_short import times_in_short


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ()),
        ("vardagskvällar", ("vardagskvällar",)),
        ("vardagskvällar, lördag fm", ("lördag förmiddag", "vardagskvällar")),
        ("mån, ons kvällar", ("mån, ons kväll",)),
        ("helger", ("helger",)),
        ("vardagar", ("vardagar",)),
        ("alla dagar", ("alla dagar",)),
        ("tisdag heldag, alla dagar fm", ("tisdag", "mån, ons, tors, fre, lör, sön förmiddag")),
        ("helg em", ("helgeftermiddagar",)),
        ("kvällar", ("alla kvällar",)),
        ("torsdag efter 18", ("torsdag 18:00–21:00",)),
    ],
)
def test_times_are_said_in_few_words(typed: str, said: tuple[str, ...], language: Language) -> None:
    times = availability_of_parts(read_availability(typed).value)

    assert times_in_short(times) == said


def test_weeks_that_differ_are_both_said(language: Language) -> None:
    times = of_cells([Cell(0, 1, PartOfDay.EVENING)])

    assert times_in_short(times) == ("ena veckan tisdag 17:00–21:00; andra veckan inget",)
