"""Mirrors ``ui.screens.pairs.messages``."""
