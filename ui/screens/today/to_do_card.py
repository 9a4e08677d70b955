"""What is to be done: a line each, with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from translations import _, ngettext
from ui.screens.today.answers import Task
from ui.screens.today.lines import LineList
from ui.theme import Theme
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import TextLabel


class TaskLine(QWidget):
    """One thing to do."""

    answered = Signal(object)  # Task

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.title_label = TextLabel(self, look="strong", wraps=True)
        self.detail_label = TextLabel(self, look="small", wraps=True)
        self.button = PlainButton(self)
        self.button.clicked.connect(self._on_clicked)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(self.title_label)
        texts.addWidget(self.detail_label)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 14, 9)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.button)

    def show_task(self, task: Task) -> None:
        """Say what is to be done; a screen reader hears it with the button."""
        self._task = task
        self.title_label.setText(task.title)
        self.detail_label.setText(task.detail)
        self.detail_label.setVisible(bool(task.detail))
        self.button.setText(task.button)
        self.button.setAccessibleName(_("{button}: {task}").format(button=task.button, task=task.title))

    @Slot()
    def _on_clicked(self) -> None:
        if self._task is not None:
            self.answered.emit(self._task)


class ToDoCard(Card):
    """The lines under a heading that counts them."""

    answered = Signal(object)  # Task

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self.list = LineList(self, fills=True)
        self.empty_state = EmptyState(self, theme=theme, icon="check")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty_state)
        self.heading.set_text("")
        self._later: Task | None = None
        self.later_rule = Rule(self, soft=True)
        self.later_button = QuietButton(self)
        self.later_button.clicked.connect(self._on_later_clicked)
        below = QHBoxLayout()
        below.setContentsMargins(6, 4, 14, 4)
        below.addWidget(self.later_button)
        below.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.later_rule)
        self.body.addLayout(below)
        self.show_later(None)

    @property
    def task_lines(self) -> list[TaskLine]:
        """Give the lines from above."""
        return [line for line in self.list.lines if isinstance(line, TaskLine)]

    def show_later(self, task: Task | None) -> None:
        """Lead below the list to what is not to be done yet."""
        self._later = task
        self.later_button.setText(f"{task.title} →" if task is not None else "")
        self.later_button.setAccessibleName(task.title if task is not None else "")
        for widget in (self.later_rule, self.later_button):
            widget.setVisible(task is not None)

    @Slot()
    def _on_later_clicked(self) -> None:
        if self._later is not None:
            self.answered.emit(self._later)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """List the tasks; lines that stay keep the focus on their button."""
        number = len(tasks)
        self.list.setAccessibleName(_("To do"))
        note = ngettext("{number} thing", "{number} things", number).format(number=number) if number else ""
        self.heading.set_text(_("To do"), note)
        self.empty_state.set_text(_("Nothing is waiting"), _("New calls are taken with Ctrl N."))
        self.list.keep_lines(number)
        lines = self.task_lines
        while len(lines) < number:
            line = TaskLine(self.list.page)
            line.answered.connect(self.answered)
            self.list.add_line(line)
            lines.append(line)
        for line, task in zip(lines, tasks, strict=True):
            line.show_task(task)
        self._stack.setCurrentIndex(0 if tasks else 1)
