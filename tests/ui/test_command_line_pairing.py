"""The plan of pairs without a window: keys and numbers that add up, no names, plain sentences for what is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.services.pairing_policies import save_pairing_policy
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.pairing import Criterion, PairingPolicy
from models.values.pairing_policies import PairingPolicyDraft
from resources.people_keys import occupation_fields
from tests.conftest import PASSPHRASE
from tests.factories import make_organisation
from translations import current_language, use_language
from ui.command_line import run

pytestmark = pytest.mark.usefixtures("demo_at_hand")
DEMO = ["--demo", "--today", "2026-11-23"]


@pytest.fixture(autouse=True)
def swedish_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = current_language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language(before)


def test_plan_of_the_demo_adds_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = tmp_path / "weights.json"
    weights.write_text('{"interests": 37, "area": 30, "age": 33}', encoding="utf-8-sig")

    status = run(["pair", "--json", "--weights", str(weights), *DEMO])

    answer = json.loads(capsys.readouterr().out)
    fit = {(each["newcomer"], each["volunteer"]): each["fit"] for each in answer["admissible"]}
    days = {each["id"]: each["waiting_days"] for each in answer["newcomers"]}
    places = {each["id"]: each["places"] for each in answer["volunteers"]}
    pairs = [(each["newcomer"], each["volunteer"]) for each in answer["plan"]]
    assert status == 0
    assert all(sum(each["parts"].values()) == each["fit"] for each in answer["admissible"])
    assert answer["weights"] | {"interests": 37, "area": 30, "age": 33, "family": 0} == answer["weights"]
    assert answer["totals"] == {
        "pairs": len(pairs),
        "waiting_days": sum(days[newcomer] for newcomer, _ in pairs),
        "fit": sum(fit[pair] for pair in pairs),
    }
    assert {(each["newcomer"], each["volunteer"]) for each in answer["locked"]} <= set(pairs)
    assert {each["round"] for each in answer["newcomers"]} == {1, 2}
    assert len(pairs) > 12
    assert len({volunteer for _, volunteer in pairs}) == len(pairs)
    assert all(places[volunteer] == 1 for _, volunteer in pairs)
    possible = {newcomer for newcomer, _ in fit}
    for each in answer["unpaired"]:
        group = each["competes_with"]
        assert (group is not None) == (each["id"] in possible)
        if group is not None:
            assert group["places"] == sum(places[key] for key in group["volunteers"]) < len(group["newcomers"])
    assert {each["id"] for each in answer["unpaired"]} | {newcomer for newcomer, _ in pairs} == set(days)


def test_fit_can_come_first_and_an_area_limits_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    run(["pair", "--json", "--limit-area", "centrum", *DEMO])
    waiting_first = json.loads(capsys.readouterr().out)
    run(["pair", "--json", "--best-fit-first", "--limit-area", "centrum", *DEMO])
    fit_first = json.loads(capsys.readouterr().out)

    assert 0 < len(waiting_first["newcomers"]) < 60
    assert fit_first["totals"]["pairs"] == waiting_first["totals"]["pairs"]
    assert fit_first["totals"]["fit"] >= waiting_first["totals"]["fit"]
    assert fit_first["totals"]["waiting_days"] <= waiting_first["totals"]["waiting_days"]


def test_units_given_as_numbers_or_in_a_file_limit_the_run_and_the_answer_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["pair", "--json", *DEMO])
    everybody = json.loads(capsys.readouterr().out)
    chosen = sorted(each["id"] for each in everybody["newcomers"])[3:9]
    file = tmp_path / "units.txt"
    file.write_text("".join(f"{number}\n" for number in (*chosen, 900_001)), encoding="utf-8-sig")

    run(["pair", "--json", "--limit-units", ",".join(map(str, chosen)), *DEMO])
    by_numbers = json.loads(capsys.readouterr().out)
    run(["pair", "--json", "--limit-units", str(file), *DEMO])
    by_file = json.loads(capsys.readouterr().out)

    assert everybody["limit"] == {"area": None, "units": None, "not_waiting": []}
    assert by_numbers["limit"] == {"area": None, "units": chosen, "not_waiting": []}
    assert by_file["limit"] == {"area": None, "units": [*chosen, 900_001], "not_waiting": [900_001]}
    assert sorted(each["id"] for each in by_numbers["newcomers"]) == chosen
    assert {each["newcomer"] for each in by_numbers["plan"]} <= set(chosen)
    assert 0 < by_numbers["totals"]["pairs"] < everybody["totals"]["pairs"]
    assert {key: by_file[key] for key in by_file if key != "limit"} == {
        key: by_numbers[key] for key in by_numbers if key != "limit"
    }


def test_units_and_area_limit_together_and_are_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    run(["pair", "--json", "--limit-area", "centrum", *DEMO])
    living_there = json.loads(capsys.readouterr().out)
    first = living_there["newcomers"][0]["id"]
    run(["pair", "--json", *DEMO])
    elsewhere = {each["id"] for each in json.loads(capsys.readouterr().out)["newcomers"]}
    elsewhere -= {each["id"] for each in living_there["newcomers"]}

    both = ["pair", "--limit-area", "centrum", "--limit-units", f"{first}, {min(elsewhere)}, 900001", *DEMO]
    run([*both, "--json"])
    answer = json.loads(capsys.readouterr().out)
    run([*both, "--language", "en"])
    words = capsys.readouterr().out.splitlines()

    assert [each["id"] for each in answer["newcomers"]] == [first]
    assert answer["limit"]["area"] == "Centrum"
    assert words[:3] == ["Only who lives in Centrum.", "Only those who were given.", "Do not wait: 900001."]


@pytest.mark.parametrize("units", [" ", "12;x", "no-such-file.txt"])
def test_units_that_cannot_be_used_are_said_so(units: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["pair", "--limit-units", units, "--language", "en", *DEMO])

    assert status == 2
    assert "numbers with commas between" in capsys.readouterr().err


def test_policy_of_the_office_holds_unless_the_order_says_otherwise(
    data_folder: DataFolder, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = {criterion: 0 for criterion in Criterion} | {Criterion.AREA: 60, Criterion.AGE: 40}
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database, database.write() as uow:
        make_organisation(uow)
        save_pairing_policy(uow, PairingPolicyDraft(version=1, policy=PairingPolicy(weights=office)))
        uow.commit()
    given = tmp_path / "weights.json"
    given.write_text('{"interests": 100}', encoding="utf-8")
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    source = ["--database", str(data_folder.database_file), "--passphrase-file", str(secret)]

    run(["pair", "--json", *source])
    by_office = json.loads(capsys.readouterr().out)["weights"]
    run(["pair", "--json", "--weights", str(given), *source])
    by_order = json.loads(capsys.readouterr().out)["weights"]

    assert by_office == {criterion.value: weight for criterion, weight in office.items()}
    assert by_order == {criterion.value: 0 for criterion in Criterion} | {"interests": 100}


def test_answer_in_words_names_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["pair", *DEMO, "--language", "en"])

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert [line.partition(":")[0] for line in lines] == [
        "Waiting newcomers",
        "Pairs in the best plan",
        "Left without a pair",
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("{", "[]", '{"interests": 50}', '{"interests": 100.0}', '{"luck": 100}'),
        '{"interests": 40, "interests": 100}',
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_weights_that_cannot_be_used_are_said_so(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = tmp_path / "weights.json"
    weights.write_text(text, encoding="utf-8")

    status = run(["pair", "--weights", str(weights), "--language", "en", *DEMO])

    assert status == 2
    assert "together 100" in capsys.readouterr().err


def test_file_of_weights_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["pair", "--weights", str(tmp_path / "weights.json"), "--language", "en", *DEMO])

    assert status == 2
    assert "cannot be read" in capsys.readouterr().err


def test_unknown_area_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["pair", "--limit-area", "Atlantis", "--language", "en", *DEMO])

    assert status == 2
    assert "Atlantis" in capsys.readouterr().err


def test_occupations_have_fields_that_can_be_shared() -> None:
    fields = list(occupation_fields().values())

    assert len(set(fields)) < len(fields)
