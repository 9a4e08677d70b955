"""Mirrors ``ui.screens.inbox.pasting``."""
