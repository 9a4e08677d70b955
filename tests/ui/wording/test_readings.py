"""What the log of readings says."""

from __future__ import annotations

from datetime import UTC, datetime

from models.queries.readings import ReadingRow
from models.values.readings import ReadingKind
from translations import use_language
from ui.wording.readings import reader_name, reading_kind_name, what_was_read


def row(kind: ReadingKind, *, actor: str = "Lena", person: str = "", people: int = 1) -> ReadingRow:
    at = datetime(2026, 11, 23, 7, 31, tzinfo=UTC)
    return ReadingRow(id=1, at=at, kind=kind, actor=actor, person=person, people=people, purpose="")


def test_every_kind_has_a_name_and_says_about_whom() -> None:
    use_language("en")

    said = [
        what_was_read(row(ReadingKind.PROTECTED_CARD, person="Solros")),
        what_was_read(row(ReadingKind.PROTECTED_CARD)),
        what_was_read(row(ReadingKind.EXPORTED_LIST)),
        what_was_read(row(ReadingKind.EXPORTED_LIST, people=12)),
    ]

    assert said == ["Solros", "a card that has gone or is another's now", "1 person", "12 people"]
    assert len({reading_kind_name(kind) for kind in ReadingKind}) == len(ReadingKind)
    assert [reader_name(row(ReadingKind.EXPORTED_LIST, actor=name)) for name in ("Lena", "")] == [
        "Lena",
        "From the command line",
    ]
