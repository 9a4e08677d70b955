"""The card beside the inbox: everything about the chosen enquiry, who it may be, and what one can decide."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.enquiries import EnquiryDetails
from models.values.enquiries import EnquiryState
from models.values.identifiers import PersonId
from translations import _
from ui.screens.inbox.columns import shown_name
from ui.screens.inbox.decisions import DecisionButtons
from ui.screens.inbox.facts import FactGroup, fact_groups, known_line, preferred_in_words, step_line, step_title
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel
from ui.widgets.scroll_page import ScrollPage
from ui.wording.enquiries import wants_in_words

_WIDTH = 344
_MOST_MORE = 90
"""So much wider it grows with the text, or the list would have no room."""


class PersonButton(PlainButton):
    """Leads to the card of somebody in the register."""

    person_chosen = Signal(int)  # PersonId

    def __init__(self, parent: QWidget, *, person_id: PersonId, name: str) -> None:
        super().__init__(parent)
        self._person_id = person_id
        self.setText(_("Open"))
        self.setAccessibleName(_("Open the card of {name}").format(name=name))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.person_chosen.emit(self._person_id)


class DetailsPanel(Card):
    """Its buttons ask the screen, which knows the enquiry."""

    step_wanted = Signal()
    reopen_wanted = Signal()
    person_chosen = Signal(int)  # PersonId

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._today = today
        self._details: EnquiryDetails | None = None
        self.person_buttons: list[PersonButton] = []
        self._build_head()
        self._build_page()
        self.decisions = DecisionButtons(self)
        self._rule = Rule(self)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.decisions)
        self.step_banner.action_chosen.connect(self._on_banner_pressed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_details(self, details: EnquiryDetails | None) -> None:
        """Show everything about one enquiry, or how one chooses one."""
        self._details = details
        self.person_buttons = []
        self._page.forget_boxes()
        has_details = details is not None
        for widget in (self.decisions, self._rule, self.step_banner, self._contact, self._wants):
            widget.setVisible(has_details)
        self._empty.setVisible(not has_details)
        if details is None:
            self._name.setText(_("Nothing chosen"))
            self._empty.setText(_("Choose one in the list, with the mouse or the arrow keys."))
            return
        self._show_head(details)
        self._show_step(details)
        self._show_people(details)
        for group in fact_groups(details):
            self._add_group(group)
        self.decisions.show_for(details.row)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(_("The chosen enquiry"))
        self._page.setAccessibleName(_("The chosen enquiry"))
        self.decisions.retranslate()
        self.show_details(self._details)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the panel."""
        labels = [label for label in self.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        return tuple(label.text() for label in labels)

    def _build_head(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(4)
        self._name = TextLabel(self, look="heading", wraps=True)
        self._contact = TextLabel(self, wraps=True, selectable=True)
        self._wants = TextLabel(self, look="muted", wraps=True)
        for label in (self._name, self._contact, self._wants):
            head.addWidget(label)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))

    def _build_page(self) -> None:
        self._page = ScrollPage(self)
        self.step_banner = Banner(self._page.page)
        self._empty = TextLabel(self._page.page, look="muted", wraps=True)
        self._page.add_part(self.step_banner)
        self._page.add_part(self._empty)
        self.body.addWidget(self._page, 1)

    def _show_head(self, details: EnquiryDetails) -> None:
        row = details.row
        self._name.setText(shown_name(row))
        contact = "   ".join(part for part in (row.phone, row.email, preferred_in_words(row)) if part)
        self._contact.setText(contact)
        self._contact.setVisible(bool(contact))
        self._wants.setText(wants_in_words(row.wants))

    def _show_step(self, details: EnquiryDetails) -> None:
        row = details.row
        if row.state is EnquiryState.OPEN:
            tone = Tone.ATTENTION if row.is_due else Tone.INFO
            button = _("Next step …")
        else:
            tone, button = Tone.NEUTRAL, _("Take up again")
        self.step_banner.show_text(step_title(row), step_line(row, self._today), tone=tone, button=button)

    def _show_people(self, details: EnquiryDetails) -> None:
        row = details.row
        if row.person_id is not None and row.person_name:
            column = self._new_box(_("In the register"))
            self._add_person(column, row.person_id, row.person_name, "")
        elif details.known:
            column = self._new_box(_("Do we know them already?"))
            for person in details.known:
                self._add_person(column, person.id, person.name, known_line(person))

    def _add_person(self, column: QVBoxLayout, person_id: PersonId, name: str, line: str) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        shown = TextLabel(self._page.page, wraps=True)
        shown.setText(name)
        texts.addWidget(shown)
        if line:
            why = TextLabel(self._page.page, look="small", wraps=True)
            why.setText(line)
            texts.addWidget(why)
        button = PersonButton(self._page.page, person_id=person_id, name=name)
        button.person_chosen.connect(self.person_chosen)
        self.person_buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(button)
        column.addLayout(row)

    def _add_group(self, group: FactGroup) -> None:
        column = self._new_box(group.title)
        for fact in group.facts:
            text = TextLabel(self._page.page, wraps=True, selectable=True)
            text.setText(fact.text)
            column.addWidget(text)

    def _new_box(self, title: str) -> QVBoxLayout:
        return self._page.new_box(title, ruled=self._page.has_boxes)

    @Slot()
    def _on_banner_pressed(self) -> None:
        if self._details is None:
            return
        if self._details.row.state is EnquiryState.OPEN:
            self.step_wanted.emit()
        else:
            self.reopen_wanted.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedWidth(min(self._theme.px(_WIDTH), _WIDTH + _MOST_MORE))
