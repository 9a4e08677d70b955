"""Sentences of the documents screen, in Swedish as most people read them."""

from __future__ import annotations

from datetime import date
from string import Formatter
from uuid import UUID

import pytest

from models.values.phrases import TextRef
from models.values.printing import Remark, RemarkKind
from models.values.timeslot import DateSpan, IsoWeek
from ui.screens.documents import wording

FREE = TextRef(key="free")
NAME = TextRef(key="name", owner_uid=UUID(int=1))

pytestmark = pytest.mark.usefixtures("language")


def unreviewed_in(*codes: str) -> list[Remark]:
    """Make a remark a language."""
    return [Remark(kind=RemarkKind.PHRASE_UNREVIEWED, language=code, subject="free", ref=FREE) for code in codes]


def test_subtitle_sums_up_what_would_be_printed() -> None:
    assert wording.subtitle(IsoWeek(2026, 48), 7, 7) == "vecka 48, 23–29 november · 7 språk · 7 sidor"
    assert wording.subtitle(IsoWeek(2026, 49), 1, 1) == "vecka 49, 30 november – 6 december · 1 språk · 1 sida"


def test_days_of_says_both_years_at_new_year() -> None:
    assert wording.days_of(IsoWeek(2026, 53).span) == "28 december 2026 – 3 januari 2027"
    assert wording.days_of(DateSpan(first=date(2026, 11, 23), last=date(2026, 11, 29))) == "23–29 november"


def test_week_line_names_next_week_and_numbers_others() -> None:
    present = IsoWeek(2026, 48)

    assert wording.week_line(IsoWeek(2026, 49), present) == "Nästa vecka: 30 november – 6 december"
    assert wording.week_line(IsoWeek(2026, 51), present) == "Vecka 51: 14–20 december"


def test_pages_in_sight_are_counted_from_one() -> None:
    assert wording.pages_in_sight(1, 2, 7) == "1–2 av 7 sidor"
    assert wording.pages_in_sight(3, 3, 7) == "sida 3 av 7"
    assert wording.pages_in_sight(1, 1, 1) == "1 sida"


def test_unreviewed_names_few_languages_and_counts_many() -> None:
    assert wording.unreviewed([]) == ""
    assert wording.unreviewed(unreviewed_in("ti", "fa-AF", "so")) == (
        "ord på tigrinja, dari och somaliska är inte granskade än"
    )
    assert wording.unreviewed(unreviewed_in("ti", "fa-AF", "so", "ar", "uk")) == "ord på 5 språk är inte granskade än"


def test_fallbacks_list_the_swedish_words_by_language() -> None:
    remarks = [
        Remark(kind=RemarkKind.PHRASE_IN_SWEDISH, language="ti", subject="free", ref=FREE),
        Remark(kind=RemarkKind.NAME_IN_SWEDISH, language="ti", subject="Stickcafé", ref=NAME),
        Remark(kind=RemarkKind.NAME_IN_SWEDISH, language="ar", subject="Stickcafé", ref=NAME),
    ]

    assert wording.fallbacks(remarks) == ("tigrinja: Gratis, Stickcafé", "arabiska: Stickcafé")
    assert wording.fallbacks_in_short(remarks) == "3 texter skrivs på svenska"
    assert wording.fallbacks_in_short([]) == ""


def test_fallbacks_show_no_placeholders() -> None:
    remark = Remark(
        kind=RemarkKind.PHRASE_IN_SWEDISH, language="ti", subject="printed_on", ref=TextRef(key="printed_on")
    )

    (line,) = wording.fallbacks([remark])

    assert [name for _text, name, _spec, _conversion in Formatter().parse(line) if name] == []
    assert "…" in line


def test_glyph_sentence_names_the_text() -> None:
    assert "”Kafé ᚠ”" in wording.glyph_sentence("ᚠ", "Kafé ᚠ")
    assert "ᚠ" in wording.glyph_sentence("ᚠ", "")
