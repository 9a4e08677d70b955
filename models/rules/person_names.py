"""What a person is called on the screen."""

from __future__ import annotations


def shown_name(given_name: str, family_name: str, alias: str = "") -> str:
    """Give both names with a blank, one if there is only one, the alias if there is none."""
    return " ".join(filter(None, (given_name, family_name))) or alias
