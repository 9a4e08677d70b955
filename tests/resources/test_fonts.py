"""The shipped fonts are the ones that the list names, with their licences."""

from __future__ import annotations

import hashlib
import tomllib

from resources import path_to
from translations.languages import schedule_languages


def listed() -> list[dict[str, str]]:
    fonts: list[dict[str, str]] = tomllib.loads(path_to("fonts", "fonts.toml").read_text(encoding="utf-8"))["font"]
    return fonts


def test_every_font_file_is_listed_with_its_hash() -> None:
    hashes = {font["file"]: font["sha256"] for font in listed()}

    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path_to("fonts").glob("*.ttf")}

    assert found == hashes
    assert len(found) == 8


def test_every_font_has_its_licence_text() -> None:
    for font in listed():
        text = path_to("fonts", font["licence"]).read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in text


def test_every_language_has_a_shipped_font_in_regular_and_bold() -> None:
    styles = {(font["name"], font["style"]) for font in listed()}

    for language in schedule_languages().values():
        assert {(language.font, "Regular"), (language.font, "Bold")} <= styles
