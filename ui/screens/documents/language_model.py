"""The languages as a model: own name, name in the window's language, review, chosen or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.values.language import LanguageCode
from translations import _
from translations.languages import Language
from ui.screens.documents.copies_words import copies_in_words
from ui.screens.documents.language_review import Review
from ui.screens.documents.wording import language_name, review_sentence, review_word

NAME_ROLE = Qt.ItemDataRole.UserRole
REVIEW_ROLE = Qt.ItemDataRole.UserRole + 1
COPIES_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRow:
    """One language as the list shows it; ``name`` is empty where it would only repeat the language's own name."""

    code: LanguageCode
    self_name: str
    name: str
    chosen: bool
    review: Review
    copies: int = 1
    doubts: str = ""

    @property
    def spoken(self) -> str:
        """Say the row for a screen reader."""
        state = _("chosen") if self.chosen else _("not chosen")
        copies = copies_in_words(self.copies) if self.chosen else ""
        parts = (self.self_name, self.name, state, copies, self.doubts or review_word(self.review))
        return ", ".join(part for part in parts if part)

    @property
    def explained(self) -> str:
        """Explain the row for a tool tip."""
        if self.review is Review.UNKNOWN:
            return ""
        sentence = f"{self.name or self.self_name}: {review_sentence(self.review)}"
        leads_on = _("Click the sign or press Enter to see these texts.")
        return f"{sentence}\n{self.doubts}. {leads_on}" if self.doubts else sentence


class LanguageModel(QAbstractListModel):
    """Every language there is. Neither ticks nor numbers are kept here: the signals say what somebody wants."""

    toggled = Signal(str, bool)  # LanguageCode, chosen
    copies_wanted = Signal(str, int)  # LanguageCode, how many
    texts_wanted = Signal(str)  # LanguageCode

    def __init__(self, languages: Sequence[Language], parent: QObject) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._chosen: frozenset[str] = frozenset()
        self._reviews: Mapping[str, Review] = {}
        self._copies: Mapping[str, int] = {}
        self._doubts: Mapping[str, str] = {}

    def row(self, index: Index) -> LanguageRow:
        """Give one row."""
        language = self._languages[index.row()]
        name = language_name(language)
        return LanguageRow(
            code=LanguageCode(language.code),
            self_name=language.self_name,
            name="" if name == language.self_name else name,
            chosen=language.code in self._chosen,
            review=self._reviews.get(language.code, Review.UNKNOWN),
            copies=self._copies.get(language.code, 1),
            doubts=self._doubts.get(language.code, ""),
        )

    def show_choice(self, chosen: Collection[str], reviews: Mapping[str, Review]) -> None:
        """Take over what is chosen and how far each is read."""
        self._chosen = frozenset(chosen)
        self._reviews = dict(reviews)
        self.dataChanged.emit(self.index(0), self.index(len(self._languages) - 1))

    def show_copies(self, copies: Mapping[LanguageCode, int]) -> None:
        """Take over how many copies are wanted; a language without a number has one."""
        self._copies = {str(code): number for code, number in copies.items()}
        self.dataChanged.emit(self.index(0), self.index(len(self._languages) - 1))

    def show_doubts(self, doubts: Mapping[str, str]) -> None:
        """Take over how many texts of each are in doubt, in words."""
        self._doubts = dict(doubts)
        self.dataChanged.emit(self.index(0), self.index(len(self._languages) - 1))

    def want_texts(self, index: Index) -> bool:
        """Ask for the texts in doubt of a language; tells whether there are any."""
        row = self.row(index)
        if row.doubts:
            self.texts_wanted.emit(row.code)
        return bool(row.doubts)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._languages)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.self_name
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return row.explained
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return self._own_role(row, role)

    def _own_role(self, row: LanguageRow, role: int) -> object:
        values: dict[int, object] = {
            NAME_ROLE: row.name,
            REVIEW_ROLE: row.review,
            COPIES_ROLE: row.copies if row.chosen else 0,
        }
        return values.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == COPIES_ROLE and isinstance(value, int):
            self.copies_wanted.emit(self.row(index).code, value)
            return True
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self.row(index)
        self.toggled.emit(row.code, not row.chosen)
        return True
