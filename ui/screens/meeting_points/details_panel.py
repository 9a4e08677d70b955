"""The card beside the list: everything about the chosen meeting point, and what one can do with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.queries.meeting_points import MeetingPointDetails, PlaceOccasionRow
from translations import _
from ui.screens.meeting_points.dot import place_dot
from ui.screens.meeting_points.facts import (
    Fact,
    FactGroup,
    fact_groups,
    occasion_line,
    occasion_name,
    short_moment,
)
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import DangerButton, PlainButton, QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel
from ui.widgets.scroll_page import ScrollPage
from ui.wording.places import place_kind_name

_WIDTH = 306
_DOT = 12


class OccasionButton(QuietButton):
    """One of the next occasions; leads to its day."""

    day_chosen = Signal(object)  # datetime.date

    def __init__(self, parent: QWidget, *, occasion: PlaceOccasionRow) -> None:
        super().__init__(parent)
        self._day = occasion.day
        self.setText(short_moment(occasion))
        self.setAccessibleName(occasion_line(occasion))
        self.setToolTip(_("Show it in the week"))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.day_chosen.emit(self._day)


class DetailsPanel(Card):
    """Its buttons ask the screen, which knows the meeting point."""

    change_wanted = Signal()
    remove_wanted = Signal()
    occasion_chosen = Signal(object)  # datetime.date

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._today = today
        self._details: MeetingPointDetails | None = None
        self.occasion_buttons: list[OccasionButton] = []
        self._build_head()
        self._build_page()
        self._build_buttons()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_details(self, details: MeetingPointDetails | None) -> None:
        """Show everything about one meeting point, or how one chooses one."""
        self._details = details
        self.occasion_buttons = []
        self._page.forget_boxes()
        has_details = details is not None
        self._actions.setVisible(has_details)
        self._rule.setVisible(has_details)
        self._empty.setVisible(not has_details)
        self._dot.setVisible(has_details)
        self._secret.hide()
        if details is None:
            self._name.setText(_("No meeting point chosen"))
            self._kind.clear()
            self._empty.setText(_("Choose one in the list, with the mouse or the arrow keys."))
            return
        self._show_head(details)
        for group in fact_groups(details, self._today):
            self._add_group(group)
            if group.title == _("Activities here"):
                self._add_occasions(details.next_occasions)
        if not details.series:
            self._add_group(FactGroup(title=_("Activities here"), facts=(Fact(text=_("None yet."), quiet=True),)))
            self._add_occasions(details.next_occasions)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.change_button.setText(_("Change …"))
        self.change_button.setToolTip("Enter")
        self.remove_button.setText(_("Remove"))
        self.remove_button.setToolTip(_("Delete"))
        self.setAccessibleName(_("The chosen meeting point"))
        self._page.setAccessibleName(_("The chosen meeting point"))
        self.show_details(self._details)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the panel."""
        labels = [label for label in self.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        return tuple(label.text() for label in labels)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        self._dot = QLabel(self)
        self._name = TextLabel(self, look="heading", wraps=True)
        self._kind = TextLabel(self, look="muted")
        head.addWidget(self._dot, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._kind, 0)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))

    def _build_page(self) -> None:
        self._page = ScrollPage(self, top=10)
        self._secret = Banner(self._page.page)
        self._empty = TextLabel(self._page.page, look="muted", wraps=True)
        self._page.add_part(self._secret)
        self._page.add_part(self._empty)
        self.body.addWidget(self._page, 1)

    def _build_buttons(self) -> None:
        self._actions = QWidget(self)
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(16, 10, 16, 14)
        row.setSpacing(8)
        self.change_button = PlainButton(self._actions)
        self.remove_button = DangerButton(self._actions)
        row.addWidget(self.change_button, 1)
        row.addWidget(self.remove_button, 1)
        self._rule = Rule(self)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._actions)
        self.change_button.clicked.connect(self.change_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)

    def _show_head(self, details: MeetingPointDetails) -> None:
        self._name.setText(details.place.name)
        self._kind.setText(place_kind_name(details.place.kind))
        self._paint_dot()
        if not details.place.address_public:
            self._secret.show_text(
                _("The address is secret"),
                _("It is printed on no programme. What happens here is left out there too."),
                tone=Tone.ATTENTION,
            )

    def _paint_dot(self) -> None:
        if self._details is None:
            return
        self._dot.setPixmap(place_dot(self._theme, self._details.place.colour.value, _DOT))

    def _add_group(self, group: FactGroup) -> None:
        column = self._new_box(group.title)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for number, fact in enumerate(group.facts):
            text = TextLabel(self._page.page, look="muted" if fact.quiet else "", wraps=True, selectable=True)
            text.setText(fact.text)
            if fact.label:
                label = TextLabel(self._page.page, look="muted")
                label.setText(fact.label)
                grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(text, number, 1)
            else:
                grid.addWidget(text, number, 0, 1, 2)
        column.addLayout(grid)

    def _add_occasions(self, occasions: tuple[PlaceOccasionRow, ...]) -> None:
        if not occasions:
            return
        column = self._new_box(_("Next occasions"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, occasion in enumerate(occasions):
            button = OccasionButton(self._page.page, occasion=occasion)
            button.day_chosen.connect(self.occasion_chosen)
            name = TextLabel(self._page.page, wraps=True)
            name.setText(occasion_name(occasion))
            grid.addWidget(button, number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(name, number, 1)
            self.occasion_buttons.append(button)
        column.addLayout(grid)

    def _new_box(self, title: str) -> QVBoxLayout:
        ruled = self._page.has_boxes or self._secret.isVisibleTo(self._page)
        return self._page.new_box(title, ruled=ruled, top=4)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedWidth(min(self._theme.px(_WIDTH), _WIDTH + self._theme.px(60)))
        self._paint_dot()
