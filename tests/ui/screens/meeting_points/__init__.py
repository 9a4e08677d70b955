"""Tests of the screen of meeting points."""
