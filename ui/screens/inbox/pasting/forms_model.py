"""The forms that were found, as rows with a tick each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.values.enquiries import EnquiryDraft
from models.values.pasted_forms import FormRemark, PastedForm
from translations import _
from ui.wording.enquiries import wants_in_words
from ui.wording.pasted_forms import remarks_in_words

Index = QModelIndex | QPersistentModelIndex
NAME, REACHED, WANTS, REMARKS = range(4)


class FormsModel(QAbstractTableModel):
    """Of somebody who only gives things nothing may be kept, so that form cannot be ticked."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._forms: tuple[PastedForm, ...] = ()
        self._ticked: list[bool] = []

    @property
    def drafts(self) -> tuple[EnquiryDraft, ...]:
        """Give what is ticked."""
        return tuple(form.draft for form, ticked in zip(self._forms, self._ticked, strict=True) if ticked)

    def set_forms(self, forms: Sequence[PastedForm]) -> None:
        """Show other forms, each ticked unless something speaks against it."""
        self.beginResetModel()
        self._forms = tuple(forms)
        self._ticked = [not form.is_left_out for form in self._forms]
        self.endResetModel()
        self.ticks_changed.emit()

    def retranslate(self) -> None:
        """Take headings and texts in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, REMARKS)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._forms)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else REMARKS + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and _may_be_kept(self._forms[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        form = self._forms[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(form, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == NAME:
                return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                remarks = remarks_in_words(form.remarks)
                return remarks if index.column() == REMARKS else form.draft.form_text
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not _may_be_kept(self._forms[index.row()]):
            return False
        self._ticked[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(self.index(index.row(), NAME), self.index(index.row(), NAME))
        self.ticks_changed.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Name"), _("Phone or e-mail"), _("Wants to"), _("Remark"))[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _may_be_kept(form: PastedForm) -> bool:
    return FormRemark.ONLY_THINGS not in form.remarks


def _text(form: PastedForm, column: int) -> str:
    draft = form.draft
    match column:
        case 0:
            return draft.name or "–"
        case 1:
            return draft.phone or draft.email
        case 2:
            return wants_in_words(draft.wants)
        case _:
            return remarks_in_words(form.remarks)
