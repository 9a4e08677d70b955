"""What is written down when somebody reads or takes out what needs a reason."""

from __future__ import annotations

from enum import StrEnum


class ReadingKind(StrEnum):
    """What was read; ``EXPORTED_PROTECTED`` is one protected person whose alias stood in a list."""

    PROTECTED_CARD = "protected_card"
    EXPORTED_LIST = "exported_list"
    EXPORTED_PROTECTED = "exported_protected"
