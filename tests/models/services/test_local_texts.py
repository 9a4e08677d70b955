"""Saving the office's words in other languages, and knowing which are out of date."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import pytest

from models.queries.local_texts import LocalTextRow, local_texts, local_texts_of_many
from models.services.local_texts import save_local_texts
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import Invalid, ProblemCode
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseState

CAFE = UUID(int=1)
WALK = UUID(int=2)
ENGLISH, ARABIC = LanguageCode("en"), LanguageCode("ar")
NAMES: Mapping[LanguageCode, str] = {ENGLISH: "Language café", ARABIC: "مقهى اللغة"}


def test_texts_are_kept_by_language_and_fresh(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", {**NAMES, SWEDISH: "Språkcafé"}, swedish="Språkcafé")

    assert local_texts(unit_of_work.session, CAFE, "name", "Språkcafé") == (
        LocalTextRow(language=ARABIC, text="مقهى اللغة", state=PhraseState.DRAFT),
        LocalTextRow(language=ENGLISH, text="Language café", state=PhraseState.DRAFT),
    )


def test_an_emptied_text_is_gone(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", NAMES, swedish="Språkcafé")

    save_local_texts(unit_of_work, CAFE, "name", {ENGLISH: " Language café ", ARABIC: " "}, swedish="Språkcafé")

    kept = local_texts(unit_of_work.session, CAFE, "name", "Språkcafé")
    assert [(row.language, row.text) for row in kept] == [(ENGLISH, "Language café")]


def test_a_text_is_stale_once_the_swedish_has_changed(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", NAMES, swedish="Språkcafé")

    kept = local_texts(unit_of_work.session, CAFE, "name", "Stickcafé")

    assert [row.stale for row in kept] == [True, True]


def test_saving_an_untouched_text_leaves_it_stale(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", NAMES, swedish="Språkcafé")

    changed = {**NAMES, ENGLISH: "Knitting café"}
    save_local_texts(unit_of_work, CAFE, "name", changed, swedish="Stickcafé")

    kept = local_texts(unit_of_work.session, CAFE, "name", "Stickcafé")
    assert [(row.language, row.stale) for row in kept] == [(ARABIC, True), (ENGLISH, False)]


def test_a_confirmed_text_is_fresh_again(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", NAMES, swedish="Språkcafe")

    confirmed = frozenset({ARABIC})
    save_local_texts(unit_of_work, CAFE, "name", NAMES, swedish="Språkcafé", confirmed=confirmed)

    kept = local_texts(unit_of_work.session, CAFE, "name", "Språkcafé")
    assert [(row.language, row.stale) for row in kept] == [(ARABIC, False), (ENGLISH, True)]


def test_a_text_that_is_too_long_is_named_by_its_language(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        save_local_texts(unit_of_work, CAFE, "name", {ENGLISH: "x" * 401}, swedish="Språkcafé")

    assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("en", ProblemCode.TOO_LONG)]


def test_many_records_are_read_at_once_and_fields_are_told_apart(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, CAFE, "name", {ENGLISH: "Language café"}, swedish="Språkcafé")
    save_local_texts(unit_of_work, CAFE, "note", {ENGLISH: "Bring a friend"}, swedish="Ta med en vän")

    kept = local_texts_of_many(unit_of_work.session, {CAFE: "Språkcafé", WALK: "Promenad"}, "name")

    assert {uid: [row.text for row in rows] for uid, rows in kept.items()} == {CAFE: ["Language café"], WALK: []}
