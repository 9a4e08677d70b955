"""To a printer and to files: which printers there are, how pages reach them, where PDFs are kept.

What stands on the pages is none of its business, and neither is which screen asks.
"""
