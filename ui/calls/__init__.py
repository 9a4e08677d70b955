"""Ctrl N: a call is written down from anywhere by keyboard alone, while the phone is at the ear."""
