"""Which week, languages and paper are chosen; reads the week and hands its sheets to drawing and delivery."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.print_sets import PrintSetRow
from models.queries.printouts import PrintoutRow
from models.rules.meant_week import meant_week
from models.values.door_signs import DoorWish
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import Paper, Product, Remark
from models.values.timeslot import IsoWeek
from translations.languages import Language, schedule_languages
from ui.context import AppContext
from ui.printing.gathering import Gathered, Subject, gather_all, parts_of_set, sheets_from
from ui.printing.print_parts import PrintPart
from ui.printing.printers import Printers
from ui.printing.sheets import Sheets, text_with
from ui.screens.documents import choice_changes
from ui.screens.documents.delivery import SheetDelivery
from ui.screens.documents.drawing import PagesInSight, SheetDrawing
from ui.screens.documents.language_review import Review, review_of
from ui.screens.documents.printed.presenter import PrintoutLog
from ui.screens.documents.reading import SheetReading
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
        self._choice = choice_changes.known_choice(context.settings.current.printing)
        self._asks_for_printer = False
        self.left_out: tuple[Product, ...] = ()
        self._sheets: Sheets | None = None
        self._wish: Callable[[], None] | None = None
        codes = tuple(LanguageCode(code) for code in schedule_languages())
        self.drawing = SheetDrawing(context.runner, codes, self)
        self.delivery = SheetDelivery(context.runner, printers, folder, self)
        self.reading = SheetReading(context, self.meant_week, self)
        self.reading.arrived.connect(self._on_gathered)
        self.log = PrintoutLog(context, self)
        self.sets = PrintSets(context, self)
        self.sets.rows_changed.connect(self._on_sets_read)

    @property
    def week(self) -> IsoWeek:
        """Give the week that is shown."""
        return self.reading.week

    @property
    def meant_week(self) -> IsoWeek:
        """Give the week that is meant unless somebody picks another."""
        return meant_week(self._context.clock.now())

    @property
    def present_week(self) -> IsoWeek:
        """Give the week of today."""
        return IsoWeek.of(self.reading.today)

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
        return choice_changes.copies_of(self._choice)

    @property
    def product(self) -> Product:
        """Give the kind of sheet that is chosen."""
        return Product(self._choice.product)

    @property
    def place_uid(self) -> UUID | None:
        """Give the meeting point of its own sheet: the one of the last time, or the first there is."""
        first = self.sets.places[0].uid if self.sets.places else None
        return choice_changes.place_of(self._choice) or first

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
        if not self.reading.is_picked and self.week != self.meant_week:
            self._go_to(self.meant_week)
        elif not self.reading.is_of_today:
            self._read()

    def reload(self) -> None:
        """Read everything again."""
        self.sets.reload()
        self._read()

    def show_week(self, week: IsoWeek) -> None:
        """Show a week that somebody picked."""
        self.reading.is_picked = True
        self._go_to(week)

    def show_meant_week(self) -> None:
        """Show the week that is meant, whatever was picked before."""
        self.reading.is_picked = False
        self._go_to(self.meant_week)

    def choose_language(self, code: LanguageCode, chosen: bool) -> None:
        """Take a language in, or leave it out."""
        self._take(choice_changes.with_language(self._choice, code, chosen))
        self.drawing.choose(self.chosen, newest=code if chosen else None)

    def choose_copies(self, code: LanguageCode, number: int) -> None:
        """Want so many copies of a language, which takes it in; 0 leaves it out and keeps what was wanted before."""
        is_new = bool(number) and code not in self.chosen
        self._take(choice_changes.with_copies(self._choice, code, number))
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
            self._show_choice(choice_changes.with_item(self._choice, item))
            return
        own = choice_changes.known_choice(self._context.settings.current.printing)
        self._take(replace(own, product=product.value))
        self._read_anew()

    def choose_set(self, print_set_id: int) -> None:
        """Print a named set from now on, or with 0 what one chose oneself before."""
        self.sets.choose(print_set_id)
        self._on_sets_read()

    def draft_of_choice(self) -> PrintSetDraft:
        """Begin a new set with what is chosen."""
        return PrintSetDraft(
            name="", items=(choice_changes.item_of(self._choice, self.place_uid),) if self.copies else ()
        )

    def print_again(self, row: PrintoutRow) -> None:
        """Choose what was printed once, as it is now, and print it."""
        self.show_printed(row)
        self.print_out()

    def show_printed(self, row: PrintoutRow) -> None:
        """Choose what was printed once, as it is now: product, place, week, languages and copies."""
        place = row.subject_uid if row.product is Product.PLACE else None
        item = PrintSetItem(product=row.product, paper=row.paper, place_uid=place, copies=row.copies)
        self._take(choice_changes.with_item(self._choice, item))
        if row.week is not None and row.week != self.reading.week:
            self.show_week(row.week)
        if row.product is Product.DOOR:
            self.reading.choose_only_doors(row.subject.occasions)
        self._read_anew()

    def choose_place(self, place_uid: UUID) -> None:
        """Print the sheet of another meeting point."""
        self._take(replace(self._choice, place=str(place_uid)))
        self._read_anew()

    def choose_door(self, occasion_id: OccasionId, chosen: bool) -> None:
        """Print the sign of an occasion too, or leave it out."""
        self.reading.choose_door(occasion_id, chosen)
        self._read()

    def show_door(self, wish: DoorWish) -> None:
        """Show the sign of one occasion."""
        self.choose_product(Product.DOOR)
        self.show_week(wish.week)
        self.reading.choose_only_doors(frozenset({wish.occasion_id}))
        self._read_anew()

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
        self._asks_for_printer = True
        self._with_parts(self.delivery.print_out)

    def print_out(self) -> None:
        """Print the chosen languages, as soon as the week is read; on the printer of the last time if it is there."""
        self._asks_for_printer = False
        self._with_parts(self.delivery.print_out)

    def print_rest(self) -> None:
        """Go on with what the last job left."""
        self._asks_for_printer = False
        self.delivery.print_rest()

    def _save(self, parts: Sequence[PrintPart]) -> None:
        self.delivery.save(parts, one_file=self._choice.one_file)

    def _with_parts(self, then: Callable[[Sequence[PrintPart]], None]) -> None:
        """Go on with what is to be printed: the set that is chosen, or the sheets that are shown."""
        if not self._is_read:
            self._wish = partial(self._with_parts, then)
            return
        row = self.sets.chosen
        if row is None:
            self.left_out = ()
            sheets = self._sheets
            self._go_on_with((PrintPart(sheets=sheets, copies=self.copies),) if sheets is not None else (), then)
            return
        subjects = [Subject(product=item.product, week=self.week, place_uid=item.place_uid) for item in row.items]
        work = partial(gather_all, subjects=subjects, today=self.reading.today)
        self._context.runner.read(work, on_done=partial(self._on_set_gathered, row, then), topic="set")

    def _on_set_gathered(
        self, row: PrintSetRow, then: Callable[[Sequence[PrintPart]], None], gathered: tuple[Gathered, ...]
    ) -> None:
        if any(one.subject.week != self.reading.week for one in gathered):
            return  # somebody has turned the week meanwhile
        self.left_out = tuple(one.subject.product for one in gathered if one.source is None)
        parts = parts_of_set(row, gathered, self._choice, today=self.reading.today)
        self._go_on_with(parts, then)

    def _go_on_with(self, parts: Sequence[PrintPart], then: Callable[[Sequence[PrintPart]], None]) -> None:
        if parts:
            then(parts)
        else:
            code = RefusalCode.NO_DOOR_SIGN if self.product is Product.DOOR else RefusalCode.NOT_FOUND
            self.delivery.refused.emit(Refused(code))

    @property
    def _is_read(self) -> bool:
        return self.sets.is_read and self.reading.has(self._wanted())

    def _go_to(self, week: IsoWeek) -> None:
        if self.reading.go_to(week):
            self.week_changed.emit()
            self._read_anew()

    def _read_anew(self) -> None:
        self._sheets = None  # nobody may print last week's sheet under this week's name
        self.reading.forget()
        self._wish = None
        self._read()

    def _read(self) -> None:
        self.reading.read(self._wanted())

    def _wanted(self) -> Subject:
        return self.reading.subject(self.product, self.place_uid)

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
        own = choice_changes.known_choice(self._context.settings.current.printing)
        choice = own
        if row is not None:
            choice = choice_changes.with_item(own, self._item(self.product) or row.items[0])
        if choice != self._choice:
            self._show_choice(choice)
            return
        self.choice_changed.emit()
        if self.reading.has(self._wanted()):
            self._go_on()
        else:
            self._read()  # now it is known which meeting point comes first

    @Slot(object)
    def _on_gathered(self, gathered: Gathered) -> None:
        if gathered.subject != self._wanted():
            return
        self.reading.gathered = gathered
        self._renew()
        self.programme_read.emit()
        self._go_on()

    def _go_on(self) -> None:
        """Do what somebody wished before everything was read."""
        if self._is_read:
            wish, self._wish = self._wish, None
            if wish is not None:
                wish()

    def _renew(self) -> None:
        gathered = self.reading.gathered
        if gathered is not None and self.reading.has(self._wanted()):
            self._sheets = sheets_from(
                gathered, self._choice, paper=Paper(self._choice.paper), today=self.reading.today
            )
            if self._sheets is not None:
                self.drawing.use(self._sheets, self.chosen)
