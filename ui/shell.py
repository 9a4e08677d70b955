"""The window: sidebar, top bar, the stack of screens, status line and undo bar. No domain word stands here.

Everything is told to it from outside, since it is painted before the register is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QMainWindow, QStackedWidget, QWidget

from translations import _
from ui.actions import ActionKey, keys_of
from ui.language import Language
from ui.settings import WindowPlace
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.looks import set_look
from ui.widgets.sidebar import Sidebar, SidebarEntry
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar
from ui.widgets.undo_bar import UndoBar

BRAND = "Samspråk"
_SHORTCUTS = (
    ActionKey.FIND,
    ActionKey.CALL,
    ActionKey.PRINT_WEEK,
    ActionKey.UNDO,
    ActionKey.HELP,
    ActionKey.BACK,
    ActionKey.LOCK,
)
_SMALLEST = QSize(900, 560)
_UNDO_BAR_GAP = 2
"""The bar lies on the status line and on the margin that every screen has below: it hides no line of a list."""


class Shell(QMainWindow):
    """The frame around every screen. Pages are put in and taken out by whoever owns them."""

    first_painted = Signal()
    entry_chosen = Signal(str)
    undo_wanted = Signal(object)  # TransactionNumber
    cancel_wanted = Signal()
    action_wanted = Signal(str)  # ActionKey
    close_wanted = Signal()

    def __init__(self, *, theme: Theme, language: Language) -> None:
        super().__init__()
        self._painted = False
        self._may_close = False
        self._cover: QWidget | None = None
        self._is_demo = False
        self.theme = theme
        self.setWindowTitle(BRAND)
        self.setMinimumSize(_SMALLEST)
        frame = QWidget(self)
        set_look(frame, "page")
        self._outer = QStackedWidget(self)
        self._outer.addWidget(frame)
        self.setCentralWidget(self._outer)
        self.sidebar = Sidebar(frame, theme=theme, brand=BRAND)
        self.top_bar = TopBar(frame, theme=theme)
        self.status_line = StatusLine(frame, theme=theme)
        self._pages = QStackedWidget(frame)
        set_look(self._pages, "page")
        self._blank = QWidget(self._pages)
        self._pages.addWidget(self._blank)
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.sidebar, 0, 0, 4, 1)
        grid.addWidget(self.top_bar, 0, 1)
        self.warning = Banner(frame)
        grid.addWidget(self.warning, 1, 1)
        grid.addWidget(self._pages, 2, 1)
        grid.addWidget(self.status_line, 3, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)
        self._undo_bar = UndoBar(frame)
        self._undo_bar.undo_wanted.connect(self.undo_wanted)
        self._undo_bar.resized.connect(self._place_undo_bar)
        self.sidebar.entry_chosen.connect(self.entry_chosen)
        self.top_bar.find_field.clicked.connect(self._on_find_clicked)
        self.status_line.cancel_wanted.connect(self.cancel_wanted)
        self._shortcuts: dict[QShortcut, ActionKey] = {}
        for action in _SHORTCUTS:
            self._add_shortcut(action)
        self._entry_shortcuts: dict[QShortcut, str] = {}
        language.changed.connect(self.retranslate)
        self.retranslate()

    def set_entries(self, entries: Sequence[SidebarEntry]) -> None:
        """Show these ways to screens, each with its key."""
        self.sidebar.set_entries(entries)
        for shortcut in self._entry_shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._entry_shortcuts = {}
        for entry in entries:
            if entry.shortcut:
                shortcut = QShortcut(QKeySequence(entry.shortcut), self)
                shortcut.activated.connect(self._on_entry_shortcut)
                self._entry_shortcuts[shortcut] = entry.key

    def show_page(self, page: QWidget, *, key: str, widgets: Sequence[QWidget]) -> None:
        """Bring a screen to the front with its own widgets in the top bar."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.sidebar.choose(key)
        self.top_bar.set_widgets(widgets)
        self.uncover()

    def remove_page(self, page: QWidget) -> None:
        """Take a screen out for good."""
        self._pages.removeWidget(page)
        page.deleteLater()

    @property
    def page_parent(self) -> QWidget:
        """Give the parent that screens are built with."""
        return self._pages

    def clear(self) -> None:
        """Be as empty as before the register was opened."""
        self.set_entries(())
        self.top_bar.set_widgets(())
        self.top_bar.set_heading("", "")
        self._pages.setCurrentWidget(self._blank)
        self.status_line.set_office("")
        self.status_line.set_safety("")
        self._undo_bar.dismiss()
        self.set_demo(False)

    def cover(self, page: QWidget) -> None:
        """Lay a page over everything: the first start, or the lock."""
        if page is self._cover:
            return
        self.uncover()
        self._cover = page
        self._outer.addWidget(page)
        self._outer.setCurrentWidget(page)

    def uncover(self) -> None:
        """Take such a page away."""
        if self._cover is not None:
            self._outer.removeWidget(self._cover)
            self._cover.deleteLater()
            self._cover = None

    @property
    def is_covered(self) -> bool:
        """Tell whether a page lies over everything."""
        return self._cover is not None

    def set_demo(self, is_demo: bool) -> None:
        """Say all the time that the register is invented."""
        self._is_demo = is_demo
        if is_demo:
            self.top_bar.set_ribbon(_("Sample data – everything is invented"), _("Sample data"))
        else:
            self.top_bar.set_ribbon("")

    @Slot(str, object)
    def offer_undo(self, sentence: str, transaction: int) -> None:
        """Offer for thirty seconds to take a change back."""
        self._undo_bar.offer(sentence, transaction)

    @Slot(str)
    def show_message(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self._undo_bar.show_message(sentence)

    @property
    def undo_bar(self) -> UndoBar:
        """Give the bar that offers to undo."""
        return self._undo_bar

    def place(self) -> WindowPlace:
        """Tell where and how large the window is, for the next start."""
        area = self.normalGeometry()
        return WindowPlace(
            width=area.width(),
            height=area.height(),
            left=area.left(),
            top=area.top(),
            maximised=self.isMaximized(),
        )

    def put(self, place: WindowPlace) -> None:
        """Go where the window was, unless that screen is gone; show it."""
        self.resize(place.width, place.height)
        if place.left is not None and place.top is not None:
            corner = QPoint(place.left + 40, place.top + 10)
            if QGuiApplication.screenAt(corner) is not None:
                self.move(place.left, place.top)
        if place.maximised:
            self.showMaximized()
        else:
            self.show()

    def close_for_good(self) -> None:
        """Close without asking anybody."""
        self._may_close = True
        self.close()

    @Slot()
    def retranslate(self) -> None:
        """Set every text of the frame in the present language."""
        self.sidebar.setAccessibleName(_("Screens"))
        self.sidebar.retranslate()
        self.top_bar.retranslate()
        self.status_line.retranslate()
        self._undo_bar.retranslate()
        self.set_demo(self._is_demo)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.close_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_undo_bar()

    def _add_shortcut(self, action: ActionKey) -> None:
        shortcut = QShortcut(QKeySequence(keys_of(action)), self)
        shortcut.activated.connect(self._on_shortcut)
        self._shortcuts[shortcut] = action

    @Slot()
    def _on_shortcut(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut) and not self.is_covered:
            self.action_wanted.emit(self._shortcuts[shortcut])

    @Slot()
    def _on_find_clicked(self) -> None:
        self.action_wanted.emit(ActionKey.FIND)

    @Slot()
    def _on_entry_shortcut(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut) and not self.is_covered:
            self.entry_chosen.emit(self._entry_shortcuts[shortcut])

    @Slot()
    def _place_undo_bar(self) -> None:
        bar, frame = self._undo_bar, self._outer
        left = self.sidebar.width() + (frame.width() - self.sidebar.width() - bar.width()) // 2
        bar.move(left, frame.height() - bar.height() - _UNDO_BAR_GAP)
