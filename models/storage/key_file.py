"""What stands in a key file, and how it is written and read; the secrets themselves belong to ``vault``."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final, NotRequired, TypedDict
from uuid import UUID

from models.values.errors import StorageCode, StorageTrouble

FORMAT: Final = 1
PROGRAM: Final = "samsprak"


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a kind, not a secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCost:
    """What one guess costs: rounds, memory in KiB, threads (Argon2id, RFC 9106)."""

    rounds: int = 3
    memory_kib: int = 64 * 1024
    threads: int = 4


OFFICE_COST: Final = KeyCost()
"""About a quarter of a second on an office laptop: dear enough for a thief who must guess."""
_HIGHEST_COST: Final = KeyCost(rounds=20, memory_kib=1024 * 1024, threads=16)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedBox:
    """The data key, readable only with the private key of one slot."""

    once: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlot:
    """One way in: a key pair whose private half only the slot's secret unwraps."""

    kind: SlotKind
    label: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    public: bytes
    private: bytes
    box: SealedBox
    next_box: SealedBox | None = None
    """The coming data key, while it is being changed; a slot without one is left out then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """The contents of a key file; ``database_id`` is also the first 16 bytes of the database file."""

    database_id: UUID
    slots: tuple[KeySlot, ...]

    @property
    def is_changing_key(self) -> bool:
        """Say whether a change of the data key was begun and not brought to its end."""
        return any(slot.next_box is not None for slot in self.slots)

    def slot(self, label: str) -> KeySlot | None:
        """Find the slot of a coordinator or of the recovery code."""
        return next((slot for slot in self.slots if slot.label == label), None)


def vault_to_text(vault: Vault) -> str:
    """Write a vault as the text of a key file, with a checksum that tells damage from a wrong passphrase."""
    contents = {
        "program": PROGRAM,
        "format": FORMAT,
        "database": str(vault.database_id),
        "slots": [_slot_to_json(slot) for slot in vault.slots],
    }
    return json.dumps({**contents, "checksum": _checksum(contents)}, indent=1) + "\n"


def vault_from_text(text: str) -> Vault:
    """Read the text of a key file.

    Raises ``StorageTrouble`` with ``KEY_FILE_DAMAGED`` or ``NEWER_FILE``.
    """
    try:
        contents = json.loads(text)
        if contents["program"] == PROGRAM and contents["format"] > FORMAT:
            raise StorageTrouble(StorageCode.NEWER_FILE)
        if contents.pop("checksum") != _checksum(contents) or contents["program"] != PROGRAM:
            raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED)
        slots = tuple(_slot_from_json(slot) for slot in contents["slots"])
        return Vault(database_id=UUID(contents["database"]), slots=slots)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED) from error


def _checksum(contents: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(contents, sort_keys=True).encode()).hexdigest()


class _BoxJson(TypedDict):
    once: str
    nonce: str
    sealed: str


class _SlotJson(TypedDict):
    kind: str
    label: str
    cost: dict[str, int]
    salt: str
    nonce: str
    public: str
    private: str
    box: _BoxJson
    next_box: NotRequired[_BoxJson]


def _slot_to_json(slot: KeySlot) -> _SlotJson:
    written: _SlotJson = {
        "kind": slot.kind.value,
        "label": slot.label,
        "cost": asdict(slot.cost),
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "public": slot.public.hex(),
        "private": slot.private.hex(),
        "box": _box_to_json(slot.box),
    }
    if slot.next_box is not None:
        written["next_box"] = _box_to_json(slot.next_box)
    return written


def _slot_from_json(slot: _SlotJson) -> KeySlot:
    cost = KeyCost(**slot["cost"])
    if not _is_bearable(cost):
        # A file made to keep the computer busy for hours, not one of ours.
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED)
    return KeySlot(
        kind=SlotKind(slot["kind"]),
        label=slot["label"],
        cost=cost,
        salt=bytes.fromhex(slot["salt"]),
        nonce=bytes.fromhex(slot["nonce"]),
        public=bytes.fromhex(slot["public"]),
        private=bytes.fromhex(slot["private"]),
        box=_box_from_json(slot["box"]),
        next_box=_box_from_json(slot["next_box"]) if "next_box" in slot else None,
    )


def _box_to_json(box: SealedBox) -> _BoxJson:
    return {"once": box.once.hex(), "nonce": box.nonce.hex(), "sealed": box.sealed.hex()}


def _box_from_json(box: _BoxJson) -> SealedBox:
    return SealedBox(
        once=bytes.fromhex(box["once"]), nonce=bytes.fromhex(box["nonce"]), sealed=bytes.fromhex(box["sealed"])
    )


def _is_bearable(cost: KeyCost) -> bool:
    """Say whether Argon2id takes these numbers and the computer can."""
    return (
        1 <= cost.rounds <= _HIGHEST_COST.rounds
        and 1 <= cost.threads <= _HIGHEST_COST.threads
        and 8 * cost.threads <= cost.memory_kib <= _HIGHEST_COST.memory_kib
    )
