"""The card beside the board: everything about one pair, its next step as one button, and what else can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.values.pair_rows import PairDetails, PairPersonRow
from models.values.pairs import PairSide
from translations import _
from ui.screens.pairs.detail_lines import ContactLine, SideBox
from ui.screens.pairs.facts import FactGroup, fact_groups, status_line
from ui.screens.pairs.steps import PairStep, next_step, step_name, steps_of
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.cards import Card, Rule
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.widgets.scroll_page import ScrollPage
from ui.wording.pair_cards import pair_names
from ui.wording.pairs import pair_side_name

_WIDTH = 344
_MOST_MORE = 90
"""So much wider it grows with the text, or the board would have no room."""


class DetailsPanel(Card):
    """Its buttons say which step is wanted; the screen knows the pair."""

    step_wanted = Signal(object)  # PairStep
    person_chosen = Signal(object, int)  # PairSide, PersonId
    contact_removed = Signal(object)  # PairContactRow
    closed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._today = date.min
        self._details: PairDetails | None = None
        self.contact_lines: list[ContactLine] = []
        self.side_boxes: list[SideBox] = []
        self._build_head()
        self._build_page()
        self._build_buttons()
        self.step_banner.action_chosen.connect(self._on_banner_pressed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def details(self) -> PairDetails | None:
        """Give the pair that is shown."""
        return self._details

    def show_details(self, details: PairDetails | None, today: date) -> None:
        """Show everything about one pair, or how one chooses one."""
        self._details, self._today = details, today
        self.contact_lines, self.side_boxes = [], []
        self._page.forget_boxes()
        for widget in (self._status, self.step_banner, self._buttons, self._rule):
            widget.setVisible(details is not None)
        self._empty.setVisible(details is None)
        if details is None:
            self._name.setText(_("Nothing chosen"))
            self._empty.setText(_("Choose a pair, with the mouse or the arrow keys."))
            return
        self._name.setText(pair_names(details.row))
        self._status.setText(status_line(details, today))
        step = next_step(details.row, today)
        self.step_banner.show_text(step.title, step.text, tone=step.tone, button=step.button)
        self._fill_menu(details)
        self._add_side(PairSide.NEWCOMER, details.newcomer)
        self._add_side(PairSide.VOLUNTEER, details.volunteer)
        self._add_contacts(details)
        for group in fact_groups(details, today):
            self._add_group(group)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(_("The chosen pair"))
        self._page.setAccessibleName(_("The chosen pair"))
        self.contact_button.setText(_("&Contact …"))
        self.texts_button.setText(_("Te&xts …"))
        self.more_button.setText(_("&More") + " ▾")
        self.more_button.setAccessibleName(_("More that can be done"))
        self.close_button.set_name(_("Close"))
        self.show_details(self._details, self._today)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the panel."""
        labels = [label for label in self.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        return tuple(label.text() for label in labels)

    def _build_head(self) -> None:
        self._name = TextLabel(self, look="heading", wraps=True)
        self._status = TextLabel(self, look="muted", wraps=True)
        self.close_button = IconButton(self, theme=self._theme, icon="close")
        self.close_button.clicked.connect(self.closed)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._name)
        texts.addWidget(self._status)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 10, 12)
        head.setSpacing(8)
        head.addLayout(texts, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))

    def _build_page(self) -> None:
        self._page = ScrollPage(self)
        self.step_banner = Banner(self._page.page)
        self._empty = TextLabel(self._page.page, look="muted", wraps=True)
        self._page.add_part(self.step_banner)
        self._page.add_part(self._empty)
        self.body.addWidget(self._page, 1)

    def _build_buttons(self) -> None:
        self._rule = Rule(self)
        self._buttons = QWidget(self)
        self.contact_button = PlainButton(self._buttons)
        self.texts_button = PlainButton(self._buttons)
        self.more_button = PlainButton(self._buttons)
        self.menu = QMenu(self.more_button)
        self.menu.triggered.connect(self._on_menu)
        row = FlowLayout(self._buttons)
        row.setContentsMargins(16, 10, 16, 10)
        for button in (self.contact_button, self.texts_button, self.more_button):
            row.addWidget(button)
        self.contact_button.clicked.connect(self._on_contact)
        self.texts_button.clicked.connect(self._on_texts)
        self.more_button.clicked.connect(self._on_more)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._buttons)

    def _fill_menu(self, details: PairDetails) -> None:
        self.menu.clear()
        for step in steps_of(details.row):
            action = self.menu.addAction(step_name(step, details.row).replace("&", "&&"))
            action.setData(step.value)

    def _add_side(self, side: PairSide, person: PairPersonRow) -> None:
        box = SideBox(self._page.page, side=side, person=person)
        box.person_chosen.connect(self.person_chosen)
        self.side_boxes.append(box)
        self._new_box(pair_side_name(side)).addWidget(box)

    def _add_contacts(self, details: PairDetails) -> None:
        column = self._new_box(_("Contacts"))
        if not details.contacts:
            label = TextLabel(self._page.page, look="small", wraps=True)
            label.setText(_("Nobody has been contacted yet."))
            column.addWidget(label)
        for contact in details.contacts:
            line = ContactLine(self._page.page, theme=self._theme, contact=contact, details=details)
            line.removed.connect(self.contact_removed)
            self.contact_lines.append(line)
            column.addWidget(line)

    def _add_group(self, group: FactGroup) -> None:
        column = self._new_box(group.title)
        for line in group.lines:
            text = TextLabel(self._page.page, wraps=True, selectable=True)
            text.setText(line)
            column.addWidget(text)

    def _new_box(self, title: str) -> QVBoxLayout:
        return self._page.new_box(title, ruled=self._page.has_boxes)

    @Slot()
    def _on_banner_pressed(self) -> None:
        if self._details is not None:
            step = next_step(self._details.row, self._today).step
            if step is not None:
                self.step_wanted.emit(step)

    @Slot()
    def _on_contact(self) -> None:
        self.step_wanted.emit(PairStep.CONTACT)

    @Slot()
    def _on_texts(self) -> None:
        self.step_wanted.emit(PairStep.TEXTS)

    @Slot()
    def _on_more(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 2)))

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        self.step_wanted.emit(PairStep(str(action.data())))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedWidth(min(self._theme.px(_WIDTH), _WIDTH + _MOST_MORE))
