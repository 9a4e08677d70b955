"""Closed days: what they hit, to decide one by one or all at once, and the days of a year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from models.queries.closed_days import ClosedDayHit, ClosedDayRow
from models.values.activities import ClosedDayKind
from models.values.activity_drafts import ClosedDayDraft, HitAction, HitDecision
from translations import _
from ui.screens.week.closed_days.closed_day_editor import ClosedDayEditor, MoveHitDialog
from ui.screens.week.closed_days.page import ClosedDaysPage
from ui.screens.week.closed_days.presenter import ClosedDaysPresenter
from ui.screens.week.closed_days.rows import ClosedDayLine, HitLine
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Rule
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox

_HITS = "hits"
_DAYS = "days"
_WIDTH = 720


class ClosedDaysDialog(DialogBase):
    """Two lists; what is decided is done at once and can be undone in the week."""

    def __init__(self, parent: QWidget, *, presenter: ClosedDaysPresenter, theme: Theme) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._theme = theme
        self._page_shown: ClosedDaysPage | None = None
        self.hit_lines: list[HitLine] = []
        self.day_lines: list[ClosedDayLine] = []
        self.setMinimumWidth(theme.px(_WIDTH))
        self.cancel_button.hide()
        self.tabs = ChipRow(self, single=True)
        self._trouble = Banner(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._hits_page())
        self._stack.addWidget(self._days_page())
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._stack, 1)
        self.tabs.keys_changed.connect(self._on_tab_changed)
        self.save_wanted.connect(self.accept)
        presenter.loaded.connect(self.show_page)
        presenter.trouble_met.connect(self._on_trouble)
        self.retranslate()
        presenter.reload()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Closed days"), primary=_("Done"))
        self._name_tabs()
        self._hits_hint.setText(_("These occasions fall on closed days. Nothing is cancelled until you say so."))
        self._no_hits.setText(_("Nothing collides with a closed day in the next 26 weeks."))
        self.cancel_all_button.setText(_("Cancel all"))
        self.keep_all_button.setText(_("Hold all anyway"))
        self.add_button.setText(_("Add a break or closure …"))
        self.year_box.setAccessibleName(_("Year"))
        for hit_line in self.hit_lines:
            hit_line.retranslate()
        for day_line in self.day_lines:
            day_line.retranslate()

    @Slot(object)
    def show_page(self, page: ClosedDaysPage) -> None:
        """Show the lists as they are now."""
        first = self._page_shown is None
        self._page_shown = page
        self._show_hits(page)
        self._show_days(page)
        self._name_tabs()
        if first:
            self.show_tab(hits=bool(page.hits))
        self.fit_to_content()

    def show_tab(self, *, hits: bool) -> None:
        """Turn to one of the two lists."""
        self.tabs.set_keys({_HITS if hits else _DAYS})
        self._stack.setCurrentIndex(0 if hits else 1)

    def _hits_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self._hits_hint = TextLabel(page, look="muted", wraps=True)
        self._no_hits = TextLabel(page, wraps=True)
        self.cancel_all_button = PlainButton(page)
        self.keep_all_button = PlainButton(page)
        self.cancel_all_button.clicked.connect(self._on_cancel_all)
        self.keep_all_button.clicked.connect(self._on_keep_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel_all_button)
        buttons.addWidget(self.keep_all_button)
        buttons.addStretch(1)
        self._hit_column = QVBoxLayout()
        self._hit_column.setSpacing(0)
        column.addWidget(self._hits_hint)
        column.addWidget(self._no_hits)
        column.addLayout(buttons)
        column.addLayout(self._hit_column)
        column.addStretch(1)
        return page

    def _days_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.year_box = NumberBox(page)
        self.year_box.setRange(2000, 2100)
        self.year_box.setValue(self._presenter.year)
        self.year_box.valueChanged.connect(self._presenter.show_year)
        self.add_button = PlainButton(page)
        self.add_button.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(self.year_box)
        row.addStretch(1)
        row.addWidget(self.add_button)
        self._day_column = QVBoxLayout()
        self._day_column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self._day_column)
        column.addStretch(1)
        return page

    def _show_hits(self, page: ClosedDaysPage) -> None:
        _empty(self._hit_column)
        self.hit_lines = []
        for hit in page.hits:
            line = HitLine(self, hit=hit)
            line.decided.connect(self._on_decided)
            self._hit_column.addWidget(Rule(self, soft=True))
            self._hit_column.addWidget(line)
            self.hit_lines.append(line)
        has_hits = bool(page.hits)
        for widget in (self._hits_hint, self.cancel_all_button, self.keep_all_button):
            widget.setVisible(has_hits)
        self._no_hits.setVisible(not has_hits)

    def _show_days(self, page: ClosedDaysPage) -> None:
        _empty(self._day_column)
        self.day_lines = []
        for row in page.rows:
            line = ClosedDayLine(self, theme=self._theme, row=row)
            line.change_wanted.connect(self._on_change)
            line.remove_wanted.connect(self._presenter.remove)
            self._day_column.addWidget(Rule(self, soft=True))
            self._day_column.addWidget(line)
            self.day_lines.append(line)

    def _name_tabs(self) -> None:
        number = len(self._page_shown.hits) if self._page_shown is not None else 0
        collisions = _("Collisions with closed days ({number})").format(number=number)
        self.tabs.set_chips((Chip(key=_HITS, text=collisions), Chip(key=_DAYS, text=_("All closed days"))))

    def _decide_all(self, action: HitAction) -> None:
        if self._page_shown is not None and self._page_shown.hits:
            self._trouble.hide()
            self._presenter.decide(tuple(_decision(hit, action) for hit in self._page_shown.hits))

    def _open_editor(self, draft: ClosedDayDraft) -> None:
        places = self._page_shown.places if self._page_shown is not None else ()
        ClosedDayEditor(self, presenter=self._presenter, draft=draft, places=places).open()

    @Slot(object)
    def _on_tab_changed(self, keys: frozenset[str]) -> None:
        self._stack.setCurrentIndex(0 if _HITS in keys else 1)

    @Slot(object, object)
    def _on_decided(self, hit: ClosedDayHit, action: HitAction) -> None:
        self._trouble.hide()
        if action is HitAction.MOVE:
            dialog = MoveHitDialog(self, hit=hit)
            dialog.day_chosen.connect(self._on_new_day)
            dialog.open()
        else:
            self._presenter.decide((_decision(hit, action),))

    @Slot(object, object)
    def _on_new_day(self, hit: ClosedDayHit, day: date) -> None:
        self._presenter.decide((_decision(hit, HitAction.MOVE, day),))

    @Slot()
    def _on_cancel_all(self) -> None:
        self._decide_all(HitAction.CANCEL)

    @Slot()
    def _on_keep_all(self) -> None:
        self._decide_all(HitAction.KEEP)

    @Slot()
    def _on_add(self) -> None:
        today = self._presenter.today
        day = today if today.year == self._presenter.year else date(self._presenter.year, 1, 1)
        self._open_editor(ClosedDayDraft(kind=ClosedDayKind.SCHOOL_BREAK, name="", first=day, last=day))

    @Slot(object)
    def _on_change(self, row: ClosedDayRow) -> None:
        self._open_editor(
            ClosedDayDraft(
                id=row.id,
                version=row.version,
                kind=row.kind,
                name=row.name,
                first=row.first,
                last=row.last,
                meeting_point_id=row.meeting_point_id,
            )
        )

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)


def _decision(hit: ClosedDayHit, action: HitAction, new_day: date | None = None) -> HitDecision:
    return HitDecision(occasion_id=hit.occasion_id, version=hit.version, action=action, new_day=new_day)


def _empty(column: QLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
