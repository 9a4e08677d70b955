"""The key file: what opens it, what does not, and how damage differs from a wrong passphrase."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from models.storage.key_file import KeyCost, KeySlot, SealedBox, SlotKind, Vault, vault_from_text, vault_to_text
from models.storage.recovery_code import is_recovery_code, new_recovery_code, normalise_recovery_code
from models.storage.vault import NewVault, add_slot, change_passphrase, create_vault, open_vault, replace_recovery_code
from models.values.errors import StorageCode, StorageTrouble, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE, SLOT_LABEL


@pytest.fixture(scope="module")
def vault() -> NewVault:
    """A vault with the tests' passphrase and recovery code."""
    return create_vault(PASSPHRASE, RECOVERY_CODE, SLOT_LABEL, cost=CHEAP)


def test_passphrase_opens_its_slot(vault: NewVault) -> None:
    opened = open_vault(vault.text, PASSPHRASE)

    assert opened.data_key == vault.data_key
    assert (opened.slot_label, opened.by_recovery_code) == (SLOT_LABEL, False)


def test_passphrase_opens_however_its_letters_are_composed(vault: NewVault) -> None:
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)

    opened = open_vault(vault.text, decomposed)

    assert decomposed != PASSPHRASE
    assert opened.data_key == vault.data_key


@pytest.mark.parametrize("typed", [RECOVERY_CODE, "7k2qf m3xtd ov9wb 5hrna cj8ge", RECOVERY_CODE.replace("-", "")])
def test_recovery_code_opens_as_it_is_typed_from_paper(vault: NewVault, typed: str) -> None:
    opened = open_vault(vault.text, typed)

    assert opened.data_key == vault.data_key
    assert opened.by_recovery_code


@pytest.mark.parametrize(
    "secret", ["", PASSPHRASE + " ", PASSPHRASE.upper(), "00000-00000-00000-00000-00000", SLOT_LABEL]
)
def test_wrong_secret_is_a_wrong_passphrase(vault: NewVault, secret: str) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(vault.text, secret)


def test_key_file_names_nobody_and_holds_no_secret(vault: NewVault) -> None:
    for secret in (PASSPHRASE, RECOVERY_CODE, vault.data_key.hex()):
        assert secret not in vault.text
    assert vault.data_key.hex() not in repr(vault)
    assert {slot["label"] for slot in json.loads(vault.text)["slots"]} == {SLOT_LABEL, "recovery"}


def test_office_cost_is_dear_by_default() -> None:
    text = create_vault(PASSPHRASE, RECOVERY_CODE, SLOT_LABEL).text

    assert {slot.cost for slot in vault_from_text(text).slots} == {KeyCost(rounds=3, memory_kib=65536, threads=4)}


def test_every_flipped_bit_of_the_key_file_is_damage(vault: NewVault) -> None:
    chance = random.Random(4711)  # noqa: S311 - repeatable, no secret
    for _ in range(200):
        raw = bytearray(vault.text.encode())
        raw[chance.randrange(len(raw) - 1)] ^= 1 << chance.randrange(8)

        with pytest.raises(StorageTrouble) as trouble:
            open_vault(raw.decode("latin-1"), PASSPHRASE)

        assert trouble.value.code in {StorageCode.KEY_FILE_DAMAGED, StorageCode.NEWER_FILE}


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"program": "samsprak"}', '{"program": "other", "format": 1}']
)
def test_other_text_is_a_damaged_key_file(text: str) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        open_vault(text, PASSPHRASE)

    assert trouble.value.code is StorageCode.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "cost",
    [
        KeyCost(rounds=10**6, memory_kib=64, threads=1),
        KeyCost(rounds=1, memory_kib=10**9, threads=1),
        KeyCost(rounds=1, memory_kib=64, threads=10**6),
        KeyCost(rounds=0, memory_kib=64, threads=1),
        KeyCost(rounds=1, memory_kib=8, threads=4),
    ],
)
def test_key_file_that_would_keep_the_computer_busy_is_damaged(vault: NewVault, cost: KeyCost) -> None:
    slots = tuple(replace(slot, cost=cost) for slot in vault_from_text(vault.text).slots)

    with pytest.raises(StorageTrouble) as trouble:
        open_vault(vault_to_text(Vault(database_id=vault.database_id, slots=slots)), PASSPHRASE)

    assert trouble.value.code is StorageCode.KEY_FILE_DAMAGED


def without_nonce(slot: KeySlot) -> KeySlot:
    return replace(slot, nonce=b"")


def without_salt(slot: KeySlot) -> KeySlot:
    return replace(slot, salt=b"")


def without_box(slot: KeySlot) -> KeySlot:
    return replace(slot, box=SealedBox(once=b"", nonce=b"", sealed=b""))


@pytest.mark.parametrize("spoil", [without_nonce, without_salt, without_box])
def test_slot_with_an_empty_part_is_damaged(vault: NewVault, spoil: Callable[[KeySlot], KeySlot]) -> None:
    slots = tuple(spoil(slot) for slot in vault_from_text(vault.text).slots)

    with pytest.raises(StorageTrouble) as trouble:
        open_vault(vault_to_text(Vault(database_id=vault.database_id, slots=slots)), PASSPHRASE)

    assert trouble.value.code is StorageCode.KEY_FILE_DAMAGED


def test_key_file_of_a_later_program_is_newer(vault: NewVault) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        open_vault(vault.text.replace('"format": 1', '"format": 2'), PASSPHRASE)

    assert trouble.value.code is StorageCode.NEWER_FILE


def test_changed_passphrase_opens_and_the_old_one_does_not(vault: NewVault) -> None:
    changed = change_passphrase(vault.text, PASSPHRASE, "fem blå bilar väntar", cost=CHEAP)

    assert open_vault(changed, "fem blå bilar väntar").data_key == vault.data_key
    assert open_vault(changed, RECOVERY_CODE).data_key == vault.data_key
    with pytest.raises(WrongPassphrase):
        open_vault(changed, PASSPHRASE)


def test_recovery_code_alone_changes_no_passphrase(vault: NewVault) -> None:
    with pytest.raises(WrongPassphrase):
        change_passphrase(vault.text, RECOVERY_CODE, "fem blå bilar väntar", cost=CHEAP)


def test_replaced_recovery_code_opens_and_the_old_one_does_not(vault: NewVault) -> None:
    code = new_recovery_code()

    changed = replace_recovery_code(vault.text, PASSPHRASE, code, cost=CHEAP)

    assert open_vault(changed, code).data_key == vault.data_key
    with pytest.raises(WrongPassphrase):
        open_vault(changed, RECOVERY_CODE)


def test_colleague_gets_a_slot_of_their_own(vault: NewVault) -> None:
    changed = add_slot(vault.text, PASSPHRASE, "9d1c", "sju lila katter sover", cost=CHEAP)

    colleague = open_vault(changed, "sju lila katter sover")
    assert (colleague.slot_label, colleague.data_key) == ("9d1c", vault.data_key)
    assert open_vault(changed, PASSPHRASE).slot_label == SLOT_LABEL


def test_forgotten_passphrase_is_replaced_with_the_recovery_code(vault: NewVault) -> None:
    changed = add_slot(vault.text, RECOVERY_CODE, SLOT_LABEL, "sju lila katter sover", cost=CHEAP)

    assert open_vault(changed, "sju lila katter sover").data_key == vault.data_key
    assert [slot.kind for slot in vault_from_text(changed).slots] == [SlotKind.RECOVERY, SlotKind.PASSPHRASE]
    with pytest.raises(WrongPassphrase):
        open_vault(changed, PASSPHRASE)


def test_slot_moved_from_another_database_does_not_open(vault: NewVault) -> None:
    other = create_vault("en helt annan mening", RECOVERY_CODE, SLOT_LABEL, cost=CHEAP)
    foreign = vault_from_text(other.text)
    mixed = vault_to_text(Vault(database_id=vault.database_id, slots=foreign.slots))

    with pytest.raises(StorageTrouble) as trouble:
        open_vault(mixed, "en helt annan mening")

    assert trouble.value.code is StorageCode.KEY_FILE_DAMAGED


def test_recovery_codes_are_fives_and_never_alike() -> None:
    codes = {new_recovery_code() for _ in range(50)}

    assert len(codes) == 50
    for code in codes:
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}", code)
        assert normalise_recovery_code(code.lower().replace("-", " ")) == code


def test_misread_letters_are_taken_as_digits() -> None:
    assert normalise_recovery_code("oOiIl LL111-00000 abcde fghjk") == "00111-11111-00000-ABCDE-FGHJK"


@pytest.mark.parametrize(
    ("text", "expected"), [(RECOVERY_CODE, True), (PASSPHRASE, False), ("U" * 25, False), ("", False)]
)
def test_is_recovery_code_knows_the_shape(text: str, expected: bool) -> None:
    assert is_recovery_code(text) is expected
