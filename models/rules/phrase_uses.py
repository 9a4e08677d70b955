"""Which phrases stand on which kind of sheet. Held true by a test that makes sheets of everything."""

from __future__ import annotations

from models.values.printing import Product


def products_using(key: str) -> frozenset[Product]:
    """Say on which sheets a phrase can stand; on none if the program has no use for it yet."""
    return frozenset()


def products_using_own(field: str) -> frozenset[Product]:
    """Say on which sheets one sort of the office's own texts can stand."""
    return frozenset()
