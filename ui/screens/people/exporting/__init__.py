"""A list of people goes out to a file, with its purpose written down.

``dialog.ExportDialog(context, parent, chosen=filter, ids=…)`` is shown with ``open()``; without ``ids`` everybody whom
the filter shows is taken. ``told(sentence)`` says what became of it.
"""
