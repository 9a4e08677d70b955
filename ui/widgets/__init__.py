"""Building blocks of every screen; none knows the field. Texts are given to them by the owner's ``retranslate``.

Nothing is imported here, so that the first paint loads only what it shows.
"""
