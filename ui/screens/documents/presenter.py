"""Which week, languages and paper are chosen; reads the week and hands its sheets to drawing and delivery."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.print_sets import PrintSetRow
from models.queries.printouts import PrintoutRow
from models.rules.meant_week import meant_week
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import Paper, PrintWay, Product, Remark
from models.values.timeslot import IsoWeek
from translations.languages import Language, schedule_languages
from ui.context import AppContext
from ui.printing.gathering import Gathered, Subject, gather, gather_all
from ui.printing.print_parts import PrintPart
from ui.printing.printers import Printers
from ui.printing.sheets import Sheets, text_with
from ui.screens.documents.choice_changes import copies_of, known_choice, with_copies, with_item, with_language
from ui.screens.documents.delivery import SheetDelivery
from ui.screens.documents.drawing import PagesInSight, SheetDrawing
from ui.screens.documents.language_review import Review, review_of
from ui.screens.documents.printed.presenter import PrintoutLog
from ui.screens.documents.sets.presenter import PrintSets
from ui.settings import PrintChoice, PrinterChoice


class DocumentsPresenter(QObject):
    """Holds the choice, which the computer remembers, and the week, which it does not."""

    choice_changed = Signal()
    week_changed = Signal()
    programme_read = Signal()

    def __init__(self, context: AppContext, printers: Printers, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._choice = known_choice(context.settings.current.printing)
        self._week = self.meant_week
        self._is_picked = False
        self._asks_for_printer = False
        self._gathered: Gathered | None = None
        self._sheets: Sheets | None = None
        self._wish: Callable[[], None] | None = None
        codes = tuple(LanguageCode(code) for code in schedule_languages())
        self.drawing = SheetDrawing(context.runner, codes, self)
        self.delivery = SheetDelivery(context.runner, printers, folder, self)
        self.log = PrintoutLog(context, self)
        self.sets = PrintSets(context, self)
        self.sets.rows_changed.connect(self._on_sets_read)

    @property
    def week(self) -> IsoWeek:
        """Give the week that is shown."""
        return self._week

    @property
    def meant_week(self) -> IsoWeek:
        """Give the week that is meant unless somebody picks another."""
        return meant_week(self._context.clock.now())

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

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
        return copies_of(self._choice)

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
        """Read what is not there yet; a week that nobody picked follows the clock."""
        if not self.sets.is_read:
            self.sets.reload()
        if not self._is_picked and self._week != self.meant_week:
            self._go_to(self.meant_week)
        elif self._sheets is None:
            self._read()
        elif self._sheets.printed_on != self._context.clock.today():
            self._renew()  # the program was left open over night, and the date stands on the paper

    def reload(self) -> None:
        """Read everything again."""
        self.sets.reload()
        self._read()

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
        self._take(with_language(self._choice, code, chosen))
        self.drawing.choose(self.chosen, newest=code if chosen else None)

    def choose_copies(self, code: LanguageCode, number: int) -> None:
        """Want so many copies of a language, which takes it in; 0 leaves it out and keeps what was wanted before."""
        is_new = bool(number) and code not in self.chosen
        self._take(with_copies(self._choice, code, number))
        self.drawing.choose(self.chosen, newest=code if is_new else None)

    def choose_all(self, chosen: bool) -> None:
        """Take every language in, or none."""
        self._take(replace(self._choice, languages=tuple(schedule_languages()) if chosen else ()))
        self.drawing.choose(self.chosen)

    def choose_product(self, product: Product) -> None:
        """Show another kind of sheet: the set's, or else print it by one's own choice."""
        if product is self.product:
            return
        item = self._item(product)
        if item is not None:
            self._show_choice(with_item(self._choice, item))
            return
        own = known_choice(self._context.settings.current.printing)
        self._take(replace(own, product=product.value))
        self._read_anew()

    def choose_set(self, print_set_id: int) -> None:
        """Print a named set from now on, or with 0 what one chose oneself before."""
        self.sets.choose(print_set_id)
        self._on_sets_read()

    def draft_of_choice(self) -> PrintSetDraft:
        """Begin a new set with what is chosen."""
        item = PrintSetItem(product=self.product, paper=Paper(self._choice.paper), copies=self.copies)
        return PrintSetDraft(name="", items=(item,) if self.copies else ())

    def print_again(self, row: PrintoutRow) -> None:
        """Choose what was printed once, as it is now, and print it."""
        self._take(with_item(self._choice, PrintSetItem(product=row.product, paper=row.paper, copies=row.copies)))
        if row.week is not None and row.week != self._week:
            self.show_week(row.week)
        else:
            self._read_anew()
        self.print_out()

    def choose_paper(self, paper: Paper) -> None:
        """Use another paper."""
        self._take(replace(self._choice, paper=paper.value))
        self._renew()

    def choose_qr(self, qr: bool) -> None:
        """Print the office's address as a QR code too, or only in letters."""
        self._take_option(replace(self._choice, qr=qr))
        self._renew()

    def choose_one_file(self, one_file: bool) -> None:
        """Save all languages in one file, or each in its own."""
        self._take_option(replace(self._choice, one_file=one_file))

    def choose_marking(self, marks: bool) -> None:
        """Mark what has changed since the last printout, or leave the marks out."""
        self._take_option(replace(self._choice, marks_changes=marks))
        self._renew()

    def look_at(self, in_sight: PagesInSight) -> None:
        """Say what is in sight."""
        self.drawing.look_at(in_sight)

    def save(self) -> None:
        """Save what is chosen, as soon as it is read."""
        self._with_parts(self._save)

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

    def print_rest(self) -> None:
        """Go on with what the last job left."""
        self._asks_for_printer = False
        self.delivery.print_rest()

    def note(self, parts: Sequence[PrintPart], way: PrintWay) -> None:
        """Put into the log what has left the program."""
        self.log.record(parts, way)

    def _begin_printing(self, *, asks: bool) -> None:
        self._asks_for_printer = asks
        self._with_parts(self.delivery.print_out)

    def _save(self, parts: Sequence[PrintPart]) -> None:
        self.delivery.save(parts, one_file=self._choice.one_file)

    def _with_parts(self, then: Callable[[Sequence[PrintPart]], None]) -> None:
        """Go on with what is to be printed: the set that is chosen, or the sheets that are shown."""
        if self._sheets is None or not self.sets.is_read:
            self._wish = partial(self._with_parts, then)
            return
        row = self.sets.chosen
        if row is None:
            then((PrintPart(sheets=self._sheets, copies=self.copies),))
            return
        subjects = tuple(self._subject(item.product) for item in row.items if item.product.is_of_week)
        on_done = partial(self._on_set_gathered, row, then)
        self._context.runner.read(partial(gather_all, subjects=subjects), on_done=on_done, topic="set")

    def _on_set_gathered(
        self, row: PrintSetRow, then: Callable[[Sequence[PrintPart]], None], gathered: tuple[Gathered, ...]
    ) -> None:
        if any(one.subject.week != self._week for one in gathered):
            return  # somebody has turned the week meanwhile
        then(
            tuple(
                PrintPart(
                    sheets=self._sheets_of(one, item.paper),
                    copies=copies_of(with_item(self._choice, item)),
                    set_name=row.name,
                )
                for item, one in zip(row.items, gathered, strict=True)
            )
        )

    def _go_to(self, week: IsoWeek) -> None:
        if week != self._week:
            self._week = week
            self.week_changed.emit()
            self._read_anew()

    def _read_anew(self) -> None:
        self._sheets = None  # nobody may print last week's sheet under this week's name
        self._wish = None
        self._read()

    def _read(self) -> None:
        work = partial(gather, subject=self._subject(self.product))
        self._context.runner.read(work, on_done=self._on_gathered, topic="source")

    def _subject(self, product: Product) -> Subject:
        return Subject(product=product, week=self._week)

    def _item(self, product: Product) -> PrintSetItem | None:
        row = self.sets.chosen
        return next((item for item in row.items if item.product is product), None) if row is not None else None

    def _take(self, choice: PrintChoice) -> None:
        """Take over a choice of one's own, which is no longer that of a set."""
        self._choice = replace(choice, print_set=0)
        self._remember(self._choice)

    def _take_option(self, choice: PrintChoice) -> None:
        """Take over what holds for a set too."""
        self._choice = choice
        own = self._context.settings.current.printing
        self._remember(
            replace(own, qr=choice.qr, one_file=choice.one_file, marks_changes=choice.marks_changes),
        )

    def _remember(self, choice: PrintChoice) -> None:
        settings = self._context.settings
        settings.save(replace(settings.current, printing=choice))
        self.choice_changed.emit()

    def _show_choice(self, choice: PrintChoice) -> None:
        """Show a choice that is not to be remembered as one's own."""
        self._choice = choice
        self.choice_changed.emit()
        self._read_anew()

    @Slot()
    def _on_sets_read(self) -> None:
        row = self.sets.chosen
        own = known_choice(self._context.settings.current.printing)
        choice = own
        if row is not None:
            choice = with_item(own, self._item(self.product) or row.items[0])
        if choice != self._choice:
            self._show_choice(choice)
        else:
            self.choice_changed.emit()
            self._go_on()

    def _on_gathered(self, gathered: Gathered) -> None:
        if gathered.subject != self._subject(self.product):
            return
        self._gathered = gathered
        self._renew()
        self.programme_read.emit()
        self._go_on()

    def _go_on(self) -> None:
        """Do what somebody wished before everything was read."""
        if self._sheets is not None and self.sets.is_read:
            wish, self._wish = self._wish, None
            if wish is not None:
                wish()

    def _renew(self) -> None:
        if self._gathered is not None and self._gathered.subject == self._subject(self.product):
            self._sheets = self._sheets_of(self._gathered, Paper(self._choice.paper))
            self.drawing.use(self._sheets, self.chosen)

    def _sheets_of(self, gathered: Gathered, paper: Paper) -> Sheets:
        return Sheets(
            gathered.source,
            product=gathered.subject.product,
            paper=paper,
            qr=self._choice.qr,
            printed_on=self._context.clock.today(),
            changed=gathered.changed if self._choice.marks_changes else None,
        )
