"""What every screen is handed; there is nothing global beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.values.activities import OfficeScope
from models.values.clock import Clock
from models.values.identifiers import CoordinatorId
from ui.background.contract import Runner
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.settings import SettingsStore
from ui.theme import Theme

if TYPE_CHECKING:
    from models.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    """One open register with the services of the window around it; lives as long as its workspace."""

    runner: Runner
    bus: ChangeBus
    clock: Clock
    settings: SettingsStore
    theme: Theme
    language: Language
    database: Database
    demo: bool = False
    coordinator_id: CoordinatorId | None = None
    scope: OfficeScope = OfficeScope.BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRegister:
    """A register that has just been opened, and who opened it: what ``ui.start`` and the demo end with."""

    database: Database
    coordinator_id: CoordinatorId | None = None
    demo: bool = False
