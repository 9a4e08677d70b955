"""The phrase bank with its dialogs."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from models.values.language import LanguageCode
from models.values.phrase_exchange import ReturnedKind, ReturnedPhrase, ReturnedSheet
from models.values.phrases import PhraseWish, TextRef
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from translations.catalogue import for_language
from ui.screens.phrases.exchange.returned_dialog import ReturnedDialog
from ui.screens.phrases.reader_dialog import ReaderDialog
from ui.screens.phrases.screen import PhrasesScreen
from ui.screens.phrases.shown import Selection
from ui.widgets.choice_dialog import ChoiceDialog

_ARABIC = LanguageCode("ar")


def _bank(stage: Stage, code: str = "ar") -> PhrasesScreen:
    screen = stage.screen(PhrasesScreen)
    screen.open_with(PhraseWish(language=LanguageCode(code)))
    stage.settle()
    return screen


def _open_bank(stage: Stage) -> QWidget:
    _bank(stage)
    return stage.shell


def _open_week(stage: Stage) -> QWidget:
    screen = _bank(stage)
    screen.presenter.select(Selection.WEEK)
    screen.table.selectRow(4)
    stage.settle()
    return stage.shell


def _open_many(stage: Stage) -> QWidget:
    screen = _bank(stage, "ti")
    screen.table.selectAll()
    stage.settle()
    return stage.shell


def _open_unsaved(stage: Stage) -> QWidget:
    screen = _bank(stage, "uk")
    screen.table.selectRow(2)
    screen.pane.edit.setPlainText("Програма на семестр і далі")
    screen.pane.show_problem("")
    stage.settle()
    return stage.shell


def _open_swedish(stage: Stage) -> QWidget:
    _bank(stage, "sv")
    return stage.shell


def _open_nothing_found(stage: Stage) -> QWidget:
    _bank(stage).filter_bar.search_edit.setText("Kiruna")
    stage.settle()
    return stage.shell


def _open_reader(stage: Stage) -> QWidget:
    _bank(stage).approve()
    return stage.dialog(ReaderDialog)


def _open_swedish_question(stage: Stage) -> QWidget:
    screen = _bank(stage, "sv")
    screen.presenter.swedish_change_asked.emit(16)
    return stage.dialog(ChoiceDialog)


def _open_unsaved_question(stage: Stage) -> QWidget:
    screen = _bank(stage)
    screen.pane.edit.setPlainText("أهلا")
    screen.may_leave()
    dialog = stage.dialog(ChoiceDialog)
    screen.presenter.forget_unsaved()
    return dialog


def _open_returned(stage: Stage) -> QWidget:
    _bank(stage).exchange.returned.emit(_returned())
    return stage.dialog(ReturnedDialog)


def _open_nothing_returned(stage: Stage) -> QWidget:
    empty = ReturnedSheet(language=_ARABIC, reader="", sent_on=date(2026, 11, 2), phrases=(), unmarked=125, settled=0)
    _bank(stage).exchange.returned.emit(empty)
    return stage.dialog(ReturnedDialog)


def _phrase(kind: ReturnedKind, key: str, other: str = "") -> ReturnedPhrase:
    """One that the reader left as it is, or wrote the words of ``other`` for."""
    arabic = for_language(_ARABIC)
    return ReturnedPhrase(
        kind=kind,
        ref=TextRef(key=key),
        swedish=for_language("sv").gettext(key),
        before=arabic.gettext(key),
        text=arabic.gettext(other or key),
        placeholders=("place",) if kind is ReturnedKind.WRONG_PLACEHOLDERS else (),
    )


def _returned() -> ReturnedSheet:
    return ReturnedSheet(
        language=_ARABIC,
        reader="Amal Exempel",
        sent_on=date(2026, 11, 2),
        phrases=(
            _phrase(ReturnedKind.APPROVED, "free"),
            _phrase(ReturnedKind.CORRECTED, "welcome", "all_welcome"),
            _phrase(ReturnedKind.WRONG_PLACEHOLDERS, "programme_for", "week_programme"),
            _phrase(ReturnedKind.CHANGED_HERE, "all_welcome", "welcome"),
        ),
        unmarked=121,
        settled=0,
    )


PHRASE_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="phrases", open=_open_bank, is_screen=True),
    WindowEntry(name="phrases-week", open=_open_week),
    WindowEntry(name="phrases-many", open=_open_many),
    WindowEntry(name="phrases-unsaved", open=_open_unsaved),
    WindowEntry(name="phrases-swedish", open=_open_swedish),
    WindowEntry(name="phrases-none-found", open=_open_nothing_found),
    WindowEntry(name="phrases-empty", open=_open_bank, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="phrases-reader", open=_open_reader),
    WindowEntry(name="phrases-swedish-question", open=_open_swedish_question),
    WindowEntry(name="phrases-unsaved-question", open=_open_unsaved_question),
    WindowEntry(name="phrases-returned", open=_open_returned),
    WindowEntry(name="phrases-nothing-returned", open=_open_nothing_returned),
)
