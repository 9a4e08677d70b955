"""The log of readings: who has opened a protected card, and who has taken out a list and for what."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from models.queries.readings import ReadingChoicesDetails, ReadingFilter
from models.values.identifiers import CoordinatorId, PersonId
from models.values.readings import ReadingKind
from translations import _, ngettext
from ui.context import AppContext
from ui.reading_log.columns import WIDTHS
from ui.reading_log.presenter import ReadingLogPresenter
from ui.reading_log.table_model import ReadingLogModel
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.row_table import RowTable
from ui.wording.readings import reading_kind_name

_WIDTH, _HEIGHT = 860, 340
_ROW_HEIGHT = 34


class ReadingLogDialog(DialogBase):
    """Newest first. With a ``person`` it begins with who has read about them."""

    def __init__(self, context: AppContext, parent: QWidget, *, person: PersonId | None = None) -> None:
        super().__init__(parent)
        self.presenter = ReadingLogPresenter(context, ReadingFilter(person=person), self)
        self.setMinimumWidth(min(context.theme.px(_WIDTH), 1160))
        self.cancel_button.hide()
        self.kind_box, self.reader_box, self.person_box = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self._fields = tuple(Field(self, box) for box in (self.kind_box, self.reader_box, self.person_box))
        self._intro = TextLabel(self, look="muted", wraps=True)
        self._number = TextLabel(self, look="small")
        self.banner = Banner(self)
        self.model = ReadingLogModel(today=context.clock.today(), parent=self)
        self.table = RowTable(self, theme=context.theme, model=self.model, widths=WIDTHS, row_height=_ROW_HEIGHT)
        self.table.setMinimumHeight(min(context.theme.px(_HEIGHT), 380))
        self.empty_state = EmptyState(self, theme=context.theme, icon="people")
        self._choices = ReadingChoicesDetails(readers=(), people=())
        self._wanted = person
        self._lay_out()
        self._connect()
        self.retranslate()
        self.presenter.reload()

    @Slot()
    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Who has read"), primary=_("Close"))
        self._intro.setText(
            _(
                "The program writes down by itself who opens a protected card and who exports a list. Nothing here "
                "can be changed. Who opened a protected card is seen only by the coordinator who answers for the "
                "person, and by whoever opened it."
            )
        )
        for field, label in zip(self._fields, (_("&What"), _("&Colleague"), _("&Person")), strict=True):
            field.set_label(label)
        self.table.setAccessibleName(_("Who has read"))
        self.model.retranslate()
        self.show_choices(self._choices)

    @Slot(object)
    def show_choices(self, choices: ReadingChoicesDetails) -> None:
        """Offer what the log can be narrowed by."""
        self._choices = choices
        self.kind_box.set_choices(
            [("", _("Everything")), *((kind.value, reading_kind_name(kind)) for kind in ReadingKind)]
        )
        self.reader_box.set_choices([("", _("Everybody")), *((str(row.id), row.name) for row in choices.readers)])
        self.person_box.set_choices([("", _("Everybody")), *((str(row.id), row.name) for row in choices.people)])
        if self._wanted is not None and choices.people:
            self.person_box.set_key(str(self._wanted))
            self._wanted = None
        self._fields[2].setVisible(bool(choices.people))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in self._fields:
            row.addWidget(field, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty_state)
        self.body.addWidget(self._intro)
        self.body.addLayout(row)
        self.body.addWidget(self.banner)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._number)

    def _connect(self) -> None:
        for box in (self.kind_box, self.reader_box, self.person_box):
            box.key_changed.connect(self._on_narrowed)
        self.model.rows_wanted.connect(self.presenter.read_rows)
        self.presenter.rows_read.connect(self.model.set_rows)
        self.presenter.ids_changed.connect(self._on_ids)
        self.presenter.choices_read.connect(self.show_choices)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.save_wanted.connect(self.accept)

    @Slot(str)
    def _on_narrowed(self, _key: str) -> None:
        kind, reader, person = self.kind_box.key, self.reader_box.key, self.person_box.key
        self.presenter.set_filter(
            ReadingFilter(
                kind=ReadingKind(kind) if kind else None,
                actor=CoordinatorId(int(reader)) if reader else None,
                person=PersonId(int(person)) if person else None,
            )
        )

    @Slot(object)
    def _on_ids(self, ids: tuple[int, ...]) -> None:
        self.model.set_ids(ids)
        self._stack.setCurrentIndex(0 if ids else 1)
        self._number.setText(ngettext("{number} reading", "{number} readings", len(ids)).format(number=len(ids)))
        self._number.setVisible(bool(ids))
        if self.presenter.filter == ReadingFilter():
            self.empty_state.set_text(
                _("Nothing has been read yet"),
                _("When somebody opens a protected card or exports a list, it stands here."),
            )
        else:
            self.empty_state.set_text(
                _("Nothing here"), _("Nobody has read that. Choose “Everything” to see the rest.")
            )

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(_("That did not work"), sentence, tone=Tone.BAD)
