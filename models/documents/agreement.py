"""What language friends and the office agree on, and what a language friend is and is not.

Both papers say the same of money, the law, the trial and the end, in the same words; neither asks for a personal
identity number.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.documents.form_fields import asked
from models.documents.sheet_words import Runs, SheetWords, as_json, number, swedish
from models.documents.typesetting import Json
from models.values.forms import FirstNames, FormSource

_SEPARATOR = ", "


def agreement_content(source: FormSource, names: FirstNames, words: SheetWords) -> dict[str, Json]:
    """Give the agreement: for whom, its parts, and who signs; a name that is not known gets a line to write on."""
    return {
        "intro": [asked("agreement_intro", words)],
        "parts": _parts(source, words),
        "agreed": asked("agreement_agreed", words),
        "signers": [
            _signer(asked("volunteer", words), names.volunteer, words),
            _signer(asked("agreement_newcomer", words), names.newcomer, words),
            _signer(None, _SEPARATOR.join(source.sender.organisers), words),
        ],
        "no_number": asked("agreement_no_number", words),
        "applies": None if words.language.is_swedish else asked("swedish_applies", words),
    }


def friend_content(source: FormSource, words: SheetWords) -> dict[str, Json]:
    """Give the two lists and how it goes, for both sides to read."""
    is_one = ("friend_is_ordinary", "friend_is_company", "friend_is_both", "friend_is_everyday")
    is_none = ("friend_not_official", "friend_not_agency", "friend_not_worker")
    how = [asked("friend_how_text", words), _trial(source, words)]
    how += [asked(key, words) for key in ("agreement_ending_text", "agreement_unsafe_text")]
    return {
        "intro": [asked("what_is_friend", words)],
        "parts": [
            _part("friend_is", _asked_all(is_one, words), words, icon="yes"),
            _part("friend_not", _asked_all(is_none, words), words, icon="no"),
            _part("agreement_not", _asked_all(_NOT_INCLUDED[:-1], words), words),
            _part("friend_how", how, words),
        ],
        "applies": None if words.language.is_swedish else asked("swedish_applies", words),
    }


_NOT_INCLUDED = ("agreement_money_text", "agreement_legal_text", "agreement_partner_text", "agreement_work_text")


def _parts(source: FormSource, words: SheetWords) -> list[Json]:
    together = ("agreement_together_text", "agreement_keep_text", "agreement_respect_text")
    ending = ("agreement_ending_text", "agreement_unsafe_text")
    secrecy = ("agreement_secrecy_text", "agreement_pictures_text", "agreement_child_text")
    return [
        _part("agreement_together", _asked_all(together, words), words),
        _part("agreement_time", _times(source, words), words),
        _part("agreement_ending", _asked_all(ending, words), words),
        _part("agreement_secrecy", _asked_all(secrecy, words), words),
        _part("agreement_not", _asked_all(_NOT_INCLUDED, words), words),
        _part("agreement_office", _asked_all(("agreement_office_text",), words), words),
    ]


def _times(source: FormSource, words: SheetWords) -> list[Json]:
    """Say what the office has decided about trial and time, and about follow-ups if there are any."""
    life = source.life
    days = words.listed([number(str(day)) for day in life.follow_ups])
    return [
        asked("agreement_often_text", words),
        _trial(source, words),
        asked("agreement_months_text", words, months=number(str(life.months))),
        *([asked("agreement_follow_text", words, days=days)] if days else []),
    ]


def _trial(source: FormSource, words: SheetWords) -> Json:
    return asked("agreement_trial_text", words, days=number(str(source.life.trial)))


def _asked_all(keys: Sequence[str], words: SheetWords) -> list[Json]:
    return [asked(key, words) for key in keys]


def _part(heading: str, texts: list[Json], words: SheetWords, *, icon: str | None = None) -> Json:
    return {"heading": asked(heading, words), "icon": icon, "texts": texts}


def _signer(label: Json, name: str, words: SheetWords) -> Json:
    shown: Runs = swedish(name) if name else ()
    return {
        "label": label,
        "name": as_json(shown),
        "name_line": None if name else asked("form_name", words),
        "signature": asked("agreement_signature", words),
        "date": asked("form_date", words),
    }
