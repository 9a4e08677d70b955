"""The way in for who has forgotten the passphrase: the recovery code, a new passphrase, perhaps a new code."""

from __future__ import annotations

from typing import assert_never
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.printing.recovery_paper import RecoveryPaper
from ui.start.centred_card import CentredCard
from ui.start.recovery_presenter import RecoveryPresenter
from ui.start.recovery_presenter import RecoveryStep as Step
from ui.start.recovery_step import RecoveryStep
from ui.start.step_page import StepPage, choice_field, text_field
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.passphrase_fields import PassphraseFields
from ui.wording.errors import error_sentence

_LONGEST_CODE = 40


class _CodePage(StepPage):
    """Asks for the code of the paper."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme)
        self._field, self.edit = text_field(self, longest=_LONGEST_CODE)
        self.edit.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.body.addWidget(self._field)
        self.bind_fields({"recovery_code": self._field})

    def focus_first(self) -> None:
        self.edit.setFocus()

    def retranslate(self) -> None:
        self.set_heading(
            _("Open with the recovery code"),
            _("Fetch the paper with the 25 letters and digits. Then you choose a new passphrase."),
        )
        self._field.set_label(
            _("Recovery code"), _("It does not matter whether letters are large, or where the hyphens are.")
        )


class _PassphrasePage(StepPage):
    """Asks for the new passphrase, for whom, and whether the code is to be replaced as well."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme)
        self.fields = PassphraseFields(self, theme=theme)
        self.coordinator_field, self.coordinator = choice_field(self)
        self.wants_new_code = QCheckBox(self)
        self.wants_new_code.setChecked(True)
        self.body.addWidget(self.coordinator_field)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.wants_new_code)
        self.bind_fields({"passphrase": self.fields.first_field, "passphrase_again": self.fields.second_field})

    def focus_first(self) -> None:
        self.fields.focus_first()

    def retranslate(self) -> None:
        self.set_heading(
            _("Choose a new passphrase"),
            _("The code was right. When you are done, the old passphrase opens nothing any more."),
        )
        self.coordinator_field.set_label(_("Whose passphrase?"))
        self.fields.retranslate()
        self.wants_new_code.setText(_("Make a new recovery code too, since the old one has been used"))


class RecoveryPage(CentredCard):
    """Three steps on one card; Esc goes back to the passphrase."""

    def __init__(self, parent: QWidget, presenter: RecoveryPresenter, paper: RecoveryPaper, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme, width=600)
        self.presenter = presenter
        self._paper = paper
        self._failure: Exception | None = None
        self.code_page = _CodePage(self, theme=theme)
        self.passphrase_page = _PassphrasePage(self, theme=theme)
        self.new_code_page = RecoveryStep(self, theme=theme)
        self._pages: dict[Step, StepPage] = {
            Step.CODE: self.code_page,
            Step.PASSPHRASE: self.passphrase_page,
            Step.NEW_CODE: self.new_code_page,
        }
        self._banner = Banner(self)
        self.back_button = PlainButton(self)
        self.next_button = PrimaryButton(self)
        self.primary_button = self.next_button
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        for page in self._pages.values():
            self.body.addWidget(page)
        self.body.addWidget(self._banner)
        self.body.addLayout(row)
        self._connect()
        self.retranslate()
        self._on_step_changed(int(Step.CODE))

    def focus_first(self) -> None:
        """Put the focus into the first field of the step."""
        self._pages[self.presenter.step].focus_first()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.setAccessibleName(_("Recovery"))
        for page in self._pages.values():
            page.retranslate()
        self.back_button.setText(_("Back"))
        self._word_buttons()
        self._show_failure()

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.step_changed.connect(self._on_step_changed)
        presenter.refused.connect(self._on_refused)
        presenter.working_changed.connect(self._on_working_changed)
        presenter.failed.connect(self._on_failed)
        self.next_button.clicked.connect(self._on_next)
        self.back_button.clicked.connect(self.back_wanted)
        self.passphrase_page.wants_new_code.toggled.connect(self._on_wish_changed)
        self.new_code_page.print_wanted.connect(self._on_print_wanted)
        self.new_code_page.save_wanted.connect(self._on_save_wanted)
        self._paper.told.connect(self.new_code_page.tell)

    def _word_buttons(self) -> None:
        last = self.presenter.step is Step.NEW_CODE or (
            self.presenter.step is Step.PASSPHRASE and not self.passphrase_page.wants_new_code.isChecked()
        )
        self.next_button.setText(_("Open the register") if last else _("Continue"))

    def _show_failure(self) -> None:
        if self._failure is None:
            self._banner.hide()
        else:
            self._banner.show_text(_("The register did not open"), error_sentence(self._failure), tone=Tone.BAD)

    def _clear(self) -> None:
        self.code_page.edit.clear()
        self.passphrase_page.fields.clear()
        self.new_code_page.clear()

    @Slot(int)
    def _on_step_changed(self, number: int) -> None:
        step = Step(number)
        self._failure = None
        self._show_failure()
        if step is Step.CODE:
            self._clear()
        elif step is Step.PASSPHRASE:
            self._fill_coordinators()
        else:
            self.new_code_page.set_code(self.presenter.new_code)
        for other, page in self._pages.items():
            page.setVisible(other is step)
            page.show_problems(())
        self._word_buttons()
        self.focus_first()

    def _fill_coordinators(self) -> None:
        page, rows = self.passphrase_page, self.presenter.coordinators
        if page.coordinator.count() != len(rows):
            page.coordinator.clear()
            for row in rows:
                page.coordinator.addItem(row.name, str(row.uid))
        page.coordinator_field.setVisible(len(rows) > 1)
        page.fields.set_known_words([row.name for row in rows])

    @Slot(object)
    def _on_refused(self, problems: tuple[FieldProblem, ...]) -> None:
        if any(problem.field == "recovery_code" for problem in problems):
            self.code_page.show_problems(problems)
        else:
            self._pages[self.presenter.step].show_problems(problems)

    @Slot()
    def _on_next(self) -> None:
        presenter = self.presenter
        match presenter.step:
            case Step.CODE:
                presenter.submit_code(self.code_page.edit.text())
            case Step.PASSPHRASE:
                page = self.passphrase_page
                presenter.submit_passphrase(
                    page.fields.first,
                    page.fields.second,
                    UUID(str(page.coordinator.currentData())),
                    wants_new_code=page.wants_new_code.isChecked(),
                )
            case Step.NEW_CODE:
                presenter.submit_typed_code(self.new_code_page.typed)
            case _:
                assert_never(presenter.step)

    @Slot(bool)
    def _on_wish_changed(self, _wished: bool) -> None:
        self._word_buttons()

    @Slot()
    def _on_print_wanted(self) -> None:
        self._paper.print_code(self, self.presenter.new_code, "")

    @Slot()
    def _on_save_wanted(self) -> None:
        self._paper.save_code(self, self.presenter.new_code, "")

    @Slot(bool)
    def _on_working_changed(self, working: bool) -> None:
        for widget in (*self._pages.values(), self.back_button, self.next_button):
            widget.setEnabled(not working)
        if not working:
            self.focus_first()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._failure = error
        self._show_failure()
