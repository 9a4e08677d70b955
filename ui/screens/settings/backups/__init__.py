"""Copies of the register: when, where, and one more now."""
