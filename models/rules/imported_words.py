"""Words of lists that mean one of a few things: levels, yes and no, gender, what somebody does, languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from models.rules.cell_reading import CellProblem, Reading, problem, says_nothing
from models.rules.cell_words import folded, listed
from models.rules.language_names import language_code, means_several
from models.values.imports import ImportedLanguage, ImportProblemCode
from translations.languages import schedule_languages

_YES: Final = frozenset("ja|j|yes|y|x|sant|true|1|ok|japp|v|jo|absolut|oui".split("|"))
_NO: Final = frozenset("nej|n|no|falskt|false|0|ej|inte".split("|"))
_TICKS: Final = ("✓", "✔", "☑", "√", "×", "✗")

_GENDERS: Final[Mapping[str, str]] = {
    "woman": "k|kvinna|kvinnlig|f|female|woman|tjej|dam|q|kv|fru|w|flicka|kvinnor",
    "man": "m|man|manlig|male|kille|herr|pojke|man vuxen|h|men",
    "other": "annat|other|ickebinar|icke binar|non binary|nonbinary|hen|a|o",
}
_WISHES: Final[Mapping[str, str]] = {
    "woman": _GENDERS["woman"],
    "man": _GENDERS["man"],
    "same": "samma|samma kon|same|same gender|samma kon som jag",
    "none": "spelar ingen roll|alla|ingen|oviktigt|no preference|does not matter|doesn t matter|any|"
    "anyone|bada|either|both|nej",
}
_CHANNELS: Final[Mapping[str, str]] = {
    "phone": "telefon|ring|samtal|phone|call|tel|mobil|telefonsamtal",
    "sms": "sms|text|meddelande|text message",
    "email": "e post|epost|mail|mejl|email|e mail",
    "letter": "brev|post|letter",
}
_ACTIVITIES: Final = (
    ("retired", r"pension|retired|senior"),
    ("parental_leave", r"foraldraled|mammaled|pappaled|parental|hemma med barn|maternity|paternity"),
    (
        "seeking_work",
        r"arbetslos|arbetssok|soker (?:jobb|arbete)|jobbsok|unemploy|seeking|looking for work|mellan jobb",
    ),
    ("studies", r"stud|sfi|skola|plugg|univers|gymnas|elev|komvux|school|larling"),
    ("work", r"arbet|jobb|anstalld|work|employ|heltid|deltid|egen foretag|foretagare|self employed|yrkesverksam"),
)
_ASSIGNMENTS: Final = (
    (
        "language_friend",
        r"sprakvan|kompis|fadder|language friend|buddy|sprakstod|traffa en|van\b|vanfamilj|friend|mentor",
    ),
    ("cafe_host", r"cafe|kafe|\bvard|kaffe|host|fika|traffpunkt"),
    ("homework_help", r"lax|homework|studiehjalp|tutor"),
)
_LEVELS: Final = (
    ("none", r"^(?:ingen|inga|inget|noll|none|inte alls|no swedish|kan inte|nej|0|ingenting|kan ingen svenska)$"),
    ("after", r"\bsva\b|\bsas\b|sva\d|svenska som andrasprak|efter sfi|after sfi|klar med sfi|mycket bra|mycket god|"
              r"flytande|modersmal|fluent|very good|native|\bb2\b|\bc[12]\b|utmarkt|avancera|advanced|obehindrat"),
    ("d", r"^(?:sfi ?)?(?:niva ?|kurs ?|studievag ?|spar ?)*[123]? ?(?:kurs ?)?d\b|\bsfi ?d\b|"
        r"kurs ?[123]?d\b|\b[23]d\b|\bb1\b|^bra|^god|^good|ganska bra|hyfsad"),
    ("c", r"^(?:sfi ?)?(?:niva ?|kurs ?|studievag ?|spar ?)*[123]? ?(?:kurs ?)?c\b|\bsfi ?c\b|"
        r"kurs ?[123]?c\b|\b[123]c\b|\ba2\b|medel|mellan|intermediate|okej|^ok$"),
    ("b", r"^(?:sfi ?)?(?:niva ?|kurs ?|studievag ?|spar ?)*[123]? ?(?:kurs ?)?b\b|\bsfi ?b\b|"
        r"kurs ?[123]?b\b|\b[12]b\b|grund|elementary"),
    ("a", r"^(?:sfi ?)?(?:niva ?|kurs ?|studievag ?|spar ?)*[123]? ?(?:kurs ?)?a\b|\bsfi ?a\b|"
        r"kurs ?[123]?a\b|\b1a\b|\ba1\b|lite|little|borjar|beginner|enkel|some|basic|daligt|"
        r"nagra ord|svag"),
)  # fmt: skip
_LEVEL_PATTERNS: Final = tuple((code, re.compile(words)) for code, words in _LEVELS)
_SPOKEN: Final = (
    ("fluent", re.compile(r"modersmal|flytande|fluent|native|mother tongue|mycket bra|mycket god|very good|"
        r"forstasprak|perfekt|c[12]\b|obehindrat")),
    ("a_little", re.compile(r"\blite\b|\blitet\b|lite grann|little|grund\w*|basic|nagra ord|nyborjare|beginner|some\b|"
        r"a[12]\b|daligt|enkel\w*|svag\w*")),
    ("conversation", re.compile(r"\bbra\b|\bgod\w*|good|hyfsad\w*|ok\b|okej|medel\w*|conversation\w*|samtal\w*|"
        r"b[12]\b|vardags\w*")),
)  # fmt: skip
_KURDISH: Final = frozenset({"ckb", "kmr"})
_FILLERS: Final = re.compile(
    r"\b(?:talar|pratar|kan|jag|som|is|i|speak|also|aven|and|och|litegrann|niva|sprak|a|bit|of)\b"
)


def read_yes_no(text: str) -> Reading[bool | None]:
    """Read yes or no, also a cross in a box; what follows after a comma is the rest."""
    if not text.strip(" -–"):
        return Reading(None)
    if text.startswith(_TICKS):
        return Reading(True)
    first, _, others = text.partition(",")
    word = folded(first).partition(" ")[0]
    rest = others.strip() or " ".join(first.split()[1:])
    if word in _YES:
        return Reading(True, rest=rest)
    if word in _NO:
        return Reading(False, rest=rest)
    if says_nothing(text):
        return Reading(None)
    return Reading(None, problem(ImportProblemCode.NOT_YES_OR_NO, text))


def read_gender(text: str) -> Reading[str]:
    """Read a gender; nothing said is empty."""
    return _one_of(_BY_GENDER, text)


def read_gender_wish(text: str) -> Reading[str]:
    """Read whom somebody wants to meet."""
    return _one_of(_BY_WISH, text)


def read_channel(text: str) -> Reading[str]:
    """Read how somebody wants to be reached; the first of several."""
    first = listed(text)[:1]
    return _one_of(_BY_CHANNEL, first[0] if first else "")


def read_main_activity(text: str) -> Reading[str]:
    """Read what somebody does most of the time."""
    return _by_pattern(_ACTIVITY_PATTERNS, text, ImportProblemCode.UNKNOWN_WORD)


def activity_of_occupation(text: str) -> str:
    """Say what somebody does who gives "pensionär" or "student" as an occupation; these are none."""
    plain = folded(text)
    found = next((code for code, pattern in _ACTIVITY_PATTERNS[:4] if pattern.match(plain)), "")
    return found if len(plain.split()) == 1 or found in ("parental_leave", "seeking_work") else ""


def read_assignments(text: str) -> Reading[tuple[str, ...]]:
    """Read what somebody wants to do; what is none of the assignments is asked about."""
    if says_nothing(text):
        return Reading(())
    plain = folded(text)
    found = tuple(code for code, pattern in _ASSIGNMENT_PATTERNS if pattern.search(plain))
    return Reading(found) if found else Reading((), problem(ImportProblemCode.UNKNOWN_WORD, text))


def read_swedish_level(text: str) -> Reading[str]:
    """Read a level of Swedish from sfi courses, the European scale or plain words; of several the lowest."""
    plain = folded(text)
    if plain in ("ingen", "inga", "inget", "ej", "none"):
        return Reading("none")
    if says_nothing(text):
        return Reading("")
    parts = re.split(r"[/,–-]| till | to | eller ", text)
    found = [code for part in parts for code, pattern in _LEVEL_PATTERNS if pattern.search(folded(part))][: len(parts)]
    if plain.startswith(("sva", "sas", "svenska som andra")):
        return Reading("after")
    order = [code for code, _ in (_LEVELS[0], *reversed(_LEVELS[1:]))]
    if not found:
        return Reading("", problem(ImportProblemCode.UNKNOWN_LEVEL, text))
    whole = next((code for code, pattern in _LEVEL_PATTERNS if pattern.search(plain)), found[0])
    return Reading(min(found, key=order.index) if len(parts) > 1 else whole)


def read_languages(text: str, *, is_mother_tongue: bool = False) -> Reading[tuple[ImportedLanguage, ...]]:
    """Read all languages of a cell with how well each is spoken.

    A name that means several languages, such as "kurdiska", and one that is unknown are asked about; the others count.
    """
    if says_nothing(text):
        return Reading(())
    found: dict[str, ImportedLanguage] = {}
    problems: list[CellProblem] = []
    latest = ""
    for part in _language_parts(text):
        level = _spoken_level(part)
        name = _without_level(part)
        code = language_code(part) or language_code(name)
        if code is not None:
            latest = code
            usual = "fluent" if is_mother_tongue else ""
            found.setdefault(code, ImportedLanguage(language=code, level=level or usual))
        elif level and latest and not name:
            found[latest] = ImportedLanguage(language=latest, level=level)
        elif name:
            unclear = means_several(name) or means_several(part)
            kind = ImportProblemCode.LANGUAGE_UNCLEAR if unclear else ImportProblemCode.UNKNOWN_LANGUAGE
            problems.append(CellProblem(code=kind, text=part))
    if _KURDISH.intersection(found):
        # "Kurdiska (sorani)" or "kurdiska, sorani" has said which one it is.
        problems = [each for each in problems if not folded(each.text).startswith("kurd")]
    return Reading(tuple(found.values()), tuple(problems))


def read_print_language(text: str) -> Reading[str]:
    """Read the language that somebody wants sheets in; it must be one that sheets are printed in."""
    reading = read_languages(text)
    printed = next((each.language for each in reading.value if each.language in schedule_languages()), "")
    if printed or (not reading.value and not reading.problems):
        return Reading(printed)
    return Reading("", reading.problems or problem(ImportProblemCode.UNKNOWN_LANGUAGE, text))


def _language_parts(text: str) -> Iterable[str]:
    """Give the languages of a cell one by one; words parted by blanks only where each of them is a language."""
    for part in listed(text):
        words = part.split()
        known = [language_code(word) is not None or means_several(word) for word in words]
        if len(words) > 1 and all(known) and language_code(part) is None:
            yield from words
        else:
            yield part


def _spoken_level(part: str) -> str:
    plain = folded(part)
    return next((code for code, pattern in _SPOKEN if pattern.search(plain)), "")


def _without_level(part: str) -> str:
    """Give the language of "arabiska (modersmål)", "lite engelska" or "jag talar persiska"."""
    plain = folded(part)
    for _, pattern in _SPOKEN:
        plain = pattern.sub(" ", plain)
    plain = " ".join(_FILLERS.sub(" ", plain).split())
    outside = folded(re.sub(r"\([^)]*\)|:.*", " ", part))
    return outside if language_code(outside) is not None or means_several(outside) else plain


def _one_of(words: Mapping[str, str], text: str) -> Reading[str]:
    plain = folded(text)
    if plain in words:
        return Reading(words[plain])
    if says_nothing(text):
        return Reading("")
    return Reading("", problem(ImportProblemCode.UNKNOWN_WORD, text))


def _by_pattern(patterns: Iterable[tuple[str, re.Pattern[str]]], text: str, code: ImportProblemCode) -> Reading[str]:
    if says_nothing(text):
        return Reading("")
    plain = folded(text)
    found = next((meaning for meaning, pattern in patterns if pattern.search(plain)), "")
    return Reading(found, () if found else problem(code, text))


def _turned(meanings: Mapping[str, str]) -> Mapping[str, str]:
    return {word: code for code, words in meanings.items() for word in words.split("|")}


_BY_GENDER: Final = _turned(_GENDERS)
_BY_WISH: Final = _turned(_WISHES)
_BY_CHANNEL: Final = _turned(_CHANNELS)
_ACTIVITY_PATTERNS: Final = tuple((code, re.compile(words)) for code, words in _ACTIVITIES)
_ASSIGNMENT_PATTERNS: Final = tuple((code, re.compile(words)) for code, words in _ASSIGNMENTS)
