"""Keeps open forms in the register while they are filled in; any form with a typed draft can use it."""
