"""Mirrors ``models.documents``: real PDFs, read back as a reader would."""
