"""Shows a message in the receiver's language with Swedish beside, and copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from models.queries.pair_messages import PairMessageRow
from models.values.pair_messages import PairMessage
from models.values.pair_rows import PairDetails
from models.values.pairs import PairSide, PairStatus
from translations import _
from translations.languages import schedule_language
from ui.context import AppContext
from ui.screens.pairs.messages.presenter import MessagesPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.pair_cards import pair_names, side_short
from ui.wording.sheets import language_name

_WIDTH = 680
_LINES = 7
_SIDES = (PairSide.NEWCOMER, PairSide.VOLUNTEER)


class MessagesDialog(DialogBase):
    """What is shown may be changed before it is copied; nothing of it is kept."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PairDetails, side: PairSide) -> None:
        super().__init__(parent)
        self._details = details
        self._side = side if side in _SIDES else PairSide.NEWCOMER
        self._message = _usual_message(details)
        self._messages: dict[PairMessage, PairMessageRow] = {}
        self._presenter = MessagesPresenter(context, self)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        self._name = TextLabel(self, look="strong", wraps=True)
        self.side_chips = ChipFlow(self, keys=[each.value for each in _SIDES])
        self.message_chips = ChipFlow(self, keys=[each.value for each in PairMessage])
        self.notice = Banner(self)
        self.text_edit, self.swedish_edit = QPlainTextEdit(self), QPlainTextEdit(self)
        self._text_field, self._swedish_field = Field(self, self.text_edit), Field(self, self.swedish_edit)
        self.swedish_button = PlainButton(self)
        self.add_left_button(self.swedish_button)
        self._place()
        self._connect()
        self.retranslate()
        self._presenter.read(details, self._side)
        QTimer.singleShot(0, self, self._on_opened)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Texts to copy"), primary=_("Copy"), cancel=_("Close"))
        self.swedish_button.setText(_("Copy the &Swedish"))
        self._name.setText(pair_names(self._details.row))
        sides = [Chip(key=each.value, text=_upper(side_short(self._details.row, each))) for each in _SIDES]
        self.side_chips.show_chips(sides, self._side.value)
        kinds = {
            PairMessage.INVITATION: _("Invitation"),
            PairMessage.REMINDER: _("Reminder"),
            PairMessage.HOW_IS_IT: _("How is it going?"),
        }
        self.message_chips.show_chips([Chip(key=k.value, text=text) for k, text in kinds.items()], self._message.value)
        self._show()

    def _place(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(12)
        for field, edit in ((self._text_field, self.text_edit), (self._swedish_field, self.swedish_edit)):
            edit.setTabChangesFocus(True)
            edit.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
            beside.addWidget(field, 1)
        for widget in (self._name, self.side_chips, self.message_chips, self.notice):
            self.body.addWidget(widget)
        self.body.addLayout(beside)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.side_chips.key_chosen.connect(self._on_side)
        self.message_chips.key_chosen.connect(self._on_message)
        self.save_wanted.connect(self._on_copy)
        self.swedish_button.clicked.connect(self._on_copy_swedish)
        self._presenter.messages_read.connect(self._on_read)
        self._presenter.trouble_met.connect(self._on_trouble)

    def _show(self) -> None:
        row = self._messages.get(self._message)
        if row is None:
            return
        language = schedule_language(row.language)
        self._text_field.set_label(language_name(language))
        self._swedish_field.set_label(_("In Swedish"))
        right_to_left = language.is_right_to_left
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self.text_edit.setLayoutDirection(direction)
        option = self.text_edit.document().defaultTextOption()
        option.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.text_edit.document().setDefaultTextOption(option)
        self.text_edit.setPlainText(row.text)
        self.swedish_edit.setPlainText(row.swedish)
        is_swedish = row.language == "sv"
        self._swedish_field.setVisible(not is_swedish)
        self.swedish_button.setVisible(not is_swedish)
        self.notice.hide()
        if row.is_draft:
            text = _("Nobody who reads the language has approved it. Let somebody read it, or send the Swedish too.")
            self.notice.show_text(_("Draft"), text, tone=Tone.ATTENTION)
        if self.isVisible():
            self.fit_to_content()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.show_text(
            _("Copied. Paste it into your phone or e-mail; the program sends nothing."), tone=Tone.GOOD
        )
        self.fit_to_content()

    @Slot()
    def _on_opened(self) -> None:
        self.primary_button.setFocus()

    @Slot(object)
    def _on_read(self, messages: tuple[PairMessageRow, ...]) -> None:
        self._messages = {row.message: row for row in messages}
        self._show()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.notice.show_text(sentence, tone=Tone.BAD)

    @Slot(str)
    def _on_side(self, key: str) -> None:
        self._side = PairSide(key)
        self._presenter.read(self._details, self._side)

    @Slot(str)
    def _on_message(self, key: str) -> None:
        self._message = PairMessage(key)
        self._show()

    @Slot()
    def _on_copy(self) -> None:
        self._copy(self.text_edit.toPlainText())

    @Slot()
    def _on_copy_swedish(self) -> None:
        self._copy(self.swedish_edit.toPlainText())


def _usual_message(details: PairDetails) -> PairMessage:
    match details.row.status:
        case PairStatus.PROPOSED | PairStatus.ACCEPTED:
            return PairMessage.INVITATION
        case PairStatus.BOOKED:
            return PairMessage.REMINDER
        case _:
            return PairMessage.HOW_IS_IT


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
