"""What can be asked for on the command line, as values; ``command_line_options`` reads them from words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.values.forms import FormKind
from models.values.imports import DuplicateDecision, ImportKind
from models.values.language import LanguageCode
from models.values.population import PopulationSize
from models.values.printing import Paper, Product
from models.values.timeslot import IsoWeek
from ui.command_line_help import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the week comes from: the demo, laid out around ``today``, or a database file."""

    demo: bool = False
    today: date | None = None
    database: Path | None = None
    passphrase_file: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOrder:
    """Sheets to print; ``week`` is ``None`` for the one that is meant at the moment.

    ``place`` belongs to the season of a meeting point, ``day`` to door signs of one day only. With ``set_name`` the
    set says languages, products and papers.
    """

    source: Source
    week: IsoWeek | None
    place: str
    day: date | None
    languages: tuple[LanguageCode, ...]
    product: Product
    paper: Paper
    folder: Path
    set_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOrder:
    """A database to check."""

    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """A list of people to read; on a dry run nothing is written.

    ``doubles`` is for every row that may be somebody who is there already; ``None`` decides by how alike they are.
    """

    source: Source
    file: Path
    kind: ImportKind
    doubles: DuplicateDecision | None
    dry_run: bool
    as_json: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairOrder:
    """A plan of pairs to find; ``weights_file`` replaces the weights of the criteria.

    ``units`` are numbers of those who wait, or a file with them; ``None`` for everybody.
    """

    source: Source
    area: str
    units: str | None
    best_fit_first: bool
    weights_file: Path | None
    as_json: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOrder:
    """Blank forms to write; without ``languages`` all that each paper may be printed in.

    With ``first_meetings`` the sheets of pairs that will meet, on one ``day`` or from today on, each in its language.
    """

    source: Source
    kinds: tuple[FormKind, ...]
    languages: tuple[LanguageCode, ...]
    folder: Path
    first_meetings: bool = False
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationOrder:
    """An invented register to make in a new file, which opens with the passphrase of the other file."""

    size: PopulationSize
    database: Path
    passphrase_file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpOrder:
    """A help text to show; without ``verb`` the one for the whole program."""

    verb: Verb | None = None


Order = WeekOrder | CheckOrder | ImportOrder | PairOrder | FormOrder | PopulationOrder | HelpOrder
