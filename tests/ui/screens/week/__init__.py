"""Mirrors ``ui.screens.week``."""
