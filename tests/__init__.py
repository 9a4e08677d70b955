"""Mirrors the tree; real things, no mocks."""
