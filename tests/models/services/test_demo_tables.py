"""Reading the demo's files."""

from __future__ import annotations

import pytest

from models.documents.logo import logo_problem
from models.services.demo_tables import DemoTable, demo_logo, demo_table, demo_uid


def test_entries_come_as_what_they_are() -> None:
    table = DemoTable({"name": "Träffen", "floor": -1, "fika": True, "ages": [13, 19], "names": {"en": "Café"}})

    assert (table.text("name"), table.whole("floor"), table.flag("fika")) == ("Träffen", -1, True)
    assert (table.wholes("ages"), table.table("names").keys) == ((13, 19), ("en",))
    assert "name" in table


def test_missing_entries_have_defaults() -> None:
    table = DemoTable({})

    assert (table.text("name"), table.text("kind", "other"), table.whole("floor")) == ("", "other", None)
    assert (table.flag("fika"), table.flag("public", default=True)) == (False, True)
    assert (table.texts("areas"), table.tables("rows"), table.table("names").keys) == ((), (), ())


@pytest.mark.parametrize("read", ["text", "flag", "whole", "texts", "table", "tables"])
def test_an_entry_of_the_wrong_sort_is_a_fault_of_the_file(read: str) -> None:
    table = DemoTable({"entry": 1.5})

    with pytest.raises(TypeError):
        getattr(table, read)("entry")


def test_uids_depend_on_kind_and_name_only() -> None:
    assert demo_uid("series", "a") == demo_uid("series", "a")
    assert len({demo_uid("series", "a"), demo_uid("series", "b"), demo_uid("organisation", "a")}) == 3


def test_files_and_logo_are_there() -> None:
    assert demo_table("places").texts("areas")[0] == "Centrum"
    assert len(demo_table("activities").tables("series")) == 26
    assert logo_problem(demo_logo()) is None
