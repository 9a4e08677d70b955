"""Mirrors ``ui.screens.pairs``."""
