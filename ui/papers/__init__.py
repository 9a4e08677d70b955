"""Papers to choose, see, copy, save and print: blank forms, those of a pair, of a first meeting, and for the wall.

Any screen opens them; which there are for what is in ``at_hand``, the ways to open the dialog in ``doors``.
"""
