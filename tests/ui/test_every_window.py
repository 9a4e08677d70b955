"""Every window of the program: reachable and named, nothing clipped, readable in both looks, Swedish throughout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sqlalchemy import select

from models.entities.enquiry import Enquiry
from models.entities.person import Person
from models.storage.database import Database
from tests.ui.accessibility import clipped_texts, combos_named_by_value, jumps_in_tab_order, nameless_widgets, settle
from tests.ui.contrast_of_pixels import texts_hard_to_read
from tests.ui.reading_once import Answers
from tests.ui.stage import DEMO_DAY, SMALLEST, Stage, visible
from tests.ui.swedish_words import swedish_words, words_in_register
from tests.ui.visible_texts import texts_of, words_of
from tests.ui.window_entries import Register, WindowEntry, open_registers
from tests.ui.windows import WINDOWS, window_classes
from translations import use_language
from translations.catalogue import FOLDER
from translations.compile import read_catalogue
from translations.extract import extract_sentences, merge_swedish, missing_sentences
from ui.language import Language
from ui.settings import ThemeChoice
from ui.theme import Theme, load_first_fonts, load_other_fonts

LEAST_CONTRAST = 4.5
OpenWindow = Callable[[WindowEntry], QWidget]
Registers = Mapping[Register, Database]
AllAnswers = Mapping[Register, Answers]
Shown = dict[str, frozenset[type[QWidget]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way to see the program."""

    code: str = "sv"
    theme: ThemeChoice = ThemeChoice.LIGHT
    text_scale: int = 100


LOOKS = {
    "light": Look(),
    "dark": Look(theme=ThemeChoice.DARK),
    "large": Look(text_scale=150),
    "large-english": Look(code="en", text_scale=150),
}


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registers]:
    """One of each kind; opening a window writes to none of them."""
    with open_registers(DEMO_DAY, tmp_path_factory.mktemp("registers")) as opened:
        yield opened


@pytest.fixture(scope="module")
def known(registers: Registers) -> frozenset[str]:
    """Every word that a Swedish window may say about the demo, or about the founded register and who works there."""
    return (
        swedish_words() | words_in_register(registers[Register.DEMO]) | words_in_register(registers[Register.FOUNDED])
    )


@pytest.fixture(scope="module", params=list(LOOKS))
def look(request: pytest.FixtureRequest) -> Look:
    """All windows in one look come before the first in the next: dressing the program takes the most time."""
    return LOOKS[request.param]


@pytest.fixture(scope="module")
def dressed(qapp: QApplication, look: Look) -> Iterator[tuple[Theme, Language]]:
    """The program in that look."""
    load_first_fonts()
    load_other_fonts()
    theme = Theme(choice=look.theme, text_scale=look.text_scale)
    theme.apply()
    yield theme, Language(look.code)
    theme.apply(choice=ThemeChoice.LIGHT, text_scale=100)
    use_language("sv")


@pytest.fixture(scope="module")
def answers(look: Look) -> AllAnswers:
    """What windows in this look have read of each register."""
    return {register: {} for register in Register}


@pytest.fixture(scope="module")
def shown() -> Shown:
    """What was seen of each window that a test has opened."""
    return {}


@pytest.fixture
def open_window(
    registers: Registers, dressed: tuple[Theme, Language], answers: AllAnswers, shown: Shown, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Opens a registered window at 1280 × 720; everything is closed after the test."""
    theme, language = dressed
    stages: list[Stage] = []

    def opened(entry: WindowEntry) -> QWidget:
        stages.append(
            Stage(
                registers[entry.register],
                theme=theme,
                language=language,
                folder=tmp_path,
                demo=entry.register is Register.DEMO,
                answers=answers[entry.register],
            )
        )
        window = entry.open(stages[-1])
        shown[entry.name] = _kinds_seen(window, stages[-1])
        return window

    yield opened
    for stage in stages:
        stage.close()


@pytest.fixture(scope="module")
def people(registers: Registers) -> frozenset[str]:
    """The words of the names of everybody in the demo, and of whoever called."""
    with registers[Register.DEMO].read() as session:
        names = [*session.scalars(select(Person.given_name)), *session.scalars(select(Person.family_name))]
        names += session.scalars(select(Enquiry.name))
    return frozenset(word for name in names for word in name.split())


@pytest.mark.parametrize("entry", WINDOWS, ids=[entry.name for entry in WINDOWS])
def test_window_can_be_used_by_everybody(
    entry: WindowEntry, look: Look, open_window: OpenWindow, known: frozenset[str], people: frozenset[str]
) -> None:
    window = open_window(entry)

    settle(window)

    least = window.minimumSizeHint()
    faults = {
        "without a name": nameless_widgets(window),
        "named by their value": combos_named_by_value(window),
        "tab order jumps": jumps_in_tab_order(window),
        "clipped": clipped_texts(window),
        "larger than the screen": [least] if not _fits(least) else [],
        "names somebody in its title": sorted(people & set(window.windowTitle().split())),
        "hard to read": texts_hard_to_read(window, LEAST_CONTRAST),
        "not Swedish": [text for text in texts_of(window) if look.code == "sv" and not words_of(text) <= known],
    }
    assert {fault: found for fault, found in faults.items() if found} == {}


def test_no_window_is_missing_here(
    registers: Registers, shown: Shown, theme: Theme, language: Language, tmp_path: Path
) -> None:
    for entry in WINDOWS:
        if entry.name not in shown:  # run alone, without the tests that open them
            demo = entry.register is Register.DEMO
            stage = Stage(registers[entry.register], theme=theme, language=language, folder=tmp_path, demo=demo)
            shown[entry.name] = _kinds_seen(entry.open(stage), stage)
            stage.close()

    seen = frozenset[type[QWidget]]().union(*shown.values())
    assert {kind.__qualname__ for kind in window_classes() - seen} == set()


def test_every_sentence_has_its_swedish() -> None:
    swedish = merge_swedish(extract_sentences(FOLDER.parent), read_catalogue("sv", "ui"))

    assert missing_sentences(swedish) == []


def test_foreign_word_is_noticed(known: frozenset[str]) -> None:
    assert words_of("Spara the laptop") - known == {"the", "laptop"}


def test_faint_text_is_noticed(theme: Theme) -> None:
    label = QLabel("Knappt synligt")
    label.setStyleSheet("background: white; color: #bbbbbb")
    label.show()

    assert texts_hard_to_read(label, LEAST_CONTRAST) != []
    label.deleteLater()


def _kinds_seen(window: QWidget, stage: Stage) -> frozenset[type[QWidget]]:
    return frozenset(type(widget) for widget in visible([window, stage.shell]))


def _fits(size: QSize) -> bool:
    return size.width() <= SMALLEST[0] and size.height() <= SMALLEST[1]
