"""Mirrors ``ui.screens.inbox.editing``."""
