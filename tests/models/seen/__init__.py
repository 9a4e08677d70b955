"""Tests of what somebody may see of the tables."""
