"""Ctrl K: finds places, activities and commands from anywhere and opens them.

The field in the top bar is ``ui.widgets.find_field``, painted before the register is loaded; all else is here.
"""
