"""What came of proposing for everybody: the calls to make, and by name what could not be proposed any more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListView, QWidget

from translations import _
from ui.screens.pairing.line_models import LineModel
from ui.screens.pairing.shown import DraftLine, DraftOfCalls
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel
from ui.wording.pairing_lines import (
    draft_line,
    draft_sentence,
    gave_way_sentence,
    others_sentence,
    refused_line,
    refused_sentence,
)

_MOST_LINES = 8


class DraftModel(LineModel[DraftLine]):
    """A pair a line."""

    def title(self, line: DraftLine) -> str:
        if line.obstacles:
            return refused_line(line.newcomer, line.volunteer, line.obstacles)
        return draft_line(line.newcomer, line.volunteer, line.days, line.fit)

    def spoken(self, line: DraftLine) -> str:
        return self.title(line)


class DraftDialog(DialogBase):
    """Nothing is decided here: the primary button leads to the calls."""

    ring_list_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, draft: DraftOfCalls) -> None:
        super().__init__(parent)
        self._draft = draft
        self.setMinimumWidth(theme.px(560))
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self.refused_banner = Banner(self)
        self.saved = self._list(draft.saved)
        self.refused = self._list(draft.refused)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self.saved)
        self.body.addWidget(self.refused_banner)
        self.body.addWidget(self.refused)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_ring_list)
        self.retranslate()
        self.primary_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(
            heading=draft_sentence(len(self._draft.saved)),
            primary=_("To the list of calls"),
            cancel=_("Stay here"),
            title=_("List of calls"),
        )
        sentences = (
            _("A proposal holds no place until somebody has been called; until then the plan can be made anew."),
            others_sentence(self._draft.others),
            gave_way_sentence(self._draft.gave_way),
        )
        self._explanation.setText(" ".join(sentence for sentence in sentences if sentence))
        self.saved.setAccessibleName(_("Proposed"))
        self.refused.setAccessibleName(_("Not possible any more"))
        refused = self._draft.refused
        if refused:
            self.refused_banner.show_text(
                refused_sentence(len(refused)),
                _("Something has changed since the plan was made. The others are saved."),
                tone=Tone.ATTENTION,
            )

    def _list(self, lines: tuple[DraftLine, ...]) -> QListView:
        model = DraftModel(self)
        model.show_lines(lines)
        view = QListView(self)
        view.setModel(model)
        view.setVisible(bool(lines))
        view.setWordWrap(True)
        height = view.sizeHintForRow(0) if lines else 0
        view.setFixedHeight(min(len(lines), _MOST_LINES) * height + 4)
        return view

    @Slot()
    def _on_ring_list(self) -> None:
        self.accept()
        self.ring_list_wanted.emit()
