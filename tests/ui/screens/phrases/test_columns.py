"""Phrases in the order of any column, å, ä and ö last, the worst state first."""

from __future__ import annotations

from datetime import date

import pytest

from models.queries.phrases import PhraseRow
from models.values.language import LanguageCode
from models.values.phrases import PhraseState, TextRef
from ui.screens.phrases.columns import PhraseColumn, in_order


def _row(swedish: str, state: PhraseState, reviewed_on: date | None = None) -> PhraseRow:
    return PhraseRow(
        ref=TextRef(key=swedish),
        language=LanguageCode("uk"),
        swedish=swedish,
        text=swedish[::-1],
        state=state,
        reviewed_on=reviewed_on,
    )


ROWS = (
    _row("öppet", PhraseState.REVIEWED, date(2026, 10, 3)),
    _row("Zon", PhraseState.MISSING),
    _row("äpple", PhraseState.DRAFT),
    _row("åk", PhraseState.OUTDATED, date(2026, 9, 3)),
)


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (None, ["öppet", "Zon", "äpple", "åk"]),
        (PhraseColumn.SWEDISH, ["Zon", "åk", "äpple", "öppet"]),
        (PhraseColumn.TEXT, ["äpple", "åk", "Zon", "öppet"]),
        (PhraseColumn.STATE, ["Zon", "åk", "äpple", "öppet"]),
        (PhraseColumn.REVIEW, ["Zon", "äpple", "åk", "öppet"]),
    ],
)
def test_rows_stand_in_the_order_of_a_column(column: PhraseColumn | None, order: list[str]) -> None:
    assert [row.swedish for row in in_order(ROWS, column, descending=False)] == order


def test_order_can_be_turned_round() -> None:
    assert [row.swedish for row in in_order(ROWS, PhraseColumn.STATE, descending=True)] == [
        "öppet",
        "äpple",
        "åk",
        "Zon",
    ]
