"""What a person is told about the data that is kept: who, what, why, how long, which rights (GDPR art. 13 and 14)."""

from __future__ import annotations

from models.documents.form_fields import asked
from models.documents.sheet_words import SheetWords, number, swedish
from models.documents.typesetting import Json
from models.values.forms import FormSource

_COMPLAINTS = "Integritets\u00adskydds\u00admyndigheten, imy.se"
_PUBLIC_TASK, _LEGITIMATE_INTEREST = "6.1 e", "6.1 f"


def notice_paragraphs(source: FormSource, words: SheetWords) -> list[Json]:
    """Give headings with their texts, each beside Swedish.

    An authority stands on a task of public interest (art. 6.1 e), others on a legitimate interest (6.1 f). What an
    authority keeps may be asked for by anybody (offentlighetsprincipen), and the notice says so.
    """
    article = _PUBLIC_TASK if source.is_authority else _LEGITIMATE_INTEREST
    responsible = words.listed([swedish(part) for part in (*source.sender.organisers, source.board) if part])
    readers: list[Json] = [asked("notice_readers_text", words)]
    if source.is_authority:
        readers.append(asked("notice_public_text", words))
    return [
        _part("notice_who", [asked("notice_who_text", words, organisation=responsible)], words),
        _part("notice_what", [asked("notice_what_text", words), asked("notice_not_text", words)], words),
        _part("notice_why", [asked("notice_why_text", words), _basis(article, words)], words),
        _part("notice_from", [asked("notice_from_text", words), asked("notice_voluntary_text", words)], words),
        _part("notice_readers", readers, words),
        _part("notice_how_long", [asked("notice_how_long_text", words)], words),
        _part(
            "notice_rights",
            [
                asked("notice_rights_text", words),
                asked("notice_withdraw_text", words),
                asked("notice_complaint_text", words, authority=swedish(_COMPLAINTS)),
            ],
            words,
        ),
    ]


def _basis(article: str, words: SheetWords) -> Json:
    return asked("notice_basis_text", words, article=number(article))


def _part(heading: str, texts: list[Json], words: SheetWords) -> Json:
    return {"heading": asked(heading, words), "texts": texts}
