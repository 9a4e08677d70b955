"""Tests of the first start, unlocking, recovery and the care of the day: real files, real widgets, real keys."""
