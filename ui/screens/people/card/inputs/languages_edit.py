"""Which languages somebody speaks, and how well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.people import LanguageLevel, LanguageSkill
from translations import _
from ui.screens.people.card.inputs.line_list import LineList
from ui.widgets.choice_box import ChoiceBox
from ui.wording.interests import language_name
from ui.wording.people import language_level_name

MOST = 8


class LanguageLine(QWidget):
    """A language and its level; without a language the line counts for nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.language_box = ChoiceBox(self)
        self.level_box = ChoiceBox(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.language_box, 3)
        row.addWidget(self.level_box, 2)
        self.setFocusProxy(self.language_box)
        self.language_box.key_changed.connect(self._on_language_changed)
        self._on_language_changed()

    @property
    def skill(self) -> LanguageSkill | None:
        """Give what stands there."""
        if not self.language_box.key:
            return None
        return LanguageSkill(language=self.language_box.key, level=LanguageLevel(self.level_box.key))

    @Slot()
    def _on_language_changed(self) -> None:
        self.level_box.setEnabled(bool(self.language_box.key))


class LanguagesEdit(LineList[LanguageLine]):
    """The languages in the order they were said in; the first ones are those of the office's readers."""

    def __init__(self, parent: QWidget, *, offered: Sequence[str]) -> None:
        super().__init__(parent, most=MOST)
        self._offered = tuple(offered)
        self._spoken: frozenset[str] = frozenset()
        self.setFocusProxy(self.lines[0])
        self.retranslate()

    def make_line(self, _number: int) -> LanguageLine:
        return LanguageLine(self)

    @property
    def skills(self) -> tuple[LanguageSkill, ...]:
        """Give what stands there."""
        skills = (line.skill for line in self.lines)
        return tuple(skill for skill in skills if skill is not None)

    def set_skills(self, skills: tuple[LanguageSkill, ...]) -> None:
        """Show languages; one that is not offered otherwise is offered too."""
        self._spoken = frozenset(skill.language for skill in skills)
        self._offered = (*self._offered, *sorted(self._spoken - set(self._offered)))
        self.retranslate()
        for place, line in enumerate(self.lines):
            skill = skills[place] if place < len(skills) else None
            line.language_box.set_key("" if skill is None else skill.language)
            level = LanguageLevel.FLUENT if skill is None else skill.level
            line.level_box.set_key(level.value)
            line.level_box.setEnabled(skill is not None)
        self.show_lines(len(skills))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        names = ((code, language_name(code)) for code in self._offered)
        # one without a name in the language of the window is offered only to who speaks it
        named = sorted(
            (choice for choice in names if choice[0] != choice[1] or choice[0] in self._spoken), key=_by_name
        )
        levels = [(level.value, language_level_name(level)) for level in reversed(LanguageLevel)]
        for place, line in enumerate(self.lines, start=1):
            line.language_box.set_choices([("", _("None")), *named])
            line.level_box.set_choices(levels)
            line.language_box.setAccessibleName(_("Language {number}").format(number=place))
            line.level_box.setAccessibleName(_("How well, language {number}").format(number=place))
        self.more_button.setText(_("One more language"))


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1].casefold()
