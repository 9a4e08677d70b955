"""The page that asks for the passphrase, and says what is wrong when the register does not open."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.values.clock import Clock
from models.values.errors import StorageCode
from translations import _
from ui.start.centred_card import CentredCard
from ui.start.language_choice import LanguageChoice
from ui.start.unlock_presenter import Obstacle, UnlockPresenter
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.secret_fields import SecretEdit
from ui.wording.dates import moment
from ui.wording.errors import error_sentence


class _Complaint(StrEnum):
    """What stands beside the passphrase."""

    NONE = "none"
    EMPTY = "empty"
    WRONG = "wrong"


_TITLES_NEEDED = frozenset({StorageCode.DAMAGED, StorageCode.MISSING, StorageCode.FOREIGN_FILE})


class UnlockPage(CentredCard):
    """Enter opens; a wrong passphrase can be tried again at once."""

    forgotten = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget, presenter: UnlockPresenter, *, theme: Theme, clock: Clock) -> None:
        super().__init__(parent, theme=theme)
        self.presenter = presenter
        self._clock = clock
        self._obstacle: Obstacle | None = None
        self._failure: Exception | None = None
        self._complaint = _Complaint.NONE
        self._caps_lock = False
        self._key_is_back = False
        self._is_working = False
        self._title = TextLabel(self, look="title", wraps=True)
        self._intro = TextLabel(self, look="muted", wraps=True)
        self._banner = Banner(self)
        # Made in the order on the page, which is also that of the Tab key.
        self.restore_button = PlainButton(self)
        self.key_button = PlainButton(self)
        self.passphrase = SecretEdit(self)
        self.field = Field(self, self.passphrase)
        self._shown = QCheckBox(self)
        self.forgotten_button = QuietButton(self)
        self.open_button = PrimaryButton(self)
        self.language_choice = LanguageChoice(self)
        self.primary_button = self.open_button
        self._lay_out()
        self._connect()
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus into the passphrase."""
        self.passphrase.setFocus()

    @property
    def obstacle(self) -> Obstacle | None:
        """Give what keeps the register shut, as far as it is known."""
        return self._obstacle

    @property
    def banner(self) -> Banner:
        """Give the banner that tells of it."""
        return self._banner

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.setAccessibleName(_("Open the register"))
        self._title.setText(_("Open the register"))
        self._intro.setText(_("The register is encrypted. Write your passphrase."))
        self.field.set_label(_("Passphrase"))
        self._shown.setText(_("Show what I write"))
        self.open_button.setText(_("Opening …") if self._is_working else _("Open"))
        self.forgotten_button.setText(_("I have forgotten the passphrase"))
        self.key_button.setText(_("Take the key file from the backup"))
        self.language_choice.retranslate()
        self._show_complaint()
        self._show_obstacle()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.forgotten_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        for widget in (self._title, self._intro, self._banner):
            self.body.addWidget(widget)
        for button in (self.restore_button, self.key_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self._shown)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(self.language_choice)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.working_changed.connect(self._on_working_changed)
        presenter.wrong_passphrase_given.connect(self._on_wrong_passphrase)
        presenter.obstacle_met.connect(self._on_obstacle_met)
        presenter.key_file_taken_back.connect(self._on_key_file_taken_back)
        presenter.failed.connect(self._on_failed)
        presenter.opened.connect(self._on_opened)
        self.open_button.clicked.connect(self._on_open)
        self.restore_button.clicked.connect(self._on_restore)
        self.key_button.clicked.connect(presenter.take_back_key_file)
        self.forgotten_button.clicked.connect(self.forgotten)
        self._shown.toggled.connect(self.passphrase.set_shown)
        self.passphrase.caps_lock_noticed.connect(self._on_caps_lock_noticed)
        self.passphrase.textEdited.connect(self._on_edited)
        self.language_choice.language_chosen.connect(self.language_chosen)

    def _show_complaint(self) -> None:
        sentence = ""
        if self._complaint is _Complaint.WRONG:
            sentence = _("The passphrase is not right.")
        elif self._complaint is _Complaint.EMPTY:
            sentence = _("Write the passphrase first.")
        if self._caps_lock:
            sentence = " ".join((sentence, _("Caps Lock seems to be on."))).strip()
        elif self._complaint is _Complaint.WRONG:
            sentence = " ".join((sentence, _("Look at Caps Lock and at the blanks between the words.")))
        self.field.show_problem(sentence)

    def _show_obstacle(self) -> None:
        obstacle = self._obstacle
        self.restore_button.setVisible(obstacle is not None and obstacle.backup_at is not None)
        self.key_button.setVisible(obstacle is not None and obstacle.key_copy)
        if obstacle is not None:
            self._tell(obstacle)
        elif self._failure is not None:
            self._banner.show_text(_("The register did not open"), error_sentence(self._failure), tone=Tone.BAD)
        elif self._key_is_back:
            self._banner.show_text(
                _("The key file is back."),
                _("Write the passphrase that held on the day of the backup."),
                tone=Tone.GOOD,
            )
        else:
            self._banner.hide()

    def _tell(self, obstacle: Obstacle) -> None:
        text = error_sentence(obstacle.trouble)
        if obstacle.backup_at is not None:
            written = moment(obstacle.backup_at, today=self._clock.today())
            self.restore_button.setText(_("Open the backup from {moment}").format(moment=written))
            way = _(
                "The newest verified backup is from {moment}. Open it with the passphrase that held on that day: "
                "what was written after that is missing in it. The files of today are kept aside."
            )
            text = f"{text}\n{way.format(moment=written)}"
        elif obstacle.trouble.code in _TITLES_NEEDED:
            none = _("There is no backup on this computer. Ask whoever keeps the second folder.")
            text = f"{text}\n{none}"
        self._banner.show_text(_("The register did not open"), text, tone=Tone.BAD)

    def _forget_obstacle(self) -> None:
        self._obstacle = None
        self._failure = None
        self._key_is_back = False
        self._show_obstacle()

    @Slot()
    def _on_open(self) -> None:
        if self._has_passphrase():
            self.presenter.unlock(self.passphrase.text())

    @Slot()
    def _on_restore(self) -> None:
        if self._has_passphrase():
            self.presenter.restore(self.passphrase.text())

    def _has_passphrase(self) -> bool:
        if self.passphrase.text():
            return True
        self._complaint = _Complaint.EMPTY
        self._show_complaint()
        self.passphrase.setFocus()
        return False

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._complaint = _Complaint.NONE
        self._show_complaint()

    @Slot(bool)
    def _on_caps_lock_noticed(self, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self._show_complaint()

    @Slot(bool)
    def _on_working_changed(self, working: bool) -> None:
        self._is_working = working
        buttons = (self.open_button, self.restore_button, self.key_button, self.forgotten_button)
        for widget in (*buttons, self.passphrase):
            widget.setEnabled(not working)
        self.open_button.setText(_("Opening …") if working else _("Open"))
        if not working:
            self.passphrase.setFocus()

    @Slot()
    def _on_wrong_passphrase(self) -> None:
        self._complaint = _Complaint.WRONG
        self._show_complaint()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    @Slot(object)
    def _on_obstacle_met(self, obstacle: Obstacle) -> None:
        self._forget_obstacle()
        self._complaint = _Complaint.NONE
        self._show_complaint()
        self._obstacle = obstacle
        self._show_obstacle()

    @Slot()
    def _on_key_file_taken_back(self) -> None:
        self._forget_obstacle()
        self._key_is_back = True
        self._show_obstacle()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._forget_obstacle()
        self._failure = error
        self._show_obstacle()

    @Slot(object)
    def _on_opened(self, _opened: object) -> None:
        self.passphrase.clear()
        self._shown.setChecked(False)
