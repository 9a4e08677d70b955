"""The pages of a card by keyboard: Tab follows what is seen, and no page is as high as another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.identifiers import PersonId
from tests.ui.screens.people.card.opening import opened
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor
from ui.theme import Theme


@pytest.fixture
def large_text(theme: Theme) -> Iterator[None]:
    theme.apply(text_scale=150)
    yield
    theme.apply(text_scale=100)


def _by_tab(dialog: CardDialog) -> list[QWidget]:
    """List what Tab goes through, from the first button on."""
    found: list[QWidget] = [dialog.primary_button]
    widget = dialog.primary_button.nextInFocusChain()
    while widget is not None and widget is not dialog.primary_button:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _ticks_of(dialog: CardDialog) -> list[str]:
    return [widget.text() for widget in _by_tab(dialog) if isinstance(widget, QCheckBox)]


def test_tab_goes_from_the_pages_to_their_fields_and_then_to_the_buttons(
    editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    dialog = opened(window)

    order = _by_tab(dialog)

    assert [widget.property("text") for widget in order[1:6]] == [page.title() for page in dialog.pages.values()]
    assert order[6] is dialog.person_page.given_edit
    assert order[-2:] == [dialog.protect_button, dialog.cancel_button]
    assert order.index(dialog.person_page.note_edit) < order.index(dialog.person_page.shares_edit.box)


def test_tab_comes_to_the_ticks_where_they_stand(editor: PersonEditor, window: QWidget, person_id: PersonId) -> None:
    editor.edit(person_id)
    dialog = opened(window)

    dialog.turn(2)
    of_volunteer = _ticks_of(dialog)
    dialog.turn(1)
    of_newcomer = _ticks_of(dialog)

    households = ["En person", "Par som lever ihop", "Familj", "Vänner i grupp", "Organisation"]
    assert of_volunteer == ["Är volontär", "Språkvän", "Cafévärd", "Läxhjälp", "Likadant varje vecka", *households]
    assert of_newcomer[:2] == ["Är nyanländ", "Behöver tolk"]
    assert of_newcomer[-6:] == ["Likadant varje vecka", *households]
    assert "Samtala om arbete" in of_newcomer[2:-6]


def test_a_page_is_no_higher_than_what_stands_on_it(editor: PersonEditor, window: QWidget, person_id: PersonId) -> None:
    editor.edit(person_id)
    dialog = opened(window)

    dialog.turn(1)

    assert dialog.stack.heightForWidth(880) == dialog.about_page.heightForWidth(880)
    assert dialog.about_page.heightForWidth(880) < dialog.person_page.sizeHint().height()


@pytest.mark.usefixtures("large_text")
def test_no_page_is_wider_than_the_smallest_screen_in_large_text(
    editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    dialog = opened(window)

    widths = {}
    for _page in dialog.pages:
        dialog.turn(1)
        widths[dialog.stack.currentIndex()] = dialog.stack.minimumSizeHint().width()

    assert len(widths) == 5
    assert max(widths.values()) <= 1240 - 2 * 24 - 14  # the margins of a dialog, and the bar beside what scrolls


def test_exact_times_do_not_make_the_card_wider_than_its_window(
    editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.turn(2)
    width = dialog.volunteer_page.minimumSizeHint().width()

    dialog.volunteer_page.times_edit.exact.unfold()

    assert dialog.volunteer_page.minimumSizeHint().width() == width
