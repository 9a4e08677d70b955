"""Two questions before something is lost: a text that is not saved, and languages that a change makes outdated."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from translations import _, ngettext
from ui.widgets.choice_dialog import Choice, ChoiceDialog

_GO_ON = "go_on"


def ask_about_unsaved(parent: QWidget, *, on_chosen: Callable[[], None]) -> None:
    """Ask before texts are thrown away that nobody has saved."""
    dialog = ChoiceDialog(
        parent,
        title=_("Throw away what you have written?"),
        text=_("There are texts that are not saved. They are marked “not saved” in the list."),
        choices=(
            Choice(key="stay", text=_("Go on writing"), look="primary"),
            Choice(key=_GO_ON, text=_("Throw away"), look="danger"),
        ),
    )
    dialog.call_for(_GO_ON, on_chosen)
    dialog.open()


def ask_about_swedish(parent: QWidget, languages: int, *, on_chosen: Callable[[], None]) -> None:
    """Say how many languages a change of the Swedish makes outdated, before it is made."""
    if not languages:
        on_chosen()
        return
    text = ngettext(
        "{number} language has a text for the Swedish as it is now. It becomes outdated and is printed in Swedish "
        "until somebody has read it again.",
        "{number} languages have a text for the Swedish as it is now. They become outdated and are printed in Swedish "
        "until somebody has read them again.",
        languages,
    )
    dialog = ChoiceDialog(
        parent,
        title=_("Change the Swedish?"),
        text=text.format(number=languages),
        choices=(
            Choice(key="stay", text=_("Leave it as it is")),
            Choice(key=_GO_ON, text=_("Change the Swedish"), look="primary"),
        ),
    )
    dialog.call_for(_GO_ON, on_chosen)
    dialog.open()
