"""The list of documents: what is chosen there is what is drawn, named and remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.printing import Product
from ui.screens.documents.product_card import ProductCard


def test_arrow_keys_choose_a_product(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = ProductCard(window)
    card.retranslate()
    chosen: list[Product] = []
    card.product_chosen.connect(chosen.append)

    QTest.keyClick(card.list, Qt.Key.Key_Down)
    QTest.keyClick(card.list, Qt.Key.Key_Up)

    assert chosen == [tuple(Product)[1], Product.POSTER]


def test_showing_a_product_chooses_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = ProductCard(window)
    card.retranslate()
    chosen: list[Product] = []
    card.product_chosen.connect(chosen.append)

    card.show_product(Product.LARGE)
    card.retranslate()

    assert chosen == []
    assert card.list.currentIndex().data() == "Stor stil"


def test_menu_chooses_where_the_list_has_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = ProductCard(window)
    card.retranslate()
    chosen: list[Product] = []
    card.product_chosen.connect(chosen.append)

    card.set_narrow(True)
    card.menu.chosen.emit("table")

    assert card.isHidden()
    assert chosen == [Product.TABLE]
    assert card.menu.text() == "Veckotabell"
