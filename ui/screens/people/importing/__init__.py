"""A list from a file comes in: file, columns, cells to look at, who is there already; then everything in one step.

``dialog.ImportDialog(context, parent, kind=…)`` is shown with ``open()``; ``saved(sentence, transaction)`` offers undo.
"""
