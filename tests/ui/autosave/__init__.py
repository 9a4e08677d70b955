"""Tests of ``ui.autosave``."""
