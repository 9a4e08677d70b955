"""Languages down, products across, a number of copies in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.values.language import LanguageCode
from models.values.printing import SHEETS, Product
from translations import _
from translations.languages import Language
from ui.screens.documents.copies_words import copies_in_words
from ui.wording.sheets import language_name, product_name

Index = QModelIndex | QPersistentModelIndex
Copies = Mapping[Product, Mapping[LanguageCode, int]]


class CopiesGridModel(QAbstractTableModel):
    """Holds what is being written; 0 is an empty cell."""

    def __init__(self, languages: Sequence[Language], parent: QObject) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self.products = SHEETS
        self._copies: dict[tuple[Product, LanguageCode], int] = {}

    def set_copies(self, copies: Copies) -> None:
        """Take over the numbers of a set."""
        self.beginResetModel()
        self._copies = {(product, code): number for product, of in copies.items() for code, number in of.items()}
        self.endResetModel()

    def copies(self, product: Product) -> Mapping[LanguageCode, int]:
        """Give the numbers of one product, in the order of the languages."""
        codes = (LanguageCode(language.code) for language in self._languages)
        return {code: self._copies[product, code] for code in codes if self._copies.get((product, code))}

    def number(self, index: Index) -> int:
        """Give the number in a cell."""
        return self._copies.get(self._key(index), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._languages)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.products)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        number = self.number(index)
        match role:
            case Qt.ItemDataRole.EditRole:
                return number
            case Qt.ItemDataRole.AccessibleTextRole:
                product, code = self._key(index)
                language = next(one for one in self._languages if one.code == code)
                what = copies_in_words(number) if number else _("none")
                return f"{product_name(product)}, {language_name(language)}: {what}"
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, int):
            return False
        self._copies[self._key(index)] = value
        self.dataChanged.emit(index, index)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return product_name(self.products[section])
        return language_name(self._languages[section])

    def _key(self, index: Index) -> tuple[Product, LanguageCode]:
        return self.products[index.column()], LanguageCode(self._languages[index.row()].code)
