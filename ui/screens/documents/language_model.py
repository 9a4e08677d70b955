"""The languages as a model: own name, name in the window's language, review, chosen or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.values.language import LanguageCode
from translations import _
from translations.languages import Language
from ui.screens.documents.language_review import Review
from ui.screens.documents.wording import language_name, review_sentence, review_word

NAME_ROLE = Qt.ItemDataRole.UserRole
REVIEW_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRow:
    """One language as the list shows it; ``name`` is empty where it would only repeat the language's own name."""

    code: LanguageCode
    self_name: str
    name: str
    chosen: bool
    review: Review

    @property
    def spoken(self) -> str:
        """Say the row for a screen reader."""
        state = _("chosen") if self.chosen else _("not chosen")
        parts = (self.self_name, self.name, state, review_word(self.review))
        return ", ".join(part for part in parts if part)

    @property
    def explained(self) -> str:
        """Explain the row for a tool tip."""
        return (
            f"{self.name or self.self_name}: {review_sentence(self.review)}"
            if self.review is not Review.UNKNOWN
            else ""
        )


class LanguageModel(QAbstractListModel):
    """Every language there is. A tick is not kept here: ``toggled`` says what somebody wants."""

    toggled = Signal(str, bool)  # LanguageCode, chosen

    def __init__(self, languages: Sequence[Language], parent: QObject) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._chosen: frozenset[str] = frozenset()
        self._reviews: Mapping[str, Review] = {}

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
        )

    def show_choice(self, chosen: Collection[str], reviews: Mapping[str, Review]) -> None:
        """Take over what is chosen and how far each is read."""
        self._chosen = frozenset(chosen)
        self._reviews = dict(reviews)
        self.dataChanged.emit(self.index(0), self.index(len(self._languages) - 1))

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
                return row.name if role == NAME_ROLE else row.review if role == REVIEW_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = self.row(index)
        self.toggled.emit(row.code, not row.chosen)
        return True
