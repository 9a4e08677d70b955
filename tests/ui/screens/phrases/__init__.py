"""Tests of the phrase bank."""
