"""The second page: the first rows as they stand in the file, how it was read, and what each column means."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.values.imports import ColumnChoice, ImportField, ImportPreview
from translations import _
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.wording.imports import delimiter_name, encoding_name, import_field_name

Index = QModelIndex | QPersistentModelIndex
ENCODINGS = ("utf-8-sig", "cp1252", "cp850", "mac_roman", "utf-16", "utf-16-le", "utf-16-be")
DELIMITERS = (";", ",", "\t", "|")
_LEFT_OUT = "-"
_ROWS_IN_SIGHT = 5
_LONGEST_SAMPLE = 60
_LEAST_GRID = 190


class FirstRowsModel(QAbstractTableModel):
    """Cells of the file by row and letter, as a spreadsheet program names them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._width = 0

    def show_rows(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._width = rows, max(map(len, rows), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole and index.column() < len(row):
            return row[index.column()].replace("\n", " ")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _letters(section) if orientation is Qt.Orientation.Horizontal else str(section + 1)


class ColumnsPage(QWidget):
    """Each change is read again at once."""

    encoding_chosen = Signal(str)
    delimiter_chosen = Signal(str)
    sheet_chosen = Signal(str)
    column_chosen = Signal(str, object)  # heading, ImportField or None

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.encoding = ChoiceBox(self)
        self.delimiter = ChoiceBox(self)
        self.sheet = ChoiceBox(self)
        self._fields = {box: Field(self, box) for box in (self.encoding, self.delimiter, self.sheet)}
        self.boxes: dict[str, ChoiceBox] = {}
        self._headings: tuple[str, ...] = ()
        self.model = FirstRowsModel(self)
        self.table = QTableView(self)
        self._grid_frame = QWidget(self)
        self._grid = QGridLayout(self._grid_frame)
        self._lay_out()
        self._fields[self.encoding].set_label(_("C&haracters are stored as"))
        self._fields[self.delimiter].set_label(_("&Sign between cells"))
        self._fields[self.sheet].set_label(_("S&heet"))
        self.encoding.set_choices([(name, encoding_name(name)) for name in ENCODINGS])
        self.delimiter.set_choices([(sign, delimiter_name(sign)) for sign in DELIMITERS])
        self.encoding.key_changed.connect(self.encoding_chosen)
        self.delimiter.key_changed.connect(self.delimiter_chosen)
        self.sheet.key_changed.connect(self.sheet_chosen)

    def show_list(self, found: ImportPreview) -> None:
        """Show how a file was read."""
        self._fields[self.encoding].setVisible(bool(found.encoding))
        self._fields[self.delimiter].setVisible(bool(found.delimiter))
        self._fields[self.sheet].setVisible(bool(found.sheets))
        self.encoding.set_key(found.encoding)
        self.delimiter.set_key(found.delimiter)
        self.sheet.set_choices([(name, name) for name in found.sheets])
        self.sheet.set_key(found.sheet)
        self.model.show_rows(found.shown)
        headings = tuple(column.heading for column in found.columns)
        if headings != self._headings:
            self._make_boxes(found)
        for column in found.columns:
            self.boxes[column.heading].set_key(column.field or _LEFT_OUT)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(_("The first rows of the file"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultSectionSize(self._theme.px(130))
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        row_height = self._theme.px(26)
        table.verticalHeader().setDefaultSectionSize(row_height)
        table.setFixedHeight((_ROWS_IN_SIGHT + 1) * row_height + self._theme.px(22))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        for field in self._fields.values():
            ways.addWidget(field)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(ways)
        column.addWidget(table)
        column.addWidget(self._scrolling(), 1)

    def _scrolling(self) -> QScrollArea:
        """A list with many columns must not make the dialog higher than the screen."""
        set_look(self._grid_frame, "page")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._grid_frame)
        scroll.setMinimumHeight(self._theme.px(_LEAST_GRID))
        return scroll

    def _make_boxes(self, found: ImportPreview) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes.clear()
        self._headings = tuple(column.heading for column in found.columns)
        for place, title in enumerate((_("Column in the file"), _("Means"), _("For example"))):
            label = TextLabel(self._grid_frame, look="muted")
            label.setText(title)
            self._grid.addWidget(label, 0, place)
        for number, column in enumerate(found.columns, start=1):
            self._add_column(number, column, found)
        self._grid.setRowStretch(len(found.columns) + 1, 1)

    def _add_column(self, number: int, column: ColumnChoice, found: ImportPreview) -> None:
        box = ChoiceBox(self._grid_frame)
        box.set_choices(
            [(_LEFT_OUT, _("Leave out")), *((field.value, import_field_name(field)) for field in ImportField)]
        )
        box.setAccessibleName(_("What the column {heading} means").format(heading=column.heading))
        box.key_changed.connect(self._on_column_chosen)
        heading = QLabel(self._grid_frame)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setText(column.heading.replace("\n", " "))
        heading.setMaximumWidth(self._theme.px(260))
        sample = TextLabel(self._grid_frame, look="muted", wraps=True)
        sample.setText(sample_of(column, found))
        self._grid.addWidget(heading, number, 0)
        self._grid.addWidget(box, number, 1)
        self._grid.addWidget(sample, number, 2)
        self.boxes[column.heading] = box

    @Slot(str)
    def _on_column_chosen(self, key: str) -> None:
        for heading, box in self.boxes.items():
            if box is self.sender():
                self.column_chosen.emit(heading, None if key == _LEFT_OUT else ImportField(key))
                return


def sample_of(column: ColumnChoice, found: ImportPreview) -> str:
    """Give the first cell below a heading among the rows that are shown; never an identity number."""
    for place, row in enumerate(found.shown):
        if column.heading in row:
            across = row.index(column.heading)
            below = (line[across] for line in found.shown[place + 1 :] if across < len(line))
            text = next((cell for cell in below if cell), "").replace("\n", " ")
            return text if len(text) <= _LONGEST_SAMPLE else f"{text[:_LONGEST_SAMPLE]}…"
    return ""


def _letters(number: int) -> str:
    """Name a column as spreadsheet programs do: A to Z, then AA."""
    before, letter = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)
