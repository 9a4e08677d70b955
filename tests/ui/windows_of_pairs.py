"""The pairs of language friends: board, list and ring list, everything about one, and the dialogs of a pair's life."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairsView
from models.values.pairs import PairSide
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.pairs.life.booking_dialog import BookingDialog
from ui.screens.pairs.life.confirm_dialog import ConfirmDialog
from ui.screens.pairs.life.contact_dialog import ContactDialog
from ui.screens.pairs.life.end_dialog import PairEndDialog
from ui.screens.pairs.life.extend_dialog import ExtendDialog
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.screens.pairs.life.note_dialogs import LiftBlockDialog, RematchDialog
from ui.screens.pairs.life.pause_dialog import PairPauseDialog
from ui.screens.pairs.life.trial_dialog import TrialDialog
from ui.screens.pairs.messages.dialog import MessagesDialog
from ui.screens.pairs.screen import PairsScreen
from ui.screens.pairs.shown import PairChip
from ui.screens.pairs.steps import PairStep


def _pairs(stage: Stage) -> PairsScreen:
    return stage.screen(PairsScreen)


def _open_board(stage: Stage) -> QWidget:
    _pairs(stage)
    return stage.shell


def _open_details(stage: Stage) -> QWidget:
    screen = _pairs(stage)
    found = screen.presenter.found
    assert found is not None
    wanted = found.with_chip(PairChip.TRIAL)[0]
    screen.page.open_pane()
    screen.presenter.choose(wanted.id)
    screen.presenter.reload()
    stage.settle()
    return stage.shell


def _open_list(stage: Stage) -> QWidget:
    _pairs(stage).page.show_view(PairsView.LIST)
    stage.settle()
    return stage.shell


def _open_ring_list(stage: Stage) -> QWidget:
    _pairs(stage).page.show_view(PairsView.RING_LIST)
    stage.settle()
    return stage.shell


def _open_dialog(stage: Stage, step: PairStep, chip: PairChip, kind: type[LifeDialog]) -> QWidget:
    screen = _pairs(stage)
    found = screen.presenter.found
    assert found is not None
    screen.presenter.choose(found.with_chip(chip)[0].id)
    stage.settle()
    details = screen.presenter.details
    assert details is not None
    screen.events.open(step, details)
    return stage.dialog(kind)


_DIALOGS: tuple[tuple[str, PairStep, PairChip, type[LifeDialog]], ...] = (
    ("contact", PairStep.CONTACT, PairChip.PROPOSED, ContactDialog),
    ("follow-up", PairStep.CONTACT, PairChip.SILENT, ContactDialog),
    ("book", PairStep.BOOK, PairChip.FIRST_MEETING, BookingDialog),
    ("confirm", PairStep.CONFIRM, PairChip.FIRST_MEETING, ConfirmDialog),
    ("decide", PairStep.DECIDE, PairChip.TRIAL, TrialDialog),
    ("extend", PairStep.EXTEND, PairChip.ACTIVE, ExtendDialog),
    ("pause", PairStep.PAUSE, PairChip.ACTIVE, PairPauseDialog),
    ("end", PairStep.END, PairChip.ACTIVE, PairEndDialog),
    ("part", PairStep.REMATCH, PairChip.TRIAL, RematchDialog),
    ("lift-block", PairStep.LIFT_BLOCK, PairChip.ENDED, LiftBlockDialog),
)


def _open_texts(stage: Stage) -> QWidget:
    screen = _pairs(stage)
    found = screen.presenter.found
    assert found is not None
    booked = next(row for row in found.with_chip(PairChip.FIRST_MEETING) if row.meeting is not None)
    screen.presenter.choose(booked.id)
    stage.settle()
    details = screen.presenter.details
    assert details is not None
    arabic = replace(details, newcomer=replace(details.newcomer, language="ar"))
    MessagesDialog(screen, context=screen.context, details=arabic, side=PairSide.NEWCOMER).open()
    return stage.dialog(MessagesDialog)


PAIR_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="pairs", open=_open_board, is_screen=True),
    WindowEntry(name="pairs-empty", open=_open_board, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="pairs-details", open=_open_details),
    WindowEntry(name="pairs-list", open=_open_list, is_screen=True),
    WindowEntry(name="pairs-texts", open=_open_texts),
    WindowEntry(name="pairs-ring-list", open=_open_ring_list, is_screen=True),
    *(
        WindowEntry(name=f"pairs-{name}", open=partial(_open_dialog, step=step, chip=chip, kind=kind))
        for name, step, chip, kind in _DIALOGS
    ),
)
