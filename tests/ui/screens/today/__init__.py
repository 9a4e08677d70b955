"""Mirrors ``ui.screens.today``."""
