"""Whole lines only: what does not fit is left out by weight or ends with an ellipsis."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.screens.week.block_lines import FittedLine, Paragraph, fitted, wrapped_lines


def measure(text: str) -> float:
    return len(text)


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text=text, weight=weight, measure=measure) for weight, text in enumerate(texts)]


def test_fitted_shows_everything_where_there_is_room() -> None:
    found = fitted(paragraphs("Språkcafé", "Mariakyrkan", "17:00–19:00"), 12, 9)

    assert [line.text for line in found] == ["Språkcafé", "Mariakyrkan", "17:00–19:00"]


def test_fitted_leaves_out_the_lightest_as_a_whole() -> None:
    found = fitted(paragraphs("Språkcafé", "Mariakyrkan", "17:00–19:00"), 12, 2)

    assert [line.text for line in found] == ["Språkcafé", "Mariakyrkan"]


def test_fitted_gives_each_its_first_line_before_a_second() -> None:
    found = fitted(paragraphs("Öppet hus med fika", "Mariakyrkan"), 11, 2)

    assert found == (FittedLine(paragraph=0, text="Öppet hus…"), FittedLine(paragraph=1, text="Mariakyrkan"))


def test_wrapped_lines_part_a_compound_before_its_last_part() -> None:
    assert wrapped_lines("Stadsbiblioteket", 12, measure) == ("Stads-", "biblioteket")
    assert wrapped_lines("Stadsbiblioteket", 16, measure) == ("Stadsbiblioteket",)


def test_wrapped_lines_shorten_a_word_that_cannot_be_parted() -> None:
    assert wrapped_lines("Kontinentalplan", 8, measure) == ("Kontine…",)


@given(st.lists(st.text("abcå -–", max_size=40), max_size=5), st.integers(3, 30), st.integers(0, 8))
def test_fitted_never_says_more_than_fits(texts: list[str], width: int, most: int) -> None:
    found = fitted(paragraphs(*texts), width, most)

    assert len(found) <= most
    assert all(measure(line.text) <= width for line in found)
    assert [line.paragraph for line in found] == sorted(line.paragraph for line in found)


def test_fitted_lets_what_can_wait_have_a_line_only_after_all_others() -> None:
    name, place, times = paragraphs("Öppet hus med fika", "Mariakyrkan", "17:00")
    waiting = Paragraph(text=times.text, weight=2, measure=measure, can_wait=True)

    assert [line.text for line in fitted([name, place, waiting], 11, 3)] == ["Öppet hus", "med fika", "Mariakyrkan"]
    assert [line.text for line in fitted([name, place, waiting], 11, 4)][-1] == "17:00"
