"""The card beside the list: everything about the chosen person, and one button for what is missing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.queries.drafts import KeptDraft
from models.queries.person_cards import PersonDetails
from models.values.clock import Clock
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from translations import _
from ui.screens.people.details.facts import FactSection, Seen, sections_of, since_text
from ui.screens.people.details.friends import blocked_line, friend_lines
from ui.screens.people.details.inline_part import InlinePart
from ui.screens.people.details.inline_values import InlineTexts
from ui.screens.people.details.missing import Missing, first_missing
from ui.screens.people.details.missing_banner import MissingBanner
from ui.screens.people.details.presenter import ReadPerson
from ui.screens.people.details.unsaved.offer import UnsavedOffer
from ui.screens.people.details.word_flow import WordFlow
from ui.screens.people.event_words import event_name, events_of
from ui.screens.people.person_event import PersonEvent
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.availability_grid import AvailabilityGrid
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card, Rule
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Pill, TextLabel
from ui.widgets.scroll_page import ScrollPage

_LEAST_NAME = 170


class PersonPane(Card):
    """Its buttons ask the screen, which knows the person."""

    change_wanted = Signal()
    step_wanted = Signal(object)  # Missing
    event_wanted = Signal(object)  # PersonEvent
    merge_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, role: PersonRole, clock: Clock) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._role = role
        self._clock = clock
        self._read: ReadPerson | None = None
        self._left: KeptDraft[InlineTexts] | None = None
        self._missing: Missing | None = None
        self._build_head()
        self._build_page()
        self._build_buttons()

    @property
    def missing(self) -> Missing | None:
        """Give what the banner asks for."""
        return self._missing

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the pane."""
        labels = [label for label in self.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        return (*(label.text() for label in labels), *self.inline.texts)

    def show_person(self, read: ReadPerson | None) -> None:
        """Show everything about one person, or how one chooses somebody."""
        same = self._read is not None and read is not None and self._read.details.card.id == read.details.card.id
        at = self._page.verticalScrollBar().value() if same else 0
        self._read = read
        self._page.forget_boxes()
        for widget in (self._actions, self._rule, self.inline, self._since, self._times):
            widget.setVisible(read is not None)
        self._empty.setVisible(read is None)
        self.inline.show_read(read)
        if read is None:
            self._missing = None
            self._menu.clear()
            self.banner.show_missing(None)
            self._protected.hide()
            self.name.setText(_("Nobody chosen"))
            return
        self._fill(read)
        self._page.verticalScrollBar().setValue(at)

    def show_unsaved(self, left: KeptDraft[InlineTexts] | None) -> None:
        """Offer what was written about the person shown and never saved."""
        self._left = left
        self.inline.show_unsaved(left.draft.texts if left is not None else ())
        self._show_offer()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.change_button.setText(_("Change …"))
        self.change_button.setToolTip("Enter")
        self.note_button.setText(_("Note …"))
        self.more_button.setText(_("More") + " ▾")
        self.more_button.setAccessibleName(_("More about this person"))
        self._times_title.setText(_("Times"))
        self._no_times.setText(_("Nothing said yet."))
        self._empty.setText(_("Choose somebody in the list, with the mouse or the arrow keys."))
        self.setAccessibleName(_("The chosen person"))
        self._page.setAccessibleName(_("The chosen person"))
        self.grid.retranslate()
        self.inline.retranslate()
        self.show_person(self._read)
        self._show_offer()

    def _build_head(self) -> None:
        head = FlowLayout()
        head.setContentsMargins(16, 12, 16, 12)
        self.name = TextLabel(self, look="heading", wraps=True, selectable=True)
        self._protected = Pill(self, tone=Tone.BAD)
        self._since = TextLabel(self, look="muted")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.name.setSizePolicy(policy)
        for widget in (self.name, self._protected, self._since):
            head.addWidget(widget)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))

    def _build_page(self) -> None:
        self._page = ScrollPage(self, top=4)
        page = self._page.page
        self._empty = TextLabel(page, look="muted", wraps=True)
        self.inline = InlinePart(page, theme=self._theme, role=self._role)
        self.offer = UnsavedOffer(page)
        self.offer.go_on_wanted.connect(self.inline.open_unsaved)
        self.inline.opened.connect(self._show_offer)
        self.inline.closed.connect(self._show_offer)
        self.banner = MissingBanner(page, theme=self._theme)
        self.banner.step_chosen.connect(self._on_step)
        for widget in (self._empty, self.inline, self.offer, self.banner):
            self._page.add_part(widget)
        self._times = QWidget(page)
        times = QVBoxLayout(self._times)
        times.setContentsMargins(0, 4, 0, 4)
        times.setSpacing(6)
        self._times_title = TextLabel(self._times, look="strong")
        self._no_times = TextLabel(self._times, look="muted")
        self.grid = AvailabilityGrid(self._times, theme=self._theme, today=self._clock.today())
        times.addWidget(self._times_title)
        times.addWidget(self._no_times)
        times.addWidget(self.grid)
        self._page.add_part(self._times)
        self.body.addWidget(self._page, 1)

    def _build_buttons(self) -> None:
        self._actions = QWidget(self)
        row = FlowLayout(self._actions)
        row.setContentsMargins(16, 10, 16, 12)
        self.change_button = PlainButton(self._actions)
        self.note_button = PlainButton(self._actions)
        self.more_button = PlainButton(self._actions)
        self._menu = QMenu(self)
        self._merge, self._remove = QAction(self), QAction(self)
        self._menu.triggered.connect(self._on_menu)
        for button in (self.change_button, self.note_button, self.more_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        self._rule = Rule(self)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._actions)
        self.change_button.clicked.connect(self.change_wanted)
        self.note_button.clicked.connect(self._on_note)
        self.more_button.clicked.connect(self.open_menu)

    def _fill(self, read: ReadPerson) -> None:
        details, today = read.details, self._clock.today()
        self.name.setMinimumWidth(self._theme.px(_LEAST_NAME))
        self.name.setText(details.name)
        self._protected.setText(_("protected"))
        self._protected.setVisible(details.protected)
        self._since.setText(since_text(details.card, self._role))
        self._missing = first_missing(details, self._role, today)
        self.banner.show_missing(self._missing)
        self._fill_times(details)
        areas = {area.id: area.name for area in read.areas}
        friends = friend_lines(read.pairs, read.reserved, PersonId(read.details.card.id or 0), today)
        if read.is_blocked:
            friends = (*friends, blocked_line())
        seen = Seen(role=self._role, today=today, areas=areas, friends=friends)
        for section in sections_of(details, seen):
            self._add_section(section)
        self._fill_menu()

    def _fill_times(self, details: PersonDetails) -> None:
        card = details.card
        draft = card.volunteer if self._role is PersonRole.VOLUNTEER else card.newcomer
        self._times.setVisible(draft is not None)
        if draft is not None:
            self.grid.set_availability(draft.availability)
            self.grid.setVisible(draft.availability.is_known)
            self._no_times.setVisible(not draft.availability.is_known)

    def _fill_menu(self) -> None:
        self._menu.clear()
        if self._read is None:
            return
        events = events_of(self._read.details, self._role, self._clock.today())
        for event in (PersonEvent.LIFT_BLOCK, *events) if self._read.is_blocked else events:
            self._menu.addAction(event_name(event)).setData(event.value)
        self._menu.addSeparator()
        self._merge = self._menu.addAction(_("Merge with another card …"))
        self._remove = self._menu.addAction(_("Remove the card …"))

    def _add_section(self, section: FactSection) -> None:
        box = QWidget(self._page.page)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Rule(box, soft=True))
        heading = TextLabel(box, look="strong", wraps=True)
        heading.setText(section.title)
        column.addSpacing(4)
        column.addWidget(heading)
        if section.words:
            column.addWidget(WordFlow(box, words=section.words))
        column.addLayout(_grid_of(section, box))
        self._page.add_box(box)

    @Slot()
    def _show_offer(self) -> None:
        """What stands in the open field needs no offer."""
        left = self._left
        if left is None or self._read is None:
            self.offer.hide()
            return
        texts = [text for text in left.draft.texts if text.slot != self.inline.open_slot]
        self.offer.show_offer(texts[0] if texts else None, at=left.at, today=self._clock.today())

    @Slot()
    def open_menu(self) -> None:
        """Show what else can be done."""
        above = QPoint(0, -self._menu.sizeHint().height())
        self._menu.popup(self.more_button.mapToGlobal(above))

    @Slot()
    def _on_step(self) -> None:
        if self._missing is not None:
            self.step_wanted.emit(self._missing)

    @Slot()
    def _on_note(self) -> None:
        self.event_wanted.emit(PersonEvent.NOTE)

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        if action is self._merge:
            self.merge_wanted.emit()
        elif action is self._remove:
            self.remove_wanted.emit()
        else:
            self.event_wanted.emit(PersonEvent(str(action.data())))


def _grid_of(section: FactSection, box: QWidget) -> QLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for number, line in enumerate(section.lines):
        text = TextLabel(box, look="muted" if line.quiet else "", wraps=True, selectable=True)
        text.setText(line.text)
        if line.label:
            label = TextLabel(box, look="muted", wraps=True)
            label.setText(line.label)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, number, 1)
        else:
            grid.addWidget(text, number, 0, 1, 2)
    return grid
