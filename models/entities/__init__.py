"""Mapped classes; they never leave ``models``."""
