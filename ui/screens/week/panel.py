"""The card beside the week: everything about the chosen occasion, and what one can do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from models.queries.occasion_details import OccasionDetails
from models.values.activities import OccasionStatus
from models.values.problems import OccasionMark
from translations import _
from ui.screens.week.facts import Fact, FactGroup, fact_groups
from ui.screens.week.words import conflict_sentences, mark_sentences, when
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import DangerButton, PlainButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import Pill, TextLabel
from ui.widgets.scroll_page import ScrollPage
from ui.wording.activities import reason_name

WIDTH = 300
NARROWEST = 280
_AROUND_TEXT = 50
LARGEST_SHARE = 0.3


class OccasionPanel(Card):
    """Shows details; its buttons ask the screen, which knows the occasion."""

    cancel_wanted = Signal()
    revive_wanted = Signal()
    move_wanted = Signal()
    change_wanted = Signal()
    return_wanted = Signal()
    remove_wanted = Signal()
    sign_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._details: OccasionDetails | None = None
        self._available = 0
        self._build_page()
        self._build_buttons()
        self.show_details(None)

    def show_details(self, details: OccasionDetails | None) -> None:
        """Show everything about one occasion, or how one chooses one."""
        self._details = details
        self._page.forget_boxes()
        has_details = details is not None
        self._when.setVisible(has_details)
        self._place.setVisible(has_details)
        self._marks.setVisible(False)
        self._conflicts.setVisible(False)
        self._empty.setVisible(not has_details)
        self._actions.setVisible(has_details)
        if details is None:
            self.heading.set_text(_("Nothing chosen"))
            self._empty.setText(_("Click an activity, or reach it with Tab and the arrow keys."))
            return
        self.heading.set_text(details.row.name)
        self._show_head(details)
        for group in fact_groups(details):
            self._add_group(group)
        self._show_buttons(details)
        if self._available:
            self.fit_width(self._available)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.cancel_button.setText(_("Cancel it …"))
        self.revive_button.setText(_("Open again"))
        self.move_button.setText(_("Move …"))
        self.change_button.setText(_("Change …"))
        self.return_button.setText(_("Back to the series"))
        self.sign_button.setText(_("Print a door sign"))
        self.remove_button.setText(_("Remove …"))
        self.move_button.setToolTip("M")
        self.remove_button.setToolTip(_("Delete"))
        self._page.setAccessibleName(_("The chosen occasion"))
        self.show_details(self._details)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the panel, from the top."""
        labels = [label for label in self._page.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        title = self._details.row.name if self._details is not None else _("Nothing chosen")
        return title, *(label.text() for label in labels)

    def _build_page(self) -> None:
        self._page = ScrollPage(self)
        page = self._page.page
        self._when = TextLabel(page, look="strong", wraps=True, selectable=True)
        self._place = TextLabel(page, look="muted", wraps=True, selectable=True)
        self._marks = Pill(page, tone=Tone.ATTENTION)
        self._marks.setWordWrap(True)
        # a pill as wide as its words would break them into more lines than the page leaves height for
        self._marks.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._conflicts = Banner(page)
        self._empty = TextLabel(page, look="muted", wraps=True)
        for widget in (self._when, self._place, self._marks, self._conflicts, self._empty):
            self._page.add_part(widget)
        self.body.addWidget(self._page, 1)

    def _build_buttons(self) -> None:
        self._actions = QWidget(self)
        self._button_rows = QGridLayout(self._actions)
        self._button_rows.setContentsMargins(16, 10, 16, 14)
        self._button_rows.setSpacing(8)
        self.cancel_button = PlainButton(self._actions)
        self.revive_button = PlainButton(self._actions)
        self.move_button = PlainButton(self._actions)
        self.change_button = PlainButton(self._actions)
        self.remove_button = DangerButton(self._actions)
        self.return_button = PlainButton(self._actions)
        self.sign_button = PlainButton(self._actions)
        self._place_buttons(in_pairs=True)
        self._rule = Rule(self)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._actions)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.revive_button.clicked.connect(self.revive_wanted)
        self.move_button.clicked.connect(self.move_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        self.return_button.clicked.connect(self.return_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.sign_button.clicked.connect(self.sign_wanted)

    def _place_buttons(self, *, in_pairs: bool) -> None:
        """Put the buttons two in a row, or below each other where the text is large."""
        pairs = (
            (self.cancel_button, 0),
            (self.revive_button, 0),
            (self.move_button, 1),
            (self.change_button, 2),
            (self.remove_button, 3),
        )
        for button, place in pairs:
            self._button_rows.removeWidget(button)
            row, column = divmod(place, 2) if in_pairs else (place, 0)
            self._button_rows.addWidget(button, row, column)
        for row, button in ((4, self.return_button), (5, self.sign_button)):
            self._button_rows.removeWidget(button)
            self._button_rows.addWidget(button, row, 0, 1, 2 if in_pairs else 1)

    def _show_head(self, details: OccasionDetails) -> None:
        row = details.row
        text = when(row)
        self._when.setText(text[:1].upper() + text[1:])
        self._place.setText(", ".join(part for part in (row.place_name, row.room) if part))
        sentences = mark_sentences(row)
        if details.cancel_reason is not None and OccasionMark.CANCELLED in row.marks:
            sentences = (f"{sentences[0]} ({reason_name(details.cancel_reason).lower()})", *sentences[1:])
        if sentences:
            cancelled = OccasionMark.CANCELLED in row.marks
            self._marks.show_text("\n".join(sentences), Tone.BAD if cancelled else Tone.ATTENTION)
            self._marks.show()
        if row.conflicts:
            self._conflicts.show_text(_("Collides"), conflict_sentences(row.conflicts), tone=Tone.ATTENTION)

    def _show_buttons(self, details: OccasionDetails) -> None:
        cancelled = details.row.status is OccasionStatus.CANCELLED
        differs = bool(details.row.marks - {OccasionMark.CANCELLED}) or details.changed_by_hand
        self.cancel_button.setVisible(not cancelled)
        self.revive_button.setVisible(cancelled)
        self.sign_button.setVisible(bool(details.row.marks))
        self.return_button.setVisible(differs and not (cancelled and details.row.marks == {OccasionMark.CANCELLED}))

    def _add_group(self, group: FactGroup) -> None:
        if not group.facts:
            return
        box = QWidget(self._page.page)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 6, 0, 2)
        column.setSpacing(3)
        column.addWidget(Rule(box, soft=True))
        column.addSpacing(4)
        if group.title:
            title = TextLabel(box, look="strong", wraps=True)
            title.setText(group.title)
            column.addWidget(title)
        for fact in group.facts:
            column.addWidget(self._fact_label(box, fact))
        self._page.add_box(box)

    def _fact_label(self, box: QWidget, fact: Fact) -> TextLabel:
        label = TextLabel(box, look="muted" if fact.quiet else "", wraps=True, selectable=True)
        too_wide = label.fontMetrics().horizontalAdvance(fact.text) > NARROWEST - _AROUND_TEXT
        # An address has no blank to break at; with large text it would push the week aside.
        label.setText(fact.text.replace("@", "\n@") if too_wide and " " not in fact.text else fact.text)
        return label

    def fit_width(self, available: int) -> None:
        """Take the usual width, or with large text a share of what there is, so that the week keeps the most."""
        self._available = available
        wanted = min(self._theme.px(WIDTH), round(available * LARGEST_SHARE))
        longest_word = self._page.page.minimumSizeHint().width() + self._page.verticalScrollBar().sizeHint().width() + 4
        self.setFixedWidth(max(wanted, NARROWEST, longest_word))
        in_pairs = wanted >= self._theme.px(WIDTH) * 3 // 4
        self._place_buttons(in_pairs=in_pairs)
