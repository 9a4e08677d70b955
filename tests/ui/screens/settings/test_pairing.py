"""How pairs are chosen and followed: said in a few words, tried on today's register, changed, compared, put back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.queries.pairing_policies import pair_life_policy, pairing_policy
from models.services.pairing_policies import save_pair_life_policy, save_pairing_policy
from models.storage.database import Database
from models.values.pairing import DEFAULT_WEIGHTS, Criterion, ExtractRule, PairingPolicy, SameGenderRule
from models.values.pairing_answers import PlanTotals, PolicyEffect
from models.values.pairing_policies import PairingPolicyDraft, PairLifePolicyDraft
from models.values.pairs import PairLifePolicy
from tests.fakes import DirectRunner
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.screens.settings.pairing.choice_dialog import PairingChoiceDialog
from ui.screens.settings.pairing.effect_panel import EffectPanel, EffectState
from ui.screens.settings.pairing.life_dialog import PairLifeDialog
from ui.screens.settings.screen import SettingsScreen
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog


@pytest.fixture
def choice(screen: SettingsScreen) -> PairingChoiceDialog:
    screen.pairing_card.choice_button.click()
    return open_dialog(PairingChoiceDialog)


@pytest.fixture
def life(screen: SettingsScreen) -> PairLifeDialog:
    screen.pairing_card.life_button.click()
    return open_dialog(PairLifeDialog)


def policies(database: Database) -> tuple[PairingPolicy, PairLifePolicy]:
    with database.read() as session:
        return pairing_policy(session), pair_life_policy(session)


def weigh(dialog: PairingChoiceDialog, criterion: Criterion, weight: int) -> None:
    dialog.weights_edit.rows[criterion].number.setValue(weight)


def test_card_says_what_holds(screen: SettingsScreen) -> None:
    chosen = screen.pairing_card.choice_summary.text().splitlines()
    followed = screen.pairing_card.life_summary.text().splitlines()

    assert chosen[0].startswith("Vikter: intressen 30, ")
    assert chosen[1] == "Först går de som har väntat längst."
    assert followed == [
        "Prövotid: 31 dagar. Avstämning efter 14, 31, 60, 120 dagar.",
        "Ett par räknas som tyst efter 21 dagar under prövotiden, senare efter 45 dagar.",
    ]


def test_what_is_chosen_is_saved_and_can_be_undone(
    screen: SettingsScreen, choice: PairingChoiceDialog, database: Database, qtbot: QtBot
) -> None:
    weigh(choice, Criterion.INTERESTS, 20)
    weigh(choice, Criterion.AGE, 20)
    choice.rules_edit.order_box.setCurrentIndex(1)
    choice.rules_edit.least_fit_box.setValue(40)
    choice.rules_edit.most_new_box.setValue(2)
    choice.rules_edit.gender_box.setCurrentIndex(2)
    choice.rules_edit.extract_box.setCurrentIndex(1)
    choice.rules_edit.minors_box.setChecked(True)

    with qtbot.waitSignal(screen.undo_offered):
        choice.primary_button.click()

    assert policies(database)[0] == PairingPolicy(
        weights={**DEFAULT_WEIGHTS, Criterion.INTERESTS: 20, Criterion.AGE: 20},
        least_fit=40,
        best_fit_first=True,
        same_gender=SameGenderRule.ON,
        extract=ExtractRule.ALL,
        minors=True,
        most_new=2,
    )
    assert not choice.isVisible()
    assert screen.pairing_card.choice_summary.text().endswith("Först går de som passar bäst. Minsta passform: 40.")


def test_slider_and_number_say_the_same(choice: PairingChoiceDialog) -> None:
    row = choice.weights_edit.rows[Criterion.FAMILY]

    row.slider.setValue(3)
    by_slider = row.number.value()
    row.number.setValue(44)

    assert (by_slider, row.slider.value()) == (3, 44)


def test_sum_is_told_and_the_untouched_share_the_rest(choice: PairingChoiceDialog) -> None:
    edit = choice.weights_edit
    whole = (edit.left_pill.text(), edit.spread_button.isEnabled())
    weigh(choice, Criterion.INTERESTS, 44)
    over = edit.left_pill.text()
    weigh(choice, Criterion.INTERESTS, 18)
    under = edit.left_pill.text()

    edit.spread_button.click()

    assert whole == ("Tillsammans 100", False)
    assert (over, under) == ("14 poäng för mycket", "12 poäng kvar")
    assert edit.weights[Criterion.INTERESTS] == 18
    assert sum(edit.weights.values()) == 100
    assert edit.left_pill.text() == "Tillsammans 100"


def test_weights_that_are_no_hundred_are_not_saved(choice: PairingChoiceDialog, database: Database) -> None:
    weigh(choice, Criterion.AREA, 22)

    choice.primary_button.click()

    shown = [label for label in choice.findChildren(QLabel) if label.isVisibleTo(choice)]
    assert choice.isVisible()
    assert choice.primary_button.isEnabled()
    assert "Vikterna ska bli 100 tillsammans. Nu är de 107." in {label.text() for label in shown}
    assert policies(database)[0] == PairingPolicy()


def test_form_goes_back_to_what_is_usual(choice: PairingChoiceDialog, life: PairLifeDialog) -> None:
    weigh(choice, Criterion.AREA, 22)
    choice.rules_edit.least_fit_box.setValue(40)
    life.numbers["trial"].setValue(60)

    choice.usual_button.click()
    life.usual_button.click()

    assert not choice.is_dirty()
    assert not life.is_dirty()


def test_effect_is_asked_once_for_the_last_change(
    choice: PairingChoiceDialog, runner: DirectRunner, qtbot: QtBot
) -> None:
    asked_first = runner.topics.count("policy_effect")

    for least in range(1, 30):
        choice.rules_edit.least_fit_box.setValue(least)
    qtbot.waitUntil(lambda: runner.topics.count("policy_effect") > asked_first)

    assert asked_first == 1
    assert runner.topics.count("policy_effect") == 2
    assert choice.effect_panel.pairs.numbers.text() == "0"


def test_effect_waits_until_the_weights_are_a_hundred(choice: PairingChoiceDialog, runner: DirectRunner) -> None:
    weigh(choice, Criterion.AREA, 22)
    between = choice.effect_panel.sentence.text()
    asked = runner.topics.count("policy_effect")

    choice.weights_edit.spread_button.click()
    choice.ask_at_once()

    assert between == "Det räknas om när vikterna är 100 tillsammans."
    assert runner.topics.count("policy_effect") == asked + 1
    assert choice.effect_panel.sentence.text() == "0 önskemål väntar. Samma personer får en språkvän som nu."


def test_effect_is_said_in_figures_and_people(choice: PairingChoiceDialog) -> None:
    panel = choice.effect_panel

    panel.show_effect(
        PolicyEffect(
            before=PlanTotals(pairs=40, waiting_days=13_105, fit=2_400),
            after=PlanTotals(pairs=38, waiting_days=13_200, fit=2_375),
            waiting=60,
            newly=1,
            no_longer=3,
        )
    )

    figures = {figure: (figure.numbers.text(), figure.change.text()) for figure in (panel.pairs, panel.days, panel.fit)}
    assert list(figures.values()) == [
        ("40 → 38", "−2"),
        ("13\N{NO-BREAK SPACE}105 → 13\N{NO-BREAK SPACE}200", "+95"),
        ("60 → 63", "+3"),
    ]
    assert panel.sentence.text() == "1 får en språkvän som nu blir utan. 3 blir utan som nu får en."


def test_effect_that_cannot_be_counted_says_so(choice: PairingChoiceDialog) -> None:
    panel = choice.effect_panel

    panel.show_state(EffectState.FAILED)

    assert isinstance(panel, EffectPanel)
    assert panel.sentence.text() == "Det gick inte att räkna just nu."


def test_colleague_who_was_faster_loses_nothing(choice: PairingChoiceDialog, database: Database) -> None:
    choice.rules_edit.least_fit_box.setValue(25)
    with database.write() as uow:
        theirs = PairingPolicy(most_new=3, least_fit=10)
        save_pairing_policy(uow, PairingPolicyDraft(version=1, policy=theirs))
        uow.commit()

    choice.primary_button.click()
    versions = open_dialog(VersionsDialog)
    versions.primary_button.click()

    assert policies(database)[0] == PairingPolicy(most_new=3, least_fit=25)


def test_life_is_saved_and_a_colleagues_part_of_it_kept(life: PairLifeDialog, database: Database) -> None:
    life.numbers["lapse"].setValue(7)
    with database.write() as uow:
        theirs = PairLifePolicy(months=12)
        save_pair_life_policy(uow, PairLifePolicyDraft(version=1, policy=theirs))
        uow.commit()

    life.primary_button.click()
    versions = open_dialog(VersionsDialog)
    versions.primary_button.click()

    assert policies(database)[1] == PairLifePolicy(lapse=7, months=12)


def test_trial_moves_its_follow_up_along(life: PairLifeDialog, database: Database) -> None:
    life.numbers["trial"].setValue(45)
    life.follow_ups_edit.setText("120 14; 60")

    life.primary_button.click()

    assert policies(database)[1] == replace(PairLifePolicy(), trial=45, follow_ups=(14, 45, 60, 120))


def test_follow_ups_that_are_no_numbers_are_told(life: PairLifeDialog, database: Database) -> None:
    life.follow_ups_edit.setText("14, sedan var tredje vecka")

    life.primary_button.click()

    assert life.fields["follow_ups"].problem == "Skriv ett tal här."
    assert life.isVisible()
    assert policies(database)[1] == PairLifePolicy()


def test_closing_asks_before_something_is_lost(choice: PairingChoiceDialog) -> None:
    choice.rules_edit.minors_box.setChecked(True)

    choice.reject()

    assert open_dialog(ChoiceDialog)
    assert choice.isVisible()


def test_keys_alone_change_a_weight_and_save(choice: PairingChoiceDialog, database: Database, qtbot: QtBot) -> None:
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    first = choice.weights_edit.rows[Criterion.INTERESTS].number
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "40")
    QTest.keyClick(first, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not choice.weights_edit.left)

    QTest.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    saved = policies(database)[0].weights
    assert saved[Criterion.INTERESTS] == 40
    assert sum(saved.values()) == 100


@pytest.mark.parametrize("name", ["choice", "life"])
def test_forms_can_be_used_by_everybody(
    name: str, request: pytest.FixtureRequest, context: AppContext, screen: SettingsScreen
) -> None:
    assert_accessible(request.getfixturevalue(name), context.theme)
