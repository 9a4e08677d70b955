"""Which screens there are, and the change between them. Screens are built on their first visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from models.values.activities import OfficeScope
from models.values.changes import ChangeSet, EntityKind
from translations import N_, _
from ui.actions import ActionKey
from ui.context import AppContext
from ui.screens.screen import Screen
from ui.widgets.sidebar import SidebarEntry

if TYPE_CHECKING:
    from ui.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedAction:
    """What a screen does when it is opened with an action; finding offers it under this name."""

    action: ActionKey
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One screen: ``needs`` says which use of the program it belongs to, ``None`` to each.

    One that lies ``under`` another has no place of its own in the sidebar, and Esc leads back to the other.
    It ``opens`` records of these kinds, each as a ``RecordToOpen``.
    """

    key: str
    label: str
    icon: str
    module: str
    shortcut: str
    needs: Literal["cafes", "pairs"] | None = None
    at_bottom: bool = False
    under: str = ""
    opens: frozenset[EntityKind] = frozenset()
    actions: tuple[OfferedAction, ...] = ()


ENTRIES: tuple[Entry, ...] = (
    Entry(
        key="today",
        label=N_("Today"),
        icon="today",
        module="ui.screens.today.screen",
        shortcut="Ctrl+1",
    ),
    Entry(
        key="inbox",
        label=N_("Inbox"),
        icon="inbox",
        module="ui.screens.inbox.screen",
        shortcut="Ctrl+2",
        opens=frozenset({EntityKind.ENQUIRY}),
    ),
    Entry(
        key="volunteers",
        label=N_("Volunteers"),
        icon="volunteer",
        module="ui.screens.people.volunteers",
        shortcut="Ctrl+3",
        opens=frozenset({EntityKind.PERSON}),
        actions=(
            OfferedAction(action=ActionKey.NEW, label=N_("New volunteer")),
            OfferedAction(action=ActionKey.IMPORT, label=N_("Import volunteers")),
            OfferedAction(action=ActionKey.EXPORT, label=N_("Export volunteers")),
        ),
    ),
    Entry(
        key="newcomers",
        label=N_("Newcomers"),
        icon="newcomer",
        module="ui.screens.people.newcomers",
        shortcut="Ctrl+4",
        needs="pairs",
        actions=(
            OfferedAction(action=ActionKey.NEW, label=N_("New newcomer")),
            OfferedAction(action=ActionKey.IMPORT, label=N_("Import newcomers")),
            OfferedAction(action=ActionKey.EXPORT, label=N_("Export newcomers")),
        ),
    ),
    Entry(
        key="pairs",
        label=N_("Pairs"),
        icon="people",
        module="ui.screens.pairs.screen",
        shortcut="Ctrl+5",
        needs="pairs",
        opens=frozenset({EntityKind.PAIR}),
    ),
    Entry(
        key="pairing",
        label=N_("Pairing"),
        icon="people",
        module="ui.screens.pairing.screen",
        shortcut="Ctrl+Shift+M",
        needs="pairs",
        under="pairs",
    ),
    Entry(
        key="week",
        label=N_("The week"),
        icon="week",
        module="ui.screens.week.screen",
        shortcut="Ctrl+6",
        needs="cafes",
        opens=frozenset({EntityKind.SERIES}),
        actions=(
            OfferedAction(action=ActionKey.NEW, label=N_("New activity")),
            OfferedAction(action=ActionKey.TODAY, label=N_("This week")),
            OfferedAction(action=ActionKey.NEXT, label=N_("Next week")),
            OfferedAction(action=ActionKey.PREVIOUS, label=N_("Previous week")),
        ),
    ),
    Entry(
        key="meeting_points",
        label=N_("Meeting points"),
        icon="place",
        module="ui.screens.meeting_points.screen",
        shortcut="Ctrl+7",
        needs="cafes",
        opens=frozenset({EntityKind.MEETING_POINT}),
        actions=(OfferedAction(action=ActionKey.NEW, label=N_("New meeting point")),),
    ),
    Entry(
        key="documents",
        label=N_("Printouts"),
        icon="print",
        module="ui.screens.documents.screen",
        shortcut="Ctrl+8",
        needs="cafes",
    ),
    Entry(
        key="phrases",
        label=N_("Words and phrases"),
        icon="print",
        module="ui.screens.phrases.screen",
        shortcut="Ctrl+Shift+O",
        needs="cafes",
        under="documents",
    ),
    Entry(
        key="settings",
        label=N_("Settings"),
        icon="settings",
        module="ui.screens.settings.screen",
        shortcut="Ctrl+9",
        at_bottom=True,
    ),
)


def shown_entries(scope: OfficeScope, entries: Sequence[Entry] = ENTRIES) -> tuple[Entry, ...]:
    """Give the entries of an office's use of the program."""
    return tuple(entry for entry in entries if _is_used(entry, scope))


def _is_used(entry: Entry, scope: OfficeScope) -> bool:
    return entry.needs is None or scope is OfficeScope.BOTH or scope.value == entry.needs


class Navigator(QObject):
    """Builds screens, brings them to the front and passes on what concerns them."""

    screen_shown = Signal(str)

    def __init__(
        self, context: AppContext, shell: Shell, parent: QObject, entries: Sequence[Entry] | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        found = shown_entries(context.scope) if entries is None else tuple(entries)
        self._entries = {entry.key: entry for entry in found}
        self._screens: dict[str, Screen] = {}
        self._outdated: set[str] = set()
        self._headings: dict[str, tuple[str, str]] = {}
        self._current = ""
        shell.set_entries([_sidebar_entry(entry) for entry in found])
        shell.entry_chosen.connect(self.show_screen)
        context.bus.changed.connect(self._on_changed)
        context.language.changed.connect(self.retranslate)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give the screens there are."""
        return tuple(self._entries.values())

    @property
    def current(self) -> Screen | None:
        """Give the screen at the front."""
        return self._screens.get(self._current)

    @property
    def current_key(self) -> str:
        """Give the key of the screen at the front, empty before the first."""
        return self._current

    def show_first(self) -> None:
        """Show the first screen there is."""
        for key in self._entries:
            self.show_screen(key)
            return

    @Slot(str)
    def show_screen(self, key: str) -> None:
        """Bring a screen to the front, unless the present one is not done yet."""
        self.show_screen_with(key, None)

    @Slot(str, object)
    def show_screen_with(self, key: str, argument: object) -> None:
        """Bring a screen to the front and let it show what was asked for."""
        entry = self._entries.get(key)
        if entry is None:
            return
        if self.current is not None and key != self._current and not self.current.may_leave():
            self._shell.sidebar.choose(self._current)
            return
        screen = self._screens.get(key) or self._build(entry)
        self._current = key
        self._shell.show_page(screen, key=key, widgets=screen.header_widgets())
        self._shell.top_bar.set_heading(*self._headings.get(key, (_(entry.label), "")))
        screen.activate()
        if argument is not None:
            screen.open_with(argument)
        if key in self._outdated:
            self._outdated.discard(key)
            screen.reload()
        self.screen_shown.emit(key)

    def go_back(self) -> None:
        """Answer Esc: close what the screen has open, else leave a screen that lies under another."""
        if self.current is None or self.current.go_back():
            return
        above = self._entries[self._current].under
        if above:
            self.show_screen(above)

    @Slot()
    def retranslate(self) -> None:
        """Let every screen that is built set its texts again."""
        for screen in self._screens.values():
            screen.retranslate()

    def may_close(self) -> bool:
        """Tell whether every screen can be closed without a loss; one that cannot has asked."""
        return all(screen.may_leave() for screen in self._screens.values())

    def close(self) -> None:
        """Take every screen out of the window."""
        self._shell.entry_chosen.disconnect(self.show_screen)
        self._context.bus.changed.disconnect(self._on_changed)
        self._context.language.changed.disconnect(self.retranslate)
        for screen in self._screens.values():
            for widget in screen.header_widgets():
                widget.setParent(screen)
        self._shell.clear()
        for screen in self._screens.values():
            self._shell.remove_page(screen)
        self._screens.clear()

    def _build(self, entry: Entry) -> Screen:
        build: Callable[..., object] = import_module(entry.module).build
        screen = build(self._context, self._shell.page_parent)
        if not isinstance(screen, Screen):
            raise TypeError(entry.module)
        self._screens[entry.key] = screen
        screen.heading_changed.connect(partial(self._on_heading_changed, entry.key))
        screen.undo_offered.connect(self._shell.offer_undo)
        screen.message_shown.connect(self._shell.show_message)
        screen.navigation_requested.connect(self.show_screen_with)
        screen.action_requested.connect(self._shell.action_wanted)
        screen.waiting_changed.connect(partial(self._shell.sidebar.show_waiting, entry.key))
        screen.retranslate()
        return screen

    def _on_heading_changed(self, key: str, title: str, subtitle: str) -> None:
        self._headings[key] = (title, subtitle)
        if key == self._current:
            self._shell.top_bar.set_heading(title, subtitle)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        for key, screen in self._screens.items():
            if not _concerns(screen.watches, changes):
                continue
            if key == self._current:
                screen.reload()
            else:
                self._outdated.add(key)


def _concerns(watched: frozenset[EntityKind], changes: ChangeSet) -> bool:
    return not watched.isdisjoint(changes.kinds)


def _sidebar_entry(entry: Entry) -> SidebarEntry:
    return SidebarEntry(
        key=entry.key,
        label=partial(_, entry.label),
        icon=entry.icon,
        shortcut=entry.shortcut,
        at_bottom=entry.at_bottom,
        under=entry.under,
    )
