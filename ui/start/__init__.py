"""The way to an open register: the first start, unlocking, recovery.

The workspace calls ``beginning.begin``; ``flow`` leads from page to page. ``founding`` and ``opening`` do the work away
from the window, ``daily_care`` looks after an open register each day.
"""
