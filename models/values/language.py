"""The languages that a newcomer can read the schedule in, by their code in ``languages.toml``."""

from __future__ import annotations

from typing import NewType

LanguageCode = NewType("LanguageCode", str)
"""One of the codes of ``translations/languages.toml``: ``sv``, ``sv-simple``, ``fa-AF`` …"""

SWEDISH = LanguageCode("sv")
EASY_SWEDISH = LanguageCode("sv-simple")
