"""Phone numbers and e-mail addresses as they stand in lists: several in a cell, without zero, with remarks beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from models.rules.cell_reading import CellProblem, Reading, problem, says_nothing
from models.rules.cell_words import folded
from models.rules.contact_details import is_email
from models.values.imports import ImportedPhone, ImportProblemCode

_TRUNK_ZERO: Final = re.compile(r"\(\s*0\s*\)")
_NUMBER: Final = re.compile(r"(?:\+|00)?[\d(][\d\s().\-–‐/]*\d|\d")
_DECIMAL: Final = re.compile(r"^(\d{7,})\.0+$")
_POWER: Final = re.compile(r"^\d[.,]\d+E\+?\d+$", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[^\s/]+[\s/]*")
_LOST_ZERO_HYPHEN: Final = re.compile(r"^[1-9]\d{0,2}\s?[-–/]")
_LABELS: Final = frozenset(
    "mobil|mob|m|hem|h|bostad|arbete|arb|a|jobb|tel|tfn|telefon|phone|mobile|home|work|t|kvall|dagtid|dag|eller|el|alt|resp|och|or|"
    "and|nr|privat|fast|sms|whatsapp|hemma|kvallstid|b|telnr".split("|")
)
_SWEDEN: Final = "46"
_SHORTEST_LOCAL: Final = 5
_SHORTEST_NATIONAL, _LONGEST_NATIONAL = 7, 9
_SHORTEST_ABROAD, _LONGEST_ABROAD = 8, 15


def read_phones(text: str) -> Reading[tuple[ImportedPhone, ...]]:
    """Read every number of a cell; words beside them are the rest, unless they only say what kind of phone it is.

    Numbers without plus are Swedish. A zero that a spreadsheet program took away is put back; eight digits without
    one, or fewer, lack the area code and are asked about.
    """
    if says_nothing(text):
        return Reading(())
    plain = _DECIMAL.sub(r"\1", _TRUNK_ZERO.sub("", text.lstrip("'").replace("\u00a0", " ")))
    if _POWER.match(plain):
        return Reading((), problem(ImportProblemCode.NOT_A_PHONE, text))
    phones: dict[str, ImportedPhone] = {}
    problems: list[CellProblem] = []
    for written in _numbers(plain):
        number, code = _in_e164(written)
        if code is not None:
            problems.append(CellProblem(code=code, text=written))
        phones.setdefault(number or written, ImportedPhone(number=number, written=_shown(number, written)))
    words = _NUMBER.sub(" ", plain)
    rest = " ".join(word for word in re.split(r"[\s,;/|:&]+", words) if folded(word) and folded(word) not in _LABELS)
    if not phones:
        return Reading((), problem(ImportProblemCode.NOT_A_PHONE, text))
    kept = tuple(phone for phone in phones.values() if phone.number)
    return Reading(kept, tuple(problems), rest.strip(" ().-"))


def read_email(text: str) -> Reading[str]:
    """Read the address of a cell, in small letters; of several the first."""
    if says_nothing(text):
        return Reading("")
    found = [word.strip("<>()[]\"'.:").lower() for word in re.split(r"[\s,;|]+|mailto:", text)]
    addresses = list(dict.fromkeys(word for word in found if is_email(word)))
    if not addresses:
        return Reading("", problem(ImportProblemCode.NOT_AN_EMAIL, text))
    others = ", ".join(addresses[1:])
    return Reading(addresses[0], problem(ImportProblemCode.SEVERAL_EMAILS, others) if others else ())


def last_digits(number: str) -> str:
    """Give the last eight digits: what two writings of a number have in common."""
    return "".join(sign for sign in number if sign.isdigit())[-8:]


def _numbers(text: str) -> Iterator[str]:
    """Give the numbers of a cell, each as it is written; short ones belong to a remark."""
    for piece in re.split(r"[,;|&]|(?<=\d)\s*(?:eller|och|or)\s", text):
        for found in _NUMBER.findall(piece):
            parts = _told_apart(found) if _count(found) > _LONGEST_NATIONAL + 1 else [found]
            yield from (part.strip(" ./-–\n\r") for part in parts if _count(part) >= _SHORTEST_LOCAL)


def _told_apart(text: str) -> list[str]:
    """Part numbers that stand side by side: a new one begins with 0 or + once the one before can be whole."""
    numbers = [""]
    for token in _TOKEN.findall(text):
        has_hyphen = "-" in token or "–" in token
        from_abroad = token.startswith("+") or (token.startswith("00") and _count(token) > _SHORTEST_LOCAL)
        begins = from_abroad or (token.startswith("0") and has_hyphen)
        enough = (_SHORTEST_NATIONAL + 1 if begins else _LONGEST_NATIONAL) + _digits_of_country(numbers[-1])
        if token.startswith(("0", "+", "(0")) and _count(numbers[-1]) >= enough:
            numbers.append("")
        numbers[-1] += token
    return numbers


def _digits_of_country(written: str) -> int:
    """Say how many digits more a number has that names the country than one that begins with 0."""
    if written.startswith("+"):
        return 1
    return 3 if written.startswith("00") else 0


def _count(text: str) -> int:
    return sum(map(str.isdigit, text))


def _in_e164(written: str) -> tuple[str, ImportProblemCode | None]:
    digits = "".join(str(int(sign)) for sign in written if sign.isdecimal())
    has_plus = written.startswith("+")
    if digits.startswith("00"):
        has_plus, digits = True, digits[2:]
    if has_plus:
        return _from_country_code(digits)
    if digits.startswith("0"):
        return _swedish(digits[1:])
    if digits.startswith(_SWEDEN) and len(digits) == len(_SWEDEN) + _LONGEST_NATIONAL:
        return _from_country_code(digits)
    if len(digits) == _LONGEST_NATIONAL or (_LOST_ZERO_HYPHEN.match(written) and len(digits) >= _SHORTEST_NATIONAL):
        return _swedish(digits)
    lacks_area = len(digits) < _LONGEST_NATIONAL
    return "", ImportProblemCode.PHONE_WITHOUT_AREA_CODE if lacks_area else ImportProblemCode.NOT_A_PHONE


def _from_country_code(digits: str) -> tuple[str, ImportProblemCode | None]:
    if digits.startswith(_SWEDEN):
        return _swedish(digits.removeprefix(_SWEDEN).removeprefix("0"))
    if _SHORTEST_ABROAD <= len(digits) <= _LONGEST_ABROAD:
        return f"+{digits}", None
    return "", ImportProblemCode.NOT_A_PHONE


def _swedish(national: str) -> tuple[str, ImportProblemCode | None]:
    """Check a number without its zero; mobile numbers always have nine digits."""
    is_mobile = national[:1] == "7"
    fits = len(national) == _LONGEST_NATIONAL if is_mobile else _SHORTEST_NATIONAL <= len(national) <= _LONGEST_NATIONAL
    if fits and not national.startswith("0"):
        return f"+{_SWEDEN}{national}", None
    return "", ImportProblemCode.NOT_A_PHONE


def _shown(number: str, written: str) -> str:
    """Write a Swedish mobile number as Swedes do, and a lost zero where it was; others stay as they were written."""
    national = number.removeprefix(f"+{_SWEDEN}")
    if national == number:
        return written
    if national.startswith("7"):
        return f"0{national[:2]}-{national[2:5]} {national[5:7]} {national[7:]}"
    return f"0{written}" if written[:1] not in ("0", "+", "(") and not written.startswith(_SWEDEN) else written
