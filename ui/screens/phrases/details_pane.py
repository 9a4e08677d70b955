"""Everything about the chosen phrase beside the list: what it means, its text, who read it, where it is used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from models.queries.phrases import PhraseRow
from models.values.phrases import PhraseState
from translations import _, ngettext
from translations.languages import schedule_language
from ui.actions import ActionKey, keys_of, shown_keys
from ui.screens.phrases.offer_part import OfferPart
from ui.screens.phrases.phrase_edit import PhraseEdit
from ui.screens.phrases.wording import context_of, products_in_words, review_sentence, state_sentence
from ui.theme import Theme
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel
from ui.widgets.looks import mark_problem
from ui.wording.sheets import language_name

_WIDTH = 300
_SMALLER = 272
_NARROW = 240
_SIDE = 17


class DetailsPane(Card):
    """One phrase to read, correct and approve; or how many are chosen, to approve them at once."""

    text_edited = Signal(str)
    save_wanted = Signal()
    approve_wanted = Signal()
    withdraw_wanted = Signal()
    reader_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._row: PhraseRow | None = None
        self._chosen = 0
        self._approvable = 0
        self._reader = ""
        self.title = TextLabel(self, look="strong", wraps=True, selectable=True)
        self.context = TextLabel(self, look="small", wraps=True)
        self.edit = PhraseEdit(self, theme=theme)
        self.problem = TextLabel(self, look="problem", wraps=True)
        self.approve_button = PrimaryButton(self)
        self.save_button = PlainButton(self)
        self.revert_button = PlainButton(self)
        self.reader_button = QuietButton(self)
        self.offer = OfferPart(self)
        self.state = TextLabel(self, look="small", wraps=True)
        self.review = TextLabel(self, look="small", wraps=True)
        self.withdraw_button = QuietButton(self)
        self.used_title = TextLabel(self, look="field_label")
        self.used = TextLabel(self, look="small", wraps=True)
        self.nothing = TextLabel(self, look="muted", wraps=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(16, 16, 16, 16)
        self._place()
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.save_wanted.connect(self.save_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.revert_button.clicked.connect(self.revert)
        self.approve_button.clicked.connect(self.approve_wanted)
        self.withdraw_button.clicked.connect(self.withdraw_wanted)
        self.reader_button.clicked.connect(self.reader_wanted)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def row(self) -> PhraseRow | None:
        """Give the phrase that is shown."""
        return self._row

    @property
    def text(self) -> str:
        """Give what stands in the field."""
        return self.edit.toPlainText()

    @property
    def is_dirty(self) -> bool:
        """Tell whether the field says something else than what is saved."""
        return self._row is not None and self.text.strip() != self._row.text

    def show_row(self, row: PhraseRow, unsaved: str | None, *, reader: str) -> None:
        """Show one phrase; ``unsaved`` is what somebody wrote earlier and did not save."""
        self._row, self._chosen, self._reader = row, 1, reader
        self.edit.set_language(schedule_language(row.language))
        self.edit.set_text(row.text if unsaved is None else unsaved)
        self._stack.setCurrentIndex(0)
        self._fill()

    def show_many(self, chosen: int, approvable: int, *, reader: str) -> None:
        """Say how many are chosen, and how many of them can be approved; none at all is also said."""
        self._row, self._chosen, self._approvable, self._reader = None, chosen, approvable, reader
        self._stack.setCurrentIndex(1)
        self._fill()

    def show_problem(self, sentence: str) -> None:
        """Put a sentence below the field; an empty one takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        mark_problem(self.edit, wrong=bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    @Slot()
    def revert(self) -> None:
        """Put back what is saved."""
        if self._row is not None:
            self.edit.setPlainText(self._row.text)
            self.show_problem("")
            self.edit.setFocus()

    def leave_room(self, *, wide: bool, narrow: bool) -> None:
        """Be as wide as the screen allows beside the list."""
        width = self._theme.px(_WIDTH if wide else _NARROW if narrow else _SMALLER)
        if width != self.width():
            self.setFixedWidth(width)
            self._fill()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.save_button.setText(_("Save"))
        self.save_button.setToolTip(shown_keys(keys_of(ActionKey.SAVE)))
        self.revert_button.setText(_("Undo"))
        self.revert_button.setToolTip(_("Put back the text as it is saved"))
        self.reader_button.setText(_("Somebody else …"))
        self.withdraw_button.setText(_("Take back the review"))
        self.used_title.setText(_("Used in"))
        self.offer.retranslate()
        self._fill()

    def _place(self) -> None:
        page = QWidget(self)
        parts = QVBoxLayout(page)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        head = _column(self.title)
        head.addWidget(self.context)
        text = _column(self.edit)
        text.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.approve_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.revert_button)
        buttons.addStretch(1)
        actions = QVBoxLayout()
        actions.setContentsMargins(16, 10, 16, 10)
        actions.setSpacing(4)
        actions.addLayout(buttons)
        actions.addWidget(self.reader_button, 0, Qt.AlignmentFlag.AlignLeft)
        facts = _column(self.state)
        facts.addWidget(self.review)
        facts.addWidget(self.withdraw_button, 0, Qt.AlignmentFlag.AlignLeft)
        used = _column(self.used_title)
        used.addWidget(self.used)
        for part in (head, text, actions):
            parts.addLayout(part)
            parts.addWidget(Rule(self, soft=True))
        parts.addWidget(self.offer)
        parts.addLayout(facts)
        parts.addWidget(Rule(self, soft=True))
        parts.addLayout(used)
        parts.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._many_page())
        self.body.addWidget(self._stack)

    def _many_page(self) -> QWidget:
        page = QWidget(self)
        self.many_button = PrimaryButton(page)
        self.many_button.clicked.connect(self.approve_wanted)
        self.many_reader_button = QuietButton(page)
        self.many_reader_button.clicked.connect(self.reader_wanted)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(1)
        column.addWidget(self.nothing)
        column.addWidget(self.many_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.many_reader_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return page

    def _fill(self) -> None:
        if self._row is None:
            self._fill_many()
            return
        row = self._row
        is_swedish = schedule_language(row.language).code == "sv"
        self.title.setText(row.swedish)
        self.context.setText(context_of(row))
        self.context.setVisible(bool(context_of(row)))
        self.edit.setAccessibleName(
            _("Text in {language}").format(language=language_name(schedule_language(row.language)))
        )
        self.approve_button.setVisible(not is_swedish)
        self.reader_button.setVisible(bool(self._reader) and not is_swedish)
        self.offer.show_offer(row)
        self.state.setText(
            _("When the Swedish changes, the other languages must be read again.")
            if is_swedish
            else state_sentence(row.state)
        )
        self.review.setText(review_sentence(row))
        self.review.setVisible(row.reviewed_on is not None and not is_swedish)
        self.withdraw_button.setVisible(
            row.state is PhraseState.REVIEWED and row.version is not None and not is_swedish
        )
        used = products_in_words(row.used_in)
        self.used.setText(used)
        self.used.setVisible(bool(used))
        self.used_title.setVisible(bool(used))
        self._show_whether_dirty()

    def _fill_many(self) -> None:
        if not self._chosen:
            self.nothing.setText(_("Choose a phrase in the list, and read or change it here."))
        else:
            chosen = ngettext("{number} phrase is chosen.", "{number} phrases are chosen.", self._chosen)
            waiting = ngettext(
                "{number} of them is waiting for a reader.",
                "{number} of them are waiting for a reader.",
                self._approvable,
            )
            self.nothing.setText(f"{chosen.format(number=self._chosen)} {waiting.format(number=self._approvable)}")
        self._name_button(self.many_button, self.width() - 2 * _SIDE)
        self.many_button.setVisible(bool(self._approvable))
        self.many_reader_button.setText(_("Somebody else …"))
        self.many_reader_button.setVisible(bool(self._approvable) and bool(self._reader))

    def _name_button(self, button: PrimaryButton, room: int) -> None:
        """Name the reader on the button, shortened to the room there is; the tool tip has the whole."""
        whole = _("Reviewed by {name}").format(name=self._reader) if self._reader else _("Reviewed by …")
        words = button.fontMetrics()
        around = button.sizeHint().width() - words.horizontalAdvance(button.text())
        button.setText(words.elidedText(whole, Qt.TextElideMode.ElideRight, room - around))
        button.setAccessibleName(whole)
        button.setToolTip(f"{whole} (Ctrl R)")

    def _show_whether_dirty(self) -> None:
        row = self._row
        if row is None:
            return
        dirty = self.is_dirty
        self.save_button.setVisible(dirty or self.approve_button.isHidden())
        self.save_button.setEnabled(dirty)
        self.revert_button.setEnabled(dirty)
        others = [button for button in (self.save_button, self.revert_button) if not button.isHidden()]
        self._name_button(
            self.approve_button, self.width() - 2 * _SIDE - sum(button.sizeHint().width() + 8 for button in others)
        )
        self.approve_button.setEnabled(bool(self.text.strip()) and (dirty or row.state is not PhraseState.REVIEWED))

    @Slot()
    def _on_text_changed(self) -> None:
        self.show_problem("")
        self._show_whether_dirty()
        self.text_edited.emit(self.text)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._row is not None:
            self.edit.set_language(schedule_language(self._row.language))


def _column(first: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(16, 10, 16, 10)
    column.setSpacing(4)
    column.addWidget(first)
    return column
