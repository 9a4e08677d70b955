"""Frozen types, enumerations and errors that every other layer may use."""
