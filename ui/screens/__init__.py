"""One folder a screen: ``screen.py`` (widgets), ``presenter.py`` (QtCore only), columns and editors.

A screen never imports another screen; it asks for navigation by key.
"""
