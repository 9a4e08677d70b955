"""What stays on a page, and the boxes that go with what is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.cards import Rule
from ui.widgets.labels import TextLabel
from ui.widgets.scroll_page import ScrollPage


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(window: QWidget) -> ScrollPage:
    return ScrollPage(window)


def _texts(page: ScrollPage) -> list[str]:
    return [label.text() for label in page.page.findChildren(TextLabel) if not label.isHidden()]


def _part(page: ScrollPage, text: str) -> TextLabel:
    label = TextLabel(page.page)
    label.setText(text)
    return label


def test_boxes_stand_below_the_parts_in_their_order(window: QWidget, page: ScrollPage) -> None:
    page.add_part(_part(page, "Alltid"))
    first = page.new_box("Tider", ruled=False)
    page.new_box("Anteckning", ruled=True)
    window.show()
    QApplication.sendPostedEvents()

    tops = {label.text(): label.mapTo(page, label.rect().topLeft()).y() for label in page.page.findChildren(TextLabel)}

    assert sorted(tops, key=lambda text: tops[text]) == ["Alltid", "Tider", "Anteckning"]
    assert first.count() == 1
    assert len(page.page.findChildren(Rule)) == 1


def test_only_boxes_are_forgotten(page: ScrollPage) -> None:
    page.add_part(_part(page, "Alltid"))
    page.new_box("Tider", ruled=False)
    page.add_box(_part(page, "Färdig"))
    assert page.has_boxes

    page.forget_boxes()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert _texts(page) == ["Alltid"]
    assert not page.has_boxes
