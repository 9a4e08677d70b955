"""Mirrors ``ui.screens.inbox``."""
