"""What a crash in the middle of a change of the data key leaves, and how opening brings it to an end.

Two files change, the database and its key file, and no disk renames two files at once. So the key file holds both
keys meanwhile, and which of them opens the database says whether the change has happened. Making the change belongs
to ``key_renewal``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from models.storage.data_folder import DataFolder
from models.storage.engine import FileKey, connect_file
from models.storage.files import write_whole
from models.storage.key_file import vault_to_text
from models.storage.vault import OpenedVault, end_key_change
from models.values.errors import WrongPassphrase


def settle_key_change(folder: DataFolder, opened: OpenedVault) -> OpenedVault:
    """Undo or complete a change of the data key that a crash cut short, and give what opens the database now.

    Without one nothing happens. Raises ``WrongPassphrase`` for a slot that the change was made to leave out, once it
    has happened.
    """
    vault = opened.vault
    if not vault.is_changing_key:
        return opened
    key = FileKey(database_id=vault.database_id, data_key=opened.data_key)
    if _opens(folder.database_file, key):
        ended, data_key = end_key_change(vault, changed=False), opened.data_key
    elif opened.next_key is None:
        raise WrongPassphrase
    elif _opens(folder.database_file, replace(key, data_key=opened.next_key)):
        ended, data_key = end_key_change(vault, changed=True), opened.next_key
    else:
        # A damaged file says nothing about its key: both are kept.
        return opened
    write_whole(folder.key_file, vault_to_text(ended))
    return replace(opened, vault=ended, data_key=data_key, next_key=None)


def _opens(database_file: Path, key: FileKey) -> bool:
    """Say whether a key fits the first page; what is wrong with the others is not asked here."""
    connection = connect_file(database_file, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError:
        return False
    else:
        return True
    finally:
        connection.close()
