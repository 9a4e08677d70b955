"""The key file: who may open the database, and how a passphrase becomes its key.

The random data key is sealed to one public key per slot; the private key of a slot is wrapped by its passphrase.
So a colleague's slot can be made, changed or left out without anyone else's passphrase. No name stands here:
a slot's label is the coordinator's uid or ``recovery``.

All passphrase slots share one salt, so that one Argon2id tries them all: with a salt each, a wrong passphrase and the
fifth colleague would wait for five (1.2 s instead of 0.25 s). RFC 9106, 3.1 recommends a salt for each passphrase. What
is given up: a thief of the file tests one guess against all colleagues at once, at most log2 n bits (2.3 with five),
against passphrases that are demanded to be strong; a passphrase in use by a colleague is refused, for its slot would
open for both. Against other offices' files the salt is random all the same.
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
from models.values.errors import FieldProblem, Invalid, ProblemCode, StorageCode, StorageTrouble, WrongPassphrase


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
    next_key: bytes | None = field(default=None, repr=False)

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
    wrapping = _WrappingKeys(secret)
    for slot in _in_order_of_trial(vault.slots, secret):
        private = _unwrapped(slot, wrapping.of(slot))
        if private is not None:
            next_key = _unsealed(slot, slot.next_box, private, vault.database_id) if slot.next_box else None
            data_key = _unsealed(slot, slot.box, private, vault.database_id)
            return OpenedVault(vault=vault, slot_label=slot.label, data_key=data_key, next_key=next_key)
    raise WrongPassphrase


def change_passphrase(
    text: str, secret: str, new_passphrase: str, *, own_label: str = "", cost: KeyCost = OFFICE_COST
) -> str:
    """Give the key file with a new passphrase in the slot that ``secret`` opens.

    With ``own_label`` only that slot is changed: another colleague's passphrase is a wrong one then. The recovery code
    opens no coordinator's slot; with it use ``add_slot``. Raises as ``open_vault`` and ``coordinator_slot``.
    """
    opened = open_vault(text, secret)
    if opened.by_recovery_code or own_label not in ("", opened.slot_label):
        raise WrongPassphrase
    return put_slot(text, coordinator_slot(opened, opened.slot_label, new_passphrase, cost=cost))


def replace_recovery_code(text: str, secret: str, new_code: str, *, cost: KeyCost = OFFICE_COST) -> str:
    """Give the key file with a new recovery code; the old one opens nothing any more. Raises as ``open_vault``."""
    opened = open_vault(text, secret)
    slot = _make_slot(SlotKind.RECOVERY, RECOVERY_LABEL, normalise_recovery_code(new_code), cost)
    return put_slot(text, _sealed(slot, opened.data_key, opened.vault.database_id))


def add_slot(text: str, secret: str, slot_label: str, passphrase: str, *, cost: KeyCost = OFFICE_COST) -> str:
    """Give the key file with a slot for a colleague, or a fresh one for who forgot the passphrase.

    ``secret`` is anyone's passphrase or the recovery code. Raises as ``open_vault`` and ``coordinator_slot``.
    """
    return put_slot(text, coordinator_slot(open_vault(text, secret), slot_label, passphrase, cost=cost))


def coordinator_slot(opened: OpenedVault, label: str, passphrase: str, *, cost: KeyCost = OFFICE_COST) -> KeySlot:
    """Make a coordinator's slot that no key file holds yet; ``put_slot`` writes it.

    Raises ``Invalid`` with ``PASSPHRASE_TAKEN`` for a passphrase that opens a colleague's slot: history would name
    the wrong one of the two.
    """
    vault = opened.vault
    others = [slot for slot in vault.slots if slot.kind is SlotKind.PASSPHRASE and slot.label != label]
    wrapping = _WrappingKeys(passphrase)
    if any(_unwrapped(slot, wrapping.of(slot)) is not None for slot in others):
        raise Invalid([FieldProblem(field="passphrase", code=ProblemCode.PASSPHRASE_TAKEN)])
    salt = next((slot.salt for slot in others if slot.cost == cost), None)
    slot = _make_slot(SlotKind.PASSPHRASE, label, passphrase, cost, salt=salt)
    return _sealed(slot, opened.data_key, vault.database_id)


def put_slot(text: str, slot: KeySlot) -> str:
    """Give the key file with a slot in it, in the place of one with the same label."""
    vault = vault_from_text(text)
    others = tuple(other for other in vault.slots if other.label != slot.label)
    return vault_to_text(replace(vault, slots=(*others, slot)))


def begin_key_change(vault: Vault, new_key: bytes, *, without: str) -> Vault:
    """Seal a coming data key to all slots but one; until ``end_key_change`` both keys are there."""
    kept = [
        replace(slot, next_box=None if slot.label == without else _box(slot, new_key, vault.database_id))
        for slot in vault.slots
    ]
    return replace(vault, slots=tuple(kept))


def end_key_change(vault: Vault, *, changed: bool) -> Vault:
    """Keep only the new data key and the slots that have it, or, if nothing was ``changed``, only the old one."""
    if not changed:
        return replace(vault, slots=tuple(replace(slot, next_box=None) for slot in vault.slots))
    kept = [replace(slot, box=slot.next_box, next_box=None) for slot in vault.slots if slot.next_box is not None]
    return replace(vault, slots=tuple(kept))


def _in_order_of_trial(slots: Sequence[KeySlot], secret: str) -> list[KeySlot]:
    """Try the recovery slot first for what looks like its code, and not at all for what does not."""
    coded = is_recovery_code(secret)
    chosen = [slot for slot in slots if coded or slot.kind is SlotKind.PASSPHRASE]
    return sorted(chosen, key=lambda slot: slot.kind is not SlotKind.RECOVERY)


def _make_slot(kind: SlotKind, label: str, secret: str, cost: KeyCost, *, salt: bytes | None = None) -> KeySlot:
    """Make a slot whose box is still empty, with a salt of its own unless it shares one."""
    private, salt, nonce = X25519PrivateKey.generate(), salt or os.urandom(16), os.urandom(12)
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
    return replace(slot, box=_box(slot, data_key, database_id))


def _box(slot: KeySlot, data_key: bytes, database_id: UUID) -> SealedBox:
    """Seal a data key for a slot; this needs its public key only."""
    once, nonce = X25519PrivateKey.generate(), os.urandom(12)
    context = _box_context(database_id, slot.label)
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    sealed = AESGCM(_box_key(shared, context)).encrypt(nonce, data_key, context)
    return SealedBox(once=once.public_key().public_bytes_raw(), nonce=nonce, sealed=sealed)


class _WrappingKeys:
    """The keys that one secret gives with each salt and cost, derived once each and never kept beyond a trial."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._derived: dict[tuple[bytes, KeyCost, SlotKind], bytes] = {}

    def of(self, slot: KeySlot) -> bytes:
        """Derive the key that would open a slot; raises ``StorageTrouble`` with ``KEY_FILE_DAMAGED``."""
        place = (slot.salt, slot.cost, slot.kind)
        if place not in self._derived:
            recovery = slot.kind is SlotKind.RECOVERY
            plain = normalise_recovery_code(self._secret) if recovery else self._secret
            try:
                self._derived[place] = _wrapping_key(plain, slot.salt, slot.cost)
            except (HashingError, TypeError, ValueError) as error:
                raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED) from error
        return self._derived[place]


def _unwrapped(slot: KeySlot, wrapping_key: bytes) -> X25519PrivateKey | None:
    """Give the private key of a slot; ``None`` when the key to it is another."""
    context = _slot_context(slot.kind, slot.label, slot.cost)
    try:
        return X25519PrivateKey.from_private_bytes(AESGCM(wrapping_key).decrypt(slot.nonce, slot.private, context))
    except InvalidTag:
        return None
    except (TypeError, ValueError) as error:
        raise StorageTrouble(StorageCode.KEY_FILE_DAMAGED) from error


def _unsealed(slot: KeySlot, box: SealedBox, private: X25519PrivateKey, database_id: UUID) -> bytes:
    context = _box_context(database_id, slot.label)
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(box.once))
        return AESGCM(_box_key(shared, context)).decrypt(box.nonce, box.sealed, context)
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
