"""Tests of ``ui.calls``."""
