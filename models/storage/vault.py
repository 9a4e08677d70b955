"""The key file: who may open the database, and how a passphrase becomes its key.

The random data key is sealed to one public key per slot; the private key of a slot is wrapped by its passphrase.
So a colleague's slot can be made, changed or left out without anyone else's passphrase. No name stands here:
a slot's label is the coordinator's uid or ``recovery``.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.storage.key_file import (
    FORMAT,
    OFFICE_COST,
    PROGRAM,
    KeyCost,
    KeySlot,
    SealedBox,
    SlotKind,
    Vault,
    vault_from_text,
    vault_to_text,
)
from models.storage.recovery_code import RECOVERY_LABEL, is_recovery_code, normalise_recovery_code
from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVault:
    """A key file just made, and the key it guards."""

    text: str
    database_id: UUID
    data_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedVault:
    """What a right secret gives: the key of the database and the slot that opened."""

    vault: Vault
    slot_label: str
    data_key: bytes = field(repr=False)

    @property
    def by_recovery_code(self) -> bool:
        """Say whether the recovery code was used, so that a new passphrase can be asked for."""
        return self.slot_label == RECOVERY_LABEL


def create_vault(passphrase: str, recovery_code: str, slot_label: str, *, cost: KeyCost = OFFICE_COST) -> NewVault:
    """Make a random data key and a key file with two slots: the first coordinator's and the recovery code's."""
    database_id, data_key = UUID(bytes=os.urandom(16)), os.urandom(32)
    slots = (
        _make_slot(SlotKind.PASSPHRASE, slot_label, passphrase, cost),
        _make_slot(SlotKind.RECOVERY, RECOVERY_LABEL, normalise_recovery_code(recovery_code), cost),
    )
    vault = Vault(database_id=database_id, slots=tuple(_sealed(slot, data_key, database_id) for slot in slots))
    return NewVault(text=vault_to_text(vault), database_id=database_id, data_key=data_key)


def open_vault(text: str, secret: str) -> OpenedVault:
    """Open a key file with a passphrase or the recovery code.

    Raises ``WrongPassphrase`` when no slot opens, ``StorageTrouble`` with ``KEY_FILE_DAMAGED`` when the file is not
    as it was written, ``NEWER_FILE`` when a newer program wrote it. Costs one Argon2id for each slot tried.
    """
    vault = vault_from_text(text)
    for slot in _in_order_of_trial(vault.slots, secret):
        data_key = _try_slot(slot, secret, vault.database_id)
        if data_key is not None:
            return OpenedVault(vault=vault, slot_label=slot.label, data_key=data_key)
    raise WrongPassphrase


def change_passphrase(text: str, secret: str, new_passphrase: str, *, cost: KeyCost = OFFICE_COST) -> str:
    """Give the key file with a new passphrase in the slot that ``secret`` opens.

    The recovery code opens no coordinator's slot; with it use ``add_slot``. Raises as ``open_vault``.
    """
    opened = open_vault(text, secret)
    if opened.by_recovery_code:
        raise WrongPassphrase
    return _with_slot(opened, SlotKind.PASSPHRASE, opened.slot_label, new_passphrase, cost)


def replace_recovery_code(text: str, secret: str, new_code: str, *, cost: KeyCost = OFFICE_COST) -> str:
    """Give the key file with a new recovery code; the old one opens nothing any more. Raises as ``open_vault``."""
    opened = open_vault(text, secret)
    return _with_slot(opened, SlotKind.RECOVERY, RECOVERY_LABEL, normalise_recovery_code(new_code), cost)


def add_slot(text: str, secret: str, slot_label: str, passphrase: str, *, cost: KeyCost = OFFICE_COST) -> str:
    """Give the key file with a slot for a colleague, or a fresh one for who forgot the passphrase.

    ``secret`` is anyone's passphrase or the recovery code. Raises as ``open_vault``.
    """
    opened = open_vault(text, secret)
    return _with_slot(opened, SlotKind.PASSPHRASE, slot_label, passphrase, cost)


def _with_slot(opened: OpenedVault, kind: SlotKind, label: str, secret: str, cost: KeyCost) -> str:
    vault = opened.vault
    slot = _sealed(_make_slot(kind, label, secret, cost), opened.data_key, vault.database_id)
    others = tuple(other for other in vault.slots if other.label != label)
    return vault_to_text(replace(vault, slots=(*others, slot)))


def _in_order_of_trial(slots: Sequence[KeySlot], secret: str) -> list[KeySlot]:
    """Try the recovery slot first for what looks like its code, and not at all for what does not."""
    coded = is_recovery_code(secret)
    chosen = [slot for slot in slots if coded or slot.kind is SlotKind.PASSPHRASE]
    return sorted(chosen, key=lambda slot: slot.kind is not SlotKind.RECOVERY)


def _make_slot(kind: SlotKind, label: str, secret: str, cost: KeyCost) -> KeySlot:
    """Make a slot whose box is still empty."""
    private, salt, nonce = X25519PrivateKey.generate(), os.urandom(16), os.urandom(12)
    wrapped = AESGCM(_wrapping_key(secret, salt, cost)).encrypt(
        nonce, private.private_bytes_raw(), _slot_context(kind, label, cost)
    )
    return KeySlot(
        kind=kind,
        label=label,
        cost=cost,
        salt=salt,
        nonce=nonce,
        public=private.public_key().public_bytes_raw(),
        private=wrapped,
        box=SealedBox(once=b"", nonce=b"", sealed=b""),
    )


def _sealed(slot: KeySlot, data_key: bytes, database_id: UUID) -> KeySlot:
    """Put the data key into a slot; this needs its public key only."""
    once, nonce = X25519PrivateKey.generate(), os.urandom(12)
    context = _box_context(database_id, slot.label)
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    sealed = AESGCM(_box_key(shared, context)).encrypt(nonce, data_key, context)
    return replace(slot, box=SealedBox(once=once.public_key().public_bytes_raw(), nonce=nonce, sealed=sealed))


def _try_slot(slot: KeySlot, secret: str, database_id: UUID) -> bytes | None:
    plain = normalise_recovery_code(secret) if slot.kind is SlotKind.RECOVERY else secret
    try:
        wrapping_key = _wrapping_key(plain, slot.salt, slot.cost)
        raw = AESGCM(wrapping_key).decrypt(slot.nonce, slot.private, _slot_context(slot.kind, slot.label, slot.cost))
    except InvalidTag:
        return None
    except (HashingError, TypeError, ValueError) as error:
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED) from error
    context = _box_context(database_id, slot.label)
    try:
        shared = X25519PrivateKey.from_private_bytes(raw).exchange(X25519PublicKey.from_public_bytes(slot.box.once))
        return AESGCM(_box_key(shared, context)).decrypt(slot.box.nonce, slot.box.sealed, context)
    except (InvalidTag, ValueError) as error:
        # The secret was right, so it is the box that is not ours: a slot moved over from another key file.
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED) from error


def _wrapping_key(secret: str, salt: bytes, cost: KeyCost) -> bytes:
    # NFC: the same "å" is one sign on one keyboard and two on another.
    plain = unicodedata.normalize("NFC", secret).encode()
    return hash_secret_raw(
        plain,
        salt,
        time_cost=cost.rounds,
        memory_cost=cost.memory_kib,
        parallelism=cost.threads,
        hash_len=32,
        type=Type.ID,
    )


def _box_key(shared: bytes, context: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, context).derive(shared)


def _slot_context(kind: SlotKind, label: str, cost: KeyCost) -> bytes:
    return f"{PROGRAM}|slot|{FORMAT}|{kind}|{label}|{cost.rounds}|{cost.memory_kib}|{cost.threads}".encode()


def _box_context(database_id: UUID, label: str) -> bytes:
    return f"{PROGRAM}|data key|{FORMAT}|{database_id}|{label}".encode()
