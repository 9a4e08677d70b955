"""What the sheets that are shown are about, and what was read of it: week, meeting point, doors."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from models.values.identifiers import OccasionId
from models.values.printing import Product
from models.values.timeslot import IsoWeek
from ui.context import AppContext
from ui.printing.gathering import DoorRow, Gathered, Subject, gather


class SheetReading(QObject):
    """Knows nothing of languages or paper. A week that nobody picked follows the clock."""

    arrived = Signal(object)  # Gathered

    def __init__(self, context: AppContext, week: IsoWeek, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._doors: frozenset[OccasionId] | None = None
        self._read_on = self.today
        self.week = week
        self.is_picked = False
        self.gathered: Gathered | None = None

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

    @property
    def doors(self) -> tuple[DoorRow, ...]:
        """Give the occasions of the week that need a sign."""
        return self.gathered.doors if self.gathered is not None else ()

    @property
    def has_nothing(self) -> bool:
        """Tell whether everything is read and there is nothing to print."""
        return self.gathered is not None and self.gathered.source is None

    @property
    def is_of_today(self) -> bool:
        """Tell whether something was read today; its date stands on the paper."""
        return self.gathered is not None and self._read_on == self.today

    def is_door_chosen(self, row: DoorRow) -> bool:
        """Tell whether a sign is to be printed; from the start all are."""
        return self._doors is None or row.occasion_id in self._doors

    def choose_door(self, occasion_id: OccasionId, chosen: bool) -> None:
        """Print the sign of an occasion too, or leave it out."""
        now = frozenset(row.occasion_id for row in self.doors) if self._doors is None else self._doors
        self._doors = now | {occasion_id} if chosen else now - {occasion_id}

    def choose_only_doors(self, occasions: frozenset[OccasionId]) -> None:
        """Print the signs of these occasions and of no other."""
        self._doors = occasions

    def go_to(self, week: IsoWeek) -> bool:
        """Turn to a week, with all its doors; tell whether it is another one."""
        is_other = week != self.week
        if is_other:
            self.week = week
            self._doors = None
        return is_other

    def subject(self, product: Product, place_uid: UUID | None) -> Subject:
        """Give what a product is about at the moment."""
        return Subject(
            product=product,
            week=self.week,
            place_uid=place_uid if product is Product.PLACE else None,
            occasions=self._doors if product is Product.DOOR else None,
        )

    def has(self, subject: Subject) -> bool:
        """Tell whether that is what was read."""
        return self.gathered is not None and self.gathered.subject == subject

    def forget(self) -> None:
        """Let nobody print what was read before."""
        self.gathered = None

    def read(self, subject: Subject) -> None:
        """Read it; ``arrived`` brings the answer to the latest question only."""
        work = partial(gather, subject=subject, today=self.today)
        self._context.runner.read(work, on_done=self._on_gathered, topic="source")

    def _on_gathered(self, gathered: Gathered) -> None:
        self._read_on = self.today
        self.arrived.emit(gathered)
