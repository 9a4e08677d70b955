"""The list of organisations, each with its buttons, and the way to a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.organisations import OrganisationRow
from models.values.place_drafts import OrganisationDraft
from translations import _
from ui.screens.meeting_points.organisations.organisation_editor import OrganisationEditor
from ui.screens.meeting_points.organisations.presenter import OrganisationsPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.cards import Rule
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel
from ui.wording.places import number_of_places, organisation_kind_name

_MINIMUM_WIDTH = 600


class OrganisationLine(QWidget):
    """One organisation: what it is, how many meeting points it has, and two buttons."""

    change_wanted = Signal(int)  # OrganisationId
    remove_wanted = Signal(object)  # OrganisationRow

    def __init__(self, parent: QWidget, *, theme: Theme, row: OrganisationRow) -> None:
        super().__init__(parent)
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        self._name = TextLabel(self, look="strong", wraps=True)
        self._what = TextLabel(self, look="muted", wraps=True)
        line.addWidget(self._name, 3)
        line.addWidget(self._what, 3)
        self.change_button = IconButton(self, theme=theme, icon="edit")
        self.remove_button = IconButton(self, theme=theme, icon="remove")
        line.addWidget(self.change_button)
        line.addWidget(self.remove_button)
        self.change_button.clicked.connect(self._on_change)
        self.remove_button.clicked.connect(self._on_remove)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._name.setText(self.row.name)
        kind = organisation_kind_name(self.row.kind)
        self._what.setText(f"{kind} · {number_of_places(self.row.meeting_points)}")
        self.change_button.set_name(_("Change {name}").format(name=self.row.name))
        self.remove_button.set_name(_("Remove {name}").format(name=self.row.name))

    @Slot()
    def _on_change(self) -> None:
        self.change_wanted.emit(self.row.id)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self.row)


class OrganisationsDialog(DialogBase):
    """Each change is saved at once; the dialog itself is only closed."""

    def __init__(self, parent: QWidget, *, presenter: OrganisationsPresenter, theme: Theme) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._theme = theme
        self.lines: list[OrganisationLine] = []
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self._trouble = Banner(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add_button = PlainButton(self)
        self.cancel_button.hide()
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self.setMinimumWidth(_MINIMUM_WIDTH)
        self.add_button.clicked.connect(presenter.begin)
        self.save_wanted.connect(self.accept)
        presenter.listed.connect(self._on_listed)
        presenter.loaded.connect(self._on_loaded)
        presenter.saved.connect(self._trouble.hide)
        presenter.trouble_met.connect(self._on_trouble)
        self.retranslate()
        presenter.reload()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Organisations"), primary=_("Done"))
        self._explanation.setText(_("Who runs the activities or owns the rooms. Their names stand on the programme."))
        self.add_button.setText(_("New organisation …"))
        for line in self.lines:
            line.retranslate()

    @Slot(object)
    def _on_listed(self, rows: tuple[OrganisationRow, ...]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for row in rows:
            line = OrganisationLine(self, theme=self._theme, row=row)
            line.change_wanted.connect(self._presenter.load)
            line.remove_wanted.connect(self._presenter.remove)
            if self.lines:
                self._column.addWidget(Rule(self, soft=True))
            self._column.addWidget(line)
            self.lines.append(line)
        self.fit_to_content()

    @Slot(object)
    def _on_loaded(self, draft: OrganisationDraft) -> None:
        OrganisationEditor(self, presenter=self._presenter, draft=draft).open()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(sentence, tone=Tone.ATTENTION)
        self._trouble.setFocus()
