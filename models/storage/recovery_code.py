"""The recovery code: 25 signs on a paper in the manager's locked cupboard, 125 random bits."""

from __future__ import annotations

import secrets
from typing import Final

RECOVERY_LABEL: Final = "recovery"
SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U, so that nothing read aloud or from paper is mistaken."""

_LENGTH: Final = 25
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_code() -> str:
    """Draw a code, written in fives: ``7K2QF-…``."""
    return _in_fives("".join(secrets.choice(SIGNS) for _ in range(_LENGTH)))


def normalise_recovery_code(text: str) -> str:
    """Bring what someone typed from paper to the printed form; blanks, hyphens and case do not matter.

    O is read as 0, I and L as 1. Text that is no code comes back in fives all the same.
    """
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_MISREAD)
    return _in_fives(signs)


def is_recovery_code(text: str) -> bool:
    """Say whether the text has the shape of a code; whether it opens anything only the key file knows."""
    signs = normalise_recovery_code(text).replace("-", "")
    return len(signs) == _LENGTH and set(signs) <= set(SIGNS)


def _in_fives(signs: str) -> str:
    return "-".join(signs[start : start + 5] for start in range(0, len(signs), 5))
