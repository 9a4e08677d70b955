"""Why two fit, criterion by criterion, with what one can decide about them; or two candidates side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.values.pairing import Criterion
from models.values.pairing_answers import ReasonedPart
from translations import _
from ui.actions import shown_keys
from ui.screens.pairing.reason_rows import ReasonRow
from ui.screens.pairing.shown import ShownPair, ShownReasons
from ui.theme import Theme
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.wording.pairing import part_said, question_sentence

PROPOSE_KEYS = "Ctrl+Return"
COMPARE_KEYS = "Ctrl+J"
ORDER = (
    Criterion.COMMON_TIME,
    Criterion.INTERESTS,
    Criterion.AREA,
    Criterion.FAMILY,
    Criterion.LANGUAGE_BRIDGE,
    Criterion.AGE,
    Criterion.OCCUPATION,
)
"""When and where come first: so one says it on the phone."""


class ReasonsCard(Card):
    """Its buttons ask the screen, which knows the pair."""

    propose_wanted = Signal()
    lock_wanted = Signal(bool)  # lock, or let go
    veto_wanted = Signal()
    discard_wanted = Signal()
    compare_wanted = Signal(bool)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._shown: ShownReasons | None = None
        self._build_head()
        self._build_page()
        self._build_buttons()
        self.show_reasons(None)

    def show_reasons(self, shown: ShownReasons | None) -> None:
        """Show one pair, two side by side, or how one chooses."""
        self._shown = shown
        for widget in (self.compare_button, self._foot, self._points, self._criteria):
            widget.setVisible(shown is not None)
        self._hint.setVisible(shown is None or (shown.compares and shown.beside is None))
        self._asks.hide()
        self._beside_head.setVisible(shown is not None and shown.beside is not None)
        if shown is None:
            self._title.setText(_("Reasons"))
            self._hint.setText(_("Choose somebody who waits and a candidate: here it stands why they fit."))
            return
        self._show_head(shown)
        self._show_rows(shown)
        asks = [question_sentence(question) for question in shown.pair.explanation.asks]
        self._asks.setText("\n".join(asks))
        self._asks.setVisible(bool(asks))
        self._show_buttons(shown.pair)
        self.propose_button.setAccessibleDescription(reasons_said(shown.pair))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, so that three of them lead from the list to a proposal."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setAccessibleName(_("Why they fit"))
        self._scroll.setAccessibleName(_("Why they fit"))
        self.propose_button.setToolTip(shown_keys(PROPOSE_KEYS))
        self.veto_button.setText(_("&No, because …"))
        self.compare_button.setToolTip(shown_keys(COMPARE_KEYS))
        self.show_reasons(self._shown)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give everything that stands in the card."""
        labels = [label for label in self.findChildren(TextLabel) if label.isVisibleTo(self) and label.text()]
        return tuple(label.text() for label in labels)

    def _build_head(self) -> None:
        self._title = TextLabel(self, look="strong", wraps=True)
        self._points = TextLabel(self, look="points")
        self.compare_button = QuietButton(self)
        self.compare_button.setCheckable(True)
        self.compare_button.clicked.connect(self.compare_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(16, 3, 16, 3)
        head.setSpacing(8)
        # the head is as high with the button as without it
        policy = self.compare_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.compare_button.setSizePolicy(policy)
        head.addWidget(self._title, 1)
        head.addWidget(self.compare_button)
        head.addWidget(self._points)
        self._beside_head = QWidget(self)
        names = QHBoxLayout(self._beside_head)
        names.setContentsMargins(16, 6, 16, 6)
        names.setSpacing(12)
        self._first_name = TextLabel(self._beside_head, look="strong", wraps=True)
        self._second_name = TextLabel(self._beside_head, look="strong", wraps=True)
        names.addWidget(self._first_name, 1)
        names.addWidget(self._second_name, 1)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))
        self.body.addWidget(self._beside_head)

    def _build_page(self) -> None:
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(scroll)
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._hint = TextLabel(page, look="muted", wraps=True)
        self._hint.setContentsMargins(16, 12, 16, 12)
        self._asks = TextLabel(page, look="muted", wraps=True)
        self._asks.setContentsMargins(16, 10, 16, 10)
        lines.addWidget(self._hint)
        self._criteria = QWidget(page)
        criteria = QVBoxLayout(self._criteria)
        criteria.setContentsMargins(0, 0, 0, 0)
        criteria.setSpacing(0)
        self.rows: list[ReasonRow] = []
        for _criterion in ORDER:
            row = ReasonRow(self._criteria, theme=self._theme)
            self.rows.append(row)
            criteria.addWidget(row)
            criteria.addWidget(Rule(self._criteria, soft=True))
        lines.addWidget(self._criteria)
        lines.addWidget(self._asks)
        lines.addStretch(1)
        scroll.setWidget(page)
        scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)

    def _build_buttons(self) -> None:
        self._foot = QWidget(self)
        self.propose_button = PrimaryButton(self._foot)
        self.lock_button = PlainButton(self._foot)
        self.veto_button = PlainButton(self._foot)
        flow = FlowLayout(gap=8)
        flow.setContentsMargins(12, 12, 12, 12)
        for button in (self.propose_button, self.lock_button, self.veto_button):
            flow.addWidget(button)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(self._foot))
        column.addLayout(flow)
        self.body.addWidget(self._foot)
        self.propose_button.clicked.connect(self._on_propose)
        self.lock_button.clicked.connect(self._on_lock)
        self.veto_button.clicked.connect(self.veto_wanted)

    def _show_head(self, shown: ShownReasons) -> None:
        pair, beside = shown.pair, shown.beside
        self._title.setText(
            _("{newcomer} + {volunteer}").format(newcomer=pair.newcomer.first, volunteer=pair.candidate.face.first)
            if beside is None
            else _("Compared for {newcomer}").format(newcomer=pair.newcomer.first)
        )
        self._points.setText(str(pair.explanation.fit))
        self._points.setVisible(beside is None)
        self.compare_button.setChecked(shown.compares)
        self.compare_button.setText(_("Stop comparing") if shown.compares else _("Compare"))
        if beside is not None:
            self._first_name.setText(f"{pair.candidate.face.first} · {pair.explanation.fit}")
            self._second_name.setText(f"{beside.candidate.face.first} · {beside.explanation.fit}")
        elif shown.compares:
            self._hint.setText(_("Choose another candidate to see both side by side."))

    def _show_rows(self, shown: ShownReasons) -> None:
        first = _parts(shown.pair)
        second = _parts(shown.beside) if shown.beside is not None else None
        for row, criterion in zip(self.rows, ORDER, strict=True):
            most = shown.pair.weights.get(criterion, 0)
            if shown.beside is not None and second is not None:
                mine, theirs = (first[criterion], shown.pair.spoken), (second[criterion], shown.beside.spoken)
                row.show_both(mine, theirs, most)
            else:
                row.show_part(first[criterion], most, shown.pair.spoken)

    def _show_buttons(self, pair: ShownPair) -> None:
        is_proposed = pair.candidate.is_proposed
        set_look(self.propose_button, "plain" if is_proposed else "primary")
        self.propose_button.setText(_("Take the &proposal back") if is_proposed else _("&Propose them"))
        self.lock_button.setText(_("&Unlock") if pair.candidate.is_locked else _("&Lock"))
        self.lock_button.setToolTip(
            _("The plan may give them others again.")
            if pair.candidate.is_locked
            else _("The plan keeps these two together.")
        )

    @Slot()
    def _on_propose(self) -> None:
        if self._shown is None:
            return
        if self._shown.pair.candidate.is_proposed:
            self.discard_wanted.emit()
        else:
            self.propose_wanted.emit()

    @Slot()
    def _on_lock(self) -> None:
        if self._shown is not None:
            self.lock_wanted.emit(not self._shown.pair.candidate.is_locked)


def reasons_said(pair: ShownPair) -> str:
    """Say all reasons in one go, for who listens and cannot see the rows."""
    parts = _parts(pair)
    return "; ".join(part_said(parts[criterion], pair.weights.get(criterion, 0), pair.spoken) for criterion in ORDER)


def _parts(pair: ShownPair) -> dict[Criterion, ReasonedPart]:
    return {part.criterion: part for part in pair.explanation.parts}
