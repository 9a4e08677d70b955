"""Papers of a pair are among its steps once both have said yes, and lead from its details to paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from pytestqt.qtbot import QtBot

from models.values.identifiers import FirstMeetingId
from models.values.language import LanguageCode
from models.values.pair_rows import FirstMeetingRow
from models.values.pairs import PairStatus
from models.values.phrases import PhraseWish
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairs.conftest import Pairs, ReadPair
from ui.papers.dialog import PapersDialog
from ui.screens.pairs.screen import PairsScreen
from ui.screens.pairs.steps import PairStep, steps_of


def test_papers_are_for_those_who_have_said_yes(pairs: Pairs, read_pair: ReadPair) -> None:
    assert PairStep.PAPERS not in steps_of(read_pair(pairs.proposed).row)

    for pair_id in (pairs.accepted, pairs.trial, pairs.active):
        assert PairStep.PAPERS in steps_of(read_pair(pair_id).row)


def test_the_list_of_tables_is_for_an_evening_of_several(pairs: Pairs, read_pair: ReadPair) -> None:
    row = read_pair(pairs.accepted).row
    meeting = FirstMeetingRow(
        id=FirstMeetingId(1),
        version=1,
        day=row.proposed_on,
        starts=time(17),
        ends=time(19),
        meeting_point_id=None,
        place_name="",
        room="",
        note="",
        occasion_id=None,
        occasion_cancelled=False,
        pairs=1,
    )
    alone = replace(row, status=PairStatus.BOOKED, meeting=meeting)

    assert PairStep.TABLES not in steps_of(alone)
    assert PairStep.TABLES in steps_of(replace(alone, meeting=replace(meeting, pairs=3)))


def test_papers_open_and_lead_to_words_that_wait_for_approval(
    qtbot: QtBot, screen: PairsScreen, pairs: Pairs, read_pair: ReadPair
) -> None:
    screen.events.open(PairStep.PAPERS, read_pair(pairs.accepted))
    dialog = open_dialog(PapersDialog)
    wish = PhraseWish(language=LanguageCode("ar"))

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        dialog.texts_wanted.emit(wish)

    assert asked.args == ["phrases", wish]
    assert dialog.kind_box.key == "agreement"
