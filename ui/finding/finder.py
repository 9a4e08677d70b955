"""Joins the field, the panel and the presenter of one open register, and opens what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from models.values.changes import EntityKind
from ui.actions import ActionKey
from ui.context import AppContext
from ui.finding.commands import commands_of
from ui.finding.hits import Command, Hit
from ui.finding.panel import FindPanel
from ui.finding.presenter import FindPresenter
from ui.navigation import Navigator
from ui.screens.screen import RecordToOpen

if TYPE_CHECKING:
    from ui.shell import Shell


class Finder(QObject):
    """Lives as long as its workspace: what was opened is forgotten with it."""

    def __init__(self, context: AppContext, shell: Shell, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._navigator = navigator
        self.presenter = FindPresenter(context.runner, context.clock, self)
        self.panel = FindPanel(shell, theme=context.theme)
        self.panel.text_changed.connect(self.presenter.look_for)
        self.panel.chosen.connect(self._on_chosen)
        self.presenter.found.connect(self.panel.show_sections)
        navigator.screen_shown.connect(self._on_screen_shown)
        shell.top_bar.set_finding(ready=True, people=EntityKind.PERSON in self._openers())

    @Slot()
    def open(self) -> None:
        """Show the panel with what was opened lately and every command."""
        field = self._shell.top_bar.find_field
        corner = field.mapTo(self._shell, QPoint(field.width(), 0))
        was_open = self.panel.isVisible()
        self.panel.open(corner)
        if not was_open:
            entries = self._navigator.entries
            self.presenter.offer(self._openers(), commands_of(entries, self._actions()))
            self.presenter.look_for("")

    def close(self) -> None:
        """Take everything away; nothing that was found stays in the window."""
        self._navigator.screen_shown.disconnect(self._on_screen_shown)
        self.panel.close_panel()
        self.panel.deleteLater()
        self._shell.top_bar.set_finding(ready=False)

    def _openers(self) -> dict[EntityKind, str]:
        """Give the screen that opens each kind of record."""
        return {kind: entry.key for entry in self._navigator.entries for kind in entry.opens}

    def _actions(self) -> tuple[ActionKey, ...]:
        """Give what the whole window can do at present: nothing that would do nothing."""
        possible = {
            ActionKey.PRINT_WEEK: any(entry.key == "documents" for entry in self._navigator.entries),
            ActionKey.CALL: True,
            ActionKey.UNDO: self._shell.undo_bar.offers,
            ActionKey.HELP: True,
            ActionKey.LOCK: not self._context.demo,
        }
        return tuple(action for action, can_be_done in possible.items() if can_be_done)

    @Slot(object)
    def _on_chosen(self, hit: Hit) -> None:
        match hit.target:
            case RecordToOpen() as record:
                there = {entry.key for entry in self._navigator.entries}
                key = hit.screen if hit.screen in there else self._openers()[record.kind]
                self._navigator.show_screen_with(key, record)
                if self._navigator.current_key == key:
                    self.presenter.note_opened(record)
            case Command(screen="", action=ActionKey() as action):
                self._shell.action_wanted.emit(action)
            case Command() as command:
                self._navigator.show_screen_with(command.screen, command.action)

    @Slot(str)
    def _on_screen_shown(self, _key: str) -> None:
        self.panel.close_panel()
