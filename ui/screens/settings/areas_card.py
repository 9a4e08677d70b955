"""The parts of the municipality in the office's order: add, rename, move, take away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.queries.areas import AreaRow
from models.values.errors import FieldProblem
from models.values.place_drafts import AreaDraft
from translations import _
from ui.screens.settings.card import SettingsCard
from ui.theme import Theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.errors import problem_sentence


class AreaLine(QWidget):
    """One area: its name, to be changed where it stands, and three buttons."""

    renamed = Signal(int, str)  # place in the order, name
    moved = Signal(int, int)  # place in the order, -1 up or 1 down
    removed = Signal(int)  # place in the order

    def __init__(self, parent: QWidget, *, theme: Theme, area: AreaRow, place: int, last: int) -> None:
        super().__init__(parent)
        self._area = area
        self._place = place
        self.name_edit = QLineEdit(area.name, self)
        self.up_button = IconButton(self, theme=theme, icon="up")
        self.down_button = IconButton(self, theme=theme, icon="down")
        self.remove_button = IconButton(self, theme=theme, icon="remove")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.name_edit, self.up_button, self.down_button, self.remove_button):
            row.addWidget(widget)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(place < last)
        self.name_edit.editingFinished.connect(self._on_edited)
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)
        self.remove_button.clicked.connect(self._on_remove)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        name = self._area.name
        self.name_edit.setAccessibleName(_("Name of the area {name}").format(name=name))
        self.up_button.set_name(_("Move {name} up").format(name=name))
        self.down_button.set_name(_("Move {name} down").format(name=name))
        self.remove_button.set_name(_("Remove {name}").format(name=name))

    @Slot()
    def _on_edited(self) -> None:
        if self.name_edit.text().strip() != self._area.name:
            self.renamed.emit(self._place, self.name_edit.text())

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self._place, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self._place, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self._place)


class AreasCard(SettingsCard):
    """Every change is saved at once and can be undone."""

    areas_changed = Signal(object, str)  # tuple[AreaDraft, ...], sentence for undo

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._areas: tuple[AreaRow, ...] = ()
        self.lines: list[AreaLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._empty = TextLabel(self, look="muted")
        self._problem = TextLabel(self, look="problem", wraps=True)
        self._problem.hide()
        self.new_edit = QLineEdit(self)
        self.new_field = Field(self, self.new_edit)
        self.add_button = PlainButton(self)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.new_field, 1)
        adding.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._column)
        self.body.addWidget(self._problem)
        self.body.addLayout(adding)
        self.add_button.clicked.connect(self._on_add)
        self.new_edit.returnPressed.connect(self._on_add)
        self.new_edit.textEdited.connect(self._on_typed)

    def show_areas(self, areas: tuple[AreaRow, ...]) -> None:
        """Show the areas in their order."""
        added = self.new_edit.text().strip() in {area.name for area in areas}
        self._areas = areas
        self._problem.hide()
        self._empty.setVisible(not areas)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for place, area in enumerate(areas):
            line = AreaLine(self, theme=self._theme, area=area, place=place, last=len(areas) - 1)
            line.renamed.connect(self._on_renamed)
            line.moved.connect(self._on_moved)
            line.removed.connect(self._on_removed)
            self._column.addWidget(line)
            self.lines.append(line)
        self._order_tabs()
        if added:
            self.new_edit.clear()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Say what is wrong: beside the new area while there is one, else below the list."""
        sentence = "\n".join(dict.fromkeys(problem_sentence(problem) for problem in problems))
        if self.new_edit.text().strip():
            self.new_field.show_problem(sentence)
            self.new_edit.setFocus()
        else:
            self._problem.setText(sentence)
            self._problem.show()

    def retranslate(self) -> None:
        self.set_texts(
            _("Areas"), _("Parts of the municipality, to filter the week and the meeting points by. In your own order.")
        )
        self._empty.setText(_("No areas yet."))
        self.new_field.set_label(_("New area"))
        self.add_button.setText(_("Add the area"))
        for line in self.lines:
            line.retranslate()

    def _order_tabs(self) -> None:
        """The lines are younger than the field below them and all cards further down, but are reached before these."""
        ahead = self.new_edit.previousInFocusChain()
        while ahead is not None and not ahead.focusPolicy() & Qt.FocusPolicy.TabFocus:
            ahead = ahead.previousInFocusChain()
        chain: list[QWidget] = [] if ahead is None or ahead is self.add_button else [ahead]
        for line in self.lines:
            chain += [line.name_edit, line.up_button, line.down_button, line.remove_button]
        chain += [self.new_edit, self.add_button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _drafts(self) -> list[AreaDraft]:
        return [AreaDraft(id=area.id, name=area.name) for area in self._areas]

    @Slot(int, str)
    def _on_renamed(self, place: int, name: str) -> None:
        drafts = self._drafts()
        before = drafts[place].name
        drafts[place] = AreaDraft(id=drafts[place].id, name=name)
        sentence = _("{before} is now called {name}.").format(before=before, name=name.strip())
        self.areas_changed.emit(tuple(drafts), sentence)

    @Slot(int, int)
    def _on_moved(self, place: int, step: int) -> None:
        drafts = self._drafts()
        drafts.insert(place + step, drafts.pop(place))
        sentence = _("{name} is moved.").format(name=self._areas[place].name)
        self.areas_changed.emit(tuple(drafts), sentence)
        line = self.lines[place + step]
        button = line.up_button if step < 0 else line.down_button
        (button if button.isEnabled() else line.name_edit).setFocus()

    @Slot(int)
    def _on_removed(self, place: int) -> None:
        drafts = self._drafts()
        gone = drafts.pop(place)
        self.areas_changed.emit(tuple(drafts), _("{name} is removed.").format(name=gone.name))

    @Slot()
    def _on_add(self) -> None:
        name = self.new_edit.text()
        sentence = _("{name} is added.").format(name=name.strip())
        self.areas_changed.emit((*self._drafts(), AreaDraft(name=name)), sentence)

    @Slot()
    def _on_typed(self) -> None:
        self.new_field.show_problem("")
