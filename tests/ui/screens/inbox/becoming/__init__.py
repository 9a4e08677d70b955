"""Mirrors ``ui.screens.inbox.becoming``."""
