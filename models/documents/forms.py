"""Papers that are filled in, signed or given away: one paper in one language beside Swedish.

Beside Swedish, easy Swedish and English they are made only in languages whose words the office has approved, every
one: people sign for what they say. Layout: ``interest_form``, ``data_notice``, ``agreement`` and ``friend_sheet`` in
``resources/templates``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from models.documents.agreement import agreement_content, friend_content
from models.documents.data_notice import notice_paragraphs
from models.documents.form_fields import asked, form_sections
from models.documents.sheet_frame import closing_content, language_content, sheet_look
from models.documents.sheet_words import SheetWords
from models.documents.typesetting import Document, Json, new_document
from models.values.errors import RefusalCode, Refused
from models.values.forms import FormKind, FormLanguage, FormSource, FormsToPrint
from models.values.language import LanguageCode
from models.values.phrases import PhraseState
from models.values.weekly_schedule import ProgrammeSender
from translations.languages import schedule_language, schedule_languages


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closing:
    """A form promises nothing; it says whom to ask."""

    sender: ProgrammeSender
    organisers: tuple[str, ...]
    is_free: bool = False
    needs_no_sign_up: bool = False
    welcomes_everyone: bool = False


def form_document(source: FormSource, wanted: FormsToPrint, *, printed_on: date) -> Document:
    """Make one paper. Raises ``Refused`` with ``FORM_NOT_APPROVED`` for a language with words nobody approved."""
    words = SheetWords(schedule_language(wanted.language), source.phrases)
    sheet = _sheet(source, wanted, words, printed_on=printed_on)
    standing = _standing(words)
    if not standing.is_printable:
        raise Refused(RefusalCode.FORM_NOT_APPROVED, {"language": wanted.language, "missing": len(standing.missing)})
    look = sheet_look(source.sender)
    content: dict[str, Json] = {
        "title": "".join(run.text for run in words.phrase(_title(wanted.kind))),
        "author": ", ".join(source.sender.organisers),
        **language_content(words.language),
        **look.content,
        "sheets": [sheet],
    }
    remarks = (*look.remarks, *words.remarks)
    return new_document(
        _template(wanted.kind), content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=words.asked
    )


def form_languages(source: FormSource, kind: FormKind, *, today: date) -> tuple[FormLanguage, ...]:
    """Say for every language, in the order they are offered, how far a paper's words are approved."""
    found: list[FormLanguage] = []
    for language in schedule_languages().values():
        words = SheetWords(language, source.phrases)
        _sheet(source, FormsToPrint(kind=kind), words, printed_on=today)
        found.append(_standing(words))
    return tuple(found)


def form_file_name(wanted: FormsToPrint) -> str:
    """Name a file so that the papers stand together: ``blankett-volunteer-ar.pdf``."""
    return f"blankett-{wanted.kind.value}-{wanted.language}.pdf"


def _standing(words: SheetWords) -> FormLanguage:
    phrases = [ref for ref in words.asked if ref.owner_uid is None]
    missing = frozenset(ref for ref in phrases if words.state(ref.key) is not PhraseState.REVIEWED)
    return FormLanguage(code=LanguageCode(words.language.code), missing=missing, total=len(phrases))


def _sheet(source: FormSource, wanted: FormsToPrint, words: SheetWords, *, printed_on: date) -> dict[str, Json]:
    closing = _Closing(sender=source.sender, organisers=source.sender.organisers)
    return {
        **language_content(words.language),
        "is_swedish": words.language.is_swedish,
        "title": asked(_title(wanted.kind), words),
        **_contents(source, wanted, words),
        **closing_content(closing, words, printed_on=printed_on, qr=False),
    }


def _contents(source: FormSource, wanted: FormsToPrint, words: SheetWords) -> dict[str, Json]:
    kind = wanted.kind
    match kind:
        case FormKind.VOLUNTEER | FormKind.NEWCOMER:
            return {
                "intro": [asked("form_intro", words), asked("form_not_asked", words)],
                "sections": form_sections(words, for_volunteer=kind is FormKind.VOLUNTEER),
            }
        case FormKind.NOTICE:
            return {
                "parts": notice_paragraphs(source, words),
                "officer": asked("notice_officer", words),
                "applies": None if words.language.is_swedish else asked("swedish_applies", words),
            }
        case FormKind.AGREEMENT:
            return agreement_content(source, wanted.names, words)
        case FormKind.FRIEND:
            return friend_content(source, words)
        case _:
            assert_never(kind)


def _title(kind: FormKind) -> str:
    match kind:
        case FormKind.VOLUNTEER:
            return "form_volunteer"
        case FormKind.NEWCOMER:
            return "form_newcomer"
        case FormKind.NOTICE:
            return "notice_title"
        case FormKind.AGREEMENT:
            return "agreement_title"
        case FormKind.FRIEND:
            return "friend_title"
        case _:
            assert_never(kind)


def _template(kind: FormKind) -> str:
    match kind:
        case FormKind.VOLUNTEER | FormKind.NEWCOMER:
            return "interest_form"
        case FormKind.NOTICE:
            return "data_notice"
        case FormKind.AGREEMENT:
            return "agreement"
        case FormKind.FRIEND:
            return "friend_sheet"
        case _:
            assert_never(kind)
