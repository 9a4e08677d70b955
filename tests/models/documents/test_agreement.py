"""The agreement says what PAIRING and the field ask for, has a line for each who signs, and asks for no number."""

from __future__ import annotations

import json
from dataclasses import replace

from models.documents.forms import form_document
from models.values.forms import FirstNames, FormKind, FormsToPrint
from models.values.language import LanguageCode
from models.values.pairs import PairLifePolicy
from tests.models.documents.matrix import strings_of
from tests.models.documents.papers import source
from tests.models.documents.sheets import PRINTED_ON

ARABIC = LanguageCode("ar")


def said(kind: FormKind, *, life: PairLifePolicy | None = None, names: FirstNames | None = None) -> str:
    office = replace(source(), life=life or PairLifePolicy())
    wanted = FormsToPrint(kind=kind, names=names or FirstNames())
    document = form_document(office, wanted, printed_on=PRINTED_ON)
    return " ".join(strings_of(json.loads(document.content)["sheets"])).replace("\u00ad", "")


def test_agreement_says_what_holds() -> None:
    agreement = said(FormKind.AGREEMENT)

    for words in ("sluta när som helst", "inte säga varför", "Berätta inte vidare", "pengar", "juridik", "partner"):
        assert words in agreement
    assert "Skriv inte personnummer" in agreement


def test_agreement_says_what_the_office_has_decided_about_trial_time_and_follow_ups() -> None:
    agreement = said(FormKind.AGREEMENT, life=PairLifePolicy(trial=40, follow_ups=(10, 40), months=9))

    assert "De första  40  dagarna" in agreement
    assert "gäller i  9  månader" in agreement
    assert "10 ,  40" in agreement


def test_an_office_without_follow_ups_promises_none() -> None:
    assert "Vi hör av oss" in said(FormKind.AGREEMENT)

    assert "Vi hör av oss" not in said(FormKind.AGREEMENT, life=PairLifePolicy(follow_ups=()))


def signers(names: FirstNames) -> list[tuple[str, bool]]:
    document = form_document(
        source("ar"),
        FormsToPrint(kind=FormKind.AGREEMENT, language=ARABIC, names=names),
        printed_on=PRINTED_ON,
    )
    (sheet,) = json.loads(document.content)["sheets"]
    return [("".join(run["text"] for run in each["name"]), each["name_line"] is not None) for each in sheet["signers"]]


def test_names_that_are_known_stand_there_and_the_others_get_a_line() -> None:
    assert signers(FirstNames()) == [("", True), ("", True), ("Ljungsala kommun", False)]
    assert signers(FirstNames(volunteer="Gunilla", newcomer="Samira")) == [
        ("Gunilla", False),
        ("Samira", False),
        ("Ljungsala kommun", False),
    ]


def test_agreement_and_the_sheet_about_friends_say_the_same_of_trial_money_and_the_end() -> None:
    agreement, friend = said(FormKind.AGREEMENT), said(FormKind.FRIEND)

    for words in ("dagarna är på prov", "Ni ger eller lånar inte varandra pengar", "sluta när som helst"):
        assert words in agreement
        assert words in friend


def test_another_language_says_that_the_swedish_text_applies() -> None:
    for kind in (FormKind.AGREEMENT, FormKind.FRIEND):
        document = form_document(source("ar"), FormsToPrint(kind=kind, language=ARABIC), printed_on=PRINTED_ON)

        assert "Den svenska texten gäller" in document.content
        assert "Den svenska texten gäller" not in said(kind)
