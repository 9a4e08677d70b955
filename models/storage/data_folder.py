"""Where the office's files lie, and whether that place can hold a database at all.

What stands in the files belongs to ``vault``, ``engine`` and ``backup``.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from platformdirs import user_data_path

from models.values.errors import StorageCode, StorageTrouble

DATABASE_NAME = "samsprak.db"
NETWORK_FILE_SYSTEMS = frozenset(
    """9p afs afpfs beegfs ceph cifs coda davfs fuse.curlftpfs fuse.davfs fuse.davfs2 fuse.ceph fuse.glusterfs
    fuse.gvfsd-fuse fuse.mfs fuse.rclone fuse.s3fs fuse.smbnetfs fuse.sshfs glusterfs lustre ncpfs nfs nfs4 prl_fs
    smb3 smbfs vboxsf vmhgfs webdav""".split()
)
"""WAL needs memory that all readers share, which none of these gives to two computers."""

MOUNTS = Path("/proc/mounts")
_WINDOWS_REMOTE_DRIVE = 4


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder of one database and the names of its files."""

    path: Path
    database_name: str = DATABASE_NAME

    @property
    def database_file(self) -> Path:
        """The encrypted database; SQLite keeps its journal beside it."""
        return self.path / self.database_name

    @property
    def key_file(self) -> Path:
        """The slots that open the database; useless without a passphrase or the recovery code."""
        return self.database_file.with_suffix(".keys.json")

    @property
    def backup_folder(self) -> Path:
        """The verified copies, each with the key file of its day."""
        return self.path / f"{self.database_file.stem}-backups"

    @property
    def backup_lock_file(self) -> Path:
        """Held by the program that makes a backup, so that no other clears away its unfinished copy."""
        return self.path / f"{self.backup_folder.name}.lock"

    @property
    def lock_file(self) -> Path:
        """Held by every open program, so that nobody swaps the file underneath it."""
        return self.database_file.with_suffix(".lock")


def default_data_folder() -> DataFolder:
    """Give the folder the operating system keeps for this user's data; it may not exist yet."""
    return DataFolder(user_data_path("Samsprak", appauthor=False))


def folder_of(database_file: Path) -> DataFolder:
    """Give the folder of a database chosen by its file, as ``--database FILE`` does; a folder means the file in it."""
    whole = database_file.expanduser().absolute()
    if whole.is_dir():
        return DataFolder(whole)
    return DataFolder(whole.parent, whole.name)


def ensure_suitable(path: Path) -> None:
    """Make sure that a database can live in the folder, which is made for its owner alone if it is missing.

    Raises ``StorageTrouble`` with ``NETWORK_FOLDER``, ``READ_ONLY`` or ``CANNOT_WRITE``.
    """
    existing = _nearest_existing(path.absolute())
    if is_network_place(existing):
        raise StorageTrouble(StorageCode.NETWORK_FOLDER, path=str(path))
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = path / f".samsprak-{os.getpid()}.probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise StorageTrouble(code_of_os_error(error), path=str(path)) from error


def code_of_os_error(error: OSError) -> StorageCode:
    """Say in our words what the operating system refused."""
    if isinstance(error, FileNotFoundError):
        return StorageCode.MISSING
    if isinstance(error, PermissionError):
        return StorageCode.READ_ONLY
    if error.errno in _FULL_ERRORS:
        return StorageCode.DISK_FULL
    if error.errno == errno.EROFS:
        return StorageCode.READ_ONLY
    return StorageCode.CANNOT_WRITE


def is_network_place(path: Path) -> bool:
    """Say whether the folder lies on another computer, as far as this operating system tells."""
    if sys.platform == "win32":
        return _is_windows_network_place(path)
    if MOUNTS.exists():
        kind = file_system_of(MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), path.resolve())
        return kind in NETWORK_FILE_SYSTEMS
    return _is_other_unix_network_place(path)


def file_system_of(mounts: str, path: Path | PurePosixPath) -> str:
    """Find the kind of file system a folder lies on, from the text of ``/proc/mounts``.

    The deepest mount wins, among equals the last. Empty when nothing fits.
    Source: proc(5); blanks in names stand there as octal numbers.
    """
    place = PurePosixPath(path)
    best, kind = PurePosixPath(), ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        mount = PurePosixPath(_OCTAL.sub(_letter_of, fields[1]))
        if place.is_relative_to(mount) and len(mount.parts) >= len(best.parts):
            best, kind = mount, fields[2]
    return kind


_OCTAL = re.compile(r"\\([0-7]{3})")
_FULL_ERRORS = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})  # Windows knows no quota


def _letter_of(match: re.Match[str]) -> str:
    return chr(int(match.group(1), 8))


def _nearest_existing(path: Path) -> Path:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def _is_windows_network_place(path: Path) -> bool:
    text = str(path)
    if (text.startswith("\\\\") and not text.startswith("\\\\?\\")) or text.startswith("\\\\?\\UNC\\"):
        return True
    kernel = ctypes.CDLL("kernel32")
    return bool(kernel.GetDriveTypeW(path.anchor) == _WINDOWS_REMOTE_DRIVE)


def _is_other_unix_network_place(path: Path) -> bool:
    """Ask macOS: its ``statfs`` has the kind of file system 72 bytes in, after sizes, ids and flags."""
    library = ctypes.CDLL(None)
    answer = ctypes.create_string_buffer(4096)
    if not hasattr(library, "statfs") or library.statfs(os.fsencode(path), answer) != 0:
        return False
    kind = answer.raw[72:88].split(b"\0", 1)[0].decode("ascii", "replace")
    return kind in NETWORK_FILE_SYSTEMS
