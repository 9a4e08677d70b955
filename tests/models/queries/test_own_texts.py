"""Texts of the office's own for paper, with the state of each language."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from uuid import UUID

from sqlalchemy import select

from models.entities.local_text import LocalText
from models.queries.own_texts import own_texts
from models.services.local_texts import save_local_texts
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseState, TextRef
from tests.conftest import Statements

Counter = Callable[[], AbstractContextManager[Statements]]

OWNER, OTHER = UUID(int=1), UUID(int=2)
ARABIC, ENGLISH, SOMALI = LanguageCode("ar"), LanguageCode("en"), LanguageCode("so")
WORDS = {ARABIC: "أهلا", ENGLISH: "Welcome", SOMALI: "Soo dhawow"}


def test_own_texts_leave_out_outdated_words_and_name_every_state(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, OWNER, "theme", WORDS, swedish="Hej")
    for row in unit_of_work.session.scalars(select(LocalText)):
        if row.language == ARABIC:
            row.reviewed_by, row.reviewed_on = "Samira Nasser (påhittad)", date(2026, 11, 20)
        if row.language == SOMALI:
            row.swedish = "Hej då"
    unit_of_work.session.flush()

    text = own_texts(unit_of_work.session, "theme", {OWNER: "Hej"})[OWNER]

    assert text.ref == TextRef(key="theme", owner_uid=OWNER)
    assert text.words == {SWEDISH: "Hej", ARABIC: "أهلا", ENGLISH: "Welcome"}
    assert text.states == {
        ARABIC: PhraseState.REVIEWED,
        ENGLISH: PhraseState.DRAFT,
        SOMALI: PhraseState.OUTDATED,
    }


def test_own_texts_of_a_record_without_swedish_are_none(unit_of_work: UnitOfWork) -> None:
    save_local_texts(unit_of_work, OWNER, "theme", WORDS, swedish="")

    assert own_texts(unit_of_work.session, "theme", {OWNER: ""}) == {}


def test_own_texts_of_many_take_one_statement(unit_of_work: UnitOfWork, count_statements: Counter) -> None:
    save_local_texts(unit_of_work, OWNER, "theme", WORDS, swedish="Hej")
    save_local_texts(unit_of_work, OTHER, "theme", WORDS, swedish="Hej")
    with count_statements() as sent:
        found = own_texts(unit_of_work.session, "theme", {OWNER: "Hej", OTHER: "Hej"})

    assert (len(found), sent.count) == (2, 1)
