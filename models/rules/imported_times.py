"""When somebody can, as people write it: "vardagskvällar", "mån–tors efter 17", "lördag fm", "helger"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from models.rules.availability import DAY, WEEK, tidy_times
from models.rules.cell_reading import Reading, problem, says_nothing
from models.rules.cell_words import folded
from models.values.imports import FreePart, ImportProblemCode
from models.values.people import Availability, FreeTime

MORNING, AFTERNOON, EVENING = (8 * 60, 12 * 60), (12 * 60, 17 * 60), (17 * 60, 21 * 60)
"""The parts of a day in minutes, as availability is painted."""
_ALL_PARTS: Final = (MORNING, AFTERNOON, EVENING)
_DAY: Final = (MORNING, AFTERNOON)
_WEEKDAYS, _WEEKEND, _ALL_DAYS = range(5), (5, 6), range(7)

_DAY_WORDS: Final = (
    r"man(?:dag\w*)?|mon(?:day\w*)?",
    r"tis(?:dag\w*)?|tue(?:s|sday\w*)?",
    r"ons(?:dag\w*)?|wed(?:nesday\w*)?",
    r"tors?(?:dag\w*)?|thu(?:r|rs|rsday\w*)?",
    r"fre(?:dag\w*)?|fri(?:day\w*)?",
    r"lor(?:dag\w*)?|sat(?:urday\w*)?",
    r"son(?:dag\w*)?|sun(?:day\w*)?",
)
_ONE_DAY: Final = "|".join(f"(?P<d{number}>{words})" for number, words in enumerate(_DAY_WORDS))
_DAYS: Final = re.compile(rf"\b(?:{_ONE_DAY})(?P<part>fm|em|kvall\w*|morgon\w*|formiddag\w*|eftermiddag\w*)?\b")
_SHORT_DAYS: Final = {
    "ma": "mandag", "ti": "tisdag", "on": "onsdag", "to": "torsdag", "fr": "fredag", "lo": "lordag", "so": "sondag",
}  # fmt: skip
_SHORT_DAY: Final = re.compile(
    rf"(?<![\w.:])(?<!\d )(?:{'|'.join(_SHORT_DAYS)})(?=\s*(?:$|[-,;/+&\n]|(?:och|o|fm|em|kv\w*|form\w*|efterm\w*)\b))"
)
"""As in "må-to fm" or "ti, to kväll"; "on" and "to" in English stand before other words, or behind a number."""
_SPAN: Final = re.compile(r"[-–]| till | to | t o m ")
_GROUPS: Final = (
    (re.compile(r"\bvardag\w*|\bweekdays?\b|\bveckodag\w*"), tuple(_WEEKDAYS)),
    (re.compile(r"\bhelg\w*|\bweekends?\b"), tuple(_WEEKEND)),
    (
        re.compile(r"\balla dagar\b|\bvarje dag\b|\bevery ?day\b|\ball days\b|\balltid\b|\bany ?time\b"),
        tuple(_ALL_DAYS),
    ),
    (re.compile(r"\bnar som helst\b|\bflexib\w*|\balways\b|\bhela veckan\b|\ball week\b"), tuple(_ALL_DAYS)),
)
_PARTS: Final = (
    (re.compile(r"formiddag\w*|\bfm\b|\bmorg\w*|\bmornings?\b|\bam\b"), (MORNING,)),
    (re.compile(r"eftermiddag\w*|\bem\b|\bafternoons?\b|\bpm\b"), (AFTERNOON,)),
    (re.compile(r"kvall\w*|\bevenings?\b|\befter jobbet\b|\bafter work\b"), (EVENING,)),
    (re.compile(r"\bdagtid\b|\bpa dagen\b|\bdaytime\b|\bdagarna\b"), _DAY),
    (re.compile(r"\bhela dag\w*|\ball day\b|\bheldag\w*"), _ALL_PARTS),
)
_HALF_DAYS: Final = re.compile(
    r"\b(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?( ?(?:-|till|to) ?)(\d{1,2})(?:[:.](\d\d))? ?(am|pm)\b|"
    r"\b(\d{1,2})(?:[:.](\d\d))? ?(am|pm)\b"
)
_CLOCK: Final = r"(?:kl\.? ?)?(\d{1,2})(?:[:.](\d\d))?"
_FROM_TO: Final = re.compile(rf"\b{_CLOCK} ?(?:-|–|till|to) ?{_CLOCK}\b")
_AFTER: Final = re.compile(rf"\b(?:efter|fran|after|from) {_CLOCK}\b")
_BEFORE: Final = re.compile(rf"\b(?:fore|innan|before|till) {_CLOCK}\b")
_NOT_PLAIN: Final = re.compile(
    r"\b(?:ej|inte|utom|ibland|varannan|jamna|udda|ojamna|except|not|sometimes|every other|efter overenskommelse|beror|"
    r"kanske|maybe|depends|varierar|olika|enstaka|skift\w*|oregelbund\w*)\b"
)
_A_DATE: Final = re.compile(
    r"\d{4}-\d\d?-\d\d?|(?<![\d:.])\d{1,2}/\d{1,2}(?![\d:.])|"
    r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|"
    r"june|july|august|october|jan|feb|apr|aug|sept|sep|okt|oct|nov|dec)\b"
)
"""A day of the year is no hour, though "2027-01-07" looks like one to seven."""
_PLAIN_SIGNS: Final = str.maketrans("åäö–—\u00a0", "aao-- ")
_FIRST, _LAST = 8 * 60, 21 * 60
_FULL_DAY: Final = 24 * 60
_NOON: Final = 12


def read_availability(text: str) -> Reading[tuple[FreePart, ...]]:
    """Read days and parts of days; days before a part share it ("mån, ons kvällar"), a part alone means every day.

    What cannot be said as a plain week, such as "varannan" or "inte fredagar", is asked about and read as nothing.
    """
    if says_nothing(text):
        return Reading(())
    plain = _plain(text)
    if _NOT_PLAIN.search(plain) or _A_DATE.search(plain):
        return Reading((), problem(ImportProblemCode.AVAILABILITY_UNCLEAR, text))
    found: set[FreePart] = set()
    waiting: list[int] = []
    for piece in re.split(r"[,;\n/&|+]| och | o | and | samt ", plain):
        days, spans = _days(piece), _spans(piece)
        says_an_hour = any(map(str.isdigit, piece)) and not spans
        if says_an_hour or (not days and not spans and piece.strip(" .!")):
            return Reading((), problem(ImportProblemCode.AVAILABILITY_UNCLEAR, text))
        waiting += days
        if spans:
            found |= _free(waiting or tuple(_ALL_DAYS), spans)
            waiting = []
    found |= _free(waiting, _ALL_PARTS)
    return Reading(tuple(sorted(found)))


def availability_of_parts(parts: Iterable[FreePart]) -> Availability:
    """Let every week be like the one that was said."""
    said = tuple(parts)
    free = [
        FreeTime(start + part.starts, start + part.ends)
        for part in said
        for start in (part.weekday * DAY, part.weekday * DAY + WEEK)
    ]
    refined = any((part.starts, part.ends) not in _ALL_PARTS for part in said)
    return Availability(free=tidy_times(free), refined=refined)


def completes(days: str, times: str) -> bool:
    """Tell whether one text names only days, and the other only when on a day: "tisdag" and "18-20"."""
    first, second = _plain(days), _plain(times)
    return bool(_days(first)) and not _spans(first) and bool(_spans(second)) and not _days(second)


def is_weekday(heading: str) -> bool:
    """Tell whether a column is named after a day, or after weekdays or weekends: its cells then speak of these."""
    plain = folded(heading)
    return _DAYS.fullmatch(plain) is not None or any(pattern.fullmatch(plain) for pattern, _days in _GROUPS[:2])


def names_a_day(text: str) -> bool:
    """Tell whether a text says which days it speaks of."""
    return bool(_days(_plain(text)))


def _plain(text: str) -> str:
    """Give small letters without dots over them, and days of two letters in full; signs of times and spans stay."""
    lines = re.sub(r"[()\[\]!?]", " ", text.casefold())
    return _HALF_DAYS.sub(_in_24_hours, _SHORT_DAY.sub(_in_full, lines.translate(_PLAIN_SIGNS)))


def _in_24_hours(found: re.Match[str]) -> str:
    """Write "4-6pm" as "16:00-18:00" and "5 pm" as "17:00"."""
    if found[8] is not None:
        return _hour(found[8], found[9], found[10])
    first_half = found[3] or (found[7] if int(found[1]) % 12 <= int(found[5]) % 12 else "am")
    return f"{_hour(found[1], found[2], first_half)}{found[4]}{_hour(found[5], found[6], found[7])}"


def _hour(hours: str, minutes: str | None, half: str) -> str:
    number = int(hours)
    if number <= _NOON:
        number = number % _NOON + (_NOON if half == "pm" else 0)
    return f"{number}:{minutes or '00'}"


def _in_full(found: re.Match[str]) -> str:
    return _SHORT_DAYS[found[0]]


def _days(piece: str) -> list[int]:
    matches = list(_DAYS.finditer(piece))
    days = [_number(found) for found in matches]
    if len(matches) == 2 and _SPAN.fullmatch(
        piece[matches[0].end() : matches[1].start()].replace("- ", "-").strip(" ")
    ):
        first, last = days
        days = [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]
    for pattern, group in _GROUPS:
        if pattern.search(piece):
            days += group
    return days


def _number(found: re.Match[str]) -> int:
    return next(number for number in range(7) if found[f"d{number}"])


def _spans(piece: str) -> tuple[tuple[int, int], ...]:
    if (found := _FROM_TO.search(piece)) is not None:
        return _sound((_minutes(found[1], found[2]), _minutes(found[3], found[4])))
    if (found := _AFTER.search(piece)) is not None:
        return _sound((_minutes(found[1], found[2]), _LAST))
    if (found := _BEFORE.search(piece)) is not None:
        return _sound((_FIRST, _minutes(found[1], found[2])))
    return tuple(span for pattern, spans in _PARTS if pattern.search(piece) for span in spans)


def _minutes(hours: str, minutes: str | None) -> int:
    """Give minutes of the day on a quarter, as availability is kept."""
    return (int(hours) * 60 + int(minutes or 0)) // 15 * 15


def _sound(span: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    return (span,) if 0 <= span[0] < span[1] <= _FULL_DAY else ()


def _free(days: list[int] | tuple[int, ...], spans: tuple[tuple[int, int], ...]) -> set[FreePart]:
    return {FreePart(weekday=day, starts=starts, ends=ends) for day in days for starts, ends in spans}
