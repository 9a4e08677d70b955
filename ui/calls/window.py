"""The window of a call (mockup 7). It stands beside the register, so that one can look up a café meanwhile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.values.clock import LOCAL_ZONE
from models.values.enquiries import EnquiryOutcome, EnquiryWant
from models.values.errors import FieldProblem
from models.values.identifiers import EnquiryId, PersonId
from translations import _
from ui.actions import shown_keys
from ui.calls.fields import CallFields
from ui.calls.form import CallForm, enquiry_of
from ui.calls.presenter import CallPresenter, CallStart, LikelyCallers, SavedCall
from ui.calls.side import CallSide
from ui.calls.steps import proposed_step
from ui.context import AppContext
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.cards import Rule
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.wording.dates import clock_time, long_day

_SIZE = QSize(1000, 690)
_SAVE, _SAVE_AND_OPEN = "Ctrl+Return", "Ctrl+O"


class CallWindow(QDialog):
    """Ctrl Enter saves, Esc closes and keeps what was written, Alt and a number say what the caller wants."""

    saved = Signal(object, object)  # SavedCall, TransactionNumber
    card_wanted = Signal(object)  # PersonId
    enquiry_wanted = Signal(object)  # EnquiryId
    put_aside = Signal()  # closed with something written

    def __init__(self, parent: QWidget, context: AppContext) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._start = CallStart()
        self._is_saving = False
        self.presenter = CallPresenter(context, self)
        self._title = TextLabel(self, look="title")
        self._moment = TextLabel(self, look="muted")
        self._keys = TextLabel(self, look="muted")
        self.again_button = QuietButton(self)
        self.banner = Banner(self)
        self.fields = CallFields(self, today=context.clock.today())
        self.side = CallSide(self, theme=context.theme)
        self.save_button = PrimaryButton(self)
        self.open_button = PlainButton(self)
        self._no_number = TextLabel(self, look="small", wraps=True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_form()

    def start(self) -> None:
        """Read what the window begins with; an unfinished call comes back."""
        self.presenter.start()

    def fit_to_content(self) -> None:
        """Take the size of the design, within the screen."""
        room = self.screen().availableSize()
        px = self._context.theme.px
        self.resize(min(px(_SIZE.width()), room.width() - 40), min(px(_SIZE.height()), room.height() - 60))

    @Slot()
    def retranslate(self) -> None:
        """Set every text."""
        now = self._context.clock.now().astimezone(LOCAL_ZONE)
        self.setWindowTitle(_("New call"))
        self._title.setText(_("New call"))
        self._moment.setText(f"{long_day(now.date())} {clock_time(now.time())}")
        self._keys.setText(_("Esc closes · what you write is kept"))
        self.again_button.setText(_("Begin anew"))
        self.open_button.setText(_("Save and open the card"))
        self.open_button.setToolTip(shown_keys(_SAVE_AND_OPEN))
        self._no_number.setText(_("A personal identity number is not needed and not kept."))
        self.fields.retranslate()
        self.side.retranslate()
        self.show_form()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fields.wants.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        self._put_aside()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._put_aside()
        super().closeEvent(event)

    def _put_aside(self) -> None:
        self.presenter.keeper.keep_now()
        if self.isVisible() and self.fields.form.is_begun and not self.fields.form.is_about_things:
            self.put_aside.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._moment, 1)
        head.addWidget(self.again_button)
        head.addWidget(self._keys)
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(bar, "top_bar")
        bar.setLayout(head)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.banner)
        left.addWidget(self.fields, 1)
        page = QWidget(self)
        set_look(page, "page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(20, 18, 20, 18)
        columns.setSpacing(18)
        columns.addLayout(left, 5)
        columns.addWidget(self.side, 3)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 12, 20, 16)
        buttons.setSpacing(9)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self._no_number, 3)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(scroll, 1)
        column.addWidget(Rule(self))
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_changed)
        self.fields.list_wanted.connect(self._on_list_wanted)
        self.side.likely.opened.connect(self._on_opened)
        self.side.likely.recognised.connect(self._on_recognised)
        self.side.likely.left_upwards.connect(self.fields.name_edit.setFocus)
        self.side.waiting_opened.connect(self._on_waiting_opened)
        self.side.nobody_known.connect(self._on_nobody_known)
        self.side.told_changed.connect(self._on_told_changed)
        self.again_button.clicked.connect(self._on_again)
        self.save_button.clicked.connect(self._on_save)
        self.open_button.clicked.connect(self._on_save_and_open)
        for keys in (_SAVE, "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save_button.click)
        QShortcut(QKeySequence(_SAVE_AND_OPEN), self).activated.connect(self.open_button.click)
        self._want_keys = {
            QShortcut(QKeySequence(f"Alt+{number}"), self): number for number in range(1, len(EnquiryWant) + 1)
        }
        for shortcut in self._want_keys:
            shortcut.activated.connect(self._on_want_key)
        self.presenter.started.connect(self._on_started)
        self.presenter.likely_changed.connect(self._on_likely)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.invalid.connect(self._on_invalid)
        self.presenter.trouble_met.connect(self._on_trouble)
        self._context.language.changed.connect(self.retranslate)

    def show_form(self) -> None:
        """Let everything follow that hangs on what is written."""
        form = self.fields.form
        self.side.show_wants(form.wants)
        self.side.show_caller(form.person_name)
        self.side.told_box.blockSignals(True)
        self.side.told_box.setChecked(form.told)
        self.side.told_box.blockSignals(False)
        self.again_button.setVisible(form.is_begun)
        self.open_button.setEnabled(form.outcome is not None)
        for widget in (self.open_button, self._no_number, self.side.known_card):
            widget.setVisible(not form.is_about_things)
        keys = shown_keys(_SAVE)
        words = _("Close, nothing is kept") if form.is_about_things else _("Save {keys}").format(keys=keys)
        self.save_button.setText(words)
        for name, field in self.fields.fields.items():
            field.setVisible(name == "wants" or not form.is_about_things)
        self._say_where_things_go(form)

    def _say_where_things_go(self, form: CallForm) -> None:
        if EnquiryWant.THINGS not in form.wants:
            self.fields.things.hide()
            return
        contact = self._start.second_hand_contact
        text = contact or _("Nothing is entered yet. In the settings, under Intake, you write who takes things.")
        self.fields.things.show_text(_("Things are taken here"), text, tone=Tone.INFO if contact else Tone.ATTENTION)

    @Slot(object)
    def _on_started(self, start: CallStart) -> None:
        self._start = start
        self.fields.show_areas(start.areas)
        self.side.show_start(start)
        if start.kept is not None and not self.fields.form.is_begun:
            self.fields.show_form(start.kept.draft)
            self._look_for(start.kept.draft)
        self.show_form()

    @Slot()
    def _on_changed(self) -> None:
        form = self.fields.form
        self.presenter.keep(form)
        self._look_for(form)
        self.show_form()

    def _look_for(self, form: CallForm) -> None:
        self.presenter.look_for(form.name, form.phone, form.email)

    @Slot(object)
    def _on_likely(self, likely: LikelyCallers) -> None:
        self.side.show_likely(likely.people)
        self.side.show_waiting_calls(likely.calls)

    @Slot()
    def _on_list_wanted(self) -> None:
        if self.side.likely.isVisible():
            self.side.likely.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_recognised(self, row: LikelyPersonRow) -> None:
        form = self.fields.form
        self.fields.change(replace(form, name=row.name, person_id=row.id, person_name=row.name))
        self.fields.phone_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_opened(self, row: LikelyPersonRow) -> None:
        self._on_recognised(row)
        self.card_wanted.emit(PersonId(row.id))
        self.close()

    @Slot(object)
    def _on_waiting_opened(self, enquiry_id: EnquiryId) -> None:
        """What is written stays as a draft: Ctrl N brings it back."""
        self.enquiry_wanted.emit(enquiry_id)
        self.close()

    @Slot()
    def _on_nobody_known(self) -> None:
        self.fields.change(replace(self.fields.form, person_id=None, person_name=""))
        self.fields.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_told_changed(self, told: bool) -> None:
        self.fields.change(replace(self.fields.form, told=told))

    @Slot()
    def _on_want_key(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.fields.wants.turn(self._want_keys[shortcut])

    @Slot()
    def _on_again(self) -> None:
        self.fields.change(CallForm())
        self.fields.wants.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_save(self) -> None:
        if self.fields.form.is_about_things:
            self.presenter.keeper.forget()
            self.accept()
            return
        self._save(None)

    @Slot()
    def _on_save_and_open(self) -> None:
        self._save(self.fields.form.outcome)

    def _save(self, outcome: EnquiryOutcome | None) -> None:
        if self._is_saving:
            return
        self._is_saving = True
        self.banner.hide()
        form = self.fields.form
        enquiry = enquiry_of(
            form,
            proposed_step=proposed_step(form.wants),
            times_in_note=_("Can mostly: {times}"),
            today=self._context.clock.today(),
        )
        self.presenter.save(enquiry, outcome)

    @Slot(object, object)
    def _on_saved(self, saved: SavedCall, transaction: object) -> None:
        self.saved.emit(saved, transaction)
        self.accept()

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._is_saving = False
        self.fields.show_problems(problems)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._is_saving = False
        self.banner.show_text(_("Not saved yet"), sentence, tone=Tone.BAD)
