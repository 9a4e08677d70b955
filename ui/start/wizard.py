"""The wizard of the first start: the steps at the left, one step at a time at the right, the way on below."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.values.activities import OfficeScope
from models.values.errors import FieldProblem
from translations import _
from ui.printing.recovery_paper import RecoveryPaper
from ui.start.office_step import OfficeStep
from ui.start.passphrase_step import PassphraseStep
from ui.start.place_step import PlaceStep
from ui.start.recovery_step import RecoveryStep
from ui.start.step_list import StepList
from ui.start.step_page import StepPage
from ui.start.wizard_presenter import WizardPresenter, WizardStep
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.widgets.looks import set_look
from ui.wording.errors import error_sentence

_STOP = "stop"


class Wizard(QWidget):
    """Covers the window until there is a register. Enter goes on, Esc asks before it stops."""

    abandoned = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget, presenter: WizardPresenter, paper: RecoveryPaper, *, theme: Theme) -> None:
        super().__init__(parent)
        set_look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.presenter = presenter
        self._paper = paper
        self._theme = theme
        self._trouble: Exception | None = None
        self.steps = StepList(self, theme=theme, steps=len(WizardStep))
        self.office = OfficeStep(self, theme=theme)
        self.passphrase = PassphraseStep(self, theme=theme)
        self.recovery = RecoveryStep(self, theme=theme)
        self.place = PlaceStep(self, theme=theme, today=presenter.today)
        self._pages: dict[WizardStep, StepPage] = {
            WizardStep.OFFICE: self.office,
            WizardStep.PASSPHRASE: self.passphrase,
            WizardStep.RECOVERY: self.recovery,
            WizardStep.PLACE: self.place,
        }
        self._stack = QStackedWidget(self)
        self._scrolls: dict[WizardStep, QScrollArea] = {}
        self.banner = Banner(self)
        self.skip_button = QuietButton(self)
        self.back_button = PlainButton(self)
        self.next_button = PrimaryButton(self)
        self._lay_out()
        self._connect()
        self.recovery.set_code(presenter.recovery_code)
        self.retranslate()
        self._on_step_changed(int(WizardStep.OFFICE))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.setAccessibleName(_("First start"))
        self.steps.set_names(
            (_("Your organisation"), _("Passphrase"), _("Recovery code"), _("The first meeting point"))
        )
        for page in self._pages.values():
            page.retranslate()
        self.skip_button.setText(_("Skip this step"))
        self._word_buttons()
        self._show_trouble()

    def event(self, event: QEvent) -> bool:
        # The window's own Esc would take the key before it reaches this page.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                focused = self.focusWidget()
                button = focused if isinstance(focused, QPushButton) and focused.hasFocus() else self.next_button
                button.click()
            case Qt.Key.Key_Escape:
                self.ask_to_stop()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def ask_to_stop(self) -> None:
        """Ask whether to leave the first start, in which nothing has been saved."""
        if self.presenter.is_working:
            return
        question = ChoiceDialog(
            self,
            title=_("Stop setting up Samspråk?"),
            text=_("Nothing has been saved yet. What you have written is thrown away."),
            choices=(
                Choice(key="stay", text=_("Go on setting up"), look="primary"),
                Choice(key=_STOP, text=_("Stop and close"), look="danger"),
            ),
        )
        question.chosen.connect(self._on_answered)
        question.open()

    def _lay_out(self) -> None:
        for step, page in self._pages.items():
            scroll = _scrolling(self._stack, page, self._theme)
            self._scrolls[step] = scroll
            self._stack.addWidget(scroll)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.skip_button)
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        margin = self._theme.px(38)
        below = QVBoxLayout()
        below.setContentsMargins(margin, 10, margin, 24)
        below.setSpacing(12)
        below.addWidget(self.banner)
        below.addLayout(buttons)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.step_changed.connect(self._on_step_changed)
        presenter.refused.connect(self._on_refused)
        presenter.working_changed.connect(self._on_working_changed)
        presenter.failed.connect(self._on_failed)
        presenter.founded.connect(self._on_founded)
        self.next_button.clicked.connect(self._on_next)
        self.back_button.clicked.connect(self._on_back)
        self.skip_button.clicked.connect(self._on_skip)
        self.steps.language_choice.language_chosen.connect(self.language_chosen)
        self.recovery.print_wanted.connect(self._on_print_wanted)
        self.recovery.save_wanted.connect(self._on_save_wanted)
        self._paper.told.connect(self.recovery.tell)

    def _word_buttons(self) -> None:
        first = self.presenter.step is WizardStep.OFFICE
        last = self.presenter.step is WizardStep.PLACE
        self.back_button.setText(_("Cancel") if first else _("Back"))
        if self.presenter.is_working:
            self.next_button.setText(_("Encrypting …"))
        else:
            self.next_button.setText(_("Finish") if last else _("Continue"))
        self.skip_button.setVisible(last)

    def _show_trouble(self) -> None:
        if self._trouble is None:
            self.banner.hide()
            return
        self.banner.show_text(_("The register could not be made"), error_sentence(self._trouble), tone=Tone.BAD)

    @Slot(int)
    def _on_step_changed(self, number: int) -> None:
        step = WizardStep(number)
        self._trouble = None
        self._show_trouble()
        office = self.presenter.office
        if office is not None:
            self.place.use_cafes(office.scope is not OfficeScope.PAIRS)
        self.passphrase.set_known_words(self.presenter.known_words)
        self.steps.show_step(number)
        self._stack.setCurrentWidget(self._scrolls[step])
        self._pages[step].show_problems(())
        self._word_buttons()
        self._pages[step].focus_first()

    @Slot(object)
    def _on_refused(self, problems: tuple[FieldProblem, ...]) -> None:
        self._pages[self.presenter.step].show_problems(problems)
        scroll = self._scrolls[self.presenter.step]
        focused = self.focusWidget()
        if focused is not None and scroll.isAncestorOf(focused):
            scroll.ensureWidgetVisible(focused, 0, self._theme.px(60))

    @Slot()
    def _on_next(self) -> None:
        presenter = self.presenter
        match presenter.step:
            case WizardStep.OFFICE:
                presenter.submit_office(self.office.draft, self.office.coordinator_name)
            case WizardStep.PASSPHRASE:
                presenter.submit_passphrase(self.passphrase.first, self.passphrase.second)
            case WizardStep.RECOVERY:
                presenter.submit_typed_code(self.recovery.typed)
            case WizardStep.PLACE:
                if not self._refuse_unreadable():
                    presenter.submit_place(self.place.draft, self.place.first_cafe)
            case _:
                assert_never(presenter.step)

    def _refuse_unreadable(self) -> bool:
        unreadable = self.place.cafe.unreadable if self.place.first_cafe is not None else ()
        if unreadable:
            self._on_refused(unreadable)
        return bool(unreadable)

    @Slot()
    def _on_back(self) -> None:
        if self.presenter.step is WizardStep.OFFICE:
            self.ask_to_stop()
        else:
            self.presenter.go_back()

    @Slot()
    def _on_skip(self) -> None:
        self.presenter.skip_place()

    @Slot()
    def _on_print_wanted(self) -> None:
        self._paper.print_code(self, self.presenter.recovery_code, self._organisation_name())

    @Slot()
    def _on_save_wanted(self) -> None:
        self._paper.save_code(self, self.presenter.recovery_code, self._organisation_name())

    def _organisation_name(self) -> str:
        return self.presenter.office.organisation_name.strip() if self.presenter.office is not None else ""

    @Slot(bool)
    def _on_working_changed(self, working: bool) -> None:
        for widget in (self._stack, self.back_button, self.next_button, self.skip_button, self.steps):
            widget.setEnabled(not working)
        if working:
            self._trouble = None
            self._show_trouble()
        self._word_buttons()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._trouble = error
        self._show_trouble()
        self.next_button.setFocus()

    @Slot(object)
    def _on_founded(self, _opened: object) -> None:
        self.passphrase.clear()
        self.recovery.clear()

    @Slot(str)
    def _on_answered(self, answer: str) -> None:
        if answer == _STOP:
            self.presenter.forget()
            self._on_founded(None)
            self.abandoned.emit()


def _scrolling(parent: QWidget, page: StepPage, theme: Theme) -> QScrollArea:
    """Put a page where it scrolls when the window is too low for it."""
    frame = QWidget(parent)
    set_look(frame, "page")
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.px(38), theme.px(28), theme.px(24), 8)
    row.addWidget(page, 1)
    row.addStretch(0)
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(frame)
    return scroll
