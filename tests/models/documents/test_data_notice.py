"""The notice about personal data says what GDPR art. 13 and 14 ask for."""

from __future__ import annotations

import json

from models.documents.forms import form_document
from models.values.forms import FormKind, FormsToPrint
from tests.models.documents.matrix import strings_of
from tests.models.documents.papers import BOARD, source
from tests.models.documents.sheets import PRINTED_ON


def said(*, is_authority: bool) -> str:
    document = form_document(
        source(is_authority=is_authority), FormsToPrint(kind=FormKind.NOTICE), printed_on=PRINTED_ON
    )
    return "".join(strings_of(json.loads(document.content)["sheets"])).replace("\u00ad", "")


def test_it_says_who_why_how_long_and_which_rights() -> None:
    notice = said(is_authority=True)

    wanted = ("Ljungsala kommun", BOARD, "Dataskyddsombud", "hitta någon som passar", "Så länge du är med")
    for words in (*wanted, "få fel rättade", "begränsa", "säga nej", "Integritetsskyddsmyndigheten", "08-465 004 12"):
        assert words in notice


def test_an_authority_stands_on_another_ground_than_an_association() -> None:
    authority, association = said(is_authority=True), said(is_authority=False)

    assert ("6.1 e" in authority, "6.1 f" in authority) == (True, False)
    assert ("6.1 e" in association, "6.1 f" in association) == (False, True)
    assert ("Vi är en myndighet" in authority, "Vi är en myndighet" in association) == (True, False)
