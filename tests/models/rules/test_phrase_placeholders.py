"""What stands in braces is named once each, and nothing but a plain name passes for one."""

from __future__ import annotations

import pytest

from models.rules.phrase_placeholders import placeholders_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Välkommen!", ()),
        ("från {start} till {end}", ("end", "start")),
        ("{{place}}", ()),
        ("{place", ("{",)),
        ("{}", ("",)),
        ("{place!r:>9}", ("place!r:>9",)),
        ("{place.name}", ("place.name",)),
    ],
)
def test_placeholders_are_named_in_order(text: str, names: tuple[str, ...]) -> None:
    assert placeholders_of(text) == names
