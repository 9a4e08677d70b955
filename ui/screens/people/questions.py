"""What is asked before something happens that many would regret."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from translations import _
from ui.widgets.choice_dialog import Choice, ChoiceDialog

_REMOVE = "remove"


def ask_about_removal(parent: QWidget, *, name: str, on_chosen: Callable[[], None]) -> None:
    """Ask whether a card is to go."""
    dialog = ChoiceDialog(
        parent,
        title=_("Remove the card of {name}?").format(name=name),
        window_title=_("Remove"),
        text=_(
            "Notes, papers and assignments go with it. Somebody who only stops should be ended instead: "
            "then the card stays for the statistics."
        ),
        choices=(
            Choice(key="keep", text=_("Keep it"), look="primary"),
            Choice(key=_REMOVE, text=_("Remove"), look="danger"),
        ),
    )
    dialog.call_for(_REMOVE, on_chosen)
    dialog.open()
