"""Tests of everything below the window."""
