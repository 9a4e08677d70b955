"""What ends for a person, or goes on again; the card stays either way."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from models.queries.person_cards import PersonDetails
from models.values.identifiers import PersonId
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.answers import Endings
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.wording.people import assignment_name


class EndDialog(EventDialog):
    """A tick for everything that can end; all are ticked, since most who stop stop with everything."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PersonDetails, resumes: bool = False) -> None:
        super().__init__(parent, context=context, name=details.name)
        self._resumes = resumes
        self._person_id = PersonId(details.card.id or 0)
        ended = AssignmentStatus.ENDED
        kinds = [line.kind for line in details.assignments if (line.status is ended) is resumes]
        self.boxes: dict[AssignmentKind | None, QCheckBox] = {kind: QCheckBox(self) for kind in kinds}
        status = details.newcomer_status
        if status is not None and (status is NewcomerStatus.ENDED) is resumes:
            self.boxes[None] = QCheckBox(self)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
            self.body.addWidget(box)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._resumes:
            self.set_texts(heading=_("What goes on again?"), primary=_("Go on again"))
            self.say(_("The queue day and what has been shown stay as they were."))
        else:
            self.set_texts(heading=_("What ends?"), primary=_("End"))
            self.say(_("The card and its history stay until the retention period is over."))
        for kind, box in self.boxes.items():
            box.setText(assignment_name(kind) if kind is not None else _("Waiting as a newcomer"))

    def first_editor(self) -> QWidget:
        return next(iter(self.boxes.values()), self.primary_button)

    def answer(self) -> Endings:
        """Give what is ticked."""
        ticked = [kind for kind, box in self.boxes.items() if box.isChecked()]
        return Endings(assignments=frozenset(kind for kind in ticked if kind is not None), newcomer=None in ticked)

    def is_dirty(self) -> bool:
        return False

    def save(self) -> None:
        if self._resumes:
            self.presenter.resume(self._person_id, self.answer())
        else:
            self.presenter.end(self._person_id, self.answer())

    @Slot()
    def _on_toggled(self) -> None:
        self.primary_button.setDisabled(self.answer().is_empty)
