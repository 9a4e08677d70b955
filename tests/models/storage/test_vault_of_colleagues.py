"""The key file with several colleagues: one derivation for all, each with a passphrase of one's own."""

from __future__ import annotations

import pytest
from argon2.low_level import hash_secret_raw

from models.storage.key_file import KeyCost, SlotKind, vault_from_text, vault_to_text
from models.storage.vault import (
    add_slot,
    begin_key_change,
    change_passphrase,
    create_vault,
    end_key_change,
    open_vault,
    replace_recovery_code,
)
from models.values.errors import Invalid, ProblemCode, WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE, SLOT_LABEL

PASSPHRASES = [f"{number} gröna åsnor sjunger" for number in range(4)]


def uid(number: int) -> str:
    return f"00000000-0000-4000-8000-00000000000{number}"


@pytest.fixture(scope="module")
def five() -> str:
    """The key file of five colleagues."""
    text = create_vault(PASSPHRASE, RECOVERY_CODE, SLOT_LABEL, cost=CHEAP).text
    for number, passphrase in enumerate(PASSPHRASES):
        text = add_slot(text, PASSPHRASE, uid(number), passphrase, cost=CHEAP)
    return text


@pytest.mark.parametrize("secret", [PASSPHRASE, PASSPHRASES[3], "fel ord"])
def test_one_derivation_tries_all_slots(five: str, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    derived: list[bytes] = []

    def counted(plain: bytes, salt: bytes, **cost: object) -> bytes:
        derived.append(salt)
        return bytes(hash_secret_raw(plain, salt, **cost))  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("models.storage.vault.hash_secret_raw", counted)
    try:
        open_vault(five, secret)
    except WrongPassphrase:
        assert secret == "fel ord"

    assert len(derived) == 1


def test_each_passphrase_finds_its_own_slot(five: str) -> None:
    labels = [open_vault(five, passphrase).slot_label for passphrase in (PASSPHRASE, *PASSPHRASES)]

    assert labels == [SLOT_LABEL, uid(0), uid(1), uid(2), uid(3)]


def test_recovery_slot_shares_no_salt(five: str) -> None:
    slots = vault_from_text(five).slots

    salts = {slot.salt for slot in slots if slot.kind is SlotKind.PASSPHRASE}
    assert len(salts) == 1
    assert next(slot.salt for slot in slots if slot.kind is SlotKind.RECOVERY) not in salts


def test_colleague_with_another_cost_has_another_salt(five: str) -> None:
    dearer = KeyCost(rounds=2, memory_kib=64, threads=1)

    text = add_slot(five, PASSPHRASE, uid(5), "nio röda ord", cost=dearer)

    assert open_vault(text, "nio röda ord").slot_label == uid(5)
    assert len({slot.salt for slot in vault_from_text(text).slots}) == 3


def test_passphrase_of_a_colleague_is_refused(five: str) -> None:
    with pytest.raises(Invalid) as added:
        add_slot(five, PASSPHRASE, uid(5), PASSPHRASES[1], cost=CHEAP)
    with pytest.raises(Invalid) as changed:
        change_passphrase(five, PASSPHRASE, PASSPHRASES[1], cost=CHEAP)

    for refused in (added, changed):
        assert [(problem.field, problem.code) for problem in refused.value.problems] == [
            ("passphrase", ProblemCode.PASSPHRASE_TAKEN)
        ]


def test_own_passphrase_may_stay_the_same(five: str) -> None:
    text = change_passphrase(five, PASSPHRASE, PASSPHRASE, cost=CHEAP)

    assert open_vault(text, PASSPHRASE).slot_label == SLOT_LABEL


def test_only_the_own_passphrase_is_changed(five: str) -> None:
    with pytest.raises(WrongPassphrase):
        change_passphrase(five, PASSPHRASES[0], "nio röda ord", own_label=SLOT_LABEL, cost=CHEAP)

    text = change_passphrase(five, PASSPHRASES[0], "nio röda ord", own_label=uid(0), cost=CHEAP)

    assert open_vault(text, "nio röda ord").slot_label == uid(0)
    with pytest.raises(WrongPassphrase):
        open_vault(text, PASSPHRASES[0])


def test_old_recovery_code_opens_nothing_after_a_new_one(five: str) -> None:
    text = replace_recovery_code(five, PASSPHRASES[2], "00000-11111-22222-33333-44444", cost=CHEAP)

    assert open_vault(text, "00000-11111-22222-33333-44444").by_recovery_code
    with pytest.raises(WrongPassphrase):
        open_vault(text, RECOVERY_CODE)


def test_changed_key_reaches_everyone_but_one(five: str) -> None:
    vault, new_key = vault_from_text(five), bytes(range(32))

    changed = end_key_change(begin_key_change(vault, new_key, without=uid(2)), changed=True)

    assert {slot.label for slot in vault.slots} - {slot.label for slot in changed.slots} == {uid(2)}
    for secret in (PASSPHRASE, PASSPHRASES[0], RECOVERY_CODE):
        assert open_vault(vault_to_text(changed), secret).data_key == new_key


def test_change_that_was_given_up_leaves_the_key_file_as_it_was(five: str) -> None:
    vault = vault_from_text(five)

    assert end_key_change(begin_key_change(vault, bytes(32), without=uid(2)), changed=False) == vault
