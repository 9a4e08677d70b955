"""Enters a school break or a closure; and asks for the new day of an occasion that a closed day hits."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.queries.closed_days import ClosedDayHit
from models.queries.meeting_points import MeetingPointRow
from models.values.activities import ClosedDayKind
from models.values.activity_drafts import ClosedDayDraft
from models.values.errors import FieldProblem
from models.values.identifiers import MeetingPointId
from translations import _
from ui.screens.week.closed_days.presenter import ClosedDaysPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.wording.activities import closed_day_kind_name
from ui.wording.dates import long_day

_ENTERED = (ClosedDayKind.SCHOOL_BREAK, ClosedDayKind.CLOSURE)


class ClosedDayEditor(DialogBase):
    """Name, kind, first and last day, one place or all."""

    def __init__(
        self,
        parent: QWidget,
        *,
        presenter: ClosedDaysPresenter,
        draft: ClosedDayDraft,
        places: tuple[MeetingPointRow, ...],
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._draft = draft
        self._places = places
        self.name_edit = QLineEdit(self)
        self.kind_box = ChoiceBox(self)
        self.first_edit = DateEdit(self)
        self.last_edit = DateEdit(self)
        self.place_box = ChoiceBox(self)
        self._fields = {
            "name": Field(self, self.name_edit),
            "kind": Field(self, self.kind_box),
            "first": Field(self, self.first_edit),
            "last": Field(self, self.last_edit),
            "meeting_point_id": Field(self, self.place_box),
        }
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._fields["name"])
        self.body.addWidget(self._fields["kind"])
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._fields["first"])
        days.addWidget(self._fields["last"])
        self.body.addLayout(days)
        self.body.addWidget(self._fields["meeting_point_id"])
        self.body.addStretch(1)
        self._problems = FormProblems(self._fields, self._summary)
        self.retranslate()
        self._fill(draft)
        self._begins = self.draft()
        self.first_edit.day_changed.connect(self._on_first_changed)
        self.save_wanted.connect(self._on_save)
        presenter.invalid.connect(self._on_invalid)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self.accept)
        self.name_edit.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        is_new = self._draft.id is None
        self.set_texts(heading=_("New closed day") if is_new else _("Change the closed day"), primary=_("Save"))
        self._fields["name"].set_label(_("&Name"), _("For example autumn break, stocktaking"))
        self._fields["kind"].set_label(_("&Kind"))
        self._fields["first"].set_label(_("&First day"))
        self._fields["last"].set_label(_("&Last day"))
        self._fields["meeting_point_id"].set_label(_("&Where"))
        self.kind_box.set_choices([(kind.value, closed_day_kind_name(kind)) for kind in _ENTERED])
        self.place_box.set_choices([("", _("All places")), *((str(place.id), place.name) for place in self._places)])

    def draft(self) -> ClosedDayDraft:
        """Give what stands in the form."""
        key = self.place_box.key
        return ClosedDayDraft(
            id=self._draft.id,
            version=self._draft.version,
            kind=ClosedDayKind(self.kind_box.key),
            name=self.name_edit.text(),
            first=self.first_edit.day,
            last=self.last_edit.day,
            meeting_point_id=MeetingPointId(int(key)) if key else None,
        )

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    def _fill(self, draft: ClosedDayDraft) -> None:
        self.name_edit.setText(draft.name)
        self.kind_box.set_key(draft.kind.value)
        self.first_edit.set_day(draft.first)
        self.last_edit.set_day(draft.last)
        self.place_box.set_key("" if draft.meeting_point_id is None else str(draft.meeting_point_id))

    @Slot(object)
    def _on_first_changed(self, day: date) -> None:
        if self.last_edit.day < day:
            self.last_edit.set_day(day)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.save(self.draft())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))
        self.fit_to_content()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
        self.fit_to_content()


class MoveHitDialog(DialogBase):
    """Asks for another day, at the same time and place."""

    day_chosen = Signal(object, object)  # ClosedDayHit, datetime.date

    def __init__(self, parent: QWidget, *, hit: ClosedDayHit) -> None:
        super().__init__(parent)
        self._hit = hit
        self._what = TextLabel(self, wraps=True)
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(hit.day)
        self._field = Field(self, self.day_edit)
        self.body.addWidget(self._what)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_chosen)
        self.retranslate()
        self.day_edit.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Move {name}").format(name=self._hit.name), primary=_("Move"))
        self._what.setText(
            _("{day} is {closed}.").format(day=long_day(self._hit.day), closed=self._hit.closed_day_name)
        )
        self._field.set_label(_("&New day"))

    @Slot()
    def _on_chosen(self) -> None:
        self.day_chosen.emit(self._hit, self.day_edit.day)
        self.accept()
