"""The card of the preview: paper and files above, the pages, and below them what should be known about the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.language import LanguageCode
from models.values.phrases import PhraseWish
from models.values.printing import Paper, Product, Remark, RemarkKind
from translations import _
from ui.printing.sheets import SheetPreview
from ui.screens.documents.checks_menu import ChecksMenu
from ui.screens.documents.line_cursor import ShownLine
from ui.screens.documents.line_words import line_sentence
from ui.screens.documents.option_menu import OptionMenu
from ui.screens.documents.page_view import CaptionedSheet, PageView
from ui.screens.documents.wording import fallbacks_in_short, pages_in_sight, paper_name, unreviewed
from ui.settings import PrintChoice
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_WITH, _WITHOUT = "with", "without"
_QR, _ONE_FILE, _CHANGES = "qr", "one_file", "changes"
_BUTTON_ROOM = 13


class PreviewCard(Card):
    """What will come out of the printer."""

    paper_chosen = Signal(object)  # Paper
    qr_chosen = Signal(bool)
    one_file_chosen = Signal(bool)
    marking_chosen = Signal(bool)
    in_sight_changed = Signal(object)  # PagesInSight
    page_total_changed = Signal(int)
    fallbacks_wanted = Signal()
    text_wanted = Signal(object)  # PhraseWish

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._remarks: tuple[Remark, ...] = ()
        self._total = 0
        self._is_narrow = False
        self._choice = PrintChoice()
        self.paper_menu = OptionMenu(self)
        self.qr_menu = OptionMenu(self)
        self.more_menu = ChecksMenu(self)
        for menu in (self.paper_menu, self.qr_menu, self.more_menu):
            self.heading.add_widget(menu)
        self.heading.setContentsMargins(0, -7, 0, -7)  # as high as the headings beside it, though it holds buttons
        self.pages = PageView(self, theme=theme)
        self._empty = EmptyState(self, theme=theme, icon="print")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._empty)
        self._shown: ShownLine | None = None
        self.saying = TextLabel(self, wraps=True)
        self._line = TextLabel(self, look="muted", wraps=True)
        self.fallbacks_button = QuietButton(self)
        self.smaller_button = QuietButton(self)
        self.fit_button = QuietButton(self)
        self.larger_button = QuietButton(self)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(Rule(self))
        self.body.addLayout(self._footer())
        self._connect()

    def _footer(self) -> QHBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.saying)
        lines.addWidget(self._line)
        self.saying.setContentsMargins(_BUTTON_ROOM, 0, 0, 0)
        lines.addWidget(self.fallbacks_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.setContentsMargins(_BUTTON_ROOM, 0, 0, 0)  # so that it begins where the button's text does
        row = QHBoxLayout()
        row.setContentsMargins(16 - _BUTTON_ROOM, 6, 8, 6)
        row.setSpacing(2)
        row.addLayout(lines, 1)
        for button in (self.smaller_button, self.fit_button, self.larger_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.paper_menu.chosen.connect(self._on_paper)
        self.qr_menu.chosen.connect(self._on_qr)
        self.more_menu.toggled_by_user.connect(self._on_more)
        self.pages.in_sight_changed.connect(self.in_sight_changed)
        self.pages.guide.changed.connect(self._on_line_changed)
        self.pages.guide.opened.connect(self._on_line_opened)
        self.pages.pages_changed.connect(self._on_pages_changed)
        self.fallbacks_button.clicked.connect(self.fallbacks_wanted)
        self.smaller_button.clicked.connect(self.pages.zoom_out)
        self.fit_button.clicked.connect(self.pages.fit)
        self.larger_button.clicked.connect(self.pages.zoom_in)

    def show_choice(self, choice: PrintChoice, sheets: Sequence[CaptionedSheet]) -> None:
        """Show what is chosen."""
        self._choice = choice
        self._name_papers()
        self.paper_menu.choose(choice.paper)
        self.qr_menu.choose(_WITH if choice.qr else _WITHOUT)
        self.more_menu.show_state({_QR: choice.qr, _ONE_FILE: choice.one_file, _CHANGES: choice.marks_changes})
        self._stack.setCurrentWidget(self.pages if sheets else self._empty)
        self.pages.set_sheets(sheets, Paper(choice.paper), is_landscape=Product(choice.product).is_landscape)

    def _name_papers(self) -> None:
        product = Product(self._choice.product)
        self.paper_menu.set_options(_("Paper"), {paper.value: paper_name(paper, product) for paper in Paper})

    def say_empty(self, title: str, text: str) -> None:
        """Say what to do while there is no page."""
        self._empty.set_text(title, text)

    def show_sheet(self, preview: SheetPreview) -> None:
        """Show the pages of one language."""
        self.pages.show_sheet(preview)

    def show_complaint(self, language: LanguageCode, sentence: str) -> None:
        """Show why a language has no page."""
        self.pages.show_complaint(language, sentence)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Say below the pages what should be known before they hang on a wall."""
        self._remarks = tuple(remarks)
        self._set_lines()

    def set_narrow(self, narrow: bool) -> None:
        """Give the heading's room to the choices where both do not fit, and the QR code a line in the menu."""
        self.heading.set_text("" if narrow else _("Preview"))
        self.qr_menu.setVisible(not narrow)
        self.more_menu.set_shown(_QR, narrow)
        self._is_narrow = narrow
        self._set_lines()

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.heading.set_text(_("Preview"))
        self._name_papers()
        self.qr_menu.set_options(_("QR code"), {_WITH: _("with QR code"), _WITHOUT: _("without QR code")})
        self.more_menu.set_options(
            _("More"),
            {
                _QR: _("QR code"),
                _ONE_FILE: _("Save all languages in one file"),
                _CHANGES: _("Mark changes since the last printout"),
            },
        )
        self.pages.setAccessibleName(_("Preview of the pages"))
        self.smaller_button.setText("−")
        self.larger_button.setText("+")
        for button, name in (
            (self.smaller_button, _("Smaller (Ctrl −)")),
            (self.larger_button, _("Larger (Ctrl +)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._set_lines()

    def _set_lines(self) -> None:
        first, last = self.pages.pages_in_sight()
        total = self.pages.page_total
        parts = (pages_in_sight(first, last, total) if last else "", unreviewed(self._remarks), self._logo_sentence())
        line = " · ".join(part for part in parts if part)
        line = line[:1].upper() + line[1:]
        # where height is dear, the lights beside the languages and this tool tip say the rest
        self._line.setText(parts[0][:1].upper() + parts[0][1:] if self._is_narrow else line)
        self._line.setToolTip(line)
        in_swedish = fallbacks_in_short(self._remarks)
        self.fallbacks_button.setText(f"{in_swedish} …")
        self.fallbacks_button.setVisible(bool(in_swedish))
        self.fit_button.setText(f"{self.pages.percent} %")
        fit = _("{percent} %, fit to the width (Ctrl 0)").format(percent=self.pages.percent)
        self.fit_button.setAccessibleName(fit)
        self.fit_button.setToolTip(fit)
        self._show_saying()

    def _show_saying(self) -> None:
        shown = self._shown
        saying = "" if shown is None else line_sentence(shown, self._remarks)
        hint = _("Point at a line to see it in Swedish.")
        self.saying.setText(saying or hint)
        set_look(self.saying, "" if saying else "muted")
        self.pages.viewport().setToolTip(saying)
        self.pages.setAccessibleDescription(saying or self._line.text())

    @Slot(object)
    def _on_line_changed(self, shown: ShownLine | None) -> None:
        if shown != self._shown:
            self._shown = shown
            self._show_saying()

    @Slot(object)
    def _on_line_opened(self, shown: ShownLine) -> None:
        if shown.line.ref is not None:
            self.text_wanted.emit(PhraseWish(language=shown.language, refs=frozenset({shown.line.ref})))

    def _logo_sentence(self) -> str:
        unreadable = any(remark.kind is RemarkKind.LOGO_UNREADABLE for remark in self._remarks)
        return _("the logo cannot be read and is left out") if unreadable else ""

    @Slot()
    def _on_pages_changed(self) -> None:
        self._set_lines()
        if self.pages.page_total != self._total:
            self._total = self.pages.page_total
            self.page_total_changed.emit(self._total)

    @Slot(str)
    def _on_paper(self, key: str) -> None:
        self.paper_chosen.emit(Paper(key))

    @Slot(str)
    def _on_qr(self, key: str) -> None:
        self.qr_chosen.emit(key == _WITH)

    @Slot(str, bool)
    def _on_more(self, key: str, on: bool) -> None:
        signals = {_QR: self.qr_chosen, _ONE_FILE: self.one_file_chosen, _CHANGES: self.marking_chosen}
        signals[key].emit(on)
