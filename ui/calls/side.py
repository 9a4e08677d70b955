"""The right column of a call: who may be calling, what to say, and who waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.queries.waiting_calls import WaitingCallRow
from models.values.enquiries import EnquiryWant
from models.values.language import LanguageCode
from translations import _
from translations.languages import schedule_languages
from translations.read_aloud import read_aloud, read_aloud_languages
from ui.calls.likely_list import LikelyList
from ui.calls.presenter import CallStart
from ui.calls.talking_points import talking_points, waiting_in_words
from ui.calls.waiting_calls import WaitingCalls
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import TextLabel

_WIDTH, _NARROWEST = 330, 240


class CallSide(QWidget):
    """Shows; what is chosen in it is told by signals."""

    nobody_known = Signal()  # the caller is not who was recognised
    told_changed = Signal(bool)
    waiting_opened = Signal(object)  # EnquiryId

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._start = CallStart()
        self._wants: tuple[EnquiryWant, ...] = ()
        self._caller = ""
        self.known_card = Card(self, padded=False)
        self._nobody = TextLabel(self, look="muted", wraps=True)
        self.waiting = WaitingCalls(self)
        self.likely = LikelyList(self, theme=theme)
        self._caller_line = TextLabel(self, look="strong", wraps=True)
        self.other_button = QuietButton(self)
        self._say_card = Card(self)
        self._say = TextLabel(self, wraps=True)
        self._rule = Rule(self, soft=True)
        self.language_box = ChoiceBox(self)
        self._aloud = TextLabel(self, wraps=True)
        self.told_box = QCheckBox(self)
        self._waiting_card = Card(self)
        self._waiting = TextLabel(self, wraps=True)
        self._lay_out()
        self.other_button.clicked.connect(self.nobody_known)
        self.language_box.key_changed.connect(self._on_language_changed)
        self.told_box.toggled.connect(self.told_changed)
        self.waiting.opened.connect(self.waiting_opened)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_likely(())
        self.show_caller("")

    def show_start(self, start: CallStart) -> None:
        """Show what was read of the office and the queue."""
        self._start = start
        self._fill()

    def show_wants(self, wants: Sequence[EnquiryWant]) -> None:
        """Say what belongs to what the caller wants."""
        self._wants = tuple(wants)
        self._fill()

    def show_likely(self, rows: Sequence[LikelyPersonRow]) -> None:
        """List who may be calling."""
        self.likely.show_rows(rows)
        self.likely.setVisible(bool(rows) and not self._caller)
        self._nobody.setVisible(not rows and not self._caller)
        self._said.setVisible(not rows or bool(self._caller))

    def show_waiting_calls(self, rows: Sequence[WaitingCallRow]) -> None:
        """Say that somebody with this number or name has called already and still waits."""
        self.waiting.show_calls(rows)

    def show_caller(self, name: str) -> None:
        """Say who was recognised; empty for nobody."""
        self._caller = name
        self._caller_line.setText(_("{name} is calling").format(name=name) if name else "")
        self._caller_line.setVisible(bool(name))
        self.other_button.setVisible(bool(name))
        self.show_likely(self.likely.likely.rows)

    def retranslate(self) -> None:
        """Set every text."""
        self.waiting.retranslate()
        self.known_card.heading.set_text(_("Do we know them?"))
        self._nobody.setText(_("Whoever has the same number or a similar name appears here."))
        self.likely.setAccessibleName(_("Known people who may be calling"))
        self.likely.setAccessibleDescription(_("Enter opens the card. Space says that it is this person who calls."))
        self.other_button.setText(_("No, somebody else"))
        self._say_card.heading.set_text(_("To say"))
        names = {code: language.swedish_name.capitalize() for code, language in schedule_languages().items()}
        self.language_box.set_choices([(code, names[LanguageCode(code)]) for code in read_aloud_languages()])
        self.language_box.setAccessibleName(_("Language to read aloud in"))
        self.told_box.setText(_("I have read this aloud"))
        self._fill()

    def _fill(self) -> None:
        say = talking_points(self._wants, self._start.policy)
        self._say.setText(say)
        self._say.setVisible(bool(say))
        is_about_things = set(self._wants) == {EnquiryWant.THINGS}
        self._rule.setVisible(bool(say))
        self._say_card.setVisible(not is_about_things)
        code = self.language_box.key
        organisation = self._start.organisation or _("The office")
        self._aloud.setText(read_aloud(code, organisation=organisation) if code else "")
        waiting = self._start.waiting
        self._waiting_card.heading.set_text(_("Wait for a language friend"), str(waiting.total))
        words = waiting_in_words(waiting)
        self._waiting.setText(words)
        self._waiting_card.setVisible(bool(waiting.total) and bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._said = QWidget(self)
        known = QVBoxLayout(self._said)
        known.setContentsMargins(16, 12, 16, 12)
        caller = QHBoxLayout()
        caller.addWidget(self._caller_line, 1)
        caller.addWidget(self.other_button)
        known.addWidget(self._nobody)
        known.addLayout(caller)
        self.known_card.heading.show()
        self._say_card.heading.add_widget(self.language_box)
        self.known_card.body.addWidget(self.likely)
        self.known_card.body.addWidget(self._said)
        body = self._say_card.body
        for widget in (self._say, self._rule, self._aloud, self.told_box):
            body.addWidget(widget)
        self._waiting_card.body.addWidget(self._waiting)
        column.addWidget(self.waiting)
        for card in (self.known_card, self._say_card, self._waiting_card):
            column.addWidget(card)
        column.addStretch(1)

    @Slot(str)
    def _on_language_changed(self, _code: str) -> None:
        self._fill()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMinimumWidth(self._theme.px(_NARROWEST))
        self.setMaximumWidth(self._theme.px(_WIDTH))
        self.likely.fit()
