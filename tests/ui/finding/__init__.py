"""Mirrors ``ui.finding``."""
