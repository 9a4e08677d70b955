"""Asks what a list is for, which columns it has and which kind of file it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from models.queries.people import PersonFilter
from models.values.errors import FieldProblem
from models.values.exports import USUAL_COLUMNS, ExportColumn, ExportForm, columns_for
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.people.exporting.presenter import ExportPresenter
from ui.screens.people.list_files import ListDialogs, SystemListDialogs
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems
from ui.widgets.labels import TextLabel
from ui.wording.exported_lists import export_form_name, export_heading

_WIDTH = 640
_ACROSS = 3
_LONGEST_PURPOSE = 200


class ExportDialog(DialogBase):
    """Closes when the file is there; ``told`` says how many are in it."""

    told = Signal(str)

    def __init__(
        self,
        context: AppContext,
        parent: QWidget,
        *,
        chosen: PersonFilter,
        ids: Sequence[PersonId] = (),
        dialogs: ListDialogs | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialogs: ListDialogs = dialogs or SystemListDialogs()
        self.presenter = ExportPresenter(context, chosen, ids, self)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        self.banner = Banner(self)
        self._count = TextLabel(self, wraps=True)
        self._number = self._protected = 0
        self.purpose = QLineEdit(self)
        self.purpose.setMaxLength(_LONGEST_PURPOSE)
        self._purpose_field = Field(self, self.purpose)
        self._form = FormProblems({"purpose": self._purpose_field})
        self.form_box = ChoiceBox(self)
        self._form_field = Field(self, self.form_box)
        self._columns_label = TextLabel(self, look="strong")
        self.boxes = {column: QCheckBox(self) for column in columns_for(chosen.role)}
        self.protected_box = QCheckBox(self)
        self._protected_hint = TextLabel(self, look="small", wraps=True)
        for widget in (self.banner, self._count, self._purpose_field, self._form_field, self._columns_label):
            self.body.addWidget(widget)
        self.body.addLayout(self._grid())
        self.body.addWidget(self.protected_box)
        self.body.addWidget(self._protected_hint)
        self.protected_box.hide()
        self._protected_hint.hide()
        self._word()
        self.presenter.counted.connect(self._on_counted)
        self.presenter.exported.connect(self._on_exported)
        self.presenter.problems_met.connect(self._on_problems)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.purpose.textEdited.connect(self._on_edited)
        self.protected_box.toggled.connect(self._on_protected_toggled)
        self.save_wanted.connect(self._on_save)
        self.primary_button.setEnabled(False)
        self.purpose.setFocus()
        self.presenter.count()

    def is_dirty(self) -> bool:
        return bool(self.purpose.text().strip())

    @property
    def columns(self) -> tuple[ExportColumn, ...]:
        """Give the columns that are ticked, in the order of the list."""
        return tuple(column for column, box in self.boxes.items() if box.isChecked())

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (column, box) in enumerate(self.boxes.items()):
            box.setText(export_heading(column))
            box.setChecked(column in USUAL_COLUMNS)
            box.toggled.connect(self._on_edited)
            grid.addWidget(box, number // _ACROSS, number % _ACROSS)
        return grid

    def _word(self) -> None:
        self.set_texts(heading=_("Export the list"), primary=_("Save as a file …"))
        self._purpose_field.set_label(
            _("&What is the list for?"),
            _("It is written down who took out the list, when, how many were in it and what for."),
        )
        self._form_field.set_label(_("&Kind of file"))
        self.form_box.set_choices([(form.value, export_form_name(form)) for form in ExportForm])
        self._columns_label.setText(_("What stands in it: no more than the purpose needs"))

    @Slot(int, int)
    def _on_counted(self, number: int, protected: int) -> None:
        self._number, self._protected = number, protected
        if protected:
            self._offer_protected()
        self._say_number()
        self._set_enabled()

    def _offer_protected(self) -> None:
        self.protected_box.setText(
            ngettext(
                "Take along {number} person with protected identity for whom you answer",
                "Take along {number} people with protected identity for whom you answer",
                self._protected,
            ).format(number=self._protected)
        )
        hint = _(
            "Only the alias stands in the list. The file is not encrypted: whoever reads it sees that somebody with "
            "this alias is in the register. It is written down that you took them along."
        )
        self._protected_hint.setText(hint)
        self.protected_box.setAccessibleDescription(hint)
        self.protected_box.show()
        self._protected_hint.show()
        self.fit_to_content()

    def _say_number(self) -> None:
        number = self._number + (self._protected if self.protected_box.isChecked() else 0)
        sentence = ngettext("{number} person is listed.", "{number} people are listed.", number).format(number=number)
        if self.protected_box.isChecked():
            left_out = _("Notes are never in it.")
        else:
            left_out = _("Notes are never in it, nor anybody with protected identity.")
        self._count.setText(f"{sentence} {left_out}")

    @Slot(bool)
    def _on_protected_toggled(self, with_protected: bool) -> None:
        """The alias needs a column to stand in: without it they do not come along."""
        if with_protected:
            self.boxes[ExportColumn.GIVEN_NAME].setChecked(True)
        self._say_number()
        self._set_enabled()

    @Slot()
    def _on_edited(self) -> None:
        self._form.clear()
        if not self.boxes[ExportColumn.GIVEN_NAME].isChecked():
            self.protected_box.setChecked(False)
        self._set_enabled()

    def _set_enabled(self) -> None:
        anybody = self._number > 0 or self.protected_box.isChecked()
        self.primary_button.setEnabled(anybody and bool(self.columns))

    @Slot()
    def _on_save(self) -> None:
        purpose = self.purpose.text().strip()
        if not purpose:
            self._purpose_field.show_problem(_("Write what the list is for."))
            self.purpose.setFocus()
            return
        form = ExportForm(self.form_box.key)
        self._dialogs.ask_where(
            self,
            title=_("Save the list"),
            name=file_name(self.presenter.role, form, self.presenter.today.isoformat()),
            kinds=f"{export_form_name(form).partition(' (')[0]} (*.{form.value})",
            on_chosen=partial(self._on_path, form, purpose),
        )

    def _on_path(self, form: ExportForm, purpose: str, path: Path) -> None:
        self.banner.hide()
        self.presenter.export(
            path,
            form=form,
            columns=self.columns,
            purpose=purpose,
            with_protected=self.protected_box.isChecked(),
        )

    @Slot(str)
    def _on_exported(self, sentence: str) -> None:
        self.told.emit(sentence)
        self.accept()

    @Slot(object)
    def _on_problems(self, problems: Sequence[FieldProblem]) -> None:
        self._form.apply(problems)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(_("The list was not saved"), sentence, tone=Tone.BAD)


def file_name(role: PersonRole, form: ExportForm, day: str) -> str:
    """Suggest a name that says what is inside and when it was taken out."""
    name = _("volunteers-{day}") if role is PersonRole.VOLUNTEER else _("newcomers-{day}")
    return f"{name.format(day=day)}.{form.value}"
