"""The windows and the command line: everything a person sees.

Lowest first: ``wording``, ``settings``, ``theme``, ``language``, ``change_bus`` and ``actions``; ``background``,
``errors``, ``widgets`` and ``printing``; ``context``; ``screens`` and ``start``; ``navigation`` and ``workspace``;
``shell`` and ``command_line``; ``application``. A module imports lower layers only, and the data layer is
loaded after the window is painted.
"""
