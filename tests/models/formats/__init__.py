"""Tests of reading and writing files of other programs."""
