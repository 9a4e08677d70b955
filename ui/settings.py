"""What this computer remembers between starts: looks, print choice, window place. Never names or phone numbers.

No Qt here. The file is small JSON; an unknown key is ignored and a damaged file or value means the default, since
nobody may be kept from their register by a broken choice of colours.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

logger = logging.getLogger(__name__)

LEAST_TEXT_SCALE = 100
MOST_TEXT_SCALE = 200
MOST_COPIES = 99


class ThemeChoice(StrEnum):
    """Light, dark or whatever the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """What was printed last, so that Ctrl P and Enter print the same again.

    ``copies`` has the languages of which more than one copy is wanted, chosen at the moment or not. ``print_set`` is
    the id of a named set that goes before all this, 0 for none; ``place`` the uid of a meeting point.
    """

    languages: tuple[str, ...] = ("sv",)
    copies: Mapping[str, int] = field(default_factory=dict)
    paper: str = "a4"
    qr: bool = True
    one_file: bool = False
    product: str = "poster"
    marks_changes: bool = True
    print_set: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterChoice:
    """The printer of the last time with what its dialog set; no name before the first printout.

    How many copies its dialog said is forgotten: the languages have numbers of their own, and a number that nobody
    sees any more would multiply them the next Monday too.
    """

    name: str = ""
    two_sided: bool = False
    grey: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """Size and place of the window in logical pixels; ``left`` and ``top`` are ``None`` before the first move."""

    width: int = 1280
    height: int = 760
    left: int | None = None
    top: int | None = None
    maximised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekChoice:
    """What the week screen shows; empty means everything."""

    area_ids: tuple[int, ...] = ()
    meeting_point_ids: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoice:
    """Which columns a list of people shows and what orders it; empty means as the program thinks best."""

    columns: tuple[str, ...] = ()
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerSettings:
    """All choices of this computer; ``text_scale`` is in percent, 100 to 200."""

    language: str = "sv"
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: int = 100
    second_backup_folder: str = ""
    printing: PrintChoice = field(default_factory=PrintChoice)
    printer: PrinterChoice = field(default_factory=PrinterChoice)
    window: WindowPlace = field(default_factory=WindowPlace)
    week: WeekChoice = field(default_factory=WeekChoice)
    volunteers: ListChoice = field(default_factory=ListChoice)
    newcomers: ListChoice = field(default_factory=ListChoice)


class SettingsStore:
    """Keeps the settings of one file; the file is a few hundred bytes, so that it is read before the first paint."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._current = _load(path)

    @property
    def current(self) -> ComputerSettings:
        """Give the settings as they are now."""
        return self._current

    def save(self, settings: ComputerSettings) -> None:
        """Take over the settings and write them by way of a temporary file.

        A file that cannot be written is logged and the settings hold until the program ends.
        """
        if settings == self._current:
            return
        self._current = settings
        temporary = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
            temporary.replace(self._path)
        except OSError as error:
            logger.warning("settings not written: %s", type(error).__name__)


def _load(path: Path) -> ComputerSettings:
    try:
        raw: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ComputerSettings()
    except (OSError, ValueError) as error:
        logger.warning("settings not read: %s", type(error).__name__)
        return ComputerSettings()
    return _settings(_record(raw))


def _settings(raw: Mapping[str, object]) -> ComputerSettings:
    default = ComputerSettings()
    scale = _whole(raw.get("text_scale"), default.text_scale)
    return ComputerSettings(
        language=_text(raw.get("language"), default.language),
        theme=_theme(raw.get("theme"), default.theme),
        text_scale=min(max(scale, LEAST_TEXT_SCALE), MOST_TEXT_SCALE),
        second_backup_folder=_text(raw.get("second_backup_folder"), default.second_backup_folder),
        printing=_print_choice(_record(raw.get("printing"))),
        printer=_printer_choice(_record(raw.get("printer"))),
        window=_window_place(_record(raw.get("window"))),
        week=_week_choice(_record(raw.get("week"))),
        volunteers=_list_choice(_record(raw.get("volunteers"))),
        newcomers=_list_choice(_record(raw.get("newcomers"))),
    )


def _print_choice(raw: Mapping[str, object]) -> PrintChoice:
    default = PrintChoice()
    return PrintChoice(
        languages=_texts(raw.get("languages")) or default.languages,
        copies=_copies(_record(raw.get("copies"))),
        paper=_text(raw.get("paper"), default.paper),
        qr=_flag(raw.get("qr"), default.qr),
        one_file=_flag(raw.get("one_file"), default.one_file),
        product=_text(raw.get("product"), default.product),
        marks_changes=_flag(raw.get("marks_changes"), default.marks_changes),
        print_set=_whole(raw.get("print_set"), default.print_set),
        place=_text(raw.get("place"), default.place),
    )


def _printer_choice(raw: Mapping[str, object]) -> PrinterChoice:
    default = PrinterChoice()
    return PrinterChoice(
        name=_text(raw.get("name"), default.name),
        two_sided=_flag(raw.get("two_sided"), default.two_sided),
        grey=_flag(raw.get("grey"), default.grey),
    )


def _window_place(raw: Mapping[str, object]) -> WindowPlace:
    default = WindowPlace()
    return WindowPlace(
        width=max(_whole(raw.get("width"), default.width), 640),
        height=max(_whole(raw.get("height"), default.height), 480),
        left=_whole_or_none(raw.get("left")),
        top=_whole_or_none(raw.get("top")),
        maximised=_flag(raw.get("maximised"), default.maximised),
    )


def _week_choice(raw: Mapping[str, object]) -> WeekChoice:
    return WeekChoice(
        area_ids=_wholes(raw.get("area_ids")),
        meeting_point_ids=_wholes(raw.get("meeting_point_ids")),
        kinds=_texts(raw.get("kinds")),
    )


def _list_choice(raw: Mapping[str, object]) -> ListChoice:
    return ListChoice(
        columns=_texts(raw.get("columns")),
        sort=_text(raw.get("sort"), ""),
        descending=_flag(raw.get("descending"), False),
    )


def _record(raw: object) -> Mapping[str, object]:
    return {str(key): value for key, value in raw.items()} if isinstance(raw, dict) else {}


def _text(raw: object, default: str) -> str:
    return raw if isinstance(raw, str) else default


def _flag(raw: object, default: bool) -> bool:
    return raw if isinstance(raw, bool) else default


def _whole(raw: object, default: int) -> int:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else default


def _whole_or_none(raw: object) -> int | None:
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else None


def _copies(raw: Mapping[str, object]) -> Mapping[str, int]:
    numbers = {code: _whole(number, 1) for code, number in raw.items()}
    return {code: min(number, MOST_COPIES) for code, number in numbers.items() if number > 1}


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else ()


def _wholes(raw: object) -> tuple[int, ...]:
    return tuple(item for item in raw if isinstance(item, int)) if isinstance(raw, list) else ()


def _theme(raw: object, default: ThemeChoice) -> ThemeChoice:
    return ThemeChoice(raw) if isinstance(raw, str) and raw in set(ThemeChoice) else default
