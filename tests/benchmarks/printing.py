"""Posters: ten languages in a fresh process, one change to its preview each, and the same content in WeasyPrint.

``python -m tests.benchmarks.printing`` prints each measure beside its bar; one above its bar is said, never a
failure, since a busy computer decides it too. The ratio needs the requirements for benchmarks
(``installer/requirements/benchmarks.txt``) and is left out, with a word, where they are missing.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from html import escape
from importlib import import_module
from pathlib import Path

from models.documents.typesetting import page_images, render
from models.documents.weekly_schedule import week_poster
from models.queries.weekly_schedule import week_programme
from models.services.demo_data import make_demo_database
from models.values.clock import FixedClock
from models.values.language import SWEDISH, LanguageCode
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.programmes import WEEK, normal_week
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON

TEN_LANGUAGES_BAR = 3.0
PREVIEW_BAR = 0.060
WEASYPRINT_BAR = 0.15
_ROOT = Path(__file__).resolve().parents[2]
_SCREEN_DPI = 96
_ROUNDS = 5


def _least(action: Callable[[int], object], rounds: int = _ROUNDS) -> float:
    times = []
    for number in range(rounds):
        started = time.perf_counter()
        action(number)
        times.append(time.perf_counter() - started)
    return min(times)


def _ten_languages(_number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        languages = ",".join(LANGUAGES[:10])
        arguments = ["main.py", "week", "--demo", "--week", "2026-W48", "--languages", languages, "--out", folder]
        subprocess.run([sys.executable, *arguments], cwd=_ROOT, check=True, capture_output=True)
        if len(list(Path(folder).glob("*.pdf"))) != 10:
            raise RuntimeError("not ten posters")


def _demo_week() -> WeekProgramme:
    database = make_demo_database(FixedClock(WEEK.monday))
    with closing(database), database.read() as session:
        return week_programme(session, WEEK)


def _preview(programme: WeekProgramme, language: LanguageCode, number: int) -> None:
    """Typeset after one name has changed, and draw every page."""
    first, *others = programme.occasions
    changed = replace(first, names={**first.names, SWEDISH: f"Språkcafé {number}"})
    poster = week_poster(replace(programme, occasions=(changed, *others)), language, printed_on=PRINTED_ON)
    page_images(render(poster), _SCREEN_DPI)


def _all_languages(number: int) -> None:
    """Typeset a week in which every name is new: what a former round has left behind helps nothing."""
    programme = normal_week()
    renamed = tuple(
        replace(occasion, names={SWEDISH: f"{occasion.names[SWEDISH]} {number}"}) for occasion in programme.occasions
    )
    for code in LANGUAGES:
        render(week_poster(replace(programme, occasions=renamed), code, printed_on=PRINTED_ON))


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, inner in value.items() if key != "qr" for text in _strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _strings(inner)]
    return [value] if isinstance(value, str) else []


def _html(language: LanguageCode) -> str:
    """Lay the strings of a poster out as plainly as a page of HTML can."""
    sheet = json.loads(week_poster(normal_week(), language, printed_on=PRINTED_ON).content)["sheets"][0]
    rows = "".join(f"<tr><td>{'</td><td>'.join(map(escape, _strings(day)))}</td></tr>" for day in sheet["days"])
    direction = "rtl" if sheet["is_right_to_left"] else "ltr"
    heading = escape(_strings(sheet["title"])[1])
    return f'<html lang="{sheet["lang"]}" dir="{direction}"><h1>{heading}</h1><table>{rows}</table>'


def _report(name: str, value: float, bar: float, unit: str) -> None:
    above = "" if value <= bar else "  ABOVE THE BAR"
    sys.stdout.write(f"{name}: {value:.3f} {unit} (bar {bar:.3f}){above}\n")


def main() -> int:
    """Measure and report; gives the exit status, which is never about time."""
    _report("ten languages of the demo week, fresh process", _least(_ten_languages, 3), TEN_LANGUAGES_BAR, "s")
    programme = _demo_week()
    for language in LANGUAGES:
        _preview(programme, language, _ROUNDS)
        _report(f"change to preview, {language}", _least(partial(_preview, programme, language)), PREVIEW_BAR, "s")
    if importlib.util.find_spec("weasyprint") is None:
        sys.stdout.write("WeasyPrint is not installed: the ratio is left out\n")
        return 0
    weasyprint = import_module("weasyprint")
    theirs = _least(lambda _: [weasyprint.HTML(string=_html(code)).write_pdf() for code in LANGUAGES], 2)
    ours = _least(_all_languages, 2)
    sys.stdout.write(f"all languages: ours {ours:.2f} s, WeasyPrint {theirs:.2f} s\n")
    _report("all languages against WeasyPrint", ours / theirs, WEASYPRINT_BAR, "times")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
