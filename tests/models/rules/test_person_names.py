"""What a person is called, and whether an alias gives the name away. All names are invented."""

from __future__ import annotations

import pytest

from models.rules.person_names import shown_name, shows_name


@pytest.mark.parametrize(
    ("given", "family", "alias", "shown"),
    [("Zohra", "Nazari", "", "Zohra Nazari"), ("Zohra", "", "", "Zohra"), ("", "", "Solros", "Solros")],
)
def test_person_is_called_by_the_names_there_are(given: str, family: str, alias: str, shown: str) -> None:
    assert shown_name(given, family, alias) == shown


@pytest.mark.parametrize("alias", ["zohra", "Zohra N", "min Zohra", "Zohras syster", "al-masri", "Masri 2", "Zohrà"])
def test_alias_with_a_part_of_the_name_shows_it(alias: str) -> None:
    assert shows_name(alias, ("Zohra", "al-Masri"))


@pytest.mark.parametrize("alias", ["", "Solros", "Alma", "Björk 2", "Anzohra"])
def test_alias_of_its_own_shows_nothing(alias: str) -> None:
    assert not shows_name(alias, ("Zohra", "al-Masri"))


def test_short_name_is_shown_only_by_itself() -> None:
    assert shows_name("Bo", ("Bo", ""))
    assert not shows_name("Boken", ("Bo", ""))
