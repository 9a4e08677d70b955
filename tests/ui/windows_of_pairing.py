"""Matcha with its dialogs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from models.values.identifiers import AreaId
from models.values.pairing import ObstacleCode
from models.values.pairing_answers import TimeOfWeek, WallShortage
from models.values.pairing_lines import Standing, WaitingLine
from models.values.people import HouseholdKind
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.pairing.by_hand.dialog import ByHandDialog
from ui.screens.pairing.deciding.draft_dialog import DraftDialog
from ui.screens.pairing.deciding.veto_dialog import VetoDialog
from ui.screens.pairing.screen import PairingScreen
from ui.screens.pairing.shortages.dialog import ShortagesDialog
from ui.screens.pairing.shown import DraftLine, DraftOfCalls

_WALL = (
    WallShortage(
        people=14, lacking=5, area_id=AreaId(1), language=None, kind=HouseholdKind.FAMILY, time=TimeOfWeek.EVENING
    ),
    WallShortage(people=6, lacking=None, area_id=None, language="fa-AF", kind=None, time=TimeOfWeek.WEEKDAY),
)


def _pairing(stage: Stage) -> PairingScreen:
    return stage.screen(PairingScreen)


def _open_pairing(stage: Stage) -> QWidget:
    _pairing(stage)
    return stage.shell


def _choose(stage: Stage, standing: Standing) -> PairingScreen:
    screen = _pairing(stage)
    lines = screen.waiting.model.lines
    rows = [row for row, line in enumerate(lines) if isinstance(line, WaitingLine) and line.standing is standing]
    screen.waiting.list.choose_row(rows[0])
    stage.settle()
    return screen


def _open_impossible(stage: Stage) -> QWidget:
    _choose(stage, Standing.IMPOSSIBLE)
    return stage.shell


def _selected(stage: Stage, *, limits: bool) -> QWidget:
    screen = _pairing(stage)
    lines = [line for line in screen.waiting.model.lines if isinstance(line, WaitingLine)]
    screen.waiting.list.choose_row(1)
    for line in lines[2:6]:
        row = screen.waiting.model.place_of(line.face.id)
        assert row is not None
        flag = QItemSelectionModel.SelectionFlag.Select
        screen.waiting.list.selectionModel().select(screen.waiting.model.index(row, 0), flag)
    if limits:
        screen.waiting.limit_line.only_button.click()
    stage.settle()
    return stage.shell


def _open_selected(stage: Stage) -> QWidget:
    return _selected(stage, limits=False)


def _open_limited(stage: Stage) -> QWidget:
    return _selected(stage, limits=True)


def _open_crowded(stage: Stage) -> QWidget:
    _choose(stage, Standing.CROWDED)
    return stage.shell


def _open_compared(stage: Stage) -> QWidget:
    screen = _choose(stage, Standing.PLANNED)
    screen.presenter.compare(on=True)
    others = [line for line in screen.candidates.model.lines if not line.in_plan]
    screen.presenter.choose_candidate(others[0].face.id)
    stage.settle()
    return stage.shell


def _open_veto(stage: Stage) -> QWidget:
    _choose(stage, Standing.PLANNED).dialogs.veto()
    return stage.dialog(VetoDialog)


def _open_draft(stage: Stage) -> QWidget:
    screen = _pairing(stage)
    solved = screen.presenter.solved
    assert solved is not None
    faces = solved.read.faces
    saved = tuple(
        DraftLine(
            newcomer=faces[pair.newcomer].name,
            volunteer=faces[pair.volunteer].name,
            fit=pair.fit,
            days=pair.waiting_days,
        )
        for pair in screen.presenter.planned_pairs
    )
    gone = replace(saved[-1], obstacles=(ObstacleCode.NO_PLACE,))
    screen.dialogs.deciding.draft_made.emit(DraftOfCalls(saved=saved[:-1], refused=(gone,)), 1)
    return stage.dialog(DraftDialog)


def _shortages(stage: Stage) -> ShortagesDialog:
    _pairing(stage).dialogs.show_shortages()
    return stage.dialog(ShortagesDialog)


def _open_shortages(stage: Stage) -> QWidget:
    return _shortages(stage)


def _open_wall(stage: Stage) -> QWidget:
    _pairing(stage).dialogs.show_shortages()
    dialog = stage.dialog(ShortagesDialog)
    dialog.reject()
    _pairing(stage).dialogs.shortages.tell(replace(dialog.shown, wall=_WALL))
    dialog = stage.dialog(ShortagesDialog)
    dialog.show_wall()
    stage.settle()
    return dialog


def _by_hand(stage: Stage, *, broken: bool) -> QWidget:
    screen = _choose(stage, Standing.IMPOSSIBLE if broken else Standing.PLANNED)
    choice = screen.presenter.choice
    assert choice is not None
    other = choice.refusals[0].face if broken else choice.candidates[0].face
    screen.dialogs.pair_by_hand()
    dialog = stage.dialog(ByHandDialog)
    dialog.newcomers.search.setText(choice.line.face.name)
    dialog.newcomers.look()
    dialog.volunteers.search.setText(other.name)
    dialog.volunteers.look()
    stage.settle()
    return dialog


def _open_by_hand(stage: Stage) -> QWidget:
    return _by_hand(stage, broken=False)


def _open_broken(stage: Stage) -> QWidget:
    return _by_hand(stage, broken=True)


PAIRING_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="pairing", open=_open_pairing, is_screen=True),
    WindowEntry(name="pairing-empty", open=_open_pairing, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="pairing-impossible", open=_open_impossible, is_screen=True),
    WindowEntry(name="pairing-selected", open=_open_selected),
    WindowEntry(name="pairing-limited", open=_open_limited, is_screen=True),
    WindowEntry(name="pairing-crowded", open=_open_crowded),
    WindowEntry(name="pairing-compared", open=_open_compared),
    WindowEntry(name="pairing-veto", open=_open_veto),
    WindowEntry(name="pairing-draft", open=_open_draft),
    WindowEntry(name="pairing-shortages", open=_open_shortages),
    WindowEntry(name="pairing-wall", open=_open_wall),
    WindowEntry(name="pairing-by-hand", open=_open_by_hand),
    WindowEntry(name="pairing-by-hand-broken", open=_open_broken),
)
