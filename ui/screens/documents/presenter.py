"""Which week, languages and paper are chosen; reads the week and hands its sheets to drawing and delivery."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.documents.products import SheetSource
from models.queries.weekly_schedule import week_programme
from models.rules.meant_week import meant_week
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper, Product, Remark
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import WeekProgramme
from translations.languages import Language, schedule_languages
from ui.context import AppContext
from ui.printing.print_parts import PrintPart
from ui.printing.printers import Printers
from ui.printing.sheets import Sheets, text_with
from ui.screens.documents.delivery import SheetDelivery
from ui.screens.documents.drawing import PagesInSight, SheetDrawing
from ui.screens.documents.language_review import Review, review_of
from ui.settings import PrintChoice, PrinterChoice


class DocumentsPresenter(QObject):
    """Holds the choice, which the computer remembers, and the week, which it does not."""

    choice_changed = Signal()
    week_changed = Signal()
    programme_read = Signal()

    def __init__(self, context: AppContext, printers: Printers, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._choice = _known(context.settings.current.printing)
        self._week = self.meant_week
        self._is_picked = False
        self._asks_for_printer = False
        self._sheets: Sheets | None = None
        self._wish: Callable[[], None] | None = None
        codes = tuple(LanguageCode(code) for code in schedule_languages())
        self.drawing = SheetDrawing(context.runner, codes, self)
        self.delivery = SheetDelivery(context.runner, printers, folder, self)

    @property
    def week(self) -> IsoWeek:
        """Give the week that is shown."""
        return self._week

    @property
    def meant_week(self) -> IsoWeek:
        """Give the week that is meant unless somebody picks another."""
        return meant_week(self._context.clock.now())

    @property
    def present_week(self) -> IsoWeek:
        """Give the week of today."""
        return IsoWeek.of(self._context.clock.today())

    @property
    def languages(self) -> tuple[Language, ...]:
        """Give every language there is, in the order they are offered."""
        return tuple(schedule_languages().values())

    @property
    def chosen(self) -> tuple[LanguageCode, ...]:
        """Give the chosen languages in that order."""
        return tuple(LanguageCode(code) for code in self._choice.languages)

    @property
    def copies(self) -> Mapping[LanguageCode, int]:
        """Give how many copies of each chosen language are wanted, in their order."""
        return {code: self._choice.copies.get(code, 1) for code in self.chosen}

    @property
    def product(self) -> Product:
        """Give the kind of sheet that is chosen."""
        return Product(self._choice.product)

    @property
    def choice(self) -> PrintChoice:
        """Give the choice as a whole: languages, paper, QR code, how many files."""
        return self._choice

    def review(self, language: LanguageCode) -> Review:
        """Tell how far a language has been read."""
        remarks = self.drawing.remarks(language)
        return Review.UNKNOWN if remarks is None else review_of(remarks)

    def remarks(self) -> tuple[Remark, ...]:
        """Give what should be known about the chosen languages, in their order."""
        return tuple(remark for code in self.chosen for remark in self.drawing.remarks(code) or ())

    def text_with(self, character: str) -> str:
        """Find the text in which somebody wrote a character that no font has."""
        return text_with(self._sheets.source, character) if self._sheets is not None else ""

    def start(self) -> None:
        """Read the week, unless it is there; one nobody picked follows the clock."""
        if not self._is_picked and self._week != self.meant_week:
            self._go_to(self.meant_week)
        elif self._sheets is None:
            self.reload()
        elif self._sheets.printed_on != self._context.clock.today():
            self._renew()  # the program was left open over night, and the date stands on the paper

    def reload(self) -> None:
        """Read the week again."""
        work = partial(week_programme, week=self._week)
        self._context.runner.read(work, on_done=self._on_programme, topic="programme")

    def show_week(self, week: IsoWeek) -> None:
        """Show a week that somebody picked."""
        self._is_picked = True
        self._go_to(week)

    def show_meant_week(self) -> None:
        """Show the week that is meant, whatever was picked before."""
        self._is_picked = False
        self._go_to(self.meant_week)

    def choose_language(self, code: LanguageCode, chosen: bool) -> None:
        """Take a language in, or leave it out."""
        wanted = set(self._choice.languages) | {code} if chosen else set(self._choice.languages) - {code}
        self._take(replace(self._choice, languages=_in_order(wanted)))
        self.drawing.choose(self.chosen, newest=code if chosen else None)

    def choose_copies(self, code: LanguageCode, number: int) -> None:
        """Want so many copies of a language, which takes it in; 0 leaves it out and keeps what was wanted before."""
        if not number:
            self.choose_language(code, False)
            return
        others = {other: copies for other, copies in self._choice.copies.items() if other != code}
        self._take(replace(self._choice, copies=others | ({code: number} if number > 1 else {})))
        if code not in self.chosen:
            self.choose_language(code, True)

    def choose_all(self, chosen: bool) -> None:
        """Take every language in, or none."""
        self._take(replace(self._choice, languages=tuple(schedule_languages()) if chosen else ()))
        self.drawing.choose(self.chosen)

    def choose_product(self, product: Product) -> None:
        """Print another kind of sheet."""
        if product is not self.product:
            self._take(replace(self._choice, product=product.value))
            self._renew()

    def choose_paper(self, paper: Paper) -> None:
        """Use another paper."""
        self._take(replace(self._choice, paper=paper.value))
        self._renew()

    def choose_qr(self, qr: bool) -> None:
        """Print the office's address as a QR code too, or only in letters."""
        self._take(replace(self._choice, qr=qr))
        self._renew()

    def choose_one_file(self, one_file: bool) -> None:
        """Save all languages in one file, or each in its own."""
        self._take(replace(self._choice, one_file=one_file))

    def choose_marking(self, marks: bool) -> None:
        """Mark what has changed since the last printout, or leave the marks out."""
        self._take(replace(self._choice, marks_changes=marks))
        self._renew()

    def look_at(self, in_sight: PagesInSight) -> None:
        """Say what is in sight."""
        self.drawing.look_at(in_sight)

    def save(self) -> None:
        """Save the chosen languages, as soon as the week is read."""
        if self._sheets is None:
            self._wish = self.save
            return
        self.delivery.save(self._parts(self._sheets), one_file=self._choice.one_file)

    @property
    def printer(self) -> PrinterChoice:
        """Give the printer of the last time; without a name there was none."""
        return self._context.settings.current.printer

    def remember_printer(self, choice: PrinterChoice) -> None:
        """Print there again the next time, without asking."""
        settings = self._context.settings
        settings.save(replace(settings.current, printer=choice))
        self.choice_changed.emit()

    @property
    def may_print_again(self) -> bool:
        """Tell whether the printer of the last time is wanted and still there."""
        return not self._asks_for_printer and self.printer.name in self.delivery.printer_names

    def print_elsewhere(self) -> None:
        """Print, but ask for the printer first."""
        self._begin_printing(asks=True)

    def print_out(self) -> None:
        """Print the chosen languages, as soon as the week is read; on the printer of the last time if it is there."""
        self._begin_printing(asks=False)

    def _begin_printing(self, *, asks: bool) -> None:
        self._asks_for_printer = asks
        if self._sheets is None:
            self._wish = partial(self._begin_printing, asks=asks)
            return
        self.delivery.print_out(self._parts(self._sheets))

    def print_rest(self) -> None:
        """Go on with what the last job left."""
        self._asks_for_printer = False
        self.delivery.print_rest()

    def _parts(self, sheets: Sheets) -> tuple[PrintPart, ...]:
        return (PrintPart(sheets=sheets, copies=self.copies),)

    def _go_to(self, week: IsoWeek) -> None:
        if week != self._week:
            self._week = week
            self._sheets = None  # nobody may print last week's sheet under this week's name
            self._wish = None
            self.week_changed.emit()
            self.reload()

    def _take(self, choice: PrintChoice) -> None:
        self._choice = choice
        settings = self._context.settings
        settings.save(replace(settings.current, printing=choice))
        self.choice_changed.emit()

    def _on_programme(self, programme: WeekProgramme) -> None:
        if programme.week != self._week:
            return
        self._make_sheets(programme)
        self.programme_read.emit()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _renew(self) -> None:
        if self._sheets is not None:
            self._make_sheets(self._sheets.source)

    def _make_sheets(self, source: SheetSource) -> None:
        self._sheets = Sheets(
            source,
            product=self.product,
            paper=Paper(self._choice.paper),
            qr=self._choice.qr,
            printed_on=self._context.clock.today(),
        )
        self.drawing.use(self._sheets, self.chosen)


def _known(choice: PrintChoice) -> PrintChoice:
    """Leave out of what was remembered what this version does not know."""
    languages = _in_order(choice.languages) or (SWEDISH,)
    paper = choice.paper if choice.paper in set(Paper) else Paper.A4.value
    of_week = {product.value for product in Product if product.is_of_week}
    product = choice.product if choice.product in of_week else Product.POSTER.value
    return replace(choice, languages=languages, paper=paper, product=product)


def _in_order(codes: Collection[str]) -> tuple[str, ...]:
    return tuple(code for code in schedule_languages() if code in codes)
