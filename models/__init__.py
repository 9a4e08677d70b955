"""The whole program without a window: nothing below this package knows Qt.

The folder says the kind of code, the file says the subject. Layers, lowest first:
``values``; ``rules``, ``formats`` and ``entities``; ``documents``, ``storage`` and
``queries``; ``services``. A module imports lower layers only.
"""
