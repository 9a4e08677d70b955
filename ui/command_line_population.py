"""Makes a register of invented people in a new encrypted file, for measuring and for trying things out."""

from __future__ import annotations

from contextlib import ExitStack
from uuid import uuid4

from models.services.population import add_population
from models.storage.data_folder import DataFolder, folder_of
from models.storage.opening import create_database
from models.storage.recovery_code import new_recovery_code
from models.values.clock import SystemClock
from translations import _
from ui.command_line_options import PopulationOrder, WrongUse
from ui.command_line_work import read_passphrase


def make_population(order: PopulationOrder) -> str:
    """Make the register and say where it is; what cannot be finished leaves no file behind.

    Nobody gets to know the recovery code: nothing in the register is worth recovering. Raises ``StorageTrouble``
    (``ALREADY_EXISTS`` for a file that is there), ``PassphraseFileUnreadable``, or ``WrongUse`` for no passphrase.
    """
    folder, passphrase = folder_of(order.database), read_passphrase(order.passphrase_file)
    if not passphrase.strip():
        raise WrongUse(_("The file with the passphrase is empty."))
    label = uuid4()
    database = create_database(
        folder, passphrase=passphrase, recovery_code=new_recovery_code(), clock=SystemClock(), slot_label=str(label)
    )
    with ExitStack() as on_failure:
        on_failure.callback(_remove, folder)
        with database, database.write() as uow:
            add_population(uow, order.size, label)
            uow.commit()
        on_failure.pop_all()
    return _("Invented volunteers: {volunteers}. Invented newcomers: {newcomers}. The register is {path}.").format(
        volunteers=order.size.volunteers, newcomers=order.size.newcomers, path=folder.database_file
    )


def _remove(folder: DataFolder) -> None:
    for path in (folder.database_file, folder.key_file):
        path.unlink(missing_ok=True)
