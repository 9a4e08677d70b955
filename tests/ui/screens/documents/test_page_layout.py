"""Pages lie in rows, in the middle, and never over one another."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QSize

from models.values.language import LanguageCode
from models.values.printing import Paper
from ui.screens.documents.page_layout import PageKey, Spacing, fitting_dpi, lay_out, page_size

SPACING = Spacing(margin=10, gap=20, caption=24)
PAGES = [PageKey(language=LanguageCode(code), number=0) for code in ("sv", "ar", "ti")]


def test_page_size_is_the_size_of_the_drawn_page() -> None:
    assert page_size(Paper.A4, 72) == QSize(596, 842)


def test_page_size_of_a_paper_that_lies_is_turned() -> None:
    assert page_size(Paper.A4, 72, is_landscape=True) == QSize(842, 596)
    assert fitting_dpi(Paper.A4, room=578, abreast=1, spacing=SPACING, is_landscape=True) < fitting_dpi(
        Paper.A4, room=578, abreast=1, spacing=SPACING
    )


def test_fitting_dpi_makes_two_pages_fit_side_by_side() -> None:
    dpi = fitting_dpi(Paper.A4, room=578, abreast=2, spacing=SPACING)

    assert 2 * page_size(Paper.A4, dpi).width() + SPACING.gap + 2 * SPACING.margin <= 578
    assert 2 * page_size(Paper.A4, dpi + 2).width() + SPACING.gap + 2 * SPACING.margin > 578


def test_fitting_dpi_is_never_larger_than_the_paper() -> None:
    assert fitting_dpi(Paper.A4, room=4000, abreast=1, spacing=SPACING) == 96


def test_lay_out_begins_a_row_when_the_room_is_full() -> None:
    places, whole = lay_out(PAGES, size=QSize(100, 140), room=QSize(260, 200), spacing=SPACING)

    assert [(place.paper.left(), place.paper.top()) for place in places] == [(20, 34), (140, 34), (20, 218)]
    assert whole == QSize(240, 368)


def test_lay_out_puts_few_pages_in_the_middle() -> None:
    places, _whole = lay_out(PAGES[:1], size=QSize(100, 140), room=QSize(500, 400), spacing=SPACING)

    assert places[0].area.center().x() in (249, 250)
    assert places[0].area.center().y() in (199, 200)


def test_lay_out_lets_nothing_overlap() -> None:
    pages = [PageKey(language=LanguageCode("sv"), number=number) for number in range(11)]

    places, _whole = lay_out(pages, size=QSize(90, 130), room=QSize(333, 100), spacing=SPACING)

    assert not any(one.area.intersects(other.area) for one, other in combinations(places, 2))


def test_lay_out_of_nothing_is_empty() -> None:
    assert lay_out([], size=QSize(90, 130), room=QSize(333, 100), spacing=SPACING) == ((), QSize(0, 0))
