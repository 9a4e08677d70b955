"""What the computer remembers, and what it does with a broken file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.settings import ComputerSettings, ListChoice, PrintChoice, SettingsStore, ThemeChoice, WeekChoice, WindowPlace


def test_settings_are_read_back_as_saved(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "computer.json"
    saved = ComputerSettings(
        language="en",
        theme=ThemeChoice.DARK,
        text_scale=150,
        second_backup_folder="D:/kopior",
        printing=PrintChoice(languages=("sv", "ar"), copies={"sv": 6}, paper="a3", qr=False, one_file=True),
        window=WindowPlace(width=1000, height=700, left=-20, top=5, maximised=True),
        week=WeekChoice(area_ids=(1, 2), kinds=("walk",)),
    )

    SettingsStore(path).save(saved)

    assert SettingsStore(path).current == saved
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"window": 3, "text_scale": "big", "theme": "pink"}', "\x00"]
)
def test_damaged_file_means_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "computer.json"
    path.write_text(content, encoding="utf-8")

    assert SettingsStore(path).current == ComputerSettings()


def test_one_broken_value_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "computer.json"
    path.write_text(
        '{"language": "en", "text_scale": 900, "unknown": 1, "printing": {"qr": "maybe"}}', encoding="utf-8"
    )

    assert SettingsStore(path).current == ComputerSettings(language="en", text_scale=200)


def test_unwritable_place_keeps_the_choice_for_now(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SettingsStore(tmp_path / "file" / "computer.json")

    store.save(ComputerSettings(language="en"))

    assert store.current.language == "en"


def test_lists_of_people_keep_their_columns_and_order(tmp_path: Path) -> None:
    choice = ListChoice(columns=("name", "phone"), sort="since", descending=True)
    SettingsStore(tmp_path / "computer.json").save(ComputerSettings(volunteers=choice))

    again = SettingsStore(tmp_path / "computer.json").current

    assert (again.volunteers, again.newcomers) == (choice, ListChoice())
