"""Sheets: ten languages in a fresh process, all products on two cores, change to preview, and WeasyPrint beside us.

``python -m tests.benchmarks.printing`` prints each measure beside its bar; one above its bar is said, never a
failure, since a busy computer decides it too. The ratios need the requirements for benchmarks
(``installer/requirements/benchmarks.txt``) and are left out, with a word, where they are missing. Both sides start
from finished strings and take turns, language by language; names are new each round, so that nothing is remembered.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from models.documents.products import SheetSource, sheet_document
from models.documents.typesetting import Document, page_images, render
from models.documents.weekly_schedule import week_poster
from models.queries.door_signs import door_signs
from models.queries.meeting_points import meeting_point_rows
from models.queries.season_programme import season_programme
from models.queries.weekly_schedule import week_programme
from models.services.demo_data import make_demo_database
from models.values.clock import FixedClock
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import SHEETS, Product
from models.values.weekly_schedule import WeekProgramme
from tests.benchmarks.poster_html import WeasyPrint, plain_page, same_page
from tests.models.documents.programmes import WEEK, normal_week
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON
from ui.command_line_typesetting import SheetTypesetter

TEN_LANGUAGES_BAR = 3.0
PREVIEW_BAR = 0.060
ALL_PRODUCTS_BAR = 8.0
WEASYPRINT_BAR = 0.15
COMPARED = LANGUAGES[:12]
_ROOT = Path(__file__).resolve().parents[2]
_SCREEN_DPI = 96
_ROUNDS = 5


def _least(action: Callable[[int], object], rounds: int = _ROUNDS) -> float:
    return min(_seconds(partial(action, number)) for number in range(rounds))


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


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


def _demo_sources() -> Mapping[Product, SheetSource]:
    database = make_demo_database(FixedClock(WEEK.monday))
    with closing(database), database.read() as session:
        place = next(row.id for row in meeting_point_rows(session) if row.name == "Ljungsala stadsbibliotek")
        week = week_programme(session, WEEK)
        season = season_programme(session, place, WEEK.monday)
        signs = door_signs(session, WEEK.span, WEEK.monday)
    return {product: _source(product, week, season, signs) for product in SHEETS}


def _source(product: Product, week: SheetSource, season: SheetSource, signs: SheetSource) -> SheetSource:
    if product is Product.PLACE:
        return season
    return signs if product is Product.DOOR else week


def _all_products(sources: Mapping[Product, SheetSource], _number: int) -> None:
    """Typeset every product in every language as the command line does, its second process included."""
    with SheetTypesetter(len(sources) * len(LANGUAGES)) as typesetter:
        documents = [
            sheet_document(source, [code], product=product, printed_on=PRINTED_ON)
            for product, source in sources.items()
            for code in LANGUAGES
        ]
        typesetter.render_all(documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """Seconds for one language, the least of some rounds."""

    ours: float
    same_page: float
    plain: float


def _poster(language: LanguageCode, number: int) -> Document:
    """Make a week in which every name is new: what a former round has left behind helps neither side."""
    programme = normal_week()
    renamed = tuple(
        replace(occasion, names={SWEDISH: f"{occasion.names[SWEDISH]} {number}"}) for occasion in programme.occasions
    )
    return week_poster(replace(programme, occasions=renamed), language, printed_on=PRINTED_ON)


def _compare(weasyprint: WeasyPrint, rounds: int = 3) -> dict[LanguageCode, _Compared]:
    times: dict[LanguageCode, list[_Compared]] = {code: [] for code in LANGUAGES}
    for number in range(rounds):
        for code in LANGUAGES:
            poster = _poster(code, number)
            same, plain = same_page(poster), plain_page(poster)
            times[code].append(
                _Compared(
                    ours=_seconds(partial(render, poster)),
                    same_page=_seconds(partial(weasyprint.lay_out, same)),
                    plain=_seconds(partial(weasyprint.lay_out_plainly, plain)),
                )
            )
    return {
        code: _Compared(
            ours=min(each.ours for each in found),
            same_page=min(each.same_page for each in found),
            plain=min(each.plain for each in found),
        )
        for code, found in times.items()
    }


def _report_ratios(compared: Mapping[LanguageCode, _Compared]) -> None:
    for code, each in compared.items():
        _report(f"poster against the same page, {code}", each.ours / each.same_page, WEASYPRINT_BAR, "times")
    for languages in (COMPARED, LANGUAGES):
        ours = sum(compared[code].ours for code in languages)
        same = sum(compared[code].same_page for code in languages)
        plain = sum(compared[code].plain for code in languages)
        name = f"{len(languages)} languages"
        sys.stdout.write(f"{name}: ours {ours:.2f} s, WeasyPrint {same:.2f} s, plain table {plain:.2f} s\n")
        _report(f"{name}, the same page in WeasyPrint", ours / same, WEASYPRINT_BAR, "times")
        _report(f"{name}, a plain table in WeasyPrint", ours / plain, WEASYPRINT_BAR, "times")


def _report(name: str, value: float, bar: float, unit: str) -> None:
    above = "" if value <= bar else "  ABOVE THE BAR"
    sys.stdout.write(f"{name}: {value:.3f} {unit} (bar {bar:.3f}){above}\n")


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def main() -> int:
    """Measure and report; gives the exit status, which is never about time."""
    _report("ten languages of the demo week, fresh process", _least(_ten_languages, 3), TEN_LANGUAGES_BAR, "s")
    programme = _demo_week()
    for language in LANGUAGES:
        _preview(programme, language, _ROUNDS)
        _report(f"change to preview, {language}", _least(partial(_preview, programme, language)), PREVIEW_BAR, "s")
    sources = _demo_sources()
    count = f"{len(LANGUAGES)} languages x {len(sources)} products"
    _report(f"{count} on two cores", _least(partial(_all_products, sources), 3), ALL_PRODUCTS_BAR, "s")
    sys.stdout.write(f"load of the computer: {_load()}\n")
    if importlib.util.find_spec("weasyprint") is None:
        sys.stdout.write("WeasyPrint is not installed: the ratios are left out\n")
        return 0
    _report_ratios(_compare(WeasyPrint()))
    sys.stdout.write(f"load of the computer: {_load()}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
